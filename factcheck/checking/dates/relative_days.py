"""Today, yesterday and tomorrow beside a weekday or a date, against the day of publication and against one another.

Worked example: "tomorrow (Friday)" makes today a Thursday; in an article of a Monday, or beside "yesterday (Monday)",
one of the two is wrong. A day of slack is left for what is printed in the morning or updated at night.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.dates.dated_relatives import dated_relatives
from factcheck.checking.in_prose import matches
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.wording import day_words
from factcheck.checking.words_of import as_in_tables
from factcheck.model.claim import Article
from factcheck.model.dates import MONTHS, WEEKDAY_NAMES, WEEKDAYS
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_SHIFTS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_WEEK, _SLACK = 7, 1
_DAYS = tuple(name for name in WEEKDAYS if name.endswith("day"))


class _Said(NamedTuple):
    """A relative day with its weekday, and the weekday that makes of today."""

    span: Span
    today: int


@cache
def _pattern() -> re.Pattern[str]:
    days = "|".join(_DAYS)
    relative = "|".join(_SHIFTS)
    behind = rf"(?=[,.;)]| \d| (?:{'|'.join(MONTHS)})\b)"
    return re.compile(
        rf"\b(?P<relative>{relative}) \((?P<day>{days})\)"
        rf"|\b(?P<relative2>{relative})(?:, |, on | on )(?P<day2>{days})\b{behind}"
        rf"|\b(?P<day3>{days}) \((?P<relative3>{relative})\)"
        rf"|\b(?P<day4>{days}), (?P<relative4>{relative})\b(?=[,.;])",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    said = [_said(match) for match in matches(article, _pattern(), tuple(_SHIFTS), _DAYS)]
    published = article.document.published
    for told in dated_relatives(article):
        fields = {"text": told.span.of(article.text), "today": told.now, "other": f"the article is of {told.actual}"}
        yield found(rule, article, told.span, fields)
    for index, each in enumerate(said):
        if published is not None:
            today = published.day.weekday()
            fields = _fields(article, each, f"the article is of {day_words(published.day)}, a {WEEKDAY_NAMES[today]}")
            if _distance(each.today, today) > _SLACK:
                yield found(rule, article, each.span, fields)
            elif each.today == today:
                yield from held(rule, article, (each.span,), fields)
        elif index and each.today != said[0].today:
            first = said[0]
            other = f'"{first.span.of(article.text)}" makes it a {WEEKDAY_NAMES[first.today]}'
            evidence = (at(article, first.span, "the other day"),)
            yield found(rule, article, each.span, _fields(article, each, other), evidence=evidence)


def _said(match: re.Match[str]) -> _Said:
    given = {name.rstrip("1234"): as_in_tables(text) for name, text in match.groupdict().items() if text}
    relative, weekday = given["relative"], WEEKDAYS[given["day"]]
    return _Said(Span(*match.span()), (weekday - _SHIFTS[relative]) % _WEEK)


def _distance(one: int, other: int) -> int:
    """Return how many days two weekdays lie apart, the short way round."""
    apart = (one - other) % _WEEK
    return min(apart, _WEEK - apart)


def _fields(article: Article, said: _Said, other: str) -> dict[str, str]:
    return {"text": said.span.of(article.text), "today": f"today a {WEEKDAY_NAMES[said.today]}", "other": other}


KIND = Kind(KindSpec("relative-day", {}, ("text", "today", "other")), within=_check)
