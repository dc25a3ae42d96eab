"""A unit or noun that is written once for two figures of one thing: "by 640,000 bpd to 26.7 million".

Comes in: the mentions of one block. Goes out: the same mentions, such a figure with the unit or noun of the one before
it. Further examples: "from 110 km/h to 80", "622 million dollars in January from 484 million in December", "300 cases,
up from 250". Never happens here: percent whose level is of something else, and a figure with a unit or noun of its own.
"""

from factcheck.extracting.grammar import GAP, Place
from factcheck.extracting.patterns import Pattern
from factcheck.model.lexicon import Lexicon
from factcheck.model.mention import Form, Mention

_BY = Pattern(r"(?:^|[^a-z])by\s$")
_FROM = Pattern(rf"(?:^|[^a-z])from{GAP}(?:about{GAP}|around{GAP}|nearly{GAP}|roughly{GAP}|just{GAP})?$")
_LONGEST_FROM = len(" from roughly ")
_TO = frozenset({"to", "to about", "to around", "to nearly", "to almost", "to just", "to only"})
_UP = frozenset(
    {", up", ", down", ", up by", ", down by", ", up about", ", up nearly", ", up almost", ", up some", ", up from"}
)
# "in January from", "compared with a deficit of", "a year ago vs": what is compared is of one kind.
_COMPARING = Pattern(
    r"(?<![^ ,])(?:(?:from|against|versus|vs\.?|compared (?:with|to))(?: [a-z'-]{1,16}){0,5}"
    r"|(?:below|above|short of|than|beating|missing)(?: [a-z0-9'-]{1,16}){0,5}"
    r" (?:forecast|target|estimate|figure|total|quota|goal|average|record|peak)s? of)$"
)
_ENDS = Pattern(r"[.;:!?()]\s|\n\s*\n")
_NEXT = Pattern(rf"{GAP}(?:in|from|at|on|for|by|to|with|as|last|this|a|one|two)(?![a-z])")
# "rose 0.4 percent, against a rise of 0.2": these are of what the percent before is of.
_RATES = (
    " rise of",
    " fall of",
    " decline of",
    " increase of",
    " decrease of",
    " gain of",
    " drop of",
    " growth of",
    " rate of",
)
_CHANGES = (
    ", a drop of", ", a fall of", ", a rise of", ", a gain of", ", a decline of", ", a decrease of", ", an increase of",
    ", a reduction of", ", a cut of", ", down", ", up",
)  # fmt: skip
_AT_ANOTHER_TIME = Pattern(rf"{GAP}(?:in|a{GAP}year|last|the{GAP}(?:year|month|quarter)|previously|before)(?![a-z])")
_MORE_THAN = Pattern(rf"{GAP}(?:more|less|fewer|lower|higher)(?:{GAP}(?:than|from|compared)|[.,;])")
_ENDS_BEFORE = Pattern(r"[.;:!?]\s|\n\s*\n")
_BESIDE = (" ahead of the", " above the", " below the", " than the", " against the", " with the", " to the", " of the")
_EXPECTED = Pattern(
    rf"{GAP}(?:(?:that|which){GAP})?(?:(?:economists|analysts|forecasters|experts){GAP}(?:polled{GAP}by{GAP}[a-z]+{GAP})?)?(?:had{GAP})?(?:been{GAP})?"
    r"(?:expected|forecast|predicted|projected|estimated|anticipated)(?![a-z])"
)
_FAR = 90
_OF = (" of the ", " of them", " of its ", " of all ")
# Changes in these lead to a level of another kind.
_RELATIVE = frozenset({"share", "points", "multiple", "temperature", "time"})
# What is compared is of like size.
_MOST_APART = 30.0
_MOST_SKIPPED = 3
_LONGEST = 24


def with_reached(mentions: list[Mention], place: Place, lexicon: Lexicon) -> list[Mention]:
    """Return the mentions of a block, a bare figure that is compared with the one before it given that one's unit."""
    for at in range(1, len(mentions)):
        level = mentions[at]
        if level.form is not Form.FIGURE or level.unit or level.noun or level.level:
            continue
        if (level.numeral.scale or "," in level.numeral.text) and _leads_to(mentions[at - 1], level, place, lexicon):
            mentions[at] = level._replace(unit=mentions[at - 1].unit, per=mentions[at - 1].per)
            continue
        base = _figure_before(mentions, at)
        if base is not None and _are_of_one_kind(base, level, place, lexicon):
            noun = "" if base.unit else base.noun or base.elided
            mentions[at] = level._replace(per=level.per or base.per, unit=base.unit, elided=noun)
    return mentions


