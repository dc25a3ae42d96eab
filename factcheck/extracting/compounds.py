"""Measures in several units, which are one: "6 ft 2 in", "6 pounds 3 ounces", "an hour and 58", "£1 16s"."""

from fractions import Fraction
from typing import NamedTuple

from factcheck.extracting.grammar import GAP, Grammar, Place
from factcheck.extracting.numerals import Number
from factcheck.extracting.patterns import Pattern
from factcheck.extracting.ranges import number_behind
from factcheck.extracting.tails import Tail
from factcheck.extracting.units import whole_tail
from factcheck.model.mention import Numeral, Part
from factcheck.model.span import Span
from factcheck.model.unit import Unit

_JOINT = Pattern(rf"(?:,?{GAP}(?:and{GAP})?|-|)(?=[0-9a-z½])")
_LOOSE = Pattern(rf",|{GAP}and")
# "6-foot-4", "6ft 2": the inches are left to be understood
_INCHES = Pattern(r"[ -]?([0-9]|1[01]|[a-z]{3,6})(?:½)?(?![0-9%a-z]|[.,:/][0-9]|-[0-9])")
# "6 ft 2 in": behind feet, "in" is a unit where no phrase follows that it could begin
_IN = Pattern(rf"{GAP}?in(?=[.,;:)(\]\"-]|$|{GAP}(?:\(|(?:tall|high|wide|long|deep|thick|and|or|by|x|to)(?![a-z])))")
# "3 min 42 s", "1h 30m"
_LETTER = Pattern(rf"{GAP}?([ms])(?![a-z0-9'])")
# "an hour and 58": the minutes are left to be understood
_MINUTES = Pattern(rf"{GAP}and{GAP}[1-5]?[0-9](?=[.,;:)](?![0-9])|$)")
_HOURS = frozenset({"hour", "hours"})
# "£1 16s 4d"
_SHILLINGS = Pattern(rf"{GAP}?(1?[0-9])s(?:,?{GAP}?(1[01]|[0-9])d(?![a-z]))?(?![a-z0-9])")
_TIMES = frozenset({"h", "hr", "hrs", "min", "mins", "m"})
_FEET = frozenset({"ft", "foot", "feet", "'"})
_INCH = "in"
_MOST_PARTS = 3
_LONGEST_FIRST, _LONGEST_BELOW = 4, 9
# How many of the smaller unit make one of the larger in measures that may be joined by "and" or a comma.
_TRADITIONAL = frozenset({3, 7, 10, 12, 14, 16, 24, 60, 100, 1760, 3600})


class Compound(NamedTuple):
    """The further parts of a measure, and where the last of them ends."""

    parts: tuple[Part, ...]
    end: int


def compound_behind(place: Place, number: Number, tail: Tail, grammar: Grammar) -> Compound | None:
    """Return the smaller units that continue the measure `number` and `tail`, or nothing.

    Each part is of a smaller unit of the same dimension, whole, and less than one of the unit before it.
    """
    if tail.scale or number.vague or not _is_whole(number):
        return None
    parts: list[Part] = []
    end, unit = tail.end, tail.unit
    while len(parts) < _MOST_PARTS - 1:
        more = _next_part(place, end, unit, grammar)
        if more is None:
            break
        parts.append(more.parts[0])
        end, unit = more.end, parts[-1].unit
        if not parts[-1].numeral.text.isalnum():
            break
    return Compound(tuple(parts), end) if parts else None


def shillings_behind(place: Place, number: Number, tail: Tail) -> Compound | None:
    """Return the shillings and pence of "£1 16s 4d", or nothing; `number` stands behind the sign of the pound."""
    if tail.scale or not _is_whole(number):
        return None
    match = _SHILLINGS.match(place.plain, tail.end, place.end)
    if match is None:
        return None
    spans = ((Span(*match.span(group)), unit) for group, unit in ((1, "old shillings"), (2, "old pence")))
    parts = tuple(Part(Numeral(span, span.of(place.text)), unit) for span, unit in spans if span.start >= 0)
    return Compound(parts, match.end())


