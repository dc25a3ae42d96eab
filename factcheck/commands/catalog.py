"""The rules for those who want to know them: `factcheck explain` and `factcheck rules`.

Comes in: names and filters. Goes out: text on standard output, and an exit code. Never happens here: running a rule.
"""

import os
from collections.abc import Iterable
from typing import NamedTuple

from factcheck.commands.writing import complain, show
from factcheck.config import find, load_file
from factcheck.model.problem import nearest
from factcheck.model.rule import Rule
from factcheck.pipeline import KINDS
from factcheck.reporting.explanation import explained, listed
from factcheck.resources import open_resources

_DONE, _FAILED = 0, 2
_FORMS = ("text", "json", "jsonl")


class Filter(NamedTuple):
    """Which rules are wanted: all that meet each filter that is not ""; `word` stands in the name or the summary."""

    family: str = ""
    level: str = ""
    kind: str = ""
    word: str = ""

    def has(self, rule: Rule) -> bool:
        """Whether a rule meets every filter."""
        word = self.word.lower()
        return (
            self.family in ("", rule.family)
            and self.level in ("", rule.level.value)
            and self.kind in ("", rule.kind)
            and (word in rule.name or word in rule.summary.lower())
        )


def explain(name: str, config_file: str | None) -> int:
    """Print what a rule is for, with its examples. An earlier name of a rule will do."""
    rules = _all_rules(config_file, examples=True)
    for rule in rules:
        if name in (rule.name, *rule.formerly):
            show(explained(rule, KINDS[rule.kind]))
            return _DONE
    complain(f'there is no rule "{name}"; {nearest(name, [rule.name for rule in rules])}')
    return _FAILED


def list_rules(wanted: Filter, form: str, config_file: str | None) -> int:
    """Print the wanted rules, also those that the configuration leaves out, as "text", "json" or "jsonl"."""
    if form not in _FORMS:
        complain(f'no list of rules is written as "{form}"; expected one of {", ".join(_FORMS)}')
        return _FAILED
    rules = _all_rules(config_file)
    chosen = [rule for rule in rules if wanted.has(rule)]
    if chosen:
        show(listed(chosen, form), machine=form != "text")
        return _DONE
    complain(*_misses(wanted, rules))
    return _FAILED


def _misses(wanted: Filter, rules: Iterable[Rule]) -> list[str]:
    """Return what no rule has of the filters, or that no rule has all of them."""
    known = {
        "family": {rule.family for rule in rules},
        "level": {rule.level.value for rule in rules},
        "kind": {rule.kind for rule in rules},
    }
    asked = wanted._asdict()
    unknown = [
        f'there is no rule of the {name} "{asked[name]}"; {nearest(asked[name], sorted(values))}'
        for name, values in known.items()
        if asked[name] and asked[name] not in values
    ]
    return unknown or ["no rule meets all of these filters; leave one out, or say factcheck rules to see every rule"]


def _all_rules(config_file: str | None, *, examples: bool = False) -> tuple[Rule, ...]:
    config = find(os.curdir) if config_file is None else load_file(config_file)
    return open_resources(config._replace(select=(), ignore=()), KINDS, examples=examples).rules
