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
    per         what each so much of it is counted for, "person" in "2 liters per person", else ""; such a unit has a
                dimension of its own, "volume per person". A count has no symbol: "200 a day" is "" per "day"
    """

    symbol: str
    dimension: str
    factor: Fraction
    offset: Fraction = Fraction(0)
    per: str = ""


class Currency(NamedTuple):
    """A currency by its ISO 4217 code; `per_unit` is how many of the written unit make one (100 for cents).

    `per` is what the money is paid for, "bbl" in "$10 a barrel", else "": a price is no sum of money.
    """

    code: str
    per_unit: int = 1
    per: str = ""

    @property
    def symbol(self) -> str:
        return self.code

    @property
    def dimension(self) -> str:
        return f"money{_PER}{self.per}" if self.per else "money"


_PER = " per "
_RECIPROCAL = {"fuel_economy", "fuel_consumption"}
_COUNT = "count"
_ONE = Fraction(1)


def with_per(unit: Unit | Currency | None, per: str) -> Unit | Currency:
    """Return `unit`, None for a count, for each `per`: it equals neither the bare unit nor one for something else."""
    if unit is None:
        return Unit("", f"{_COUNT}{_PER}{per}", _ONE, per=per)
    if isinstance(unit, Currency):
        return unit._replace(per=per)
    return unit._replace(dimension=f"{unit.dimension}{_PER}{per}", per=per)


def bare(unit: Unit | Currency | None) -> Unit | Currency | None:
    """Return `unit` without what it is counted for; None for a count."""
    if unit is None or not unit.per:
        return unit
    if isinstance(unit, Currency):
        return unit._replace(per="")
    dimension = unit.dimension.removesuffix(f"{_PER}{unit.per}")
    return unit._replace(dimension=dimension, per="") if unit.symbol else None


def convertible(left: Unit, right: Unit) -> bool:
    """Whether a figure can be said in either unit: of one dimension, or of one and the same upside down."""
    return left.dimension == right.dimension or are_reciprocal(left, right)


def are_reciprocal(left: Unit, right: Unit) -> bool:
    """Whether two units count the same things the other way round: miles per gallon and liters per 100 kilometers."""
    return {left.dimension, right.dimension} == _RECIPROCAL


def alike(left: Unit | Currency | None, right: Unit | Currency | None) -> bool:
    """Whether two figures that the text ties together have one unit: "from $50 to $60 a barrel" says "a barrel" once.

    Two different denominators are never alike.
    """
    if left == right:
        return True
    pers = {unit.per for unit in (left, right) if unit is not None} - {""}
    return len(pers) == 1 and bare(left) == bare(right)
