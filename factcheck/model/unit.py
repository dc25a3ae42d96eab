"""Units of measurement and currencies.

A unit has an exact factor; money has none, because a rate is a dated fact. Percent, percentage point and basis
point are three units of two dimensions: a percentage point never converts to a percent.
"""

from fractions import Fraction
from typing import NamedTuple


class Unit(NamedTuple):
    """One unit of measurement.

    symbol      as reports print it: "km", "km2", "t", "%", "pp"
    dimension   what it measures, in one word: "length", "area", "share", "points"; units convert within one dimension
    factor      one of it in the dimension's base unit, exactly
    offset      added after the factor (273.15 for degrees Celsius in kelvin), 0 for all but temperatures
    """

    symbol: str
    dimension: str
    factor: Fraction
    offset: Fraction = Fraction(0)


class Currency(NamedTuple):
    """A currency by its ISO 4217 code; `per_unit` is how many of the written unit make one (100 for cents)."""

    code: str
    per_unit: int = 1

    @property
    def symbol(self) -> str:
        return self.code

    @property
    def dimension(self) -> str:
        return "money"
