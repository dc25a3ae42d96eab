"""Which of several figures for one thing disagree with most of the others.

Intervals on a line all have a point in common when the largest low end is not above the smallest high end (Helly's
theorem in one dimension), so agreement is seen in one pass. Where they do not, the point that most of them cover is
found by sorting the ends: n log n steps, never a list of all pairs.

Worked example: 5.15 to 5.3, 5.15 to 5.3 and 51.5 to 53 have no common point; two of three cover 5.15, and the third
disagrees with the first.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate

from factcheck.model.interval import Interval

_LOWEST, _HIGHEST = Decimal("-Infinity"), Decimal("Infinity")


def disagreeing(intervals: Sequence[Interval], weights: Sequence[int] = ()) -> list[tuple[int, int]]:
    """Return (outlier, witness) for each interval that misses the point that most of them cover.

    `weights` says how often each of the intervals counts, once if nothing is given.

    Both are positions in `intervals`, in order of the outlier. The witness covers the point and is disjoint from the
    outlier. Between equally large camps, that of the earliest interval is right.
    """
    lows = [_LOWEST if interval.low is None else interval.low for interval in intervals]
    highs = [_HIGHEST if interval.high is None else interval.high for interval in intervals]
    if not intervals or max(lows) <= min(highs):
        return []
    point = _consensus(lows, highs, weights or [1] * len(lows))
    inside = [index for index in range(len(intervals)) if lows[index] <= point <= highs[index]]
    # No inlier with these ends can reach an outlier: else a better covered point would lie between them.
    rightmost = max(inside, key=lambda index: (lows[index], -index))
    leftmost = min(inside, key=lambda index: (highs[index], index))
    return [
        (index, rightmost if highs[index] < point else leftmost)
        for index in range(len(intervals))
        if not lows[index] <= point <= highs[index]
    ]


class _Weighed:
    """Some ends, sorted, and how much those before each of them weigh together."""

    def __init__(self, ends: Sequence[Decimal], weights: Sequence[int]) -> None:
        order = sorted(range(len(ends)), key=ends.__getitem__)
        self._ends = [ends[index] for index in order]
        self._before = [0, *accumulate(weights[index] for index in order)]

    def up_to(self, point: Decimal) -> int:
        return self._before[bisect_right(self._ends, point)]

    def below(self, point: Decimal) -> int:
        return self._before[bisect_left(self._ends, point)]


def _consensus(lows: Sequence[Decimal], highs: Sequence[Decimal], weights: Sequence[int]) -> Decimal:
    """Return the best covered point, which is some low end; of several the one that the earliest interval covers."""
    begun, ended = _Weighed(lows, weights), _Weighed(highs, weights)
    points = sorted(set(lows))
    covered = [begun.up_to(point) - ended.below(point) for point in points]
    most = max(covered)
    best = [point for point, count in zip(points, covered, strict=True) if count == most]
    for low, high in zip(lows, highs, strict=True):
        position = bisect_left(best, low)
        if position < len(best) and best[position] <= high:
            return best[position]
    raise AssertionError("a low end is covered by its own interval")
