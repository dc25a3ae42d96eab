"""One price for each of two units of measurement: "$1.20 a liter ($4.54 a gallon)".

Comes in: an article. Goes out: pairs of neighboring prices of one currency that brackets or "or" make one, and the
readings in which both are for each of one measure. Never happens here: converting.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.model.claim import Article, Relation, RelationKind
from factcheck.model.quantity import Quantity, QuantityKind, Reading
from factcheck.model.span import Span
from factcheck.model.unit import Currency

_LONGEST_GAP = 30


def unit_prices(article: Article) -> Iterator[Relation]:
    """Yield two prices that the words between them make one."""
    for second in range(1, len(article.claims)):
        one, other = article.claims[second - 1], article.claims[second]
        if one.quantity.kind is other.quantity.kind is QuantityKind.MONEY and one.quantity.per and other.quantity.per:
            between = article.text[one.span.end : other.span.start]
            joint = _joint().fullmatch(between) if len(between) <= _LONGEST_GAP else None
            is_closed = joint is not None and (
                article.text[other.span.end : other.span.end + 1] == ")" if "(" in between else True
            )
            if is_closed and readings_of_prices(one.quantity, other.quantity):
                span = Span(one.span.start, other.span.end + ("(" in between))
                yield Relation(RelationKind.CONVERSION, (second - 1, second), span)


@cache
def _joint() -> re.Pattern[str]:
    word = r"(?:or|about|around|roughly|some|approximately|equal to|equivalent to|that is|nearly|almost|just)"
    return re.compile(rf" \((?:{word} ){{0,2}}|, (?:or|that is|equivalent to|which is)(?: {word})? ")


def readings_of_prices(one: Quantity, other: Quantity) -> list[tuple[Reading, Reading]]:
    """Return the readings of two prices in one currency for each of two units of one dimension."""
    return [
        (left, right)
        for left in one.readings
        for right in other.readings
        if left.value and right.value and _are_of_one_measure(left.unit, right.unit)
    ]


def _are_of_one_measure(left: object, right: object) -> bool:
    if not isinstance(left, Currency) or not isinstance(right, Currency) or left.of is None or right.of is None:
        return False
    is_one_money = left.code == right.code
    return is_one_money and left.of.dimension == right.of.dimension != "time" and left.of.factor != right.of.factor
