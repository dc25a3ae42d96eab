"""What a strange file can do to a run: a clear word about that file, and the others checked all the same.

Every test is a real process over a folder in which a plain article with one wrong conversion stands beside the
strange file; that conversion must be found whatever the neighbor is.
"""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from factcheck.reporting import FORMATS

NEIGHBOR = "The road is 15 miles (20 km) long.\n"


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    settings = {name: value for name, value in os.environ.items() if name not in {"HOME", "LC_ALL", "LANG"}}
    command = [sys.executable, "-m", "factcheck", *arguments]
    return subprocess.run(
        command,
        cwd=folder,
        env=settings | {"PYTHONPATH": str(Path(__file__).parents[2])} | environment,
        capture_output=True,
        check=False,
    )


def checked(folder: Path, *arguments: str) -> tuple[dict[str, Any], int]:
    """Return the JSON report on the folder and the exit code; the neighbor's finding must be in it."""
    (folder / "neighbor.txt").write_text(NEIGHBOR, encoding="utf-8")
    done = run(folder, ".", "--format", "json", *arguments)
    report = json.loads(done.stdout)
    assert "unit-conversion-mismatch" in [one["rule"] for one in report["findings"] if one["path"] == "neighbor.txt"]
    assert b"Traceback" not in done.stderr
    assert not any("factcheck itself failed" in (one["error"] or "") for one in report["documents"])
    return report, done.returncode


def failed(report: dict[str, Any]) -> dict[str, str]:
    return {one["path"]: one["error"] for one in report["documents"] if one["status"] == "failed"}


def figures(report: dict[str, Any], path: str) -> list[Any]:
    return [row for row in report["ledger"] if row["path"] == path]


