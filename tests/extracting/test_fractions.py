"""Where a fraction in words begins and ends, and where its words are a way of speaking."""

import pytest

from tests.extracting.figured import figures, numerals


@pytest.mark.parametrize(
    "number",
    [
        "half a million",
        "half-a-million",
        "a half million",
        "half million",
        "a quarter million",
        "a quarter of a million",
        "three-quarters of a million",
        "one-quarter of a million",
    ],
)
def test_a_fraction_takes_its_magnitude_in(number: str) -> None:
    assert numerals(f"There were {number} people.") == [number]


@pytest.mark.parametrize("text", ["a year and a half", "an hour and a half", "a mile and a quarter"])
def test_a_unit_stands_before_its_half(text: str) -> None:
    assert numerals(f"It took {text}.") == [text]


def test_the_unit_of_a_year_and_a_half_is_the_year() -> None:
    assert [mention.unit for mention in figures("It took a year and a half.")] == ["year"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("It fell by half, he said.", "half"),
        ("It fell by half since May.", "half"),
        ("More than half were women.", "half"),
        ("It rose by a third.", "a third"),
        ("a rise of a fifth on last year", "a fifth"),
        ("It is a third as large.", "a third"),
        ("It was a fifth stronger and did more harm.", "a fifth"),
        ("It saw a fall of a third for which she thanks them.", "a third"),
    ],
)
def test_a_measured_part_stands_alone(text: str, number: str) -> None:
    assert numerals(text) == [number]


@pytest.mark.parametrize(
    "text",
    [
        "It was sold by a third party.",
        "It was a third stronger quake.",
        "It was sold by a third for the owner.",
        "They met at about half past it.",
        "By half term it ended.",
        "Over a third term they fought.",
    ],
)
def test_a_noun_behind_makes_it_no_part(text: str) -> None:
    assert numerals(text) == []


@pytest.mark.parametrize(
    ("text", "number"), [("Women outnumber men three to one.", "three to one"), ("The ratio was 3 to 1.", "3 to 1")]
)
def test_a_ratio_is_one_number(text: str, number: str) -> None:
    assert numerals(text) == [number]
    assert figures(text)[0].unit == "times"


@pytest.mark.parametrize("text", ["They won 3 to 1.", "The ratio was 3 to 12."])
def test_two_numbers_without_a_word_for_it_are_no_ratio(text: str) -> None:
    assert "times" not in {mention.unit for mention in figures(text)}


@pytest.mark.parametrize("text", ["a one-in-five chance", "a 1-in-5 chance", "a one-in-a-million chance"])
def test_hyphens_join_a_share(text: str) -> None:
    assert numerals(text) == [text.removeprefix("a ").removesuffix(" chance")]


def test_a_device_is_no_share() -> None:
    assert "3-in-1" not in numerals("A 3-in-1 printer broke.")
