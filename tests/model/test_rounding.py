from decimal import Decimal

import pytest

from factcheck.model.rounding import as_precisely, is_multiple, to_decimals

HUGE = Decimal("9" * 59 + ".256")


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [("2.345", 1, "2.3"), ("2.35", 1, "2.4"), ("2.45", 1, "2.4"), ("-0.5", 0, "-0"), ("7", 2, "7.00"), ("0", 1, "0.0")],
)
def test_halves_go_to_the_even_digit(value: str, decimals: int, shown: str) -> None:
    assert str(to_decimals(Decimal(value), decimals)) == shown


def test_thirty_digits_are_rounded_as_three_are() -> None:
    assert str(to_decimals(Decimal("9" * 30 + ".26"), 1)) == "9" * 30 + ".3"


def test_what_has_no_room_for_its_decimals_stays_as_it_is() -> None:
    assert to_decimals(HUGE, 2) == HUGE
    assert to_decimals(Decimal("1E+75"), 0) == Decimal("1E+75")


def test_a_value_takes_the_decimals_of_another() -> None:
    assert str(as_precisely(Decimal("6.6666"), Decimal("12.50"))) == "6.67"
    assert as_precisely(Decimal("6.6666"), Decimal("1E-70")) == Decimal("6.6666")


@pytest.mark.parametrize(
    ("value", "of", "is_so"),
    [
        ("25", "5", True), ("26", "5", False), ("-25", "5", True), ("0", "10", True), ("2.75", "0.25", True),
        ("3.62", "0.25", False), ("1" + "0" * 40, "5", True), ("9" * 40, "5", False), ("1E+75", "5", False),
        ("1E-75", "5", False),
    ],
)  # fmt: skip
def test_multiples(value: str, of: str, is_so: bool) -> None:
    assert is_multiple(Decimal(value), Decimal(of)) is is_so
