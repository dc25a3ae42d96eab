"""A figure beside the bound that it is said to have kept to so many times in a row."""

import pytest

from tests.checking.ran import loud, messages

RULE = "bound-broken"


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (
            "The harvest topped 650 million tonnes for the eighth year in a row, reaching {} tonnes.",
            "6.87 billion",
            "687 million",
        ),
        (
            "China brought in {} tonnes of grain. It was the eighth year in a row in which the harvest topped 650 "
            "million tonnes.",
            "6.87 billion",
            "687 million",
        ),
        (
            "Its grain output was {} tonnes, the eighth straight year above 650 million tonnes.",
            "68.7 million",
            "687 million",
        ),
        ("Sales reached ${} million, the fourth year in succession that they have topped $750 million.", 610, 810),
        (
            "The mine dug {} tonnes of copper; output has been above 300,000 tonnes for five years in a row.",
            "38,000",
            "380,000",
        ),
        (
            "The port handled {} containers. It was the third year running with fewer than 4 million containers.",
            "31 million",
            "3.1 million",
        ),
    ],
)
def test_the_last_of_a_row_keeps_to_its_bound(text: str, wrong: object, right: object) -> None:
    assert messages(text.format(wrong), RULE)
    assert loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The firm made a profit of $81 million. It was the fourth year in a row in which sales topped $750 million.",
        "It sold 8,000 tonnes of corn. It was the fifth year running that the state's crop topped 800,000 tonnes.",
        "Sales topped 3,000 cars for the fourth year in a row. A year earlier they had been 310 cars a day.",
        "In the first week the fair sold 31,000 tickets. It was the tenth year in a row in which sales topped 300,000.",
        "The port handled 9.1 million containers. It was the third year running that Asia topped 4 million containers.",
        "It sold 31,000 tonnes to Leeds and 290,000 tonnes to Hull, the tenth straight year above 300,000 tonnes.",
    ],
)
def test_rows_of_something_else_are_left_alone(text: str) -> None:
    assert messages(text, RULE) == []