DEEP = 20_000


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("divs.html", "<div>" * DEEP + "It is 5 km away." + "</div>" * DEEP),
        ("unclosed.html", "<b><i>" * DEEP + "It is 5 km away."),
        ("tables.html", "<table><tr><td>" * DEEP + "5 km"),
        ("comments.html", "<!--" * DEEP + "5 km"),
        ("quotes.md", "> " * DEEP + "It is 5 km away."),
        ("lists.md", "".join("  " * depth + "- It is 5 km away.\n" for depth in range(300))),
        ("stars.md", "*" * DEEP + "It is 5 km away." + "*" * DEEP),
        ("links.md", "[" * DEEP + "5 km" + "](a)" * DEEP),
        ("brackets.txt", "(" * DEEP + "5 km" + ")" * DEEP),
        ("quotes.txt", "“" * DEEP + "5 km" + "”" * DEEP),
    ],
)
def test_deep_nesting(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    report, code = checked(tmp_path)
    assert code in {1, 2}
    assert not failed(report) or "nest" in failed(report)[name]


@pytest.mark.parametrize(
    "figure",
    [
        "9" * 1_000_000,
        "0." + "0" * 1_000_000 + "1",
        "1" + ",000" * 250_000,
        "1e999999999 km",
        "1e-999999999 km",
        "10^999999999 km",
        "one million " * 20_000,
        "5" + " million" * 20_000 + " yuan",
        "½" * 100_000,
        "1/" * 200_000,
        "5%, " * 2_000,
    ],
    ids=lambda figure: figure[:12].strip(),
)
def test_huge_numbers(tmp_path: Path, figure: str) -> None:
    (tmp_path / "huge.txt").write_text(
        f"It is {figure} away. A second road is 10 miles (30 km) long.\n", encoding="utf-8"
    )
    report, code = checked(tmp_path)
    assert code == 1
    assert [one["rule"] for one in report["findings"] if one["path"] == "huge.txt" and "30 km" in one["excerpt"]]


def test_one_long_line(tmp_path: Path) -> None:
    line = "The road is 10 miles (16 km) long, and the river 5 km. " * 3_000
    (tmp_path / "line.txt").write_text(line, encoding="utf-8")
    report, code = checked(tmp_path)
    assert code == 1
    assert len(figures(report, "line.txt")) == 9_000


@pytest.mark.parametrize("signs", ["x", "中", "x-", "- ", "“", "$", "https://a.b/", "\u200b", "\u202e"])
def test_one_long_line_without_a_figure(tmp_path: Path, signs: str) -> None:
    (tmp_path / "line.txt").write_text(signs * (1_000_000 // len(signs)), encoding="utf-8")
    report, code = checked(tmp_path)
    assert code == 1
    assert figures(report, "line.txt") == []


def test_ten_thousand_findings(tmp_path: Path) -> None:
    (tmp_path / "many.txt").write_text("The road is 15 miles (20 km) long.\n\n" * 10_000, encoding="utf-8")
    report, code = checked(tmp_path)
    marks = [one["fingerprint"] for one in report["findings"] if one["path"] == "many.txt"]
    assert code == 1
    assert len(marks) == len(set(marks)) == 10_000


@pytest.mark.parametrize("data", [b"\n", b"\xef\xbb\xbf", b"\r\n\r\n"])
def test_an_empty_article_is_no_fault(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "empty.txt").write_bytes(data)
    report, code = checked(tmp_path)
    assert (code, failed(report)) == (1, {})


@pytest.mark.parametrize("name", ["nul.txt", "page.html", "notes.md"])
def test_bytes_that_are_no_text_are_named(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(bytes(range(256)) * 8)
    report, code = checked(tmp_path)
    assert code == 2
    assert "is not a text file" in failed(report)[name]


def test_what_is_no_regular_file_is_passed_over_in_a_folder_and_named_when_given(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "gone.txt").symlink_to("nowhere.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    report, code = checked(tmp_path, "pipe.txt", "/dev/null")
    assert code == 2
    assert {"gone.txt", "pipe.txt", "/dev/null"} <= failed(report).keys()


def test_a_path_with_a_line_feed_and_an_escape_keeps_to_its_line(tmp_path: Path) -> None:
    name = "a\nb\x1b[31mc.txt"
    (tmp_path / name).write_text(NEIGHBOR, encoding="utf-8")
    report, _ = checked(tmp_path)
    assert name in {one["path"] for one in report["findings"]}
    shown = run(tmp_path, ".").stdout.decode()
    assert "\x1b" not in shown
    assert "a\\x0ab\\x1b[31mc.txt:1:13 warning" in shown


@pytest.mark.parametrize("form", FORMATS)
def test_terminal_commands_of_an_article_do_not_reach_the_terminal(tmp_path: Path, form: str) -> None:
    text = "\x1b]0;taken\x07\x1b[2JThe road\u202e is 15 miles\x1b[31m (20 km) long\u2066.\x9b31m\x7f\n"
    (tmp_path / "escape.txt").write_text(text, encoding="utf-8")
    (tmp_path / "neighbor.txt").write_text(NEIGHBOR, encoding="utf-8")
    shown = run(tmp_path, ".", "--format", form).stdout.decode()
    assert "neighbor.txt" in shown
    assert "escape.txt" in shown
    assert not {"\x1b", "\x07", "\x9b", "\x7f", "\u202e", "\u2066"} & set(shown)


def test_json_reads_back_what_a_terminal_would_obey(tmp_path: Path) -> None:
    name = "a\x9b\u202eb.txt"
    (tmp_path / name).write_text("Straße\x7f\u2028: 15 miles\x9b (20 km).\n", encoding="utf-8")
    report, _ = checked(tmp_path)
    (found,) = (one for one in report["findings"] if one["path"] == name)
    assert found["excerpt"].startswith("Straße\x7f")


def test_windows_line_ends_count_as_one(tmp_path: Path) -> None:
    (tmp_path / "dos.txt").write_bytes(b"A road.\r\n\r\nThe road is 15 miles (20 km) long.\r\n")
    report, _ = checked(tmp_path)
    (found,) = (one for one in report["findings"] if one["path"] == "dos.txt")
    assert (found["line"], found["column"]) == (3, 13)


@pytest.mark.parametrize("locale", ["C", "POSIX", "xx_XX.nonsense"])
def test_no_locale_and_no_home(tmp_path: Path, locale: str) -> None:
    (tmp_path / "naïve.txt").write_text("Die Straße is 15 miles (20 km) long: 3 €.\n", encoding="utf-8")
    done = run(tmp_path, ".", LC_ALL=locale)
    assert done.returncode == 1
    assert b"unit-conversion-mismatch" in done.stdout
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("place", ["/dev/full", "/proc/report.json", "no/such/folder/report.json"])
def test_a_report_that_cannot_be_written_is_named(tmp_path: Path, place: str) -> None:
    (tmp_path / "neighbor.txt").write_text(NEIGHBOR, encoding="utf-8")
    done = run(tmp_path, "neighbor.txt", "--format", "json", "--output", place)
    assert done.returncode == 2
    assert place.encode() in done.stderr
    assert b"Traceback" not in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["neighbor.txt"]


def test_standard_output_on_a_full_disk(tmp_path: Path) -> None:
    (tmp_path / "neighbor.txt").write_text(NEIGHBOR, encoding="utf-8")
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", "neighbor.txt"],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert b"No space left" in done.stderr
    assert b"Traceback" not in done.stderr


def test_figures_of_mixed_scripts_are_told(tmp_path: Path) -> None:
    (tmp_path / "mixed.txt").write_text("The plant made 1٢3 cars in 2023, and 4５6 in 2024.\n", encoding="utf-8")
    report, _ = checked(tmp_path)
    assert [one["rule"] for one in report["findings"] if one["path"] == "mixed.txt"].count("mixed-script-number") >= 1


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX systems")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_run_that_is_interrupted_leaves_nothing_half_written(tmp_path: Path, jobs: str) -> None:
    text = "The road is 10 miles (16 km) long, and the river 5 km. " * 400
    for number in range(400):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "report.json").write_text("the report of yesterday", encoding="utf-8")
    command = [sys.executable, "-c", INTERRUPTED, ".", "--format", "json", "--output", "report.json", "--jobs", jobs]
    environment = os.environ | {
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "FACTCHECK_CACHE_DIR": str(tmp_path / ".kept"),
    }
    with subprocess.Popen(
        command,
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as run:
        assert run.stderr is not None
        assert run.stderr.readline() == b"at work\n"
        os.killpg(run.pid, signal.SIGINT)
        assert run.stderr.read() == b""
    assert run.returncode == 130
    assert (tmp_path / "report.json").read_text(encoding="utf-8") == "the report of yesterday"
    left = {path.name for path in tmp_path.iterdir()} - {f"{number}.txt" for number in range(400)}
    assert left <= {"report.json", ".kept"}


# A run that says when the first files are behind it. A shell has its background jobs ignore Ctrl-C.
INTERRUPTED = """
import signal, sys
from factcheck.__main__ import main
from factcheck.runs import mapping

signal.signal(signal.SIGINT, signal.default_int_handler)
said = []

def told(work):
    def once(*arguments):
        result = work(*arguments)
        if not said:
            said.append(True)
            print("at work", file=sys.stderr, flush=True)
        return result
    return once

mapping._pieces = told(mapping._pieces)
mapping._article = told(mapping._article)
sys.exit(main())
"""
