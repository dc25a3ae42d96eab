"""The intervals of a written number: rounding, truncation, round thousands, hedges.

The number model, in three lines. A figure with decimals or a magnitude word was rounded: narrow is half a unit of
its last place to either side, wide adds truncation, [v - ulp/2, v + ulp). A plain integer is exact when read narrowly;
read widely, its trailing zeros may have been rounded: 22,500 can stand for 22,450 to 22,600. A hedge replaces both.
"""

from decimal import Decimal
from functools import lru_cache

from factcheck.model.interval import EXACT, Interval
from factcheck.model.lexicon import Hedge
from factcheck.normalizing.value import Value
from factcheck.normalizing.values import FEW_DIGITS

_HALF, _TEN = Decimal("0.5"), Decimal(10)
# A fraction in words is said, not measured: "a third" is used from 0.30 to 0.37, "a fifth" from 0.18 to 0.22.
_FRACTION_SLACK = Decimal("0.1")
_FINEST_PLACE = -20
# Nobody counts to four digits and then means "some": the word only keeps the sentence from beginning with a numeral, or
# speaks of the last digits. Such a figure is held to this many units of its last non-zero digit.
_FINE, _FINE_REACH = Decimal(1000), Decimal(10)


Intervals = tuple[Interval, Interval, Interval]


def rounded(value: Value, counted: bool) -> Intervals:
    """Return the narrow, the written and the wide interval of an unhedged number.

    `counted` says that it counts whole things, so that "25" is exactly 25 and not 24.5 to 26.
    """
    is_short = value.digits <= FEW_DIGITS and value.decimals == 0 and value.ulp == 1
    return _of_short(value, counted) if is_short else _worked_out(value, counted)


@lru_cache(maxsize=2048)
def _of_short(value: Value, counted: bool) -> Intervals:
    """Return the intervals of a whole number of few digits: a table that is filled as it is asked."""
    return _worked_out(value, counted)


def _worked_out(value: Value, counted: bool) -> Intervals:
    amount, point = value.amount, Interval.point(value.amount)
    if value.most is not None:
        vague = Interval(amount, value.most) if amount <= value.most else Interval(value.most, amount)
        return vague, vague, vague
    if value.spread is not None:
        stated = Interval.around(amount, value.spread, value.spread)
        return stated, stated, stated
    if value.fraction:
        spread = EXACT.multiply(abs(amount), _FRACTION_SLACK)
        return point, point, Interval.around(amount, spread, spread)
    if value.ulp == 0:
        return point, point, point
    round_step = value.ulp if value.decimals else last_nonzero(value)
    if value.ulp == 1 and counted:
        return point, point, _truncated(amount, round_step) if round_step > 1 else point
    wide = _truncated(amount, round_step)
    half = Decimal(0) if value.ulp == 1 else EXACT.multiply(value.ulp, _HALF)
    return Interval.around(amount, half, half), _truncated(amount, value.ulp), wide


def _truncated(amount: Decimal, step: Decimal) -> Interval:
    """Return what was rounded or truncated to `amount`: truncation moves toward zero, the far side is a whole step."""
    half = EXACT.multiply(step, _HALF)
    return Interval.around(amount, half, step) if amount >= 0 else Interval.around(amount, step, half)


def last_nonzero(value: Value) -> Decimal:
    """Return one unit of the last non-zero digit: 100 for 22,500, 1e11 for 200 billion, 0.1 for 3.4.

    A fraction has no last digit: a tenth stands for it, or the fraction itself where it is less than that.
    """
    if value.amount == 0 or (value.ulp == 1 and EXACT.remainder(value.amount, _TEN)):
        return value.ulp
    if value.fraction:
        return min(_FRACTION_SLACK, abs(value.amount))
    normalized = value.amount.normalize(EXACT)
    exponent = normalized.as_tuple().exponent
    assert isinstance(exponent, int), "value_of lets no infinity through"
    if exponent < _FINEST_PLACE:
        return _FRACTION_SLACK  # "one and a third" has no last digit either
    step = Decimal(1).scaleb(exponent)
    return max(step, value.ulp) if value.ulp else step


def hedged_range(first: Value, last: Value, hedge: Hedge) -> Interval:
    """Return what a hedged range can mean: "about 5 to 10" reaches out at both ends, "up to 5-10" is open below."""
    low = hedged(first.amount, hedge, last_nonzero(first), first.ulp).low
    return Interval(low, hedged(last.amount, hedge, last_nonzero(last), last.ulp).high)


def hedged(amount: Decimal, hedge: Hedge, step: Decimal, ulp: Decimal) -> Interval:
    """Return what a hedged number can mean; `step` is one unit of its last non-zero digit.

    "About 5,000" reaches a tenth to either side, "about 5,214" ten.
    """
    size = abs(amount)
    most = step * _FINE_REACH if size >= step * _FINE else size
    if hedge.below is None:
        low = None
    else:
        low = amount - (max(min(size * hedge.below, most), ulp * _HALF) if hedge.below else Decimal(0))
    if hedge.above is None:
        high = None
    elif hedge.step:
        high = amount + step
    else:
        high = amount + (max(min(size * hedge.above, most), ulp * _HALF) if hedge.above else Decimal(0))
    return Interval(low, high)