def _is_whole(number: Number) -> bool:
    text = number.numeral.text
    return len(text) <= _LONGEST_FIRST if text.isdigit() else text.isalpha()


def _next_part(place: Place, end: int, unit: str, grammar: Grammar) -> Compound | None:
    plain = place.plain
    joint = _JOINT.match(plain, end, place.end)
    if joint is None:
        return None
    glued = joint.end() == end or plain[end] == "-"
    number = number_behind(place, joint.end(), grammar)
    if number is None or number.vague:
        return None
    tail = whole_tail(place, number, False, grammar)
    if not tail.unit and unit in _TIMES and (letter := _LETTER.match(plain, number.end, place.end)) is not None:
        tail = Tail(letter.end(), unit=letter[1])
    if tail.unit and not tail.scale:
        size = _ratio(unit, tail.unit, grammar)
        loose = _LOOSE.match(plain, end, place.end) is not None
        if size and _is_below(number, size, grammar) and (not loose or size in _TRADITIONAL):
            return Compound((Part(number.numeral, tail.unit),), tail.end)
        return None
    if unit in _HOURS and _MINUTES.match(plain, end, place.end) is not None:
        return Compound((Part(number.numeral, "minutes"),), number.end)
    if unit.lower() in _FEET and (sign := _IN.match(plain, number.end, place.end)) is not None:
        return Compound((Part(number.numeral, _INCH),), sign.end())
    return _inches(place, end, unit, number, grammar) if glued or unit.lower() in _FEET else None


def _inches(place: Place, end: int, unit: str, number: Number, grammar: Grammar) -> Compound | None:
    """Read the 4 of "6-foot-4" and the 2 of "6ft 2", where nothing else can be meant."""
    match = _INCHES.match(place.plain, end, place.end) if unit.lower() in _FEET else None
    if match is None or not _is_below(number, Fraction(12), grammar) or number.end != match.end():
        return None
    behind = place.plain[match.end() : match.end() + 2]
    if match[0][0] == " " and behind[:1] == " " and behind[1:].isalpha() and not number.is_digits:
        return None
    return Compound((Part(number.numeral, _INCH),), number.end)


def _ratio(larger: str, smaller: str, grammar: Grammar) -> Fraction | None:
    """Return how many of a unit make one of another, a whole number above one; None for all other pairs."""
    parts = _minor(larger, smaller, grammar)
    if parts:
        return Fraction(parts)
    for left in _units(larger, grammar):
        for right in _units(smaller, grammar):
            if left.dimension == right.dimension and not left.offset:
                size = left.factor / right.factor
                if size > 1 and size.denominator == 1:
                    return size
    return None


def _minor(larger: str, smaller: str, grammar: Grammar) -> int:
    """Return how many cents make one dollar where the two are of one currency, else 0."""
    money = grammar.lexicon.money_after
    whole = money.get(larger.lower()) or grammar.lexicon.money_before.get(larger, ())
    part = money.get(smaller.lower(), ())
    codes = {currency.code for currency in whole if currency.per_unit == 1}
    return next((minor.per_unit for minor in part if minor.per_unit > 1 and minor.code in codes), 0)


def _units(form: str, grammar: Grammar) -> list[Unit]:
    lexicon, written = grammar.lexicon, " ".join(form.split())
    keys = lexicon.units.get(written) or lexicon.units.get(written.lower()) or ()
    return [lexicon.unit_of[key] for key in keys]


def _is_below(number: Number, size: Fraction, grammar: Grammar) -> bool:
    """Whether a number is less than `size`."""
    text = number.numeral.text.lower()
    whole = text.partition(".")[0]
    if whole.isascii() and whole.isdigit():
        return len(whole) <= _LONGEST_BELOW and int(whole) < size
    if text[-1:] == "½":
        return text[:-1].isdigit() and len(text) <= _LONGEST_BELOW and int(text[:-1]) < size
    value = grammar.lexicon.numbers.get(text)
    return value is not None and value < size
