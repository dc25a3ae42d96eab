"""Where a number begins and ends: digits with their separators, fractions in digits, and what may follow them."""

from typing import NamedTuple

from factcheck.extracting.grammar import GAP, Place
from factcheck.extracting.patterns import Pattern
from factcheck.extracting.plain import DASH
from factcheck.model.mention import Numeral
from factcheck.model.span import Span

# A group count is bounded so that a page of digit groups costs no more than its length.
_DIGITS = Pattern(
    # 1,234,567 or 1'234'567 or 1 234 567
    r"(?:[0-9]{1,3}(?:([,' ])[0-9]{3}(?:\1[0-9]{3}){0,12}+)(?![0-9]|\1[0-9]{3})"
    # 1,17,821 as grouped in India
    r"|[0-9]{1,2}(?:,[0-9]{2}(?=,)){1,12}+,[0-9]{3}(?![0-9])"
    # 1.234.567 and 1.234,5 of continental copy
    r"|[0-9]{1,3}(?:\.[0-9]{3}){2,12}+(?:,[0-9]{1,2})?(?![0-9.])|[0-9]{1,3}\.[0-9]{3},[0-9]{1,2}(?![0-9,])"
    # a comma for the point, where a magnitude or percent follows: 2,5 million
    r"|[0-9]{1,3},[0-9]{1,2}(?= ?(?:%|per ?cent|[mbt]n\b|[mb]illion|trillion|euro))"
    # groups that are no groups, 1,2345: one numeral, and no number
    r"|(?=[0-9]{1,3}(?:,[0-9]{1,9}){0,9},[0-9]{3})[0-9]{1,3}(?:,[0-9]++)++"
    r"|[0-9]++)(?:\.[0-9]++)?"
    # 10^6, 6.02 x 10^23, 1e9
    r"(?: ?[×x] ?10(?:\^-?[0-9]++|[¹²³]++)|\^[0-9]++|[¹²³]++|e[+-]?[0-9]++(?![a-z]))?"
)
_FRACTION = Pattern(
    r"(?:[0-9]{1,6}[ -])?(?:1/[234568]|2/[35]|3/[458]|4/5|5/[68]|7/8|[1-9]/10|1?[13579]/16)"
    r"(?![0-9/.,]{0,20}[0-9/]|[a-z])|[0-9]*+[½¼¾]"
)
_SIGNS = frozenset("-" + DASH)
_BEFORE_SIGN = frozenset(" \t\n\r(:=")
_MINUS = "minus "
_AND_A_HALF = Pattern(rf"{GAP}and{GAP}(?:an?{GAP}(?:half|quarter|third)|three{GAP}quarters)(?![a-z])")
_PLUS_MINUS = Pattern(r" ?(?:±|\+/-) ?[0-9]++(?:\.[0-9]++)?")


class Number(NamedTuple):
    """A number as found: the numeral, and whether it is only a magnitude ("hundred-billion") glued to a noun.

    `vague` says that it is a plural that stands for itself ("dozens"); `unit` is a unit that the numeral holds itself:
    "times" in "twice" and "threefold".
    """

    numeral: Numeral
    bare_magnitude: bool = False
    vague: bool = False
    unit: str = ""

    @property
    def start(self) -> int:
        return self.numeral.span.start

    @property
    def end(self) -> int:
        return self.numeral.span.end

    @property
    def is_digits(self) -> bool:
        return not self.numeral.text[-1].isalpha()


def digits_at(place: Place, at: int) -> Number | None:
    """Return the number whose first digit stands at `at`, a sign or leading point before it included."""
    plain = place.plain
    match = _FRACTION.match(plain, at, place.end) or _DIGITS.match(plain, at, place.end)
    if match is None:
        return None
    start, end = at, match.end()
    if " " in match[0] and place.text[end + 1 : end + 2].isupper():
        end = at + match[0].index(" ")  # 48 | 737 MAX jets
    if at > place.floor and plain[at - 1] == "." and not plain[at - 2 : at - 1].isalnum():
        start -= 1  # ".5"
    return number_of(place, _sign_before(place, start), _with_addition(place, end))


def _sign_before(place: Place, start: int) -> int:
    """Return where the sign before a number stands, "-3" or "minus 3", or `start`; "word-3" has none."""
    plain = place.plain
    if start <= place.floor:
        return start
    if plain[start - 1] in _SIGNS:
        free = start - 1 == place.start or plain[start - 2] in _BEFORE_SIGN
        return start - 1 if free else start
    has_word = plain.startswith(_MINUS, start - len(_MINUS)) and start - len(_MINUS) >= place.floor
    return start - len(_MINUS) if has_word else start


def _with_addition(place: Place, end: int) -> int:
    """Return where "and a half" or "± 0.2" behind a number ends, or `end`."""
    if place.plain[end : end + 2].strip()[:1] in {"±", "+", "a"}:
        match = _AND_A_HALF.match(place.plain, end, place.end) or _PLUS_MINUS.match(place.plain, end, place.end)
        return match.end() if match else end
    return end


def number_of(
    place: Place, start: int, end: int, bare_magnitude: bool = False, vague: bool = False, unit: str = ""
) -> Number:
    """Return the number that is written from `start` to `end`."""
    return Number(Numeral(Span(start, end), place.text[start:end]), bare_magnitude, vague, unit)
