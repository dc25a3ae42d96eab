"""Shares with the two counts in brackets behind them: "81.97 per cent (22,497 out of 31,391 voters)", "52% (15/29)".

Comes in: an article. Goes out: the share and the two counts. Never happens here: judging.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.partition.shares import is_share
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval

_HUNDRED, _LEAST = Decimal(100), 10
# A share further off than this is of other figures.
_SIZE = Interval(Decimal("0.5"), Decimal(2))


class Fraction(NamedTuple):
    """A share, and the counts that it is said to come of."""

    share: Claim
    part: Decimal
    whole: Decimal

    @property
    def computed(self) -> Decimal:
        """The share in percent."""
        return EXACT.divide(EXACT.multiply(self.part, _HUNDRED), self.whole)


def fractions_of(article: Article) -> Iterator[Fraction]:
    """Yield the shares with two counts in brackets, in order of place."""
    for share in article.claims:
        match = _counts().match(article.text, share.quantity.mention.amount.end)
        if match is None or not is_share(article, share):
            continue
        part, whole = (Decimal(match[name].replace(",", "")) for name in ("part", "whole"))
        fraction = Fraction(share, part, whole)
        if _LEAST <= whole > part > 0 and _SIZE.contains(
            EXACT.divide(value_of(share.quantity.best), fraction.computed)
        ):
            yield fraction


@cache
def _counts() -> re.Pattern[str]:
    number = r"[1-9][0-9]{0,2}(?:,[0-9]{3})*|[1-9][0-9]{3,5}"
    return re.compile(
        rf" \((?P<part>{number})(?:/| (?:[a-z]+ ){{0,2}}(?:out )?of (?:the |a total of )?)(?P<whole>{number})"
        r"(?: (?!(?:are|is|were|was|have|has|had|million|billion|thousand|percent|per)\b)[a-z-]+){0,3}\)"
    )
