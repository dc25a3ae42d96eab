"""Two numbers that share a magnitude or unit: "5 to 10 billion", "between 3 and 5 million", "5% to 10%".

Comes in: a number with what stands around it. Goes out: the number that it ranges to. Never happens here: a change
from one level to another, which is two figures, nor a score, which runs downward.
"""

from decimal import Decimal
from typing import NamedTuple

from factcheck.extracting.fractions import fraction_at, with_denominator
from factcheck.extracting.grammar import GAP, SPACES, Grammar, Place
from factcheck.extracting.money import Before
from factcheck.extracting.nouns import noun_after
from factcheck.extracting.number_words import WORD, begins_number, words_at
from factcheck.extracting.numerals import Number, digits_at
from factcheck.extracting.patterns import Pattern
from factcheck.extracting.plain import DASH
from factcheck.extracting.sizes import follows, size_of, split
from factcheck.extracting.tails import Tail
from factcheck.extracting.units import whole_tail
from factcheck.model.mention import Numeral
from factcheck.model.span import Span
from factcheck.model.unit import Unit

_CURRENCY = r"(?:[a-z]{0,3}[^\w\s.,;:()\[\]{}\"'/-]|(?:usd|eur|gbp|rmb|cny|inr|rs\.?|jpy|chf|aud|cad|hkd)\s?)?"
_JOINT = Pattern(
    rf"(?:-(?:to|and|or)-|{GAP}?[-\x97~]{GAP}?|{GAP}(?:to|and|or|through|thru){GAP})"
    rf"(?=({_CURRENCY})(?:-|minus{GAP})?[0-9a-z½])"
)
_SIGN = Pattern(rf"-(?=[0-9])|minus{GAP}(?=[0-9a-z])")
_FROM = Pattern(rf"(?:^|[^a-z])from{GAP}(?:[a-z]{{1,20}}{GAP}){{0,2}}$")
# What a joint of the two begins with, behind a space or not, so that other figures pay for one look.
_FIRST_OF_JOINT = frozenset("-~tao" + DASH)
# "Between 2C and 4C (3.6F and 7.2F)": what a range in brackets says again is one, too.
_BETWEEN_BEFORE = Pattern(r"between [^().;]{1,45} and [^().;]{1,45}\($")
_BETWEEN_REACH = 100
_UNIT_OR = Pattern(rf"(?:^|[^a-z])(an?){GAP}([a-z]{{3,12}}){GAP}or{GAP}$")
# "20- to 30-year-old"
_SUSPENDED = Pattern(rf"-(?={GAP}(?:to|and|or){GAP})")
_LONGEST_SHARED = 4
# How many words before two complete amounts may say that the first is a change: "up 5% to 10%".
_MOVING_WORDS, _MOVING_REACH = 5, 48
# "an increase in the goods deficit of $9.3 billion to $80.9 billion"
_CHANGE_IN = Pattern(
    rf"(?:^|[^a-z])(?:increase|decrease|rise|fall|drop|decline|gain|growth|reduction|jump|surge){GAP}in{GAP}[^.,;:()]{{1,60}}?{GAP}of{GAP}$"
)
_CHANGE_REACH = 90
# "$1.20 to $56": in briefs of markets a step and a level, not a range.
_WIDEST = 20
# "Will rise by 1% to 3%": what is foreseen is a range, where "rose by 1% to 3%" may have come to 3%.
_MODALS, _WIDEST_FORESEEN = frozenset({"will", "would", "could", "may", "might", "should", "can", "to"}), 5
# "By 2 million to 3 million" is a range; so far apart, each with its magnitude, are a step and a level.
_WIDEST_OWN = Decimal("2.5")
_LONGEST_UNIT = 24
_BY = "by "
_FEW = frozenset({"two", "three"})
_WORDS_TO = frozenset({"to", "through", "thru"})


class Upper(NamedTuple):
    """The second number of a range, with what follows it; and the first's own tail, read in its light.

    `lent` says that the magnitude of the first is a guess: "$10 to $50 million" can begin at ten dollars.
    """

    number: Number
    tail: Tail
    first: Tail
    lent: bool = False


class First(NamedTuple):
    """The number that may range to another.

    start     where its hedge or currency begins
    opened    the word before it that opens a range, "between" or "from", else ""
    """

    number: Number
    before: Before | None
    tail: Tail
    start: int
    opened: str


def number_behind(place: Place, at: int, grammar: Grammar) -> Number | None:
    """Return the number, in digits or words, that begins exactly at `at`, its sign and article included."""
    sign = _SIGN.match(place.plain, at, place.end)
    digit = sign.end() if sign else at
    if not place.plain[digit].isalpha():
        number = digits_at(place.read_to(at), digit)
    else:  # an article is looked for with the space before it
        word = digit + 2 if place.plain.startswith("a ", digit) else digit
        number = _worded(place.read_to(max(place.floor, at - 1)), word, grammar)
    return number if number is not None and number.start == at and not number.bare_magnitude else None


