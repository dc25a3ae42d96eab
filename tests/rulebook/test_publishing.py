import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

ROOT = Path(__file__).parents[2]
CHECKER = jsonschema.Draft202012Validator(json.loads((ROOT / "docs" / "rule.schema.json").read_text("utf-8")))
FILES = sorted((ROOT / "rules").glob("*/*.yaml"))


def rule(path: Path) -> dict[str, Any]:
    """Return a rule as an editor reads it, with YAML's own types; days stay texts."""
    text = path.read_text("utf-8")
    read: dict[str, Any] = json.loads(json.dumps(yaml.safe_load(text), default=str))
    return read


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_rule_is_what_editors_are_told(path: Path) -> None:
    assert [error.message for error in CHECKER.iter_errors(rule(path))] == []


@pytest.mark.parametrize(
    "change",
    [
        {"levle": "note"},
        {"level": "fatal"},
        {"kind": "no-such-kind"},
        {"options": {"no_such_option": 1}},
        {"id": "No Name"},
    ],
)
def test_what_is_wrong_is_marked(change: dict[str, Any]) -> None:
    assert not CHECKER.is_valid(rule(FILES[0]) | change)


def test_a_field_that_must_be_there_is_missed() -> None:
    made = rule(FILES[0])
    del made["message"]

    assert not CHECKER.is_valid(made)
