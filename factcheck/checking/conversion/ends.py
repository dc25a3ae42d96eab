"""The figures that a conversion sets side by side: two, or the ends of two ranges.

Worked example: "5-10 km (3-6 miles)" sets 5 km beside 3 miles and 10 km beside 6 miles.
"""

from collections.abc import Iterator

from factcheck.model.claim import Article, Relation
from factcheck.model.quantity import Quantity

_BY, _SIDE = (" by ", " x ", " × "), 4


def side_by_side(article: Article, relation: Relation) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield (original, converted) for each two figures that a conversion equates; nothing for vague ones.

    A figure beside a range ("6 feet (1.8 to 1.9 m)") is left out: either end can be meant.
    """
    original, converted = (article.claims[member].quantity for member in relation.members)
    if _are_of_lists(article, original, converted):
        return
    pairs = zip(original.ends, converted.ends, strict=True) if original.ends and converted.ends else ()
    for pair in pairs if original.ends or converted.ends else ((original, converted),):
        if all(quantity.best.value is not None for quantity in pair):
            yield pair


def _are_of_lists(article: Article, original: Quantity, converted: Quantity) -> bool:
    """Whether the one ends a list of sides and the other begins one: "1.5 inches by 3.5 inches, or 38 mm by 89 mm"."""
    before = article.text[max(0, original.span.start - _SIDE) : original.span.start]
    behind = article.text[converted.span.end : converted.span.end + _SIDE]
    return before.endswith(_BY) and behind.startswith(_BY)
