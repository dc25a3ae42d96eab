"""The readings of a value: one for each unit that is possible, each with its three intervals."""

from collections.abc import Iterable
from decimal import Decimal

from factcheck.model.interval import EXACT, Interval
from factcheck.model.lexicon import Hedge
from factcheck.model.quantity import Reading
from factcheck.model.unit import Currency, Unit
from factcheck.normalizing.intervals import hedged, hedged_range, last_nonzero, rounded
from factcheck.normalizing.value import Value


def readings_of(
    first: Value, last: Value | None, bound: Hedge | None, units: Iterable[Unit | Currency | None], counted: bool
) -> tuple[Reading, ...]:
    """Return a reading for each unit; `last` is the upper end of a range, `bound` what a hedge says.

    The value is in whole units: cents become a hundredth. A range and a vague word have no single value.
    """
    narrow, written, wide = rounded(first, counted)
    value = first.amount if first.most is None else None
    if last is not None:
        ends = rounded(last, counted)
        narrow, written, wide = narrow.hull(ends[0]), written.hull(ends[1]), wide.hull(ends[2])
        value = None
        if bound is not None:
            narrow = wide = hedged_range(first, last, bound)
    elif bound is not None:
        narrow = wide = hedged(first.amount, bound, step=last_nonzero(first), ulp=first.ulp)
    readings = [
        _in_whole(unit, value, narrow, wide, written)
        if isinstance(unit, Currency) and unit.per_unit != 1
        else Reading(value, unit, narrow, wide, written)
        for unit in units
    ]
    return tuple(readings)


def _in_whole(unit: Currency, value: Decimal | None, *intervals: Interval) -> Reading:
    """Return the reading in dollars of an amount in cents."""
    parts = Decimal(unit.per_unit)
    narrow, wide, written = (Interval(_divided(low, parts), _divided(high, parts)) for low, high in intervals)
    return Reading(_divided(value, parts), unit, narrow, wide, written)


def _divided(amount: Decimal | None, parts: Decimal) -> Decimal | None:
    """Return so many parts in wholes; divided, since a two hundred and fortieth is no decimal."""
    return None if amount is None else EXACT.divide(amount, parts)
