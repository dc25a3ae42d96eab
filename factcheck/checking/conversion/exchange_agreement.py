"""Several conversions between the same two currencies in one text, against one another.

Worked example: "400 dirhams ($109)" implies 3.67 dirhams a dollar, "900 dirhams ($345)" 2.61: one of the four amounts
is wrong, whatever the rate of the day was.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from factcheck.checking.consensus import disagreeing
from factcheck.checking.conversion.money_pairs import Pair, by_currencies, money_pairs
from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.checking.wording import plain
from factcheck.model.claim import Article
from factcheck.model.rates import Rates
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

# The days for which any rates may be known.
_EVER = (date(1999, 1, 4), date(9999, 12, 31))


@cache
def _another_time() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:initially|originally|previously|formerly|at first|at the time|back then|in the past|years ago|a year ago"
        r"|last year|a year earlier|earlier this year|once)\b",
        re.IGNORECASE,
    )


def _of_one_time(article: Article) -> Iterator[Pair]:
    """Yield the conversions that are not of other days, which had other rates: a period or a word would say so."""
    tells: dict[Span | None, bool] = {None: False}  # a sentence may hold thousands of conversions
    for pair in money_pairs(article):
        sentence = article.sentence_around(pair.claim.span)
        if sentence is not None and sentence not in tells:
            tells[sentence] = _another_time().search(sentence.of(article.text)) is not None
        if not pair.claim.period[:4].isdigit() and not tells[sentence]:
            yield pair


def _check(article: Article, rule: Rule, rates: Rates) -> Iterator[Result]:
    tolerance = rule.number("tolerance")
    for pairs in by_currencies(_of_one_time(article)).values():
        for outlier, witness in disagreeing([pair.generous.widened(tolerance) for pair in pairs]):
            pair, other = pairs[outlier], pairs[witness]
            if _is_borne_out(pair, other, rates):
                continue
            evidence = (at(article, other.relation.span, "the other conversion"),)
            yield found(rule, article, pair.relation.span, _fields(article, pair, other), evidence=evidence)


def _is_borne_out(pair: Pair, other: Pair, rates: Rates) -> bool:
    """Whether the odd pair implies a rate that there was, and the other one that never was."""
    window = rates.window(pair.base, pair.currency, *_EVER)
    return window is not None and pair.generous.overlaps(window.band) and not other.generous.overlaps(window.band)


def _fields(article: Article, pair: Pair, other: Pair) -> dict[str, str]:
    return {
        "other": other.relation.span.of(article.text),
        "rate": plain(pair.rate, 4),
        "other_rate": plain(other.rate, 4),
        "base": pair.base,
        "currency": pair.currency,
    }


_ABOUT = {"tolerance": "how far two rates of one article may differ, as a share"}
KIND = Kind(
    KindSpec("rates-agree", {"tolerance": 0.01}, ("rate", "other", "other_rate", "base", "currency"), _ABOUT),
    priced=_check,
)
