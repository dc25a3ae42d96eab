"""A headline with the level from which a figure moved, where it tells the one to which it moved.

Comes in: an article, a figure of its headline and those of the body that agree with it. Goes out: the later level, or
the one that the headline has for a step.
Never happens here: a headline that speaks of the earlier one, "eases from 3.2%".

Worked examples: "Inflation falls to 3.2%" over "inflation fell to 2.3% in April, down from 3.2% in March"; "Province
adds 2.1 trillion yuan to its economy" over "output reached 2.1 trillion yuan, up 4.3 percent".
"""

import re
from collections.abc import Sequence
from functools import cache

from factcheck.checking.kinds import related
from factcheck.model.claim import Article, Claim, RelationKind
from factcheck.model.quantity import QuantityKind

_LEAD = 24
_SHARED, _CLAUSE = 1, 80
_KINDS = frozenset({QuantityKind.PERCENT, QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.NUMBER})

_AMOUNTS = frozenset({QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.MEASURE})


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


def level_for_step(article: Article, claim: Claim, agreeing: Sequence[Claim]) -> Claim | None:
    """Return the level of the body that the headline says was added, if all that agrees with it is that level."""
    before = article.text[max(0, claim.span.start - _LEAD) : claim.span.start]
    if claim.quantity.kind not in _AMOUNTS or _added().search(before) is None:
        return None
    are_levels = bool(agreeing) and all(_is_level(article, other) for other in agreeing)
    return agreeing[0] if are_levels else None


@cache
def _added() -> re.Pattern[str]:
    """Match the words of a headline before what came on top."""
    verbs = "grows?|grew|rises?|rose|expands?|expanded|increases?|increased|swells?|swelled|climbs?|climbed"
    return re.compile(rf"\b(?:adds?|added|gains?|gained|puts? on|(?:{verbs}) by)\s$", re.IGNORECASE)


def _is_level(article: Article, claim: Claim) -> bool:
    """Whether a figure was reached, and the percentage by which it grew stands behind it."""
    start = article.sentences[claim.sentence].start
    before = article.text[max(start, claim.span.start - _CLAUSE) : claim.span.start]
    if _of_steps().search(before) is not None:
        return False
    return _reached().search(before) is not None and _up().match(article.text, claim.span.end) is not None


@cache
def _of_steps() -> re.Pattern[str]:
    """Match what makes an amount one that came on top: "new deposits reached"."""
    return re.compile(r"\b(?:new|newly|fresh|net|added|addition\w*|extra|inflows?|increase|rise|growth|gains?)\b", re.I)


@cache
def _reached() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:reach(?:ed|es|ing)|total(?:l?ed|s|l?ing)|amount(?:ed|s|ing) to|stood at|stands at|came to|comes to|hit"
        r"|(?:rose|grew|climbed|increased|expanded) to)\s$"
    )


@cache
def _up() -> re.Pattern[str]:
    return re.compile(
        r"[^.;:]{0,60}?, (?:up|rising|growing|(?:an? )?(?:[a-z-]+ )?(?:increase|rise|growth|gain) of)"
        r" (?:by )?(?:[a-z]+ )?[\d.]{1,6} ?(?:%|per ?cent)"
    )
