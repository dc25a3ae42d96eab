import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import excerpts, loud, messages, ticks

RULE = "total-below-addition"


def test_a_total_below_its_addition() -> None:
    text = "Last year 6,210 new chargers were installed, bringing the total to 4,800."
    assert messages(text, RULE) == ["Adding 6,210 cannot bring the total to 4,800."]
    assert excerpts(text, RULE) == ["6,210 new chargers were installed, bringing the total to 4,800"]


def test_a_total_that_holds_is_ticked_with_what_was_there_before() -> None:
    text = "Some 5,135 stations were newly built, increasing the total number to 22,500."
    assert ticks(text, RULE) == ["22,500 after adding 5,135 leaves 17,365 before"]


@pytest.mark.parametrize(
    "text",
    [
        "Last year 6,210 new chargers were installed, bringing the total cost to $4,800.",
        "Some 6,210 new chargers were installed. The city has 4,800 parking lots.",
        "Some 50 more people were hurt, bringing the total number of deaths to 45.",
        "Last year 5,000 new chargers were installed, bringing the total to 5,000.",
        "Last year 50 to 60 new chargers were installed, bringing the total to 30.",
        "Last year 500 new chargers were installed, bringing the total to between 30 and 40.",
    ],
)
def test_totals_of_other_things(text: str) -> None:
    assert messages(text, RULE) == []


@given(st.integers(21, 10**7), st.integers(0, 10**8))
def test_a_sum_is_never_flagged(added: int, before: int) -> None:
    assert loud(f"Last year {added:,} new chargers were installed, bringing the total to {added + before:,}.") == []


@given(st.integers(1000, 10**7))
def test_a_total_with_a_lost_digit_is_always_flagged(added: int) -> None:
    text = f"Last year {added:,} new chargers were installed, bringing the total to {added // 10:,}."
    assert len(messages(text, RULE)) == 1
