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

_KINDS = frozenset({QuantityKind.MEASURE, QuantityKind.MONEY})


@cache
def _lead() -> re.Pattern[str]:
    """Match what a sentence begins with that says the amount before it again."""
    return re.compile(
        r"(?:That|This|It|Which) (?:is|was|equals|would be|works out (?:at|to)|corresponds to|amounts to|comes to)"
        r"(?: (?:equal|equivalent) to| the same as| the equivalent of)?(?: (?:just|roughly|a))? ?"
    )


def told_conversions(text: str, claims: Sequence[Claim], sentences: Sequence[Span]) -> Iterator[Relation]:
    """Yield (original, other) for each first figure of a sentence that takes up the only one of the sentence before."""
    for index in range(1, len(claims)):
        claim, original = claims[index], claims[index - 1]
        if claim.quantity.kind not in _KINDS or original.sentence != claim.sentence - 1:
            continue
        is_only = index < 2 or claims[index - 2].sentence != original.sentence
        lead = text[sentences[claim.sentence].start : claim.span.start]
        if is_only and _lead().fullmatch(lead) and are_said_twice(original.quantity, claim.quantity):
            yield Relation(RelationKind.CONVERSION, (index - 1, index), original.span.joined(claim.span))
