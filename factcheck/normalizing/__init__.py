"""Normalizing: Mention -> Quantity: its value, its unit, and the intervals that it can mean.

Comes in: one mention and the lexicon. Goes out: a quantity with all its readings, the likeliest first. Never happens
here: looking at other figures, or deciding that something is wrong.

Worked example: "nearly 600 billion yuan" is CNY, value 6e11, and by the hedge table it can mean 5.4e11 to 6e11.
"""

from decimal import Decimal

from factcheck.model.interval import EXACT, Interval
from factcheck.model.lexicon import Lexicon
from factcheck.model.mention import Form, Mention
from factcheck.model.quantity import Quantity, QuantityKind, Reading
from factcheck.model.unit import Currency, Unit
from factcheck.normalizing.intervals import hedged, last_nonzero, rounded
from factcheck.normalizing.values import Value, value_of

_KINDS = {"share": QuantityKind.PERCENT, "points": QuantityKind.POINTS, "time": QuantityKind.DURATION}


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
    kind = _kind(mention, first, units[0])
    readings = tuple(_reading(mention, first, last, unit, kind, lexicon) for unit in units)
    return Quantity(mention, kind, readings, first.decimals, first.digits)


def units_of(mention: Mention, lexicon: Lexicon) -> tuple[Unit | Currency | None, ...]:
    """Return what the written unit can mean, likeliest first; (None,) for a bare number."""
    form = mention.unit
    if not form:
        return (None,)
    before = form in lexicon.money_before and mention.amount.start < mention.numeral.span.start
    tables = (lexicon.money_before, lexicon.money_after) if before else (lexicon.money_after,)
    for table in tables:
        currencies = table.get(form) or table.get(form.lower())
        if currencies:
            return currencies
    spaced = " ".join(form.split())
    keys = lexicon.units.get(spaced) or lexicon.units.get(spaced.lower()) or ()
    return tuple(lexicon.unit_of[key] for key in keys) or (None,)


def _kind(mention: Mention, value: Value, unit: Unit | Currency | None) -> QuantityKind:
    if isinstance(unit, Currency):
        return QuantityKind.MONEY
    if unit is not None:
        return _KINDS.get(unit.dimension, QuantityKind.MEASURE)
    if value.fraction:
        return QuantityKind.FRACTION
    if mention.noun or ((value.decimals == 0 or mention.numeral.scale) and value.amount == value.amount.to_integral_value()):
        return QuantityKind.COUNT
    return QuantityKind.NUMBER


def _reading(
    mention: Mention,
    first: Value,
    last: Value | None,
    unit: Unit | Currency | None,
    kind: QuantityKind,
    lexicon: Lexicon,
) -> Reading:
    """Return one reading: the value in whole units (cents become a hundredth), with its two intervals."""
    per_unit = Decimal(unit.per_unit) if isinstance(unit, Currency) else Decimal(1)
    share = EXACT.divide(Decimal(1), per_unit)
    counted = kind is QuantityKind.COUNT
    narrow, written, wide = rounded(first, counted)
    if last is not None:
        ends = rounded(last, counted)
        narrow, written, wide = narrow.hull(ends[0]), written.hull(ends[1]), wide.hull(ends[2])
    bound = lexicon.bounds.get(mention.bound)
    if bound is not None and last is None:
        narrow = wide = hedged(first.amount, bound, step=last_nonzero(first), ulp=first.ulp)
    value = None if last is not None else EXACT.multiply(first.amount, share)
    return Reading(value, unit, _scaled(narrow, share), _scaled(wide, share), _scaled(written, share))


def _scaled(interval: Interval, share: Decimal) -> Interval:
    return interval if share == 1 else interval.scaled(share)
