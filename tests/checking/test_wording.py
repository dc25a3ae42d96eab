from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from factcheck.checking.wording import amount, day_words, number_word, plain, rounded, scaled
from factcheck.model.unit import Currency, Unit


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        ("22500", None, "22,500"),
        ("7.1942", 4, "7.194"),
        ("24.14", 2, "24"),
        ("5280", 2, "5,300"),
        ("0.00914", 2, "0.0091"),
    ],
)
def test_numbers_are_short_and_have_separators(value: str, digits: int | None, text: str) -> None:
    assert plain(Decimal(value), digits) == text


def test_zero_has_no_digits_to_round() -> None:
    assert rounded(Decimal(0), 3) == 0


@pytest.mark.parametrize(
    ("value", "text"),
    [("3841590000000", "3.84159 trillion"), ("-2500000", "-2.5 million"), ("999999", "999,999")],
)
def test_large_numbers_have_a_magnitude_word(value: str, text: str) -> None:
    assert scaled(Decimal(value)) == text


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        (None, "6.6"),
        (Currency("CNY"), "CNY 6.6"),
        (Unit("%", "share", Fraction(1, 100)), "6.6%"),
        (Unit("pp", "points", Fraction(1)), "6.6 percentage points"),
        (Unit("km", "length", Fraction(1000)), "6.6 km"),
    ],
)
def test_an_amount_has_its_unit_where_the_unit_stands(unit: Unit | Currency | None, text: str) -> None:
    assert amount(Decimal("6.6"), unit) == text


def test_small_counts_are_words_and_large_ones_digits() -> None:
    assert [number_word(count) for count in (0, 5, 10, 11)] == ["no", "five", "ten", "11"]


def test_days_are_written_out() -> None:
    assert day_words(date(2023, 10, 3)) == "3 October 2023"
