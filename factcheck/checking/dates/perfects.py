"""Days told in the perfect that lie behind the day that they came before: "ended on 8 April, having begun on 19 April".

Comes in: an article. Goes out: two days, that of the perfect the later one. Never happens here: a perfect that another
verb than that of the day before it stands behind ("and lasted a month. He had been arrested on ...").

Worked example: who left on 3 May 2012 "after having joined on 1 June 2012" cannot have: what had happened came first.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factcheck.checking.dates.days import dates_of
from factcheck.checking.dates.done_on import is_done_on
from factcheck.checking.dates.stages import Reversed
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article
from factcheck.model.date_spans import days_of
from factcheck.model.dates import WrittenDate
from factcheck.model.span import Span

_REACH, _MOST_YEARS = 170, 3700
_ON = r"\b(?:on|in)\s(?:[A-Z][a-z]+day,?\s)?$"
_DONE = r"(?:been\s)?(?P<done>[^.;:\d]{1,70}?)\s?"


@cache
def _before() -> re.Pattern[str]:
    """Match from a day on what came before it, up to the day of that: ", having begun on", ". She had left it on"."""
    some = r"(?:[\w’'-]+\s){1,4}?"
    return re.compile(
        r"(?P<tail>[^.;:\d]{0,50}?)"
        rf"(?:,\shaving|,?\safter\s(?:having|{some}had)|;\s{some}had|\.\s(?:He|She|It|They|(?:The|His|Her|Its|Their)\s[\w’'-]+)"
        rf"\shad|,\s(?P<relative>had))\s{_DONE}{_ON}"
    )


@cache
def _ahead() -> re.Pattern[str]:
    """Match a sentence that begins with what came first: "Having started on"."""
    return re.compile(rf"(?:After\s)?[Hh]aving\s{_DONE}{_ON}")


@cache
def _apart() -> re.Pattern[str]:
    """Match what brings in another verb behind a day, or makes a day one that something was reckoned from."""
    return re.compile(r"\b(?:and|but|when|until|who|which|that|by|before|while|backdat\w+|retroactive\w*|would|will)\b")


def reversed_perfects(article: Article) -> Iterator[Reversed]:
    """Yield what had happened on a later day than that which it came before."""
    if not words_of.of(article).has_any((" had ", "aving ")):
        return
    days = [(mention.span, written) for mention, written in dates_of(article) if written.year and written.month]
    for (first, one), (second, other) in pairwise(days):
        if second.start - first.end > _REACH or (one.day is None) is not (other.day is None):
            continue
        sentence = article.sentence_around(first) or first
        lead, between = article.text[sentence.start : first.start], article.text[first.end : second.start]
        behind = article.text[second.end : second.end + _REACH]
        ends = (first, one), (second, other)
        if _is_before(lead, between, behind):
            ends = ends[::-1]
        elif not _is_ahead(lead, between, behind):
            continue
        (start, earlier), (end, later) = ends
        if _runs_back(earlier, later):
            on = "in" if one.day is None else "on"
            told = (f"{on} {span.of(article.text)}" for span in (start, end))
            yield Reversed(Span(first.start, second.end), *told)


def _is_before(lead: str, between: str, behind: str) -> bool:
    """Whether the second day is that of what had happened before the first."""
    match = _before().fullmatch(between)
    if match is None or _apart().search(match["tail"]) is not None:
        return False
    is_of_subject = re.search(r",\s(?:which|who)\s[^,]*$", lead) is not None
    is_of_later = re.match(r"\s(?:when|before|by)\b", behind) is not None
    return (match["relative"] is None or is_of_subject) and not is_of_later and _is_done(match["done"], behind)


def _is_ahead(lead: str, between: str, behind: str) -> bool:
    """Whether the first day is that of what had happened before the second."""
    match = _ahead().fullmatch(lead)
    if match is None or not _is_done(match["done"], between):
        return False
    return between.startswith(",") and is_done_on(re.sub(r"\bin\s$", "on ", between.lstrip(", ")), behind) is True


def _is_done(participle: str, behind: str) -> bool:
    return is_done_on(f"it was {participle} on ", behind) is True


def _runs_back(earlier: WrittenDate, later: WrittenDate) -> bool:
    first, second = days_of(earlier, None), days_of(later, None)
    return first is not None and second is not None and 0 < (first[0] - second[1]).days <= _MOST_YEARS
