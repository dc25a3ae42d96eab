from fractions import Fraction

import pytest

from factcheck.lexicon import load
from factcheck.lexicon.compiling import source
from factcheck.lexicon.forms import Fault
from factcheck.lexicon.unit_table import Entry, entries
from factcheck.lexicon.units import UnknownExpressionError, factor_in, offset_of

UNITS = load().unit_of
FAULTS: list[Fault] = []
WRITTEN = {unit.key: unit for unit in entries(source("units.toml"), FAULTS)}


def with_own_factor() -> list[Entry]:
    return [unit for unit in WRITTEN.values() if "times" in unit.fields]


def test_every_unit_of_the_table_stands_in_the_data_file() -> None:
    assert not FAULTS
    assert WRITTEN.keys() == UNITS.keys()


@pytest.mark.parametrize("key", sorted(WRITTEN))
def test_every_factor_and_offset_equals_pints(key: str) -> None:
    unit = WRITTEN[key]
    times = Fraction(unit.fields.get("times", "1"))
    assert UNITS[key].factor == factor_in(unit.fields["pint"], unit.base) * times
    assert UNITS[key].offset == offset_of(unit.fields["pint"])


@pytest.mark.parametrize("unit", with_own_factor(), ids=lambda unit: unit.key)
def test_a_definition_of_our_own_says_where_it_comes_from(unit: Entry) -> None:
    assert len(unit.fields["source"]) > 5


@pytest.mark.parametrize(
    ("key", "factor"),
    [
        ("mi", "1609.344"),
        ("ft", "0.3048"),
        ("nmi", "1852"),
        ("acre", "4046.8564224"),
        ("ha", "10000"),
        ("mi2", "2589988.110336"),
        ("gal", "0.003785411784"),
        ("imp_gal", "0.00454609"),
        ("bbl", "0.158987294928"),
        ("lb", "0.45359237"),
        ("short_ton", "907.18474"),
        ("long_ton", "1016.0469088"),
        ("ozt", "0.0311034768"),
        ("carat", "0.0002"),
        ("mu", "2000/3"),
        ("li", "500"),
        ("jin", "0.5"),
        ("catty", "45359237/75000000"),
        ("kWh", "3600000"),
        ("tce", "29307600000"),
        ("toe", "41868000000"),
        ("MB", "8000000"),
        ("GiB", "8589934592"),
        ("km/h", "5/18"),
        ("arcmin", "1/60"),
        ("year", "31557600"),
        ("decade", "315576000"),
        ("%", "0.01"),
        ("pp", "0.01"),
        ("bp", "0.0001"),
        ("‰", "0.001"),
        ("FEU", "2"),
    ],
)
def test_known_factors(key: str, factor: str) -> None:
    assert UNITS[key].factor == Fraction(factor)


@pytest.mark.parametrize(("celsius", "fahrenheit"), [("0", "32"), ("100", "212"), ("-40", "-40"), ("37", "98.6")])
def test_degrees_convert_with_their_offset(celsius: str, fahrenheit: str) -> None:
    kelvin = Fraction(celsius) * UNITS["°C"].factor + UNITS["°C"].offset
    assert (kelvin - UNITS["°F"].offset) / UNITS["°F"].factor == Fraction(fahrenheit)


def test_the_offsets_are_exact() -> None:
    assert (UNITS["°C"].factor, UNITS["°C"].offset) == (Fraction(1), Fraction("273.15"))
    assert (UNITS["°F"].factor, UNITS["°F"].offset) == (Fraction(5, 9), Fraction(45967, 180))
    assert [key for key, unit in UNITS.items() if unit.offset] == ["°C", "°F"]


def test_an_expression_that_pint_cannot_read_is_named() -> None:
    with pytest.raises(UnknownExpressionError, match="'smoot'"):
        factor_in("smoot", "meter")


def test_a_unit_of_another_dimension_is_refused() -> None:
    with pytest.raises(UnknownExpressionError, match="'kilogram' cannot be counted in 'meter'"):
        factor_in("kilogram", "meter")


def test_an_inexact_factor_is_refused() -> None:
    with pytest.raises(UnknownExpressionError, match="inexact"):
        factor_in("decibel", "dimensionless")
