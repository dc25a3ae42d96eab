"""Relative changes between figures that were rounded.

Worked example: from 4 to 5 million is 25% if both are exact; as printed the ends can stand for 3.5 to 5 and 4.5 to 6,
so the change lies somewhere between -10% and 71%.
"""

from decimal import Decimal

from factcheck.model.interval import EXACT, Interval

_ONE, _HUNDRED = Decimal(1), Decimal(100)


def relative_change(earlier: Interval, later: Interval) -> Interval:
    """Return the change from `earlier` to `later` in percent; both must be positive."""
    return later.over(earlier).minus(Interval.point(_ONE)).scaled(_HUNDRED)


def exact_change(earlier: Decimal, later: Decimal) -> Decimal:
    """Return the change from one positive value to another in percent."""
    return EXACT.multiply(EXACT.subtract(EXACT.divide(later, earlier), _ONE), _HUNDRED)


def negated(interval: Interval) -> Interval:
    """Return the interval on the other side of zero: a fall of 5 is a change of -5."""
    return Interval(None if interval.high is None else -interval.high, None if interval.low is None else -interval.low)


def size(interval: Interval) -> Interval:
    """Return how large the values of an interval are, whatever their sign."""
    if interval.low is not None and interval.low >= 0:
        return interval
    if interval.high is not None and interval.high <= 0:
        return negated(interval)
    ends = [abs(end) for end in interval if end is not None]
    return Interval(Decimal(0), max(ends) if len(ends) == 2 else None)
