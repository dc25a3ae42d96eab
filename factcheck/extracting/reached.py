"""The unit of a level and a change, written once: "by 640,000 bpd to 26.7 million", "85.1 million acres, up 600,000".

Comes in: the mentions of one block. Goes out: the same mentions, such a figure with the unit of the one before it.
Never happens here: percent, whose level is of something else, and a figure with a unit or noun of its own.
"""

from factcheck.extracting.grammar import Place
from factcheck.extracting.patterns import Pattern
from factcheck.model.lexicon import Lexicon
from factcheck.model.mention import Form, Mention

_BY = Pattern(r"(?:^|[^a-z])by\s$")
_TO = frozenset({"to", "to about", "to around", "to nearly", "to almost", "to just", "to only"})
_UP = frozenset(
    {", up", ", down", ", up by", ", down by", ", up about", ", up nearly", ", up almost", ", up some", ", up from"}
)
# Changes in these lead to a level of another kind.
_RELATIVE = frozenset({"share", "points", "multiple", "temperature", "time"})


def with_reached(mentions: list[Mention], place: Place, lexicon: Lexicon) -> list[Mention]:
    """Return the mentions of a block, a bare figure behind "by so much to" and ", up" with the unit before it."""
    for at in range(1, len(mentions)):
        level = mentions[at]
        is_large = level.numeral.scale or "," in level.numeral.text
        if level.form is Form.FIGURE and is_large and not (level.unit or level.noun or level.level):
            change = mentions[at - 1]
            if _leads_to(change, level, place, lexicon):
                mentions[at] = level._replace(unit=change.unit, per=change.per)
    return mentions


def _leads_to(change: Mention, level: Mention, place: Place, lexicon: Lexicon) -> bool:
    if change.form is not Form.FIGURE or not change.unit or change.upper:
        return False
    if change.amount.start < change.numeral.span.start:
        return False  # a currency before its number
    between = " ".join(place.plain[change.span.end : level.amount.start].split())
    if between not in _TO and between not in _UP:
        return False
    keys = lexicon.units.get(change.unit, ())
    is_amount = change.unit in lexicon.money_after or any(_is_amount(key, lexicon) for key in keys)
    if between in _UP or not is_amount:
        return is_amount
    return (
        level.numeral.scale != ""
        and _BY.search(place.plain, max(place.start, change.span.start - 4), change.span.start) is not None
    )


def _is_amount(key: str, lexicon: Lexicon) -> bool:
    return lexicon.unit_of[key].dimension not in _RELATIVE
