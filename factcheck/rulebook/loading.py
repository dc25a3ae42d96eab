"""Rule packs -> Rules.

The built-in rules are read from their compiled form as long as it is that of the YAML files beside it; an edited,
added or removed file takes effect at once, because then the YAML is read instead. PyYAML and pydantic are imported only
for that.
"""

import json
import os
from collections.abc import Collection, Mapping
from typing import NamedTuple

from factcheck.model.problem import Problem
from factcheck.model.rule import KindSpec, Rule
from factcheck.rulebook.errors import RulebookError
from factcheck.rulebook.records import Record, late_rule_of, rule_of
from factcheck.rulebook.sources import builtin_folder, digest

COMPILED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "compiled.json")


class Compiled(NamedTuple):
    """The compiled file: the digest of the rule files that it was made from, and their rules without examples."""

    digest: str
    records: list[Record]


def load_builtin(kinds: Mapping[str, KindSpec], *, examples: bool = False) -> tuple[Rule, ...]:
    """Return the rules that come with factcheck, in order of family and name.

    With `examples` the YAML files are read in any case; otherwise `Rule.examples` may be empty. Raises RulebookError if
    a rule is broken, or if there are neither rule files nor their compiled form.
    """
    return load_rules(builtin_folder(), COMPILED, kinds, examples=examples)


def load_rules(
    folder: str, compiled: str, kinds: Mapping[str, KindSpec], *, examples: bool = False
) -> tuple[Rule, ...]:
    """Return the rules of `folder`, by way of the file `compiled` if that is current; `folder` "" means no folder."""
    rules = None if examples else _from_compiled(folder, compiled, kinds)
    if rules is not None:
        return rules
    if folder:
        return load_pack(folder, kinds)
    message = "the rules that come with factcheck are missing or of another version"
    raise RulebookError([Problem(compiled, 0, 0, "", message, "install factcheck again")])


def load_pack(pack: str, kinds: Mapping[str, KindSpec], taken: Collection[str] = ()) -> tuple[Rule, ...]:
    """Return the rules of a folder of YAML files, or of a single one, with their examples.

    `taken` are names of rules and families that are loaded already. Raises RulebookError with all problems.
    """
    from factcheck.rulebook.packs import read_pack

    entries = read_pack(pack, kinds, taken)
    rules = [rule_of(entry.record, kinds, entry.examples) for entry in entries]
    return tuple(rule for rule in rules if rule is not None)


def read_compiled(path: str) -> Compiled | None:
    """Return the compiled file, or None if there is none or a merge has left it broken."""
    try:
        with open(path, encoding="utf-8") as file:
            content = json.load(file)
        return Compiled(content["digest"], content["rules"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _from_compiled(folder: str, path: str, kinds: Mapping[str, KindSpec]) -> tuple[Rule, ...] | None:
    """Return the compiled rules, or None if they are not those of the folder or do not fit the kinds."""
    compiled = read_compiled(path)
    if compiled is None or not _is_current(compiled, folder):
        return None
    rules = [late_rule_of(record, kinds, lambda: folder and load_pack(folder, kinds)) for record in compiled.records]
    known = tuple(rule for rule in rules if rule is not None)
    return known if len(known) == len(rules) else None


def _is_current(compiled: Compiled, folder: str) -> bool:
    try:
        return not folder or digest(folder) == compiled.digest
    except OSError:
        return False
