"""Figures that an article states again, to the digit and about the same thing.

Worked example: "car output grew by 150%" and, three paragraphs on, "the 150% increase in the output of cars" share the
figure and the stems `car` and `output`; the second vouches for the first. Copied captions are furniture by now, so a
figure that an extractor printed twice is no witness for itself.
"""

from collections import Counter
from collections.abc import Iterator

from factcheck.model.claim import Article, Claim, Status
from factcheck.model.quantity import QuantityKind

_REPEATABLE = frozenset(
    {QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.POINTS, QuantityKind.MEASURE, QuantityKind.COUNT}
)
_TO_COME = frozenset({Status.FORECAST, Status.TARGET, Status.HYPOTHETICAL})
# A stem of more than so many sentences of a text, and of more than this part of those with figures, tells nothing of
# what a figure is of: "year", "growth", the city that all is about.
_COMMON_IN, _COMMON_PART = 3, 0.3
# How many of the earlier claims with the same digits are looked at, from the last one back.
_MOST_LOOKED_AT = 8


def restated(article: Article, shared_words: int) -> Iterator[tuple[Claim, Claim]]:
    """Yield (earlier, later) for claims of two sentences with `shared_words` content words in common."""
    seen: dict[tuple[str, str, str], list[Claim]] = {}
    common = _common(article)
    for claim in article.claims:
        quantity = claim.quantity
        if quantity.best.value is None or quantity.mention.level or quantity.kind not in _REPEATABLE:
            continue
        alike = seen.setdefault(
            (quantity.kind.value, f"{quantity.unit_symbol}/{quantity.per}", quantity.mention.numeral.text), []
        )
        for earlier in reversed(alike[-_MOST_LOOKED_AT:]):
            is_as_sure = (earlier.status in _TO_COME) is (claim.status in _TO_COME)
            if (
                earlier.sentence != claim.sentence
                and is_as_sure
                and len((earlier.stems & claim.stems) - common) >= shared_words
            ):
                yield earlier, claim
                break
        alike.append(claim)


def _common(article: Article) -> frozenset[str]:
    """Return the stems that most sentences with figures share."""
    stems = {claim.sentence: claim.stems for claim in article.claims}
    counted = Counter(stem for told in stems.values() for stem in told)
    return frozenset(stem for stem, count in counted.items() if count > max(_COMMON_IN, _COMMON_PART * len(stems)))
