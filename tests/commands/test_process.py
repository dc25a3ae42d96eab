"""What only a process of its own shows: signals, closed pipes, terminals, merged streams, what is imported."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.drafts import WRONG

ROOT = Path(__file__).parents[2]
COMMAND = (sys.executable, "-m", "factcheck")
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "TERM"}} | {
    "PYTHONPATH": str(ROOT)
}
# What a check of one plain-text file has no use for, and what would cost it half of its time or more.
HEAVY = (
    "babel",
    "charset_normalizer",
    "dataclasses",
    "html.parser",
    "importlib.metadata",
    "pathlib",
    "pint",
    "pydantic",
    "pyromark",
    "rich",
    "sqlite3",
    "tomllib",
    "typer",
    "yaml",
    "zipfile",
)


def test_a_check_of_one_plain_text_imports_nothing_heavy(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WRONG)
    program = (
        "import sys; from factcheck.__main__ import main; code = main(['a.txt', '--format', 'json']);"
        "print(code, *sys.modules, sep='\\n', file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", program],
        cwd=tmp_path,
        env=ENVIRONMENT | {"PYTHONPATH": os.pathsep.join([str(ROOT), *(path for path in sys.path if path)])},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    code, *modules = done.stderr.split()

    assert code == "1"
    assert "factcheck.checking" in modules
    assert sorted(set(HEAVY) & set(modules)) == []


def test_a_closed_pipe_ends_the_run_without_a_word(tmp_path: Path) -> None:
    for number in range(400):
        (tmp_path / f"{number}.txt").write_text(WRONG)
    with subprocess.Popen(
        [*COMMAND, "."], cwd=tmp_path, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.read(10)
        run.stdout.close()
        complaint = run.stderr.read()

    assert complaint == b""
    assert run.returncode == 141


# A standard input that says when it is being read, and never ends. A shell has its background jobs ignore Ctrl-C.
WAITING = """
import signal, sys, time
from factcheck.__main__ import main

signal.signal(signal.SIGINT, signal.default_int_handler)

class Waiting:
    @property
    def buffer(self):
        return self

    def read(self):
        print("reading", flush=True)
        time.sleep(600)

sys.stdin = Waiting()
sys.exit(main())
"""


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX systems")
@pytest.mark.parametrize("arguments", [("-",), ("extract", "-")])
def test_an_interrupted_run_ends_with_130_without_a_word(arguments: tuple[str, ...]) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WAITING, *arguments], env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        assert run.stdout.readline() == b"reading\n"
        run.send_signal(signal.SIGINT)
        complaint = run.stderr.read()

    assert run.returncode == 130
    assert complaint == b""


def _on_a_terminal(folder: Path, environment: dict[str, str], *arguments: str) -> str:
    """Return what a run shows on a terminal of 60 columns."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 60, 0, 0))
    with subprocess.Popen(
        [*COMMAND, *arguments], cwd=folder, env=environment, stdin=theirs, stdout=theirs, stderr=theirs
    ) as run:
        os.close(theirs)
        shown = b""
        while True:
            try:
                piece = os.read(ours, 4096)
            except OSError:
                break
            if not piece:
                break
            shown += piece
    os.close(ours)
    assert run.returncode in {1, 2}
    return shown.decode()


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals of POSIX systems")
def test_a_terminal_gets_colors_and_lines_that_fit(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("word " * 30 + WRONG)
    shown = _on_a_terminal(tmp_path, ENVIRONMENT, "a.txt")
    plain = _on_a_terminal(tmp_path, ENVIRONMENT | {"NO_COLOR": "1"}, "a.txt")

    assert "\x1b[1;31merror\x1b[0m" in shown
    assert "\x1b" not in plain
    assert "\x1b" not in _on_a_terminal(tmp_path, ENVIRONMENT | {"TERM": "dumb"}, "a.txt")
    (excerpt,) = (line for line in plain.splitlines() if "15 miles" in line and "|" in line)
    assert len(excerpt) == 60


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals of POSIX systems")
def test_a_terminal_is_told_once_what_could_not_be_read(tmp_path: Path) -> None:
    assert _on_a_terminal(tmp_path, ENVIRONMENT, "missing.txt").count("no such file") == 1


def test_json_is_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("亿 " + WRONG, "utf-8")
    done = subprocess.run(
        [*COMMAND, "a.txt", "--format", "json"],
        cwd=tmp_path,
        env=ENVIRONMENT | {"PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        check=False,
    )
    text = subprocess.run(
        [*COMMAND, "a.txt"],
        cwd=tmp_path,
        env=ENVIRONMENT | {"PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        check=False,
    )

    assert "亿" in done.stdout.decode("utf-8")
    assert (text.returncode, text.stderr) == (1, b"")
