from typing import Any

import pytest

from factcheck.lexicon.forms import Fault
from factcheck.lexicon.word_table import TABLES, word_tables


def language(**tables: Any) -> dict[str, Any]:
    return {**{name: {} for name in TABLES}, **tables}


def faults_of(source: dict[str, Any]) -> list[str]:
    faults: list[Fault] = []
    word_tables("xx.toml", source, faults)
    return [str(fault) for fault in faults]


def test_hedges_are_turned_to_what_each_word_means() -> None:
    source = language(hedges={"about": ["some", "circa"]}, bounds={"about": {"below": "0.1", "above": "0.1"}})
    tables = word_tables("xx.toml", source, [])
    assert tables["hedges"] == {"some": "about", "circa": "about"}
    assert tables["bounds"] == {"about": ["0.1", "0.1", False]}
    assert faults_of(source) == []


def test_an_open_side_is_none() -> None:
    assert word_tables("xx.toml", language(bounds={"over": {"above": "0", "step": True}}), [])["bounds"] == {
        "over": [None, "0", True]
    }


def test_word_lists_are_sorted_and_hold_each_word_once() -> None:
    assert word_tables("xx.toml", language(words={"stop": ["the", "a", "the"]}), [])["words"] == {"stop": ["a", "the"]}


def test_a_missing_table_is_a_fault() -> None:
    source = language()
    del source["vague"]
    assert faults_of(source) == ["xx.toml [vague]: the table is missing; add it, if only empty"]


@pytest.mark.parametrize(
    ("tables", "message"),
    [
        ({"numbers": {"seven": "7"}}, "xx.toml [numbers] seven: expected a whole number, not '7'"),
        ({"numbers": {"seven": True}}, "expected a whole number, not True"),
        ({"scales": {"million": 1e6}}, "xx.toml [scales] million: expected a whole number"),
        ({"fractions": {"third": "0.33"}}, "expected a share in quotes"),
        ({"fractions": {"third": "1/0"}}, "expected a share in quotes"),
        ({"fractions": {"third": "3/1"}}, "expected a share in quotes"),
        ({"vague": {"dozens": [99, 20]}}, "expected the least and the most"),
        ({"bounds": {"about": {"below": 0.1}}}, "xx.toml [bounds] about: expected below, above and step"),
        ({"bounds": {"about": {"beneath": "0.1"}}}, "expected below, above and step"),
        ({"bounds": {"about": {"below": "ten"}}}, "expected below, above and step"),
        ({"hedges": {"about": ["some"]}}, "xx.toml [hedges] about: [bounds] does not say what 'about' does"),
        ({"numbers": {"Seven": 7}}, "xx.toml [numbers]: the word 'Seven' has capitals"),
        ({"words": {"stop": ["The"]}}, "xx.toml [words] stop: the word 'The' has capitals"),
    ],
)
def test_a_faulty_entry_is_told_with_its_place(tables: dict[str, Any], message: str) -> None:
    assert message in faults_of(language(**tables))[0]


def test_a_hedge_of_two_meanings_is_a_fault() -> None:
    bounds = {"about": {"below": "0.1"}, "over": {"below": "0"}}
    (fault,) = faults_of(language(hedges={"about": ["some"], "over": ["some"]}, bounds=bounds))
    assert fault.startswith("xx.toml [hedges] over: 'some' already means 'about' in xx.toml [hedges] about")
