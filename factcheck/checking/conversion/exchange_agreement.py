"""Several conversions between the same two currencies in one text, against one another.

Worked example: "400 dirhams ($109)" implies 3.67 dirhams a dollar, "900 dirhams ($345)" 2.61: one of the four amounts
is wrong, whatever the rate of the day was.
"""

from collections.abc import Iterator

from factcheck.checking.consensus import disagreeing
from factcheck.checking.conversion.money_pairs import Pair, by_currencies, money_pairs
from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.checking.wording import plain
from factcheck.model.claim import Article
from factcheck.model.rule import KindSpec, Rule


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    tolerance = rule.number("tolerance")
    # Amounts of other days have other rates.
    undated = (pair for pair in money_pairs(article) if not pair.claim.period[:4].isdigit())
    for pairs in by_currencies(undated).values():
        for outlier, witness in disagreeing([pair.generous.widened(tolerance) for pair in pairs]):
            pair, other = pairs[outlier], pairs[witness]
            evidence = (at(article, other.relation.span, "the other conversion"),)
            yield found(rule, article, pair.relation.span, _fields(pair, other), evidence=evidence)


def _fields(pair: Pair, other: Pair) -> dict[str, str]:
    return {
        "rate": plain(pair.rate, 4),
        "other_rate": plain(other.rate, 4),
        "base": pair.base,
        "currency": pair.currency,
    }


_ABOUT = {"tolerance": "how far two rates of one article may differ, as a share"}
KIND = Kind(
    KindSpec("rates-agree", {"tolerance": 0.01}, ("rate", "other_rate", "base", "currency"), _ABOUT), within=_check
)
