"""Spans of years and anniversaries against the years that they lie between.

Worked example: from 1998 to 2018 are 20 years, or 21 if both ends count, never 30; what was founded in 1921 has its
100th anniversary in 2021, not its 90th.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.in_prose import around, matches
from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.model.claim import Article
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_YEAR = r"(?:1[5-9]\d\d|20\d\d)(?![\d%]|[.,]\d|[-/–]\d)"
_ONES = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(_ONES)})"
_SENTENCE = 200
_SLACK = 1
_DECADE = 10
# "Two decades" are said of eighteen years as well as of twenty-three.
_DECADE_SLACK = 4


@cache
def _others() -> re.Pattern[str]:
    """Match what counts from or to something else than the two years."""
    return re.compile(
        r"\b(?:fiscal|seasons?|except|interrupted|breaks?|intermittent\w*|off and on|on and off|total|combined"
        r"|average[sd]?|non-consecutive|every|each|about|around|nearly|almost|over|than|some|BCE?|light|postponed"
        r"|delayed|belated\w*|death|first|second|third|last|next|prison|sentence[sd]?|terms?)\b",
        re.IGNORECASE,
    )


class _Stretch(NamedTuple):
    """`stated` years, give or take `slack`, from `start` to `end`."""

    span: Span
    start: int
    end: int
    stated: int
    slack: int
    words: str


@cache
def _from_to() -> re.Pattern[str]:
    """Compile "from 1998 to 2018, 30 years" and "30 years, from 1998 to 2018"."""
    months = r"(?:[A-Z][a-z]{2,8}\s(?:\d{1,2},?\s)?)?"
    years = rf"[Ff]rom\s{months}(?P<start>{_YEAR})\s(?:to|until|till|through)\s{months}(?P<end>{_YEAR})"
    length = rf"(?P<number>{_NUMBER})(?:\s|-)(?P<unit>years?|decades?)"
    before, after = (
        length.replace("P<number>", "P<number2>").replace("P<unit>", "P<unit2>"),
        years.replace("P<start>", "P<start2>").replace("P<end>", "P<end2>"),
    )
    return re.compile(
        rf"\b{years},?\s\(?(?:a\s(?:period|span|total|reign|stretch)\sof\s|for\s)?{length}\b(?=[,.;)]|\swithout\b)"
        rf"|(?<![\w.,-]){before},?\s\(?{after}"
    )


@cache
def _anniversary() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:founded|established|created|formed|opened|built|set\sup|launched|incorporated|born)\s(?:in\s|on\s)"
        rf"(?:[A-Z][a-z]{{2,8}}\s(?:\d{{1,2}},?\s)?)?(?P<start>{_YEAR})[^.;\d]{{1,80}}?\bits\s(?P<number>\d{{1,3}})(?:st|nd|rd|th)\s"
        rf"(?:anniversary|birthday)\s(?:in\s(?P<end>{_YEAR})|(?P<now>this\syear))"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for stretch in _stretches(article):
        apart = stretch.end - stretch.start
        sentence = around(article, stretch.span, _SENTENCE)
        if apart <= 0 or _others().search(sentence):
            continue
        fields = {
            "start": str(stretch.start),
            "end": str(stretch.end),
            "stated": stretch.words,
            "computed": f"{apart} year{'' if apart == 1 else 's'}",
        }
        if abs(apart - stretch.stated) > stretch.slack:
            yield found(rule, article, stretch.span, fields)
        elif apart == stretch.stated:
            yield from held(rule, article, (stretch.span,), fields)


def _stretches(article: Article) -> Iterator[_Stretch]:
    if "rom " in article.text:
        for match in matches(article, _from_to()):
            yield _of_span(match)
    if "nniversary" in article.text or "birthday" in article.text:
        for match in matches(article, _anniversary()):
            published = article.document.published
            end = match["end"] or ("" if published is None else str(published.day.year))
            if end:
                stated = int(match["number"])
                words = match[0][match.start("number") - match.start() :].split()
                yield _Stretch(Span(*match.span()), int(match["start"]), int(end), stated, _SLACK, " ".join(words[:2]))


def _of_span(match: re.Match[str]) -> _Stretch:
    start, end = match["start"] or match["start2"], match["end"] or match["end2"]
    number, unit = match["number"] or match["number2"], match["unit"] or match["unit2"]
    count = int(number) if number.isdigit() else _ONES.index(number) + 2
    words = f"{number} {unit}"
    if unit.startswith("decade"):
        return _Stretch(Span(*match.span()), int(start), int(end), count * _DECADE, _DECADE_SLACK, words)
    return _Stretch(Span(*match.span()), int(start), int(end), count, _SLACK, words)


KIND = Kind(KindSpec("span-of-years", {}, ("start", "end", "stated", "computed")), within=_check)
