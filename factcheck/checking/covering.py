"""Whether a stretch meets one of many, without asking each of them.

Comes in: ranges, of places in a text or of values. Goes out: whether another range has a point in common with one of
them, found by halving. Never happens here: knowing which of them it is.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from decimal import Decimal

from factcheck.model.interval import Interval
from factcheck.model.span import Span

_LEAST, _MOST = Decimal("-Infinity"), Decimal("Infinity")


class Covering:
    """What many closed ranges cover: their union, as ranges that do not meet, in order."""

    def __init__(self) -> None:
        self._lows: list[Decimal] = []
        self._highs: list[Decimal] = []

    @classmethod
    def of_intervals(cls, intervals: Iterable[Interval]) -> "Covering":
        covering = cls()
        for interval in intervals:
            covering.add(interval)
        return covering

    @classmethod
    def of_spans(cls, spans: Iterable[Span]) -> "Covering":
        return cls.of_intervals(map(_as_interval, spans))

    def add(self, interval: Interval) -> None:
        """Cover one interval more."""
        low, high = _ends(interval)
        first, last = bisect_left(self._highs, low), bisect_right(self._lows, high)
        if first < last:
            low, high = min(low, self._lows[first]), max(high, self._highs[last - 1])
        self._lows[first:last], self._highs[first:last] = [low], [high]

    def meets(self, interval: Interval) -> bool:
        """Whether the interval overlaps one of the intervals."""
        low, high = _ends(interval)
        return bisect_left(self._highs, low) < bisect_right(self._lows, high)

    def touches(self, span: Span) -> bool:
        """Whether the span shares a code point with one of the spans."""
        return self.meets(_as_interval(span))


def _as_interval(span: Span) -> Interval:
    return Interval(Decimal(span.start), Decimal(span.end - 1))


def _ends(interval: Interval) -> tuple[Decimal, Decimal]:
    return (
        _LEAST if interval.low is None else interval.low,
        _MOST if interval.high is None else interval.high,
    )
