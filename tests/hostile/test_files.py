"""What the files of a run can be: bombs, mazes, things that go away; the article beside them is still checked."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import pytest

from factcheck import api
from factcheck.reading import read_data
from factcheck.runs.inputs import Wishes
from tests.hostile.test_inputs import NEIGHBOR, checked, failed, run
from tests.reading.drawn import Word, lines, pdf
from tests.reading.packed import docx, packed, paragraph

LAUGHS = "".join(f'<!ENTITY l{level + 1} "{f"&l{level};" * 10}">' for level in range(9))
ENTITIES = f'<!DOCTYPE x [<!ENTITY l0 "5%">{LAUGHS}]>'
# Linux answers EACCES and EIO for these, to the superuser as well.
DENIED, FAULTY = Path("/proc/sys/net/ipv4/route/flush"), Path("/proc/self/mem")


def bombs() -> dict[str, tuple[bytes, str]]:
    """Return files that are made to hurt, by name, with a word of why each is refused."""
    relations = packed({"word/document.xml": f"{ENTITIES}<x>&l9;</x>"})
    return {
        "swells.docx": (docx(paragraph("5%" + " " * 30_000_000)), "would unpack"),
        "laughs.docx": (relations, "declares a document type"),
        "nests.docx": (docx("<w:p>" * 30_000 + "</w:p>" * 30_000), "nest"),
        "laughs.xml": (f"{ENTITIES}<nitf><body>&l9;</body></nitf>".encode(), "declares entities"),
        "nests.xml": (b"<nitf><body>" + b"<p>" * 30_000, "nests elements"),
        "nests.tex": (b"\\footnote{" * 30_000 + b"5 km" + b"}" * 30_000, "nests notes"),
        "parts.eml": (
            b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\nContent-Type: a/b\n\n" * 30_000,
            "parts",
        ),
        "cut.pdf": (pdf([lines(["It is 5 km."])])[:300], "is damaged or no PDF"),
        "other.pdf": (b"PK\3\4" * 100, "is damaged or no PDF"),
    }


def test_files_that_are_made_to_hurt_are_named_in_one_run(tmp_path: Path) -> None:
    made = bombs()
    for name, (data, _) in made.items():
        (tmp_path / name).write_bytes(data)
    report, code = checked(tmp_path)
    reasons = failed(report)
    assert code == 2
    for name, (_, word) in made.items():
        assert word in reasons[name], reasons[name]


ROAD = "The road is 10 miles (30 km) long."
SOUND = pdf([lines([ROAD])])
# What a file says of itself that is not so, and whether its text is there all the same.
LIES = {
    "its pages hold themselves": (SOUND.replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]"), False),
    "no such root": (SOUND.replace(b"/Root 1 0 R", b"/Root 9 0 R"), False),
    "a billion pages": (SOUND.replace(b"/Count 1", b"/Count 999999999"), True),
    "one page three thousand times": (SOUND.replace(b"/Kids [4 0 R]", b"/Kids [" + b"4 0 R " * 3000 + b"]"), True),
    "too short": (re.sub(rb"/Length \d+", b"/Length 5", SOUND), True),
    "too long": (re.sub(rb"/Length \d+", b"/Length 99999999", SOUND), True),
    "objects elsewhere": (re.sub(rb"\d{10} 00000 n", b"0000000000 00000 n", SOUND), True),
    "a page without end": (SOUND.replace(b"[0 0 600 800]", b"[0 0 1e30 -1e30]"), True),
}


def test_pdfs_that_lie_are_read_or_named(tmp_path: Path) -> None:
    for name, (data, _) in LIES.items():
        (tmp_path / f"{name}.pdf").write_bytes(data)
    report, code = checked(tmp_path)
    assert code == 2
    assert {path.removesuffix(".pdf") for path in failed(report)} == {
        name for name, (_, is_read) in LIES.items() if not is_read
    }
    assert all("export it again" in reason for reason in failed(report).values())
    found = {one["path"].removesuffix(".pdf") for one in report["findings"]} - {"neighbor.txt"}
    assert found == {name for name, (_, is_read) in LIES.items() if is_read}


def calls_of(data: bytes) -> int:
    """Return how many calls of functions it takes to read a PDF."""
    called = 0

    def count(_: FrameType, event: str, __: object) -> None:
        nonlocal called
        called += event == "call"

    sys.setprofile(count)
    try:
        read_data(data, "a.pdf", ".pdf")
    finally:
        sys.setprofile(None)
    return called


@pytest.mark.parametrize("step", [0, 1, 12])
def test_a_page_with_four_times_the_lines_is_four_times_the_work(step: float) -> None:
    few, many = (calls_of(pdf([lines(["it is 5 km"] * count, step=step)])) for count in (200, 800))
    assert many < 2.6**2 * few


def test_letters_without_size_and_off_the_page_break_nothing(tmp_path: Path) -> None:
    odd = [Word("5 km", 50, 500, 0), Word("6 km", -9e9, 9e9, 10), Word("7 km", 50, 400, -10)]
    (tmp_path / "odd.pdf").write_bytes(pdf([[*lines(["The road is 10 miles (30 km) long."]), *odd]]))
    report, _ = checked(tmp_path)
    assert "odd.pdf" in {one["path"] for one in report["findings"]}


@pytest.mark.skipif(not (DENIED.exists() and FAULTY.exists()), reason="only Linux has such files")
def test_files_that_deny_reading_or_fail_at_it_are_named(tmp_path: Path) -> None:
    (tmp_path / "denied.txt").symlink_to(DENIED)
    (tmp_path / "faulty.txt").symlink_to(FAULTY)
    report, code = checked(tmp_path)
    assert code == 2
    assert "permission denied" in failed(report)["denied.txt"]
    assert "cannot be opened" in failed(report)["faulty.txt"]


def test_files_that_vanish_or_change_during_the_run_cost_only_themselves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", "changed.txt", "folder.txt", "gone.txt", "z.txt"):
        (tmp_path / name).write_text(NEIGHBOR, encoding="utf-8")

    def disturb(done: int, _: int) -> None:
        if done == 1:
            (tmp_path / "changed.txt").write_text("It is 5 km.\n", encoding="utf-8")
            (tmp_path / "gone.txt").unlink()
            (tmp_path / "folder.txt").unlink()
            (tmp_path / "folder.txt").mkdir()

    monkeypatch.chdir(tmp_path)
    report = api.checked((".",), Wishes(cache=False, progress=disturb))
    assert [finding.location.uri for finding in report.findings] == ["a.txt", "z.txt"]
    assert [article.document.source for article in report.articles if article.uri == "changed.txt"] == ["It is 5 km.\n"]
    assert [(one.uri, one.reason.partition(";")[0]) for one in report.failures] == [
        ("folder.txt", "is a folder, not a file"),
        ("gone.txt", "no such file"),
    ]


@contextmanager
def dug(folder: Path, depth: int) -> Iterator[None]:
    """Put an article below so many folders, and take them away again: Python's own way of doing so is recursive."""
    here = os.getcwd()
    os.chdir(folder)
    try:
        for _ in range(depth):
            os.mkdir("a")
            os.chdir("a")
        Path("deep.txt").write_text(NEIGHBOR, encoding="utf-8")
        os.chdir(here)
        yield
    finally:
        deepest = os.path.join(folder, *["a"] * depth)
        os.unlink(os.path.join(deepest, "deep.txt"))
        os.removedirs(deepest)


