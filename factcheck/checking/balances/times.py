"""When the figures of a sentence hold: the times that it names, or those of the sentence before.

Worked example: "in the first half of 2015" is the months from January to June of 2015, and so is "January to June"; it
meets "2015", and not "June". A time that only something is compared with, "more than in 2014", is not one of them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.checking.of_one_article import OfOneArticle
from factcheck.model.claim import Article
from factcheck.model.dates import WrittenDate
from factcheck.model.mention import Form, Mention

_TIMES = frozenset({Form.DATE, Form.PERIOD, Form.YEAR})
_HALF, _QUARTER = 6, 3
_LEAD = 48


class Time(NamedTuple):
    """A year, None where it is not told; its months, none for all of them; and a time without a name, "last month"."""

    year: int | None
    months: frozenset[int]
    other: str = ""

    def meets(self, other: "Time") -> bool:
        """Whether both can be the same time."""
        years, others = {self.year, other.year} - {None}, {self.other, other.other} - {""}
        are_months = not self.months or not other.months or self.months == other.months
        return len(years) < 2 and len(others) < 2 and are_months and (not others or self.other == other.other)


class Times(NamedTuple):
    """The times of a sentence."""

    named: frozenset[Time]

    def meets(self, other: "Times") -> bool:
        """Whether both can be of one time; what names none can be of any."""
        if not self.named or not other.named:
            return True
        return any(one.meets(another) for one in self.named for another in other.named)


def of_month(month: int) -> Times:
    """Return the times of a figure that is called by its month: "March exports"."""
    return Times(frozenset({Time(None, frozenset({month}))}))


def times_of(article: Article) -> Sequence[Times]:
    """Return the times of each sentence; one that names none goes on with those of the one before."""
    return _times_told.of(article)


def _told(article: Article) -> Sequence[Times]:
    named: dict[int, list[Time]] = defaultdict(list)
    published = article.document.published
    year = None if published is None else published.day.year
    number, last_start, last_end = 0, 0, 0
    for mention in article.mentions:
        while number < len(article.sentences) and article.sentences[number].end <= mention.span.start:
            number += 1
        if number == len(article.sentences):
            break
        if mention.form in _TIMES and mention.date is not None and not _is_compared(article, mention):
            is_span = _between().search(article.text, max(0, last_start - _LEAD), last_start) is not None
            is_listed = _listing().fullmatch(article.text, last_end, mention.span.start) is not None
            _add(named[number], list(_times(mention.date, year)), is_listed=is_listed, is_span=is_span)
        last_start, last_end = mention.span
    times, last = [], Times(frozenset())
    for number in range(len(article.sentences)):
        last = Times(frozenset(named[number])) if number in named else last
        times.append(last)
    return times


_times_told = OfOneArticle(_told)


def _is_compared(article: Article, mention: Mention) -> bool:
    start = max(0, mention.span.start - _LEAD)
    return _comparing().search(article.text, start, mention.span.start) is not None


@cache
def _comparing() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:than|from|against|compared (?:with|to)|since|over|on)"
        r"(?: [$€£¥]?[0-9][0-9.,]*(?: [a-z]+){0,2}(?= (?:in|for) )| the [A-Z]?[a-z]+ figure of \S+ [a-z]+)?"
        r"(?: (?:in|for|that of|those of|the|same period|corresponding period|of))* $"
    )


def _times(written: WrittenDate, published: int | None) -> Iterator[Time]:
    """Yield the time that an account can be of; a day is when it was told, and the year of that settles "last year"."""
    if written.day is not None or written.weekday is not None:
        return
    part = written.part or ""
    if part == "day":
        return
    if written.shift is not None and part == "year" and published is not None:
        yield Time(published + written.shift, frozenset())
    elif written.shift is not None:
        yield Time(None, frozenset(), f"{part}{written.shift:+}")
    elif written.month is not None:
        yield Time(written.year, frozenset({written.month}))
    elif written.year is not None or part:
        months = _months(part)
        yield Time(written.year, months, "" if months else part)


def _months(part: str) -> frozenset[int]:
    """Return the months of a part of a year: of "H1", "Q3", "Q1-Q3" or "M01-M05"."""
    first, _, last = part.partition("-")
    begin, end = _ends(first), _ends(last or first)
    return frozenset(range(begin[0], end[1] + 1)) if begin and end else frozenset()


def _ends(part: str) -> tuple[int, int] | None:
    size = {"H": _HALF, "Q": _QUARTER, "M": 1}.get(part[:1])
    if size is None or not part[1:].isdigit():
        return None
    last = int(part[1:]) * size
    return last - size + 1, last


def _add(known: list[Time], new: Sequence[Time], *, is_listed: bool, is_span: bool) -> None:
    """Add times to those of a sentence; months of one list are one time: "January, February and March".

    So is a span of them: "between January and September".
    """
    for time in new:
        if is_listed and known and known[-1].months and time.months:
            months = known[-1].months | time.months
            if is_span:
                months = frozenset(range(min(months), max(months) + 1))
            known[-1] = Time(time.year or known[-1].year, months)
        else:
            known.append(time)


@cache
def _between() -> re.Pattern[str]:
    return re.compile(r"\b[Bb]etween $")


@cache
def _listing() -> re.Pattern[str]:
    return re.compile(r",? (?:and )?")
