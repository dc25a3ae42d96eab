"""One amount said twice, in two units or in two currencies.

Worked examples: "100 billion yuan ($13.9 billion)", "15 miles (24 km)", and "a 30-foot fence (9 m)".
"""

from collections.abc import Iterator

from factcheck.model.claim import Claim, Relation, RelationKind
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.span import Span
from factcheck.model.unit import Currency, Unit, bare, convertible
from factcheck.relating.equations import equation_of
from factcheck.relating.passages import Passage

# An amount at the rates or prices of another time; the conversion then says so.
_OF_ANOTHER_TIME = (
    "then worth", "at the time", "at that time", "in today's money", "in today’s money", "adjusted", "at constant",
    "ppp", "purchasing power", "in current dollars", "in today's dollars", "in today’s dollars",
)  # fmt: skip
_BEHIND = 30


def conversions(claims: tuple[Claim, ...], passage: Passage) -> Iterator[Relation]:
    """Yield (original, conversion) for each pair of neighboring amounts that the sentence equates.

    The word of the relation ties the amounts to another time, "then worth", or is "".
    """
    for index in range(len(claims) - 1):
        original, other = claims[index].quantity, claims[index + 1].quantity
        if not _are_convertible(original, other) or _ends_a_compound(claims, index, passage):
            continue
        equation = equation_of(original, other, passage)
        if equation is None or (equation.loose and not _are_of_two_systems(original, other)):
            continue
        span = Span(original.span.start, equation.end)
        yield Relation(RelationKind.CONVERSION, (index, index + 1), span, word=_other_time(passage.text, span))


def are_said_twice(original: Quantity, other: Quantity) -> bool:
    """Whether nobody would give the two amounts but to say one of them twice."""
    return _are_convertible(original, other) and _are_of_two_systems(original, other)


def _are_convertible(original: Quantity, other: Quantity) -> bool:
    """Whether both have a unit, of one dimension, and not the same one; "pounds" can be money or a mass."""
    pair = _units_of(original, other)
    if pair is None or (other.mention.level and not original.mention.level):
        return False
    if original.mention.level and isinstance(pair[0], Currency):  # "a trillion-yuan-level cluster" names a level
        return False
    return pair[0].dimension != "share" and pair[0].symbol != pair[1].symbol


def _units_of(original: Quantity, other: Quantity) -> tuple[Unit | Currency, Unit | Currency] | None:
    """Return the likeliest units of one dimension that two figures can have, or None."""
    for left in original.readings:
        for right in other.readings:
            if (pair := _of_one_dimension(left.unit, right.unit)) is not None:
                return pair
    return None


def _of_one_dimension(
    left: Unit | Currency | None, right: Unit | Currency | None
) -> tuple[Unit | Currency, Unit | Currency] | None:
    """Return two units of one dimension; "$95 a barrel (£75)" says "a barrel" once, of the original."""
    if left is None or right is None:
        return None
    if isinstance(left, Unit) and isinstance(right, Unit) and convertible(left, right):
        return left, right
    if left.per and not right.per:
        left = bare(left)
    if isinstance(left, Unit) and isinstance(right, Unit):
        return (left, right) if convertible(left, right) else None
    return (left, right) if left is not None and left.dimension == right.dimension else None


def _ends_a_compound(claims: tuple[Claim, ...], index: int, passage: Passage) -> bool:
    """Whether the amount is only the last part of one: "9 hours and 39 minutes, or ..."."""
    if index == 0:
        return False
    part, last = claims[index - 1].quantity, claims[index].quantity
    if part.best.unit is None or last.best.unit is None or part.best.unit.dimension != last.best.unit.dimension:
        return False
    if part.best.unit.symbol == last.best.unit.symbol:
        return False
    between = passage.text[part.mention.amount.end : last.span.start]
    return between.strip(" ,-\n") in {"", "and"} and not isinstance(last.best.unit, Currency)


def _are_of_two_systems(original: Quantity, other: Quantity) -> bool:
    """Whether nobody would give both units but to convert: miles and kilometers, not meters and kilometers."""
    left, right = _units_of(original, other) or (None, None)
    if original.kind is QuantityKind.DURATION:
        return False
    if not (isinstance(left, Unit) and isinstance(right, Unit)):
        return isinstance(left, Currency) and isinstance(right, Currency)
    ratio = left.size / right.size
    return left.offset != right.offset or not (ratio.numerator == 1 or ratio.denominator == 1)


def _other_time(text: str, span: Span) -> str:
    """Return the words that tie the amounts to another time, or ""."""
    around = text[span.start : span.end + _BEHIND].lower()
    return next((words for words in _OF_ANOTHER_TIME if words in around), "")
