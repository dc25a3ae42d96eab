"""Stretches that a text gives by both ends and by their length.

Worked example: "from 1998 to 2018, 30 years" are 20 or, with both ends counted, 21; "from March to June, a five-month
ban" are three or four; "a two-week tour from 3 to 24 May" are three.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from factcheck.checking.dates.lengths import lengths, taken_up
from factcheck.checking.dates.stretch import MONTHS, YEAR, Stretch, count_of, counted, of_years
from factcheck.checking.in_prose import DIGITS, YEARS, matches
from factcheck.model.claim import Article
from factcheck.model.dates import MONTHS as NUMBER_OF
from factcheck.model.dates import WrittenDate
from factcheck.model.span import Span

_YEAR_LONG, _WEEK, _LEAP = 12, 7, 2000
_LONGEST = 600
_MONTHS = tuple(MONTHS.split("|"))


@cache
def _years() -> re.Pattern[str]:
    month = rf"(?:(?:early|mid|late)[\s-])?(?:(?:{MONTHS})\s(?:\d{{1,2}},?\s)?)?"
    return re.compile(
        rf"\b(?:[Ff]rom|[Bb]etween)\s{month}(?P<start>{YEAR})\s(?:to|until|till|through|and)\s{month}(?P<end>{YEAR})"
        rf"|\((?P<start2>(?:1[5-9]|20)\d\d)\s?(?:[-–—]|to)\s?(?P<end2>{YEAR})\)"
        rf"|(?<=[a-z,:]\s)(?P<start3>(?:1[5-9]|20)\d\d)(?:[-–—]|\s(?:[-–—]|to|until)\s)(?P<end3>{YEAR})(?!\s(?:apart|aside|except|for))"
    )


@cache
def _months() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:[Ff]rom|[Bb]etween)\s(?P<month>{MONTHS})(?:,?\s(?P<year>{YEAR}))?\s(?:to|until|till|through|and)\s"
        rf"(?P<month2>{MONTHS})(?:,?\s(?P<year2>{YEAR}))?(?![\s-]\d)"
    )


@cache
def _days() -> re.Pattern[str]:
    first = (
        rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s(?P<month>{MONTHS}))?|(?P<month2>{MONTHS})\s(?P<day2>\d{{1,2}}))"
    )
    last = first.replace("day", "end").replace("month", "last")
    return re.compile(
        r"\b(?:(?P<tie>[Ff]rom|[Bb]etween)|(?:starts?|started|begins?|began|opens?|opened)\son)\s(?:the\s)?"
        rf"{first}(?(tie)\s(?:to|until|till|through|and)|\sand\s(?:ends?|ended|closes?|closed|finish(?:es|ed)|runs\suntil)"
        rf"(?:\son)?)\s(?:the\s)?{last}"
        rf"(?:,?\s(?P<year>{YEAR}))?(?![\d%-]|[.,]\d|\s(?:million|billion|percent|per\scent))"
    )


def bounded(article: Article) -> Iterator[Stretch]:
    """Yield the stretches of years, months and days with a length beside them."""
    text = article.text
    is_told = "rom " in text or "etween " in text
    if "year" in text or "decade" in text:
        yield from _of_years(article)
    if is_told and "month" in text:
        yield from _of_months(article)
    if "week" in text or "day" in text:
        yield from _of_days(article)


def _of_years(article: Article) -> Iterator[Stretch]:
    for match in matches(
        article, _years(), ("from", "between", "(", "-", "–", "—", "to", "until"), ("year", "decade"), YEARS
    ):
        start, end = (int(match[name] or match[f"{name}2"] or match[f"{name}3"]) for name in ("start", "end"))
        if start >= end:
            continue
        for span, number, unit, words in _told(article, match, "year"):
            yield of_years(span, start, end, count_of(number), words, unit)


def _of_months(article: Article) -> Iterator[Stretch]:
    for match in matches(article, _months(), ("from", "between"), _MONTHS, ("month", "decade")):
        apart = NUMBER_OF[match["month2"].lower()] - NUMBER_OF[match["month"].lower()]
        is_dated = bool(match["year"] and match["year2"])
        apart = apart + _YEAR_LONG * (int(match["year2"]) - int(match["year"])) if is_dated else apart % _YEAR_LONG
        if apart <= 0:
            continue
        for span, number, unit, words in _told(article, match, "month"):
            stated = count_of(number)
            # Without years the last month can be one of a later year.
            more = 0 if is_dated or unit.startswith("decade") else (stated // _YEAR_LONG) * _YEAR_LONG
            if not unit.startswith("decade") and not apart <= stated - more <= apart + 1:
                start = _with_year(match["month"], match["year"])
                computed = f"{apart} or {apart + 1} months"
                end = _with_year(match["month2"], match["year2"])
                yield Stretch(span, start, end, stated, words, apart, apart + 1, computed)


def _with_year(month: str, year: str | None) -> str:
    return f"{month} {year}" if year else month


def _of_days(article: Article) -> Iterator[Stretch]:
    for match in matches(
        article,
        _days(),
        ("from", "between", "start", "begin", "began", "open"),
        _MONTHS,
        ("day", "week", "decade"),
        DIGITS,
    ):
        ends = _ends(match)
        if ends is None:
            continue
        for span, number, unit, words in _told(article, match, "day"):
            if unit.startswith("day"):
                least, most = ends.least, ends.most + 1  # with the last day or without
                computed = f"{least} to {most} days" if most > least + 1 else f"{least} or {most} days"
                yield Stretch(span, ends.start, ends.end, count_of(number), words, least, most, computed)
        for span, number, unit, words in _told(article, match, "week"):
            if unit.startswith("week"):
                # A working week ends on its Friday, and a last week that was begun is counted.
                least, most = ends.least // _WEEK, (ends.most + 3 + _WEEK - 1) // _WEEK
                if ends.least == ends.most and ends.least % _WEEK in {0, _WEEK - 1}:
                    least = most = (ends.least + 1) // _WEEK  # to the day, with or without the last one
                computed = counted(ends.most, "day")
                yield Stretch(span, ends.start, ends.end, count_of(number), words, least, most, computed)


class _Ends(NamedTuple):
    """Two days in words, and how many days lie between them: two numbers where a leap day may."""

    start: str
    end: str
    least: int
    most: int


def _ends(match: re.Match[str]) -> _Ends | None:
    """Return the two days; where no year is told they may be of a leap year or not, and the end of the next one."""
    last = match["last"] or match["last2"] or match["month"] or match["month2"]
    first = match["month"] or match["month2"] or last
    if first is None or last is None:
        return None
    start = WrittenDate(None, NUMBER_OF[first.lower()], int(match["day"] or match["day2"]))
    end = WrittenDate(None, NUMBER_OF[last.lower()], int(match["end"] or match["end2"]))
    is_over = (end.month, end.day) < (start.month, start.day)
    if is_over and (first == last or match["year"]):
        return None
    years = (int(match["year"]),) if match["year"] else (_LEAP - 1, _LEAP)
    told = [(start._replace(year=year).as_date(), end._replace(year=year + is_over).as_date()) for year in years]
    apart = sorted((to - since).days for since, to in told if since is not None and to is not None)
    return _Ends(_day(start), _day(end), apart[0], apart[-1]) if apart and apart[0] > 0 else None


def _day(written: WrittenDate) -> str:
    return f"{written.day} {date(_LEAP, written.month or 1, 1):%B}"


def _told(article: Article, match: re.Match[str], unit: str) -> Iterator[tuple[Span, str, str, str]]:
    """Yield the whole place, the number, the unit and the words of each length beside a match."""
    ends = Span(*match.span())
    sentence = article.sentence_around(ends)
    if sentence is None or sentence.length > _LONGEST:
        return
    for length in lengths(article.text, ends, unit, sentence):
        whole = Span(min(ends.start, length.span.start), max(ends.end, length.span.end))
        yield whole, length.number, length.unit, length.words
    number = article.number_around(ends) or 0
    following = article.sentences[number + 1] if number + 1 < len(article.sentences) else None
    for length in taken_up(article.text, ends, unit, following):
        yield length.span, length.number, length.unit, length.words
