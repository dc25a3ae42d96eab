"""Where an article counts: "more than an hour", "nearly a year", "a mile or so"; not "an hour", "a day's work".

Comes in: the place of a unit's name. Goes out: the number that the article before it is. Further examples: "an hour and
58 minutes". Never happens here: an article without a hedge or a smaller unit, which counts nothing; "half an hour" and
"a week or two", which begin or end with a number.
"""

from factcheck.extracting.compounds import compound_behind
from factcheck.extracting.grammar import GAP, SPACES, Grammar, Place
from factcheck.extracting.hedges import hedge_after, hedge_before
from factcheck.extracting.numerals import Number, number_of
from factcheck.extracting.patterns import Pattern
from factcheck.extracting.tails import Tail
from factcheck.extracting.units import unit_at

_ARTICLE = Pattern(rf"(?<![a-z'.-])(an?){GAP}$")
# Words that hedge numbers and stand before the article of anything: "near a mile marker", "some", "beyond a day".
_NO_HEDGES = frozenset(
    {"near", "beyond", "within", "c", "ca", "c.", "ca.", "some", "virtually", "practically", "not quite", "as far as",
     "as low as", "as high as", "minimum", "maximum", "a minimum of", "a maximum of", "estimated", "estimated at"}
)  # fmt: skip
# "a story around a year in Rome": behind these two, what follows must go on about the amount.
_LOOSE = frozenset({"about", "around"})
_GOES_ON = Pattern(
    rf"[.,;:)!?]|$|{GAP}(?:ago|later|before|after|earlier|away|from|long|wide|deep|high|tall|thick|old|to|and|for|per|on|early"
    r"|late|between|until|behind|left|apart|since|north|south|east|west|off|below|above|beneath|inland|ahead)(?![a-z])"
)
# "a day trip", "a foot soldier", "under a ton of rubble" and "an hour or two" count nothing, or are read elsewhere.
_NO_AMOUNT = Pattern(
    rf"['-]|{GAP}(?:trip|trips|job|jobs|care|pass|nurse|school|hand|book|planner|one|two|zero|store|bill|tree|menu|sign|coin"
    rf"|marker|post|soldier|bridge|path|patrol|massage|(?:or|to){GAP}(?:[0-9]|two|three|four))(?![a-z])"
)
_OF = Pattern(rf"{GAP}of(?![a-z])")
# "6 percent more than a year ago": what is compared stands before, and the year is that of the comparison.
_THEN = Pattern(rf"{GAP}(?:ago|earlier|before|previously)(?![a-z])")


def article_number_at(place: Place, at: int, grammar: Grammar) -> Number | None:
    """Return the article before the unit at `at` as a number, where a hedge stands beside it; or nothing."""
    if place.plain[at - 1] not in SPACES or place.plain[at - 2] not in "an" or at - 2 < place.floor:
        return None
    article = _ARTICLE.search(place.plain, max(place.floor, at - 4), at)
    if article is None:
        return None
    number = number_of(place, article.start(1), article.end(1))
    tail = unit_at(place, number, Tail(number.end), False, grammar)
    if not tail.unit or _NO_AMOUNT.match(place.plain, tail.end, place.end):
        return None
    if place.plain.startswith(" and ", tail.end) and compound_behind(place, number, tail, grammar) is not None:
        return number  # "an hour and 58 minutes"
    return number if _is_hedged(place, number, tail.end, grammar) else None


def _is_hedged(place: Place, number: Number, end: int, grammar: Grammar) -> bool:
    if place.plain.startswith(" or ", end) and hedge_after(place, end, grammar) is not None:
        return True
    hedge = hedge_before(place, number.start, end, grammar)
    phrase = " ".join(hedge.text.lower().split())
    if not hedge.bound or hedge.opens or phrase in _NO_HEDGES:
        return False
    if phrase.endswith(" than") and _THEN.match(place.plain, end, place.end) is not None:
        return place.floor == place.start or bool(place.plain[place.floor : hedge.start].strip(SPACES))
    if phrase in _LOOSE:
        return _GOES_ON.match(place.plain, end, place.end) is not None
    return phrase != "under" or _OF.match(place.plain, end, place.end) is None
