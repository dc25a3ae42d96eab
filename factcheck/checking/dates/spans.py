"""Spans of time and anniversaries against the two days that they lie between.

Worked example: from 1998 to 2018 are 20 years, or 21 if both ends count, never 30; what was founded in 1921 has its
100th anniversary in 2021, not its 90th; from March to June are three months, or four, never five.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.dates.bounded import bounded
from factcheck.checking.dates.clocked import clocked
from factcheck.checking.dates.counted_from import is_of_sentence
from factcheck.checking.dates.counted_years import counted_years
from factcheck.checking.dates.days_later import days_later
from factcheck.checking.dates.first_in_years import first_in_years
from factcheck.checking.dates.recalled import recalled
from factcheck.checking.dates.since import since
from factcheck.checking.dates.told_lengths import told_lengths
from factcheck.checking.dates.two_ends import two_ends
from factcheck.checking.dates.years_ago import years_ago
from factcheck.checking.in_prose import around
from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.model.claim import Article
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_NEAR, _LEAD = 60, 30


@cache
def _others() -> re.Pattern[str]:
    """Match what counts otherwise than from the one day to the other."""
    return re.compile(
        r"\b(?:fiscal|except|interrupted|breaks?|intermittent\w*|off and on|on and off|combined|averag\w+"
        r"|non-consecutive|every(?! (?:day|week|spring|summer|autumn|winter)\b)|BCE?|light)\b",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    told: set[Span] = set()
    for stretch in (
        *bounded(article),
        *since(article),
        *years_ago(article),
        *recalled(article),
        *told_lengths(article),
        *days_later(article),
        *counted_years(article),
        *first_in_years(article),
        *clocked(article),
        *two_ends(article),
    ):
        near, lead = around(article, stretch.span, _NEAR), article.text[: stretch.span.start][-_LEAD:]
        if any(stretch.span.overlaps(span) for span in told) or _others().search(near):
            continue
        if is_of_sentence(near, lead, stretch.span.of(article.text)):
            continue
        told.add(stretch.span)
        fields = {
            "start": stretch.start,
            "end": stretch.end,
            "stated": stretch.words,
            "computed": stretch.computed,
        }
        if not stretch.fits:
            yield found(rule, article, stretch.span, fields)
        elif stretch.least < stretch.stated < stretch.most:
            yield from held(rule, article, (stretch.span,), fields)


KIND = Kind(KindSpec("span-of-years", {}, ("start", "end", "stated", "computed")), within=_check)
