from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import findings, messages, ticks

RULE = "annualized-rate-mismatch"


def test_a_yearly_rate_that_does_not_follow_is_told_with_the_sum() -> None:
    text = "GDP grew 0.5% in the quarter, an annualised pace of 9%."
    assert messages(text, RULE) == ["0.5% a quarter is 2% a year, not 9%."]


@pytest.mark.parametrize(
    "text",
    [
        "GDP grew 0.5% in the quarter, an annualised pace of 2%.",
        "GDP grew 0.5% in the quarter, slower than an annual rate of 5% in 2021.",
        "Prices rose 0.4% in the month and annual inflation was 5%.",
    ],
)
def test_rates_that_a_writer_may_print(text: str) -> None:
    assert messages(text, RULE) == []


def test_a_yearly_rate_that_holds_is_ticked() -> None:
    assert ticks("GDP grew 0.5% in the quarter, an annualised pace of 2%.", RULE) == ["0.5% a quarter is 2% a year"]


@given(tenths=st.integers(1, 49))
def test_a_rate_that_was_worked_out_is_silent_and_ten_times_as_much_is_not(tenths: int) -> None:
    growth = Decimal(tenths) / 10
    yearly = round(((1 + growth / 100) ** 4 - 1) * 100, 1)
    text = "GDP grew {}% in the quarter, an annualized rate of {}%."
    assert findings(text.format(growth, yearly), RULE) == []
    assert len(findings(text.format(growth, yearly * 10 + 1), RULE)) == 1
