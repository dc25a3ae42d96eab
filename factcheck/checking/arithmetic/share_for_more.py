"""A share that is told for how much more something is: "£900, 50 percent of the £600 that others pay".

Comes in: an article. Goes out: the two amounts with the share. Never happens here: judging.

No part is above its whole, so that the first amount is above the second by just the percentage says what was meant.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.amounts import COUNTS, can_be_of, is_amount
from factcheck.checking.arithmetic.said_shares import widely_said
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, skeletons
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind

_SHARES = frozenset({QuantityKind.PERCENT, QuantityKind.FRACTION})
_HUNDRED, _LEAST = Decimal(100), Decimal(3)
FOR_MORE = "fits how much more the first is"


def shares_for_more(article: Article) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield (part, whole, share) where the part is above the whole by the share of it."""
    for skeleton in skeletons(article, _gate(), least=3):
        for match in _form().finditer(skeleton.text):
            part, whole, share = (skeleton.claim(match[name]) for name in ("part", "whole", "share"))
            is_told = share.quantity.kind in _SHARES and share.quantity.best.value is not None
            if is_told and is_amount(part) and is_amount(whole) and _is_more(part, whole, share):
                yield part, whole, share


def _is_more(part: Claim, whole: Claim, share: Claim) -> bool:
    is_bare = whole.quantity.kind in COUNTS and not whole.quantity.mention.noun
    is_alike = can_be_of(part.quantity, whole.quantity) or is_bare
    if not is_alike or any(each.quantity.hedged for each in (part, whole)):
        return False
    more = EXACT.subtract(
        EXACT.divide(EXACT.multiply(value_of(part.quantity.best), _HUNDRED), value_of(whole.quantity.best)), _HUNDRED
    )
    said = widely_said(share)
    return _LEAST <= more < _HUNDRED and said.contains(more)


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r" of (?:the|what|its|their|his|her|those|last|[$£€0-9])")


@cache
def _form() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<part>{FIGURE})[^.;:(){NO_FIGURE}]{{0,80}}?(?:,| –|—| -)(?: or| which is| that is| some| just| only)?"
        rf" (?P<share>{FIGURE}) of (?:the |its |their |his |her |those |last )?(?:[\w’'-]+ ){{0,3}}?(?P<whole>{FIGURE})"
    )
