"""The percentage of a headline against a change that the body tells by its two levels.

Worked example: "Army to be cut by 50%" over "the army will shrink from 146,000 to 100,000": 100,000 / 146,000 - 1 is
-31.5%, and no rounding of the two levels makes it a half.
"""

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.checking.kinds import related
from factcheck.checking.own_precision import paired
from factcheck.checking.relative import exact_change, relative_change, size
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, plain
from factcheck.model.claim import Article, Claim, Direction, RelationKind
from factcheck.model.document import Role
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.span import Span
from factcheck.model.unit import alike

# How many words a headline and the sentence of a change must share to speak of the same thing.
_SHARED_WORDS = 2


class BodyChange(NamedTuple):
    """A change that the body tells by two levels: where, in words, and whether the headline's percentage fits it."""

    span: Span
    words: str
    fits: bool


def changes_like(article: Article, headline: Claim) -> Iterator[BodyChange]:
    """Yield the changes between two amounts or counts of the body that a headline's percentage may speak of."""
    if headline.quantity.kind is not QuantityKind.PERCENT or headline.direction is Direction.LEVEL:
        return
    for relation in related(article, RelationKind.CHANGE):
        first, second = (article.claims[member] for member in relation.members[:2])
        is_body = article.document.blocks[first.quantity.mention.block].role is not Role.TITLE
        if is_body and len(headline.stems & first.stems) >= _SHARED_WORDS and _is_measured(first, second):
            yield _compared(headline, first.quantity, second.quantity, relation.span)


def _is_measured(first: Claim, second: Claim) -> bool:
    """Whether both levels are positive, of one unit, and no percentages themselves."""
    before, after = first.quantity.best, second.quantity.best
    values = [reading.value for reading in (before, after) if reading.value is not None and reading.value > 0]
    return len(values) == 2 and alike(before.unit, after.unit) and first.quantity.kind is not QuantityKind.PERCENT


def _compared(headline: Claim, first: Quantity, second: Quantity, span: Span) -> BodyChange:
    before, after = first.best, second.best
    levels = f"from {amount(value_of(before), before.unit)} to {amount(value_of(after), after.unit)}"
    change = plain(exact_change(value_of(before), value_of(after)), 3)
    fits = headline.quantity.best.wide.overlaps(size(relative_change(*paired(first, second))))
    return BodyChange(span, f"{levels}, a change of {change}%", fits)
