"""A conversion with far more digits than its source.

Worked example: "about 50 km (31.07 miles)". 50 kilometers are known to two digits at most; 31 miles say as much, and
31.07 pretends to know ten meters.
"""

from collections.abc import Iterator

from factcheck.checking.conversion.ends import side_by_side
from factcheck.checking.kinds import Kind, Result, found, related
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, number_word
from factcheck.model.claim import Article, RelationKind
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import Unit

# Of a single digit nobody knows how sharp it is: "6 ft (1.83 m)".
_LEAST_DIGITS = 2
_ABOUT_SO = "about"


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    spare = int(rule.number("spare_digits"))
    for relation in related(article, RelationKind.CONVERSION):
        for original, told in side_by_side(article, relation):
            converted = _alike(original, told)
            # Behind "about" the zeros that end a whole number are none of its digits.
            known = max(_significant(original) if original.hedged else original.digits, _LEAST_DIGITS)
            if _is_money(original) and _is_money(converted):
                is_sharper = original.mention.bound == _ABOUT_SO and _significant(converted) > known + spare
            else:
                is_sharper = converted.digits > known + spare and (
                    converted.decimals > 0 or _is_odd(original, converted)
                )
                is_sharper = is_sharper and _is_measured(original) and _is_measured(converted)
            if is_sharper:
                yield found(rule, article, relation.span, _fields(original, converted, known))


def _alike(original: Quantity, converted: Quantity) -> Quantity:
    """Return a conversion read as what its original measures: beside tonnes, pounds are a mass and no money."""
    unit = original.best.unit
    if converted.kind is not QuantityKind.MONEY or not isinstance(unit, Unit):
        return converted
    readings = (each for each in converted.readings if isinstance(each.unit, Unit))
    fitting = tuple(each for each in readings if each.unit is not None and each.unit.dimension == unit.dimension)
    return converted._replace(kind=QuantityKind.MEASURE, readings=fitting) if fitting else converted


def _is_money(quantity: Quantity) -> bool:
    return quantity.kind is QuantityKind.MONEY and not quantity.per


def _significant(quantity: Quantity) -> int:
    """Return the significant digits, zeros that end a whole number left aside."""
    return quantity.digits if quantity.decimals else len(value_of(quantity.best).normalize().as_tuple().digits)


def _is_odd(original: Quantity, converted: Quantity) -> bool:
    """Whether a round measure with a hedge was converted to the last unit: "about 15 tonnes (33,069 pounds)"."""
    return original.hedged and _significant(converted) > _LEAST_DIGITS + 1 and _significant(original) <= _LEAST_DIGITS


def _is_measured(quantity: Quantity) -> bool:
    """Whether a figure is a measure that somebody rounded: no compound, no whole one, no temperature, no price."""
    unit, mention = quantity.best.unit, quantity.mention
    is_plain = quantity.kind is QuantityKind.MEASURE and isinstance(unit, Unit) and not unit.offset
    return is_plain and not mention.parts and quantity.best.value != 1


def _fields(original: Quantity, converted: Quantity, known: int) -> dict[str, str]:
    one, other = original.best, converted.best
    return {
        "original": amount(value_of(one), one.unit),
        "converted": amount(value_of(other), other.unit),
        "digits": number_word(converted.digits),
        "known": number_word(known),
        "enough": amount(value_of(other), other.unit, known),
    }


_ABOUT = {"spare_digits": "how many more digits than the source the conversion may have"}
KIND = Kind(
    KindSpec("sharper", {"spare_digits": 1}, ("original", "converted", "digits", "known", "enough"), _ABOUT),
    within=_check,
)
