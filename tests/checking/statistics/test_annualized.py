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


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (
            "Output shrank by 9.5% in the second quarter. Kept up for a whole year, that would cost {}% of it.",
            "19",
            "33",
        ),
        ("Prices rose 0.6 per cent in June alone. At an annual rate that would be {} per cent.", "12.4", "7.4"),
        ("Exports fell 2% in the month of May. At an annualized rate that is {}%.", "2", "21"),
    ],
)
def test_a_yearly_rate_is_worked_out_a_sentence_later(text: str, wrong: str, right: str) -> None:
    assert len(findings(text.format(wrong), RULE)) == 1
    assert findings(text.format(right), RULE) == []


def test_growth_of_a_year_is_repeated_in_no_year() -> None:
    assert findings("Output rose 2% from 2018 to 2019. At an annual rate the bank aims at 5%.", RULE) == []
