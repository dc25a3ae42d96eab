"""Growth in a quarter or a month, and what it would come to in a year, told a sentence later.

Comes in: an article. Goes out: the two claims, how often the growth is repeated, whether it is a fall. Never happens
here: raising to a power.

Worked examples: "Output shrank by 9.5% in the second quarter. Kept up for a year, that would wipe out 33% of it.",
"Prices rose 0.6% in June alone. At an annual rate that would be 7.4%."
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.skeletons import NO_FIGURE
from factcheck.checking.arithmetic.told_levels import figures_of
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind

_QUARTERS, _MONTHS = 4, 12
_LEAD, _PAIR = 70, 2


class Repeated(NamedTuple):
    """The growth of a part of a year, what is said of the year, how many such parts it has."""

    part: Claim
    year: Claim
    periods: int
    is_fall: bool


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:annual(?:i[sz]ed)?|yearly) (?:rate|pace|terms|basis|figure)|[Kk]ept up|[Ss]ustained|[Rr]epeated)\b"
    )


@cache
def _over_a_year() -> re.Pattern[str]:
    """Match what makes a figure the growth of a year at the pace of a part of it."""
    year = (
        r"(?:(?:for|over|through|in) (?:an?|the|the whole|a whole|a full|an entire) year|for four quarters"
        r"|for 12 months|for (?:another|the next) three quarters|every (?:quarter|month)|each (?:quarter|month))"
    )
    return re.compile(
        rf"\b(?:(?:at|as|on|to) an? (?:annual(?:i[sz]ed)?|yearly) (?:rate|pace|basis|figure)"
        rf"|in annual(?:i[sz]ed)? terms|(?:kept up|sustained|repeated) {year}|over (?:12|twelve) months)\b",
        re.IGNORECASE,
    )


@cache
def _part() -> re.Pattern[str]:
    month = r"January|February|March|April|May|June|July|August|September|October|November|December"
    return re.compile(
        rf"[^.;{NO_FIGURE}]{{0,40}}?\b(?:in|during|between|over|from)(?: the)? "
        rf"(?P<span>[^.;,{NO_FIGURE}]{{0,20}}?\bquarters?\b"
        rf"|(?:{month})(?! (?:and|to|through)\b| \d)|(?:last |a single |one )?month\b)"
    )


@cache
def _fall() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:shr[aiu]nk|fell|falls?|fallen|declin\w+|contract\w+|dropp?\w*|slump\w*|decreas\w+|los[et]\w*)\b"
        rf"[^.;{NO_FIGURE}]{{0,40}}$"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the rate that of another growth."""
    return re.compile(r"\b(?:year earlier|year ago|from a year|previous|target|average|compared|against|than in)\b")


def told_annualized(article: Article) -> Iterator[Repeated]:
    """Yield growth and its yearly rate where each is the only percentage of its sentence."""
    for window in windows(article, _gate(), before=1, least=2):
        percents = [(at, claim) for at, claim in figures_of(window) if claim.quantity.kind is QuantityKind.PERCENT]
        cue = _over_a_year().search(window.cue)
        lead = window.text[window.start : percents[-1][0]] if percents else ""
        if len(percents) == _PAIR and cue is not None and _otherwise().search(lead) is None:
            yield from _of(window, window.start + cue.start(), *percents)


def _of(window: Window, cue: int, first: tuple[int, Claim], second: tuple[int, Claim]) -> Iterator[Repeated]:
    (at, part), (place, year) = first, second
    span = _part().match(window.text[at + 1 :])
    if span is not None and at < cue <= place:
        periods = _QUARTERS if "quarter" in span["span"] else _MONTHS
        is_fall = _fall().search(window.text[max(0, at - _LEAD) : at]) is not None
        yield Repeated(part, year, periods, is_fall)
