"""What a figure can mean."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from factcheck.model.interval import Interval
from factcheck.model.mention import Mention
from factcheck.model.span import Span
from factcheck.model.unit import Currency, Unit


class QuantityKind(StrEnum):
    """The kinds that checks tell apart. A `MEASURE` has a unit of measurement with a dimension of its own."""

    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    COUNT = "count"
    NUMBER = "number"
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    DURATION = "duration"
    MEASURE = "measure"


class Reading(NamedTuple):
    """One way to understand a figure.

    value    the written number times its magnitude; None for a range
    unit     None for a bare number or a count
    narrow   what it means read strictly: rounding of the last digit only. Used to verify
    wide     what it can mean read generously: truncation, round thousands, hedges. Used to flag
    written  what its digits alone can mean, a hedge left aside: "more than 100 billion" as 100 billion. A hedge before
             an amount covers its conversion as well, so conversions compare what is written
    """

    value: Decimal | None
    unit: Unit | Currency | None
    narrow: Interval
    wide: Interval
    written: Interval


class Quantity(NamedTuple):
    """A mention with its kind and its readings, the likeliest first; there is always at least one.

    `decimals` is the number of digits behind the decimal point as written, `digits` the number of significant
    digits as written, trailing zeros of a decimal included. `settled` says what in the document put the first reading
    first where the written unit can be several currencies ("Canadian dollars" for "dollars"), else "". `ends` are the
    two ends of a range, each read as a figure of its own with the unit of the range; empty for what is no range.
    """

    mention: Mention
    kind: QuantityKind
    readings: tuple[Reading, ...]
    decimals: int
    digits: int
    settled: str = ""
    ends: tuple["Quantity", ...] = ()

    @property
    def best(self) -> Reading:
        return self.readings[0]

    @property
    def span(self) -> Span:
        return self.mention.span

    @property
    def unit_symbol(self) -> str:
        """The symbol of the likeliest unit, or the noun of a count, wherever it stands; not what it is counted for."""
        unit = self.best.unit
        return unit.symbol if unit is not None and unit.symbol else self.mention.noun or self.mention.elided

    @property
    def per(self) -> str:
        """What each so much is counted for, "bbl", "person", "100 km", or ""."""
        unit = self.best.unit
        return "" if unit is None else unit.per

    @property
    def hedged(self) -> bool:
        return self.mention.bound != ""


# Below such a figure a magnitude word beside another one may belong to both: "from 2 to 6 million".
_LACKING = 1000
# So many times apart no two levels of one thing are: the smaller one has lost its magnitude word.
_APART = 10_000


def lacks_unit(one: Quantity, other: Quantity) -> bool:
    """Whether one of two goes without the unit of the other but has a magnitude: "300 billion" beside yuan."""
    bare = [each.mention for each in (one, other) if each.best.unit is None]
    return len(bare) == 1 and bool(bare[0].numeral.scale) and not bare[0].noun


def lacks_magnitude(one: Quantity, other: Quantity) -> bool:
    """Whether `one` goes without a magnitude word and may share that of `other`: 2.1 in "from 2.1 to 1.9 million"."""
    if one.mention.numeral.scale or not other.mention.numeral.scale or one.best.value is None:
        return False
    return one.best.value < _LACKING or (
        other.best.value is not None and abs(other.best.value) > _APART * abs(one.best.value)
    )
