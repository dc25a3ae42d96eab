"""What probably happened to a figure that disagrees with a sum: one mechanism for every kind that compares.

Comes in: what is stated, what is computed, the slips that the kind knows of. Goes out: the predicate of a sentence,
"is 10 times too large", "fits the later figure as the base", or "". Never happens here: deciding which of the two is
wrong, or whether they disagree at all.

The slips are tried in the order in which they happen and tell most: a power of ten; what the kind itself knows (the
wrong base, an unsquared factor, the rate upside down); typing.

Worked example: stated 23 billion where 23 million is computed: the ratio is 10^3, "billion for million".
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from factcheck.model.interval import EXACT, Interval

# In the order in which they happen: a digit, a magnitude word, two digits, wan and yi, two magnitude words.
_POWERS = (1, -1, 3, -3, 2, -2, 4, -4, 6, -6, 5, -5, -9)
_WORDS = {
    3: "a thousand times too large, as a million that became a billion",
    -3: "a thousand times too small, as a billion that became a million",
    6: "a million times too large",
    -6: "a million times too small",
    -9: "a billion times too small, as if its billion were left out",
}
# Two figures of fewer digits look like a slip of the finger by chance alone.
_LEAST_DIGITS = 3
# "One in six" has more digits than anybody writes.
_MOST_DIGITS = 40
_DOZENS = Interval(Decimal("0.05"), Decimal(20))
# The weakest of slips: what differs in one digit may well be another figure.
WRONG_DIGIT = "may have a wrong digit"
SWAPPED_DIGITS = "may have two digits swapped"


class Slip(NamedTuple):
    """A way to go wrong: the predicate that names it, and what would be stated if it had happened."""

    words: str
    stated: Interval


class Typed(NamedTuple):
    """The two figures of a comparison as decimals, for slips of the finger."""

    stated: Decimal
    computed: Decimal


def diagnosed(stated: Interval, computed: Interval, *slips: Slip, typed: Typed | None = None) -> str:
    """Return the predicate of the first slip that explains `stated`, of which nothing meets `computed`; else ""."""
    power = power_of_ten(stated, computed)
    if power:
        return f"is {power}"
    fitting = next((slip.words for slip in slips if stated.overlaps(slip.stated)), "")
    return fitting or (_mistyped(typed) if typed is not None else "")


def power_of_ten(stated: Interval, computed: Interval) -> str:
    """Return what to say if `stated` is `computed` times a power of ten from 10^-6 to 10^6, or 10^-9, else "".

    What may be nothing is no power of ten of anything.
    """
    if computed.contains(Decimal(0)):
        return ""
    for power in _POWERS:
        if stated.overlaps(computed.scaled(Decimal(10) ** power)):
            size = f"{10 ** abs(power):,} times too {'large' if power > 0 else 'small'}"
            return _WORDS.get(power, size)
    return ""


def is_swapped_pair(stated: Decimal, computed: Decimal) -> bool:
    """Whether two figures of two digits differ by the order of these alone: 6.2 and 2.6.

    By itself that is no sign of a slip; where two figures can only mean one thing, it is.
    """
    one, other = _digits(stated), _digits(computed)
    is_pair = len(one) == len(other) == _LEAST_DIGITS - 1 and one != other and one == other[::-1]
    return is_pair and stated.adjusted() == computed.adjusted()


def is_swapped(stated: Decimal, meant: Decimal) -> bool:
    """Whether two figures of two digits or more differ by two neighbors that changed places: 1.92 and 1.29."""
    one, other = _digits(stated), _digits(meant)
    width = max(len(one), len(other), _LEAST_DIGITS - 1)
    is_one_size = stated.adjusted() == meant.adjusted()
    return is_one_size and one.ljust(width, "0") in _swapped(other.ljust(width, "0"))


def slip_between(one: Decimal, other: Decimal, *, is_sure: bool = False) -> str:
    """Return the predicate that makes one of two positive figures of the other by a slip of the finger, or "".

    A power of ten tells nothing of figures of one digit, unless both are surely of one thing; nor does another digit
    where there are only two.
    """
    if one.adjusted() != other.adjusted() and _digits(one) == _digits(other):
        power = power_of_ten(Interval.point(one), Interval.point(other)) if len(_digits(one)) > 1 or is_sure else ""
        return f"is {power}" if power else ""
    if is_swapped_pair(one, other):
        return SWAPPED_DIGITS
    for typed in (Typed(one, other), Typed(other, one)):
        if slip := _mistyped(typed):
            return slip
    are_long = min(len(_digits(one)), len(_digits(other))) >= _LEAST_DIGITS
    return WRONG_DIGIT if are_long and _has_one_other_digit(Typed(one, other)) else ""


def swaps(value: Decimal) -> Iterator[Decimal]:
    """Yield what a figure would be with two different neighboring digits swapped, in every way: 48.5 gives 84.5."""
    digits = _digits(value)
    exponent = value.adjusted() - len(digits) + 1
    return (Decimal(other).scaleb(exponent) for other in _swapped(digits))


def with_one_other_digit(value: Decimal) -> Iterator[Decimal]:
    """Yield what a figure would be with another digit in one of its places, in every way: 48 gives 18, 41 and so on."""
    digits = _digits(value)
    exponent = value.adjusted() - len(digits) + 1
    for at, digit in enumerate(digits):
        for other in "0123456789":
            if other != digit:
                yield Decimal(digits[:at] + other + digits[at + 1 :]).scaleb(exponent)


def is_mistyped(typed: Typed) -> bool:
    """Whether the stated figure is the computed one but for a slip of the finger."""
    return bool(_mistyped(typed)) or _has_one_other_digit(typed)


def _has_one_other_digit(typed: Typed) -> bool:
    """Whether of three digits or more all but one are those of the computed figure, each in its place."""
    written = _digits(typed.stated)
    is_written = len(written) <= _MOST_DIGITS
    if not is_written or typed.computed <= 0 or typed.stated.adjusted() != typed.computed.adjusted():
        return False
    meant = _rounded(typed.computed, max(len(written), _LEAST_DIGITS))
    padded = written.ljust(len(meant), "0")
    return sum(one != other for one, other in zip(padded, meant, strict=True)) == 1


def _mistyped(typed: Typed) -> str:
    """Name neighboring digits that changed places, a digit that was left out, or one too many."""
    written = _digits(typed.stated)
    if not _LEAST_DIGITS <= len(written) <= _MOST_DIGITS or typed.computed <= 0 or not _is_near(typed):
        return ""
    if written in _swapped(_rounded(typed.computed, len(written))):
        return SWAPPED_DIGITS
    if written in _without_one(_rounded(typed.computed, len(written) + 1)):
        return "may have lost a digit"
    if len(written) > _LEAST_DIGITS and _rounded(typed.computed, len(written) - 1) in _without_one(written):
        return "may have a digit too many"
    return ""


def _is_near(typed: Typed) -> bool:
    return _DOZENS.contains(EXACT.divide(typed.stated, typed.computed))


def _digits(value: Decimal) -> str:
    """Return the significant digits, trailing zeros left aside: "1117" for 1,117,000."""
    return "".join(map(str, value.normalize(EXACT).as_tuple().digits))


def _rounded(value: Decimal, digits: int) -> str:
    """Return so many significant digits of `value`."""
    step = Decimal(1).scaleb(value.adjusted() - digits + 1)
    return "".join(map(str, EXACT.quantize(value, step).as_tuple().digits))[:digits]


def _swapped(digits: str) -> set[str]:
    """Return `digits` with two different neighbors swapped, in every way."""
    pairs = ((at, digits[at], digits[at + 1]) for at in range(len(digits) - 1))
    return {digits[:at] + second + first + digits[at + 2 :] for at, first, second in pairs if first != second}


def _without_one(digits: str) -> set[str]:
    """Return `digits` without one that is not the last: without the last it would be rounding."""
    return {digits[:at] + digits[at + 1 :] for at in range(len(digits) - 1)}
