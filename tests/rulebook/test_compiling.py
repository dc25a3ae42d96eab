from pathlib import Path

import pytest

from factcheck.rulebook.compiling import main
from tests.rulebook.samples import copied


def test_the_same_rules_give_the_same_bytes(tmp_path: Path) -> None:
    results = []
    for name in ("one", "two"):
        path = tmp_path / name / "compiled.json"
        assert main([], str(copied(tmp_path / name)), str(path)) == 0
        results.append(path.read_bytes())
    assert results[0] == results[1]
    assert results[0].endswith(b"}\n")


def test_the_check_is_content_with_a_current_file_and_writes_nothing(tmp_path: Path) -> None:
    pack, path = copied(tmp_path), tmp_path / "compiled.json"
    assert main(["--check"], str(pack), str(path)) == 1
    assert not path.exists()
    main([], str(pack), str(path))
    assert main(["--check"], str(pack), str(path)) == 0


def test_the_check_sees_an_edited_rule(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack, path = copied(tmp_path), tmp_path / "compiled.json"
    main([], str(pack), str(path))
    rule = pack / "headline" / "headline-differs.yaml"
    rule.write_text(rule.read_text().replace("level: warning", "level: note"))
    assert main(["--check"], str(pack), str(path)) == 1
    assert "python -m factcheck.rulebook.compiling" in capsys.readouterr().err


def test_a_broken_rule_is_told_and_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack, path = copied(tmp_path), tmp_path / "compiled.json"
    rule = pack / "headline" / "headline-differs.yaml"
    rule.write_text(rule.read_text().replace("level: warning", "level: x"))
    assert main([], str(pack), str(path)) == 2
    assert "headline-differs.yaml:3:1: level: expected" in capsys.readouterr().err
    assert not path.exists()
