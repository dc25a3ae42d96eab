"""Prices that are told to be lower by just so much as inflation has slowed, while they still rise.

Comes in: an article. Goes out: the earlier rate of inflation, the later one, and by how much prices are told to be
lower. Never happens here: the prices of one thing or of one month, which may fall by anything.

Worked example: "Inflation slowed to 6.8% in July from 7.9% in June. Consumer prices were 1.1% lower than a year
before": they were 6.8% higher.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.windows import windows
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind

_THREE = 3


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b[Ii]nflation\b")


@cache
def _slowed() -> re.Pattern[str]:
    """Match the rates of inflation, whichever is told first."""
    some = rf"[^.;:{NO_FIGURE}]{{0,60}}"
    return re.compile(
        rf"\b[Ii]nflation\b{some}(?:to|at) (?P<later>{FIGURE}){some}\bfrom (?P<earlier>{FIGURE})"
        rf"|\b[Ii]nflation\b{some}\bfrom (?P<earlier2>{FIGURE}){some} to (?P<later2>{FIGURE})"
    )


@cache
def _lower() -> re.Pattern[str]:
    """Match by how much all prices are told to be lower than a year ago."""
    year = (
        rf"(?:{FIGURE} (?:before|earlier)|the same (?:month|time)|(?:an?|one|the) year|(?:12|twelve) months|last year"
        r"|(?:in )?[A-Z][a-z]+ (?:(?:of )?last year|(?:19|20)\d\d|the year before))"
    )
    base = rf"(?: in [A-Z][a-z]+)?,? (?:than|on|from|compared (?:with|to)|against)(?: in)? {year}\b"
    low = r"(?:lower|cheaper|less|down)"
    return re.compile(
        rf"(?:^|[.;,] |\bthat )(?:[Cc]onsumer prices|[Pp]rices|[Ss]hoppers|[Cc]onsumers|[Tt]he cost of living)"
        rf"(?: in [A-Z][a-z]+)? (?:(?:were|was|are|is|paid|pay) (?P<a>{FIGURE}) {low}(?: in [A-Z][a-z]+)?"
        rf"|(?:fell|dropped|declined|went down|had fallen|have fallen)(?: by)? (?P<b>{FIGURE})){base}"
    )


def slower_prices(article: Article) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield (earlier rate, later rate, change) where the change is the difference of the two to the digit."""
    for window in windows(article, _gate(), before=1, after=1, least=_THREE):
        rates, told = _slowed().search(window.text), _lower().search(window.text)
        if rates is not None and told is not None:
            later = window.skeleton.claim(rates["later"] or rates["later2"])
            earlier = window.skeleton.claim(rates["earlier"] or rates["earlier2"])
            stated = window.skeleton.claim(told["a"] or told["b"])
            if _is_difference(earlier, later, stated):
                yield earlier, later, stated


def _is_difference(earlier: Claim, later: Claim, stated: Claim) -> bool:
    claims = (earlier, later, stated)
    if any(claim.quantity.kind is not QuantityKind.PERCENT or not claim.quantity.best.value for claim in claims):
        return False
    first, last, change = (value_of(claim.quantity.best) for claim in claims)
    return last > 0 and EXACT.subtract(first, last) == change
