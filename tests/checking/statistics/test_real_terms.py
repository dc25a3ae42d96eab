import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import loud, messages, ticks

RULE = "real-terms-mismatch"


@pytest.mark.parametrize(
    "last",
    [
        "In real terms they were 22 percent higher.",
        "After inflation they rose 22 percent.",
        "Real wages are up 22 percent.",
        "They were 22 percent higher in real terms.",
    ],
)
def test_each_way_to_tell_what_is_left_is_read(last: str) -> None:
    text = f"Wages rose 12 percent in the year to August while prices went up 10 percent. {last}"
    assert messages(text, RULE) == [
        "12% in money and 10% on prices leave 2% in real terms, not 22 percent. The figure is the sum of the two."
    ]


def test_what_holds_is_ticked() -> None:
    text = "Wages rose 12 percent while prices went up 10 percent. In real terms they were 2 percent higher."
    assert ticks(text, RULE) == ["12% in money and 10% on prices leave 2% in real terms"]


def test_a_loss_is_told_as_one() -> None:
    text = "Pay rose 4 percent, and inflation was 6.5 percent. Real wages fell by 2.5 percent."
    assert messages(text, RULE) == []


@given(st.integers(10, 200), st.integers(1, 150))
def test_what_was_worked_out_is_never_flagged(pay: int, prices: int) -> None:
    left = pay - prices
    moved = "rose" if left >= 0 else "fell"
    text = f"Wages rose {pay / 10}% and prices went up {prices / 10}%. Real wages {moved} by {abs(left) / 10}%."
    assert loud(text) == []


def test_growth_of_an_economy_is_nominal_where_it_is_said_to_be() -> None:
    text = "GDP grew 5% {} and prices rose 3%, so real growth was {}%."
    assert messages(text.format("in nominal terms", 5), "real-terms-mismatch")
    assert not messages(text.format("in nominal terms", 2), "real-terms-mismatch")
    assert not messages(text.format("in May", 5), "real-terms-mismatch")
