"""A growth, and in the next sentence by how much percent its pace was faster or slower than another.

Comes in: an article. Goes out: the growth and its move. Never happens here: judging the move.

Worked example: "Value added was up 9.8 percent in the first five months. The pace was 1.5 percent faster than in the
first four months."
"""

import re
from collections.abc import Iterator, Set
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.windows import windows
from factcheck.checking.statistics.lone_moves import LoneMove
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Direction, Status
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_MOST_PERCENT = 100


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:faster|slower|quicker|higher|lower|more|less) than\b")


@cache
def _pace() -> re.Pattern[str]:
    """Match the pace of the growth that was told before, and its move."""
    some = rf"[^.;:()\n{NO_FIGURE}]"
    return re.compile(
        rf"^\s*(?:The|This|That|Its|Their) (?:pace|rate|growth|increase|expansion|growth rate|rate of growth|growth"
        rf" pace|speed)"
        rf"(?: of (?:growth|increase|expansion))?(?: {some}{{0,20}})? ?(?:was|is|were) (?P<step>{FIGURE}) "
        rf"(?P<word>faster|slower|quicker|higher|lower|more|less) than (?:in|that|the|a|during|for)\b"
        rf"|^\s*(?:That|This|It) (?:was|is) (?P<step2>{FIGURE}) (?P<word2>faster|slower|quicker) than (?:in|that|the"
        rf"|a|during|for)\b"
        rf"|^\s*(?:That|This|It) (?:was|is) (?P<step3>{FIGURE}) (?P<word3>higher|lower) than the"
        rf" (?:[a-z]+ ){{0,4}}(?:growth|pace)\b"
    )


def paces_behind(article: Article, taken: Set[Span]) -> Iterator[tuple[Claim, LoneMove]]:
    """Yield (growth, its move) where the sentence before has one growth in percent and nothing else in percent."""
    for window in windows(article, _gate(), before=2, after=0, least=2):
        match = _pace().search(window.cue)
        if match is None:
            continue
        step = window.skeleton.claim(match["step"] or match["step2"] or match["step3"])
        percents = [claim for claim in window.skeleton.claims if _is_percentage(claim) and claim is not step]
        is_growth = len(percents) == 1 and percents[0].direction is not Direction.LEVEL
        if is_growth and percents[0].sentence < step.sentence and _is_percentage(step) and step.span not in taken:
            word = match["word"] or match["word2"] or match["word3"]
            is_up = word not in {"slower", "lower", "less"}
            if match["step3"] is None or value_of(step.quantity.best) < value_of(percents[0].quantity.best):
                yield percents[0], LoneMove(step, is_up, beside=match["step3"] is not None)


def _is_percentage(claim: Claim) -> bool:
    value = claim.quantity.best.value
    is_percent = claim.quantity.kind is QuantityKind.PERCENT and value is not None and 0 < value < _MOST_PERCENT
    return is_percent and claim.status is Status.ACTUAL
