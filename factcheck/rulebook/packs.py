"""A folder of rule files -> its rules, or everything that is wrong with any of them."""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping

from factcheck.model.problem import Problem
from factcheck.model.rule import KindSpec
from factcheck.rulebook.errors import RulebookError
from factcheck.rulebook.parsing import Keys
from factcheck.rulebook.sources import rule_files
from factcheck.rulebook.validating import Entry, validate


def read_pack(pack: str, kinds: Mapping[str, KindSpec] | None, taken: Collection[str] = ()) -> list[Entry]:
    """Return the rules in the folder (or single file) `pack`, in order of family and name.

    `taken` are names of rules that are loaded already. Without `kinds`, nothing that depends on them is checked.
    Raises RulebookError with the problems of all files.
    """
    paths = rule_files(pack)
    if not paths:
        raise RulebookError([_nothing(pack)])
    results = [_read(path, kinds) for path in paths]
    entries = [result for result in results if isinstance(result, Entry)]
    problems = [problem for result in results if isinstance(result, list) for problem in result]
    problems += _clashes(entries, taken)
    if problems:
        raise RulebookError(sorted(problems))
    return entries


def _nothing(pack: str) -> Problem:
    if os.path.isdir(pack):
        return Problem(pack, 0, 0, "", "the folder holds no rule", "add a rule as <family>/<id>.yaml")
    return Problem(pack, 0, 0, "", "there is no such rule pack", "name a folder with rule files")


def _read(path: str, kinds: Mapping[str, KindSpec] | None) -> Entry | list[Problem]:
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
        return [Problem(path, 0, 0, "", message, "make it readable or move it out of the pack")]
    return validate(path, data, kinds)


def _clashes(entries: Iterable[Entry], taken: Collection[str]) -> Iterator[Problem]:
    """Yield every id and earlier name that another rule or a family has: `--select NAME` must mean one thing."""
    owners = {entry.record["family"]: "a family" for entry in entries}
    owners |= dict.fromkeys(taken, "a rule or family that is loaded already")
    for entry in entries:
        for keys, name in _names(entry):
            if name in owners:
                yield entry.parsed.problem(keys, f'"{name}" is the name of {owners[name]}', "choose another name")
            owners.setdefault(name, f"the rule in {entry.parsed.path}")


def _names(entry: Entry) -> list[tuple[Keys, str]]:
    formerly = enumerate(entry.record["formerly"])
    return [(("id",), entry.record["name"]), *((("formerly", index), name) for index, name in formerly)]
