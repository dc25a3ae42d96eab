"""config show, init, figure, --statistics, --verbose and progress; each also as a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.commands.asking import Spot, spot_of
from factcheck.config import load_file
from tests.commands.drafts import CLEAN, NOTED, NOTED_RULE, RULE, WRONG, Desk

ROOT = Path(__file__).parents[2]


def process(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "factcheck", *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


# --- config show --------------------------------------------------------------------------------------------------


def origins(desk: Desk, *arguments: str) -> dict[str, tuple[object, str]]:
    told = desk.run("config", "show", "--format", "json", *arguments).report
    return {row["key"]: (row["value"], row["from"]) for row in told["settings"]}


def test_every_value_has_its_origin(desk: Desk) -> None:
    desk.put(
        "factcheck.toml", 'jobs = 2\nignore = ["headline"]\nprofile = "strict"\n\n[levels]\nwan-yi-slip = "note"\n'
    )
    found = origins(desk, "--fail-level", "error", "--ignore", "dates")

    assert found["jobs"] == (2, "factcheck.toml:1")
    assert found["ignore"] == (["headline", "dates"], "factcheck.toml:2 and --ignore")
    assert found["fail-level"] == ("error", "--fail-level")
    assert found["min-level"] == ("note", "the profile of factcheck.toml:3")
    assert found["levels"] == ({"wan-yi-slip": "note"}, "factcheck.toml:5")
    assert found["select"] == ([], "default")


def test_without_a_file_the_defaults_hold(desk: Desk) -> None:
    code, out, err = desk.run("config", "show")

    assert (code, err) == (0, "")
    assert out.splitlines()[0] == ".: no config file; the defaults hold"
    assert {origin for _, origin in origins(desk).values()} == {"default"}
    assert origins(desk, "--profile", "quiet")["fail-level"] == ("error", "--profile quiet")


def test_each_path_has_the_settings_of_its_own_folder(desk: Desk) -> None:
    desk.put("news/factcheck.toml", "jobs = 3\n")
    desk.put("news/a.txt", CLEAN)
    done = process(desk.folder, "config", "show", "news/a.txt", ".")

    assert done.returncode == 0
    assert "news/a.txt: news/factcheck.toml\n" in done.stdout
    assert "news/factcheck.toml:1" in done.stdout
    assert ".: no config file" in done.stdout


def test_settings_that_cannot_be_used_are_refused(desk: Desk) -> None:
    desk.put("factcheck.toml", "jbs = 3\n")
    done = process(desk.folder, "config", "show")

    assert (done.returncode, done.stdout) == (2, "")
    assert 'did you mean "jobs"?' in done.stderr


# --- init ---------------------------------------------------------------------------------------------------------


def test_init_writes_a_file_that_holds_and_never_writes_over_one(desk: Desk) -> None:
    first, second = process(desk.folder, "init"), process(desk.folder, "init")

    assert first.returncode == 0
    assert "id: factcheck" in first.stdout
    assert load_file(str(desk.folder / "factcheck.toml")).jobs == 1
    assert second.returncode == 2
    assert "there is such a file already" in second.stderr

    desk.put("factcheck.toml", "jobs = 2\n")
    process(desk.folder, "init")
    assert (desk.folder / "factcheck.toml").read_text() == "jobs = 2\n"


def test_init_needs_a_folder(desk: Desk) -> None:
    run = desk.run("init", "nowhere")

    assert run.code == 2
    assert "name a folder that exists" in run.err


# --- figure -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "spot"),
    [
        ("a.txt:3:14", Spot("a.txt", 3, 14)),
        ("a.txt:3", Spot("a.txt", 3, 0)),
        ("C:/a.txt:3:14", Spot("C:/a.txt", 3, 14)),
        ("a:1:2:3", Spot("a:1", 2, 3)),
        ("a.txt", None),
        ("a.txt:0", None),
        (":3", None),
        ("a.txt:x", None),
    ],
)
def test_a_place_is_read_as_reports_write_it(word: str, spot: Spot | None) -> None:
    assert spot_of(word) == spot


def test_a_flagged_figure_tells_how_it_was_read_and_who_spoke_of_it(desk: Desk) -> None:
    desk.put("a.txt", WRONG)
    done = process(desk.folder, "figure", "a.txt:1:14")

    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert lines[:2] == ["a.txt:1:13 flagged", "  The road is [15 miles] (240 km) long."]
    assert "    strictly 15, generously 14.5 to 16" in lines
    assert '  conversion with "240 km" (a.txt:1:23)' in lines
    assert any(line.startswith(f"  error {RULE}: ") for line in lines)
    assert "  there is no other article to compare with:" in lines


def test_the_currencies_of_one_sign_are_told_in_one_line(desk: Desk) -> None:
    desk.put("a.txt", "It cost $13.9 billion in the end.\n")
    out = desk.run("figure", "a.txt:1:10").out

    assert out.count("13900000000") == 1
    assert "  value: 13900000000 USD\n" in out
    assert "    or as many CAD, AUD, " in out


def test_a_verified_figure_tells_by_which_sum(desk: Desk) -> None:
    desk.put("a.txt", CLEAN)
    out = desk.run("figure", "a.txt:1:13").out

    assert out.startswith("a.txt:1:13 verified\n")
    assert f"verified by {RULE}: " in out


def test_rules_that_are_off_are_told_and_so_is_a_comment(desk: Desk) -> None:
    desk.put("a.txt", f"# factcheck: ignore {RULE} -- as agreed\n{WRONG}")
    assert f"silenced by a comment (as agreed): {RULE}: " in desk.run("figure", "a.txt:2:13").out

    out = desk.run("figure", "a.txt:2:13", "--ignore", RULE).out
    assert f"Did not run, by the configuration\n  {RULE}\n" in out


def test_a_date_is_no_quantity_and_says_so(desk: Desk) -> None:
    desk.put("a.txt", "It closed on 3 January 2024.\n")

    assert '"3 January 2024" was read as a date, which is 2024-01-03.' in desk.run("figure", "a.txt:1:16").out


def test_a_line_without_a_column_gives_its_first_figure(desk: Desk) -> None:
    desk.put("a.txt", f"It rained.\n\n{WRONG}")

    assert desk.run("figure", "a.txt:3").out.startswith("a.txt:3:13 flagged\n")


@pytest.mark.parametrize(
    ("place", "complaint"),
    [
        ("a.txt:1:1", "no figure was read there; factcheck extract a.txt lists those that were"),
        ("a.txt", "is no place; write FILE:LINE:COLUMN"),
        ("b.txt:1:1", "no such file"),
    ],
)
def test_a_place_without_a_figure_is_refused(desk: Desk, place: str, complaint: str) -> None:
    desk.put("a.txt", WRONG)
    run = desk.run("figure", place)

    assert (run.code, run.out) == (2, "")
    assert complaint in run.err


# --- statistics, verbose, progress ---------------------------------------------------------------------------------


def test_statistics_count_and_do_not_tell(desk: Desk) -> None:
    desk.put("a.txt", WRONG + NOTED)
    desk.put("b.txt", WRONG + CLEAN)
    done = process(desk.folder, "--statistics", "--select", f"{RULE},{NOTED_RULE}", "--no-cross", ".")

    assert done.returncode == 1
    rows = [line.split() for line in done.stdout.splitlines()]
    assert rows[0] == ["rule", "error", "note", "verified"]
    assert rows[1] == [RULE, "2", "1"]
    assert [NOTED_RULE, "1"] in rows
    assert "240 km" not in done.stdout


def test_a_verbose_run_says_on_standard_error_what_was_read(desk: Desk) -> None:
    desk.put("a.md", f"---\ndate: 2024-01-12\n---\n{CLEAN}")
    done = process(desk.folder, "--verbose", "a.md", "--format", "json")

    assert json.loads(done.stdout)["summary"]["figures"] == 2
    assert "a.md: 2 figures, published on 2024-01-12 (front matter `date`), language en, utf-8\n" in done.stderr


def test_progress_is_shown_on_a_terminal_alone_and_wiped_out(monkeypatch: pytest.MonkeyPatch) -> None:
    from io import StringIO

    from factcheck.commands import writing

    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stderr", StringIO())
    assert writing.progress() is None

    clock = iter([0.0, 0.1, 5.0, 5.01, 9.0, 9.1])
    monkeypatch.setattr("time.monotonic", lambda: next(clock))
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    tell = writing.progress()
    assert tell is not None
    for done in range(1, 6):
        tell(done, 5)
    assert terminal.getvalue() == "\r\x1b[K2 of 5 files\r\x1b[K4 of 5 files\r\x1b[K"


def test_a_run_in_a_pipe_shows_no_progress(desk: Desk) -> None:
    for number in range(30):
        desk.put(f"{number}.txt", CLEAN)

    assert process(desk.folder, ".").stderr == ""


def test_a_line_of_five_thousand_digits_is_no_place(desk: Desk) -> None:
    desk.put("a.txt", WRONG)
    done = desk.run("figure", f"a.txt:{'9' * 5000}")
    assert done.code == 2
    assert "is no place; write FILE:LINE:COLUMN" in done.err


def test_a_figure_of_a_range_and_one_of_many_currencies_are_shown(desk: Desk) -> None:
    desk.put("a.txt", "It rose from 4 to 5 km. It cost up to $5. It is at least 20 km.\n")
    assert "value: 4 km" in desk.run("figure", "a.txt:1:14").out
    cost = desk.run("figure", "a.txt:1:33").out
    assert "at most 5" in cost or "0 to 5" in cost
    assert "or as many" in cost
    assert 'hedge: "at least"' in desk.run("figure", "a.txt:1:49").out


def test_a_figure_that_another_finding_rests_on_says_so(desk: Desk) -> None:
    desk.put("a.txt", "A seat is 400 naira ($109). A box is 900 naira ($345).\n")
    assert "evidence of conversion-rates-differ elsewhere: " in desk.run("figure", "a.txt:1:11").out
