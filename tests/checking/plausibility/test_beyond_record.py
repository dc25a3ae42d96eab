from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.checking.plausibility.table_units import UNITS
from factcheck.lexicon import load
from factcheck.model.finding import Level
from tests.checking.ran import excerpts, findings, loud, messages

HEAT, COLD, LIGHT = "temperature-beyond-record", "below-absolute-zero", "faster-than-light"
AGE, PEOPLE, COUNTRIES = "age-beyond-record", "people-above-world", "countries-above-world"


@pytest.mark.parametrize(
    ("rule", "text", "span"),
    [
        (HEAT, "In the heatwave the mercury hit 104 C in Seville.", "104 C"),
        (HEAT, "Forecasters measured 450 degrees Celsius on Monday.", "450 degrees Celsius"),
        (COLD, "The gas was cooled to -459.9 degrees Celsius.", "-459.9 degrees Celsius"),
        (COLD, "The gas was cooled to −280°C.", "−280°C"),
        (LIGHT, "The wave moved at 3,000,000 km/s.", "3,000,000 km/s"),
        (LIGHT, "The wave moved at 300,000 miles per second.", "300,000 miles"),
        (AGE, "The writer died at the age of 167.", "167"),
        (AGE, "A 136-year-old woman was found safe.", "136-year"),
        (PEOPLE, "The law covers 80 billion people.", "80 billion"),
        (COUNTRIES, "It is on sale in 350 countries.", "350"),
    ],
)
def test_what_is_beyond_the_record_is_flagged(rule: str, text: str, span: str) -> None:
    assert excerpts(text, rule) == [span]


@pytest.mark.parametrize(
    "text",
    [
        "In the heatwave the mercury hit 104 F in Seville.",
        "In the weather chamber the metal was heated to 900 C.",
        "The summer was 3 degrees Celsius warmer.",
        "The steel melts at 1,500 degrees Celsius.",
        "The gas was cooled to -269 degrees Celsius.",
        "The road falls by 400 meters; at minus 40 degrees the engine stops.",
        "The wave moved at 299,792 km/s, the probe at 700,000 km/h.",
        "Light crosses 9.5 trillion km in a year.",
        "The writer died at the age of 97, 136 years ago.",
        "The 136-year-old hotel burned down.",
        "A 136-year-old man's diary was claimed to be found.",
        "The law covers 8 billion people.",
        "The app counts 9 billion user accounts and 31 billion visits.",
        "It is on sale in 195 countries and 350 cities.",
    ],
)
def test_what_is_possible_or_another_thing_is_left_alone(text: str) -> None:
    assert [each for rule in (HEAT, COLD, LIGHT, AGE, PEOPLE, COUNTRIES) for each in findings(text, rule)] == []


def test_the_other_scale_is_named_where_it_would_fit() -> None:
    (message,) = messages("In the heatwave the mercury hit 104 C in Seville.", HEAT)
    assert message.endswith("104 °F would be 40 °C.")


def test_a_quoted_figure_is_a_note() -> None:
    (found,) = findings('"It is on sale in 350 countries," he said.', COUNTRIES)
    assert found.level is Level.NOTE


@pytest.mark.parametrize(("symbol", "key"), [("°C", "°C"), ("km/s", "km/s"), ("cm", "cm"), ("m", "m"), ("kg", "kg")])
def test_units_are_those_of_the_lexicon(symbol: str, key: str) -> None:
    unit = load().unit_of[key]
    assert UNITS[symbol] == (unit.dimension, unit.factor, unit.offset)


def test_a_year_is_that_of_the_lexicon() -> None:
    assert UNITS["years"][:2] == ("time", load().unit_of["year"].factor)


@settings(deadline=None)
@given(st.decimals("-80", "56", places=1))
def test_no_weather_that_was_measured_is_flagged(celsius: Decimal) -> None:
    fahrenheit = round(celsius * Decimal("1.8") + 32, 1)
    text = f"Meteorologists measured {celsius} degrees Celsius ({fahrenheit} degrees Fahrenheit) in the shade."
    assert findings(text, HEAT) == findings(text, COLD) == []


@pytest.mark.parametrize(
    ("rule", "text", "span"),
    [
        ("mountain-beyond-record", "Mount Everest is 29,032 metres high, the highest mountain.", "29,032 metres"),
        ("mountain-beyond-record", "The 19,341-metre mountain has lost its ice.", "19,341-metre"),
        ("depth-beyond-record", "The Mariana Trench is 36,000 metres deep.", "36,000 metres"),
        ("building-beyond-record", "The Shard skyscraper is 1,016 metres tall.", "1,016 metres"),
        ("wind-beyond-record", "The cyclone packed winds of up to 460 km/h.", "460 km/h"),
        ("cold-beyond-record", "In the cold snap it was minus 94 degrees Celsius.", "minus 94 degrees Celsius"),
        ("earthquake-beyond-record", "The earthquake had a magnitude of 10.4.", "10.4"),
    ],
)
def test_what_is_beyond_a_record_of_the_earth_is_flagged(rule: str, text: str, span: str) -> None:
    assert excerpts(text, rule) == [span]


@pytest.mark.parametrize(
    "text",
    [
        "Mount Everest is 29,032 feet high, the highest mountain.",
        "Ash rose to a height of 12,000 metres above the volcano.",
        "The Mariana Trench is 36,000 feet deep.",
        "The quake struck at a depth of 35,000 metres below the sea.",
        "The Shard skyscraper is 1,016 feet tall.",
        "The tower would be 1,600 metres tall.",
        "The tornado had winds of up to 480 km/h.",
        "The winter vaccines are kept at minus 94 degrees Celsius.",
        "The earthquake had a magnitude of 9.5.",
    ],
)
def test_what_is_within_or_of_another_thing_is_silent(text: str) -> None:
    assert loud(text) == []


def test_the_smaller_unit_that_the_number_may_belong_to_is_named() -> None:
    (told,) = messages("The Shard skyscraper is 1,016 metres tall.", "building-beyond-record")
    assert told.endswith("; 1,016 feet would be 310 m.")
    (told,) = messages("The typhoon had winds of 345 mph.", "wind-beyond-record")
    assert told.endswith("; it may be in km/h.")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("He was 158 years old and had fought at Narvik.", 1),
        ("The patient, aged 163, is well.", 1),
        ("She had kept the key for 70 years and died, at 193, in her house.", 1),
        ("The house is 158 years old and had a well.", 0),
        ("The farmer, 140 of whose cows died, wept.", 0),
        ("He was 136, not out, at the end of the innings.", 0),
        ("The patient, aged 63, is well.", 0),
    ],
)
def test_an_age_may_stand_right_behind_a_person(text: str, count: int) -> None:
    assert len(findings(text, "age-beyond-record")) == count
