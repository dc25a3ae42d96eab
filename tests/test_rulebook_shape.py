"""The built-in rules as objects: what each must have, and how it must read."""

import re
from collections import Counter

import pytest

from factcheck.model.finding import Level
from factcheck.model.rule import Rule
from factcheck.pipeline import KINDS
from factcheck.rulebook.loading import load_builtin

RULES = load_builtin(KINDS, examples=True)
BY_NAME = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
# A rule is called after its fault: "ignore rate-mismatch" reads well, "ignore check-rate" does not.
COMMANDS = {"check", "find", "detect", "verify", "compare", "no", "ensure", "validate", "test"}


def test_there_are_rules_of_every_family_that_has_a_folder() -> None:
    assert len(RULES) >= 22
    assert all(rule.family for rule in RULES)


def test_every_name_is_used_once_also_among_the_former_ones_and_the_families() -> None:
    names = Counter(name for rule in RULES for name in (rule.name, *rule.formerly))
    assert [name for name, count in names.items() if count > 1] == []
    assert {rule.family for rule in RULES}.isdisjoint(names)


def test_every_kind_of_check_has_a_rule() -> None:
    assert {rule.kind for rule in RULES} == set(KINDS)


@BY_NAME
def test_rule_has_a_wrong_example_and_at_least_three_right_ones(rule: Rule) -> None:
    wrong = [example for example in rule.examples if example.wrong]
    assert len(wrong) >= 1
    assert len(rule.examples) - len(wrong) >= 3


@BY_NAME
def test_name_is_that_of_a_fault(rule: Rule) -> None:
    words = rule.name.split("-")
    assert 2 <= len(words) <= 5
    assert words[0] not in COMMANDS
    assert not any(word.isdigit() for word in words)


@BY_NAME
def test_summary_is_one_sentence(rule: Rule) -> None:
    assert rule.summary[0].isupper() or rule.summary.startswith('"')
    assert rule.summary.endswith(".")
    assert len(rule.summary) <= 110


@BY_NAME
def test_message_names_a_figure_and_only_fields_of_its_kind(rule: Rule) -> None:
    fields = set(KINDS[rule.kind].fields)
    for template in filter(None, (rule.message, rule.verifies)):
        used = set(re.findall(r"{(\w+)}", template))
        assert used, template
        assert used <= fields, template


@BY_NAME
def test_every_example_says_what_or_why(rule: Rule) -> None:
    for example in rule.examples:
        assert example.says if example.wrong else example.because, example.texts


@BY_NAME
def test_reasons_of_right_examples_are_sentences(rule: Rule) -> None:
    reasons = [example.because for example in rule.examples if not example.wrong]
    assert [reason for reason in reasons if not reason.endswith(".")] == []


@BY_NAME
def test_rule_has_a_source_that_can_be_opened(rule: Rule) -> None:
    assert rule.source_title
    assert rule.source_url.startswith("https://")


@BY_NAME
def test_why_is_a_paragraph(rule: Rule) -> None:
    assert len(rule.why.split()) >= 12
    assert rule.why.rstrip().endswith((".", '"'))


def test_what_is_merely_worth_knowing_is_a_note() -> None:
    noted = [rule.name for rule in RULES if rule.level is Level.NOTE]
    assert "figure-without-period" in noted
    assert "unequal-precision" in noted
