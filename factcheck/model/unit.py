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
    of          the unit that each `per` is, the hectare of "tons per hectare"; None where it is no unit
    """

    symbol: str
    dimension: str
    factor: Fraction
    offset: Fraction = Fraction(0)
    per: str = ""
    of: "Unit | None" = None

    @property
    def size(self) -> Fraction:
        """How many of the base unit one of it is; of the base units for each other where it is so much for each."""
        return self.factor if self.of is None else self.factor / self.of.factor


class Currency(NamedTuple):
    """A currency by its ISO 4217 code; `per_unit` is how many of the written unit make one (100 for cents).

    `per` is what the money is paid for, "bbl" in "$10 a barrel", else "": a price is no sum of money; `of` is the unit
    that it is, the barrel, None where it is no unit.
    """

    code: str
    per_unit: int = 1
    per: str = ""
    of: Unit | None = None

    @property
    def symbol(self) -> str:
        return self.code

    @property
    def dimension(self) -> str:
        return f"money{_PER}{self.per}" if self.per else "money"


_PER = " per "
_RECIPROCAL = {"fuel_economy", "fuel_consumption"}
# What the units with a name of their own measure for each of what.
_FOR_EACH = {
    "yield": ("mass", "area"), "yield_by_volume": ("volume", "area"), "flow": ("volume", "time"),
    "mass_flow": ("mass", "time"), "speed": ("length", "time"), "population_density": ("count", "area"),
    "density": ("mass", "volume"), "dose": ("mass", "mass"), "linear_mass": ("mass", "length"),
}  # fmt: skip
_COUNT = "count"
_ONE = Fraction(1)


def with_per(unit: Unit | Currency | None, per: str, of: Unit | None = None) -> Unit | Currency:
    """Return `unit`, None for a count, for each `per`: it equals neither the bare unit nor one for something else.

    `of` is the unit that `per` is, if it is one.
    """
    if unit is None:
        return Unit("", f"{_COUNT}{_PER}{per}", _ONE, per=per, of=of)
    if isinstance(unit, Currency):
        return unit._replace(per=per, of=of)
    return unit._replace(dimension=f"{unit.dimension}{_PER}{per}", per=per, of=of)


def bare(unit: Unit | Currency | None) -> Unit | Currency | None:
    """Return `unit` without what it is counted for; None for a count."""
    if unit is None or not unit.per:
        return unit
    if isinstance(unit, Currency):
        return unit._replace(per="", of=None)
    dimension = unit.dimension.removesuffix(f"{_PER}{unit.per}")
    return unit._replace(dimension=dimension, per="", of=None) if unit.symbol else None


def convertible(left: Unit, right: Unit) -> bool:
    """Whether a figure can be said in either unit: of one dimension, of one and the same upside down, or for each.

    So much a day is none for a year: not every day need be one of work.
    """
    if left.dimension == right.dimension or are_reciprocal(left, right):
        return True
    if left.of is None and right.of is None:
        return False
    is_timed = left.of is not None and right.of is not None and left.of.dimension == "time"
    return not is_timed and for_each(left) == for_each(right) is not None


def for_each(unit: Unit) -> tuple[str, str] | None:
    """Return what a unit measures and for each of what: mass for each of an area."""
    if unit.of is None:
        return _FOR_EACH.get(unit.dimension)
    return unit.dimension.partition(_PER)[0], unit.of.dimension


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
