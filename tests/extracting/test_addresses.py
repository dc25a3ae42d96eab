import pytest

from tests.extracting.read import forms


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("He lives at 330 Woodland Ave. now.", "330"),
        ("He lives at 221B Baker Street now.", "221B"),
        ("He lives at 1600 Pennsylvania Avenue now.", "1600"),
        ("He lives in 12 Rue de Rivoli now.", "12"),
        ("It is in Beverly Hills, CA 90210.", "90210"),
        ("It is in 10117 Berlin now.", "10117"),
        ("He cited 347 U.S. 483 there.", "347 U.S. 483"),
        ("He cited 42 U.S.C. § 1983 there.", "42 U.S.C. § 1983"),
    ],
)
def test_numbers_of_streets_districts_and_laws_are_identifiers(text: str, number: str) -> None:
    assert forms(text) == [f"identifier: {number}"]


def test_a_year_before_a_street_is_a_year() -> None:
    assert forms("The 2008 Wall Street crash came.") == ["year: 2008"]


def test_dollars_of_canada_are_money() -> None:
    assert forms("It costs CA$ 90,210 there.")[0].startswith("figure: CA$ 90,210")


def test_people_of_a_place_are_counted() -> None:
    assert forms("He met 330 Berlin residents.") == ["figure: 330 Berlin residents"]
