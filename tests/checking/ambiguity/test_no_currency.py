"""Amounts that lost their currency."""

import pytest

from tests.checking.ran import excerpts

RULE = "amount-without-currency"
MONEY = "The province will spend 3 billion yuan on roads."


@pytest.mark.parametrize(
    ("rest", "bare"),
    [
        ("The new bridge alone cost 5 billion.", "5 billion"),
        ("It has a budget of 40 million for the year.", "40 million"),
        ("The company, worth 12 million, was founded in 2010.", "12 million"),
        ("Its deficit was 1.2 trillion in May.", "1.2 trillion"),
    ],
)
def test_an_amount_without_a_currency_is_noted(rest: str, bare: str) -> None:
    assert excerpts(f"{MONEY} {rest}", RULE) == [bare]


@pytest.mark.parametrize(
    "rest",
    [
        "The new bridge alone cost 5 billion yuan.",
        "The cost rose from 5 billion yuan to 6 billion.",
        "The war cost 5 million people their homes.",
        "It has invested 2 million hours of work.",
        "The province has 5 million inhabitants.",
    ],
)
def test_what_has_one_or_needs_none_is_silent(rest: str) -> None:
    assert excerpts(f"{MONEY} {rest}", RULE) == []


def test_without_any_money_nothing_is_said() -> None:
    assert excerpts("The new bridge alone cost 5 billion.", RULE) == []
