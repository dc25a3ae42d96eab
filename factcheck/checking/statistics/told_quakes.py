"""A ratio of two magnitudes over sentences: "of magnitude 3.1 ... of magnitude 6.2, was twice as powerful".

Comes in: an article. Goes out: the ratio that is that of the two magnitudes themselves, or far less than the ground
moves more, tenfold for each whole step. Never happens here: ratios of energy, which are larger still.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.skeletons import Skeleton
from factcheck.checking.arithmetic.windows import windows
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind

_RATIOS = frozenset({QuantityKind.MULTIPLE, QuantityKind.FRACTION})
_LEAST, _MOST, _SLACK, _PAIR = Decimal(2), Decimal("9.6"), Decimal("0.02"), 2
# The word stands right before a figure or right behind it: "of magnitude 6.2", "a 6.2-magnitude quake".
_BESIDE, _CALLED = 30, ("-magnitude", " magnitude")


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:powerful|strong(?:er)?|violent|intense|energy|force|big(?:ger)?|larger?|size|ground|sh(?:ak|ook|aking)\w*"
        r"|amplitude|released)\b"
    )


def told_quakes(article: Article) -> Iterator[Claim]:
    """Yield the ratio of a sentence that is the ratio of the only two magnitudes of it and the two before it."""
    if "agnitude" not in article.text:
        return
    for window in windows(article, _gate(), before=2, after=0, least=_PAIR + 1):
        claims = [claim for claim in window.skeleton.claims if claim.quantity.best.value]
        ratios = [claim for claim in claims if claim.quantity.kind in _RATIOS]
        sizes = [claim for claim in claims if is_magnitude(article, claim)]
        if len(ratios) == 1 and len(sizes) == _PAIR and "agnitude" in window.text:
            one, other = (value_of(size.quantity.best) for size in sizes)
            ratio = value_of(ratios[0].quantity.best)
            is_theirs = any(
                abs(EXACT.subtract(EXACT.divide(*pair), ratio)) < _SLACK for pair in ((one, other), (other, one))
            )
            if is_theirs or (
                _is_of_force(window.text, window.skeleton, ratios[0]) and _is_too_small(one, other, ratio)
            ):
                yield ratios[0]


@cache
def _force() -> re.Pattern[str]:
    """Match what makes the multiple before it one of force or of movement."""
    return re.compile(
        r" (?:as (?:far|much(?= (?:energy|force|power|shaking|as)\b)|hard"
        r"|strong|strongly|powerful|violent|violently|big|large|intense)|stronger|bigger|larger"
        r"|more (?:powerful|violent|intense|energy|force)|(?:the|its) (?:energy|force|amplitude|strength|shaking))\b"
    )


def _is_of_force(text: str, skeleton: Skeleton, ratio: Claim) -> bool:
    place = skeleton.places[skeleton.claims.index(ratio)]
    return ratio.quantity.kind is QuantityKind.MULTIPLE and _force().match(text, place + 1) is not None


def _is_too_small(one: Decimal, other: Decimal, ratio: Decimal) -> bool:
    """Whether a multiple is less than half of what the ground moves more: ten times for each whole step."""
    steps = abs(EXACT.subtract(one, other))
    return steps >= 1 and ratio * 2 < EXACT.power(Decimal(10), steps)


def is_magnitude(article: Article, claim: Claim) -> bool:
    """Whether a bare number is called the magnitude of an earthquake that was felt."""
    quantity = claim.quantity
    is_bare = quantity.kind in {QuantityKind.NUMBER, QuantityKind.COUNT} and not quantity.mention.noun
    text, start = article.text, claim.span.start
    is_called = _called().search(text, max(0, start - _BESIDE), start) or text.startswith(_CALLED, claim.span.end)
    return is_bare and bool(is_called) and _LEAST <= value_of(quantity.best) <= _MOST


@cache
def _called() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Mm]agnitude(?:[ -]| of | (?:was|is|reached) )|[Mm]easur(?:ed|ing) )(?:about )?$")
