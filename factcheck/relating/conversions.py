"""One amount said twice: "100 billion yuan ($13.9 billion)", "15 miles (24 km)", "30 feet, or 9.1 meters"."""

import re
from collections.abc import Iterator

from factcheck.model.claim import Claim, Relation, RelationKind
from factcheck.model.quantity import Quantity
from factcheck.model.span import Span
from factcheck.relating.context import Context

_OPENING = re.compile(
    r"\s?[(\[（](?:(?:or|about|around|approximately|approx\.|roughly|some|nearly|almost|ca\.|equivalent to|equal to|that is|i\.e\.|=|~|≈)[ ,]?\s?)*$",
    re.IGNORECASE,
)
_OR = re.compile(
    r",? (?:or|equivalent to|equal to|the equivalent of|which is)(?: (?:about|around|approximately|roughly|some))?\s?$",
    re.IGNORECASE,
)
_SLASH = re.compile(r"\s?/\s?$")
_CLOSING = re.compile(r"[^()\[\]]{0,40}[)\]）]")
_THEN = re.compile(
    r"\b(?:then worth|at the time|in today's money|adjusted|at constant|PPP|purchasing power)\b", re.IGNORECASE
)


def conversion_relations(claims: tuple[Claim, ...], context: Context) -> Iterator[Relation]:
    """Yield (original, conversion) for each pair of neighbouring amounts that the text equates."""
    text = context.text
    for index in range(len(claims) - 1):
        original, other = claims[index].quantity, claims[index + 1].quantity
        if claims[index].sentence != claims[index + 1].sentence or not _are_convertible(original, other):
            continue
        between = text[original.mention.amount.end : other.mention.span.start]
        end = _end_of_equation(between, text, other.mention.span.end) if len(between) <= 40 else None
        if end is None:
            continue
        span = Span(original.mention.span.start, end)
        word = _THEN.search(text, span.start, min(len(text), span.end + 30))
        yield Relation(RelationKind.CONVERSION, (index, index + 1), span, word=word[0] if word else "")


def _end_of_equation(between: str, text: str, end: int) -> int | None:
    """Return where "A (B)" or "A, or B" ends, a closing bracket right behind it included; None if B is not equated."""
    if _OPENING.search(between):
        closing = _CLOSING.match(text, end)
        return None if closing is None else closing.end() if closing.end() == end + 1 else end
    return end if _OR.fullmatch(between) or _SLASH.fullmatch(between) else None


def _are_convertible(original: Quantity, other: Quantity) -> bool:
    """Whether both have a unit, of one dimension, and not the same one."""
    left, right = original.best.unit, other.best.unit
    if left is None or right is None or original.mention.level != other.mention.level:
        return False
    return left.dimension == right.dimension and left.dimension != "share" and left.symbol != right.symbol
