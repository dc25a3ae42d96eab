"""Whether words that can hedge a number are particles here: "over five years", "a row over 200 jobs", "is up to $5".

Worked example: in "profits were up to $2bn from $1bn" the amount is where profits stand, and "up to" bounds nothing.
"""

from factcheck.extracting.grammar import GAP, Grammar, Place
from factcheck.extracting.patterns import Pattern

_LONGEST = 40
_SPAN_OF_TIME = Pattern(r"[\w,.-]{1,20}[ -]([a-z]{1,12})")
_ARTICLE = Pattern(rf"an?{GAP}(?:[0-9$£€]|(?!half|quarter)[a-z]{{1,20}}-[a-z])")
_PREPOSITIONS = frozenset({"over", "under", "above", "below", "about", "within"})
# "A growth of 9 percent over 10,855": behind a share they name its base.
_OF_BASES = frozenset({"over", "above", "under", "below"})
_PERCENT = ("%", "percent", "cent", "pct", "pc")
# "A share 40 percent more than ten years ago": behind a share or a multiple they compare.
_COMPARING, _RATIO = frozenset({"more than", "less than", "fewer than"}), (*_PERCENT, "times", "twice")
_OF_TIME = frozenset({"over", "under", "above", "below", "within"})
# "over two weeks ago", "patients over one month of age"
_SAY_HOW_LONG = (" ago", " old", "-old", " of age", " long")
_FROM = Pattern(rf"{GAP}from{GAP}(?:about |around |just |nearly |a )?([^\s0-9]{{0,4}})[0-9][0-9.,]*([%°]?)")


def is_particle(phrase: str, earlier: list[str], place: Place, start: int, end: int, grammar: Grammar) -> bool:
    """Whether `phrase`, with the words `earlier` before it, is no hedge of the amount from `start` to `end`."""
    if phrase == "up to":
        return _is_level(earlier, place, start, end, grammar)
    if phrase in _COMPARING:
        return not earlier and place.plain.endswith(_RATIO, place.start, place.floor)
    if phrase not in _PREPOSITIONS:
        return False
    if _is_before_article(phrase, place, start):
        return True
    if earlier and earlier[-1] in grammar.lexicon.words.get(f"before {phrase}", ()):
        return True
    if phrase in _OF_BASES and not earlier and place.plain.endswith(_PERCENT, place.start, place.floor):
        return True
    return phrase in _OF_TIME and _is_course_of_time(earlier, place, start, grammar)


def _is_before_article(phrase: str, place: Place, start: int) -> bool:
    """Whether a preposition stands before the article of a noun: "under a 5-year deal", not "over a million"."""
    return phrase in _PREPOSITIONS and _ARTICLE.match(place.plain, start, place.end) is not None


def _is_course_of_time(earlier: list[str], place: Place, start: int, grammar: Grammar) -> bool:
    """Whether "over" speaks of a span of time ("rose over five years") rather than of an amount."""
    if earlier and earlier[-1] in grammar.lexicon.words["before hedged spans"]:
        return False
    following = _SPAN_OF_TIME.match(place.plain, start, min(place.end, start + _LONGEST))
    if following is None or following[1] not in grammar.lexicon.words["spans of time"]:
        return False
    return not place.plain.startswith(_SAY_HOW_LONG, following.end())


# "That adds up to 90" is a sum, but "adds up to $5 to the price" is a limit.
_BEFORE_A_LEVEL = frozenset(
    {"it is", "it was", "that is"}
    | {f"{subject} {verb}" for subject in ("that", "this", "it", "which", "all") for verb in ("adds", "added")}
    | {"they add", "these add", "those add", "they added", "all add"}
)


def _is_level(earlier: list[str], place: Place, start: int, end: int, grammar: Grammar) -> bool:
    """Whether "up to" says where something went: "went up to 5%", "profit up to $2bn", "up to 5% from 4%"."""
    words = grammar.lexicon.words
    if earlier and (earlier[-1] in words["before up to"] or " ".join(earlier[-2:]) in _BEFORE_A_LEVEL):
        return True
    if earlier and earlier[-1] in words["before up to money"] and _is_money(place, start, end, grammar):
        return True
    origin = _FROM.match(place.plain, end, place.end)
    if origin is None:
        return False
    amount = place.plain[start:end]
    return amount.startswith(origin[1]) and amount.endswith(origin[2]) and bool(origin[1] or origin[2])


def _is_money(place: Place, start: int, end: int, grammar: Grammar) -> bool:
    """Whether the amount from `start` to `end` begins with a currency or ends in one."""
    first, last = place.plain[start], place.plain[start:end].rpartition(" ")[2]
    return (first in grammar.money_ends and not first.isalnum()) or last in grammar.lexicon.money_after
