from typing import Any

import pytest

from factcheck.lexicon.forms import Fault
from factcheck.lexicon.money_table import home_forms, money_forms

POUND = {"names": ["british pound{,s}"], "before": ["£"], "behind": ["£"], "minor": {"100": ["pence"]}}


def faults_of(source: dict[str, Any]) -> list[str]:
    faults: list[Fault] = []
    money_forms(source, faults)
    return [str(fault) for fault in faults]


def test_a_currency_is_taken_by_its_code_signs_names_and_parts() -> None:
    before, behind = money_forms({"currencies": {"GBP": POUND}}, [])
    assert before.meaning == {"GBP": "GBP", "£": "GBP"}
    assert behind.grouped() == {"GBP": "GBP|british pound|british pounds|£", "GBP/100": "pence"}


def test_a_form_of_several_currencies_keeps_their_order() -> None:
    source = {
        "currencies": {"GBP": POUND, "EGP": {}},
        "behind": {"pounds": ["GBP", "EGP"], "p": ["GBP/100", "EGP/100"]},
    }
    _, behind = money_forms(source, [])
    assert (behind.meaning["pounds"], behind.meaning["p"]) == ("GBP EGP", "GBP/100 EGP/100")
    assert faults_of(source) == []


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ({"currencies": {"GBP": POUND, "EGP": {"before": ["£"]}}}, "[currencies] EGP: '£' already means 'GBP'"),
        ({"currencies": {"GBP": POUND}, "before": {"£": ["GBP", "GBP/100"]}}, "[before] £: '£' already means 'GBP'"),
        ({"currencies": {"GBP": POUND}, "before": {"E£": ["EGP"]}}, "[before] E£: there is no currency 'EGP'"),
        ({"currencies": {"GBP": {"names": ["Pound"]}}}, "[currencies] GBP: the word 'Pound' has capitals"),
        ({"currencies": {"GBP": {"sign": "£"}}}, "[currencies] GBP: unknown field 'sign'"),
        ({"currencies": {"GBP": {"minor": {"many": ["pence"]}}}}, "`minor` has the key 'many'"),
        ({"currencies": {"GBP": "pound"}}, "[currencies] GBP: expected fields in braces"),
    ],
)
def test_a_faulty_currency_is_told_with_its_place(source: dict[str, Any], message: str) -> None:
    told = faults_of(source)[0]
    assert told.startswith("currencies.toml [")
    assert message in told


def test_a_home_points_to_one_currency_that_there_is() -> None:
    faults: list[Fault] = []
    source = {
        "currencies": {"EGP": {}, "GBP": {}},
        "homes": {"EGP": ["egypt{,ian}"], "GBP": ["egypt"], "XYZ": ["a b c"]},
    }
    homes = home_forms(source, faults)
    assert homes.meaning["egyptian"] == "EGP"
    assert [str(fault).partition(";")[0] for fault in faults] == [
        "currencies.toml [homes] GBP: 'egypt' already means 'EGP' in currencies.toml [homes] EGP",
        "currencies.toml [homes] XYZ: there is no currency 'XYZ'",
        "currencies.toml [homes] XYZ: 'a b c' has more than two words",
    ]