def _figure_before(mentions: list[Mention], at: int) -> Mention | None:
    """Return the last figure before, over the dates and names between."""
    for earlier in reversed(mentions[max(0, at - _MOST_SKIPPED) : at]):
        if earlier.form is Form.FIGURE:
            return earlier
    return None


def _is_expected(between: str, level: Mention, place: Place) -> bool:
    """Whether a level is what had been expected of the one before: "ahead of the 190,000 expected"."""
    return between.endswith(_BESIDE) and _EXPECTED.match(place.plain, level.span.end, place.end) is not None


def _is_beside(base: Mention, level: Mention, between: str, place: Place, lexicon: Lexicon) -> bool:
    """Whether a large bare figure is a change of the one before, or its level at another time, put beside it.

    "970 million bushels, a drop of 25 million", "26.6 million acres (27.1 million in March)", "450,000 more than".
    """
    if _is_relative(base, lexicon) or not (level.numeral.scale or "," in level.numeral.text):
        return False
    if not _is_written_behind(base, lexicon) or _size(level, lexicon) > _size(base, lexicon) * _MOST_APART:
        return False
    if between.endswith(_CHANGES):
        return True
    if between.endswith("("):
        return _AT_ANOTHER_TIME.match(place.plain, level.span.end, place.end) is not None
    return between.endswith(",") and _MORE_THAN.match(place.plain, level.span.end, place.end) is not None


def _are_of_one_kind(base: Mention, level: Mention, place: Place, lexicon: Lexicon) -> bool:
    """Whether `level` is told as what `base` was before, or is compared with."""
    start, end = base.span.end, level.span.start
    if end - start > _FAR or base.upper or level.upper or not (base.unit or base.noun or base.elided):
        return False
    if place.plain.startswith(_OF, level.span.end):
        return False
    between = " ".join(place.plain[start:end].split())
    if between in _TO:
        begins = _FROM.search(place.plain, max(place.start, base.span.start - _LONGEST_FROM), base.span.start)
        return begins is not None and _is_written_behind(base, lexicon) and _are_alike(base, level, lexicon)
    if _is_beside(base, level, between, place, lexicon):
        return _ENDS_BEFORE.search(place.plain, start, end) is None
    told = _COMPARING.search(between) or _goes_on(base, level, between, place, lexicon)
    if not (told or _is_expected(between, level, place)) or _ENDS.search(place.plain, start, end):
        return False
    text = level.numeral.text
    if between.endswith("from") and place.plain.startswith(" to ", level.span.end):
        return False  # a move of its own: "from 11 to 25 symbols"
    if between == "from" and not (level.numeral.scale or "," in text or "." in text):
        return False  # "took 3 kg from 20 bags"
    if _is_relative(base, lexicon) and not between.endswith(_RATES):
        return False
    return _is_written_behind(base, lexicon) and _are_alike(base, level, lexicon)


def _goes_on(base: Mention, level: Mention, between: str, place: Place, lexicon: Lexicon) -> bool:
    """Whether an amount of money is one of two in a row: "5 billion yuan from banks and 3 billion from funds"."""
    if base.unit not in lexicon.money_after or not (level.numeral.scale and base.numeral.scale):
        return False
    if not _are_alike(base, level, lexicon):
        return False
    is_joined = (
        between.endswith((" and", " and about", " and some", " and another", " and a further")) or between == "and"
    )
    return is_joined and _NEXT.match(place.plain, level.span.end, place.end) is not None


def _is_written_behind(base: Mention, lexicon: Lexicon) -> bool:
    """Whether a figure counts things or has a unit that a figure behind it can be given."""
    return not base.unit or base.amount.start >= base.numeral.span.start or base.unit in lexicon.money_after


def _is_relative(base: Mention, lexicon: Lexicon) -> bool:
    keys = lexicon.units.get(base.unit, ())
    return bool(base.unit) and any(not _is_amount(key, lexicon) for key in keys)


def _are_alike(base: Mention, level: Mention, lexicon: Lexicon) -> bool:
    """Whether two figures are of like size, as far as a glance tells."""
    sizes = [_size(mention, lexicon) for mention in (base, level)]
    return min(sizes) > 0 and max(sizes) <= min(sizes) * _MOST_APART


def _size(mention: Mention, lexicon: Lexicon) -> float:
    """Return about how large a figure in digits is, 0 for one in words."""
    digits = mention.numeral.text.replace(",", "").replace(" ", "")
    if not digits.isascii() or not digits.replace(".", "", 1).isdigit() or len(digits) > _LONGEST:
        return 0.0
    size = float(digits)
    for word in mention.numeral.scale.lower().split():
        size *= float(lexicon.scales.get(word, 1))
    return size


def _leads_to(change: Mention, level: Mention, place: Place, lexicon: Lexicon) -> bool:
    """Whether a change leads to a large level, or a level is followed by its change."""
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
