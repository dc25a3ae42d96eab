"""How far a converted figure may stand from the exact conversion, judged by its own digits."""

from decimal import Decimal

from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity, Reading

# A single significant digit ("30 km" for 32.2) is read as this close, not as anything from 25 to 40.
_ONE_DIGIT = Decimal("0.075")


def own_precision(quantity: Quantity, reading: Reading) -> Interval:
    """Return what a figure can stand for as the rounded result of a conversion.

    "9,300 miles" may be rounded to hundreds and "36" to ones; "20" and "500", with one significant digit, a little more than to its last digit.
    """
    if reading.value is None or quantity.decimals:
        return reading.written
    digits = len(reading.value.normalize(EXACT).as_tuple().digits)
    if digits > 1:
        return reading.wide if not quantity.hedged else reading.written
    return reading.written.hull(Interval.point(reading.value).widened(_ONE_DIGIT))


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
    half = EXACT.multiply(step, Decimal("0.5"))
    return Interval.around(value, half, step) if value >= 0 else Interval.around(value, step, half)
