"""Where a number in digits begins and ends."""

import pytest

from tests.extracting.figured import figures, numerals


@pytest.mark.parametrize(
    "number",
    [
        "1,234,567",
        "1 234 567",
        "1\u202f234\u202f567",
        "1\u00a0234\u00a0567",
        "1'234'567",
        "1’234’567",
        "1.234.567",
        "12,34,567",
        "１，２３４",
        "３．５",
    ],
)
def test_groups_belong_to_one_number(number: str) -> None:
    assert numerals(f"There were {number} people.") == [number]


@pytest.mark.parametrize(
    "number", ["3×10⁶", "3 x 10^6", "3·10⁶", "3 * 10^6", "3 ⋅ 10⁶", "2.5E+06", "1e6", "10⁶", "4 × 10⁻⁶"]
)
def test_a_power_belongs_to_its_number(number: str) -> None:
    assert numerals(f"There were {number} cells.") == [number]


@pytest.mark.parametrize("sign", ["×", "·"])
def test_a_dimension_is_no_power(sign: str) -> None:
    assert not any("10" in number for number in numerals(f"A 4{sign}10 board broke."))


@pytest.mark.parametrize("number", ["2½", "2 ½", "2 1/2", "2-1/2", "2 1⁄2", "½", "1⁄2"])
def test_a_vulgar_fraction_belongs_to_the_whole_before_it(number: str) -> None:
    assert numerals(f"It ran {number} miles.") == [number]


@pytest.mark.parametrize("number", ["2 and a half", "6 and two-thirds", "3 and one-quarter", "5 and three quarters"])
def test_a_part_in_words_belongs_to_the_whole_before_it(number: str) -> None:
    assert numerals(f"It rose {number} percent.") == [number]


def test_a_part_of_something_else_is_a_number_of_its_own() -> None:
    assert numerals("It took 6 and two-thirds of the rest.") == ["6", "two-thirds"]


@pytest.mark.parametrize("number", ["-3", "−3", "–3", "minus 3", "negative 3", "(3.5)"])
def test_a_sign_belongs_to_the_number(number: str) -> None:
    assert numerals(f"Growth was {number} percent.") == [number]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("He tested negative 3 times.", "3"),
        ("Growth (3.5 percent) was slow.", "3.5"),
        ("It cost (1,234) in all.", "1,234"),
    ],
)
def test_what_only_looks_like_a_sign_is_none(text: str, number: str) -> None:
    assert numerals(text) == [number]


def test_brackets_alone_in_a_block_are_the_minus_of_accounts() -> None:
    assert numerals("(1,234)") == ["(1,234)"]
    assert numerals("(1234 people)") == ["1234"]


def test_a_leading_point_belongs_to_the_number() -> None:
    assert numerals("It rose .5 percent.") == [".5"]
    assert figures("The end.5 people came.")[0].numeral.text == "5"
