"""Which two articles of a run are a source and its translation, and which of their figures say the same.

`NAME.zh.EXT` and `NAME.en.EXT` are a pair, in whatever formats. Comes in: articles. Goes out: pairs with their figures,
each with what it amounts to. Never happens here: deciding that something is wrong. Order does not matter: a translation
turns sentences around, drops some, and spells numbers out.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind, Reading
from factcheck.model.unit import Currency, bare

LEVEL = "level"
_PERCENT = Decimal("0.01")
# "Tonnes of carbon dioxide" are tonnes to one version and emissions to the other.
_WEIGHED = {"emissions": "mass"}
_LANGUAGES = ("zh", "en")


class Amount(NamedTuple):
    """What a figure amounts to in one reading: its sort ("CNY", "length", "count") and its value in base units.

    `factor` is how much one written unit is.
    """

    sort: str
    written: Interval
    factor: Decimal


class Figure(NamedTuple):
    """A figure of one version: its claim, all that it can amount to, and where it stands, from 0 to 1."""

    claim: Claim
    amounts: tuple[Amount, ...]
    place: float

    @property
    def kind(self) -> QuantityKind:
        return self.claim.quantity.kind

    @property
    def value(self) -> Decimal | None:
        """The value of the likeliest reading in base units; None for a range."""
        value = self.claim.quantity.best.value
        return None if value is None else EXACT.multiply(value, self.amounts[0].factor)


class Pair(NamedTuple):
    """A Chinese article and its English translation, or the other way round."""

    chinese: Article
    english: Article
    there: tuple[Figure, ...]
    here: tuple[Figure, ...]


@cache
def _name() -> re.Pattern[str]:
    return re.compile(r"(?P<stem>.+)\.(?P<language>zh|en)\.[A-Za-z]{1,8}")


def pairs(articles: Sequence[Article]) -> Iterator[Pair]:
    """Yield the pairs among `articles`, in order of name."""
    versions: dict[str, dict[str, Article]] = {}
    for article in articles:
        match = _name().fullmatch(article.uri)
        if match is not None:
            versions.setdefault(match["stem"], {}).setdefault(match["language"], article)
    for _, named in sorted(versions.items()):
        if all(language in named for language in _LANGUAGES):
            chinese, english = named["zh"], named["en"]
            yield Pair(chinese, english, _figures(chinese), _figures(english))


def _figures(article: Article) -> tuple[Figure, ...]:
    length = max(1, len(article.text))
    return tuple(Figure(claim, _amounts(claim), claim.span.start / length) for claim in article.claims)


def _amounts(claim: Claim) -> tuple[Amount, ...]:
    """Return what a figure can amount to; a level ("trillion-yuan-level") is only ever compared with a level."""
    amounts = tuple(map(_amount, claim.quantity.readings))
    if claim.quantity.mention.level:
        return tuple(amount._replace(sort=LEVEL) for amount in amounts)
    return amounts


def _amount(reading: Reading) -> Amount:
    unit = bare(reading.unit)
    if unit is None:
        return Amount("count", reading.written, Decimal(1))
    if isinstance(unit, Currency):
        return Amount(unit.code, reading.written, Decimal(1))
    if unit.symbol == "%":
        return Amount("share", reading.written.scaled(_PERCENT), _PERCENT)
    factor = EXACT.divide(Decimal(unit.factor.numerator), Decimal(unit.factor.denominator))
    return Amount(_WEIGHED.get(unit.dimension, unit.dimension) or "count", reading.written.scaled(factor), factor)


def agree(left: Figure, right: Figure) -> bool:
    """Whether two figures can say the same: one sort and one value, or one value and one of them without a unit."""
    return any(
        _may_be(mine, theirs) and _meet(mine.written, theirs.written)
        for mine in left.amounts
        for theirs in right.amounts
    )


def _may_be(mine: Amount, theirs: Amount) -> bool:
    """Whether two sorts can be one: a bare number can have lost its unit, unless that had to be converted first."""
    return mine.sort == theirs.sort or ("count" in {mine.sort, theirs.sort} and mine.factor == theirs.factor)


def _meet(mine: Interval, theirs: Interval) -> bool:
    """Whether two intervals share more than an edge: 0.1 and 0.2, each rounded, do not."""
    if not mine.overlaps(theirs):
        return False
    is_point = mine.low == mine.high or theirs.low == theirs.high
    return is_point or (mine.low != theirs.high and mine.high != theirs.low)


def same_sort(left: Figure, right: Figure) -> bool:
    """Whether two figures measure the same: both yuan, both a length."""
    return bool({amount.sort for amount in left.amounts} & {amount.sort for amount in right.amounts})


def partners(figure: Figure, others: Sequence[Figure]) -> list[Figure]:
    """Return the figures of the other version that can say the same."""
    return [other for other in others if agree(figure, other)]
