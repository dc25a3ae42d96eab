"""A change that the headline tells of a single year, and the body over more years.

Comes in: an article and a percentage of its headline. Goes out: the level of an earlier year that it is counted from,
with the years, or None. Never happens here: a percentage that the last year gives as well.

Worked example: "Teen births drop 25 percent in a single year" over "31.3 per thousand in 2011, compared with 34.2 in
2010 and 41.5 in 2007": in that year it was 8 percent, and 25 since 2007.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.told_levels import figures_of
from factcheck.checking.arithmetic.when_told import year_of
from factcheck.checking.arithmetic.windows import windows
from factcheck.checking.own_precision import own_precision, paired
from factcheck.checking.relative import relative_change, size
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Direction, Status
from factcheck.model.quantity import QuantityKind

_BARE = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_LEVELS = _BARE | {QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.PERCENT}
_THREE, _TOP = 3, 6


class LongerChange(NamedTuple):
    """The level of the earlier year that a change is counted from, that year, and the latest level with its year."""

    earlier: Claim
    since: int
    later: Claim
    year: int


@cache
def _one_year() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:in|within|over) (?:just |only |barely |under )?(?:(?:a|one|a single|the past|the last) year"
        r"|(?:12|twelve) months)\b",
        re.IGNORECASE,
    )


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"\b(?:19|20)\d\d\b")


def longer_change(article: Article, claim: Claim) -> LongerChange | None:
    """Return how many more years than one a percentage of the headline is the change of, if it is not that of one."""
    title, is_percent = article.document.title, claim.quantity.kind is QuantityKind.PERCENT
    if title is None or not is_percent or _one_year().search(article.text, *title.span) is None:
        return None
    said = own_precision(claim.quantity, claim.quantity.best)
    found = None
    for levels in _levels(article, claim.sentence):
        last = max(levels)
        for year in sorted(levels.keys() - {last}):
            pair = levels[year].quantity, levels[last].quantity
            is_fall = value_of(pair[1].best) < value_of(pair[0].best)
            if is_fall is (claim.direction is Direction.DOWN) and said.overlaps(size(relative_change(*paired(*pair)))):
                if year == last - 1:
                    return None
                found = found or LongerChange(levels[year], year, levels[last], last)
    return found


def _levels(article: Article, headline: int) -> Iterator[dict[int, Claim]]:
    """Yield by their year the levels at the top of three years or more, the last two of them in a row."""
    for window in windows(article, _year(), before=1, least=_THREE):
        levels: dict[int, Claim] = {}
        for place, claim in figures_of(window):
            year = year_of(window, place) if _is_level(claim) and headline < claim.sentence <= headline + _TOP else None
            if year is not None:
                levels.setdefault(year, claim)
        if len(levels) >= _THREE and max(levels) - 1 in levels and len(_kinds(levels)) == 1:
            yield levels


def _kinds(levels: dict[int, Claim]) -> set[QuantityKind]:
    """Return the kinds of some levels; a number that leaves its unit out is of any."""
    kinds = {claim.quantity.kind for claim in levels.values()}
    return kinds - _BARE or {QuantityKind.COUNT}


def _is_level(claim: Claim) -> bool:
    quantity = claim.quantity
    return (
        quantity.kind in _LEVELS | {QuantityKind.PERCENT}
        and bool(quantity.best.value)
        and claim.status is Status.ACTUAL
    )
