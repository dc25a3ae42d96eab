"""A count right before a magnitude that may multiply it: "two trillion-yuan-level industrial clusters".

Worked example: "five hundred-billion chip parks" is five parks of a hundred billion each, or parks of five hundred
billion; "five million-dollar homes" is five homes, since a magnitude with its unit is a common attribute. Nothing is
left open in "five 100-billion-yuan clusters" either: no number begins with "five 100".
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.model.claim import Claim, Relation, RelationKind
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.span import Span
from factcheck.model.unit import Currency
from factcheck.relating.passages import Passage

_SINGULAR = frozenset({"a", "an", "each", "every", "one", "first"})
_LEVELS = ("-level", "-scale", "-class")
# Magnitudes that take a number before them, so that "five hundred-..." reads on.
_MULTIPLIED = ("hundred", "thousand", "lakh", "crore")
_LARGE = ("billion", "trillion")
_MAGNITUDES = (*_MULTIPLIED, "million", *_LARGE)


@cache
def _plural_noun() -> re.Pattern[str]:
    return re.compile(
        r"(?:-(?:level|plus|scale|class|strong|grade))?\s+"
        r"((?:(?!and\b|or\b|[\w-]+-(?:level|scale|class)\b)[A-Za-z][\w’'-]*+\s+){0,4}?[A-Za-z][\w-]*+(?<=s))"
    )


def counts_of_levels(claims: tuple[Claim, ...], passage: Passage) -> Iterator[Relation]:
    """Yield (count, level) for each count that stands one space before a magnitude used as an attribute."""
    for index in range(len(claims) - 1):
        count, magnitude = claims[index].quantity, claims[index + 1].quantity
        level = magnitude.mention
        if not level.level or level.amount.start - count.mention.amount.end != 1:
            continue
        if count.kind is not QuantityKind.COUNT or count.mention.level or count.mention.unit or count.best.value == 1:
            continue
        start = count.mention.amount.start
        if passage.words.form(passage.words.at(start) - 1) in _SINGULAR or not _is_ambiguous(magnitude, passage.text):
            continue
        noun = _plural_noun().match(passage.text, level.amount.end)
        if noun is not None:
            span, items = Span(start, noun.end()), (Span(*noun.span(1)),)
            yield Relation(RelationKind.COUNT_AND_LEVEL, (index, index + 1), span, items)


def _is_ambiguous(magnitude: Quantity, text: str) -> bool:
    """Whether the magnitude could multiply the count, as a magnitude word can that has no number of its own.

    With "-level" behind it, without a unit, as a billion and more of money, or with a magnitude that takes a number
    itself, either reading is open; not in "two hundred-meter sprints", where the length is a name.
    """
    level, unit = magnitude.mention, magnitude.best.unit
    written = level.numeral.text.lower()
    if not written.startswith(_MAGNITUDES) or (unit is not None and unit.dimension in {"length", "time"}):
        return False
    if not level.unit or text.startswith(_LEVELS, level.amount.end) or written.startswith(_MULTIPLIED):
        return True
    return isinstance(unit, Currency) and written.startswith(_LARGE)
