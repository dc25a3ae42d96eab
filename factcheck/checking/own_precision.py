"""How far a figure may stand from an exact result, judged by its own digits.

Worked example: 15,000 miles are 24,140 km; "24,000 km" is rounded to thousands and fits, "23,000 km" does not.
"""

from decimal import Decimal

from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity, Reading

# A single significant digit ("30 km" for 32.2) is read as this close, not as anything from 25 to 40.
_ONE_DIGIT = Decimal("0.075")
_HALF = Decimal("0.5")
_BORNE_OUT = Decimal("0.1")
# A figure beside one counted to ones is taken for exact to at least this many digits.
_COUNTED_DIGITS = 3
_FEWEST_DIGITS = 2


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


def is_borne_out(quantity: Quantity, computed: Decimal) -> bool:
    """Whether a figure is what others give as they stand, rounded as it is written, or off by a tenth at most.

    What only the widest reading of the others allows is no conflict, and bears nothing out.
    """
    reading = quantity.best
    stated = computed if reading.value is None else reading.value
    return reading.written.contains(computed) or abs(EXACT.subtract(stated, computed)) <= EXACT.multiply(
        abs(computed), _BORNE_OUT
    )


def _hull(written: Interval, hedged: Interval) -> Interval:
    """Return the hull of both; an end that the hedge leaves open stays where the digits put it."""
    low = written.low if hedged.low is None else hedged.low
    high = written.high if hedged.high is None else hedged.high
    return written.hull(Interval(low, high))


def paired(first: Quantity, second: Quantity, *, cut: bool = True) -> tuple[Interval, Interval]:
    """Return what the two ends of one comparison can stand for.

    They come from one table with one precision. Beside 75 a 200 is no 180: the 75 is counted to ones; beside 4,041 a
    184,100 may have been cut to as many digits. Where both end in zeros, both were rounded to as many digits: beside
    146,000 a 100,000 is rounded to thousands at most; and to two digits at least: beside 500 million, 10 billion is
    no 14. No figure is finer than it is written, and a hedged one keeps the interval of its hedge. Without `cut` the
    figures were rounded to the nearest, never cut off.
    """
    digits = max(_FEWEST_DIGITS, *(_significant(quantity) for quantity in (first, second)))
    steps = [_rounded_at(quantity) for quantity in (first, second)]
    is_counted = any(step == _last_place(quantity) for step, quantity in zip(steps, (first, second), strict=True))
    if is_counted:
        finest = min(steps)
        places = [max(finest, _place(quantity, max(digits, _COUNTED_DIGITS))) for quantity in (first, second)]
        return _rounded_to(first, places[0], cut=cut), _rounded_to(second, places[1], cut=cut)
    return _rounded_to(first, _place(first, digits), cut=cut), _rounded_to(second, _place(second, digits), cut=cut)


def at_one_place(first: Quantity, second: Quantity) -> tuple[Interval, Interval]:
    """Return what a level and a step of it can stand for: where both end in zeros, both were rounded at one place.

    Beside 291,700 a step of 10,500 is one to hundreds, be it written with as many digits or not.
    """
    steps = [_rounded_at(quantity) for quantity in (first, second)]
    is_counted = any(step == _last_place(quantity) for step, quantity in zip(steps, (first, second), strict=True))
    one, other = paired(first, second)
    if is_counted:
        return one, other
    return one.hull(_around(first, min(steps), min(steps))), other.hull(_around(second, min(steps), min(steps)))


def alike(first: Quantity, second: Quantity) -> tuple[Interval, Interval]:
    """Return what two rates can stand for that are written to one place: beside 5.25% a 5% is 5.00%."""
    step = min(_last_place(first), _last_place(second))
    return _around(first, step, step), _around(second, step, step)


def equally_precise(first: Quantity, second: Quantity) -> bool:
    """Whether two figures were rounded at the same place, so that the smaller one stands for nothing larger."""
    if first.hedged or second.hedged or first.best.value is None or second.best.value is None:
        return False
    return _rounded_at(first) == _rounded_at(second)


def _significant(quantity: Quantity) -> int:
    """Return the number of significant digits, trailing zeros of whole numbers left aside; 0 for a range."""
    if quantity.decimals or quantity.best.value is None:
        return quantity.digits
    return len(quantity.best.value.normalize(EXACT).as_tuple().digits)


def _last_place(quantity: Quantity) -> Decimal:
    """Return one unit of the last place as written: 0.1 for 3.4, 100 million for 3.4 billion, 1 for a count.

    0 for what is exact below one: "5 in 100".
    """
    value, (low, high) = quantity.best.value, quantity.best.written
    if value is None:
        return Decimal(1)
    near = low if value >= 0 else high  # what was cut off leaves a figure nearer to zero than what it stands for
    if near is None or value == near:
        return Decimal(1) if value == value.to_integral_value() else Decimal(0)
    return EXACT.multiply(Decimal(2), abs(EXACT.subtract(value, near)))


def _rounded_at(quantity: Quantity) -> Decimal:
    """Return one unit of the last significant digit: 100 for 22,500."""
    value = quantity.best.value
    if not value:
        return _last_place(quantity)
    return max(Decimal(1).scaleb(value.adjusted() - _significant(quantity) + 1), _last_place(quantity))


def _place(quantity: Quantity, digits: int) -> Decimal:
    """Return one unit of the last of so many significant digits."""
    value = quantity.best.value
    return Decimal(1).scaleb(value.adjusted() - digits + 1) if value else Decimal(0)


def _rounded_to(quantity: Quantity, step: Decimal, *, cut: bool) -> Interval:
    """Return what is rounded, or `cut`, to the figure at `step`, but never finer than it is written."""
    step = max(step, _last_place(quantity))
    return _around(quantity, step, EXACT.multiply(step, Decimal(2)) if cut else step)


def _around(quantity: Quantity, below: Decimal, above: Decimal) -> Interval:
    """Return the figure with half of `below` and half of `above` to its sides; a hedge keeps its own interval."""
    value = quantity.best.value
    if quantity.hedged or value is None:
        return quantity.best.wide
    low, high = EXACT.multiply(below, _HALF), EXACT.multiply(above, _HALF)
    return Interval.around(value, low, high) if value >= 0 else Interval.around(value, high, low)
