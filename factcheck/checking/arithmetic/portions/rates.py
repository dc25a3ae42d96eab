"""The rates of a window: percentages, fractions, so many in a thousand.

Comes in: a window. Goes out: its rates with the part of one that each is. Never happens here: looking for a base.

Worked examples: "15 percent" is 0.15, "one in eight" is 0.125, "five in every thousand" is 0.005.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from factcheck.checking.arithmetic.exactness import said_fraction, said_percent
from factcheck.checking.arithmetic.told_levels import figures_of
from factcheck.checking.arithmetic.windows import Window
from factcheck.model.claim import Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity, QuantityKind

_HUNDREDTH, _THOUSANDTH, _ONE = Decimal("0.01"), Decimal("0.001"), Decimal(1)
# A bonus of 150 percent is one of a salary; beyond that a percentage is a change.
_MOST = Decimal(2)


class Rate(NamedTuple):
    """A rate with its place in the text of the window, its value as a part of one, and what it can mean."""

    place: int
    claim: Claim
    value: Decimal
    meant: Interval


def rates_of(window: Window) -> Iterator[Rate]:
    """Yield the rates of a window in order of place."""
    for place, claim in figures_of(window):
        value = part_of_one(claim.quantity)
        if value is not None and 0 < value <= _MOST:
            yield Rate(place, claim, value, meant(claim.quantity))


def part_of_one(quantity: Quantity) -> Decimal | None:
    """Return a rate as a part of one; None for what is no rate."""
    factor = _factor(quantity)
    value = quantity.best.value
    return None if factor is None or value is None else EXACT.multiply(value, factor)


def meant(quantity: Quantity) -> Interval:
    """Return what a rate can mean as a part of one; a tax of 20 percent is not 24."""
    if quantity.kind is QuantityKind.FRACTION:
        return said_fraction(quantity).hull(quantity.best.wide) if quantity.hedged else said_fraction(quantity)
    said = said_percent(quantity) if quantity.kind is QuantityKind.PERCENT else quantity.best.wide
    return said.scaled(_factor(quantity) or _ONE)


def _factor(quantity: Quantity) -> Decimal | None:
    if quantity.kind is QuantityKind.PERCENT:
        return _HUNDREDTH
    if quantity.kind is QuantityKind.FRACTION:
        return _ONE
    unit = quantity.best.unit
    return _THOUSANDTH if unit is not None and unit.symbol == "/1000" else None
