from typing import Any

from factcheck.lexicon.clashes import check_clashes
from factcheck.lexicon.forms import Fault, Forms


def told(language: dict[str, Any], units: tuple[str, ...] = (), money: tuple[str, ...] = ()) -> list[str]:
    faults: list[Fault] = []
    check_clashes("xx.toml", language, forms("unit", units), forms("currency", money), faults)
    return [str(fault) for fault in faults]


def forms(kind: str, written: tuple[str, ...]) -> Forms:
    found = Forms(kind, [])
    for form in written:
        found.add(form, form, f"the {kind} {form}")
    return found


def test_a_unit_that_is_a_number_word_is_refused_in_any_case() -> None:
    assert told({"scales": {"bn": 10**9}}, units=("BN",)) == [
        "xx.toml [scales] bn: 'bn' stands in the unit BN too; remove one, or name it in `shared` of xx.toml"
    ]


def test_a_unit_that_is_a_currency_is_refused_as_written() -> None:
    assert len(told({}, units=("pound",), money=("pound",))) == 1
    assert told({}, units=("cup",), money=("CUP",)) == []


def test_a_currency_that_is_a_number_word_is_refused() -> None:
    assert "'nil'" in told({"numbers": {"nil": 0}}, money=("nil",))[0]


def test_a_word_in_two_number_tables_is_refused() -> None:
    assert "[numbers] dozen" in told({"numbers": {"dozen": 12}, "scales": {"dozen": 12}})[0]


def test_rank_and_share_have_words_in_common() -> None:
    assert told({"fractions": {"third": "1/3"}, "ordinals": {"third": 3}}) == []


def test_a_shared_form_may_stand_twice() -> None:
    assert told({"shared": ["m"], "scales": {"m": 10**6}}, units=("m",)) == []


def test_a_shared_form_that_stands_once_is_a_fault() -> None:
    assert told({"shared": ["m"], "scales": {"m": 10**6}}) == ["xx.toml shared: 'm' stands in no two tables; remove it"]
