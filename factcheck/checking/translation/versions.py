"""The two versions of a text in Chinese and in English, and which of their figures say the same.

Comes in: claims of a stretch of text. Goes out: figures, each with what it amounts to. Never happens here: finding the
versions, or deciding that something is wrong. Order does not matter: a translation turns sentences around, drops some,
and spells numbers out.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.checking.translation.glosses import is_reading
from factcheck.model.claim import Article, Claim
from factcheck.model.dates import WrittenDate
from factcheck.model.interval import EXACT, Interval
from factcheck.model.mention import Form, Mention
from factcheck.model.quantity import QuantityKind, Reading
from factcheck.model.span import Span
from factcheck.model.unit import Currency, bare

LEVEL = "level"
_PERCENT = Decimal("0.01")
# "Tonnes of carbon dioxide" are tonnes to one version and emissions to the other.
_WEIGHED = {"emissions": "mass"}
# How far from the place of the one figure, as a share of the text, the other is looked for without a doubt; in a short
# text all figures are near.
_NEAR, _SHORT = 0.25, 400
_DATED = frozenset({Form.DATE, Form.YEAR})
_UNITLESS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})


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


class Version(NamedTuple):
    """A stretch of an article in one language, mostly all of it, with its figures."""

    article: Article
    span: Span
    figures: tuple[Figure, ...]

    @property
    def uri(self) -> str:
        return self.article.uri

    @property
    def text(self) -> str:
        """The text of the article, in which the figures have their places."""
        return self.article.text


class Pair(NamedTuple):
    """A Chinese text and its English translation, or the other way round.

    `is_inline` if the Chinese is a few words among those of the English sentence, which need not render them all;
    `is_line` if one sentence of the one stands right beside one of the other and is about as long: its translation.
    """

    chinese: Version
    english: Version
    is_inline: bool = False
    is_line: bool = False

    @property
    def is_close(self) -> bool:
        """Whether the Chinese belongs to the one English sentence: its line, or words within it."""
        return self.is_line or (self.chinese.uri == self.english.uri and self.english.span.contains(self.chinese.span))

    def are_near(self, one: Figure, other: Figure) -> bool:
        """Whether two figures stand at about the same place of the two versions.

        Where the Chinese stands among the English words nothing may come between that tells of something else.
        """
        if self.is_inline:
            return is_reading(self.english.text, one.claim.span, other.claim.span)
        span = self.english.span
        return span.end - span.start <= _SHORT or abs(one.place - other.place) <= _NEAR


def version(article: Article, span: Span, claims: Iterable[Claim]) -> Version:
    """Return the version that stands in a stretch of an article, with the figures of these claims."""
    length = max(1, span.end - span.start)
    figures = (Figure(claim, _amounts(claim), (claim.span.start - span.start) / length) for claim in claims)
    return Version(article, span, tuple(figures))


def dates_within(article: Article, start: int, end: int) -> Iterator[tuple[Span, WrittenDate]]:
    """Yield the places of the days, months and years that begin in [start, end), with what each writes."""
    first, behind = (bisect_left(article.mentions, place, key=_start) for place in (start, end))
    for mention in article.mentions[first:behind]:
        if mention.form in _DATED and mention.date is not None:
            yield mention.span, mention.date


def _start(mention: Mention) -> int:
    return mention.span.start


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


def is_same_number(left: Figure, right: Figure) -> bool:
    """Whether two figures are of one sort and one value, whatever bounds them."""
    return left.value is not None and left.value == right.value and same_sort(left, right)


def partners(figure: Figure, others: Sequence[Figure]) -> list[Figure]:
    """Return the figures of the other version that can say the same."""
    return [other for other in others if agree(figure, other)]


def is_common(figure: Figure) -> bool:
    """Whether a figure is so short that another may look like it by chance."""
    if figure.amounts[0].sort == LEVEL:
        return False
    is_bare = figure.kind in _UNITLESS and not figure.claim.quantity.mention.numeral.scale
    return digits(figure) < (3 if is_bare else 2)


def digits(figure: Figure) -> int:
    """Return how many digits of a figure tell something; none of a range."""
    value = figure.claim.quantity.best.value
    return 0 if value is None else len(value.normalize(EXACT).as_tuple().digits)
