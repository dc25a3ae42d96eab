"""A change in percent that one clause tells, and the two levels that it is of in a clause or sentence behind it.

Comes in: an article. Goes out: the change, its levels and what ties them. Never happens here: judging.

Worked examples: "Profit jumped 896.48 percent. The company earned $130.24 million, compared with $13.07 million a year
ago."; "The number of births fell by 9.6%. There were 14,371 babies born, 1,522 fewer than in 2019.", where the earlier
level is 14,371 + 1,522.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import takewhile
from typing import NamedTuple

from factcheck.checking.arithmetic.turns.grouped import turns
from factcheck.checking.arithmetic.turns.holding import is_between_levels
from factcheck.checking.arithmetic.turns.same_thing import is_same_thing
from factcheck.checking.arithmetic.turns.turn import Turn
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.interval import Interval
from factcheck.model.quantity import QuantityKind

_LEVELS = frozenset({QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MEASURE})
# How many sentences behind a change its levels may stand.
_REACH = 2


class LeadChange(NamedTuple):
    """A stated change, its later level, and the earlier level or, with `is_excess`, the distance to that.

    `is_tied` says that the words of the levels take up what changed, so that any miss counts.
    """

    stated: Claim
    later: Claim
    other: Claim
    is_up: bool
    is_excess: bool
    is_tied: bool

    def earlier(self, other: Interval, later: Interval) -> Interval:
        """Return the earlier level, where the two figures that are told stand for these."""
        if not self.is_excess:
            return other
        return later.minus(other) if self.is_up else later.plus(other)


def lead_changes(article: Article) -> Iterator[LeadChange]:
    """Yield the changes whose levels are told behind them: by the first clause that tells two, none between."""
    told = turns(article)
    for index, turn in enumerate(told):
        if _is_lead(article, turn):
            levels = _levels_behind(turn, (told[place] for place in range(index + 1, len(told))))
            if levels is not None:
                yield from _lead(article, turn, levels)


def _levels_behind(turn: Turn, behind: Iterable[Turn]) -> Turn | None:
    """Return the first clause with levels, as long as none before it is far or tells another percentage."""
    near = takewhile(partial(_is_open, turn), behind)
    return next((other for other in near if _has_levels(other)), None)


def _is_lead(article: Article, turn: Turn) -> bool:
    """Whether a clause tells a change in percent and nothing else."""
    if turn.ratio is None or turn.step is not None or turn.levels or not is_between_levels(turn):
        return False
    claim = turn.ratio.claim
    is_plain = claim.quantity.kind is QuantityKind.PERCENT and not claim.quantity.hedged
    is_prose = article.document.blocks[claim.quantity.mention.block].role is not Role.TITLE
    return is_plain and is_prose and claim.status is Status.ACTUAL


def _is_open(turn: Turn, other: Turn) -> bool:
    """Whether another clause is near, and tells no other percentage."""
    return other.sentence - turn.sentence <= _REACH and other.ratio is None


def _has_levels(turn: Turn) -> bool:
    return turn.after is not None and (turn.before is not None or turn.step is not None)


def _lead(article: Article, turn: Turn, levels: Turn) -> Iterator[LeadChange]:
    """Yield the change with the levels of another clause, if they are amounts and go the same way."""
    other = levels.before or levels.step
    if turn.ratio is None or levels.after is None or other is None or not is_between_levels(levels, told=turn.ratio):
        return
    claims: Sequence[Claim] = (levels.after.claim, other.claim)
    if not all(claim.quantity.kind in _LEVELS and claim.status is Status.ACTUAL for claim in claims):
        return
    is_excess = levels.before is None
    if _of_a_day().search(levels.skeleton.text) and not _of_a_day().search(turn.skeleton.text):
        return
    if is_excess and other.is_up is not turn.ratio.is_up:
        return
    is_tied = is_same_thing(article, turn, levels)
    yield LeadChange(turn.ratio.claim, claims[0], claims[1], turn.ratio.is_up, is_excess, is_tied)


@cache
def _of_a_day() -> re.Pattern[str]:
    """Match levels of one day, where a change of this year may be told before."""
    weekday = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    return re.compile(rf"\b(?:on {weekday}|overnight|in early trading)\b")
