"""Ranges of money whose lower end lacks the magnitude."""

import pytest

from tests.checking.ran import excerpts, messages

RULE = "range-without-magnitude"


@pytest.mark.parametrize("amount", ["$10 to $50 million", "€20-€500bn", "£2 and £30 billion"])
def test_a_sign_at_either_end_and_one_magnitude(amount: str) -> None:
    assert excerpts(f"They put it at between {amount} a year ago.", RULE) == [amount]


@pytest.mark.parametrize(
    "text",
    [
        "Grants of $10-50 million are given.",
        "Grants of $10m to $50m are given.",
        "Prices went from $10 to $50.",
        "It lost $3.2 to $5.3 million.",
        "The plan costs $3.5 to $4.5 billion.",
        "The loss was $10 and the turnover $50 million.",
    ],
)
def test_ranges_that_say_where_they_begin(text: str) -> None:
    assert messages(text, RULE) == []
