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
    assert messages("The island is 20 square miles (52 km).") == ["52 km is a length; 20 mi2 is an area."]


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
    ("text", "message"),
    [
        ("The park covers 40 kilometers.", "40 km is a length; what something covers is a square measure."),
        ("Speeds of 120 kilometers were measured.", "120 km is a length; a speed is a length in a time."),
        ("A height of 30 cubic meters was reached.", "30 m3 is a volume; a height is a length."),
    ],
)
def test_what_is_covered_is_an_area_and_what_is_fast_has_a_speed(text: str, message: str) -> None:
    assert messages(text) == [message]
