"""By what an amount misses the product of a rate and its base, and how seldom chance does that.

Comes in: the amount that is told and the product. Goes out: the predicate of a sentence and how much it says. Never
happens here: reading words.

How likely a chance hit is, for an amount of the size of the product that has nothing to do with it: one other digit of
three, one in twenty (of two one in six, which says little); two digits of two swapped, one in a hundred, of three one
in three hundred; half or twice of it, one in eighty; the number of the rate, one in a hundred. A power of ten, where
amounts from a hundredth to a hundredfold stand around: one in twenty-five.
"""

from decimal import Decimal
from typing import NamedTuple

from factcheck.checking.derived.near import near_miss, significant
from factcheck.model.interval import EXACT, Interval

_POWERS = (1, -1, 2, -2, 3, -3)
_SHARP, _EVEN = Decimal("0.04"), Decimal("0.01")
_TWO, _HALF, _LONG = Decimal(2), Decimal("0.5"), 3
_FIVE = 5


class Slip(NamedTuple):
    """What happened to an amount, or "", and whether chance seldom does just that.

    strength  2 for what chance does once in twenty times or less, 1 for what it does often, 0 for nothing
    is_double for half or twice the product, which also another group of people is
    """

    words: str
    strength: int
    is_double: bool = False


NO_SLIP = Slip("", 0)


def slip_of(stated: Decimal, product: Decimal, rate: Decimal) -> Slip:
    """Return how a stated amount may have come of `product`; `rate` is the number of the percentage as written."""
    ratio = EXACT.divide(stated, product)
    for power in _POWERS:
        if Interval.point(Decimal(1).scaleb(power)).widened(_SHARP).contains(ratio):
            return Slip(f"is {10 ** abs(power):,} times too {'large' if power > 0 else 'small'}", 2)
    if (stated == rate and significant(rate) > 1) or (stated == rate and rate >= _FIVE):
        return Slip("is the number of the rate", 2)
    for factor, words in ((_TWO, "is twice that"), (_HALF, "is half of that")):
        if Interval.point(factor).widened(_EVEN).contains(ratio):
            return Slip(words, 2, is_double=True)
    near = near_miss(stated, product)
    if not near or significant(stated) == 1:
        return NO_SLIP
    is_strong = "swapped" in near or significant(stated) >= _LONG
    return Slip(near, 2 if is_strong else 1)
