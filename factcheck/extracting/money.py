"""The currency before an amount: "$", "US$", "RMB", "EUR"."""

from typing import NamedTuple

from factcheck.extracting.grammar import GAP, Grammar, Place
from factcheck.extracting.patterns import Pattern
from factcheck.extracting.plain import DASH
from factcheck.model.span import Span

# No currency before a number is written with more signs.
_LONGEST = 7
# From this many digits on, "PEN 5000" is money and "TOP 10" a heading.
_TELLING_DIGITS = 4
# Letters that stand for a currency apart from a large amount as well: "R 5 billion".
_SPACED = frozenset("RN")
# What a small amount with such a letter is paid for, so that it is no road: "R500 a month", "N28 per unit".
_PRICED = Pattern(
    r" per (?!cent)|/[a-z]| an? (?:share|unit|month|day|week|kilo|kg|liter|litre|bag|barrel|hour)(?![a-z])"
    r"(?! (?:ago|later|earlier|before|after)(?![a-z]))| to (?:\$1(?![0-9.,]{0,3}[0-9])|(?:a|the|one) dollar(?![a-z]))"
)
# So many digits without a comma are a code: "R112386", "S/26610".
_CODE_DIGITS = 5


# What may stand before a minus that is a sign and no dash, and the words for it.
_BEFORE_SIGN = frozenset(" \t(:=|")
_SIGNS, _LONG_DASH = frozenset("-" + DASH), "\u2014"
_MINUS = Pattern(
    rf"(?:(?:^|[^a-z])(?:of|to|at|by|was|is|from|a|an|about|around|nearly|almost){GAP}(minus)|(?:^|[^a-z])(negative)){GAP}$"
)
_LONGEST_MINUS = 16
# So many words has a line that holds an amount alone: longer, it is an item of a list, and its dash a bullet.
_WORDS_ALONE, _LONGEST_LINE = 2, 60


class Before(NamedTuple):
    """A currency before a number, and whether a minus before it makes the amount negative; the span holds it."""

    span: Span
    unit: str
    minus: bool = False


def money_before(place: Place, start: int, grammar: Grammar) -> Before | None:
    """Return the currency sign, code or abbreviation directly before a number, at most one space between."""
    text, known = place.text, grammar.lexicon.money_before
    end = start - 1 if place.plain[start - 1 : start] == " " else start
    if end <= place.floor or text[end - 1] not in grammar.money_ends:
        return None
    for begin in range(max(place.floor, end - _LONGEST), end):
        form = text[begin:end]
        if form in known and not _cuts_a_word(text, begin):
            return _signed(place, begin, start, form) if _holds(form, text, begin, start, grammar) else None
    return None


def _signed(place: Place, begin: int, start: int, form: str) -> Before:
    """Return the currency at [begin, start) with the minus before it: "-$5", "minus $5", "negative $5"."""
    plain, sign = place.plain, begin - 1
    if begin <= place.floor:
        return Before(Span(begin, start), form)
    if plain[sign] in _SIGNS:
        is_minus = place.text[sign] != _LONG_DASH and _is_free(place, sign)
        return Before(Span(sign if is_minus else begin, start), form, is_minus)
    if plain.endswith(("minus ", "negative "), place.floor, begin):
        word = _MINUS.search(plain, max(place.floor, begin - _LONGEST_MINUS), begin)
        if word is not None:
            return Before(Span(word.start(1) if word[1] else word.start(2), start), form, True)
    return Before(Span(begin, start), form)


def _is_free(place: Place, sign: int) -> bool:
    """Whether a dash before a currency belongs to it: behind a space, or alone with its amount on a line."""
    if sign > place.start and place.plain[sign - 1] != "\n":
        return place.plain[sign - 1] in _BEFORE_SIGN
    return len(place.plain[sign : min(place.end, sign + _LONGEST_LINE)].partition("\n")[0].split()) <= _WORDS_ALONE


_MAGNITUDE = Pattern(r"[\s-]?(?:(?:[mb]n?|tr?n|[mb]ln)(?![a-z])|[mbtr]+illion|thousand|k(?![a-z])|crore|lakh)")
_DIGITS = Pattern(r"[0-9]{1,3}(?: [0-9]{3}){1,4}(?![0-9])|[0-9.,]{1,24}")
_YEAR = Pattern(r"(?:19|20)[0-9]{2}(?![0-9]|,[0-9])")


def _cuts_a_word(text: str, at: int) -> bool:
    return text[at].isalnum() and text[at - 1 : at].isalnum()


def _holds(form: str, text: str, begin: int, start: int, grammar: Grammar) -> bool:
    """Whether letters that may be a word of their own ("TOP", "K", "P") are a currency here.

    A single letter is glued to a large amount, "R500"; a code that is a word stands before one.
    """
    is_letter = len(form) == 1 and form.isalpha()
    if not is_letter and form.lower() not in grammar.lexicon.words["doubtful codes"]:
        return True
    digits = _DIGITS.match(text, start)
    if digits is None or (form.lower() in grammar.lexicon.words["money in names"] and _YEAR.match(text, start)):
        return False  # "Euro 2024"
    if _MAGNITUDE.match(text, digits.end()):
        return not is_letter or start - begin == 1 or form in _SPACED
    if form in _SPACED and start - begin == 1 and _PRICED.match(text, digits.end()):
        return True
    if is_letter and start - begin > 1:
        return False
    return len(digits[0]) >= _TELLING_DIGITS and (not digits[0].isdigit() or len(digits[0]) < _CODE_DIGITS)
