"""What a written numeral says: its amount, exactly, and how precisely it was written."""

from decimal import Decimal
from typing import NamedTuple

from factcheck.model.interval import EXACT

_ZERO = Decimal(0)


class Value(NamedTuple):
    """What a numeral says.

    amount     digits times magnitude
    ulp        one unit of the last written place, times the magnitude (1e8 for "3.4 billion"); whole numbers in words
               have one as well, "ten miles" is as round as "10 miles"; 0 for fractions and vague words
    decimals   digits behind the point; `digits` significant digits as written
    fraction   whether it was written as a fraction, "one-fifth"
    most       the largest value of a vague word, "dozens", of which `amount` is the least; else None
    spread     the 0.2 of "5 ± 0.2"; else None
    """

    amount: Decimal
    ulp: Decimal = _ZERO
    decimals: int = 0
    digits: int = 1
    fraction: bool = False
    most: Decimal | None = None
    spread: Decimal | None = None

    def plus(self, amount: Decimal) -> "Value":
        """Return the value with `amount` added, as precisely written as before."""
        most = None if self.most is None else EXACT.add(self.most, amount)
        return self._replace(amount=EXACT.add(self.amount, amount), most=most)

    def times(self, factor: Decimal, size: Decimal) -> "Value":
        """Return the value times `factor`, whose absolute value is `size`."""
        if factor == 1:
            return self
        return self._replace(
            amount=EXACT.multiply(self.amount, factor),
            ulp=EXACT.multiply(self.ulp, size),
            most=None if self.most is None else EXACT.multiply(self.most, factor),
            spread=None if self.spread is None else EXACT.multiply(self.spread, size),
        )
