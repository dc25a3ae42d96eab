"""Amounts of money that a text says in two currencies, and the exchange rate that each pair implies.

Worked example: 100 billion yuan ($13.9 billion) implies 100 / 13.9 = 7.194 yuan a dollar as printed, and by the
rounding of 13.9 anything from 7.14 to 7.22.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from factcheck.checking.conversion.amounts_again import amounts_again
from factcheck.checking.conversion.ends import side_by_side
from factcheck.checking.kinds import related
from factcheck.checking.own_precision import own_precision
from factcheck.checking.relative import size
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Relation, RelationKind
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity, QuantityKind, Reading
from factcheck.model.span import Span
from factcheck.model.unit import Currency


class Pair(NamedTuple):
    """Two amounts that the text equates; `original` is the one that is written first.

    A loss may have its sign on both amounts, or on one: what they imply goes by their sizes.
    """

    relation: Relation
    claim: Claim
    original: Quantity
    converted: Quantity

    @property
    def spans(self) -> tuple[Span, Span]:
        return self.original.span, self.converted.span

    @property
    def base(self) -> str:
        """The currency of which the implied rate counts one."""
        return currency_of(self.converted.best)

    @property
    def currency(self) -> str:
        """The currency that the implied rate is in."""
        return currency_of(self.original.best)

    @property
    def rate(self) -> Decimal:
        """The rate of the two values as printed: how many of `currency` make one of `base`."""
        original, converted = self.original.best.value, self.converted.best.value
        assert original is not None, "money_pairs takes ranges apart"
        assert converted is not None, "money_pairs takes ranges apart"
        return EXACT.divide(abs(original), abs(converted))

    @property
    def implied(self) -> Interval:
        """What the rate can be by the digits as written."""
        return size(self.original.best.written).over(size(self.converted.best.written))

    @property
    def generous(self) -> Interval:
        """What the rate can be if the conversion was rounded for the reader."""
        return size(self.original.best.written).over(size(own_precision(self.converted, self.converted.best)))

    @property
    def strict(self) -> Interval:
        """What the rate can be read strictly; a hedge before the original covers its conversion too.

        Who converts an amount to more digits than it has took it for exact: "£7 million ($8.9 million)".
        """
        is_exact = not self.original.hedged and significant(self.original) < significant(self.converted)
        original = Interval.point(value_of(self.original.best)) if is_exact else _strict(self.original)
        return size(original).over(size(_strict(self.converted)))


def significant(quantity: Quantity) -> int:
    """Return the number of digits of an amount, trailing zeros left aside."""
    return len(value_of(quantity.best).normalize(EXACT).as_tuple().digits)


def _strict(quantity: Quantity) -> Interval:
    return quantity.best.written if quantity.hedged else quantity.best.narrow


def currency_of(reading: Reading) -> str:
    """Return the ISO 4217 code of a reading of money."""
    assert isinstance(reading.unit, Currency), "money has a currency"
    return reading.unit.code


def money_pairs(article: Article) -> Iterator[Pair]:
    """Yield the pairs that are held against rates of their own time, so no "then worth"; of ranges both ends."""
    told = [*related(article, RelationKind.CONVERSION)]
    known = {relation.members for relation in told}
    for relation in (*told, *(again for again in amounts_again(article) if again.members not in known)):
        claim = article.claims[relation.members[0]]
        for original, converted in side_by_side(article, relation) if not relation.word else ():
            is_money = original.kind is QuantityKind.MONEY and converted.kind is QuantityKind.MONEY
            if is_money and original.best.value and converted.best.value:
                yield Pair(relation, claim, original, converted)


def by_currencies(pairs: Iterable[Pair]) -> dict[tuple[str, str], list[Pair]]:
    """Return the pairs by the currencies of their amounts, each group in order of place."""
    groups: dict[tuple[str, str], list[Pair]] = {}
    for pair in pairs:
        groups.setdefault((pair.currency, pair.base), []).append(pair)
    return groups
