from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import loud, messages, ticks

RULE = "stated-rate-mismatch"


@pytest.mark.parametrize(
    "rate",
    [
        "At 65 rupees to the dollar",
        "A dollar buys 65 rupees; for the fund",
        "One dollar bought 65 rupees; for the fund",
        "With the dollar at 65 rupees",
        "At 65 to the dollar",
    ],
)
def test_each_way_to_give_a_rate_is_read(rate: str) -> None:
    text = f"The fund will lend Rs 650 crore over three years. {rate}, that is $1 billion."
    assert messages(text, RULE) == [
        "INR 6.5 billion at 65 to one USD are USD 100 million, not USD 1 billion. The conversion is 10 times too large."
    ]


def test_what_holds_is_ticked() -> None:
    text = "The lev is locked at 1.95583 to the euro. The 88 million leva for the buses are worth €45 million."
    assert ticks(text, RULE) == ["BGN 88 million at 1.95583 to one EUR are EUR 45 million"]


@pytest.mark.parametrize(
    "text",
    [
        "The rupee fell to 65 to the dollar. The Rs 650 crore loan was then worth $110 million.",
        "Analysts expect 65 rupees to the dollar. The Rs 650 crore loan is worth $110 million.",
        "The rate is 65 rupees to the dollar. The bank lent Rs 650 crore. It has $110 million abroad.",
        "The rate is 65 rupees to the dollar. The loan is Rs 650 crore, or £80 million.",
    ],
)
def test_rates_of_another_day_and_amounts_that_nothing_equates_are_left_alone(text: str) -> None:
    assert messages(text, RULE) == []


@given(st.integers(11, 999), st.integers(11, 999))
def test_a_conversion_that_was_worked_out_is_never_flagged(millions: int, tenths: int) -> None:
    rate = Decimal(tenths) / 10
    converted = (Decimal(millions) * 1_000_000 / rate).quantize(Decimal(1))
    text = f"The rate is {rate} kwacha to the dollar. The haul of {millions} million kwacha is worth ${converted:,}."
    assert loud(text) == []


@given(st.integers(11, 999), st.integers(11, 999))
def test_a_conversion_ten_times_too_large_is(millions: int, tenths: int) -> None:
    rate = Decimal(tenths) / 10
    converted = (Decimal(millions) * 10_000_000 / rate).quantize(Decimal(1))
    text = f"The rate is {rate} kwacha to the dollar. The haul of {millions} million kwacha is worth ${converted:,}."
    assert len(messages(text, RULE)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A note of 5,000 kwacha is planned. Since a dollar buys 815 kwacha, it will be worth just over $60.",
        "Then 500,000 manats bought a flat for $640,000. Today, with 1.70 manats for each dollar, it is worth"
        " $850,000.",
        "A night costs 9,500 Kenyan shillings. With 120 of them to the dollar, few will blink at $790.",
    ],
)
def test_a_slip_shows_which_amounts_belong_together(text: str) -> None:
    assert len(messages(text, RULE)) == 1
