"""Weekdays beside dates without a year, against one another.

Worked example: whatever the year, if May 3 is a Monday then May 6 is a Thursday. An article with "Monday, May 3" and
"Wednesday, May 6" has one of the two wrong, and no day of publication is needed to see it.
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
    if article.document.published is not None:
        return
    days = [_Day(*each) for each in written_weekdays(article) if _is_of_the_story(article, *each)]
    for earlier, later in pairwise(days):
        apart = _apart(earlier.written, later.written)
        if apart and not any(_fits(earlier.written, later.written, each) for each in apart):
            yield _finding(article, rule, earlier, later, apart[0])


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
