"""Whether the figures of a topic can contradict one another, seen without reading any of them.

Comes in: of each key of a topic how many figures it has, and their ends as floats. Goes out: whether it is worth while
to make statements of them. It may say so of a topic that turns out to agree, never the other way round. Never happens
here: finding a contradiction.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from factcheck.model.statement import RUNNING_COUNT

# Below this ratio no figure is a power of ten off its neighbors, which may differ by half as much again.
_FAR = 5.0
_YEARS = 2


class Extremes(NamedTuple):
    """A key: its topic, that of what its subject is a part of or 0, its period, its text ("" where a slot is unknown).

    `figures` is how many it has; `turns` whether some go up and some down; `revised` whether one is provisional and
    another is not; `peaks` whether one is called a record.
    """

    topic: int
    whole: int
    period: str
    text: str
    figures: int
    highest_low: float
    lowest_high: float
    lowest: float
    highest: float
    turns: int
    revised: int
    peaks: int

    @property
    def may_disagree(self) -> bool:
        """Whether two figures of the key exclude one another; those that touch are left to exact arithmetic."""
        return self.figures > 1 and (self.highest_low >= self.lowest_high or self.turns > 0 or self.revised > 0)

    @property
    def year(self) -> int | None:
        return int(self.period[:4]) if self.period[:4].isdigit() else None

    @property
    def series(self) -> tuple[str, str]:
        """What is equal for two keys of a topic that belong to one series: unit, change, part of the year."""
        return self.text.rsplit(self.period, 1)[-1], self.period[4:]


def may_contradict(keys: Iterable[Extremes]) -> bool:
    """Whether the figures of the keys of one topic may contradict one another."""
    known = [key for key in keys if key.text]
    if any(key.may_disagree or key.peaks or RUNNING_COUNT in key.text for key in known):
        return True
    return len(known) > 1 and (_in_two_units(known) or _in_one_year(known) or _far_apart(known))


def _in_two_units(keys: Sequence[Extremes]) -> bool:
    """Whether one period has a number of one size in two units."""
    by_period = _grouped((key.period, key) for key in keys)
    pairs = (pair for same in by_period for pair in combinations(same, 2))
    return any(one.lowest <= other.highest and other.lowest <= one.highest for one, other in pairs)


def _in_one_year(keys: Sequence[Extremes]) -> bool:
    """Whether one year has several parts, or a part and itself."""
    by_year = _grouped(((key.series[0], key.year), key) for key in keys if key.year is not None)
    return any(len({key.period for key in same}) > 1 for same in by_year)


def _far_apart(keys: Sequence[Extremes]) -> bool:
    """Whether years that lie near one another have figures of unlike size."""
    for same in _grouped((key.series, key) for key in keys if key.year is not None):
        ordered = sorted(same, key=lambda key: key.period)
        for at, here in enumerate(ordered):
            for there in ordered[at + 1 :]:
                if (there.year or 0) - (here.year or 0) > _YEARS:
                    break
                if _ratio(here, there) >= _FAR:
                    return True
    return False


def _ratio(one: Extremes, other: Extremes) -> float:
    largest, smallest = max(one.highest, other.highest), min(one.lowest, other.lowest)
    return largest / smallest if smallest > 0 else _FAR


def _grouped(pairs: Iterable[tuple[object, Extremes]]) -> Iterator[list[Extremes]]:
    groups: dict[object, list[Extremes]] = {}
    for at, key in pairs:
        groups.setdefault(at, []).append(key)
    return (group for group in groups.values() if len(group) > 1)
