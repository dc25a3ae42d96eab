"""An amount of a past year that was converted at the rate of the day of writing.

Worked example: "In 2008 the stadium cost 3 billion yuan ($418 million)", written in January 2024. 3 / 0.418 is 7.18
yuan a dollar, the rate of that January; in 2008 a dollar was 6.8 to 7.3 yuan, so nothing is said. "In 2012 it cost
10 billion rupees ($120 million)" uses the 83 rupees of 2024 where a dollar was 48 to 57: then it was $180 million.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache

from factcheck.checking.conversion.money_pairs import Pair, money_pairs
from factcheck.checking.in_prose import around
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount
from factcheck.model.claim import Article, Status
from factcheck.model.dates import days_from
from factcheck.model.interval import EXACT
from factcheck.model.rates import Rates
from factcheck.model.rule import KindSpec, Rule

_SENTENCE = 300
_CLOSELY = Decimal("0.01")


@cache
def _explained() -> re.Pattern[str]:
    """Match the words that say which rate was used, or that make a sum of many years of the amount."""
    return re.compile(
        r"\b(?:since|today|now|current|currently|present|rates?|inflation|adjusted|worth|equivalent|by (?:19|20)\d\d|"
        r"from (?:19|20)\d\d|between|until|every year|annual|will|would|plans?|expects?|expected)\b",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule, rates: Rates) -> Iterator[Result]:
    published = article.document.published
    if published is None:
        return
    least = int(rule.number("years"))
    for pair in money_pairs(article):
        year = pair.claim.period
        if pair.claim.status is not Status.ACTUAL or not (year.isdigit() and len(year) == 4):
            continue
        if published.day.year - int(year) < least or not _is_of(article, pair, year):
            continue
        yield from _judged(article, pair, rule, rates, published.day)


def _is_of(article: Article, pair: Pair, year: str) -> bool:
    """Whether the sentence says "in 2012" and nothing of when the rate was taken."""
    sentence = around(article, pair.relation.span, _SENTENCE)
    return f"n {year}" in sentence and _explained().search(sentence) is None


def _judged(article: Article, pair: Pair, rule: Rule, rates: Rates, day: date) -> Iterator[Result]:
    year = int(pair.claim.period)
    then = rates.window(pair.base, pair.currency, date(year, 1, 1), date(year, 12, 31))
    days = int(rule.number("window_days"))
    now = rates.window(pair.base, pair.currency, days_from(day, -days), days_from(day, 1))
    if then is None or now is None or not pair.strict.overlaps(now.band.widened(_CLOSELY)):
        return
    low, high = then.band
    if pair.generous.overlaps(then.band.widened(rule.number("tolerance"))) or low is None or high is None:
        return
    original, converted = pair.original.best, pair.converted.best
    ends = [amount(EXACT.divide(value_of(original), rate), converted.unit, 3) for rate in (high, low)]
    fields = {
        "original": amount(value_of(original), original.unit),
        "converted": amount(value_of(converted), converted.unit),
        "year": str(year),
        "expected": f"{ends[0]} to {ends[1]}",
        "now": str(day.year),
        "source": then.source,
    }
    yield found(rule, article, pair.relation.span, fields)


_ABOUT = {
    "window_days": "how many days before publication count as the day of writing",
    "years": "how many years ago the amount must be from",
    "tolerance": "how far from the rates of its year the pair must lie, as a share",
}
KIND = Kind(
    KindSpec(
        "historic-rate",
        {"window_days": 45, "years": 2, "tolerance": 0.05},
        ("original", "converted", "year", "expected", "now", "source"),
        _ABOUT,
    ),
    priced=_check,
)