def _worded(place: Place, at: int, grammar: Grammar) -> Number | None:
    number = words_at(place, at, grammar) if begins_number(place, at, grammar) else None
    if number is not None:
        return with_denominator(place, number, grammar)
    word = WORD.match(place.plain, at, place.end)
    return fraction_at(place, at, grammar) if word is not None and word[0] in grammar.lexicon.fractions else None


def may_join(place: Place, end: int) -> bool:
    """Whether a second number can follow an amount that ends at `end`."""
    return place.plain[end : end + 2].lstrip()[:1] in _FIRST_OF_JOINT


def upper_end(place: Place, first: First, grammar: Grammar) -> Upper | None:
    """Return the second number of a range and what follows it, if one number ranges to another here.

    "5-10 billion", "$1.2-1.5 billion", "5 to 10 percent", "between 10 and 15 million", "5% to 10%". Not "from 5 to 10
    percent", which may be a change, nor "up 5% to 10%".
    """
    plain, end = place.plain, first.tail.end
    behind = _SUSPENDED.match(plain, end, place.end)
    joint = _JOINT.match(plain, behind.end() if behind else end, place.end)
    if joint is None or first.tail.level:
        return None
    if joint[1] and _is_other_money(place, first, joint[1]):
        return None
    word = joint[0].strip(SPACES + "-")
    is_tied = behind is not None or joint[0][0] == "-"
    second = number_behind(place, joint.end(1), grammar) if _may_range(place, first, word, is_tied) else None
    if second is None or _falls(first, second):
        return None
    if word == "or" and (scale := _shared_magnitude(first, second, grammar)):
        return Upper(second, Tail(second.end, scale=scale), first.tail)
    upper = Upper(second, whole_tail(place, second, first.before is not None or bool(joint[1]), grammar), first.tail)
    upper = _in_its_light(first, upper)
    if not word.isalpha() and _are_of_two_systems(upper, grammar):
        return None
    if word in _WORDS_TO and not joint[1] and _is_given_to(place, first, upper, grammar):
        return None
    is_worded = word in _WORDS_TO or word in {"and", "or"}
    is_opened = bool(first.opened) or (word == "and" and _is_said_again(place, first.start))
    if is_worded and not is_opened and not _goes_together(place, first, upper, joint[1], word, grammar):
        return None
    if word == "or" and not follows(first.number, second, grammar):
        return None
    is_plain = not (upper.tail.unit or upper.tail.scale or first.before or first.tail.unit)
    if is_plain and word in _WORDS_TO | {"or"} and not _counts_something(place, first, upper, grammar):
        return None  # "passed by 218 to 210"
    return upper._replace(lent=bool(joint[1]) and bool(upper.tail.scale) and not first.tail.scale)


def _is_given_to(place: Place, first: First, upper: Upper, grammar: Grammar) -> bool:
    """Whether money goes to people or things, as in "paid $20 to 30 workers"."""
    if first.before is None or first.opened or upper.tail.unit or upper.tail.scale:
        return False
    end = upper.tail.end
    return place.plain[end : end + 1] in SPACES and noun_after(place, end, grammar) is not None


def _shared_magnitude(first: First, second: Number, grammar: Grammar) -> str:
    """Return the "million" of "a million or two", which both ends count, or ""."""
    head, scale = split(first.number, grammar)
    if head not in {"a", "one"} or second.numeral.text.lower() not in _FEW or first.before or first.tail.unit:
        return ""
    return scale


def _counts_something(place: Place, first: First, upper: Upper, grammar: Grammar) -> bool:
    if first.opened or noun_after(place, upper.tail.end, grammar) is not None:
        return True
    ends = (number.numeral.text.lower().replace("-", " ").split()[-1] for number in (first.number, upper.number))
    return all(end in grammar.lexicon.fractions for end in ends)


def _in_its_light(first: First, upper: Upper) -> Upper:
    """Read the "m" of "5m to 10m euros" as the magnitude that it is in the second amount."""
    tail = first.tail
    if tail.unit and tail.unit == upper.tail.scale and upper.tail.unit:
        return upper._replace(first=Tail(tail.end, scale=tail.unit))
    return upper


def _is_other_money(place: Place, first: First, sign: str) -> bool:
    """Whether the sign before the second number is of another money: "€40 million – $44 million" says it twice."""
    start = first.number.start
    before = place.plain[max(place.floor, start - len(sign) - 1) : start].rstrip()
    return bool(first.tail.unit) or not before.endswith(sign.strip())


def _are_of_two_systems(upper: Upper, grammar: Grammar) -> bool:
    """Whether no range has such units at its ends: "40 miles – 64 km –" says it twice, "500 m – 1 km" does not."""
    one, other = (_unit_of(unit, grammar) for unit in (upper.first.unit, upper.tail.unit))
    if one is None or other is None or one == other:
        return False
    ratio = one.factor / other.factor
    is_of_one_system = ratio.numerator == 1 or ratio.denominator == 1
    return one.dimension != other.dimension or one.offset != other.offset or not is_of_one_system


