"""Whether growth may be at other prices than the levels beside it.

Worked example: "GDP grew 5.2% to 126 trillion yuan from 121 trillion" is 4.2% at the prices of the two years and may
well be 5.2% in volume. Statistics offices print the level at current prices and the growth at constant ones.
"""

import re
from functools import cache

from factcheck.checking.in_prose import around
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind

_SENTENCE = 300


@cache
def _output() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:GDP|GNP|GVA|[Gg]ross (?:domestic|national|regional) product|[Ee]conom(?:y|ies)|[Vv]alue[- ]added"
        r"|[Aa]dded value|[Oo]utput value|(?:industrial|agricultural|national) output)\b"
    )


def is_at_other_prices(article: Article, level: Claim, stated: Claim) -> bool:
    """Return whether a level is an amount of output in money, whose stated growth may be real."""
    if level.quantity.kind is not QuantityKind.MONEY:
        return False
    passage = around(article, level.span.joined(stated.span), _SENTENCE)
    return _output().search(passage) is not None or " by volume" in passage or " in volume" in passage
