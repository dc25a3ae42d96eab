"""The currency before an amount: "$", "US$", "RMB", "EUR"."""

from typing import NamedTuple

from factcheck.extracting.grammar import Grammar, Place
from factcheck.extracting.patterns import Pattern
from factcheck.model.span import Span

# No currency before a number is written with more signs.
_LONGEST = 7
# From this many digits on, "PEN 5000" is money and "TOP 10" a heading.
_TELLING_DIGITS = 4
# So many digits without a comma are a code: "R112386", "S/26610".
_CODE_DIGITS = 5


class Before(NamedTuple):
    """A currency before a number."""

    span: Span
    unit: str


def money_before(place: Place, start: int, grammar: Grammar) -> Before | None:
    """Return the currency sign, code or abbreviation directly before a number, at most one space between."""
    text, known = place.text, grammar.lexicon.money_before
    end = start - 1 if place.plain[start - 1 : start] == " " else start
    if end <= place.floor or text[end - 1] not in grammar.money_ends:
        return None
    for begin in range(max(place.floor, end - _LONGEST), end):
        form = text[begin:end]
        if form in known and not _cuts_a_word(text, begin):
            return Before(Span(begin, start), form) if _holds(form, text, begin, start, grammar) else None
    return None


_MAGNITUDE = Pattern(r"\s?(?:[mb]n?(?![a-z])|[mbtr]+illion|thousand|k(?![a-z])|crore|lakh)")
_DIGITS = Pattern(r"[0-9.,]{1,24}")


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
    if digits is None or (is_letter and start - begin > 1):
        return False
    if _MAGNITUDE.match(text, digits.end()):
        return True
    return len(digits[0]) >= _TELLING_DIGITS and (not digits[0].isdigit() or len(digits[0]) < _CODE_DIGITS)
