"""Weekdays beside dates without a year, against one another, or against one with a year right before.

Worked example: whatever the year, if May 3 is a Monday then May 6 is a Thursday. An article with "Monday, May 3" and
"Wednesday, May 6" has one of the two wrong, and no day of publication is needed to see it. "Sunday, 14 April 1912"
lends its year to "Sunday, 15 April" a few words behind.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.checking.dates.days import written_weekdays
from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.model.claim import Article
from factcheck.model.dates import WEEKDAY_NAMES, WrittenDate
from factcheck.model.mention import Mention
from factcheck.model.rule import KindSpec, Rule

# Two years with and without a leap day; only how far days lie apart counts.
_COMMON, _LEAP = 2023, 2024
# Days of one story; what lies further apart may be of another year.
_NEAR = 60
# So few days behind a date with its year, one without is of the same; in the next sentence the very next day is.
_FEW = 10
_AROUND = 200
_WEEK = 7


class _Day(NamedTuple):
    mention: Mention
    written: WrittenDate


@cache
def _other_year() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|['’]\d\d(?!\d)|\b(?:last|next|previous|that|following) year\b|\byears? (?:ago"
        r"|earlier|before|later|after)\b|\b(?:anniversary|every|each)\b"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    yield from _with_lent_year(article, rule)
    if article.document.published is not None:
        return
    days = [_Day(*each) for each in written_weekdays(article) if _is_of_the_story(article, *each)]
    for earlier, later in pairwise(days):
        apart = _apart(earlier.written, later.written)
        if apart and not any(_fits(earlier.written, later.written, each) for each in apart):
            yield _finding(article, rule, earlier, later, apart[0])


def _with_lent_year(article: Article, rule: Rule) -> Iterator[Result]:
    """Yield the weekdays that are wrong in the year of the date before, a few days from it."""
    days = [_Day(*each) for each in written_weekdays(article) if each[1].day is not None and each[1].month is not None]
    for earlier, later in pairwise(days):
        first, second = earlier.written.as_date(), later.written._replace(year=earlier.written.year).as_date()
        if first is None or second is None or later.written.year is not None or later.written.weekday is None:
            continue
        apart = (second - first).days
        is_right = first.weekday() == earlier.written.weekday and abs(apart) <= _FEW
        is_wrong = is_right and second.weekday() != later.written.weekday
        if is_wrong and _is_told_at_once(article, earlier, later, sentences=1 if abs(apart) <= 1 else 0):
            yield _finding(article, rule, earlier, later, apart)


def _is_told_at_once(article: Article, earlier: _Day, later: _Day, *, sentences: int) -> bool:
    """Whether a date stands no more than so many sentences behind the one before, with nothing of another year."""
    start, end = earlier.mention.span.end, later.mention.span.start
    one, other = article.number_around(earlier.mention.span), article.number_around(later.mention.span)
    is_near = one is not None and other is not None and other - one <= sentences
    return is_near and _other_year().search(article.text, start, end + _AROUND) is None


def _is_of_the_story(article: Article, mention: Mention, written: WrittenDate) -> bool:
    """Whether a date has a weekday and no year, neither of its own nor near it."""
    if written.month is None or written.day is None or written.weekday is None or written.year is not None:
        return False
    start, end = mention.span
    return written.exists and not _other_year().search(article.text, max(0, start - _AROUND), end + _AROUND)


def _apart(one: WrittenDate, other: WrittenDate) -> list[int]:
    """Return how many days the second may lie behind the first, in a common and in a leap year; none if far away."""
    apart = []
    for year in (_COMMON, _LEAP):
        first, second = (written._replace(year=year).as_date() for written in (one, other))
        if isinstance(first, date) and isinstance(second, date):
            apart += [days for days in _ways(first, second) if abs(days) <= _NEAR]
    return list(dict.fromkeys(apart))


def _ways(first: date, second: date) -> Iterator[int]:
    """Yield the days between two dates of one year, and across a turn of the year."""
    yield (second - first).days
    yield (second.replace(year=second.year + 1, day=min(second.day, 28)) - first).days + max(0, second.day - 28)
    yield (second.replace(year=second.year - 1, day=min(second.day, 28)) - first).days + max(0, second.day - 28)


def _fits(one: WrittenDate, other: WrittenDate, apart: int) -> bool:
    assert one.weekday is not None, "only dates with a weekday are compared"
    return (one.weekday + apart) % _WEEK == other.weekday


def _finding(article: Article, rule: Rule, earlier: _Day, later: _Day, apart: int) -> Result:
    first, second = earlier.written.weekday, later.written.weekday
    assert first is not None, "only dates with a weekday are compared"
    assert second is not None, "only dates with a weekday are compared"
    fields = {
        "earlier": earlier.mention.span.of(article.text),
        "later": later.mention.span.of(article.text),
        "days": f"{abs(apart)} day{'' if abs(apart) == 1 else 's'}",
        "expected": WEEKDAY_NAMES[(first + apart) % _WEEK],
        "weekday": WEEKDAY_NAMES[second],
    }
    evidence = (at(article, earlier.mention.span, "the other day"),)
    return found(rule, article, later.mention.span, fields, evidence=evidence)


KIND = Kind(KindSpec("weekdays-together", {}, ("earlier", "later", "days", "expected", "weekday")), within=_check)
