"""Figures that an article states again, to the digit and about the same thing.

Worked example: "car output grew by 150%" and, three paragraphs on, "the 150% increase in the output of cars" share the
figure and the stems `car` and `output`; the second vouches for the first. Two figures side by side need no such words:
"the growth rates of 17.9% and 9.9%" are those of "growing by 17.9% and 9.9%". Copied captions are furniture by now, so
a figure that an extractor printed twice is no witness for itself.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from factcheck.model.claim import Article, Claim, Status
from factcheck.model.quantity import QuantityKind

_REPEATABLE = frozenset(
    {QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.POINTS, QuantityKind.MEASURE, QuantityKind.COUNT}
)
_TO_COME = frozenset({Status.FORECAST, Status.TARGET, Status.HYPOTHETICAL})
# A stem of more than so many sentences of a text, and of more than this part of those with figures, tells nothing of
# what a figure is of: "year", "growth", the city that all is about.
_COMMON_IN, _COMMON_PART = 3, 0.3
# What stands between two figures that are told together, and how many digits they have where chance leaves no such two.
_TOGETHER = frozenset({" and ", ", ", ", and "})
_DIGITS = 5
# How many of the earlier claims with the same digits are looked at, from the last one back.
_MOST_LOOKED_AT = 8


def restated(article: Article, shared_words: int) -> Iterator[tuple[Claim, Claim]]:
    """Yield (earlier, later) for claims of two sentences with `shared_words` content words in common, or in a pair."""
    seen: dict[_Written, list[Claim]] = {}
    common = _common(article)
    for claim in filter(_is_repeatable, article.claims):
        alike = seen.setdefault(_written(claim), [])
        for earlier in reversed(alike[-_MOST_LOOKED_AT:]):
            is_near = len((earlier.stems & claim.stems) - common) >= shared_words
            if is_near and earlier.sentence != claim.sentence and _are_as_sure(earlier, claim):
                yield earlier, claim
                break
        alike.append(claim)
    yield from _pairs_again(article)


def _pairs_again(article: Article) -> Iterator[tuple[Claim, Claim]]:
    """Yield the figures of two that stand side by side, as they stood one after the other in a sentence before."""
    seen: dict[tuple[_Written, _Written], tuple[Claim, Claim]] = {}
    for pair in pairwise(filter(_is_repeatable, article.claims)):
        first, second = pair
        if first.sentence != second.sentence or _written(first)[:2] != _written(second)[:2]:
            continue
        written = _written(first), _written(second)
        earlier = seen.setdefault(written, pair)
        is_pair = article.text[first.span.end : second.span.start] in _TOGETHER and _digits(*pair) >= _DIGITS
        if is_pair and earlier[0].sentence != first.sentence and _are_as_sure(earlier[0], first):
            yield from zip(earlier, pair, strict=True)


_Written = tuple[str, str, str]


def _written(claim: Claim) -> _Written:
    quantity = claim.quantity
    return quantity.kind.value, f"{quantity.unit_symbol}/{quantity.per}", quantity.mention.numeral.text


def _is_repeatable(claim: Claim) -> bool:
    quantity = claim.quantity
    return quantity.best.value is not None and not quantity.mention.level and quantity.kind in _REPEATABLE


def _are_as_sure(earlier: Claim, later: Claim) -> bool:
    return (earlier.status in _TO_COME) is (later.status in _TO_COME)


def _digits(*claims: Claim) -> int:
    return sum(map(str.isdecimal, "".join(claim.quantity.mention.numeral.text for claim in claims)))


def _common(article: Article) -> frozenset[str]:
    """Return the stems that most sentences with figures share."""
    stems = {claim.sentence: claim.stems for claim in article.claims}
    counted = Counter(stem for told in stems.values() for stem in told)
    return frozenset(stem for stem, count in counted.items() if count > max(_COMMON_IN, _COMMON_PART * len(stems)))
