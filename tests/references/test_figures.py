import csv
import re
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.checking.plausibility.familiar_words import cues_of
from factcheck.checking.plausibility.table_units import UNITS
from factcheck.model.interval import Interval
from factcheck.model.reference import Place, PlaceKind
from factcheck.references import figures
from factcheck.references.figures import Figures, value_of

THINGS = (
    "football pitch", "tennis court", "Olympic pool", "double-decker bus", "double-decker bus on end", "elephant",
    "blue whale", "home", "home in Europe", "car off the roads",
    # Kinds of things, which rules name by their own nouns.
    "airliners", "bears", "cattle", "crocodiles", "dogs", "employees", "homes", "horses", "humpback whales",
    "liters of fuel", "loaves of bread", "marathons", "newborn babies", "pandas", "people", "pigs", "pints of beer",
    "pythons", "rhinos", "vehicles on roads", "wolves", "cars", "motorcycles", "bicycles", "newborn elephants",
)  # fmt: skip
FOLDER = Path(figures.__file__).parent


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("written", "value", "low", "high"),
    [
        ("1.41 billion", "1.41e9", "1.405e9", "1.415e9"),
        ("9596960", "9596960", "9596959.5", "9596960.5"),
        ("-89.2", "-89.2", "-89.25", "-89.15"),
    ],
)
def test_a_value_stands_for_what_rounds_to_its_digits(written: str, value: str, low: str, high: str) -> None:
    assert value_of(written) == (Decimal(value), Interval(Decimal(low), Decimal(high)))


@pytest.mark.parametrize("written", ["", "4,380", "1.2 bn", "1e9", "x", "1.2.3", "²"])
def test_what_is_no_plain_number_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="is no number"):
        value_of(written)


def test_places_are_known_by_name_and_by_adjective_apart() -> None:
    known = Figures()
    place = known.place("UK")
    assert place is not None
    assert (place.name, place.kind) == ("United Kingdom", PlaceKind.COUNTRY)
    assert known.place_of("British") == place
    assert known.place("British") is None
    assert known.place("Norland") is None


def test_figures_of_a_place_come_in_order_of_time() -> None:
    periods = [row.period for row in Figures().known("China", "gdp") if row.unit == "CNY"]
    assert periods == sorted(periods)
    assert {"2015", "2023", "2024"} <= set(periods)


def test_every_row_of_the_package_has_a_value_a_unit_and_a_source_and_stands_once() -> None:
    table = rows("figures.csv")
    keys = [tuple(row[name] for name in ("subject", "measure", "period", "unit", "source")) for row in table]
    assert len(keys) == len(set(keys))
    for row in table:
        assert value_of(row["value"]), row
        assert row["unit"], row
        assert row["source"], row


def test_every_subject_of_the_package_is_a_place_the_earth_or_a_thing_and_every_place_lies_in_a_known_one() -> None:
    names = {row["name"] for table in ("places.csv", "things.csv") for row in rows(table)}
    assert {row["subject"] for row in rows("figures.csv")} - names == {"Earth", *THINGS}
    assert {row["within"] for row in rows("places.csv")} - names == {""}


def test_no_name_stands_for_two_places() -> None:
    names = [
        name
        for row in rows("places.csv")
        for cell in (row["name"], row["aliases"], row["adjectives"])
        for name in cell.split("|")
        if name
    ]
    assert sorted(names) == sorted(set(names))


def test_things_have_names_of_their_own_and_places_are_found_behind_them() -> None:
    names = [name for row in rows("things.csv") for name in (row["name"], *filter(None, row["aliases"].split("|")))]
    assert len(names) == len(set(names))
    table = Figures()
    assert table.thing("Mt. Everest") == Place("Mount Everest", PlaceKind.THING)
    assert table.thing("Germany") == table.place("Germany")
    assert table.place("Mount Everest") is None
    assert table.thing("Norland") is None


BOUNDED = {
    "foreign reserves",
    "oil output",
    "coal output",
    "electricity output",
    "military spending",
    "exports",
    "imports",
}


def test_what_lies_between_two_rows_says_that_they_are_bounds() -> None:
    for row in rows("figures.csv"):
        is_bound = row["measure"] in BOUNDED and row["subject"] != "world"
        assert row["source"].endswith(": bounds since 2010") is is_bound, row


def test_of_two_bounds_the_later_is_the_larger() -> None:
    ends: dict[tuple[str, str], list[tuple[str, Decimal]]] = {}
    for row in rows("figures.csv"):
        if row["source"].endswith(": bounds since 2010"):
            ends.setdefault((row["subject"], row["measure"]), []).append((row["period"], value_of(row["value"])[0]))
    assert ends
    for of, told in ends.items():
        periods, values = zip(*sorted(told), strict=True)
        assert len(set(periods)) == len(periods) > 1, of
        assert list(values) == sorted(values), of


@pytest.mark.parametrize(
    ("subject", "measure", "least", "most"),
    [  # around what the CIA World Factbook has as of 2026
        ("India", "carbon emissions", "2.7e9", "3.2e9"),
        ("China", "carbon emissions", "11e9", "12.5e9"),
        ("Taiwan", "gdp", "700e9", "900e9"),
        ("South Sudan", "gdp", "4e9", "5e9"),
    ],
)
def test_the_last_figure_is_of_its_year(subject: str, measure: str, least: str, most: str) -> None:
    *_, last = (
        row for row in Figures().known(subject, measure) if row.unit in {"USD", "t"} and "larger" not in row.source
    )
    assert Decimal(least) <= last.value <= Decimal(most)
    said_in_full = [row for row in Figures().known(subject, measure) if row.unit == "t of CO2"]
    of_its_year = {row.value for row in said_in_full if row.period == last.period and "larger" not in row.source}
    assert of_its_year <= {last.value}
    assert of_its_year or measure != "carbon emissions"


def test_familiar_figures_come_by_a_word_of_their_names() -> None:
    known = Figures()
    (whale, *_) = [row for row in known.familiar(frozenset({"blue", "sky"})) if row.measure == "weight"]
    assert (whale.subject, whale.unit, whale.low, whale.high) == ("a blue whale", "t", Decimal(60), Decimal(200))
    assert known.familiar(frozenset({"cheetahs"})) == known.familiar(frozenset({"cheetah"}))
    assert known.familiar(frozenset({"norland"})) == ()


@pytest.mark.parametrize("row", rows("familiar.csv"), ids=lambda row: f"{row['subject']}, {row['measure']}")
def test_a_familiar_figure_can_be_read(row: dict[str, str]) -> None:
    assert value_of(row["low"])[0] <= value_of(row["high"])[0]
    assert row["source"]
    assert row["unit"].startswith("=") or row["unit"] in UNITS
    assert cues_of(row["measure"], row["cues"]).before.search("nothing at all ") is None
    for pattern in (row["needs"], row["unless"]):
        assert re.compile(pattern)
