"""How far a figure may stand from an exact result, judged by its own digits.

Worked example: 15,000 miles are 24,140 km; "24,000 km" is rounded to thousands and fits, "23,000 km" does not.
"""

from decimal import Decimal

from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity, Reading

# A single significant digit ("30 km" for 32.2) is read as this close, not as anything from 25 to 40.
_ONE_DIGIT = Decimal("0.075")
_HALF = Decimal("0.5")


def own_precision(quantity: Quantity, reading: Reading) -> Interval:
    """Return what a figure can stand for as the rounded result of a conversion.

    "9,300 miles" may be rounded to hundreds and "36" to ones; "20" and "500", with one significant digit, a little
    more than to its last digit. A hedge of its own ("about 20 km") widens it further.
    """
    if reading.value is None:
        return reading.written
    if quantity.hedged:
        return _hull(reading.written, reading.wide)
    if quantity.decimals:
        return reading.written
    digits = len(reading.value.normalize(EXACT).as_tuple().digits)
    return reading.wide if digits > 1 else reading.written.hull(Interval.point(reading.value).widened(_ONE_DIGIT))


def _hull(written: Interval, hedged: Interval) -> Interval:
    """Return the hull of both; an end that the hedge leaves open stays where the digits put it."""
    low = written.low if hedged.low is None else hedged.low
    high = written.high if hedged.high is None else hedged.high
    return written.hull(Interval(low, high))


def as_printed(quantity: Quantity) -> Interval:
    """Return what the digits can mean, or the hedge before them: a share of 50% is no "40% to 60%", "nearly 50%" is."""
    return quantity.best.wide if quantity.hedged else quantity.best.written


def paired(first: Quantity, second: Quantity) -> tuple[Interval, Interval]:
    """Return what the two ends of one comparison can stand for.

    They come from one table with one precision, so beside 146,000 a 100,000 is rounded to thousands at most, and not to
    the hundred thousand that its zeros alone would allow. A hedged end keeps the interval of its hedge.
    """
    steps = [_step(quantity) for quantity in (first, second) if not quantity.hedged]
    step = min((each for each in steps if each is not None), default=None)
    return _by_step(first, step), _by_step(second, step)


def _step(quantity: Quantity) -> Decimal | None:
    """Return one unit of the last non-zero digit, or of the last written decimal."""
    low, high = quantity.best.written if quantity.decimals else quantity.best.wide
    value = quantity.best.value
    if low is None or high is None or value is None:
        return None
    return max(EXACT.subtract(high, value), EXACT.subtract(value, low))


def _by_step(quantity: Quantity, step: Decimal | None) -> Interval:
    value = quantity.best.value
    if quantity.hedged or step is None or value is None:
        return quantity.best.wide
    half = EXACT.multiply(step, _HALF)
    return Interval.around(value, half, step) if value >= 0 else Interval.around(value, step, half)