def _unit_of(written: str, grammar: Grammar) -> Unit | None:
    """Return the likeliest unit of measurement that a written unit means; None for none, and for money."""
    units = grammar.lexicon.units
    keys = units.get(written) or units.get(written.lower()) or ()
    return grammar.lexicon.unit_of.get(keys[0]) if keys else None


def _may_range(place: Place, first: First, word: str, hyphenated: bool) -> bool:
    if word == "and":
        return first.opened == "between" or hyphenated or _is_said_again(place, first.start)
    if word in _WORDS_TO:
        window = max(place.floor, first.start - 30)
        return bool(first.opened) or _FROM.search(place.plain, window, first.start) is None
    return True


def _is_said_again(place: Place, start: int) -> bool:
    """Whether a number opens the brackets behind a range "between" two others."""
    if start <= place.start or place.plain[start - 1] != "(":
        return False
    return _BETWEEN_BEFORE.search(place.plain, max(place.start, start - _BETWEEN_REACH), start) is not None


def _falls(first: First, second: Number) -> bool:
    """Whether two whole numbers run downward: a score, a code, never a range."""
    low, high = first.number.numeral.text, second.numeral.text
    if "," in low and "," in high:
        low, high = low.replace(",", ""), high.replace(",", "")
    if not (low.isascii() and low.isdigit() and high.isascii() and high.isdigit()):
        return False
    return len(low) > len(high) or (len(low) == len(high) and low >= high)


def _goes_together(place: Place, first: First, upper: Upper, currency: str, word: str, grammar: Grammar) -> bool:
    """Whether two amounts without an opening word are a range, though each may be complete: "$5m to $10m".

    The second is larger, of the same unit, and nothing before says that the first is a change.
    """
    tail = upper.first
    if not (currency or tail.unit or (first.before and tail.scale)):
        if word in _WORDS_TO and place.before(first.start, len(_BY)) == _BY and _is_step(first, upper, grammar):
            return False
        return not (word in _WORDS_TO and "/" in first.number.numeral.text and _is_move(place, first, grammar))
    if word not in _WORDS_TO or not _is_of_same_unit(first, upper, currency.strip()):
        return False
    moves, widest = grammar.lexicon.words["moves"], _WIDEST
    before = place.before(first.start, _MOVING_REACH).split()[-_MOVING_WORDS:]
    if not moves.isdisjoint(before):
        if before[-1:] != ["by"] or _MODALS.isdisjoint(before):
            return False
        widest = _WIDEST_FORESEEN
    if before[-1:] == ["of"] and _CHANGE_IN.search(place.before(first.start, _CHANGE_REACH)):
        return False
    scale = tail.scale or (upper.tail.scale if shares_scale(first.number, grammar) else "")
    low, high = size_of(first.number, scale, grammar), size_of(upper.number, upper.tail.scale, grammar)
    return low is not None and high is not None and low < high <= low * widest


def _is_step(first: First, upper: Upper, grammar: Grammar) -> bool:
    """Whether a change leads to a level: "fell by 12,000 to 1.31 million", "by 2.2 million to 6.5 million"."""
    own = upper.first.scale
    if not own and shares_scale(first.number, grammar):
        return False
    low, high = size_of(first.number, own, grammar), size_of(upper.number, upper.tail.scale, grammar)
    return low is not None and high is not None and high > low * (_WIDEST_OWN if own else _WIDEST_FORESEEN)


def _is_move(place: Place, first: First, grammar: Grammar) -> bool:
    """Whether a verb of movement stands before a share's step: "rose 1-1/4 to 22-3/4 dollars"."""
    before = place.before(first.start, _MOVING_REACH).split()[-1:]
    return bool(before) and before[0] in grammar.lexicon.words["moves"]


def _is_of_same_unit(first: First, upper: Upper, currency: str) -> bool:
    if first.before is not None:
        return currency in {"", first.before.unit.strip().lower()}
    return not currency and upper.first.unit in {"", upper.tail.unit}


def shares_scale(first: Number, grammar: Grammar) -> bool:
    """Whether "5 to 10 billion" gives its billion to both ends: it does, unless the first is written out in full."""
    numeral: Numeral = first.numeral
    if not first.is_digits:
        return not split(first, grammar)[1]
    return sum(sign.isdigit() for sign in numeral.text) <= _LONGEST_SHARED and "," not in numeral.text


def scale_of(upper: Upper, grammar: Grammar) -> str:
    """Return the magnitude of the second number, that in its own words included: "three dozen"."""
    return " ".join(part for part in (split(upper.number, grammar)[1], upper.tail.scale) if part)


def one_or_two(place: Place, number: Number, grammar: Grammar) -> tuple[Numeral, str] | None:
    """Return the article and the unit of "a week or two" before the "two", or None."""
    if number.numeral.text.lower() != "two":
        return None
    match = _UNIT_OR.search(place.plain, max(place.floor, number.start - _LONGEST_UNIT), number.start)
    if match is None or match[2] not in grammar.lexicon.units:
        return None
    span = Span(*match.span(1))
    return Numeral(span, span.of(place.text)), place.text[match.start(2) : match.end(2)]
