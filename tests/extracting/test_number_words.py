"""Where a number in words begins and ends."""

import pytest

from tests.extracting.figured import figures, numerals


@pytest.mark.parametrize(
    "number",
    [
        "three hundred and sixty-five",
        "three-hundred-and-sixty-five",
        "two thousand and twelve",
        "one hundred twenty-three thousand four hundred fifty-six",
        "twenty-five hundred",
        "two and a half million",
        "two-and-a-half million",
        "nine and one-half",
        "a hundred and twenty",
        "a thousand billion",
        "minus five",
        "several hundred",
    ],
)
def test_a_run_of_words_is_one_number(number: str) -> None:
    assert numerals(f"There were {number} boats.") == [number]


@pytest.mark.parametrize("written", ["multi-billion", "multibillion", "multi-million", "multitrillion"])
def test_many_of_a_magnitude_go_with_the_money_behind(written: str) -> None:
    for gap in "- ":
        found = figures(f"It was a {written}{gap}dollar deal.")
        assert [(mention.numeral.text, mention.unit) for mention in found] == [(written, "dollar")]


def test_many_of_a_magnitude_are_an_attribute() -> None:
    assert [mention.level for mention in figures("It was a multi-billion dollar deal.")] == [True]


@pytest.mark.parametrize("text", ["A multi-party talk began.", "It is a multi-purpose hall."])
def test_many_of_no_magnitude_are_no_number(text: str) -> None:
    assert numerals(text) == []
