"""A writer: draws what is true, and writes it as prose has it, rounded, hedged and in some unit.

Comes in: something that draws whole numbers. Goes out: numbers, and the words for them. Never happens here: knowing
what a rule looks for.
"""

from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import NamedTuple, TypeVar

from tests.checking.written import rounded, written

T = TypeVar("T")
TEN = Decimal(10)


class Style(NamedTuple):
    """How one kind of figure is written: "${} {}" with short or long words for millions, the units from `floor` on."""

    form: str
    words: tuple[tuple[Decimal, str], ...]

    def of(self, value: Decimal, digits: int) -> str:
        """Return `value` rounded to `digits` digits: "$4.83 billion", "48,300 tonnes"."""
        for size, word in self.words:
            if value >= size:
                return self.form.format(f"{plain(value / size, digits)}{word}")
        return self.form.format(plain(value, digits))


_LONG = ((TEN**9, " billion"), (TEN**6, " million"))
_SHORT = ((TEN**9, "bn"), (TEN**6, "m"))
MONEY = (
    Style("${}", _LONG),
    Style("£{}", _SHORT),
    Style("€{}", _LONG),
    Style("{} yuan", _LONG),
    Style("US${}", _LONG),
    Style("{} euros", _LONG),
)
GOODS = (Style("{} tonnes", _LONG), Style("{} barrels", _LONG), Style("{} cars", _LONG), Style("{} megawatts", ()))
PEOPLE = (Style("{} people", _LONG), Style("{} residents", _LONG), Style("{} patients", _LONG))
ANY = MONEY + GOODS + PEOPLE


def plain(value: Decimal, digits: int) -> str:
    """Return a number rounded to `digits` digits, and to no more than three decimals: "4.83", "48,300"."""
    short = rounded(value, digits)
    return written(
        short.quantize(Decimal("0.001"), ROUND_HALF_UP).normalize() if short != int(short) else Decimal(int(short))
    )


def places(value: Decimal, decimals: int) -> Decimal:
    """Return `value` with so many decimals, half up, as a writer rounds."""
    return value.quantize(TEN**-decimals, ROUND_HALF_UP)


def telling(value: Decimal, decimals: int) -> Decimal:
    """Return `value` with so many decimals, and with more if it would end in a nought: a round figure tells little."""
    tried = [places(value, more) for more in range(decimals, decimals + 4)]
    return next((each for each in tried if each.as_tuple().digits[-1]), tried[0])


class Pen:
    """What a passage is drawn and written with; `whole` draws a whole number between two, both included."""

    def __init__(self, whole: Callable[[int, int], int]) -> None:
        self.whole = whole

    def tenths(self, low: int, high: int) -> Decimal:
        """Return a number between `low` and `high` tenths, with one decimal that is no nought."""
        tenths = self.whole(low, high)
        return Decimal(tenths if tenths % 10 else tenths + 1) / 10

    def one_of(self, *options: T) -> T:
        return options[self.whole(0, len(options) - 1)]

    def some(self, count: int, *options: T) -> list[T]:
        """Return `count` different options, in any order."""
        left = [*options]
        return [left.pop(self.whole(0, len(left) - 1)) for _ in range(count)]

    def level(self, digits: int = 3) -> Decimal:
        """Return a size such as articles tell, of so many digits and then noughts: from thousands to billions."""
        tens = self.whole(10 ** (digits - 2), 10 ** (digits - 1) - 1)
        return Decimal(tens * 10 + self.whole(1, 9)) * Decimal(10) ** self.whole(2, 6)

    def hedged(self, true: Decimal, told: Decimal, text: str) -> str:
        """Return the text with a hedge that is true of it, or with none."""
        hedges = ["", "", "about ", "some ", "roughly "]
        if told > true:
            hedges += ["nearly ", "almost ", "just under "]
        elif told < true:
            hedges += ["more than ", "over ", "just over "]
        return self.one_of(*hedges) + text

    def slip(self, value: Decimal, room: Decimal, *kinds: str) -> Decimal:
        """Return what a slip makes of a number, further from it than `room`; the decimals stay as they are."""
        made = [each for kind in kinds for each in SLIPS[kind](value)]
        return self.one_of(*(each for each in made if abs(each - value) > room))


def _ten_times(value: Decimal) -> Sequence[Decimal]:
    return [places(value * 10, _decimals(value))]


def _a_tenth(value: Decimal) -> Sequence[Decimal]:
    """Return a tenth where the digits stay: 4,830 becomes 483, 5.0 no 0.5."""
    return [value / 10] if value >= 10 and (value / 10) == places(value / 10, max(_decimals(value), 1)) else []


def _swapped(value: Decimal) -> Sequence[Decimal]:
    """Return the number with two neighboring digits exchanged, the first not becoming a nought."""
    text = str(value)
    digits = [place for place, sign in enumerate(text) if sign.isdigit()]
    made = []
    for one, other in pairwise(digits):
        signs = [*text]
        signs[one], signs[other] = signs[other], signs[one]
        if signs[digits[0]] != "0" and signs[-1] != "0" and signs != [*text]:
            made.append(Decimal("".join(signs)))
    return made


def _mistyped(value: Decimal) -> Sequence[Decimal]:
    """Return a number of three digits or more with its second digit another one."""
    text = str(value)
    place = 2 if text[1:2] == "." else 1
    if len(value.as_tuple().digits) <= place or len(text.replace(".", "")) < 3:
        return []
    return [Decimal(f"{text[:place]}{digit}{text[place + 1 :]}") for digit in "123456789" if digit != text[place]]


def _decimals(value: Decimal) -> int:
    return max(0, -int(value.as_tuple().exponent))


SLIPS: dict[str, Callable[[Decimal], Sequence[Decimal]]] = {
    "ten": _ten_times,
    "tenth": _a_tenth,
    "swap": _swapped,
    "digit": _mistyped,
    "hundred": lambda value: [value + 100],
}
