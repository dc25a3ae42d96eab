from pathlib import Path

import pytest

from bench import start_up


def test_a_table_compares_the_least_times_with_the_first_command() -> None:
    lines = start_up.table({"python -c pass": [0.02, 0.01, 0.04], "check": [0.05, 0.03, 0.06]})

    assert lines[1].split() == ["python", "-c", "pass", "10.0", "20.0", "1.00"]
    assert lines[2].split() == ["check", "30.0", "50.0", "3.00"]


def test_a_run_times_every_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = tmp_path / "a.txt"
    article.write_text("The road is 15 miles (20 km) long.\n")

    assert start_up.main([str(article), "--runs", "1"]) == 0
    assert [line[:24].strip() for line in capsys.readouterr().out.splitlines()[1:]] == [
        *start_up.commands(article),
    ]


def test_a_ratio_that_is_too_high_fails(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Nothing.\n")

    assert start_up.main([str(article), "--runs", "1", "--at-most", "0.5"]) == 1


def test_a_command_that_fails_is_not_timed(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="exit code 2"):
        start_up.measured(
            start_up.commands(tmp_path / "missing.txt"), 1, str(tmp_path), {"PYTHONPATH": str(start_up.ROOT)}
        )
