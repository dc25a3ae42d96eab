import pytest

from tests.extracting.read import forms


@pytest.mark.parametrize(
    "number",
    [
        "020 7946 0958",
        "+44 20 7946 0958",
        "(212) 555-0123",
        "212.555.0123",
        "1-800-273-8255",
        "01 23 45 67 89",
        "1300 655 506",
        "138 0013 8000",
        "13800138000",
        "+86-10-6505-1234",
        "(86-10) 8888 6666",
    ],
)
def test_telephone_numbers_of_many_countries_are_identifiers(number: str) -> None:
    assert forms(f"Ring {number} now.") == [f"identifier: {number}"]


@pytest.mark.parametrize("number", ["1 300 655", "138 000", "1,380,013", "13 000 000"])
def test_numbers_in_groups_of_three_are_figures(number: str) -> None:
    assert forms(f"It has {number} homes.") == [f"figure: {number} homes"]


@pytest.mark.parametrize(
    "code",
    [
        "978-3-16-148410-0",
        "4111 1111 1111 1111",
        "192.168.0.0/16",
        "3.11.2",
        "00:1A:2B:3C:4D:5E",
        "600519.SH",
        "0700.HK",
        "123-45-6789",
        "39°54'N",
        "40.7128° N",
        "007",
    ],
)
def test_numbers_that_only_name_are_identifiers(code: str) -> None:
    assert forms(f"It is {code} there.") == [f"identifier: {code}"]


def test_years_in_a_row_are_no_card() -> None:
    assert forms("2019 2020 2021 2022") == ["year: 2019", "year: 2020", "year: 2021", "year: 2022"]


def test_a_decimal_below_one_is_a_figure_though_it_begins_with_zero() -> None:
    assert forms("It rose 0.5 percent.") == ["figure: 0.5 percent"]
    assert forms("It rose 0 percent.") == ["figure: 0 percent"]


def test_ways_to_play_are_names() -> None:
    assert forms("They play 4-3-3 now.") == ["name: 4-3-3"]
