"""The points by which an index moved, told as a percentage of it.

Comes in: an article. Goes out: the percentage, and what is wrong with it. Never happens here: an index whose percentage
is right as well; around a hundred both are near each other, so that the digits decide.

Worked example: from 96.6 to 99.2 points an index rises by 2.6 points, which is 2.7%.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.values import value_of
from factcheck.checking.wording import plain
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_HUNDRED, _DIGITS = 100, 3
_LEVELS = frozenset({QuantityKind.NUMBER, QuantityKind.COUNT})


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"%|\bper ?cent\b", re.IGNORECASE)


@cache
def _moved() -> re.Pattern[str]:
    some = rf"[^.;:()\n{NO_FIGURE}]"
    to, before = r"(?:to|at|was|reached|stood at|is)", r"(?:from|after|against|compared (?:with|to)|versus)"
    return re.compile(
        rf"\b(?:[Ii]ndex|[Gg]auge|[Bb]arometer|[Ii]ndicator|PMI)\b{some}{{0,80}}?"
        rf"(?:\b{to} (?P<a>{FIGURE}){some}{{0,50}}?\b{before} (?P<b>{FIGURE})"
        rf"|\bfrom (?P<c>{FIGURE}){some}{{0,50}}? to (?P<d>{FIGURE}))"
    )


@cache
def _change() -> re.Pattern[str]:
    """Match what before a percentage makes it the change that was told."""
    return re.compile(
        r"\b(?:thus|so|therefore|that|this|the|a|an|by|which|has|have|is|was|improved|gained|lost|rose|fell)\b"
        r"[^.;:()]{0,40}$",
        re.IGNORECASE,
    )


def index_points(article: Article) -> Iterator[tuple[Span, str]]:
    """Yield each percentage that is the number of points by which the index before it moved."""
    for window in windows(article, _gate(), before=2, after=0):
        for match in _moved().finditer(window.text):
            yield from _of_move(window, match)


def _of_move(window: Window, match: re.Match[str]) -> Iterator[tuple[Span, str]]:
    one, other = (window.skeleton.claim(match[a] or match[b]) for a, b in ("bc", "ad"))
    if not (_is_level(one) and _is_level(other)):
        return
    before, after = value_of(one.quantity.best), value_of(other.quantity.best)
    points = abs(EXACT.subtract(after, before))
    share = EXACT.divide(EXACT.multiply(points, _HUNDRED), before)
    for place, claim in zip(window.skeleton.places, window.skeleton.claims, strict=True):
        is_behind = place >= max(window.start, match.end())
        if is_behind and claim.quantity.kind is QuantityKind.PERCENT and not claim.quantity.hedged:
            is_told = _change().search(window.text, window.start, place) is not None
            if is_told and claim.quantity.best.value == points and not claim.quantity.best.narrow.contains(share):
                yield claim.span, f"the index moved by {plain(points)} points, which is {plain(share, _DIGITS)}% of it"


def _is_level(claim: Claim) -> bool:
    value = claim.quantity.best.value
    is_bare = claim.quantity.best.unit is None or claim.quantity.best.unit.symbol == ""
    is_bare = is_bare and claim.quantity.mention.noun.lower() in {"", "points", "point"}
    return claim.quantity.kind in _LEVELS and is_bare and value is not None and value > 0 and not claim.quantity.hedged
