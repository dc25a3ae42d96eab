"""What a written number can mean: a range of exact decimals.

Worked example: "3.4 billion" is 3.4e9 with a unit in the last place of 1e8; rounded or truncated from the true
value, it can stand for anything from 3.35e9 up to, but not including, 3.5e9.
"""

from collections.abc import Callable
from decimal import Context, Decimal
from typing import NamedTuple

# Interval arithmetic must never lose a digit that a writer put down: 60 digits hold a product of two
# 30-digit figures exactly, and no published figure comes near that.
EXACT = Context(prec=60)


class Interval(NamedTuple):
    """A range of decimals; `None` is an open end (minus or plus infinity). Finite ends are included.

    Excluding a finite end would sharpen no check: a figure that sits exactly on the edge is never flagged.
    """

    low: Decimal | None
    high: Decimal | None

    @classmethod
    def point(cls, value: Decimal) -> "Interval":
        return cls(value, value)

    @classmethod
    def around(cls, value: Decimal, below: Decimal, above: Decimal) -> "Interval":
        """Return [value - below, value + above]."""
        return cls(EXACT.subtract(value, below), EXACT.add(value, above))

    def contains(self, value: Decimal) -> bool:
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)

    def overlaps(self, other: "Interval") -> bool:
        """Whether some value lies in both: the two figures can agree."""
        return not self.below(other) and not other.below(self)

    def below(self, other: "Interval") -> bool:
        """Whether every value here is smaller than every value of `other`."""
        return self.high is not None and other.low is not None and self.high < other.low

    def within(self, other: "Interval") -> bool:
        """Whether every value here lies in `other` as well."""
        low_fits = other.low is None or (self.low is not None and other.low <= self.low)
        high_fits = other.high is None or (self.high is not None and self.high <= other.high)
        return low_fits and high_fits

    def hull(self, other: "Interval") -> "Interval":
        """Return the smallest interval that holds both."""
        low = None if self.low is None or other.low is None else min(self.low, other.low)
        high = None if self.high is None or other.high is None else max(self.high, other.high)
        return Interval(low, high)

    def plus(self, other: "Interval") -> "Interval":
        return Interval(_both(EXACT.add, self.low, other.low), _both(EXACT.add, self.high, other.high))

    def minus(self, other: "Interval") -> "Interval":
        """Return what `a - b` can be, for a here and b in `other`."""
        return Interval(_both(EXACT.subtract, self.low, other.high), _both(EXACT.subtract, self.high, other.low))

    def scaled(self, factor: Decimal) -> "Interval":
        """Return the interval times a positive `factor`."""
        return Interval(_both(EXACT.multiply, self.low, factor), _both(EXACT.multiply, self.high, factor))

    def times(self, other: "Interval") -> "Interval":
        """Return what `a * b` can be, for a here and b in `other`; both non-negative. An open low end is zero."""
        low = EXACT.multiply(self.low or Decimal(0), other.low or Decimal(0))
        return Interval(low, _both(EXACT.multiply, self.high, other.high))

    def over(self, other: "Interval") -> "Interval":
        """Return what `a / b` can be, for a here and b in `other`; both must be non-negative.

        An end that would divide by zero or by an open end is open (or zero).
        """
        zero = Decimal(0)
        low = zero if self.low is None or other.high is None or other.high == 0 else EXACT.divide(self.low, other.high)
        high = None if self.high is None or not other.low else EXACT.divide(self.high, other.low)
        return Interval(low, high)

    def widened(self, share: Decimal) -> "Interval":
        """Return the interval with each end moved outward by `share` of its size (0.01 is one percent)."""
        low = None if self.low is None else EXACT.subtract(self.low, EXACT.multiply(abs(self.low), share))
        high = None if self.high is None else EXACT.add(self.high, EXACT.multiply(abs(self.high), share))
        return Interval(low, high)


def _both(
    operate: Callable[[Decimal, Decimal], Decimal], left: Decimal | None, right: Decimal | None
) -> Decimal | None:
    return None if left is None or right is None else operate(left, right)
