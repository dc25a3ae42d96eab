"""A percentage of a small group whose number is told in a sentence before: "25 animals were ... 67% of the dogs".

Comes in: an article and the nouns of what is counted whole. Goes out: the percentage, the number, and both their
places. Never happens here: groups of a passage that counts more than one.

Worked example: of 25 dogs 16 are 64% and 17 are 68%; 67% are no whole number of them.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.checking.in_prose import matches_beside
from factcheck.checking.placed import claims_of_sentences
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_FEWEST, _MOST, _BACK = 8, 99, 3
_ANYBODY = frozenset(
    {"people", "persons", "participants", "volunteers", "subjects", "adults", "respondents", "patients", "users"}
)
_SPECIES = frozenset({"dogs", "cats", "mice", "rats", "monkeys", "pigs", "sheep", "horses", "birds", "cows", "fish"})


class GroupShare(NamedTuple):
    """`percent` as written, of the `group`; `place` is that of the percentage."""

    percent: str
    group: Claim
    place: Span
    noun: str


@cache
def _share() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w.,$€£–-])(?P<percent>\d{1,2}(?:\.\d)?)\s?(?:%|per\s?cent|percent)\s+of\s+(?:(?:the|these|those|all)\s+)?"
        r"(?P<noun>[a-z]+)\b(?!\s(?:of|who|that|with|in|from|on|under|over|aged)\b)"
    )


def group_shares(article: Article, nouns: Sequence[str]) -> Iterator[GroupShare]:
    """Yield the percentages of the one small group that the sentences before count."""
    for match in matches_beside(article, _share(), (" of ", "of\n"), ("%", "cent")):
        noun = match["noun"]
        number = article.number_around(Span(*match.span()))
        if number is None or noun not in {*nouns, *_SPECIES, "them"}:
            continue
        counts = [
            claim
            for claim in claims_of_sentences(article, number - _BACK, number)
            if claim.span.start < match.start() and _is_count(claim)
        ]
        if len(counts) == 1 and counts[0].sentence < number and _is_group(counts[0], noun, nouns):
            yield GroupShare(match["percent"], counts[0], Span(match.start(), match.end("noun")), noun)


def _is_count(claim: Claim) -> bool:
    return claim.quantity.kind in {QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.FRACTION}


def _is_group(claim: Claim, noun: str, nouns: Sequence[str]) -> bool:
    """Whether a count is a small whole number of what the percentage is of."""
    quantity = claim.quantity
    counted = quantity.mention.noun.lower().rpartition(" ")[2]
    value = quantity.best.value
    if value is None or quantity.hedged or claim.status is not Status.ACTUAL or value != value.to_integral_value():
        return False
    is_small = _FEWEST <= value_of(quantity.best) <= _MOST
    are_alike = counted == noun or {counted, noun} <= _ANYBODY or (counted == "animals" and noun in _SPECIES)
    return is_small and (are_alike or (noun == "them" and counted in nouns))
