from factcheck.lexicon.forms import Fault, Forms
from factcheck.lexicon.own_forms import add_own_money, add_own_units


def test_a_language_adds_its_names_of_units() -> None:
    faults: list[Fault] = []
    forms = Forms("unit", faults)
    add_own_units("xx.toml", {"units": {"km": ["公{里,裡}"], "°C deg": ["度"]}}, {"km", "°C", "deg"}, forms, faults)
    assert forms.meaning == {"公里": "km", "公裡": "km", "度": "°C deg"}
    assert faults == []


def test_an_unknown_unit_or_currency_is_a_fault_with_its_place() -> None:
    faults: list[Fault] = []
    add_own_units("xx.toml", {"units": {"kmm": ["公里"]}}, {"km"}, Forms("unit", faults), faults)
    add_own_money("xx.toml", {"money_after": {"XYZ/100": ["分"]}}, "money_after", {"CNY"}, Forms("", faults), faults)
    assert [fault.place for fault in faults] == ["xx.toml [units] kmm", "xx.toml [money_after] XYZ/100"]


def test_a_language_need_not_have_names_of_its_own() -> None:
    faults: list[Fault] = []
    forms = Forms("unit", faults)
    add_own_units("xx.toml", {}, {"km"}, forms, faults)
    assert forms.meaning == {}
