"""A length of time told beside its beginning and its end: "eight months: it started in January and ended in May".

Comes in: an article. Goes out: the stretches of a sentence whose length its two ends do not give. Never happens here: a
sentence with a third date, or with a second length, one of which may be something else's.

Worked examples: from January 2019 to May 2019 are four months, or five, never eight; "the first win in 40 years", of
which the last had come in 1989 and this one in 2019, is the first in 30.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.checking.dates.days import dates_between
from factcheck.checking.dates.stretch import MONTHS, NUMBER, Stretch, count_of, counted, of_years
from factcheck.checking.in_prose import matches_beside
from factcheck.checking.placed import block_around
from factcheck.model.claim import Article
from factcheck.model.dates import WrittenDate
from factcheck.model.span import Span

_YEAR_LONG, _MOST_YEARS, _BACK = 12, 2, 2
_YEAR = r"(?<![\d.,$€£¥/-])(?:1[5-9]\d\d|20\d\d)(?![\d%]|[.,]\d|[-–/]\d|s\b)"


@cache
def _months() -> re.Pattern[str]:
    """Match a number of months that something took, or lasted."""
    return re.compile(
        rf"\b(?:took|lasted|lasting|for|after|of)\s(?:just\s|only\s|all\s)?(?P<number>{NUMBER})\smonths(?=[\s,.;:])"
        r"(?!\s(?:ago|later|earlier|before|old|of|from))"
    )


@cache
def began() -> re.Pattern[str]:
    """Match what a stretch begins with."""
    return re.compile(
        r"\b(?:began|begun|start(?:ed|s)?|opened|closed|shut|left|broke\sout|launched|set\s(?:out|off)"
        r"|got\sunder\sway)\b"
    )


@cache
def _ended() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:end(?:ed|s)?|finish(?:ed|es)|was\sover|closed|stopped|completed|called\soff|lifted|broken\soff|concluded)\b"
    )


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


def begun_and_ended(article: Article) -> Iterator[Stretch]:
    """Yield the lengths that the beginning and the end beside them do not give."""
    for match in matches_beside(article, _months(), (" months",)):
        yield from _of_months(article, match)
    for match in matches_beside(article, _first_in(), (" years",)):
        yield from _of_first(article, match)


def _of_months(article: Article, match: re.Match[str]) -> Iterator[Stretch]:
    span = Span(match.start("number"), match.end())
    sentence = article.sentence_around(span)
    if sentence is None or len(re.findall(rf"\b{NUMBER}\s(?:month|year|week)s?\b", sentence.of(article.text))) > 1:
        return
    dates = list(dates_between(article, *sentence))
    ends = [written for _, written in dates]
    if len(ends) != 2 or not all(each.month and each.year and each.weekday is None for each in ends):
        return
    first, second = (mention.span for mention, _ in dates)
    between = article.text[first.end : second.start]
    lead = article.text[max(sentence.start, span.end if span.end < first.start else sentence.start) : first.start]
    if began().search(lead) is None or _ended().search(between) is None:
        return
    apart, stated = _apart(ends), count_of(match["number"])
    if apart > 0 and not apart - 1 <= stated <= apart + 1:
        words = f"{match['number']} months"
        start, end = (f"{MONTHS.split('|')[(each.month or 1) - 1]} {each.year}" for each in ends)
        yield Stretch(span, start, end, stated, words, apart, apart + 1, f"{apart} or {counted(apart + 1, 'month')}")


def _apart(ends: Sequence[WrittenDate]) -> int:
    first, last = ((each.year or 0) * _YEAR_LONG + (each.month or 0) for each in ends)
    return last - first


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
