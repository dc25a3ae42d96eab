"""The only two amounts of a unit around a share that is said to be of all, or of one of them.

Comes in: a share and the amounts of an article. Goes out: part and whole. Never happens here: dividing.

Worked examples: "a third of the total", "their stake is 12 percent", "A quarter of her wage is gone".
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from factcheck.checking.arithmetic.nouns_of_sums import can_be_added
from factcheck.checking.arithmetic.partition.amounts import Amount, Role
from factcheck.checking.arithmetic.partition.said import Said
from factcheck.checking.placed import claims_of_sentences
from factcheck.model.claim import Article
from factcheck.model.quantity import QuantityKind

_BACK, _TIED, _LEAST, _MOST = 2, 60, 4, 40


def only_two(lower: str, article: Article, told: Said, amounts: Sequence[Amount]) -> tuple[Amount, Amount] | None:
    """Return the only two amounts of a unit around a share that is said to be of all or of one of them."""
    start = article.sentences[max(0, told.sentence - _BACK)].start
    behind = lower[told.span.end : told.span.end + _TIED]
    lead = lower[article.sentences[told.sentence].start : told.span.start]
    is_of_all = _of_total().match(behind) is not None or _of_amount(lower, told, amounts)
    is_share_of = _share_of().search(lead) is not None
    is_gone = _gone().match(behind) is not None and not lead
    if not (is_of_all or is_share_of or is_gone):
        return None
    around = claims_of_sentences(article, told.sentence - 1, told.sentence)
    if any(one.quantity.kind is QuantityKind.PERCENT and not one.span.overlaps(told.span) for one in around):
        return None  # several shares, each of something
    near = [one for one in _from(amounts, start, _MOST) if one.sentence <= told.sentence]
    near = [one for one in near if one.claim.quantity.kind is not QuantityKind.NUMBER or one.value >= _LEAST]
    units = sorted({_kind_of(one) for one in near})
    for unit in units:
        like = [one for one in near if _kind_of(one) == unit]
        if len(like) == 2 and like[0].value != like[1].value and all(one.role is not Role.STEP for one in like):
            whole, part = sorted(like, key=lambda one: -one.value)
            if _adjacent(told, like) and _are_of_one(like):
                return part, whole
    return None


def _are_of_one(like: Sequence[Amount]) -> bool:
    """Whether counts are of what can be counted together: cars are no part of a county's people."""
    claims = [one.claim for one in like]
    return not all(claim.quantity.mention.noun for claim in claims) or can_be_added(claims)


def _kind_of(one: Amount) -> str:
    """Return the unit of an amount, whatever it is counted for: rent and wage are both by the month."""
    return one.unit.partition("/")[0]


def _adjacent(told: Said, like: Sequence[Amount]) -> bool:
    return told.sentence - max(one.sentence for one in like) <= 1


def _of_amount(lower: str, told: Said, amounts: Sequence[Amount]) -> bool:
    """Whether the whole follows with its name: "32.5 percent of its total exports of $28 billion"."""
    behind = next(iter(_from(amounts, told.span.end, 1)), None)
    if behind is None or behind.start - told.span.end > _TIED:
        return False
    return _of_named().fullmatch(lower[told.span.end : behind.start].rstrip("$£€¥₹")) is not None


@cache
def _of_named() -> re.Pattern[str]:
    return re.compile(r" of (?:its|their|his|her|the|all)(?: [a-z-]+[’']s)?(?: [a-z-]+){1,3} (?:of|worth) ")


@cache
def _of_total() -> re.Pattern[str]:
    return re.compile(r" of (?:the (?:total|whole|lot)|it all)(?=[.,;)]|$)")


@cache
def _share_of() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:its|his|her|their|the) (?:[a-z]+ )?(?:stake|share|holding|interest|proportion)(?: of [a-z ]{2,20})?"
        r" (?:is|was"
        r"|comes to|came to|stands at|amounts to) |share(?: of [a-z ]{2,20})?: )(?:just |only |about |thus )?$"
    )


@cache
def _gone() -> re.Pattern[str]:
    return re.compile(r" of (?:her|his|their|its) [a-z]+ (?:is|was|are|were|goes|went)\b")


def _from(amounts: Sequence[Amount], start: int, most: int) -> Sequence[Amount]:
    """Return so many amounts from a place on."""
    first = bisect_left(amounts, start, key=_start)
    return amounts[first : first + most]


def _start(one: Amount) -> int:
    return one.start
