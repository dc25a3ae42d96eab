"""A magnitude or unit that stands once, behind the last of several numbers: "from 5 to 10 billion yuan".

Comes in: a number without a unit of its own. Goes out: what it borrows from a number behind it; one that has a
magnitude, "115.3 billion and 165 billion yuan", only from one that has a magnitude, too. Never happens here: a range,
where two numbers are one figure.
"""

from factcheck.extracting.grammar import GAP, SPACES, Grammar, Place
from factcheck.extracting.money import Before
from factcheck.extracting.numerals import Number
from factcheck.extracting.patterns import Pattern
from factcheck.extracting.ranges import number_behind, shares_scale
from factcheck.extracting.sizes import size_of
from factcheck.extracting.tails import Tail
from factcheck.extracting.units import whole_tail

_NEXT = Pattern(rf"(?:{GAP}(?:to|and|or|by|x|×){GAP}|-by-|,{GAP}(?:and{GAP}|or{GAP})?|[x×])(?=[^\s])")
# What a joint begins with, behind a space or not, so that other figures pay for one look.
_FIRST_OF_NEXT = frozenset("toabx×,-")
# The words between the joint and the second number: "from 5 to more than 10 billion".
_WORDS = Pattern(rf"(?:[a-z]{{1,12}}{GAP}){{1,4}}?(?=[^a-z\s]{{0,4}}[0-9])")
# Between the sides of a thing, "1.2 by 3.4 by 5 meters", which share their unit however many they are.
_SIDES = frozenset({"by", "x", "×"})
_JOINING = frozenset({"or", "and", "to"})
_PERCENT = frozenset({"%", "percent", "per cent", "pct", "pc"})
_HUNDRED, _TIMES = 100, 4
_EXTENTS = frozenset({"length", "resolution"})
_ADVERBS = frozenset({"just", "only"})
# How many numbers of a list may wait for their unit: "by 5, 6 and 7 percent".
_LONGEST_LIST = 6
# How much larger than the second, or smaller, a number may be and still take its magnitude: "from 2.1 to 1.9 million".
_MOST_FALLEN, _MOST_RISEN = 20, 1000


def borrowed(place: Place, number: Number, before: Before | None, tail: Tail, grammar: Grammar) -> Tail:
    """Give the first of "from 5 to 10 billion yuan" the magnitude and unit that stand once, behind the last.

    A list gives them too: "by 5, 6 and 7 percent"; its last comma needs an "and", or the figures are separate.
    """
    if place.plain[tail.end : tail.end + 2].lstrip()[:1] not in _FIRST_OF_NEXT:
        return tail
    position, word = tail.end, ""
    for _ in range(_LONGEST_LIST):
        joint = _NEXT.match(place.plain, position, place.end) if not word or word in _SIDES else None
        if joint is None:
            return tail
        word = joint[0].strip(SPACES + ",-")
        if word == "or" and position == tail.end and joint[0].lstrip(SPACES).startswith(","):
            return tail  # "rose by 12,000, or 9%" says one thing twice
        second = _second(place, joint.end(), before, word, grammar)
        if second is None or second.is_digits != number.is_digits:
            return tail
        last = whole_tail(place, second, before is not None, grammar)
        if (tail.scale and not last.scale) or _is_of_its_own(number, second, word, last, grammar):
            return tail
        is_lender = last.unit or (last.scale and not tail.scale)
        if word and is_lender and (not last.level or word in _SIDES):
            return _lent(number, second, before, tail, last, grammar)
        if is_lender:
            return tail
        position = last.end
    return tail


def _is_of_its_own(number: Number, second: Number, word: str, last: Tail, grammar: Grammar) -> bool:
    """Whether the unit behind a joint is no unit of the first number."""
    if word in _SIDES and last.unit and not _is_extent(last.unit, grammar):
        return True  # "2 x 400g tins"
    # "610 or 74.7% of them" says one thing twice
    return word in _JOINING and last.unit in _PERCENT and _is_count_beside(number, second, word, grammar)


def _is_count_beside(number: Number, second: Number, word: str, grammar: Grammar) -> bool:
    """Whether a number is a count with its share behind it: far above it and above a hundred, or less finely told."""
    low, high = size_of(number, "", grammar), size_of(second, "", grammar)
    if low is None or high is None:
        return False
    is_finer = word == "or" and "." in second.numeral.text and "." not in number.numeral.text
    return is_finer or (low > _HUNDRED and low > _TIMES * high)


def _is_extent(unit: str, grammar: Grammar) -> bool:
    """Whether a unit is one that the sides of a thing have."""
    keys = grammar.lexicon.units.get(unit) or grammar.lexicon.units.get(unit.lower()) or ()
    return any(grammar.lexicon.unit_of[key].dimension in _EXTENTS for key in keys)


def _second(place: Place, at: int, before: Before | None, word: str, grammar: Grammar) -> Number | None:
    """Return the number behind a joint, with the first's currency or a hedge before it."""
    words = _WORDS.match(place.plain, at, place.end) if word else None
    if words is not None and (words[0].rstrip() in grammar.lexicon.hedges or words[0].rstrip() in _ADVERBS):
        at = words.end()
    sign = before.unit if before else ""
    if sign and place.text.startswith(sign, at):
        at += len(sign)
        at += place.text[at : at + 1] == " "
    if at >= place.end or not (place.plain[at].isalnum() or place.plain[at] in "-½"):
        return None
    return number_behind(place, at, grammar)


def _lent(number: Number, second: Number, before: Before | None, tail: Tail, last: Tail, grammar: Grammar) -> Tail:
    unit = last.unit if before is None else ""
    if tail.scale:
        low, high = size_of(number, tail.scale, grammar), size_of(second, last.scale, grammar)
        is_near = low is not None and high is not None and high / _MOST_RISEN < low < high * _MOST_RISEN
        return tail._replace(unit=unit) if is_near else tail
    if not last.scale or not shares_scale(number, grammar):
        return tail._replace(unit=unit)
    low, high = size_of(number, "", grammar), size_of(second, "", grammar)
    is_near = low is None or high is None or high / _MOST_RISEN <= low <= high * _MOST_FALLEN
    return tail._replace(scale=last.scale if is_near else "", unit=unit)
