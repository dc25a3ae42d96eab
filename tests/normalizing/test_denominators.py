import pytest

from factcheck.lexicon import load
from factcheck.normalizing.denominators import denominator_of


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("barrel", "bbl"),
        ("kilo", "kg"),
        ("square metre", "m2"),
        ("annually", "year"),
        ("capita", "person"),
        ("100,000 people", "100000 person"),
        ("100,000", "100000"),
        ("100 km", "100 km"),
        ("person per day", "person/day"),
        ("diluted share", "diluted share"),
        ("kilowatt-hour", "kWh"),
        ("", ""),
    ],
)
def test_one_denominator_has_one_name(written: str, name: str) -> None:
    assert denominator_of(written, load()) == name


@pytest.mark.parametrize(
    ("written", "name"),
    [("吨", "t"), ("10万人", "100000 person"), ("１０万人", "100000 person"), ("100公里", "100 km"), ("公里", "km")],
)
def test_a_chinese_denominator_has_the_same_name(written: str, name: str) -> None:
    assert denominator_of(written, load("zh")) == name
