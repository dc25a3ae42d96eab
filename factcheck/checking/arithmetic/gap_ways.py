"""By how many more or fewer there are than before, of the only two levels that are so far apart to the digit.

Comes in: an article. Goes out: courses without a figure of the change, which the levels gave. Never happens here:
comparing values.

Worked example: "In 2010 the hospital had 1,420 beds, last year 1,310. There are 110 more now than then": the two are
110 apart, but there are fewer.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import combinations

from factcheck.checking.arithmetic.change_words import THAN, points_up
from factcheck.checking.arithmetic.own_subjects import has_own_subject
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.told_levels import figures_of
from factcheck.checking.arithmetic.two_times import Course
from factcheck.checking.arithmetic.when_told import is_before
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT
from factcheck.model.unit import alike

_THREE = 3


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\bthan\b")


@cache
def _more() -> re.Pattern[str]:
    """Match how many more or fewer there are than at an earlier time."""
    some = rf"[^.;:{NO_FIGURE}]"
    units = "(?:year|decade|month|week|season|generation|quarter)s?"
    base = (
        r"(?:then|before|when|at the (?:time|beginning|start|end|outset)|in (?:the|19|20)"
        rf"|(?:an?|the|one|[a-z]+) {units} (?:ago|earlier|before))"
    )
    return re.compile(rf"(?P<step>{FIGURE}) (?P<word>{THAN})\b{some}{{0,80}}? than {base}\b")


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes a figure one that is wanted, or of another time or thing."""
    return re.compile(
        r"\b(?:needs?|needed|wants?|would|should|must|could|will|requires?|lacks?|short of|plans?|hopes?|promised?|if"
        r"|was|were|had|each|per|average|another|respectively|not|never|no)\b|n[’']t\b"
    )


def gap_ways(article: Article) -> Iterator[Course]:
    """Yield what a sentence says of two levels before it, which differ by just what it tells."""
    for window in windows(article, _gate(), least=_THREE):
        match = _more().search(window.cue)
        if match is None or _otherwise().search(window.cue) is not None:
            continue
        place = window.start + match.start("step")
        if not has_own_subject(window.text, window.start, place, window.text[: window.start]):
            yield from _of(window, window.skeleton.claim(match["step"]), match["word"])


def _of(window: Window, step: Claim, word: str) -> Iterator[Course]:
    before = [(at, claim) for at, claim in figures_of(window) if at < window.start and _is_like(claim, step)]
    pairs = [
        pair for pair in combinations(before, 2) if _gap(*(claim for _, claim in pair)) == step.quantity.best.value
    ]
    if len(pairs) == 1:
        (one, first), (other, last) = pairs[0]
        order = is_before(window, one, other)
        if order is not None:
            earlier, later = (first, last) if order else (last, first)
            yield Course(earlier, later, step, word, is_up=points_up(word), is_same=True)


def _gap(one: Claim, other: Claim) -> Decimal:
    return abs(EXACT.subtract(value_of(other.quantity.best), value_of(one.quantity.best)))


def _is_like(claim: Claim, step: Claim) -> bool:
    quantity = claim.quantity
    is_one = quantity.kind is step.quantity.kind and alike(quantity.best.unit, step.quantity.best.unit)
    return is_one and bool(quantity.best.value)
