"""How many have a share that is told once for all of them: "the other four crops take 5 percent each".

Comes in: an article and a share in it. Goes out: their number, 1 where each of the shares is told, 0 where some number
of them is not. Never happens here: adding.
"""

import re
from functools import cache

from factcheck.checking.placed import claims_between
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_LEAD, _TAIL, _MOST = 70, 45, 40


def holders_of(article: Article, share: Claim) -> int:
    """Return how many have a share each."""
    end = share.quantity.mention.amount.end
    if _each().match(article.text, end, end + _TAIL) is None:
        return 1
    start = max(article.sentences[share.sentence].start, share.span.start - _LEAD)
    for claim in reversed(claims_between(article, start, share.span.start)):
        value, last = claim.quantity.best.value, claim.quantity.mention.amount.end
        if claim.quantity.kind not in _COUNTS or _others().fullmatch(article.text, last, share.span.start) is None:
            return 0
        is_number = value is not None and value == value.to_integral_value() and 1 < value <= _MOST
        return int(value) if value is not None and is_number and not claim.quantity.hedged else 0
    return 0


@cache
def _each() -> re.Pattern[str]:
    return re.compile(r"(?: of (?:the|its|all) [a-z]+)?,? (?:each|apiece)\b")


@cache
def _others() -> re.Pattern[str]:
    """Match what stands between the number of those who have it and a share."""
    return re.compile(r"[^.;:,()]{1,60}")
