"""A bound, and what the parts of the same set come to beyond it: "at least 72 died: 38 men and 27 women, 65 in all".

Comes in: an article. Goes out: the bound and the sum beyond it. Never happens here: sums that the parts do not give,
and parts of another set.

Worked example: "At least 72 people died in the fire. The dead were 38 men and 27 women, 65 in all."
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.placed import claims_between
from factcheck.checking.values import value_of
from factcheck.checking.within.one_set import is_of_another
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind

_LOWER, _UPPER = frozenset({"at least", "over"}), frozenset({"at most", "under"})
_KINDS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_NEAR = Interval(Decimal("0.6"), Decimal("1.6"))
_FEWEST, _MOST, _BEHIND = 2, 6, 30


class AddedBound(NamedTuple):
    """The bound, and the sum beyond it."""

    bound: Claim
    exact: Claim


@cache
def _in_all() -> re.Pattern[str]:
    return re.compile(r"(?: [a-z]+)? (?:in all|in total|all told|altogether)[.,;)]")


@cache
def _some() -> re.Pattern[str]:
    """Match what makes the parts those of some of them, or of another time."""
    return re.compile(
        r"\b(?:includ\w+|among|of them|of whom|of those|so far|another|other|others|more|earlier|later|previous\w*"
        r"|first|now|rose|risen|revised|identified|confirmed|named|alone|only|just|but|however|although|though"
        r"|last|ago|not)\b",
        re.IGNORECASE,
    )


def added_bounds(article: Article) -> Iterator[AddedBound]:
    """Yield the bounds that the sum of the parts behind them breaks, in the same sentence or the next."""
    for bound in article.claims:
        if bound.quantity.mention.bound not in _LOWER | _UPPER or not _is_plain(bound):
            continue
        end = article.sentences[min(bound.sentence + 1, len(article.sentences) - 1)].end
        behind = claims_between(article, bound.span.end, end)[: _MOST + 1]
        for number, exact in enumerate(behind):
            parts = behind[:number]
            is_sum = len(parts) >= _FEWEST and _in_all().match(article.text, exact.span.end, exact.span.end + _BEHIND)
            if is_sum and _is_of_parts(exact, parts) and _is_beyond(bound, exact):
                if _is_of_set(article, bound, exact):
                    yield AddedBound(bound, exact)
                break


def _is_plain(claim: Claim) -> bool:
    quantity = claim.quantity
    is_count = quantity.kind in _KINDS and bool(quantity.best.value) and quantity.mention.upper is None
    return is_count and claim.status is Status.ACTUAL and not quantity.per


def _is_of_parts(exact: Claim, parts: Sequence[Claim]) -> bool:
    if not all(_is_plain(each) and not each.quantity.hedged for each in (exact, *parts)):
        return False
    return sum((value_of(part.quantity.best) for part in parts), Decimal(0)) == value_of(exact.quantity.best)


def _is_beyond(bound: Claim, exact: Claim) -> bool:
    limit, count = value_of(bound.quantity.best), value_of(exact.quantity.best)
    is_wrong = count < limit if bound.quantity.mention.bound in _LOWER else count > limit
    return is_wrong and _NEAR.contains(EXACT.divide(count, limit))


def _is_of_set(article: Article, bound: Claim, exact: Claim) -> bool:
    end = article.sentences[exact.sentence].end
    if is_of_another(article, bound) or _some().search(article.text, bound.span.end, end) is not None:
        return False
    noun = exact.quantity.mention.noun.lower()
    return not noun or noun == bound.quantity.mention.noun.lower()
