"""A length, weight or other measure said in two units.

Worked example: 15 miles (20 km). 15 miles is 24.14 km; printed as 20 km it is off by more than 20's own precision
(18 to 22), and 20 km is 12.4 miles, not 15. "15 miles (24 km)" holds: 24.14 rounds to 24.
"""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.checking.own_precision import own_precision
from factcheck.checking.wording import amount
from factcheck.model.claim import Article, Relation, RelationKind
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity, QuantityKind, Reading
from factcheck.model.rates import Rates
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import Unit


def _check(article: Article, rule: Rule, rates: Rates) -> Iterator[Result]:
    del rates
    for relation in article.relations:
        if relation.kind is not RelationKind.CONVERSION:
            continue
        original, converted = (article.claims[member].quantity for member in relation.members)
        if original.kind is QuantityKind.MONEY or original.best.value is None or converted.best.value is None:
            continue
        yield from _judged(article, rule, relation, original, converted)


def _judged(
    article: Article, rule: Rule, relation: Relation, original: Quantity, converted: Quantity
) -> Iterator[Result]:
    readings = [(one, other) for one in original.readings for other in converted.readings if _comparable(one, other)]
    if not readings:
        return
    one, other = readings[0]
    fields = _fields(original, one, other)
    expected = convert(one.narrow if not original.hedged else one.written, one, other)
    if expected.overlaps(other.narrow if not converted.hedged else other.written):
        yield held(rule, article, (original.span, converted.span), fields)
    elif not any(_may_agree(original, converted, left, right) for left, right in readings):
        diagnosis = _diagnosis(one, other)
        fields["diagnosis"] = f" {diagnosis}" if diagnosis else ""
        level = None if diagnosis or _is_far_off(one, other) else Level.WARNING
        yield found(rule, article, relation.span, fields, level=level, confidence="high" if diagnosis else "medium")


def _is_far_off(one: Reading, other: Reading) -> bool:
    """Whether no reader would call the printed figure a rounded conversion: more than a tenth away."""
    assert one.value is not None, "ranges are not compared"
    assert other.value is not None, "ranges are not compared"
    band = convert(Interval.point(one.value), one, other).widened(Decimal("0.1"))
    return not band.contains(other.value)


def _comparable(one: Reading, other: Reading) -> bool:
    left, right = one.unit, other.unit
    return isinstance(left, Unit) and isinstance(right, Unit) and left.dimension == right.dimension and left != right


def _may_agree(original: Quantity, converted: Quantity, one: Reading, other: Reading) -> bool:
    """Whether either figure converts to the other at that one's own precision; temperatures also as differences."""
    for as_difference in (False, True) if _has_offset(one) or _has_offset(other) else (False,):
        forward = convert(one.written, one, other, as_difference)
        backward = convert(other.written, other, one, as_difference)
        if forward.overlaps(own_precision(converted, other)) or backward.overlaps(own_precision(original, one)):
            return True
    return False


def _has_offset(reading: Reading) -> bool:
    return isinstance(reading.unit, Unit) and reading.unit.offset != 0


def convert(interval: Interval, source: Reading, target: Reading, as_difference: bool = False) -> Interval:
    """Return `interval` of the source reading's unit in the target reading's unit, exactly.

    `as_difference` leaves the zero points of temperature scales aside: a rise of 1 degree Celsius is 1.8 Fahrenheit.
    """
    assert isinstance(source.unit, Unit), "only units of measurement convert"
    assert isinstance(target.unit, Unit), "only units of measurement convert"
    factor = source.unit.factor / target.unit.factor
    shift = Fraction(0) if as_difference else (source.unit.offset - target.unit.offset) / target.unit.factor
    return Interval(_line(interval.low, factor, shift), _line(interval.high, factor, shift))


def _line(value: Decimal | None, factor: Fraction, shift: Fraction) -> Decimal | None:
    if value is None:
        return None
    exact = Fraction(value) * factor + shift
    return EXACT.divide(Decimal(exact.numerator), Decimal(exact.denominator))


def _diagnosis(one: Reading, other: Reading) -> str:
    """Name a linear factor used on an area or a volume."""
    assert isinstance(one.unit, Unit), "only units of measurement convert"
    assert isinstance(other.unit, Unit), "only units of measurement convert"
    power = {"area": 2, "volume": 3}.get(one.unit.dimension)
    if power is None or one.value is None or other.value is None or one.value <= 0:
        return ""
    stated = float(other.value / one.value)
    right = float(one.unit.factor / other.unit.factor)
    linear = right ** (1 / power)
    off = abs(stated / linear - 1)
    return "The factor between lengths was used for an area." if off < 0.02 and power == 2 else ""


def _fields(original: Quantity, one: Reading, other: Reading) -> dict[str, str]:
    assert one.value is not None, "ranges are not compared"
    assert other.value is not None, "ranges are not compared"
    expected = convert(Interval.point(one.value), one, other).low
    assert expected is not None, "a point converts to a point"
    digits = max(2, min(original.digits, 4), len(other.value.normalize(EXACT).as_tuple().digits))
    return {
        "original": amount(one.value, one.unit),
        "expected": amount(expected, other.unit, digits),
        "converted": amount(other.value, other.unit),
        "diagnosis": "",
    }


KIND = Kind(KindSpec("unit-conversion", {}, ("original", "expected", "converted", "diagnosis")), within=_check)
