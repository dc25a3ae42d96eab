"""A count right before a magnitude that may multiply it: "two trillion-yuan-level industrial clusters"."""

import re
from collections.abc import Iterator

from factcheck.model.claim import Claim, Relation, RelationKind
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span
from factcheck.relating.context import Context

_SINGULAR = re.compile(r"\b(?:a|an|the first|each|every|one)\s+$", re.IGNORECASE)
_NOUN = re.compile(
    r"(?:-(?:level|plus|scale|class|strong|grade))?\s+((?:[A-Za-z][\w’'-]*\s+){0,4}?[A-Za-z][\w-]*s)(?![\w-])"
)
_MULTIPLIES = re.compile(r"hundred|thousand|lakh|crore", re.IGNORECASE)


def level_relations(claims: tuple[Claim, ...], context: Context) -> Iterator[Relation]:
    """Yield a relation (count, level) for each count that stands one space before a magnitude used as an attribute."""
    for index in range(len(claims) - 1):
        count, level = claims[index].quantity.mention, claims[index + 1].quantity.mention
        if not level.level or level.amount.start - count.amount.end != 1 or count.level or count.unit:
            continue
        if claims[index].quantity.kind is not QuantityKind.COUNT or claims[index].quantity.best.value == 1:
            continue
        if _SINGULAR.search(context.text, max(0, count.amount.start - 12), count.amount.start):
            continue
        noun = _NOUN.match(context.text, level.amount.end)
        if noun is None or not _is_ambiguous(level.unit, context.text[level.amount.end :][:6], level.numeral.text):
            continue
        end = noun.end()
        yield Relation(
            RelationKind.COUNT_AND_LEVEL, (index, index + 1), Span(count.amount.start, end), (Span(*noun.span(1)),)
        )


def _is_ambiguous(unit: str, behind: str, numeral: str) -> bool:
    """Whether the magnitude could multiply the count.

    "five million-dollar homes" is five homes: a magnitude with its unit, and nothing behind, is a common attribute.
    With "-level" behind, without a unit, or with a magnitude that takes a number itself ("five hundred-..."), either
    reading is open.
    """
    return not unit or behind.startswith(("-level", "-scale", "-class")) or bool(_MULTIPLIES.match(numeral))
