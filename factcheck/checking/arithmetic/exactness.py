"""What figures of one sum can stand for.

Worked example: in "12 people: five men and seven women" all are exact; in "463,000 and 654,000" both are rounded to
thousands; "$1.2 million" is anything from 1.15 up to 1.3 million.
"""

from decimal import Decimal

from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.rounding import is_multiple

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
# Whole things below this are counted, not rounded to tens.
_COUNTED = 100
_SAID, _TWICE, _MOST = Decimal("0.12"), Decimal(2), Decimal("0.78")
_ABOUT, _LONG = "about", 3
_TEN, _ROUNDED, _EIGHTH = Decimal(10), Decimal(4), Decimal("0.125")
# Where three figures stand alone, hundreds are counted, and thousands rounded.
_HUNDREDTH, _TWENTIETH, _LARGE = Decimal("0.01"), Decimal("0.05"), Decimal(1000)


def is_exact(quantity: Quantity) -> bool:
    """Whether a figure counts few enough whole things to be meant as it stands."""
    value = quantity.best.value
    is_plain = not quantity.hedged and not quantity.decimals and not quantity.mention.numeral.scale
    return is_plain and quantity.kind in _COUNTS and value is not None and value < _COUNTED


def generous(quantity: Quantity) -> Interval:
    """Return the widest that a figure can mean: few whole things are exact, all others as they were read."""
    return Interval.point(quantity.best.value or Decimal(0)) if is_exact(quantity) else quantity.best.wide


def rather(quantity: Quantity) -> Interval:
    """Return what a figure can mean where three stand alone: nobody rounds off much of one of them."""
    value, most = quantity.best.value or Decimal(0), generous(quantity)
    if quantity.hedged or most.low is None or most.high is None:
        return most
    slack = EXACT.multiply(abs(value), _HUNDREDTH if abs(value) < _LARGE else _TWENTIETH)
    return Interval(max(most.low, EXACT.subtract(value, slack)), min(most.high, EXACT.add(value, slack)))


def counted(quantity: Quantity) -> Interval:
    """Return the widest that a figure can mean where nothing may be above it; "some 104" was counted all the same."""
    is_loose = quantity.mention.bound == _ABOUT and quantity.digits >= _LONG
    return quantity.best.written if is_loose else quantity.best.wide


def said_fraction(quantity: Quantity) -> Interval:
    """Return the widest that a fraction in words can mean: it is said, not measured, "a quarter" from 0.22 to 0.28.

    What leaves little is as near to all as it says: "nine tenths" leaves a tenth, and is no four fifths.
    """
    value = quantity.best.value or Decimal(0)
    left = EXACT.multiply(_TWICE, EXACT.subtract(Decimal(1), value))
    slack = EXACT.multiply(_SAID, min(value, left)) if value < 1 else EXACT.multiply(_SAID, value)
    said = Interval.around(value, slack, slack)
    return said if value > _MOST else quantity.best.wide.hull(said)


def said_percent(quantity: Quantity) -> Interval:
    """Return the widest that a stated percentage can mean: rounded to tens at most; "60%" is no 69, "10%" no 14.

    A percentage is worked out for the reader, and nobody cuts one down to its tens.
    """
    value, reading = quantity.best.value, quantity.best
    if quantity.hedged or quantity.decimals or not value or not is_multiple(value, _TEN):
        return reading.wide.hull(reading.written)
    slack = min(_ROUNDED, EXACT.multiply(abs(value), _EIGHTH))
    return Interval.around(value, slack, slack).hull(reading.written)
