from typing import Any

import pytest

from factcheck.lexicon.forms import Fault
from factcheck.lexicon.unit_table import entries, unit_forms, unit_rows

MILE = {"pint": "mile", "words": ["mile{,s}"], "symbols": ["mi"]}
METER = {"pint": "meter", "words": ["meter{,s}"], "symbols": ["m"]}


def faults_of(source: dict[str, Any]) -> list[str]:
    faults: list[Fault] = []
    units = entries(source, faults)
    unit_forms(source, units, faults)
    unit_rows(units, faults)
    return [str(fault) for fault in faults]


def length(**units: Any) -> dict[str, Any]:
    return {"length": {"base": "meter", **units}}


def test_a_unit_becomes_its_forms_and_its_row() -> None:
    source, faults = length(mi=MILE), list[Fault]()
    units = entries(source, faults)
    assert unit_forms(source, units, faults).grouped() == {"mi": "mi|mile|miles"}
    assert unit_rows(units, faults) == {"mi": ["mi", "length", 201168, 125]}
    assert not faults


def test_a_scale_of_temperature_has_an_offset_in_its_row() -> None:
    source = {"temperature": {"base": "kelvin", "F": {"pint": "degree_Fahrenheit", "symbol": "°F"}}}
    assert unit_rows(entries(source, []), []) == {"F": ["°F", "temperature", 5, 9, 45967, 180]}


def test_a_form_of_two_units_is_a_fault_that_names_both() -> None:
    (fault,) = faults_of(length(mi=MILE, m={**METER, "words": ["mile"]}))
    assert fault.startswith("units.toml [length] m: 'mile' already means 'mi' in units.toml [length] mi; remove one")


def test_a_form_of_two_dimensions_is_a_fault() -> None:
    source = {**length(m=METER), "time": {"base": "second", "min": {"pint": "minute", "symbols": ["m"]}}}
    assert faults_of(source)[0].startswith("units.toml [time] min: 'm' already means 'm' in units.toml [length] m")


def test_an_ambiguous_form_has_its_units_in_the_order_written() -> None:
    source = {**length(mi=MILE, m=METER), "ambiguous": {"M": ["mi", "m"]}}
    assert unit_forms(source, entries(source, []), []).meaning["M"] == "mi m"
    assert faults_of(source) == []


def test_an_ambiguous_form_that_a_unit_claims_too_is_a_fault() -> None:
    assert "'mi' already means 'mi'" in faults_of({**length(mi=MILE, m=METER), "ambiguous": {"mi": ["m", "mi"]}})[0]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"words": ["Mile"], "pint": "mile"}, "the word 'Mile' has capitals; write it in lower case"),
        ({"words": ["mile{,s"], "pint": "mile"}, "'mile{,s' opens a brace that it does not close"),
        ({"words": [" mile"], "pint": "mile"}, "the form ' mile' is empty, has blanks"),
        ({"symbols": ["a|b"], "pint": "mile"}, "the form 'a|b' is empty, has blanks at its ends or holds '|'"),
        ({"word": ["mile"], "pint": "mile"}, "unknown field 'word'; known are pint"),
        ({"words": ["mile"]}, "the field `pint` is missing"),
        ({"pint": "mile", "times": "2"}, "`times` stands without `source`"),
        ({"pint": "mile", "times": "two", "source": "x"}, "`times` is a whole number or a fraction"),
        ({"pint": "mile", "times": "1/0x", "source": "x"}, "`times` is a whole number or a fraction"),
        ({"pint": "mile", "times": 2, "source": "x"}, "`times` is a whole number or a fraction"),
        ({"pint": "smoot"}, "pint cannot read 'smoot'"),
        ({"pint": "kilogram"}, "'kilogram' cannot be counted in 'meter'"),
        ("mile", "expected fields in braces, such as { pint = ... }, not 'mile'"),
    ],
)
def test_a_faulty_unit_is_told_with_its_place(fields: Any, message: str) -> None:
    told = faults_of(length(mi=fields))[0]
    assert told.startswith("units.toml [length] mi: ")
    assert message in told


def test_a_dimension_without_a_base_is_a_fault() -> None:
    assert faults_of({"length": {"mi": MILE}})[0].startswith("units.toml [length]: the base unit is missing")


def test_a_key_with_a_space_or_used_twice_is_a_fault() -> None:
    assert "a key has no space" in faults_of(length(**{"sea mi": MILE}))[0]
    twice = {**length(mi=MILE), "road": {"base": "meter", "mi": {"pint": "mile"}}}
    assert faults_of(twice) == [
        "units.toml [road] mi: the key is taken by units.toml [length] mi; "
        "choose another and print the unit by `symbol`"
    ]


def test_an_ambiguous_form_of_an_unknown_unit_is_a_fault() -> None:
    assert "there is no unit 'ell'" in faults_of({**length(mi=MILE), "ambiguous": {"e": ["mi", "ell"]}})[0]


def test_all_faults_are_told_at_once() -> None:
    assert len(faults_of(length(mi={"pint": "smoot"}, m={"words": ["meter"]}, ft={"pint": "foot", "x": 1}))) == 3
