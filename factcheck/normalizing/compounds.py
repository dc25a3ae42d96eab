"""A measure in several units in, one value in the smallest of them out: "6 ft 2 in" is 74 in, exactly."""

from collections.abc import Iterable
from decimal import Decimal

from factcheck.model.interval import EXACT
from factcheck.model.lexicon import Lexicon
from factcheck.model.mention import Part
from factcheck.model.unit import Currency, Unit
from factcheck.normalizing.meanings import meanings
from factcheck.normalizing.value import Value
from factcheck.normalizing.values import value_of

Units = tuple[Unit | Currency | None, ...]


def in_smallest(first: Value, units: Units, parts: Iterable[Part], lexicon: Lexicon) -> tuple[Value, Units] | None:
    """Return the sum of a measure's parts, as precise as the last, and the units that it can be in; or None."""
    total, larger = first, list(units)
    for part in parts:
        value = value_of(part.numeral, lexicon)
        pair = _pair(larger, meanings(part.unit, lexicon))
        if value is None or pair is None:
            return None
        size, larger = pair
        amount = EXACT.add(EXACT.multiply(total.amount, size), value.amount)
        total = value._replace(amount=amount, digits=len(str(int(amount))) + value.decimals, fraction=False)
    return total, tuple(larger)


def _pair(
    larger: list[Unit | Currency | None], smaller: list[Unit | Currency]
) -> tuple[Decimal, list[Unit | Currency | None]] | None:
    """Return how many of the likeliest smaller unit make one of a larger, and the smaller units with that ratio."""
    minor = _minor(larger, smaller)
    if minor is not None:
        return minor
    for left in larger:
        for right in smaller:
            if isinstance(left, Unit) and isinstance(right, Unit) and left.dimension == right.dimension:
                size = left.factor / right.factor
                if size > 1 and size.denominator == 1:
                    return Decimal(size.numerator), [right]
    return None


def _minor(
    larger: list[Unit | Currency | None], smaller: list[Unit | Currency]
) -> tuple[Decimal, list[Unit | Currency | None]] | None:
    """Return how many cents make one dollar, pence one shilling, and the cents of all currencies that it can be."""
    wholes = {unit.code: unit.per_unit for unit in larger if isinstance(unit, Currency)}
    parts = [
        unit for unit in smaller if isinstance(unit, Currency) and unit.per_unit > wholes.get(unit.code, unit.per_unit)
    ]
    if not parts:
        return None
    size = parts[0].per_unit // wholes[parts[0].code]
    return Decimal(size), [unit for unit in parts if unit.per_unit == size * wholes[unit.code]]
