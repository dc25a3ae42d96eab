"""How seldom chance makes figures miss a sum by a slip of the finger.

Comes in: the figures of a sum and what it should give. Goes out: the figure that a slip explains, the slip, and how
many digits speak for it. Never happens here: deciding whether the figures make a sum at all.

How likely a chance hit is: a sum that misses its total by a difference of m digits misses it by a round one of them,
as one mistyped digit does, once in 10^(m-1) times; 96,000 - 90,000 says as much as four digits. Two neighbors that
changed places leave a multiple of nine, and want just these two digits in one of the figures, which is once more as
rare. Rounding takes away what it leaves open. So the weight of a slip is the logarithm of how many chances there were
against it: 3 is one in a thousand.
"""

import math
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from factcheck.model.interval import EXACT

_LONGEST = 13
_SWAP, _SHIFT, _LOST = math.log10(9) + 0.7, -0.5, -1.5
_TWO = Decimal(2)
_SHIFTS = (1, -1, 3, -3)
WRONG, SWAPPED, EXTRA = (
    "may have a wrong digit", "may have two digits swapped", "may have a digit too many",
)  # fmt: skip


class Figure(NamedTuple):
    """A value, one unit of its last written digit, 0 for what is counted one by one, and its sign in the sum."""

    value: Decimal
    unit: Decimal
    sign: int = 1


class Slipped(NamedTuple):
    """Which figure a slip explains, what happened to it, the weight of the evidence, and whether it can be no other."""

    at: int
    words: str
    weight: float
    is_sole: bool = True


class _Other(NamedTuple):
    """What a figure may have been meant to be: the value, what happened, and how far it moved."""

    value: Decimal
    words: str
    weight: float


def tolerance(figures: Sequence[Figure]) -> Decimal:
    """Return by how much rounding lets a sum of these figures miss zero."""
    return EXACT.divide(sum((figure.unit for figure in figures), Decimal(0)), _TWO)


def missing(figures: Sequence[Figure]) -> Decimal:
    """Return by how much a sum of these figures, each with its sign, misses zero."""
    return sum((figure.value * figure.sign for figure in figures), Decimal(0))


def slip_in(figures: Sequence[Figure]) -> Slipped | None:
    """Return the slip that explains best why figures, which with their signs should give 0, do not."""
    miss, slack = missing(figures), tolerance(figures)
    if abs(miss) <= slack:
        return None
    window = math.log10(float(_TWO * slack + max(Decimal("1e-9"), _finest(figures))))
    best: Slipped | None = None
    for index, figure in enumerate(figures):
        needed = figure.value - miss * figure.sign
        for other in _others(figure.value) if needed > 0 else ():
            if abs(other.value - needed) <= slack:
                best = _better(best, Slipped(index, other.words, other.weight - window))
    return best


def _better(known: Slipped | None, other: Slipped) -> Slipped:
    """Return the slip that more speaks for; it is the only one if no other figure has one of its kind."""
    if known is None or other.weight > known.weight:
        return other
    return known._replace(is_sole=False) if other.weight == known.weight and other.at != known.at else known


def _finest(figures: Sequence[Figure]) -> Decimal:
    """Return one unit of the finest digit of all."""
    return min(Decimal(1).scaleb(min(0, int(figure.value.as_tuple().exponent))) for figure in figures)


@lru_cache(maxsize=512)
def _others(value: Decimal) -> tuple[_Other, ...]:
    """Return what a figure may have been meant to be, with the logarithm of the room that a chance hit had."""
    if len(value.as_tuple().digits) > _LONGEST:
        value = value.normalize(EXACT)  # 513.2 trillion has four digits
    digits = "".join(map(str, value.as_tuple().digits))
    exponent = int(value.as_tuple().exponent)
    if len(digits) > _LONGEST:
        return ()
    return (*_digits(digits, exponent), *_swaps(digits, exponent), *_moved(value), *_lost(digits, exponent))


def _digits(digits: str, exponent: int) -> Iterator[_Other]:
    for at, digit in enumerate(digits):
        place = len(digits) - at - 1 + exponent
        for other in "0123456789":
            if other != digit and not (at == 0 and other == "0"):
                yield _Other(_value(digits[:at] + other + digits[at + 1 :], exponent), WRONG, place)


def _swaps(digits: str, exponent: int) -> Iterator[_Other]:
    for at in range(len(digits) - 1):
        first, second = digits[at], digits[at + 1]
        if first != second and not (at == 0 and second == "0"):
            place = len(digits) - at - 2 + exponent
            yield _Other(_value(digits[:at] + second + first + digits[at + 2 :], exponent), SWAPPED, place + _SWAP)


def _moved(value: Decimal) -> Iterator[_Other]:
    """Yield a figure ten or a thousand times as large or small as it stands."""
    for shift in _SHIFTS:
        times = f"is {10 ** abs(shift):,} times too {'small' if shift > 0 else 'large'}"
        yield _Other(value.scaleb(shift), times, math.log10(float(value)) + max(0, shift) + _SHIFT)


def _lost(digits: str, exponent: int) -> Iterator[_Other]:
    """Yield a figure with one digit less; one that lost a digit could have lost any, which says too little."""
    for at in range(len(digits) - 1):
        fewer = digits[:at] + digits[at + 1 :]
        if fewer.strip("0") and not fewer.startswith("0"):
            yield _Other(_value(fewer, exponent), EXTRA, len(digits) + exponent + _LOST)


def _value(digits: str, exponent: int) -> Decimal:
    return Decimal(int(digits)).scaleb(exponent)
