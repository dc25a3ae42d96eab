"""What a figure of an article can mean in the unit of a table of known figures.

Comes in: a reading of a figure, the unit of a row as the table writes it. Goes out: an interval in that unit, or None
where the two measure different things. Never happens here: a comparison.
"""

from decimal import Decimal
from fractions import Fraction

from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Reading
from factcheck.model.unit import Currency, Unit, bare

# The units of the table: dimension, factor to its base unit, and what is added behind the factor.
UNITS = {
    "°C": ("temperature", Fraction(1), Fraction(5463, 20)),
    "km/s": ("speed", Fraction(1000), Fraction(0)),
    "km/h": ("speed", Fraction(5, 18), Fraction(0)),
    "nm": ("length", Fraction(1, 1_000_000_000), Fraction(0)),
    "μm": ("length", Fraction(1, 1_000_000), Fraction(0)),
    "mm": ("length", Fraction(1, 1000), Fraction(0)),
    "cm": ("length", Fraction(1, 100), Fraction(0)),
    "m": ("length", Fraction(1), Fraction(0)),
    "km": ("length", Fraction(1000), Fraction(0)),
    "light-years": ("length", Fraction(9_460_730_472_580_800), Fraction(0)),
    "km2": ("area", Fraction(1_000_000), Fraction(0)),
    "km3": ("volume", Fraction(1_000_000_000), Fraction(0)),
    "L": ("volume", Fraction(1, 1000), Fraction(0)),
    "μg": ("mass", Fraction(1, 1_000_000_000), Fraction(0)),
    "mg": ("mass", Fraction(1, 1_000_000), Fraction(0)),
    "g": ("mass", Fraction(1, 1000), Fraction(0)),
    "kg": ("mass", Fraction(1), Fraction(0)),
    "t": ("mass", Fraction(1000), Fraction(0)),
    "t of CO2": ("emissions", Fraction(1000), Fraction(0)),
    "TWh": ("energy", Fraction(3_600_000_000_000_000), Fraction(0)),
    "kWh a day": ("energy per day", Fraction(3_600_000), Fraction(0)),
    "L/day": ("flow", Fraction(1, 86_400_000), Fraction(0)),
    "GW": ("power", Fraction(1_000_000_000), Fraction(0)),
    "m3/s": ("flow", Fraction(1), Fraction(0)),
    "barrels/day": ("flow", Fraction(1104078437, 600000000000000), Fraction(0)),
    "ppm": ("parts", Fraction(1, 1_000_000), Fraction(0)),
    "ppb": ("parts", Fraction(1, 1_000_000_000), Fraction(0)),
    "kcal": ("energy", Fraction(4184), Fraction(0)),
    "seconds": ("time", Fraction(1), Fraction(0)),
    "minutes": ("time", Fraction(60), Fraction(0)),
    "hours": ("time", Fraction(3600), Fraction(0)),
    "days": ("time", Fraction(86_400), Fraction(0)),
    "years": ("time", Fraction(31_557_600), Fraction(0)),
}
_YEARLY, _YEAR = "/yr", Fraction(31_557_600)
_SECONDS = {"s": 1, "second": 1, "min": 60, "minute": 60, "h": 3600, "hour": 3600}
# What weighs tonnes in one sentence is tonnes of carbon dioxide in the next.
_ALSO = {"emissions": "mass"}


def is_count(unit: Unit | Currency) -> bool:
    """Whether things are counted by the month or the day: "2 billion people a month"."""
    return isinstance(unit, Unit) and bool(unit.per) and unit.dimension == f"count per {unit.per}"


def is_speed(unit: Unit) -> bool:
    """Whether a unit is a length for each second, minute or hour, written in words: "miles per second"."""
    return unit.per in _SECONDS and unit.dimension.startswith("length")


def in_table_unit(reading: Reading, stated: Interval, unit: str) -> Interval | None:
    """Return `stated`, an interval of a reading, in the unit of the table; None if it is of another dimension."""
    own = reading.unit
    if own is None or is_count(own):
        return stated
    if unit not in UNITS or not isinstance(own, Unit):
        return None
    own = _of_a_year(own)
    dimension, factor, offset = UNITS[unit]
    scale = own.factor / _SECONDS[own.per] if dimension == "speed" and own.per in _SECONDS else own.factor
    is_same = own.dimension in {dimension, _ALSO.get(dimension)} or (dimension == "speed" and is_speed(own))
    return line(stated, scale / factor, (own.offset - offset) / factor) if is_same else None


def _of_a_year(unit: Unit) -> Unit:
    """Return tonnes of "tonnes a year": the table has what a year came to."""
    if unit.symbol.endswith(_YEARLY):
        return Unit(unit.symbol.removesuffix(_YEARLY), unit.dimension.removesuffix("_flow"), unit.factor * _YEAR)
    plain = bare(unit) if unit.per == "year" else unit
    return plain if isinstance(plain, Unit) else unit


def line(interval: Interval, factor: Fraction, shift: Fraction) -> Interval:
    """Return `interval` times `factor` plus `shift`, its ends as decimals."""
    ends = [None if end is None else Fraction(end) * factor + shift for end in interval]
    low, high = (
        None if end is None else EXACT.divide(Decimal(end.numerator), Decimal(end.denominator)) for end in ends
    )
    return Interval(low, high)
