"""A rate that is a range, as central banks have it, and the step by which both of its ends moved.

Comes in: an article. Goes out: the upper ends of the two ranges, in order of the change, and the step. Never happens
here: saying whether the step is told in percent or in points.

Worked example: "by 0.25 percent, from a range of zero to 0.25 percent to one of 0.25 to 0.5 percent". That both ends
moved by just what is told is no chance.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.checking.arithmetic.change_words import NOUNS
from factcheck.checking.placed import claims_of_sentences
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Direction
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind

_TWO, _LEAD = 2, 80
_RATES = frozenset({QuantityKind.PERCENT, QuantityKind.POINTS})


class _Band(NamedTuple):
    """The lower and the upper end of a range, as figures of their own."""

    low: Claim
    high: Claim


def moved_bands(article: Article) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield (earlier upper end, later upper end, step), the step in percent or in points."""
    for one, other in pairwise(_bands(article)):
        if other.low.sentence - one.low.sentence > 1:
            continue
        step = EXACT.subtract(_value(other.high), _value(one.high))
        if not step or step != EXACT.subtract(_value(other.low), _value(one.low)):
            continue
        near = claims_of_sentences(article, one.low.sentence - 1, other.low.sentence + 1)
        for stated in near:
            is_it = stated.quantity.kind in _RATES and stated.quantity.best.value == abs(step)
            if is_it and _is_step(article, stated):
                is_turned = stated.direction is not Direction.LEVEL and (stated.direction is Direction.UP) != (step > 0)
                yield (other.high, one.high, stated) if is_turned else (one.high, other.high, stated)
                break


def _is_step(article: Article, stated: Claim) -> bool:
    """Whether a figure is told as the step of a rate; "the index rose 0.25 percent" is none."""
    start = max(article.sentences[stated.sentence].start, stated.span.start - _LEAD)
    return _stepped().search(article.text, start, stated.span.start) is not None


@cache
def _stepped() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:rates?|range|band|corridor|target|benchmark)\b[^.;,]{0,40} by (?:another |a further |about )?$"
        rf"|(?:[,–—]|\b[Tt]h(?:at|is) (?:is|was)|\bmeans) an? (?:{NOUNS}) of $"
    )


def _value(claim: Claim) -> Decimal:
    return value_of(claim.quantity.best)


def _bands(article: Article) -> Iterator[_Band]:
    """Yield the ranges in percent: read as one figure, or as two with nothing but "to" between them."""
    rates = [claim for claim in article.claims if claim.quantity.kind is QuantityKind.PERCENT]
    for claim, following in zip(rates, (*rates[1:], None), strict=False):
        if len(claim.quantity.ends) == _TWO:
            low, high = (claim._replace(quantity=end) for end in claim.quantity.ends)
            if _are_known(low, high):  # an end may be "dozens"
                yield _Band(low, high)
        elif following is not None and _are_ends(article, claim, following):
            yield _Band(claim, following)


def _are_known(*claims: Claim) -> bool:
    return all(claim.quantity.best.value is not None for claim in claims)


def _are_ends(article: Article, low: Claim, high: Claim) -> bool:
    return _are_known(low, high) and _to().fullmatch(article.text, low.span.end, high.span.start) is not None


@cache
def _to() -> re.Pattern[str]:
    return re.compile(r" (?:to|and) | ?[–-] ?")
