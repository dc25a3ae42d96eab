from pathlib import Path

import pytest

from bench import archive
from factcheck.archive.store import Archive


def test_a_small_archive_is_measured_and_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert archive.main(["--claims", "600", "--runs", "1", "--folder", str(tmp_path)]) == 0
    head, row = capsys.readouterr().out.splitlines()
    columns = [name for name in head.split("  ") if name]
    assert len(row.split()) == len(columns)
    assert (columns[0].strip(), row.split()[0]) == ("claims", "600")
    assert (tmp_path / "600.db").exists()


def test_copies_of_an_archive_are_whole(tmp_path: Path) -> None:
    archive.grow(tmp_path / "600.db", 0, 600)
    archive.multiply(tmp_path / "600.db", tmp_path / "2400.db", 4)
    with Archive(str(tmp_path / "2400.db")) as copies:
        assert copies.faults() == []
        assert copies.description()["claims"] == 2400


def test_a_bound_that_is_passed_is_seen() -> None:
    row = {"claims": 1_000_000.0, "ratio": 2.9, "sweep": 9.0, "sort": 1.0, "megabytes": 900.0}
    assert not archive.too_slow([row])
    assert archive.too_slow([row | {"ratio": 3.1}])
    assert archive.too_slow([row | {"sort": 0.5}])
    assert archive.too_slow([row | {"megabytes": 1100.0}])
