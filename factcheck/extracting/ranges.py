"""Two numbers that share a magnitude or unit: "5 to 10 billion", "between 3 and 5 million", "from 5 to 10 percent"."""

from typing import NamedTuple

from factcheck.extracting.grammar import GAP, SPACES, Grammar, Place
from factcheck.extracting.hedges import BETWEEN
from factcheck.extracting.nouns import noun_after
from factcheck.extracting.number_words import begins_number, small_number, words_at
from factcheck.extracting.numerals import Number, digits_at
from factcheck.extracting.patterns import Pattern
from factcheck.extracting.plain import DASH
from factcheck.extracting.tails import Tail
from factcheck.extracting.units import whole_tail
from factcheck.model.mention import Numeral

_CURRENCY = r"(?:[a-z]{0,2}[^\w\s.,;:()\[\]{}\"'/-])?"
_JOINT = Pattern(rf"(?:-(?:to|and|or)-|{GAP}?[-\x97~]{GAP}?|{GAP}(?:to|and|or){GAP})(?=({_CURRENCY})[0-9a-z½])")
_NEXT = Pattern(rf"(?:{GAP}(?:to|and|or|by|x|×){GAP}|-by-|,{GAP}(?:and{GAP}|or{GAP})?|[x×])(?=[0-9a-z½])")
_FROM = Pattern(rf"(?:^|[^a-z])from{GAP}(?:[a-z]{{1,20}}{GAP}){{0,2}}$")
# What a joint of the two begins with, behind a space or not, so that other figures pay for one look.
_FIRST_OF_JOINT = frozenset("-~tao" + DASH)
# "20- to 30-year-old"
_SUSPENDED = Pattern(rf"-(?={GAP}(?:to|and|or){GAP})")
# How many numbers of a list may wait for their unit: "by 5, 6 and 7 percent".
_LONGEST_LIST = 6
_LONGEST_SHARED = 4
# Between the sides of a thing, "1.2 by 3.4 by 5 meters", which share their unit however many they are.
_SIDES = frozenset({"by", "x", "×"})


class Upper(NamedTuple):
    """The second number of a range, with what follows it."""

    number: Number
    tail: Tail


def number_behind(place: Place, at: int, grammar: Grammar) -> Number | None:
    """Return the number, in digits or words, that begins exactly at `at`."""
    if not place.plain[at].isalpha():
        number = digits_at(place.read_to(at), at)
    elif begins_number(place, at, grammar):
        number = words_at(place.read_to(at), at, grammar)
    else:
        return None
    return number if number is not None and number.start == at and not number.bare_magnitude else None


def upper_end(
    place: Place, number: Number, tail: Tail, has_currency: bool, bound: str, grammar: Grammar
) -> Upper | None:
    """Return the second number of a range and what follows it, if one number ranges to another here.

    "5-10 billion", "$1.2-1.5 billion", "5 to 10 percent", "between 10 and 15 million". Not "from 5 to 10 percent",
    which may be a change, and not two complete amounts, "$1 billion to $2 billion", unless "between" says so.
    """
    plain, end = place.plain, tail.end
    if plain[end : end + 2].lstrip()[:1] not in _FIRST_OF_JOINT:
        return None
    behind = _SUSPENDED.match(plain, end, place.end)
    joint = _JOINT.match(place.plain, behind.end() if behind else tail.end, place.end)
    if joint is None or tail.level:
        return None
    word = joint[0].strip(SPACES + "-")
    if not _may_range(place, number, word, bound, bool(behind) or joint[0][0] == "-"):
        return None
    second = number_behind(place, joint.end(1), grammar)
    if second is None or _falls(number, second):
        return None
    second_tail = whole_tail(place, second, has_currency, grammar)
    complete = tail.unit != "" or (has_currency and tail.scale != "")
    if word in {"to", "and", "or"} and bound != BETWEEN and (complete or joint[1]):
        return None
    if word == "or" and not _are_neighbors(number, second, grammar):
        return None
    is_plain = not (second_tail.unit or second_tail.scale or has_currency or tail.unit)
    if is_plain and word in {"to", "or"} and noun_after(place, second_tail.end, grammar) is None:
        return None  # "passed by 218 to 210"
    return Upper(second, second_tail)


def _may_range(place: Place, number: Number, word: str, bound: str, hyphenated: bool) -> bool:
    if word == "and":
        return bound == BETWEEN or hyphenated
    if word == "to":
        window = max(place.floor, number.start - 30)
        return bound == BETWEEN or _FROM.search(place.plain, window, number.start) is None
    return True


def _falls(first: Number, second: Number) -> bool:
    """Whether two whole numbers run downward: a score, a code, never a range."""
    low, high = first.numeral.text, second.numeral.text
    if not (low.isascii() and low.isdigit() and high.isascii() and high.isdigit()):
        return False
    return len(low) > len(high) or (len(low) == len(high) and low >= high)


def _are_neighbors(first: Number, second: Number, grammar: Grammar) -> bool:
    """Whether "two or three" is a rough number: its two sides follow one another."""
    low, high = (small_number(number.numeral.text.lower(), grammar) for number in (first, second))
    return low is not None and high == low + 1


def shares_scale(first: Numeral) -> bool:
    """Whether "5 to 10 billion" gives its billion to both ends: it does, unless the first is written out in full."""
    return sum(sign.isdigit() for sign in first.text) <= _LONGEST_SHARED and "," not in first.text


def elided(place: Place, number: Number, tail: Tail, grammar: Grammar) -> Tail:
    """Give the first of "from 5 to 10 billion yuan" the magnitude and unit that stand once, behind the last.

    A list gives them too: "by 5, 6 and 7 percent"; its last comma needs an "and", or the figures are separate.
    """
    position, word = tail.end, ""
    for _ in range(_LONGEST_LIST):
        joint = _NEXT.match(place.plain, position, place.end) if not word or word in _SIDES else None
        second = number_behind(place, joint.end(), grammar) if joint else None
        if joint is None or second is None or second.is_digits != number.is_digits:
            return tail
        word = joint[0].strip(SPACES + ",-")
        last = whole_tail(place, second, False, grammar)
        if last.unit and word and (not last.level or word == "by"):
            scale = last.scale if shares_scale(number.numeral) else ""
            return tail._replace(scale=scale, unit=last.unit)
        if last.unit or last.scale:
            return tail
        position = last.end
    return tail
