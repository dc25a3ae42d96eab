"""Archives that cannot be written, and files that are none, as the command line tells of them."""

import os
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from factcheck.__main__ import main
from tests.archive.kept import article, filled, statement
from tests.commands.drafts import HIGH, Desk

ROOT = Path(__file__).parents[2]
NEWS = ("--archive", "news.db")


def test_a_file_that_may_grow_no_more_is_a_full_disk(desk: Desk) -> None:
    desk.put("a.txt", HIGH)
    desk.run("archive", "add", "a.txt", *NEWS)
    before = (desk.folder / "news.db").read_bytes()
    for number in range(300):
        desk.put(f"more/{number}.txt", f"The GDP of Beijing reached {number}.5 trillion yuan in 2021.\n")

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(before), len(before)))

    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "archive", "add", "more", *NEWS],
        cwd=desk.folder, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, preexec_fn=limit,
    )  # fmt: skip
    assert done.returncode == 2
    assert b"no room left" in done.stderr
    assert (desk.folder / "news.db").read_bytes() == before
    assert desk.run("archive", "verify", *NEWS).code == 0


def as_anybody(*words: str) -> tuple[int, str]:
    """Run the command line without the rights of an administrator, who may write everywhere.

    Returns the exit code and all that was printed. The process is a copy of this one, with all modules at hand.
    """
    receiver, sender = os.pipe()
    child = os.fork()
    if child == 0:
        if os.getuid() == 0:
            os.setuid(65534)
        with open(sender, "w") as pipe, redirect_stdout(pipe), redirect_stderr(pipe):
            code = main(words)
        os._exit(code)
    os.close(sender)
    with open(receiver) as pipe:
        printed = pipe.read()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), printed


def test_an_archive_that_may_not_be_written_is_read_and_refuses_to_grow(desk: Desk) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        os.chdir(folder)
        (folder / "a.txt").write_text(HIGH)
        (folder / "b.txt").write_text(HIGH.replace("4.03", "40.3"))
        assert desk.run("archive", "add", "a.txt", *NEWS).code == 0
        assert desk.run("b.txt", *NEWS).code == 1
        (folder / "news.db").chmod(0o444)
        folder.chmod(0o555)
        before = (folder / "news.db").read_bytes()
        refused, checked = as_anybody("archive", "add", "b.txt", *NEWS), as_anybody("b.txt", *NEWS)
        folder.chmod(0o755)
        assert (folder / "news.db").read_bytes() == before
        os.chdir(desk.folder)
    assert (refused[0], checked[0]) == (2, 1), refused[1] + checked[1]
    assert "cannot be written" in refused[1]
    assert "4.03 trillion yuan in another article" in checked[1]


def foreign_database(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE contacts (name TEXT)")
    other.close()


def newer_archive(path: Path) -> None:
    filled(path, article("a.txt", statement("5.2"))).close()
    with sqlite3.connect(path) as newer:
        newer.execute("PRAGMA user_version = 99")
    newer.close()


def cut_off(path: Path, size: int) -> None:
    filled(path, *(article(f"{number}.txt", statement(str(number))) for number in range(50))).close()
    os.truncate(path, size)


BROKEN: dict[str, tuple[Callable[[Path], object], str]] = {
    "text": (lambda path: path.write_text("The GDP of Norland.\n" * 50), "no archive of factcheck"),
    "short text": (lambda path: path.write_text("SQL"), "damaged or cut off"),
    "nothing": (lambda path: path.write_bytes(b""), "damaged or cut off"),
    "another database": (foreign_database, "no archive of factcheck"),
    "a folder": (lambda path: path.mkdir(), "no archive of factcheck"),
    "a newer version": (newer_archive, "version 99, and this factcheck knows versions up to"),
    "half a page": (lambda path: cut_off(path, 2000), "damaged or cut off"),
    "half a file": (lambda path: cut_off(path, 16384), "damaged or cut off"),
    "half a page more": (lambda path: cut_off(path, 18000), "damaged or cut off"),
}
USES = (("archive", "add", "a.txt"), ("archive", "list"), ("archive", "verify"), ("archive", "check"), ("a.txt",))


@pytest.mark.parametrize("words", USES, ids=" ".join)
@pytest.mark.parametrize("what", BROKEN)
def test_a_file_that_is_no_whole_archive_is_refused_and_left_alone(
    desk: Desk, what: str, words: tuple[str, ...]
) -> None:
    desk.put("a.txt", HIGH)
    path = desk.folder / "news.db"
    make, complaint = BROKEN[what]
    make(path)
    before = path.read_bytes() if path.is_file() else b""
    run = desk.run(*words, *NEWS)
    assert run.code == 2
    assert "news.db: " in run.err
    assert complaint in run.err
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert sorted(file.name for file in desk.folder.iterdir()) == ["a.txt", "news.db"]
