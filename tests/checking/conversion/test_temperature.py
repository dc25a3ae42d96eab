import pytest

from tests.checking.ran import loud, messages

RULE = "rise-converted-as-temperature"


@pytest.mark.parametrize(
    "text",
    [
        "The year was 1.55C (35F) above the pre-industrial average.",
        "The year was 1.55C above the pre-industrial average (35F).",
        "The year was warmer than usual, by 1.55C (34.8F).",
        "Keep the warming within 2C (35.6F).",
        "The night was 3C (37F) colder than the day.",
    ],
)
def test_a_difference_with_32_degrees_added(text: str) -> None:
    (message,) = messages(text, RULE)
    assert "is what a thermometer at" in message


@pytest.mark.parametrize(
    "text",
    [
        "The year was 1.55C (2.8F) above the pre-industrial average.",
        "The year was 1.55C above the pre-industrial average (2.8F).",
        "It will rise to 35C (95F) by Friday.",
        "It fell to 5C (41F), far below the average.",
        "It was 35C (95F) in the shade, hotter than in Rome.",
        "The melting point is 0C (32F).",
        "It was -40C (-40F) colder than that.",
    ],
)
def test_temperatures_and_well_converted_differences(text: str) -> None:
    assert messages(text, RULE) == []


def test_no_other_rule_speaks_of_the_same_pair() -> None:
    assert len(loud("The year was 1.55C (35F) above the pre-industrial average.")) == 1
