"""Days of the old calendar, which had other weekdays and more leap days than that of today.

Comes in: a written day. Goes out: whether the old calendar had it, or gave it a weekday. Never happens here: deciding
which calendar a country had; Spain changed in 1582, Britain in 1752, Russia in 1918.

Worked example: the Great Fire of London began on Sunday, 2 September 1666 of the old calendar, ten days behind the new
one, in which that date is a Thursday.
"""

import re
from datetime import date
from functools import cache

from factcheck.checking.in_prose import around
from factcheck.model.claim import Article
from factcheck.model.dates import WrittenDate
from factcheck.model.span import Span

# The last years of the old calendar in Britain, up to which no word of it is asked for, and in Greece.
_BRITISH, _LAST = 1752, 1923
_FEBRUARY, _LEAP_DAY, _SWEDISH = 2, 29, 1712
_LAST_LEAP_CENTURY = 1700
_SENTENCE = 400


def is_old_day(article: Article, place: Span, written: WrittenDate) -> bool:
    """Whether older calendars had a day: 29 February in each fourth year, and in Sweden a 30th in 1712.

    Of the years since 1701 only where the sentence speaks of the old calendar or one of its countries.
    """
    if written.month != _FEBRUARY or written.day is None or written.year is None or written.year > _LAST:
        return False
    if (written.day, written.year) == (_LEAP_DAY + 1, _SWEDISH):
        return True
    is_leap = written.day == _LEAP_DAY and written.year % 4 == 0
    return is_leap and (
        written.year <= _LAST_LEAP_CENTURY or _old_style().search(around(article, place, _SENTENCE)) is not None
    )


def is_old_weekday(article: Article, place: Span, day: date, weekday: int) -> bool:
    """Whether a date of the years in which the old calendar was in use had this weekday, 0 for Monday, by it."""
    if day.year > _LAST or (day.weekday() + _behind(day)) % 7 != weekday:
        return False
    return day.year <= _BRITISH or _old_style().search(around(article, place, _SENTENCE)) is not None


def _behind(day: date) -> int:
    """Return by how many days the old calendar was behind the new one on a date of its own."""
    year = day.year - (day.month <= _FEBRUARY)
    century = year // 100
    return century - century // 4 - 2


@cache
def _old_style() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:Julian|Old Style|O\.\s?S\.|old calendar|calendar then|Orthodox|Russian?|Petrograd|St\.? Petersburg"
        r"|Moscow|Greece|Greek|Bulgarian?|Serbian?|Romanian?)(?!\w)"
    )
