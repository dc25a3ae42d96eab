"""One rate that is told as the growth of a month and as that of a year.

Comes in: an article. Goes out: the two figures, that of the month first. Never happens here: small rates, and those
without a decimal, which may be the same by chance: eleven other months would have to come to nothing.

Worked example: "Prices rose by 85.5% in October compared with September, and the yearly rate climbed to 85.5%."
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.windows import windows
from factcheck.checking.dates.stretch import MONTHS
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind

_LEAST = Decimal(5)


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:year|annual|12 months|twelve months)", re.IGNORECASE)


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    some, any_ = rf"[^.;\n{NO_FIGURE}]", rf"[^\n{NO_FIGURE}]"
    than = r"(?:compared (?:with|to)|against|from|over|on|than)(?: in)?"
    month = (
        rf"\b(?:{than} (?:{MONTHS})|month[- ]o(?:n|ver)[- ]month|on the month|m/m"
        rf"|{than} (?:the|a) (?:previous month|prior month|month (?:before|earlier|ago))"
        r"|in a single month|monthly)\b"
    )
    year = (
        r"\b(?:year[- ]o(?:n|ver)[- ]year|y/y|yearly|annual|on the year"
        rf"|{than} (?:the|a) (?:previous year|prior year|year (?:before|earlier|ago))"
        r"|[Oo]ver (?:the|a|one) (?:whole |full )?year|[Ii]n the (?:12|twelve) months)\b"
    )
    return (
        re.compile(rf"(?P<part>{FIGURE}){some}{{0,40}}?{month}{any_}{{0,60}}?{year}{some}{{0,40}}?(?P<year>{FIGURE})"),
        re.compile(rf"(?P<part>{FIGURE}){some}{{0,40}}?{month}{any_}{{0,60}}?(?P<year>{FIGURE}){some}{{0,40}}?{year}"),
        re.compile(rf"(?P<year>{FIGURE}){some}{{0,40}}?{year}{any_}{{0,60}}?(?P<part>{FIGURE}){some}{{0,40}}?{month}"),
    )


def same_rates(article: Article) -> Iterator[tuple[Claim, Claim]]:
    """Yield the growth of a month and that of a year which are told with one figure."""
    for window in windows(article, _gate(), before=1, after=0, least=2):
        for match in (match for form in _forms() for match in form.finditer(window.text)):
            part, year = window.skeleton.claim(match["part"]), window.skeleton.claim(match["year"])
            are_rates = match.end() > window.start and _is_exact(part) and _is_exact(year)
            if are_rates and value_of(part.quantity.best) == value_of(year.quantity.best):
                yield part, year


def _is_exact(claim: Claim) -> bool:
    quantity = claim.quantity
    is_rate = quantity.kind is QuantityKind.PERCENT and quantity.decimals > 0 and not quantity.hedged
    return is_rate and quantity.best.value is not None and quantity.best.value >= _LEAST
