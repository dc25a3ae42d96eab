"""What two figures are counted for, where it is said once: "from 100 to 80 copies a day", "from $50 to $60 a barrel".

Comes in: the mentions of one block, nouns completed. Goes out: the same mentions, the first of such a pair with the
denominator of the second. Never happens here: a denominator for a figure of another unit or noun.
"""

from factcheck.extracting.grammar import Place
from factcheck.model.mention import Form, Mention

_FROM = ("from ", "from about ", "from around ", "from nearly ", "from just ")
_LONGEST_FROM = len("from around ")
_LONGEST_JOINT = len(" to as little as ")


def with_shared_rates(mentions: list[Mention], place: Place) -> list[Mention]:
    """Return the mentions of a block, "a day" given to both figures of a move."""
    for at in range(len(mentions) - 1):
        if mentions[at + 1].per and _is_moved(mentions[at], mentions[at + 1], place):
            mentions[at] = mentions[at]._replace(per=mentions[at + 1].per)
    return mentions


def _is_moved(earlier: Mention, later: Mention, place: Place) -> bool:
    """Whether a figure moves to the next, which is of its kind: "from 100 | to 80 copies"."""
    if earlier.per or earlier.form is not Form.FIGURE or earlier.unit != later.unit:
        return False
    start, end = earlier.span.start, later.span.start
    between = place.plain[earlier.span.end : end]
    if len(between) > _LONGEST_JOINT or between.split()[:1] not in (["to"], ["or"]):
        return False
    if not earlier.unit and (earlier.noun or earlier.elided) != (later.noun or later.elided):
        return False
    before = place.plain[max(place.start, start - _LONGEST_FROM) : start]
    return earlier.unit + earlier.elided != "" and (between.startswith(" or") or before.endswith(_FROM))
