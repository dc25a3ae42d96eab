"""What follows a number: its magnitude ("billion", "bn") and whether it is an attribute ("-yuan-level")."""

from typing import NamedTuple

from factcheck.extracting.grammar import GAP, Grammar, Place
from factcheck.extracting.nouns import noun_after
from factcheck.extracting.numerals import Number
from factcheck.extracting.patterns import Pattern
from factcheck.extracting.short_scales import MILLION, is_kelvin, meaning_of_m
from factcheck.model.lexicon import Lexicon


class Tail(NamedTuple):
    """What follows a number: its magnitude and unit as written, and where they end.

    `level` says that number and unit are an attribute ("10-mile", "trillion-yuan-level").
    """

    end: int
    scale: str = ""
    unit: str = ""
    level: bool = False


_WORD = Pattern(rf"({GAP}?-?)([^\W\d_]{{1,24}})(?![\d_])\.?")
_COMPOUND = Pattern(r"(?:-[^\W\d_]{1,24}){1,4}")
_HYPHENATED = Pattern(r"-([^\W\d_]{1,24})")
# "5 mio. euros": the point belongs to the abbreviation where the sentence goes on
_POINT_INSIDE = Pattern(r"\.\s[a-z]")
_SPACED = Pattern(r"[ \t\n\r]([^\W\d_]{1,24})")
_LEVEL = Pattern(r"-(?:level|plus|scale|class|strong|grade)(?![a-z])")
_LOOSE = ("-plus", "-strong", "-odd", "-some")
_SINGULAR = Pattern(rf"(?<![a-z])an?{GAP}(?:[a-z]{{1,20}}{GAP})?$")
_NEXT_WORD = Pattern(rf"{GAP}?([^\s,;:()\[\]\"]{{1,24}})")
# A magnitude of so few letters needs more than itself: "m" is also meters and minutes.
_SHORT = 2
_ALWAYS_SCALES = frozenset({"k", "K", "b", "B", "M", "MM", "bn", "Bn", "BN", "mn", "tn", "Tn"})
_FIRST_OF_TWO = frozenset({"hundred", "thousand", "million", "lakh", "wan"})
_SECOND_OF_TWO = frozenset({"thousand", "million", "billion", "trillion", "crore", "crores", "cr", "yi"})


def tail_at(place: Place, number: Number, has_currency: bool, grammar: Grammar) -> Tail:
    """Return the magnitude behind a number, and the attribute that a hyphen behind it makes; the unit is left open."""
    if number.bare_magnitude:
        return _attribute(place, Tail(number.end), grammar)
    tail = _scale_at(place, number, has_currency, grammar)
    if tail.scale and place.plain[tail.end : tail.end + 1] == "-":
        return _attribute(place, tail, grammar)
    return tail


def _scale_at(place: Place, number: Number, has_currency: bool, grammar: Grammar) -> Tail:
    end, none = number.end, Tail(number.end)
    match = _WORD.match(place.plain, end, place.end)
    if match is None:
        return none
    word, gap, stop = match[2], match[1], match.end(2)
    written = place.text[match.start(2) : stop]
    if word not in grammar.lexicon.scales and written not in grammar.lexicon.scales:
        return none
    if word in grammar.lexicon.words["scales behind numbers"] and not _ends_amount(place, stop, grammar):
        return none
    if word in grammar.lexicon.words["scales in pinyin"]:
        return _pinyin_at(place, number, Tail(stop, written), has_currency, grammar)
    if len(word) <= _SHORT and not _short_scale_holds(place, number, stop, gap, written, has_currency, grammar):
        return none
    if gap and gap[-1] != "-" and _is_tied_to_noun(place, number, stop, has_currency, grammar):
        return none
    if f"{word}." in grammar.lexicon.scales and _POINT_INSIDE.match(place.text, stop, place.end):
        return Tail(stop + 1, f"{written}.")
    return _with_second(place, Tail(stop, written), word)


def _pinyin_at(place: Place, number: Number, tail: Tail, has_currency: bool, grammar: Grammar) -> Tail:
    """Read "3.2 yi yuan", "RMB 56 wan" and "3 wan yi yuan"; "12 Yi villages" and "two wan smiles" hold none."""
    none, longer = Tail(number.end), _with_second(place, tail, tail.scale)
    behind = _NEXT_WORD.match(place.plain, longer.end, place.end)
    word, lexicon = behind[1].rstrip(".!?") if behind else "", grammar.lexicon
    is_amount = has_currency or not word or word in lexicon.money_after or word in lexicon.words["counted"]
    is_amount = is_amount or word in lexicon.units or word in lexicon.words["stop"]
    return longer if is_amount and number.is_digits and longer.scale.islower() else none


