"""Weekdays that stand away from their date: "October 7, which was a Friday", "two days earlier, on Saturday".

Comes in: an article. Goes out: the place, the day that is meant, and the weekday that the text gives it. Never happens
here: days without a month, or of a year that neither the text nor its day of publication gives.

Worked example: two days before 24 March 2024, a Sunday, is a Friday.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from factcheck.checking.dates.stretch import NUMBER, count_of
from factcheck.checking.in_prose import matches_beside
from factcheck.model.claim import Article
from factcheck.model.dates import WEEKDAYS, WrittenDate, days_from
from factcheck.model.mention import Form
from factcheck.model.span import Span

_NAMES = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_FAR, _WEEK = 300, 7


class ToldWeekday(NamedTuple):
    """`weekday`, 0 for Monday, is told of `day`; `written` is the date that it was reckoned from."""

    span: Span
    day: date
    weekday: int
    written: WrittenDate


@cache
def _being() -> re.Pattern[str]:
    """Match what says of the date before it that it is a weekday."""
    return re.compile(
        rf"\s?(?:,\s)?(?:which|that)?\s?(?:was|is|will\sbe|falls\son|fell\son|being)\s(?:also\s)?an?\s?(?P<name>{_NAMES})"
        rf"|,\s(?:which\s)?(?:falls|fell)\son\s(?:an?\s)?(?P<name2>{_NAMES})"
    )


@cache
def _apart() -> re.Pattern[str]:
    """Match "two days earlier, on Saturday" and "on the Saturday three days before"."""
    return re.compile(
        rf"\b(?:the\s(?P<one>day)|(?P<number>{NUMBER}|a|one)\s(?P<unit>day|week)s?)\s(?P<way>earlier|before|later|after)"
        rf"(?:wards)?,\s(?:on\s)?(?:an?\s|the\s)?(?P<name>{_NAMES})\b"
    )


def told_weekdays(article: Article) -> Iterator[ToldWeekday]:
    """Yield the weekdays that are told of a date beside or before them."""
    dates = [(each.span, each.date) for each in article.mentions if each.form is Form.DATE and each.date is not None]
    days = [(span, written) for span, written in dates if _date(article, written)]
    for span, written in days:
        match = _being().match(article.text, span.end)
        day = _date(article, written)
        if match is not None and day is not None and written.weekday is None:
            name = match["name"] or match["name2"]
            yield ToldWeekday(span.joined(Span(*match.span())), day, WEEKDAYS[name.lower()], written)
    yield from _in_next_sentence(article, days)
    yield from _pointed_back(article, days)
    for match in matches_beside(article, _apart(), (" earlier", " before", " later", " after")):
        before = [(span, written) for span, written in days if 0 < match.start() - span.end < _FAR]
        day = _date(article, before[0][1]) if len(before) == 1 else None
        if day is not None and before[0][1].weekday is None:
            count = 1 if match["one"] or match["number"] in {"a", "one"} else count_of(match["number"])
            reach = count * (_WEEK if match["unit"] == "week" else 1)
            meant = days_from(day, -reach if match["way"] in {"earlier", "before"} else reach)
            yield ToldWeekday(Span(*match.span()), meant, WEEKDAYS[match["name"].lower()], before[0][1])


@cache
def _taken_up() -> re.Pattern[str]:
    """Match a sentence that gives the date before it its weekday, or a clause that gives it to "the 25th"."""
    return re.compile(
        rf"(?:That|It|This|The\s(?:day|date))\s(?:is|was|will\sbe|falls\son|fell\son)\s(?:also\s)?an?\s(?P<name>{_NAMES})"
        r"(?=[,.;]|\s(?:and|so|when|on|in|but)\b)"
    )


@cache
def _same_day() -> re.Pattern[str]:
    return re.compile(
        rf"\b[Tt]he\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)\s(?:is|was|will\sbe|falls\son|fell\son)\san?\s(?P<name>{_NAMES})\b"
    )


def _in_next_sentence(article: Article, days: Sequence[tuple[Span, WrittenDate]]) -> Iterator[ToldWeekday]:
    """Yield the weekday that a sentence gives the last date of the one before: "It was a Wednesday"."""
    for span, written in days:
        day, number = _date(article, written), article.number_around(span)
        if day is None or number is None or written.weekday is not None:
            continue
        own = article.sentences[number]
        following = article.sentences[number + 1] if number + 1 < len(article.sentences) else None
        match = _taken_up().match(article.text, *following) if following is not None else None
        if match is not None and any(span.end <= other.start < own.end for other, _ in days):
            match = None  # a later date of the sentence is taken up
        same = _same_day().search(article.text, span.end, min(span.end + _FAR, len(article.text)))
        if same is not None and int(same["day"]) == day.day and "\n\n" not in article.text[span.end : same.start()]:
            match = same
        if match is not None and not _others_fit(article, days, own, WEEKDAYS[match["name"].lower()]):
            yield ToldWeekday(Span(*match.span()), day, WEEKDAYS[match["name"].lower()], written)


@cache
def _that_day() -> re.Pattern[str]:
    """Match a weekday that points back to the day before it: "That Thursday,", "by the end of that Monday"."""
    return re.compile(
        rf"(?:(?<=[.!?]\s)That|\b(?:[Oo]n|[Bb]y\sthe\send\sof|[Ee]arly|[Ll]ate|[Ff]rom)\sthat)\s(?:same\s|very\s)?(?P<name>{_NAMES})\b(?!['’]s|\s(?:after|before|the\s\d|(?:in|of)\s[A-Z]))"
        rf"|(?<=[.!]\s)The\s(?P<name2>{_NAMES})\s(?:is|was)\s(?:chosen|picked|a\s(?:public\s)?holiday)\b"
    )


def _pointed_back(article: Article, days: Sequence[tuple[Span, WrittenDate]]) -> Iterator[ToldWeekday]:
    """Yield "that Thursday" of the one day that its paragraph names before it."""
    for match in matches_beside(article, _that_day(), ("that ", "the "), tuple(_NAMES.split("|"))):
        before = [(span, written) for span, written in days if 0 < match.start() - span.end < _FAR]
        lead = article.text[before[-1][0].end : match.start()] if before else "\n\n"
        day = _date(article, before[-1][1]) if len(before) == 1 else None
        if day is None or "\n\n" in lead or before[0][1].weekday is not None or _WEEKDAY.search(lead):
            continue
        if re.search(r"\b(?:week|weeks|next|following|later|until|after|days)\b", lead) is None:
            name = match["name"] or match["name2"]
            yield ToldWeekday(Span(*match.span()), day, WEEKDAYS[name.lower()], before[0][1])


_WEEKDAY = re.compile(_NAMES)


def _others_fit(article: Article, days: Sequence[tuple[Span, WrittenDate]], own: Span, weekday: int) -> bool:
    """Whether another date of the sentence, though not the last, is on that weekday."""
    there = [day for span, written in days if own.contains(span) and (day := _date(article, written)) is not None]
    return len(there) > 1 and any(day.weekday() == weekday for day in there[:-1])


def _date(article: Article, written: WrittenDate) -> date | None:
    """Return the day of a date with a day and a month; without a year, it is near the day of publication."""
    if written.day is None or written.month is None:
        return None
    published = article.document.published
    return written.as_date() or (written.resolved(published.day) if published is not None else None)
