"""A baseline file -> a Baseline, or every problem in it. Unknown fields are left to those who wrote them."""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from factcheck.model.baseline import ACCEPTED, Baseline, Decided, SignedFigure
from factcheck.model.problem import InputError, Problem

VERSION = 1
_AGAIN = "write it anew with factcheck baseline write"


class BaselineError(InputError):
    """A baseline that cannot be used, with everything that is wrong in it."""


class _Shape(NamedTuple):
    """The fields of an entry: those that it must have, and those that it may have with their defaults."""

    needed: tuple[str, ...]
    optional: dict[str, str]


_FINDING = _Shape(
    ("fingerprint", "rule", "path", "text", "message"), {"verdict": ACCEPTED, "reason": "", "by": "", "on": ""}
)
_FIGURE = _Shape(("path", "text", "fingerprint", "verdict"), {"by": "", "on": ""})


def load(path: str) -> Baseline:
    """Return the baseline in a file. Raises BaselineError with all problems."""
    table = _table(path)
    problems: list[Problem] = []
    findings = [Decided(**entry) for entry in _entries(path, table, "findings", _FINDING, problems)]
    figures = [SignedFigure(**entry) for entry in _entries(path, table, "figures", _FIGURE, problems)]
    if problems:
        raise BaselineError(problems)
    return Baseline(tuple(findings), tuple(figures))


def _table(path: str) -> dict[str, Any]:
    try:
        with open(path, encoding="utf-8-sig") as file:
            table = json.load(file)
    except OSError as error:
        message = f"the baseline cannot be read: {error.strerror}"
        raise _error(path, 0, "", message, "name a file that factcheck baseline write has written") from error
    except json.JSONDecodeError as error:
        raise _error(path, error.lineno, "", f"this is no JSON: {error.msg}", f"mend the line, or {_AGAIN}") from error
    except UnicodeDecodeError as error:
        raise _error(path, 0, "", "the file is not encoded in UTF-8", _AGAIN) from error
    if not isinstance(table, dict):
        raise _error(path, 1, "", f"expected an object, found {type(table).__name__}", _AGAIN)
    if table.get("schema_version") != VERSION:
        message = f"expected {VERSION}, found {table.get('schema_version')!r}"
        raise _error(path, 0, "schema_version", message, f"use the factcheck that wrote it, or {_AGAIN}")
    return table


def _entries(
    path: str, table: dict[str, Any], name: str, shape: _Shape, problems: list[Problem]
) -> Iterator[dict[str, str]]:
    """Yield the fields of each sound entry of a list; what is wrong with the others goes to `problems`."""
    entries = table.get(name, [])
    if not isinstance(entries, list):
        problems.append(Problem(path, 0, 0, name, f"expected a list, found {entries!r}"[:200], _AGAIN))
        return
    for number, entry in enumerate(entries):
        given = entry if isinstance(entry, dict) else {}
        found = {key: given.get(key) for key in shape.needed} | {
            key: given.get(key, default) for key, default in shape.optional.items()
        }
        wrong = [key for key, value in found.items() if not isinstance(value, str)]
        problems += (
            Problem(path, 0, 0, f"{name}[{number}].{key}", "expected a text", "add or mend the field") for key in wrong
        )
        if not wrong:
            yield {key: str(value) for key, value in found.items()}


def _error(path: str, line: int, field: str, message: str, remedy: str) -> BaselineError:
    return BaselineError([Problem(path, line, 0, field, message, remedy)])