def test_a_folder_at_the_bottom_of_a_thousand_folders_is_read(tmp_path: Path) -> None:
    with dug(tmp_path, 1000):
        report, code = checked(tmp_path)
    assert code == 1
    assert [Path(one["path"]).name for one in report["findings"]] == ["deep.txt", "neighbor.txt"]


def test_a_pattern_that_takes_too_long_costs_the_files_that_it_takes_too_long_for(tmp_path: Path) -> None:
    pattern = "**/a/" * 40 + "b[cd]"
    (tmp_path / "factcheck.toml").write_text(f'[per-file-ignores]\n"{pattern}" = ["dates"]\n', encoding="utf-8")
    with dug(tmp_path, 1900):
        report, code = checked(tmp_path)
    ((path, reason),) = failed(report).items()
    assert code == 2
    assert path.endswith("a/deep.txt")
    assert "factcheck.toml:2: per-file-ignores: the pattern" in reason
    assert reason.endswith("write several patterns with fewer * and **")


def test_a_cache_in_a_folder_where_nothing_can_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "many.txt").write_text(NEIGHBOR * 4_000, encoding="utf-8")
    done = run(tmp_path, ".", FACTCHECK_CACHE_DIR="/proc/nowhere")
    assert done.returncode == 1
    assert b"the cache /proc/nowhere" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a name that Windows does not allow")
def test_a_name_that_is_markup_stays_text_in_the_page(tmp_path: Path) -> None:
    (tmp_path / "<img src=x onerror=alert(1)>.txt").write_text(
        "<script>alert(1)</script> " + NEIGHBOR, encoding="utf-8"
    )
    shown = run(tmp_path, ".", "--format", "html").stdout.decode()
    assert "15 miles" in shown
    assert "<img src=x" not in shown
    assert "<script>alert(1)" not in shown
