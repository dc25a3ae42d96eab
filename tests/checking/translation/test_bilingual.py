from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.said import said

RULE = "chinese-number-mismatch"
FORMS = st.sampled_from(
    [
        "The fund holds {chinese} ({english}) of bonds.",
        "The fund holds {english} ({chinese}) of bonds.",
        "The screen read {chinese}, or {english}, at noon.",
    ]
)


def _english(value: Decimal) -> str:
    return f"{(value / 10**6).normalize():,f} million yuan"


@given(FORMS, st.integers(11, 9_999_999), st.sampled_from([0, 1, 2]))
def test_a_number_that_is_counted_anew_is_left_alone(form: str, digits: int, decimals: int) -> None:
    number = Decimal(digits).scaleb(-decimals)
    assert said(RULE, form.format(chinese=f"{number}亿元", english=_english(number * 10**8))) == []


@given(FORMS, st.integers(11, 9_999_999), st.sampled_from([0, 1, 2]), st.sampled_from([-2, -1, 1, 2]))
def test_a_number_that_is_off_by_tens_is_an_error(form: str, digits: int, decimals: int, power: int) -> None:
    number = Decimal(digits).scaleb(-decimals)
    wrong = (number * 10**8).scaleb(power)
    (finding,) = said(RULE, form.format(chinese=f"{number}亿元", english=_english(wrong)))
    assert finding.level.value == "error"


@pytest.mark.parametrize(
    "text",
    [
        "Of 30万 cars, 3 million parts were made in the town.",
        "The fund holds 120亿元 (about 12 billion yuan) of bonds.",
        "It sold 30万 cars (up 5%) and 2万 buses.",
        "The fund gave 125亿元 to 125 million people.",
        "Of 120亿元, 48 billion yen went to the town.",
    ],
)
def test_figures_of_other_things_are_left_alone(text: str) -> None:
    assert said(RULE, text) == []
