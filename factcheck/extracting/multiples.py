"""Multiples: "twice the size", "doubled", "threefold", "10-fold", "3x", "1.6 times"."""

from factcheck.extracting.grammar import GAP, Grammar, Place
from factcheck.extracting.number_words import WORD
from factcheck.extracting.numerals import Number, number_of
from factcheck.extracting.patterns import Pattern

_COMPARED = Pattern(
    rf"{GAP}(?:as|the|that(?!{GAP}(?:day|week|month|year|night|season|summer|time))|those|what|its|their|his|her|our|your|more|less|higher|greater|larger|bigger|longer"
    r"|faster|smaller|plain|better|worse|stronger|heavier|taller|older|cheaper|richer|likelier|over)(?![a-z])"
)
# "double-digit", "doubled down", "doubled over in pain"; not "doubled over five years"
_NO_MULTIPLE = Pattern(
    rf"-|{GAP}(?:down|back|up)(?![a-z])|{GAP}over(?:[.,;]|$|{GAP}(?:in{GAP}pain|with|and|laughing|as|on)(?![a-z]))"
)
_FOLD = Pattern(rf"(?:-|{GAP})?fold(?![a-z])")
# "by a factor of 10", not "by a factor of 10 to 100" nor "by a factor of 3 million"
_FACTOR, _BEHIND = "factor of ", (" to ", " or ", " hundred", " thousand", " million", " billion", "-")
_SIGN = Pattern(r"[x×](?![a-z0-9]| [0-9])")
_TIMES = Pattern(rf"{GAP}times(?![a-z])")
_OFTEN = Pattern(
    rf"{GAP}(?:a|an|per|in|since|during|each|every|daily|weekly|monthly|yearly|annually|between|on|at|for|before|and)(?![a-z])"
)
# A verb says that something happened so often, unless a comparison follows.
_GREW = Pattern(
    r"(?:grew|grown|grow|rose|risen|rise|rising|increased?|increasing|expanded|jumped|surged|multiplied|soared|up|by|"
    rf"nearly|almost|about|some|roughly|around|than|over|approximately|to|is|are|was|were){GAP}$"
)


def multiple_word_at(place: Place, at: int, grammar: Grammar) -> Number | None:
    """Return "twice", "double" or "doubled" with its meaning, where it compares; not "twice a week"."""
    word = WORD.match(place.plain, at, place.end)
    if word is None or word[0] not in grammar.lexicon.words["multiples"]:
        return None
    if _NO_MULTIPLE.match(place.plain, word.end(), place.end):
        return None
    if word[0] in grammar.lexicon.words["multiples alone"] or _COMPARED.match(place.plain, word.end(), place.end):
        return number_of(place, at, word.end(), unit="times")
    return None


def with_fold(place: Place, number: Number) -> Number:
    """Take in "fold" of "10-fold" and "10 fold", and "x" of "3x"; "by a factor of 10" says the same."""
    if place.before(number.start, len(_FACTOR)) == _FACTOR and not place.plain.startswith(_BEHIND, number.end):
        return number_of(place, number.start, number.end, unit="times")
    following = place.plain[number.end : number.end + 2]
    is_fold = following[:1] == "f" or following in {"-f", " f"}
    pattern = _FOLD if is_fold else _SIGN if following[:1] in {"x", "×"} else None
    match = pattern.match(place.plain, number.end, place.end) if pattern else None
    return number if match is None else number_of(place, number.start, match.end(), unit="times")


def times_behind(place: Place, number: Number) -> int | None:
    """Return where "times" behind a number ends if it compares: "three times the size", "1.6 times"; else None.

    "three times a week" and "visited three times" count occurrences.
    """
    match = (
        _TIMES.match(place.plain, number.end, place.end) if place.plain.startswith("times", number.end + 1) else None
    )
    if match is None:
        return None
    if _COMPARED.match(place.plain, match.end(), place.end) or "." in number.numeral.text:
        return match.end()
    if _OFTEN.match(place.plain, match.end(), place.end):
        return None
    return match.end() if _GREW.search(place.before(number.start, 16)) else None
