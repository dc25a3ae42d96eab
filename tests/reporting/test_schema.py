import json
from pathlib import Path

import jsonschema
import pytest

from factcheck.reporting import schema
from tests.reporting.reported import REPORTS, rendered


def test_the_published_schema_is_up_to_date() -> None:
    assert schema.main(["--check"]) == 0


def test_a_stale_schema_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "FILE", tmp_path / "report.schema.json")

    assert schema.main(["--check"]) == 1
    assert schema.main([]) == 0
    assert schema.main(["--check"]) == 0
    schema.FILE.write_text("{}", encoding="utf-8")
    assert schema.main(["--check"]) == 1


def test_every_field_is_described_and_nothing_else_is() -> None:
    parts = json.loads(schema.schema_text())["$defs"]
    fields = {(part, name) for part, shape in parts.items() for name in shape["properties"]}

    assert [
        f"{part}.{name}" for part, name in sorted(fields) if "description" not in parts[part]["properties"][name]
    ] == []
    assert {*schema.ABOUT} <= {name for _, name in fields} | {f"{part}.{name}" for part, name in fields}


def test_reports_are_valid_for_another_consumer() -> None:
    checker = jsonschema.Draft202012Validator(json.loads(schema.schema_text()))
    for made in REPORTS:
        assert [error.message for error in checker.iter_errors(json.loads(rendered(made, "json")))] == []
