"""Every example of every built-in rule does what it promises, with all rules running."""

from functools import cache

import pytest

from factcheck.model.rule import Example, Rule
from factcheck.pipeline import KINDS
from factcheck.proving import prove
from factcheck.resources import Resources, rules_to_prove
from factcheck.rulebook.sources import builtin_folder


@cache
def built_in() -> tuple[tuple[Rule, ...], Resources]:
    rules, resources = rules_to_prove(builtin_folder(), KINDS)
    return tuple(rules), resources


EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.name}-{number}-{'wrong' if example.wrong else 'right'}")
    for rule in built_in()[0]
    for number, example in enumerate(rule.examples, start=1)
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example_holds(rule: Rule, example: Example) -> None:
    (proof,) = prove([rule._replace(examples=(example,))], built_in()[1])
    assert proof.ok, proof.reason
