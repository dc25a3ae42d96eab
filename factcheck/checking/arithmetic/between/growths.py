"""Rates for each year that are told between two levels, and over how many years.

Comes in: an article. Goes out: rates with their levels and every number of years that the words allow. Never happens
here: taking roots.

Worked example: "Mobile subscriptions: 3 million in 2004, 12 million in 2014. Average annual growth: 30 percent".
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.between.stated import as_percentage
from factcheck.checking.arithmetic.between.tied import Between, between
from factcheck.checking.arithmetic.own_subjects import is_of_other_place
from factcheck.checking.arithmetic.told_levels import figures_of
from factcheck.checking.arithmetic.windows import Window
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind

_FEWEST, _MOST, _ENDS, _BEHIND = 2, 200, 2, 12
_SPANS = frozenset({"year", "years", "season", "seasons"})


class YearlyRate(NamedTuple):
    """A rate for each year, the levels at both ends, and the numbers of years that may lie between them."""

    rate: Claim
    earlier: Claim
    later: Claim
    years: tuple[int, ...]


def yearly_rates(article: Article) -> Iterator[YearlyRate]:
    """Yield the rates for each year that are surely told of two levels."""
    for each in between(article):
        grew = value_of(each.levels.later.quantity.best) > value_of(each.levels.earlier.quantity.best)
        is_told = each.told.is_yearly and (each.is_bound or each.levels.is_alone)
        is_told = is_told and each.told.is_up in {grew, None}
        if is_told and each.told.stated.quantity.kind is QuantityKind.PERCENT:
            years = tuple(dict.fromkeys(_years(each)))
            if years and not _is_of_others(each.window, each.told.place) and not _is_given(each):
                yield YearlyRate(as_percentage(each.told.stated), each.levels.earlier, each.levels.later, years)


def _is_of_others(window: Window, place: int) -> bool:
    """Whether the words around a rate make it one of other years, or of what may come."""
    is_timed = _own_time().match(window.text, place + 1) is not None
    start, _ = window.sentence_at(place)
    is_timed = is_timed or is_of_other_place(window.text, start, place, window.text[:start])
    return is_timed or _otherwise().search(window.text, window.start, place + _BEHIND) is not None


def _years(each: Between) -> Iterator[int]:
    """Yield the years between the two that are named beside the levels, then those that are counted."""
    window, levels = each.window, each.levels
    start, end = window.sentence_at(levels.first)[0], window.sentence_at(levels.last)[1]
    start, end = min(start, window.start), max(end, window.end)
    named = sorted({int(year[0]) for year in _year().finditer(window.text, start, end)})
    if len(named) == _ENDS and _FEWEST <= named[1] - named[0] <= _MOST:
        yield named[1] - named[0]
    for place, claim in figures_of(window):
        if start <= place < end and (span := _span(window, place, claim)):
            yield span


def _span(window: Window, place: int, claim: Claim) -> int:
    """Return how many years a figure says that it took, "over twelve years", or 0."""
    quantity, value = claim.quantity, claim.quantity.best.value
    unit = quantity.best.unit
    is_years = quantity.kind is QuantityKind.DURATION and unit is not None and unit.symbol in {"yr", "a", "y", "year"}
    is_counted = quantity.mention.noun.lower() in _SPANS
    is_attribute = window.text[place + 1 : place + 2] == "-"
    if value is None or is_attribute or not (is_years or is_counted):
        return 0
    return int(value) if _FEWEST <= value <= _MOST and value == int(value) else 0


def _is_given(each: Between) -> bool:
    """Whether a rate says once more what its own sentence tells in a word: "have doubled in ten years, or 7.2%"."""
    start, _ = each.window.sentence_at(each.told.place)
    is_elsewhere = not any(start <= place < each.told.place for place in (each.levels.first, each.levels.last))
    multiples = (
        claim
        for place, claim in figures_of(each.window)
        if start <= place < each.told.place and claim.quantity.kind is QuantityKind.MULTIPLE
    )
    return is_elsewhere and any(multiples)


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"\b(?:1[5-9]|20)\d\d\b")


@cache
def _own_time() -> re.Pattern[str]:
    """Match what makes a rate one of other years than those of the levels, behind it."""
    return re.compile(
        r"[^.;]{0,30}? (?:in the (?:(?:18|19|20)\d0s|first|second|last|past|next|early|late)|until|since then|now\b"
        r"|between|from (?:18|19|20)\d\d|before (?:that|then))"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the rate one of other levels: shares, what may come, returns on money."""
    return re.compile(
        r"\b(?:projected|forecast\w*|expect\w*|target\w*|interest|yield\w*|returns?|dividend\w*|coupon|national average"
        r"|points?|next|(?:18|19|20)\d0s|decades|faster than|slower than"
        r"|compared|until then|since then|now|had (?:grown|risen|fallen)|(?:is|are) \w+ing)\b",
        re.IGNORECASE,
    )
