"""Two ages of one person, or a birth and an age, that cannot both be.

Comes in: an article. Goes out: the later telling, the years of birth that the earlier one leaves, and the ages that
follow. Never happens here: ages that differ by a few years, which may be of two people: one that is off by whole
decades, or has its two digits swapped, is the same person's with a digit typed wrongly.

Worked example: 19 in 2004 is 38 to 40 in 2024, and 49 is ten more.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from factcheck.checking.dates.told_ages import ToldAge, told_ages
from factcheck.model.claim import Article

_DECADE = 10


class Apart(NamedTuple):
    """Somebody born from `first` to `last` cannot be of `told.age` in `told.year`; `ages` are those that can be."""

    told: ToldAge
    other: ToldAge
    first: int
    last: int
    ages: tuple[int, ...]

    @property
    def born(self) -> str:
        return f"in {self.first}" if self.first == self.last else f"in {self.first} or {self.last}"

    @property
    def expected(self) -> str:
        low, high = self.ages[0], self.ages[-1]
        return f"{low} or {high}" if high - low == 1 else f"{low} to {high}"


def ages_together(article: Article) -> Iterator[Apart]:
    """Yield the first two ages of a paragraph that a slip of one digit sets apart."""
    for ages in told_ages(article):
        yield from _of_one(ages)


def _of_one(ages: Sequence[ToldAge]) -> Iterator[Apart]:
    for earlier, later in combinations(ages, 2):
        other, told = (later, earlier) if later.age == 0 else (earlier, later)
        if told.year == other.year:  # of two people
            continue
        last = other.year - other.age
        first = last if other.age == 0 else last - 1
        possible = tuple(range(told.year - last - 1, told.year - first + 1))
        # Who died in December is written of in January.
        loose = {*possible, possible[0] - 1} if told.is_now or other.is_now else set(possible)
        if told.age not in loose and possible[0] > 0 and any(_is_slip(told.age, age) for age in possible):
            yield Apart(told, other, first, last, possible)
            return


def _is_slip(told: int, meant: int) -> bool:
    """Whether an age is another one with a wrong first digit, or with its two digits swapped."""
    is_swapped = min(told, meant) > _DECADE and str(told) == str(meant)[::-1]
    return told != meant and ((told - meant) % _DECADE == 0 or is_swapped)