def _ends_amount(place: Place, stop: int, grammar: Grammar) -> bool:
    """Whether an amount ends at `stop`: "five grand a month", not "two grand pianos" or "two Grand Slams"."""
    if place.text[stop - len("grand")].isupper():
        return False
    following = _SPACED.match(place.plain, stop, place.end)
    return following is None or following[1] in grammar.lexicon.words["stop"]


def _is_tied_to_noun(place: Place, number: Number, stop: int, has_currency: bool, grammar: Grammar) -> bool:
    """Whether "5 trillion-yuan-level clusters" counts clusters; "$5 trillion-plus" and "a 5 million-ton" do not."""
    plain = place.plain
    if plain[stop : stop + 1] != "-" or not plain[stop + 1 : stop + 2].isalpha():
        return False
    if has_currency or plain.startswith(_LOOSE, stop):
        return False
    compound = _COMPOUND.match(plain, stop, place.end)
    if compound is not None and noun_after(place, compound.end(), grammar) is None:
        return False  # "the 10 million-ton smelter"
    return _SINGULAR.search(plain, max(place.floor, number.start - 24), number.start) is None


def _with_second(place: Place, tail: Tail, word: str) -> Tail:
    """Take in the second of "hundred million" and "lakh crore"."""
    second = _WORD.match(place.plain, tail.end, place.end) if word in _FIRST_OF_TWO else None
    if second is None or second[2] not in _SECOND_OF_TWO or ("-" in second[1] and second[2] != "crore"):
        return tail
    return Tail(second.end(2), f"{tail.scale} {place.text[second.start(2) : second.end(2)]}")


def _short_scale_holds(
    place: Place, number: Number, stop: int, gap: str, word: str, has_currency: bool, grammar: Grammar
) -> bool:
    """Whether one or two letters behind digits are a magnitude: beside a currency, or glued on and no unit here."""
    if has_currency:
        return "-" not in gap
    if word == "mm":
        return False
    following = _NEXT_WORD.match(place.text, stop, place.end)
    behind = following[1].rstrip(".,;:!?") if following else ""
    lexicon = grammar.lexicon
    if behind in lexicon.money_after or behind.lower() in lexicon.money_after:
        return "-" not in gap
    if gap:
        return word in {"bn", "mn", "tn"} or (word == "M" and _is_counted_by_millions(behind, lexicon))
    if word == "m":
        return meaning_of_m(place, number.start, stop, grammar) == MILLION
    if word in _ALWAYS_SCALES:
        return word != "K" or not is_kelvin(place, number.start, stop)
    return behind.lower() in lexicon.words["counted"] or (behind.lower() in lexicon.units and len(behind) > _SHORT)


def _is_counted_by_millions(word: str, lexicon: Lexicon) -> bool:
    """Whether a capital M apart from its digits is a magnitude before `word`: "30.14 M barrels/day"."""
    head = word.lower().partition("/")[0]
    return head in lexicon.words["counted"] or (len(head) > _SHORT and head in lexicon.units)


def _attribute(place: Place, tail: Tail, grammar: Grammar) -> Tail:
    """Read "-yuan-level", "-dollar", "-level" behind a magnitude; without any of them it is no attribute."""
    plain, end = place.plain, tail.end
    match = _HYPHENATED.match(plain, end, place.end)
    if match is not None:
        if match[1] in grammar.lexicon.money_after or match[1] in grammar.lexicon.units:
            return tail._replace(end=match.end(), unit=place.text[match.start(1) : match.end()], level=True)
        if _LEVEL.match(plain, end, place.end):
            return tail._replace(level=True)
    hyphen_inside = "-" in plain[max(place.floor, end - 20) : end].rpartition(" ")[2]
    following = _SPACED.match(plain, end, place.end)
    if not hyphen_inside or following is None:
        return tail
    if following[1] in grammar.lexicon.money_after:  # "a multi-billion dollar deal"
        return tail._replace(end=following.end(), unit=place.text[following.start(1) : following.end()], level=True)
    return tail._replace(level=True)
