from pathlib import Path

import pytest

from factcheck.reporting import schema


def test_the_published_schema_is_up_to_date() -> None:
    assert schema.main(["--check"]) == 0


def test_a_stale_schema_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "FILE", tmp_path / "report.schema.json")

    assert schema.main(["--check"]) == 1
    assert schema.main([]) == 0
    assert schema.main(["--check"]) == 0
    schema.FILE.write_text("{}", encoding="utf-8")
    assert schema.main(["--check"]) == 1
