"""What a part of a year came to, or paid, and what that is said to make in a year, in one sentence.

Comes in: an article. Goes out: the two claims and how many such parts a year has, and whether they are levels, which
are multiplied, or rates that are compounded. Never happens here: reckoning.

Worked examples: "First-quarter sales of 30 million euros correspond to an annual rate of 90 million euros.",
"Interest of 2 percent a month comes to an effective 24 percent a year when compounded."
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.amounts import can_be_of, is_amount
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, Skeleton, skeletons
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind

_PARTS = {"quarter": 4, "half": 2, "month": 12}
_PAIR = 2
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SOME = rf"[^.;:()\n{NO_FIGURE}]"


class ForAYear(NamedTuple):
    """What a part of a year came to, what is said of the year, how many such parts it has; `is_level` of a sum."""

    part: Claim
    year: Claim
    periods: int
    is_level: bool


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\bannual(?:i[sz]ed)?\b|\b(?:full|whole|entire) year\b|\bcompound\w*|\beffective\b")


@cache
def _part() -> re.Pattern[str]:
    """Match the part of a year that a figure is of."""
    return re.compile(
        r"\b(?:(?P<quarter>(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Tt]he|[Aa]|[Pp]er|[Ee]ach)[- ]quarter"
        r"(?:['’]s)?|[Qq]uarterly)|(?P<half>[Hh]alf-year(?:ly)?|(?:[Ff]irst|[Ss]econd)[- ]half)"
        rf"|(?P<month>(?:the|a|per|each|one|every) month|[Mm]onthly|in (?:{_MONTHS}|a single month)))\b"
    )


@cache
def _makes() -> re.Pattern[str]:
    """Match what, between two figures, makes the second the first over a year."""
    return re.compile(
        r"\b(?:(?:correspond|amount|translat|extrapolat|equat|work|com|add)(?:s|es|ed|ing|e)?(?: out| up)? (?:in)?to"
        r"|(?:equal|equivalent) to|equivalent of|which (?:is|was|makes|means|gives)|or)\b"
        r"|,(?: or)? an? annual|\bthe annual(?:i[sz]ed)? [a-z]+ (?:is|was|comes to)\b"
    )


@cache
def _yearly() -> re.Pattern[str]:
    return re.compile(
        r"\bannual(?:i[sz]ed)? (?:(?:run[- ])?rate|pace|basis|figure|total|terms|level)\b|\bannuali[sz]ed\b"
        r"|\ba (?:full|whole|entire) year\b"
    )


@cache
def _compounded() -> re.Pattern[str]:
    """Match interest of a part of a year with the rate that it is said to be when it bears interest itself."""
    return re.compile(
        rf"(?P<part>{FIGURE}) (?:a|per|each|every) (?P<span>month|quarter)\b{_SOME}{{0,50}}?(?P<year>{FIGURE})"
        r" (?:a|per|each) year\b"
    )


@cache
def _with_interest() -> re.Pattern[str]:
    return re.compile(r"\b(?:effective|compounded|compound interest)\b")


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what sets the year against the part, or makes it that of another thing."""
    return re.compile(
        r"\b(?:compared|against|versus|below|above|than|target\w*|forecast\w*|expect\w*|plan\w*|not|without|simple"
        r"|up from|down from|last year|year (?:ago|earlier|before)|previous|so far|of which|budget\w*|limit|cap"
        r"|given|season\w*|adjust\w*|allow\w*)\b",
        re.IGNORECASE,
    )


def told_for_a_year(article: Article) -> Iterator[ForAYear]:
    """Yield what is told of a part of a year and of the year that it would make, the only figures of their sentence."""
    for skeleton in skeletons(article, _gate()):
        if _otherwise().search(skeleton.text) is None:
            yield from _of_levels(skeleton)
            yield from _of_interest(skeleton)


def _of_levels(skeleton: Skeleton) -> Iterator[ForAYear]:
    claims = [claim for claim in skeleton.claims if claim.quantity.kind is not QuantityKind.DURATION]
    if len(claims) != _PAIR or not all(map(is_amount, claims)) or not can_be_of(claims[0].quantity, claims[1].quantity):
        return
    spans = list(_part().finditer(skeleton.text))
    one, other = (skeleton.places[skeleton.claims.index(claim)] for claim in claims)
    is_led = _makes().search(skeleton.text, one, other) is not None
    if len(spans) == 1 and is_led and spans[0].end() <= other and _yearly().search(skeleton.text, spans[0].end()):
        name = spans[0].lastgroup
        assert name is not None, "each way has a name"
        yield ForAYear(claims[0], claims[1], _PARTS[name], True)


def _of_interest(skeleton: Skeleton) -> Iterator[ForAYear]:
    match = _compounded().search(skeleton.text)
    percents = [claim for claim in skeleton.claims if claim.quantity.kind is QuantityKind.PERCENT]
    if match is not None and len(percents) == _PAIR and _with_interest().search(skeleton.text) is not None:
        part, year = skeleton.claim(match["part"]), skeleton.claim(match["year"])
        if [part, year] == percents:
            yield ForAYear(part, year, _PARTS[match["span"]], False)
