"""Normalizing: Mention -> Quantity: its value, its unit, and the intervals that it can mean.

Comes in: one mention and the lexicon. Goes out: a quantity with all its readings, the likeliest first. Never happens
here: looking at other figures, or deciding that something is wrong.

Worked example: "nearly 600 billion yuan" is CNY, value 6e11, and by the hedge table it can mean 5.4e11 to 6e11.
"""

from decimal import Decimal

from factcheck.model.lexicon import Hedge, Lexicon
from factcheck.model.mention import AGE, INCREASE, MILLIONS, Form, Mention
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.unit import Currency, Unit, with_per
from factcheck.normalizing.compounds import in_smallest
from factcheck.normalizing.denominators import denominator_of, unit_keys
from factcheck.normalizing.meanings import meanings
from factcheck.normalizing.readings import readings_of
from factcheck.normalizing.value import Value
from factcheck.normalizing.values import value_of

_KINDS = {
    "share": QuantityKind.PERCENT,
    "points": QuantityKind.POINTS,
    "time": QuantityKind.DURATION,
    "multiple": QuantityKind.MULTIPLE,
    "money": QuantityKind.MONEY,
}
_ONE = Decimal(1)
_MEGATONNE = "Mt"
_TEMPERATURE, _FAHRENHEIT = "temperature", "°F"
# No day on record was warmer than 56.7 °C or than 134.1 °F; American recipes count in steps of 25 °F.
_HOT_DAYS, _OVENS, _OVEN_STEP, _LONGEST_DEGREES = range(57, 135), range(275, 551), 25, 3
_NO_UNIT: tuple[Unit | Currency | None, ...] = (None,)
_NO_DENOMINATOR: tuple[Unit | None, ...] = (None,)


def normalize(mention: Mention, lexicon: Lexicon) -> Quantity | None:
    """Return the quantity of a figure, or None for a mention that is no figure or whose digits are no number."""
    if mention.form is not Form.FIGURE:
        return None
    first = value_of(mention.numeral, lexicon)
    if first is None:
        return None
    last = value_of(mention.upper, lexicon) if mention.upper is not None else None
    if mention.upper is not None and last is None:
        return None
    units = units_of(mention, lexicon)
    if mention.parts:
        compound = in_smallest(first, units, mention.parts, lexicon)
        if compound is None:
            return None
        first, units = compound
    kind = _kind(mention, first, units[0])
    if mention.per:
        units = _for_each(mention, units, lexicon)
    bound = lexicon.bounds.get(mention.bound) if mention.bound else None
    readings = readings_of(first, last, bound, units, counted=kind is QuantityKind.COUNT)
    if _may_be_a_magnitude(mention, lexicon):
        scale = lexicon.scales[mention.unit.rstrip(".")]
        most = None if last is None else last.times(scale, scale)
        readings += readings_of(first.times(scale, scale), most, bound, _NO_UNIT, counted=True)
    if mention.sense == INCREASE:
        more = None if last is None else last.plus(_ONE)
        readings += readings_of(first.plus(_ONE), more, bound, units, counted=False)
    bare = value_of(mention.numeral._replace(scale=""), lexicon) if mention.numeral.lent else None
    if bare is not None:
        readings += readings_of(bare, last, bound, units, counted=kind is QuantityKind.COUNT)
    quantity = Quantity(mention, kind, readings, first.decimals, first.digits)
    return quantity if last is None else _with_ends(quantity, first, bare, last, bound, units)


def _with_ends(
    quantity: Quantity,
    first: Value,
    bare: Value | None,
    last: Value,
    bound: Hedge | None,
    units: tuple[Unit | Currency | None, ...],
) -> Quantity:
    """Return a range with its two ends; the lower one may lack the magnitude that was lent to it, and be `bare`."""
    counted = quantity.kind is QuantityKind.COUNT
    lower, upper = (readings_of(value, None, bound, units, counted=counted) for value in (first, last))
    if bare is not None:
        lower += readings_of(bare, None, bound, units, counted=counted)
    low = quantity._replace(readings=lower)
    return quantity._replace(ends=(low, low._replace(readings=upper, decimals=last.decimals, digits=last.digits)))


def units_of(mention: Mention, lexicon: Lexicon) -> tuple[Unit | Currency | None, ...]:
    """Return what the written unit can mean, likeliest first; (None,) for a bare number.

    A word that is money and measure, "pounds", is money unless the text around it says otherwise.
    """
    form = mention.unit
    if not form:
        return (lexicon.unit_of["year"],) if mention.sense == AGE else _NO_UNIT
    if mention.amount.start < mention.numeral.span.start and form in lexicon.money_before:
        return lexicon.money_before[form]
    units = meanings(form, lexicon)
    if mention.sense and form.rstrip(".") in lexicon.words["letters of several senses"]:
        return tuple(unit for unit in units if unit.dimension == mention.sense) or tuple(units)
    if mention.sense == MILLIONS:
        units.sort(key=lambda unit: unit.symbol != _MEGATONNE)
    elif mention.sense:
        units.sort(key=lambda unit: unit.dimension != mention.sense)
        if mention.sense == _TEMPERATURE and _is_in_fahrenheit(mention.numeral.text):
            units.sort(key=lambda unit: unit.symbol != _FAHRENHEIT)
    return tuple(units) or _NO_UNIT


def _is_in_fahrenheit(digits: str) -> bool:
    """Whether bare degrees are too many for the weather in Celsius, or those of an oven in Fahrenheit."""
    if not digits.isdecimal() or len(digits) > _LONGEST_DEGREES:
        return False
    degrees = int(digits)
    return degrees in _HOT_DAYS or (degrees in _OVENS and degrees % _OVEN_STEP == 0)


def _for_each(
    mention: Mention, units: tuple[Unit | Currency | None, ...], lexicon: Lexicon
) -> tuple[Unit | Currency | None, ...]:
    """Return the units with what each so much is counted for; "tonnes of rice per hectare" has one of its own."""
    own = lexicon.units.get(f"{mention.unit} per {mention.per}".lower()) if mention.unit else None
    if own is not None:
        return tuple(lexicon.unit_of[key] for key in own)
    per, keys = denominator_of(mention.per, lexicon), unit_keys(mention.per, lexicon)
    of = tuple(lexicon.unit_of[key] for key in keys) or _NO_DENOMINATOR
    return tuple(with_per(unit, per, each) for unit in units for each in of)


def _may_be_a_magnitude(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a letter glued to the digits, "50m", is a magnitude as well as a unit, and nothing around it tells."""
    letter = mention.unit.rstrip(".")
    if not letter or letter not in lexicon.words["letters of several senses"]:
        return False
    if mention.sense or mention.numeral.scale or mention.parts:
        return False
    end = (mention.upper or mention.numeral).span.end
    return letter in lexicon.scales and mention.amount.end - end == len(mention.unit)


def _kind(mention: Mention, value: Value, unit: Unit | Currency | None) -> QuantityKind:
    if unit is not None:
        return _KINDS.get(unit.dimension, QuantityKind.MEASURE)
    if value.fraction:
        return QuantityKind.FRACTION
    if mention.noun or (value.ulp == 1 and value.decimals == 0):
        return QuantityKind.COUNT
    whole = value.amount == value.amount.to_integral_value()
    return QuantityKind.COUNT if whole and (value.decimals == 0 or mention.numeral.scale) else QuantityKind.NUMBER
