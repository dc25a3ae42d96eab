import pytest

from tests.extracting.read import forms


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Article 5 was cited.", "5"),
        ("The Fortune 500 fell.", "500"),
        ("The RTX 4090 is out.", "4090"),
        ("The Russell 2000 fell.", "2000"),
        ("It is case No. 21-1234 there.", "21-1234"),
        ("Resolution 48/75 was passed.", "48/75"),
        ("A Boeing 737-800 landed.", "737-800"),
        ("As Figure 4a shows, it fell.", "4a"),
        ("The Group of 20 met.", "20"),
        ("He wore the number 7 shirt.", "7"),
        ("Figs. 3, 4 and 6 show it.", "3, 4 and 6"),
    ],
)
def test_a_label_makes_a_name_of_the_number_behind_it(text: str, name: str) -> None:
    assert forms(text) == [f"name: {name}"]


@pytest.mark.parametrize("text", ["The Fortune 5 billion fund.", "A line 5 percent longer."])
def test_a_label_does_not_swallow_an_amount(text: str) -> None:
    assert forms(text)[0].startswith("figure: 5")


@pytest.mark.parametrize(
    "text",
    [
        "Call 911 now.",
        "She dialed 999 now.",
        "A 911 caller wept.",
        "Text HELP to 741741 now.",
        "The 12345 hotline rang.",
    ],
)
def test_what_is_dialed_is_an_identifier(text: str) -> None:
    assert [form.partition(":")[0] for form in forms(text)] == ["identifier"]


def test_people_who_are_called_are_counted() -> None:
    assert forms("They called 112 witnesses.") == ["figure: 112 witnesses"]


@pytest.mark.parametrize("code", ["§ 3.2.1", "ISBN 0306406152", "arXiv:2301.12345", "doi:10.1000/182", "SHA: 600519"])
def test_a_catalog_makes_an_identifier_of_the_code_behind_it(code: str) -> None:
    assert [form.partition(":")[0] for form in forms(f"It is {code} there.")] == ["identifier"]


def test_compound_ordinals_are_whole() -> None:
    assert forms("The Forty-Ninth Parallel was crossed.") == ["ordinal: Forty-Ninth"]
