"""Numeric dates that can be read in two orders.

Worked example: "03/04/2023" is 3 April to a reader in London and March 4 to one in New York; "23/04/2023" is one day
everywhere, and tells how the article writes its other dates.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from factcheck.checking.dates.days import dates_of
from factcheck.checking.in_prose import matches
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.wording import day_words
from factcheck.model.claim import Article
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_MONTHS = 12
# A day that everybody knows by its American name.
_KNOWN = frozenset({(9, 11, 2001)})


class _Numeric(NamedTuple):
    """A numeric date as written: its first and second number and its year."""

    span: Span
    first: int
    second: int
    year: int

    @property
    def is_ambiguous(self) -> bool:
        return (
            max(self.first, self.second) <= _MONTHS and min(self.first, self.second) > 0 and self.first != self.second
        )

    @property
    def readings(self) -> tuple[date, date]:
        """The day with the day first and the day with the month first, of an ambiguous date."""
        return date(self.year, self.second, self.first), date(self.year, self.first, self.second)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(r"(?<![\w./-])(\d{1,2})([/-])(\d{1,2})\2((?:19|20)\d\d)(?![\w/-]|\.\d)")


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    """Speak of the first ambiguous date, unless anything in the article tells in which order it writes them."""
    if "/" not in article.text and "-" not in article.text:
        return
    dates = [
        _Numeric(Span(*match.span()), int(match[1]), int(match[3]), int(match[4]))
        for match in matches(article, _pattern(), ("/19", "/20", "-19", "-20"))
    ]
    unclear = [each for each in dates if each.is_ambiguous and (each.first, each.second, each.year) not in _KNOWN]
    if not unclear or any(max(each.first, each.second) > _MONTHS for each in dates):
        return
    written = {day for _, date_ in dates_of(article) if (day := date_.as_date()) is not None}
    if article.document.published is not None:
        written.add(article.document.published.day)
    if any(written.intersection(each.readings) for each in unclear):
        return
    span, (day_first, month_first) = unclear[0].span, unclear[0].readings
    fields = {"date": span.of(article.text), "day_first": day_words(day_first), "month_first": day_words(month_first)}
    yield found(rule, article, span, fields)


KIND = Kind(KindSpec("order-of-day-and-month", {}, ("date", "day_first", "month_first")), within=_check)
