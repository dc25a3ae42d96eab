"""Members of a list that leave out the unit of the first."""

import pytest

from tests.extracting.read import read


def units(text: str) -> list[str]:
    return [mention.unit for mention in read(text) if mention.form.value == "figure"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Unemployment was 7.2 percent in May and 6.9 in June.", ["percent", "percent"]),
        ("The weights are: rent 28.04 per cent, electricity 19.85, food 31.2.", ["per cent"] * 3),
        ("Iran with 2.1 million bpd, Libya with 1.19 million and Venezuela with 0.7 million are exempt.", ["bpd"] * 3),
        ("Ottawa pays $40 million, the province 32 million and the city 34 million.", ["$"] * 3),
        ("Gas-fired plants produced 46 terawatt-hours, hydro 31, wind 14 and solar 19.", ["terawatt-hours"] * 4),
        ("He ran 10 km on Monday, 12 on Tuesday and 15 on Wednesday.", ["km"] * 3),
        ("The firm holds 45 percent, its partner has 40, with the state keeping the remaining 25.", ["percent"] * 3),
    ],
)  # fmt: skip
def test_a_member_has_the_unit_of_the_first(text: str, expected: list[str]) -> None:
    assert units(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Inflation was 3.2 percent in 2019, when he left at 65.",  # led to by a preposition
        "It rose 3 percent to 45.20 on Monday.",
        "The flight took 3 hours, seat 12.",  # one whole number more may be anything
        "Production is 2.5 million tonnes, capacity 4.",  # written otherwise
        "Prices rose 3.2 percent, the index 4,512.7.",  # no share of a hundred
        "It grew by 3.2 percent. Zinc 4.1, tin 5.2.",  # another sentence
        "Sales rose 3.1 percent, up 2.4 and up 3.5.",  # what each is led to by has a meaning of its own
    ],
)
def test_a_number_of_its_own_has_no_unit(text: str) -> None:
    assert len(units(text)) > 1
    assert set(units(text)[1:]) == {""}


def test_what_counts_things_of_its_own_goes_on_with_no_unit() -> None:
    assert units("It weighs 12 kg, has 4 wheels and 2 seats.") == ["kg", "", ""]
