"""Whether a bare number is a score of cricket, in runs: "an unbeaten 96", "83 off 45 balls", "all out for 216".

Comes in: a place and a whole number in digits. Goes out: whether it counts runs. Never happens here: scores of two
numbers ("221 for 9"), which are names of the game's state.
"""

from factcheck.extracting.grammar import GAP, Place
from factcheck.extracting.patterns import Pattern
from factcheck.model.span import Span

_BEHIND = Pattern(
    rf"{GAP}(?:not{GAP}out|off{GAP}(?:just{GAP}|only{GAP})?[0-9]{{1,3}}(?:{GAP}(?:balls|deliveries)|[.,;)]|$))(?![a-z])"
)
# What stands before the runs of a batsman, of two together, or of a side.
_BEFORE = (
    "unbeaten ", "undefeated ", "all out for ", "bowled out for ", "skittled for ", "skittled out for ",
    "dismissed for ",
    "top-scored with ", "top scored with ", "stand of ", "partnership of ", "innings of ", "knock of ", "chase of ",
    "run-out for ", "lbw for ", "caught for ", "stumped for ", "not out ", "chasing ",
)  # fmt: skip
_FIRST_BEHIND, _REACH = frozenset("no"), 18


def is_score_of_cricket(place: Place, amount: Span, end: int) -> bool:
    """Whether the number at `amount`, whose mention ends at `end`, counts runs."""
    if place.plain[end + 1 : end + 2] in _FIRST_BEHIND and _BEHIND.match(place.plain, end, place.end):
        return True
    return place.plain.endswith(_BEFORE, max(place.start, amount.start - _REACH), amount.start)
