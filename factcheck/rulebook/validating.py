"""One rule file -> one rule in its compiled form with its examples, or everything that is wrong with the file."""

import os
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from factcheck.model.problem import Problem, nearest
from factcheck.model.rule import Example, KindSpec
from factcheck.rulebook.faults import Fault, example_faults, file_faults, kind_faults
from factcheck.rulebook.parsing import Parsed, parse
from factcheck.rulebook.records import Record
from factcheck.rulebook.schema import ExampleFile, Mismatch, RuleFile, shaped


class Entry(NamedTuple):
    """A rule of a pack and the file that it came from."""

    parsed: Parsed
    record: Record
    examples: tuple[Example, ...]


def validate(path: str, data: bytes, kinds: Mapping[str, KindSpec] | None) -> Entry | list[Problem]:
    """Return the rule in the file at `path`, or its problems in order of place.

    Without `kinds` the kind, its options and the fields of the messages are not looked at.
    """
    parsed = parse(path, data)
    if parsed.problems:
        return list(parsed.problems)
    shape = shaped(parsed.tree)
    mismatches = shape if isinstance(shape, list) else []
    problems = [_problem(parsed, mismatch) for mismatch in mismatches]
    problems += [parsed.problem(*fault) for fault in _faults(parsed, kinds)]
    if isinstance(shape, list) or problems:
        return sorted(problems)
    return Entry(parsed, _record(shape, _folder(path)), tuple(map(_example, shape.examples)))


def _faults(parsed: Parsed, kinds: Mapping[str, KindSpec] | None) -> Iterator[Fault]:
    if not isinstance(parsed.tree, dict):
        return
    name = os.path.splitext(os.path.basename(parsed.path))[0]
    yield from file_faults(parsed.tree, name, _folder(parsed.path))
    if kinds is not None:
        yield from kind_faults(parsed.tree, kinds)
    yield from example_faults(parsed.tree)


def _problem(parsed: Parsed, mismatch: Mismatch) -> Problem:
    keys = mismatch.keys
    match mismatch.kind:
        case "missing":
            return parsed.problem(keys, "this field is missing", f"add {keys[-1]}: {mismatch.expected}")
        case "unknown":
            return parsed.problem(keys, f'there is no field "{keys[-1]}"', nearest(str(keys[-1]), mismatch.known))
    return parsed.problem(keys, f"expected {mismatch.expected}", f"found {_shown(mismatch.found)}")


def _shown(found: object) -> str:
    """Return a value in so many words that its writer recognizes it."""
    match found:
        case dict():
            return "a mapping"
        case list() | tuple():
            return "a list" if found else "an empty list"
        case "":
            return "nothing"
    text = str(found)
    return f'"{text}"' if len(text) <= 60 else f'"{text[:57]}..."'


def _folder(path: str) -> str:
    """Return the name of the folder that a file lies in, which is the rule's family."""
    return os.path.basename(os.path.dirname(os.path.abspath(path)))


def _record(rule: RuleFile, family: str) -> Record:
    return Record(
        name=rule.id,
        family=family,
        level=rule.level,
        kind=rule.kind,
        summary=rule.summary,
        message=rule.message,
        why=rule.why,
        source_title=rule.source.title,
        source_url=rule.source.url,
        options=dict(rule.options),
        formerly=list(rule.formerly),
        verifies=rule.verifies,
        reach=rule.reach,
    )


def _example(example: ExampleFile) -> Example:
    return Example(
        texts=example.wrong or example.right,
        wrong=bool(example.wrong),
        says=example.says,
        because=example.because,
        date=example.date,
        format=example.format,
    )
