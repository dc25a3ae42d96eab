"""A time that is told from today and by its date as well: "yesterday, 8 March", "last year, 2019".

Comes in: an article with a day of publication. Goes out: the places where the two are of different times, with what the
date makes today. Never happens here: weekdays.

Worked examples: "yesterday, 8 March" makes today 9 March, and "three weeks ago, on 9 July" 30 July; "last year, 2019"
makes this year 2020.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from factcheck.checking.dates.days import dates_of
from factcheck.checking.dates.stretch import NUMBER, YEAR, count_of
from factcheck.checking.in_prose import matches_beside
from factcheck.checking.wording import day_words
from factcheck.model.claim import Article
from factcheck.model.dates import days_from
from factcheck.model.span import Span

_LEAD = 60
# Of a time so many years away somebody of those days is quoted: "Yesterday, December 7, 1941".
_OF_OLD = 5
_SHIFTS = {"yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_YEARS = {"last": -1, "this": 0, "next": 1}
# How many days each is, and by how many the words may miss: what is printed in the morning, and round numbers.
_UNITS = {"day": (1, 1), "week": (7, 5), "month": (30, 20)}
# "This year" may still be said of the old one when the new one is a few weeks old.
_TURN = 31


class DatedRelative(NamedTuple):
    """`span` holds both words; `now` is what they make today or this year, `actual` what it is."""

    span: Span
    now: str
    actual: str


@cache
def _before() -> re.Pattern[str]:
    """Match what tells the time from today right before its date: "yesterday, on", "two days ago ("."""
    shifts = "|".join(sorted(_SHIFTS, key=len, reverse=True))
    units = "|".join(_UNITS)
    joint = r"(?:,? on |, |,? \(|,? [–—-] )(?:the )?"
    return re.compile(
        rf"(?<!ago )\b(?:(?P<shift>{shifts}){joint}|(?P<number>{NUMBER}) (?P<unit>{units})s? ago{joint}"
        rf"|(?P<number2>{NUMBER}) (?P<unit2>{units})s? since (?:the [a-z]+ (?:of|on) )?(?:the )?)$",
        re.IGNORECASE,
    )


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(r",? \((?P<shift>yesterday|today|tonight|tomorrow)\)|, (?P<shift2>yesterday|tomorrow)(?=[,.;])")


@cache
def _hedged() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:about|around|nearly|almost|some|over|than|roughly|first|every|each|until|by|from|to) $", re.IGNORECASE
    )


@cache
def _year() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext) year(?:, (?:in )?| \()(?P<year>{YEAR})(?=[,.;)])"
        rf"|\b[Ii]n (?P<year2>{YEAR})(?:, | \()(?P<which2>last|this|next) year(?=[,.;)])"
    )


def dated_relatives(article: Article) -> Iterator[DatedRelative]:
    """Yield the times whose date is not where the words put it."""
    if article.document.published is not None:
        today = article.document.published.day
        yield from _of_days(article, today)
        yield from _of_years(article, today)


def _of_days(article: Article, today: date) -> Iterator[DatedRelative]:
    for mention, written in dates_of(article):
        day = written.resolved(today) if written.month is not None and written.day is not None else None
        if day is None or written.until is not None or abs(day.year - today.year) > _OF_OLD:
            continue
        lead = article.text[max(0, mention.span.start - _LEAD) : mention.span.start]
        before = _before().search(lead)
        behind = _behind().match(article.text, mention.span.end)
        if before is not None and not _hedged().search(lead, 0, before.start()):
            span = Span(mention.span.start - len(lead) + before.start(), mention.span.end)
            apart, slack = _apart(before)
        elif behind is not None:
            span = Span(mention.span.start, behind.end())
            apart, slack = _SHIFTS[behind["shift"] or behind["shift2"]], 1
        else:
            continue
        meant = days_from(day, -apart)
        if abs((meant - today).days) > slack:
            yield DatedRelative(span, f"today {day_words(meant)}", day_words(today))


def _apart(match: re.Match[str]) -> tuple[int, int]:
    """Return how many days from today the words are, and by how many they may miss."""
    if match["shift"] is not None:
        return _SHIFTS[match["shift"].lower()], 1
    days, slack = _UNITS[(match["unit"] or match["unit2"]).lower()]
    number = count_of(match["number"] or match["number2"])
    return -number * days, slack


def _of_years(article: Article, today: date) -> Iterator[DatedRelative]:
    for match in matches_beside(article, _year(), (" year",)):
        shift = _YEARS[(match["which"] or match["which2"]).lower()]
        now = int(match["year"] or match["year2"]) - shift
        is_turn = now == today.year - 1 and today.timetuple().tm_yday <= _TURN
        if now != today.year and not is_turn and abs(now - today.year) <= _OF_OLD:
            yield DatedRelative(Span(*match.span()), f"this year {now}", str(today.year))
