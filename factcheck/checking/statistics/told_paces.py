"""Growth on the quarter that is held against growth at a yearly rate.

Comes in: an article. Goes out: the two percentages. Never happens here: one growth told in both ways, which four
quarters of it give, growths that nothing holds against each other, and those of two things.

Worked examples: "grew at an annualised rate of 2 percent, against 0.4 percent on the quarter in Sudmark"; "America's
economy grew at an annualised rate of 4 percent. Poland's, by comparison, managed 0.6 percent on the quarter".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.statistics.told_spans import ToldSpan
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.quantity import QuantityKind

_PAIR, _QUARTERS, _SLACK = 2, 4, Decimal("0.35")
_HUNDRED = Decimal(100)
# Many words for one thing.
_ECONOMY = frozenset({"economy", "output", "product", "gdp"})


@cache
def _annualized() -> re.Pattern[str]:
    return re.compile(r"annuali[sz]ed|annual (?:rate|pace)")


@cache
def _yearly() -> re.Pattern[str]:
    """Match growth at a yearly rate."""
    rate = r"(?:annuali[sz]ed|annual)(?: (?:rate|pace|growth|rise|increase|fall|basis|gain))?"
    some = r"(?:of|at|about|only|just|some|nearly|almost|over|an?)"
    return re.compile(rf"{rate}(?: {some})* ?(?P<a>{FIGURE})|(?P<b>{FIGURE})(?:,? (?:at|on|in) an)?,? annuali[sz]ed\b")


@cache
def _quarterly() -> re.Pattern[str]:
    """Match growth from one quarter to the next."""
    last = r"(?:previous |prior |first |second |third )?"
    quarter = (
        rf"(?:on the {last}(?:quarter|three months)|on[- ]quarter|from one quarter to the next|against the previous"
        r" quarter"
        rf"|quarter[- ](?:on|over)[- ]quarter|from the {last}quarter(?: before)?|from the three months before"
        r"|over the (?:previous )?quarter)"
    )
    return re.compile(
        rf"(?P<a>{FIGURE})[^.;:(){NO_FIGURE}]{{0,20}}? {quarter}\b|\b[Qq]uarterly (?:growth|rate|rise|fall)"
        rf" (?:of |was |at )?(?P<b>{FIGURE})"
    )


@cache
def _held() -> re.Pattern[str]:
    """Match what holds the one growth against the other."""
    return re.compile(
        r"\b(?:by comparison|in comparison|compare[sd]|comparing|against|versus|than|faster|slower|ahead|behind|while"
        r"|whereas|outpac\w+|outperform\w+|outgrew|outgrow\w*|lag\w*|trail\w*|beat\w*|surpass\w*|only|just|well below"
        r"|meanwhile|in contrast|by contrast|twice|double|triple|times)\b",
        re.IGNORECASE,
    )


def told_paces(article: Article) -> Iterator[ToldSpan]:
    """Yield growth from quarter to quarter that is held against growth at a yearly rate."""
    if _annualized().search(article.text) is None:
        return
    seen: set[Claim] = set()
    for window in windows(article, _annualized(), before=1, after=1, least=_PAIR):
        yearly, quarterly = _only(window, _yearly()), _only(window, _quarterly())
        if yearly is None or quarterly is None or yearly in seen or _is_told_as_yearly(window, quarterly):
            continue
        ends = sorted(window.skeleton.places[window.skeleton.claims.index(each)] for each in (yearly, quarterly))
        start, end = window.sentence_at(ends[0])[0], window.sentence_at(ends[1])[1]
        if _held().search(window.text, start, end) is not None and not _are_of_two(window.text[start:end]):
            seen.add(yearly)
            yield ToldSpan(quarterly, "a quarter", yearly, "a year at the pace of one")


def _are_of_two(text: str) -> bool:
    """Whether two things are told to have grown: "the economy grew 2 percent, while prices rose 0.4 percent"."""
    told = {match["thing"].lower() for match in _grew().finditer(text)}
    return len({"economy" if thing in _ECONOMY else thing for thing in told}) > 1


@cache
def _grew() -> re.Pattern[str]:
    """Match a thing that grew or shrank; with a capital a plural, for countries are two of one thing."""
    return re.compile(
        r"\b(?P<thing>[a-z]{4,}|[A-Z][a-z]{2,}s|GDP) (?:rose|grew|fell|climbed|increased|declined|dropped|shrank"
        r"|contracted|expanded|slid)\b"
    )


def _only(window: Window, form: re.Pattern[str]) -> Claim | None:
    """Return the only percentage of a window that a form of words tells."""
    found = {window.skeleton.claim(match["a"] or match["b"]) for match in form.finditer(window.text)}
    claim = found.pop() if len(found) == 1 else None
    is_percent = claim is not None and claim.quantity.kind is QuantityKind.PERCENT and bool(claim.quantity.best.value)
    return claim if claim is not None and is_percent and claim.status is not Status.HYPOTHETICAL else None


def _is_told_as_yearly(window: Window, quarterly: Claim) -> bool:
    """Whether a percentage near it is what four quarters of a growth make: then it is told in both ways."""
    made = ((1 + value_of(quarterly.quantity.best) / _HUNDRED) ** _QUARTERS - 1) * _HUNDRED
    percents = [claim for claim in window.skeleton.claims if claim.quantity.kind is QuantityKind.PERCENT]
    return any(abs(made - (claim.quantity.best.value or 0)) <= _SLACK for claim in percents)
