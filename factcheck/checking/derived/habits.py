"""What was done every week or every day for so many years, and how often that was in all.

Comes in: an article. Goes out: the years, the total, and how often it can have been. Never happens here: judging.

Worked example: "For thirty years she has written a column every week, a total of 1,560 articles": thirty times 52.
Fewer may be different ones, and a total of other things is many times as large. Only a single thing every week ("a
column"), or the weeks of a year told by number, make it such a sum: patients come by the dozen.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.skeletons import FIGURE, Skeleton, skeletons
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_IN_A_YEAR = {"day": Decimal(365), "week": Decimal(52), "month": Decimal(12)}
_TIMES = {"once": Decimal(1), "twice": Decimal(2)}
# How far the total may be above every single week of the years, and how far a total of the same things is at most.
_MORE, _MOST = Decimal("1.2"), Decimal(5)
_TENFOLD = Interval(Decimal("9.5"), Decimal("10.5"))
_FEWEST = 50


class Habit(NamedTuple):
    """For how many years, how often in all, how often that is if no day or week, the `unit`, was left out."""

    years: Claim
    total: Claim
    computed: Decimal
    unit: str

    @property
    def is_above(self) -> bool:
        """Whether the total is above what the years can hold, but near enough to be meant of the same things."""
        low = self.total.quantity.best.wide.low
        ratio = EXACT.divide(value_of(self.total.quantity.best), self.computed)
        return low is not None and low > self.computed * _MORE and (ratio <= _MOST or _TENFOLD.contains(ratio))


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:every (?:single )?|(?:once|twice|one) an? |each )(?:day|week|month)\b")


@cache
def _often() -> re.Pattern[str]:
    return re.compile(
        r"(?P<one>\ban? [a-z]+ )?\b(?P<times>every|each|once|twice)(?: single)?(?: an?)? (?P<unit>day|week|month)\b"
    )


@cache
def _total() -> re.Pattern[str]:
    """Match the total: ", a total of 1,560 articles", ", 3,650 loaves in all", ": 1,300 meetings"."""
    return re.compile(
        r"(?:, (?:for |making |or )?a total of|, totall?ing|, making|:(?: that is| that makes| a total of)?)"
        rf" (?P<a>{FIGURE})"
        rf"|, (?P<b>{FIGURE})(?: [a-z]+)? (?:in all|in total|altogether|all told)\b"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes it another number of times, or the total one of another time."""
    return re.compile(
        r"\b(?:almost every|nearly every|most|other|second|third|summer|winter|season|if|would|will|until|from"
        rf"|about once|times|people|each of|per|apart from|except|words|{FIGURE} [a-z]+ (?:every|each)(?! single)) ?\b"
    )


def habits(article: Article) -> Iterator[Habit]:
    """Yield what a sentence tells of the years, of how often in each, and of the total."""
    for skeleton in skeletons(article, _gate()):
        often, total = _often().search(skeleton.text), _total().search(skeleton.text)
        if often is None or total is None or _otherwise().search(skeleton.text) is not None:
            continue
        habit = _habit(skeleton, often, skeleton.claim(total["a"] or total["b"]))
        if habit is not None:
            yield habit


def _habit(skeleton: Skeleton, often: re.Match[str], total: Claim) -> Habit | None:
    quantity = total.quantity
    years = [claim for claim in skeleton.claims if _is_of(claim, "year")]
    is_count = quantity.kind in _COUNTS and quantity.best.value is not None and quantity.best.value >= _FEWEST
    told = [claim for claim in skeleton.claims if _is_of(claim, often["unit"], per="year")]
    is_single = bool(often["one"]) or bool(told)
    others = [claim for claim in skeleton.claims if claim.quantity.kind is QuantityKind.DURATION]
    if not (is_single and is_count and len(years) == 1 and len(told) <= 1 and len(others) == len(told) + 1):
        return None
    yearly = value_of(told[0].quantity.best) if told else _IN_A_YEAR[often["unit"]]
    each_year = EXACT.multiply(_TIMES.get(often["times"], Decimal(1)), yearly)
    return Habit(years[0], total, EXACT.multiply(value_of(years[0].quantity.best), each_year), often["unit"])


def _is_of(claim: Claim, symbol: str, per: str = "") -> bool:
    """Whether a figure is a span of so many years or weeks, by the year or not."""
    quantity, unit = claim.quantity, claim.quantity.best.unit
    is_span = quantity.kind is QuantityKind.DURATION and unit is not None and bool(quantity.best.value)
    return is_span and unit is not None and unit.symbol.partition("/")[0] == symbol and quantity.per == per
