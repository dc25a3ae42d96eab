"""A figure in another unit of its dimension, exactly.

Worked example: 18 degrees Celsius are 18 x 1.8 + 32 = 64.4 degrees Fahrenheit; a rise by 18 degrees Celsius is one by
18 x 1.8 = 32.4 degrees Fahrenheit.
"""

from decimal import Decimal
from fractions import Fraction

from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Reading
from factcheck.model.unit import Currency, Unit, are_reciprocal, bare


def convert(interval: Interval, source: Reading, target: Reading, as_difference: bool = False) -> Interval:
    """Return `interval` of the source reading's unit in the target reading's unit, exactly.

    `as_difference` leaves the zero points of temperature scales aside: a rise of 1 degree Celsius is 1.8 Fahrenheit.
    Prices of one currency go by what they are paid for: $1.20 a liter is $4.54 a gallon.
    """
    if isinstance(source.unit, Currency) and isinstance(target.unit, Currency):
        assert source.unit.of is not None, "only prices of a measure convert within a currency"
        assert target.unit.of is not None, "only prices of a measure convert within a currency"
        return Interval(*(_line(end, target.unit.of.factor / source.unit.of.factor, Fraction(0)) for end in interval))
    assert isinstance(source.unit, Unit), "only units of measurement convert"
    assert isinstance(target.unit, Unit), "only units of measurement convert"
    if are_reciprocal(source.unit, target.unit):
        return Interval(*(_turned(end, source.unit.size * target.unit.size) for end in reversed(interval)))
    # "15 miles a day (24 km)" says "a day" once.
    is_said_once = target.unit.of is None and bare(source.unit) != source.unit and not target.unit.per
    size = source.unit.factor if is_said_once and _are_of_one(source.unit, target.unit) else source.unit.size
    factor = size / target.unit.size
    shift = Fraction(0) if as_difference else (source.unit.offset - target.unit.offset) / target.unit.size
    return Interval(_line(interval.low, factor, shift), _line(interval.high, factor, shift))


def _are_of_one(source: Unit, target: Unit) -> bool:
    """Whether a unit for each of something is, without that, of the dimension of the other."""
    plain = bare(source)
    return isinstance(plain, Unit) and plain.dimension == target.dimension


def _turned(value: Decimal | None, factor: Fraction) -> Decimal | None:
    """Return one through the value: 40 miles per gallon are 5.88 liters per 100 kilometers."""
    if not value:
        return None
    exact = 1 / (Fraction(value) * factor)
    return EXACT.divide(Decimal(exact.numerator), Decimal(exact.denominator))


def _line(value: Decimal | None, factor: Fraction, shift: Fraction) -> Decimal | None:
    if value is None:
        return None
    exact = Fraction(value) * factor + shift
    return EXACT.divide(Decimal(exact.numerator), Decimal(exact.denominator))
