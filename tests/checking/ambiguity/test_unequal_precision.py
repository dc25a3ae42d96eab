import pytest

from tests.checking.ran import findings, messages

RULE = "unequal-precision"


def test_two_ends_with_different_decimals_are_a_note() -> None:
    (found,) = findings("The index climbed from 0.8868 in 2016 to 0.997 in 2020.", RULE)
    assert found.level.value == "note"
    assert found.message.startswith("0.8868 has 4 decimals and 0.997 has 3 decimals")


def test_one_decimal_is_one_decimal() -> None:
    assert "3.1 has 1 decimal and" in messages("It rose from 3.1% to 4.25%.", RULE)[0]


@pytest.mark.parametrize(
    "text",
    [
        "The index climbed from 0.731 in 2015 to 0.941 in 2019.",
        "The share rose from 9% to 12.5%.",
        "Output rose from 104.25 million tonnes to 118.5 million tonnes.",
        "Albedo ranges from up to 0.9 for snow to about 0.04 for coal.",
        "Sales rose from 1.2 million to 1.25 billion.",
        "It went from 1.25 kilometers to 1.5 miles.",
    ],
)
def test_precision_that_is_a_matter_of_taste(text: str) -> None:
    assert messages(text, RULE) == []
