"""A change as an amount and as a percentage, beside its level."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checking.ran import excerpts, messages, ticks

RULE = "amount-and-percent-differ"


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("The Nasdaq closed up 155.2 points, or 2.1%, at 14,210.3.", "2.1%"),
        ("The FTSE 100 ended 58 points, or 1.8 per cent, lower at 7,434.", "1.8 per cent"),
        ("The Sensex closed at 65,220, up 390 points (0.06%).", "0.06%"),
        ("Brent crude rose 75 cents, or 9%, to $84.22 a barrel.", "9%"),
        ("Revenue increased 25% to $92 million, an increase of $12 million.", "25%"),
        ("Births fell by 300, a decline of 20%, to 2,700.", "20%"),
        ("Unemployment rose by 12,000, or 9%, to 1.34 million.", "9%"),
        ("Bitcoin lost $1,500, or 4.3%, from $44,000.", "4.3%"),
        ("There were 1,320 deaths, 120 (20 percent) more than in 2020.", "20 percent"),
        ("Wheat added 7 cents, or 2.2%, to $6.02 a bushel.", "2.2%"),
    ],
)
def test_the_percentage_of_another_base_is_flagged(text: str, flagged: str) -> None:
    assert excerpts(text, RULE) == [flagged]


@pytest.mark.parametrize(
    "text",
    [
        "The Nasdaq closed up 155.2 points, or 1.1%, at 14,210.3.",
        "Brent crude rose 75 cents, or 0.9%, to $84.22 a barrel.",
        "Revenue increased 15% to $92 million, an increase of $12 million.",
        "Births fell by 300, a decline of 10%, to 2,700.",
        "Sales rose $12 million, or 9% in local currencies, to $92 million.",
        "The bank cut 1,200 jobs, or 4% of the total, to reach 31,200 branches.",
    ],
)
def test_what_fits_or_has_another_base_is_silent(text: str) -> None:
    assert excerpts(text, RULE) == []


def test_the_message_names_the_base_that_was_taken() -> None:
    assert messages("The wage bill rose by 13 per cent (£12m) to £92m.", RULE) == [
        "GBP 12 million on a level of GBP 80 million is 15%, not 13%. It fits the later figure as the base."
    ]


def test_what_fits_is_ticked() -> None:
    assert ticks("The index fell 250 points, or 0.8%, to 31,000.", RULE) == ["250 on a level of 31,250 is 0.8%"]


@settings(max_examples=60, deadline=None)
@given(st.integers(1_000, 90_000), st.integers(10, 900), st.booleans())
def test_a_consistent_change_is_silent_and_a_doubled_one_is_not(level: int, step: int, is_up: bool) -> None:
    earlier = level - step if is_up else level + step
    if earlier <= step or level % 10 == 0:
        return
    share = round(Decimal(step) / Decimal(earlier) * 100, 1)
    told = f"The index {'rose' if is_up else 'fell'} {step:,} points, or {{}}%, to {level:,}."
    assert excerpts(told.format(share), RULE) == []
    if share >= Decimal("1"):
        assert excerpts(told.format(2 * share), RULE) == [f"{2 * share}%"]
