"""One measure in two units."""

import pytest

from tests.checking.ran import excerpts, messages

RULE = "unit-drift"


@pytest.mark.parametrize(
    ("text", "drifted"),
    [
        (
            "The mine sold 300,000 tons of coal to mills. In May the mine sold 280,000 tonnes of coal to mills.",
            "280,000 tonnes",
        ),
        ("The city's GDP reached 300 billion yuan in 2023. In 2022, GDP was $28 billion.", "$28 billion"),
        ("The forest fire burned 3,000 acres by May. By June the forest fire burned 2,000 hectares.", "2,000 hectares"),
        ("Sales were 310 million yuan in 2018. They were $52 million in 2019, and it has 800 workers.", "$52 million"),
        ("A loan of €20 million came in 2015, and another loan, of £15 million, in 2017.", "£15 million"),
        ("Runners covered 42 kilometers on Saturday and 26 miles on Sunday.", "26 miles"),
    ],
)
def test_another_unit_of_one_measure_is_noted(text: str, drifted: str) -> None:
    assert excerpts(text, RULE) == [drifted]


@pytest.mark.parametrize(
    "text",
    [
        "The city's GDP reached 300 billion yuan ($42 billion). In 2022, GDP was $28 billion.",
        "The city's GDP reached C$300 billion in 2023. In 2022, GDP was $28 billion.",
        "The firm earned 300 million yuan. It bought a mill for $28 million.",
        "The forest fire burned 3,000 acres by May. It burned 2,000 acres of forest by June.",
        "In Alaska the low was 80 °F. That was one degree above the lowest low of Alaska.",
        "Sales of the firm were 310 million yuan in 2018. They were worth $48 million then.",
        "The firm borrowed €20 million in Spain, and it got a loan of £15 million in Britain.",
        "The path is 42 kilometers, or 26 miles, long.",
    ],
)
def test_tied_or_other_measures_are_silent(text: str) -> None:
    assert excerpts(text, RULE) == []


def test_a_unit_that_changes_between_two_levels_of_a_sentence_is_told() -> None:
    assert messages(
        "The mill crushed 2.1 million tonnes of cane, up from 1.9 million tons the season before.", "unit-drift"
    )
    assert not messages("The mill crushed 2.1 million tonnes of cane, up from 1.9 million tonnes before.", "unit-drift")
