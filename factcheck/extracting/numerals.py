"""Where a number begins and ends: digits with their separators, fractions in digits, and what may follow them."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from factcheck.extracting.grammar import GAP, Place
from factcheck.extracting.patterns import Pattern
from factcheck.extracting.plain import DASH
from factcheck.model.mention import Numeral
from factcheck.model.span import Span

# A group count is bounded so that a page of digit groups costs no more than its length.
_DIGITS = Pattern(
    # 1,234,567 or 1'234'567 or 1 234 567
    r"(?:[0-9]{1,3}(?:([,' ])[0-9]{3}(?:\1[0-9]{3}){0,12})(?![0-9]|\1[0-9]{3})"
    # 1,17,821 as grouped in India
    r"|[0-9]{1,2}(?:,[0-9]{2}(?=,)){1,12},[0-9]{3}(?![0-9])"
    # 1.234.567 and 1.234,5 of continental copy
    r"|[0-9]{1,3}(?:\.[0-9]{3}){2,12}(?:,[0-9]{1,2})?(?![0-9.])|[0-9]{1,3}\.[0-9]{3},[0-9]{1,2}(?![0-9,])"
    # a comma for the point, where a magnitude or a currency follows: 2,5 million, 12,50 €
    r"|[0-9]{1,3},[0-9]{1,2}(?= ?(?:%|per ?cent|[mbt]n\b|[mb]illion|trillion|thousand\b"
    r"|€|zł|kč|(?:euro?s?|cents|chf|kr)\b)"
    r"|[ -](?:kilo|centi|milli)?(?:lit(?:er|re)|met(?:er|re)|grams?\b)|[ -]?(?:[kcm]m|kg|ha|hectares?|tonnes)\b)"
    # a comma for the point behind the sign of the euro: €12,50
    r"|(?<=€)[0-9]{1,3},[0-9]{2}(?![0-9,])|(?<=€ )[0-9]{1,3},[0-9]{2}(?![0-9,])"
    # groups that are no groups, 1,2345: one numeral, and no number
    r"|(?=[0-9]{1,3}(?:,[0-9]{1,9}){0,9},[0-9]{3})[0-9]{1,3}(?:,[0-9]++)+"
    r"|[0-9]++)(?:\.[0-9]++)?"
    # 10^6, 6.02 x 10^23, 3·10⁶, 1e9
    r"(?: ?[×x*·] ?10(?:\^[+-]?[0-9]++|[¹²³]++)|\^-?[0-9]++|[¹²³]++|e[+-]?[0-9]++(?![a-z]))?"
)
_FRACTION = Pattern(
    r"(?:[0-9]{1,6}[ -])?(?:1/[234568]|2/[35]|3/[458]|4/5|5/[68]|7/8|[1-9]/10|1?[13579]/16)"
    r"(?![0-9/.,]{0,20}[0-9/]|[a-z])|(?:[0-9]{1,6}+ ?)?[½¼¾]"
)
# No fraction is written without one of these, so far behind its first digit.
_FRACTION_SIGNS, _LONGEST_FRACTION = frozenset("/½¼¾"), 10
# A long dash is punctuation: "John Smith —333 votes".
_SIGNS, _LONG_DASH = frozenset("-" + DASH), "\u2014"
_BEFORE_SIGN = frozenset(" \t\n\r(:=$€£¥₹")
_MONEY = frozenset("$€£¥₹")
_SCALED_BEHIND = Pattern(r"\)\s(?:thousand|[mbtr]+illion|crore|lakh)(?![a-z])")
_MINUS = "minus "
_NEGATIVE = "negative "
# "tested negative 3 times" has no sign, "negative 3 percent" has.
_SIGNED_UNIT = Pattern(r" ?(?:%|per ?cent|degrees|points|basis points|°)")
_BRACKETED = Pattern(
    r"\)(?: ?%|\s(?:per ?cent|thousand|[mbtr]+illion|crore|lakh|yuan|dollars|euros|pounds|[mbt]n)(?![a-z]))"
)
# What may follow a whole number: "and a half", "and three-quarters", "and two-thirds".
AND_PART = Pattern(
    rf"(?:{GAP}|-)and(?:{GAP}|-)(?:(?:an?|one)(?:{GAP}|-)(?:half|third|quarter|fourth|fifth|sixth|eighth|tenth)"
    rf"|(?:two|three|four|five|seven)(?:{GAP}|-)(?:thirds?|quarters?|fourths?|fifths?|eighths?|tenths?))(?![a-z])(?!{GAP}of{GAP})"
)
_PLUS_MINUS = Pattern(
    r"(?: ?(?:±|\+/-) ?|,? (?:plus or minus|plus-or-minus|give or take) )[0-9]++(?:\.[0-9]++)?(?![0-9]|[.,][0-9])"
)
_EITHER_WAY = ("plus or ", "plus-or-")
_SPREADS = (" plus or ", " plus-or-", " give or ", ", plus or ", ", give or ", ", plus-or-")


# "1 million 300 thousand", "5 crore 20 lakh": a smaller magnitude goes on with the number.
_STEP = Pattern(rf"{GAP}(?:and{GAP})?[0-9]{{1,3}}{GAP}(thousand|million|billion|lakhs?|crores?)(?![a-z-])")
_MOST_STEPS = 4


class Number(NamedTuple):
    """A number as found: the numeral, and whether it is only a magnitude ("hundred-billion") glued to a noun.

    `vague` says that it is a plural that stands for itself ("dozens"); `unit` is a unit that the numeral holds itself:
    "times" in "twice" and "threefold".
    """

    numeral: Numeral
    start: int
    end: int
    bare_magnitude: bool = False
    vague: bool = False
    unit: str = ""

    @property
    def is_digits(self) -> bool:
        return not self.numeral.text[-1].isalpha()


def digits_at(place: Place, at: int) -> Number | None:
    """Return the number whose first digit stands at `at`, a sign or leading point before it included."""
    plain = place.plain
    match = None
    if not _FRACTION_SIGNS.isdisjoint(plain[at : at + _LONGEST_FRACTION]):
        match = _FRACTION.match(plain, at, place.end)
    match = match or _DIGITS.match(plain, at, place.end)
    if match is None:
        return None
    start, end = at, match.end()
    if " " in match[0] and place.text[end + 1 : end + 2].isupper():
        end = at + match[0].index(" ")  # 48 | 737 MAX jets
    if at > place.floor and plain[at - 1] == "." and not plain[at - 2 : at - 1].isalnum() and match[0].isdecimal():
        start -= 1  # ".5", not the "1,250" of "S/.1,250"
    if start > place.floor and plain[start - 1] == "(" and _is_in_account(place, start - 1, end):
        return number_of(place, start - 1, end + 1)
    if plain[end : end + 1] == ")" and plain[start - 2 : start - 1] == "(" and _is_loss(place, start, end):
        number = number_of(place, start, end)
        return number._replace(numeral=number.numeral._replace(minus=True), end=end + 1)
    return number_of(place, _sign_before(place, start, end), _with_addition(place, end))


def _is_in_account(place: Place, start: int, end: int) -> bool:
    """Whether brackets are the minus of accounts: alone in a cell, behind a currency, or before a unit, "(5.6)%"."""
    plain = place.plain
    if plain[end : end + 1] != ")":
        return False
    if start > place.floor and not plain[start - 1].isspace():
        return plain[start - 1] in _MONEY  # "$(3.2) million"
    alone = start == place.start and end + 1 == place.end and ("," in plain[start:end] or "." in plain[start:end])
    return alone or _BRACKETED.match(plain, end, place.end) is not None


def _is_loss(place: Place, start: int, end: int) -> bool:
    """Whether brackets around money are the minus of accounts: "($45.6) million"; "($13.9 billion)" is a gloss."""
    return (
        place.plain[start - 1] in _MONEY
        and start - 2 >= place.floor
        and _SCALED_BEHIND.match(place.plain, end, place.end) is not None
    )


def _sign_before(place: Place, start: int, end: int) -> int:
    """Return where the sign before a number stands, "-3" or "minus 3", or `start`; "word-3" has none."""
    plain = place.plain
    if start <= place.floor:
        return start
    if plain[start - 1] in _SIGNS:
        free = start - 1 == place.start or plain[start - 2] in _BEFORE_SIGN
        return start - 1 if free and place.text[start - 1] != _LONG_DASH else start
    return word_sign_before(place, start, end)


def word_sign_before(place: Place, start: int, end: int) -> int:
    """Return where "minus" or "negative" before a number begins, or `start`; `end` is where the number ends."""
    plain = place.plain
    if plain[start - 2 : start] == "s ":
        has_word = plain.startswith(_MINUS, start - len(_MINUS)) and start - len(_MINUS) >= place.floor
        is_sign = has_word and not plain.endswith(_EITHER_WAY, place.floor, start - len(_MINUS))
        return start - len(_MINUS) if is_sign else start
    if plain[start - 2 : start] == "e ":
        begin = start - len(_NEGATIVE)
        has_word = begin >= place.floor and plain.startswith(_NEGATIVE, begin)
        return begin if has_word and _SIGNED_UNIT.match(plain, end, place.end) else start
    return start


def _with_addition(place: Place, end: int) -> int:
    """Return where "and a half" or "± 0.2" behind a number ends, or `end`."""
    if place.plain[end : end + 2].strip()[:1] in {"±", "+", "a"}:
        match = AND_PART.match(place.plain, end, place.end) or _PLUS_MINUS.match(place.plain, end, place.end)
        return match.end() if match else end
    if place.plain.startswith(_SPREADS, end):
        match = _PLUS_MINUS.match(place.plain, end, place.end)
        return match.end() if match else end
    return end


def with_steps(place: Place, number: Number, scale: str, end: int, scales: Mapping[str, Decimal]) -> Number | None:
    """Return the number in steps, "1 million 300 thousand", that goes on behind its magnitude `scale`, or None."""
    size, stop = scales.get(scale.lower(), Decimal(0)), end
    for _ in range(_MOST_STEPS):
        step = _STEP.match(place.plain, stop, place.end)
        if step is None or scales[step[1]] >= size:
            break
        size, stop = scales[step[1]], step.end()
    return number_of(place, number.start, stop) if stop > end else None


def number_of(
    place: Place, start: int, end: int, bare_magnitude: bool = False, vague: bool = False, unit: str = ""
) -> Number:
    """Return the number that is written from `start` to `end`."""
    return Number(Numeral(Span(start, end), place.text[start:end]), start, end, bare_magnitude, vague, unit)
