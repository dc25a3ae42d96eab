"""Years without something, beside when it was before and when again: "the first win in 40 years".

Comes in: an article. Goes out: the stretches whose length these two years do not give. Never happens here: a passage of
a third year.

Worked example: "the first win in 40 years", where the last had come in 1989 and this one in 2019, is the first in 30.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.dates.stretch import NUMBER, Stretch, count_of, of_years
from factcheck.checking.in_prose import matches_beside
from factcheck.checking.placed import block_around
from factcheck.model.claim import Article
from factcheck.model.span import Span

_MOST_YEARS, _BACK = 2, 2
_YEAR = r"(?<![\d.,$€£¥/-])(?:1[5-9]\d\d|20\d\d)(?![\d%]|[.,]\d|[-–/]\d|s\b)"


@cache
def _first_in() -> re.Pattern[str]:
    """Match what had not been for so many years: "the first win in 40 years", "had not won for 15 years"."""
    return re.compile(
        r"(?:\b(?:first|[a-z]{3,9}est)\b[^.;:,\d]{0,50}?\b(?:in|for)|\b(?:not|never|n['’]t)\b[^.;:,\d]{0,40}?\b(?:for|in))"
        rf"\s(?P<number>{NUMBER})\syears(?=[\s,.;:])"
    )


@cache
def _before() -> re.Pattern[str]:
    """Match what tells of the time before: "the last had come in 1989", "a colder one had been measured in 1981"."""
    return re.compile(
        rf"(?<!\bher\s)(?<!\bHer\s)(?<!\bhis\s)(?<!\bHis\s)\b(?:last|previous|one\sbefore|[a-z]{{3,9}}er\sone)\b[^.;:,\d]{{0,60}}?\bin\s(?:[A-Z][a-z]+\s)?(?P<year>{_YEAR})"
    )


@cache
def _years() -> re.Pattern[str]:
    return re.compile(_YEAR)


def first_in_years(article: Article) -> Iterator[Stretch]:
    """Yield the years without something that the two times beside them do not give."""
    for match in matches_beside(article, _first_in(), (" years",)):
        yield from _of_first(article, match)


def _of_first(article: Article, match: re.Match[str]) -> Iterator[Stretch]:
    """Yield the years without something, if its sentence, or the next, tells when it was before and when again."""
    span = Span(match.start("number"), match.end())
    number, block = article.number_around(span), block_around(article, span)
    if number is None or block is None:
        return
    near = [each for each in article.sentences[number : number + _BACK] if block.span.contains(each)]
    own, following = near[0], near[-1]
    passage = Span(own.start, following.end) if len({*_in(article, own)}) < _MOST_YEARS else own
    years = _in(article, passage)
    before = _before().search(article.text, *passage)
    if before is None or len(set(years)) != _MOST_YEARS or int(before["year"]) != min(years):
        return
    published, stated = article.document.published, count_of(match["number"])
    ends = [max(years), *([published.day.year] if published is not None else [])]
    stretches = [of_years(span, min(years), end, stated, f"{match['number']} years") for end in ends]
    if not any(stretch.fits for stretch in stretches):
        yield stretches[0]


def _in(article: Article, span: Span) -> list[int]:
    return [int(year) for year in _years().findall(article.text, *span)]
