"""The whole that two parts make between them, wherever near by it stands, found by the sum.

Comes in: an article and parts that leave nothing out, as boys and girls. Goes out: the whole. Never happens here:
deciding that the parts leave nothing out.

Worked example: "7,740 male births and 6,931 female births" three paragraphs below "14,371 babies were born": no other
figure is near their sum, and a wrong digit in 7,740 explains why this one is not.
"""

import math
from bisect import bisect_left
from collections.abc import Sequence

from factcheck.checking.arithmetic.partition.amounts import Amount, Role, amounts_of, figures_of
from factcheck.checking.arithmetic.partition.odds import missing, slip_in, tolerance
from factcheck.model.claim import Article, Claim

# The whole stands within so many sentences of its parts.
_SENTENCES = 10
# So much must speak for a slip: one chance in so many hundred, with as many figures as there were to choose from.
_NEEDED, _NEAR, _TENTH = 2.0, 1.0, 10


def whole_of(article: Article, parts: Sequence[Claim]) -> Claim | None:
    """Return the amount that is the sum of the parts, else the only one that a slip of the finger keeps from it."""
    own = [_amount_of(article, part) for part in parts]
    amounts = [amount for amount in own if amount is not None]
    if len(amounts) < len(parts) or len({(amount.unit, amount.role) for amount in amounts}) > 1:
        return None
    candidates = _candidates(article, amounts)
    for candidate in candidates:
        figures = figures_of(candidate, amounts)
        if abs(missing(figures)) <= tolerance(figures):
            return candidate.claim
    weighed = [(_weight(candidate, amounts), candidate) for candidate in candidates]
    weight, best = max(weighed, key=lambda each: each[0], default=(0.0, None))
    is_sure = best is not None and weight - math.log10(len(candidates)) >= _NEEDED
    return best.claim if best is not None and is_sure else None


def _amount_of(article: Article, claim: Claim) -> Amount | None:
    amounts = amounts_of.of(article)
    at = bisect_left(amounts, claim.span.start, key=_start)
    return amounts[at] if at < len(amounts) and amounts[at].claim.span == claim.span else None


def _start(amount: Amount) -> int:
    return amount.start


def _candidates(article: Article, parts: Sequence[Amount]) -> list[Amount]:
    """Return the amounts near the parts that are of their kind and larger than each, every value once."""
    first, last = parts[0], parts[-1]
    largest = max(part.value for part in parts)
    near = {
        amount.value: amount
        for amount in reversed(amounts_of.of(article))
        if first.sentence - _SENTENCES <= amount.sentence <= last.sentence + _SENTENCES
        and amount.unit == first.unit
        and amount.role is first.role
        and amount.value > largest
    }
    return list(near.values())


def _weight(whole: Amount, parts: Sequence[Amount]) -> float:
    figures = figures_of(whole, parts)
    slipped = slip_in(figures)
    if slipped is None or whole.role is Role.OTHER or any(amount.is_loose for amount in (whole, *parts)):
        return 0.0
    is_near = abs(missing(figures)) * _TENTH < whole.value
    return slipped.weight + (_NEAR if is_near else 0.0)
