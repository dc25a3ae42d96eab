"""A headline with the level from which a figure moved, where it tells the one to which it moved.

Comes in: an article, a figure of its headline and those of the body that agree with it. Goes out: the later level.
Never happens here: a headline that speaks of the earlier one, "eases from 3.2%".

Worked example: "Inflation falls to 3.2%" over "inflation fell to 2.3% in April, down from 3.2% in March".
"""

import re
from collections.abc import Sequence
from functools import cache

from factcheck.checking.kinds import related
from factcheck.model.claim import Article, Claim, RelationKind
from factcheck.model.quantity import QuantityKind

_LEAD = 24
_SHARED = 1
_KINDS = frozenset({QuantityKind.PERCENT, QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.NUMBER})


@cache
def _now() -> re.Pattern[str]:
    """Match the words of a headline before the level that is new."""
    return re.compile(r"(?:\bto|\bat|\bhits?|\breach(?:es|ed)?)\s(?:\w+[- ]\w+ (?:high|low) of )?$", re.IGNORECASE)


def later_level(article: Article, claim: Claim, agreeing: Sequence[Claim]) -> Claim | None:
    """Return the level that the headline should have, if all that agrees with it in the body is an earlier one."""
    before = article.text[max(0, claim.span.start - _LEAD) : claim.span.start]
    if claim.quantity.kind not in _KINDS or _now().search(before) is None:
        return None
    moves = {}
    for relation in related(article, RelationKind.CHANGE):
        earlier, later = (article.claims[member] for member in relation.members[:2])
        if earlier.sentence == later.sentence:
            moves[earlier.span] = later
    if not agreeing or not all(other.span in moves for other in agreeing):
        return None
    later = moves[agreeing[0].span]
    is_other = not later.quantity.best.wide.overlaps(claim.quantity.best.wide)
    is_of_it = len(claim.stems & agreeing[0].stems) >= _SHARED or later.sentence - claim.sentence == 1
    return later if is_other and is_of_it and later.quantity.best.value is not None else None
