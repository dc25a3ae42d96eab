"""What a letter glued to digits means: `m` million, meters or minutes, `K` thousand or kelvins.

Comes in: the place of the digits and of the letter. Goes out: the meaning that the words around point to, or none.
Never happens here: money, beside which `m` is always million, and letters behind a space, which are units.
"""

from factcheck.extracting.grammar import GAP, Grammar, Place
from factcheck.extracting.nouns import noun_after
from factcheck.extracting.patterns import Pattern

MILLION = "million"
LENGTH = "length"
TIME = "time"

# How far before and behind the figure a telling word may stand.
_REACH = 60
_SHORT = 2
# "20m-50m people": what stands behind the last of them tells of all.
_MORE = Pattern(rf"(?:-|\x97|{GAP}(?:to|and|or){GAP}|,{GAP})[0-9][0-9.,]{{0,12}}m(?![a-z0-9])")
_SECONDS = Pattern(rf"{GAP}?[0-9]{{1,2}}(?:\.[0-9]{{1,3}})?s(?![a-z])")
_IN_SECONDS = Pattern(
    rf"{GAP}in{GAP}(?:[0-9]{{1,2}}[:.])?[0-9]{{1,3}}(?:\.[0-9]{{1,3}})?{GAP}?s(?:ec|econds)?(?![a-z])"
)
_SIDES = Pattern(rf"{GAP}?(?:x|×|by){GAP}?[0-9]")
_HOURS = Pattern(rf"[0-9]h(?:rs?)?{GAP}?$")
_MARGIN = Pattern(
    r"(?:won|win|wins|winning|beat|beating|lost|lead|leads|led|ahead|victory)\s(?:[\w']{1,20}\s){0,3}by\s$"
)
_BEHIND = Pattern(rf"(?:{GAP}|-)([a-z]{{2,20}})")
_SECOND = Pattern(rf"{GAP}([a-z]{{1,20}})(?![a-z])")
_WORD = Pattern(r"[a-z]+|[$€£¥₹]")
# "a 2m-strong union"
_LARGE = frozenset({"strong", "plus", "odd"})
# "won the 100m": distances of athletics and swimming
_EVENTS = frozenset(
    {"50", "60", "100", "110", "200", "400", "800", "1500", "1,500", "3000", "3,000", "5000", "5,000", "10,000"}
)
_STOPS = (". ", "; ", "! ", "? ")
_KELVINS = Pattern(r"temperature|cooled|cooling|superconduct|kelvin|cryogenic|absolute zero")


def meaning_of_m(place: Place, start: int, stop: int, grammar: Grammar) -> str:
    """Return MILLION, LENGTH or TIME for the figure [start, stop) that ends with a glued "m", "" if nothing tells."""
    end = stop - 1 if place.plain[stop - 1] == "." else stop
    for _ in range(4):
        more = _MORE.match(place.plain, end, place.end)
        if more is None:
            break
        end = more.end()
    return (
        _told_by_form(place, start, end)
        or _told_by_word_behind(place, end, grammar)
        or _told_by_noun(place, end, grammar)
        or _told_around(place, start, end, grammar)
    )


def is_kelvin(place: Place, start: int, stop: int) -> bool:
    """Whether the "K" of the figure [start, stop) counts kelvins: a word of physics stands near."""
    around = place.plain[max(place.start, start - _REACH) : min(place.end, stop + _REACH)]
    return _KELVINS.search(around) is not None


def _told_by_form(place: Place, start: int, end: int) -> str:
    """Read "2h 20m", "5m 20s", "3m x 4m", "100m in 9.58s", "won by 50m"."""
    plain, before = place.plain, place.before(start, 40)
    if _SECONDS.match(plain, end, place.end) or _HOURS.search(plain[max(place.start, start - 6) : start]):
        return TIME
    if _SIDES.match(plain, end, place.end) or _IN_SECONDS.match(plain, end, place.end) or _MARGIN.search(before):
        return LENGTH
    is_event = plain[start : end - 1] in _EVENTS and before.endswith(("the ", "'s "))
    return LENGTH if is_event else ""


def _told_by_word_behind(place: Place, end: int, grammar: Grammar) -> str:
    match = _BEHIND.match(place.plain, end, place.end)
    if match is None:
        return ""
    lexicon, word = grammar.lexicon, match[1]
    if word == "ago":
        return TIME
    if word in lexicon.words["behind meters"]:
        return LENGTH
    if place.plain[end] == "-":
        return MILLION if word in _LARGE else ""
    is_unit = word in lexicon.units and len(word) > _SHORT
    if word in lexicon.words["counted"] or is_unit or word in lexicon.money_after:
        return MILLION
    more = _SECOND.match(place.plain, match.end(), place.end)
    both = "" if more is None else f"{word} {more[1]}"
    return MILLION if both in lexicon.money_after or both in lexicon.units else ""  # "5m Mexican pesos", "2m sq ft"


def _told_by_noun(place: Place, end: int, grammar: Grammar) -> str:
    """Read "2m more people", "50m registered users", "60m Britons": people and goods are counted by the million."""
    if place.plain[end : end + 1] == "-":
        return ""
    noun = noun_after(place, end, grammar)
    last = noun.text.rpartition(" ")[2] if noun else ""
    known = last.lower() in grammar.lexicon.words["counted"]
    return MILLION if known or (last[:1].isupper() and not last.isupper()) else ""


def _told_around(place: Place, start: int, end: int, grammar: Grammar) -> str:
    """Return what the nearest telling word of the sentence points to; one before the figure goes first."""
    before = place.plain[max(place.start, start - _REACH) : start]
    behind = place.plain[end : min(place.end, end + _REACH)]
    for stop in _STOPS:
        before, behind = before.rpartition(stop)[2], behind.partition(stop)[0]
    words = grammar.lexicon.words
    for word in (*reversed(_WORD.findall(before)), *_WORD.findall(behind)):
        if word in words["million cues"]:
            return MILLION
        if word in words["length cues"]:
            return LENGTH
    return ""
