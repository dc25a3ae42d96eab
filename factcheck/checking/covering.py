"""Whether a stretch meets one of many, without asking each of them.

Comes in: closed ranges, of places in a text or of values. Goes out: whether another range has a point in common with
one of them, in time that grows with the logarithm of their number. Never happens here: knowing which of them it is.
"""

from bisect import bisect_right
from collections.abc import Iterable
from decimal import Decimal
from itertools import accumulate

from factcheck.model.interval import Interval
from factcheck.model.span import Span

_LEAST, _MOST = Decimal("-Infinity"), Decimal("Infinity")


class Covering:
    """Ranges in order of their beginnings, each with the furthest end of those up to it."""

    def __init__(self, ranges: Iterable[tuple[Decimal, Decimal]]) -> None:
        ordered = sorted(ranges)
        self._lows = [low for low, _ in ordered]
        self._furthest = list(accumulate((high for _, high in ordered), max))

    @classmethod
    def of_intervals(cls, intervals: Iterable[Interval]) -> "Covering":
        return cls(map(_ends, intervals))

    @classmethod
    def of_spans(cls, spans: Iterable[Span]) -> "Covering":
        return cls((Decimal(span.start), Decimal(span.end - 1)) for span in spans)

    def meets(self, interval: Interval) -> bool:
        """Whether the interval overlaps one of the intervals."""
        return self._meets(*_ends(interval))

    def touches(self, span: Span) -> bool:
        """Whether the span shares a code point with one of the spans."""
        return self._meets(Decimal(span.start), Decimal(span.end - 1))

    def _meets(self, low: Decimal, high: Decimal) -> bool:
        before = bisect_right(self._lows, high)
        return before > 0 and self._furthest[before - 1] >= low


def _ends(interval: Interval) -> tuple[Decimal, Decimal]:
    return (
        _LEAST if interval.low is None else interval.low,
        _MOST if interval.high is None else interval.high,
    )
