"""Two ages of one person, or a birth and an age, that cannot both be.

Comes in: an article. Goes out: the later telling, the years of birth that the earlier one leaves, and the ages that
follow. Never happens here: ages that differ by a few years, which may be of two people: one that is off by whole
decades, or has its two digits swapped, is the same person's with a digit typed wrongly.

Worked example: 19 in 2004 is 38 to 40 in 2024, and 49 is ten more.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from factcheck.checking.dates.told_ages import ToldAge, told_ages
from factcheck.checking.in_prose import YEARS, matches_beside
from factcheck.model.claim import Article
from factcheck.model.span import Span

_DECADE = 10
# A birthday to come, another one then, and a text of last year.
_SLACK = 2


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
        if high <= 0:
            return "not born yet"
        return f"{low} or {high}" if high - low == 1 else f"{low} to {high}"


def ages_together(article: Article) -> Iterator[Apart]:
    """Yield the first two ages of a paragraph that a slip of one digit sets apart."""
    for ages in told_ages(article):
        yield from _of_one(ages)
    published = article.document.published
    if published is not None:
        for match in matches_beside(article, _then_and_now(), YEARS, (" when ",), (" was ",)):
            yield from _of_two(match, published.day.year)


@cache
def _then_and_now() -> re.Pattern[str]:
    """Compile "who turned 70 in April this year, was only 19 when Esther was born in 1962": one subject, two ages."""
    number = r"\d{2}(?![\d%]|[.:]\d|-\w)"
    return re.compile(
        rf"(?:\bturn(?:ed|s)\s|\b(?:is|now)\s(?:now\s)?|[a-z],\s)(?P<now>{number})(?!,\d)(?:,|\s(?:this|last|in|on|and|years)\b)"
        rf"[^.;:()\d]{{0,32}}?\bwas\s(?:only\s|just\s|still\s|already\s)?(?P<then>{number})\swhen\s"
        r"[^.;:()\d]{1,50}?\bin\s(?:[A-Z][a-z]+\s)?(?P<year>(?:19|20)\d\d)(?![\d%]|[-–]\d)"
    )


def _of_two(match: re.Match[str], published: int) -> Iterator[Apart]:
    """Yield the two ages of one subject if no birthday, and no year of a late printing, makes them one life's."""
    last = published - int(match["now"])
    year, then = int(match["year"]), int(match["then"])
    if abs((year - then) - last) > _SLACK and year < published:
        told = ToldAge(Span(*match.span()), then, year)
        other = ToldAge(Span(*match.span("now")), int(match["now"]), published, is_now=True)
        yield Apart(told, other, last - 1, last, tuple(range(max(0, year - last - 1), max(0, year - last + 1) + 1)))


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
        has_slip = any(is_slip(told.age, age) for age in possible) or _is_year_slip(told, other)
        if told.age not in loose and has_slip and (possible[0] > 0 or _is_year_slip(told, other)):
            yield Apart(told, other, first, last, possible)
            return


def _is_year_slip(told: ToldAge, other: ToldAge) -> bool:
    """Whether the year of birth is that of the age with its last two digits swapped: 1681 and 1618."""
    implied = told.year - told.age
    swapped = str(other.year)[:2] + str(other.year)[:1:-1]
    return other.age == 0 and swapped != str(other.year) and int(swapped) in {implied, implied - 1}


def is_slip(told: int, meant: int) -> bool:
    """Whether an age is another one with a wrong first digit, or with its two digits swapped."""
    is_swapped = min(told, meant) > _DECADE and str(told) == str(meant)[::-1]
    return told != meant and ((told - meant) % _DECADE == 0 or is_swapped)
