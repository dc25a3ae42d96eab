"""An amount that the next sentence says again in another unit.

Comes in: all claims of a document, in order. Goes out: conversions, with members that count from the first claim. Never
happens here: converting.

Worked example: "The runway is 3,200 metres long. That is 10,500 feet."
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.model.claim import Claim, Relation, RelationKind
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span
from factcheck.relating.conversions import are_said_twice

# Behind a figure that is the distance to another one, or to a place, and not the one before it.
_APART = (
    " more", " less", " higher", " lower", " short", " above", " below", " over", " under", " cheaper", " longer",
    " shorter", " taller", " further", " farther", " heavier", " lighter", " deeper",
    " better", " worse", " up", " down", " from ", " to ", " away", " off", " north", " south", " east", " west",
    " with ", " together", " in all",
)  # fmt: skip
_KINDS = frozenset({QuantityKind.MEASURE, QuantityKind.MONEY})


@cache
def _lead() -> re.Pattern[str]:
    """Match what a sentence leads to an amount with that says the one before it again."""
    verb = (
        r"(?:is|was|equals|makes|would be|would make|works out (?:at|to)|corresponds to|amounts to|comes to|would"
        r" come to"
        r"|translates (?:to|into)|converts to)"
    )
    return re.compile(
        rf"(?:(?:In|For|To|By|On) [A-Za-z' -]{{1,40}}\b(?:style|terms|measures?|units?|system|money|scale|speak"
        rf"|parlance|reckoning"
        r"|readers|thermometers?|met(?:er|re)s|kilomet(?:er|re)s|feet|miles|Fahrenheit|Celsius|pounds|dollars"
        r"|euros),? )?(?:[Tt]hat|[Tt]his|[Ii]t|Which)(?: therefore| thus| also)?"
        rf" {verb}"
        r"(?: (?:equal|equivalent) to| the same as| the equivalent of)?(?: (?:just|roughly|a))? ?"
        r"|(?:In (?:Fahrenheit|Celsius|miles|kilomet(?:er|re)s|metric|imperial|old money|pounds|dollars|euros|feet"
        r"|met(?:er|re)s"
        r"|American|British|sterling|yuan)[A-Za-z' -]{0,25}|Converted|Translated),? ?"
    )


def told_conversions(text: str, claims: Sequence[Claim], sentences: Sequence[Span]) -> Iterator[Relation]:
    """Yield (original, other) for each first figure of a sentence that takes up the only one of the sentence before."""
    for index in range(1, len(claims)):
        claim, original = claims[index], claims[index - 1]
        if claim.quantity.kind not in _KINDS or original.sentence != claim.sentence - 1:
            continue
        lead = text[sentences[claim.sentence].start : claim.span.start]
        is_distance = text.startswith(_APART, claim.quantity.mention.amount.end)
        place = _only_of_its_kind(claims, index) if not is_distance and _lead().fullmatch(lead) else None
        if place is not None and are_said_twice(claims[place].quantity, claim.quantity):
            yield Relation(RelationKind.CONVERSION, (place, index), claims[place].span.joined(claim.span))


def _only_of_its_kind(claims: Sequence[Claim], index: int) -> int | None:
    """Return the one figure of the sentence before that has a unit of the dimension of the figure at `index`."""
    claim, number = claims[index], claims[index].sentence - 1
    like = []
    for place in range(index - 1, -1, -1):
        if claims[place].sentence != number:
            break
        unit, own = claims[place].quantity.best.unit, claim.quantity.best.unit
        if unit is not None and own is not None and unit.dimension == own.dimension:
            like.append(place)
    return like[0] if len(like) == 1 else None
