"""The only two figures of a sentence or two that can be levels of one thing.

Comes in: an article. Goes out: passages with the places of their two levels. Never happens here: reading what is told
of them.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.told_levels import is_step, untimed_figures
from factcheck.checking.arithmetic.turns.fitting import fit
from factcheck.checking.arithmetic.windows import ANY_WORDS, Window, windows
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity, QuantityKind

_PAIR = 2
# So many words may stand between a bare count and the one that it leaves its noun to: "from 79 a year ago to 84".
_NEXT = 4
_SIZED = Interval(Decimal("0.2"), Decimal(5))
COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_LEVELS = COUNTS | {QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.PERCENT}


class LonePair(NamedTuple):
    """A stretch of a window from `start` to `end`, and the places of its only two levels."""

    window: Window
    start: int
    end: int
    first: int
    last: int

    @property
    def text(self) -> str:
        return self.window.text

    def claim(self, place: int) -> Claim:
        return self.window.skeleton.claim(self.text[place])


def lone_pairs(article: Article) -> Iterator[LonePair]:
    """Yield the passages in which just two levels stand."""
    for window in windows(article, ANY_WORDS, before=1, least=_PAIR):
        passage = _passage(window)
        if passage is not None and _are_levels(passage):
            yield passage


def _passage(window: Window) -> LonePair | None:
    """Return the sentence of a window, with the one before it if that has the other level or none."""
    places = [place for place, _ in untimed_figures(window)]
    here = [place for place in places if place >= window.start]
    if len(here) == _PAIR:
        start = window.start if len(places) > _PAIR else window.sentences[0]
        return LonePair(window, start, window.end, here[0], here[1])
    if len(here) == 1 and len(places) == _PAIR:
        return LonePair(window, window.sentences[0], window.end, places[0], places[1])
    return None


def _are_levels(passage: LonePair) -> bool:
    """Whether two figures are plain facts of one sort, and none of them the step from one level to another."""
    pair = (passage.claim(passage.first), passage.claim(passage.last))
    kinds = {claim.quantity.kind for claim in pair}
    values = [claim.quantity.best.value for claim in pair]
    if not (kinds <= _LEVELS or kinds == {QuantityKind.DURATION}) or not all(value and value > 0 for value in values):
        return False
    if any(claim.status is not Status.ACTUAL or claim.quantity.mention.bound not in {"", "about"} for claim in pair):
        return False
    if any(_is_step(passage, place) for place in (passage.first, passage.last)):
        return False
    if any(claim.quantity.mention.level or _is_quote(claim.quantity) for claim in pair):
        return False
    if kinds == {QuantityKind.PERCENT} and _grown().search(passage.text, passage.start, passage.end) is not None:
        return False
    nouns = [claim.quantity.mention.noun for claim in pair]
    if nouns[1] and not nouns[0] and len(passage.text[passage.first + 1 : passage.last].split()) > _NEXT:
        return False  # "at all 19. Last year it covered 58 beaches"
    is_bare = pair[1].quantity.kind in COUNTS and not nouns[1]
    is_one = fit(*pair) or (is_bare and kinds & {QuantityKind.MONEY, QuantityKind.MEASURE} != set())
    return is_one and _SIZED.contains(EXACT.divide(values[0] or 1, values[1] or 1))


def _is_step(passage: LonePair, place: int) -> bool:
    """Whether a figure is a step, as "410 new trees"; what "is larger" is none."""
    if _added().match(passage.text, place + 1) is not None:
        return True
    return is_step(passage.window, place) and _is().match(passage.text, place + 1) is None


@cache
def _added() -> re.Pattern[str]:
    return re.compile(r" (?:new|more|additional|further|extra)\b")


@cache
def _is() -> re.Pattern[str]:
    return re.compile(r"(?: [\w’'-]+){0,2} (?:is|was|are|were) ")


def _is_quote(quantity: Quantity) -> bool:
    """Whether a bare number may be that of an exchange rate or an index, where less can be more."""
    return quantity.kind in COUNTS and quantity.decimals > 1 and not quantity.mention.noun


@cache
def _grown() -> re.Pattern[str]:
    """Match what percentages can be the change of, and no level."""
    return re.compile(r"\b(?:growth|grow\w*|grew|inflation|GDP|expan\w+|econom\w+)\b", re.IGNORECASE)
