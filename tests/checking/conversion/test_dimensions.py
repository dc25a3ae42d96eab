"""Measures in units of another dimension."""

import pytest

from factcheck.config import Config
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.reading import read_text
from factcheck.resources import open_resources


def messages(text: str) -> list[str]:
    resources = open_resources(Config(), KINDS)
    outcome = findings_of([claims_of(read_text(text, "article.txt", ".txt"), resources)], resources)
    return [finding.message for finding in outcome.findings if finding.rule == "wrong-dimension"]


def test_a_gloss_in_brackets_must_be_of_the_same_dimension() -> None:
    assert messages("The island is 20 square miles (52 km).") == [
        "52 km is a length; 20 mi2 is 51.8 square kilometers."
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("A bag of 20 kilos (44 feet) was found.", "44 feet is a length; 20 kg is 44.1 pounds."),
        (
            "It is filled with 2,500 cubic meters (8,200 feet).",
            "8,200 feet is a length; 2,500 m3 is 88,300 cubic feet.",
        ),
        ("The farm covers 40 hectares (100 feet).", "100 feet is a length; 40 ha is 98.8 acres."),
        ("The tower is 60 meters (200 gallons) tall.", "200 gallons is a volume; 60 m is 197 feet."),
    ],
)
def test_a_gloss_that_fits_but_for_its_unit_is_told_in_the_usual_one(text: str, message: str) -> None:
    assert messages(text) == [message]


@pytest.mark.parametrize(
    "text",
    [
        "The statue stands 5 meters (12 tonnes) tall.",
        "The yacht, a 12-meter (40-tonne) boat, sank.",
        "The tank holds 500 liters (440 kilos) of oil.",
        "The crane lifts 40 tonnes (20 feet) off the deck.",
    ],
)
def test_a_second_measure_in_brackets_is_left_alone(text: str) -> None:
    assert messages(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Rooms of 20 square meters (5 m by 4 m) are let.",
        "The site covers an area of 30 km.2 of sand.",
        "The lake has a depth of 20 meters and an area of 3 square kilometers.",
        "The lake is 3 acres and 20 feet deep.",
        "The route covers 40 kilometers.",
        "The park covers 40 kilometers of coast.",
        "Winds of 120 kilometers (75 miles) per hour hit.",
        "Winds up to 40 miles from the center damaged homes.",
        "The average height of 3 gallon pots varies.",
    ],
)
def test_lengths_beside_areas_are_silent_where_each_is_what_it_says(text: str) -> None:
    assert messages(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "At the narrows the river carries 200 cubic metres a second (52,800 gallons), enough to roll boulders.",
        "The bell, which weighs 12 tonnes (26,500 feet), came by barge.",
        "Tyres should be pumped up to 2.4 bar (35 pounds per foot) before long trips.",
        "Millet did well, at 6 tonnes per hectare (2.4 acres), on the irrigated plots.",
        "Villagers get 100 megabits per second (12.5 megabytes) through the new cable, the mayor said.",
        "Flats changed hands for an average of 4,000 euros a square metre (372 euros a foot) in the last quarter.",
        "Gusts of 30 metres per second — that is 67 miles — took the roof off the rink.",
        "The wind blew at 90 km/h (56 miles) for an hour.",
        "The pipe delivers 500 litres a second (132 gallons) to the town.",
        "The estate covers 1,200 hectares (4.6 miles) of moor.",
        "The reserve is 250 square kilometres (97 miles) in size.",
        "The pool holds 2,500 cubic metres (88,300 square feet) of water.",
        "The car does 40 miles per gallon (17 kilometres per hour) on the motorway.",
        "The engine weighs 180 kilograms (397 feet).",
        "The tower is 300 metres (984 pounds) high.",
        "The pressure was 7 bar (102 pounds) at the valve.",
        "Office rents are $80 a square foot ($861 a metre).",
        "Rice yields reached 9 tonnes per hectare (3.6 tonnes) in the delta.",
        "The storm moved at 25 knots, or 29 miles, towards the coast.",
        "The lake is 14 square miles (36 kilometres).",
        "The aquifer loses 3 cubic kilometres (0.72 square miles) of water a year.",
        "The tank takes 60 litres (16 gallons per hour).",
        "The city has 5,000 people per square kilometre (12,950 people per mile).",
        "Between them the two islands cover 18 kilometres and have 240 inhabitants.",
    ],
)
def test_a_figure_that_fits_a_unit_which_is_not_written(text: str) -> None:
    assert len(messages(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "At the narrows the river carries 200 cubic metres a second (52,800 gallons a second).",
        "The bell, which weighs 12 tonnes (26,500 pounds), came by barge.",
        "The 12-metre (13-tonne) whale was washed up.",
        "The crane lifts 40 tonnes (20 feet) off the deck.",
        "The truck is 12 metres (40 tonnes laden).",
        "They rode 300 km (3 hours) on the bus.",
        "The road covers 18 kilometres and costs $3 million.",
        "The race covers 42 kilometres.",
        "The bus route covers 30 miles a day.",
        "The trail covers 18 kilometres of coast.",
        "The network covers 500 kilometres of track.",
        "The wind blew at 90 km/h (56 mph) for an hour.",
        "The pump moved 40 litres a minute (60 litres in all).",
        "The flat costs 4,000 euros a square metre (372 euros a square foot).",
        "The container weighs 4 tonnes (13 cubic metres).",
        "The field yields 6 tonnes per hectare (4 hectares).",
        "At 30 metres per second, or 20 miles from the coast, it turned.",
        "The car does 40 mpg (60 mph).",
        "The island covers 18 square kilometres (7 square miles).",
        "The company covers 18 kilometres of the route.",
        "The swimmers covered 18 kilometres between them.",
        "The walkers cover 18 kilometres and sleep in huts.",
        "The cable gives 100 megabits per second (40 kilometres from town).",
        "The lorry carries 20 tonnes (12 metres).",
        "The two routes cover 18 kilometres and have 24 stops.",
        "The two islands lie 18 kilometres apart.",
        "The reservoir is 40 kilometres long.",
        "The forest stretches 300 miles.",
        "The tank takes 60 litres (16 gallons).",
        "The boat does 25 knots, or 29 miles an hour.",
    ],
)
def test_what_is_set_beside_a_figure_for_itself(text: str) -> None:
    assert messages(text) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("The park covers 40 kilometers.", "40 km is a length; what something covers is a square measure."),
        ("Speeds of 120 kilometers were measured.", "120 km is a length; a speed is a length in a time."),
        ("A height of 30 cubic meters was reached.", "30 m3 is a volume; a height is a length."),
    ],
)
def test_what_is_covered_is_an_area_and_what_is_fast_has_a_speed(text: str, message: str) -> None:
    assert messages(text) == [message]
