"""All that is measured, in one table: start-up, stages, the whole check, processes, folders, growth, cache, and others.

    python -m bench.everything PROSE [--output FOLDER] [--megabytes N] [--short-files N] [--growth N,N,...]
                              [--proselint COMMAND] [--codespell COMMAND] [--quantulum PYTHON]

Comes in: a folder of prose that factcheck can read; 5 megabytes of it make the whole check (`--megabytes`). Goes out:
`everything.json` and `everything.md` in FOLDER (the current one), and the table on standard output: each row with its
seconds of CPU and of the clock, megabytes a second, memory, and its ratio to the row that it is measured by. Never
happens here: keeping any of the prose; the user's cache and start-up file are not touched.

- start-up: the least of several turns, as a ratio to `python -c pass`; the first turn, which compiles, is not counted
- stages: CPU of this process, as a ratio to one pass of [0-9]+ over the same text
- whole: a file of PROSE checked with all rules in a process of its own; proselint and codespell check the same file,
  where they are installed; quantulum3 is measured by bench/extraction.py on stretches of the same folder
- processes: the same prose as files of 20 kilobytes, by one and by two processes
- folder: short files of about a kilobyte, first without, then with a cache, then with one file changed
- growth: one file, the same without a line end, and articles that speak of the same figure, each ten times the last
"""

import argparse
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from time import perf_counter, process_time
from typing import Any, NamedTuple

from bench.start_up import measured as started
from factcheck.config import Config
from factcheck.extracting import extract
from factcheck.model.report import Report
from factcheck.normalizing import normalize
from factcheck.pipeline import KINDS, checked_alone, findings_of
from factcheck.reading import UnreadableFileError, discover, read, read_text
from factcheck.relating import relate
from factcheck.reporting import FORMATS
from factcheck.reporting.screen import Screen
from factcheck.resources import open_resources

ROOT = Path(__file__).parents[1]
MEGABYTE = 1_000_000
_CONVERSION = "The plant cost 500 million yuan ($70 million) in 2023, Acme said on Tuesday, June 6, 2023.\n"


class Row(NamedTuple):
    """One measurement; `size` is in bytes, `ratio` to the row `to`, 0 where there is none."""

    section: str
    name: str
    cpu: float
    clock: float
    size: int = 0
    memory: int = 0
    to: str = ""
    ratio: float = 0.0

    @property
    def speed(self) -> float:
        """Megabytes a second of CPU."""
        return self.size / MEGABYTE / self.cpu if self.cpu else 0.0


def timed(section: str, name: str, command: Sequence[str], size: int, environment: Mapping[str, str]) -> Row:
    """Return the row of a command in a process of its own, its children included."""
    start = perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
        _, status, used = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
    clock = perf_counter() - start
    if run.returncode not in (0, 1, 65):
        raise SystemExit(f"{name}: exit code {run.returncode}: {' '.join(command)}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Row(section, name, used.ru_utime + used.ru_stime, clock, size, used.ru_maxrss * unit)


def by(row: Row, other: Row, *, clock: bool = False) -> Row:
    """Return the row as a ratio to another, of CPU or of the clock."""
    return row._replace(to=other.name, ratio=row.clock / other.clock if clock else row.cpu / other.cpu)


def prose_of(folder: Path, size: int) -> str:
    """Return `size` bytes of the prose in a folder, over again if it holds less."""
    pieces: list[str] = []
    held = 0
    for path in discover([str(folder)]).files:
        try:
            text = read(path, path).text
        except UnreadableFileError:
            continue
        pieces.append(text)
        held += len(text.encode())
        if held >= size:
            break
    if not held:
        raise SystemExit(f"{folder}: no file that factcheck can read; name a folder of articles")
    whole = "\n\n".join(pieces * (size // held + 1))
    return whole.encode()[:size].decode(errors="ignore")


def start_up(folder: Path, environment: Mapping[str, str]) -> Iterator[Row]:
    """Yield the rows of one small article in several forms; seconds of the clock, the least of the turns."""
    article = max((ROOT / "seeds").glob("*.txt"), key=lambda path: path.stat().st_size).read_text(encoding="utf-8")
    tool = [sys.executable, "-m", "factcheck"]
    commands = {"python -c pass": [sys.executable, "-c", "pass"]}
    for suffix in (".txt", ".md", ".html"):
        path = folder / f"one{suffix}"
        path.write_text(f"<p>{article}</p>" if suffix == ".html" else article, encoding="utf-8")
        commands[f"check {suffix}, JSON"] = [*tool, str(path), "--format", "json"]
    rate = folder / "rate.txt"
    rate.write_text(_CONVERSION, encoding="utf-8")
    commands["check with a rate"] = [*tool, str(rate), "--format", "json"]
    (folder / "set").mkdir()
    (folder / "set" / "factcheck.toml").write_text('ignore = ["headline"]\n', encoding="utf-8")
    (folder / "set" / "one.txt").write_text(article, encoding="utf-8")
    commands["check with a config"] = [*tool, str(folder / "set" / "one.txt"), "--format", "json"]
    archive = ["--archive", str(folder / "printed.sqlite")]
    timed("start-up", "archive", [*tool, "archive", "add", *archive, str(folder / "one.txt")], 0, environment)
    commands["check with an archive"] = [*tool, str(rate), "--format", "json", *archive]
    commands["extract .txt, JSON"] = [*tool, "extract", str(folder / "one.txt"), "--format", "json"]
    seconds = started(commands, 7, str(folder), environment)
    floor, *rest = (Row("start-up", name, min(taken), min(taken)) for name, taken in seconds.items())
    yield floor
    yield from (by(row, floor) for row in rest)


def stages(text: str) -> Iterator[Row]:
    """Yield the rows of the stages over one text, in CPU of this process."""
    size = len(text.encode())
    resources = open_resources(Config(), KINDS)
    clock = [process_time()]

    def row(name: str) -> Row:
        now = process_time()
        made = Row("stages", name, now - clock[0], now - clock[0], size)
        clock[0] = process_time()
        return made

    _ = sum(1 for _ in re.finditer("[0-9]+", text))
    floor = row("one pass of [0-9]+")
    yield floor
    document = read_text(text, "a.txt", ".txt")
    rows = [row("read")]
    mentions = extract(document, resources.lexicon)
    rows.append(row("extract"))
    quantities = tuple(one for one in (normalize(each, resources.lexicon) for each in mentions) if one is not None)
    rows.append(row("normalize"))
    article = relate(document, mentions, quantities, resources.lexicon, ())
    rows.append(row("relate"))
    article = checked_alone(article, resources)
    rows.append(row("check"))
    found = findings_of([article], resources)
    rows.append(row("merge"))
    report = Report((article,), found.findings, found.verifications, (), resources.rules)
    _ = sum(map(len, FORMATS["json"](report, Screen())))
    rows.append(row("report as JSON"))
    yield from (by(each, floor) for each in rows)


def whole(
    text: str, folder: Path, others: Mapping[str, Sequence[str]], environment: Mapping[str, str]
) -> Iterator[Row]:
    """Yield the rows of one file checked by us and by others."""
    path = folder / "whole.txt"
    path.write_text(text, encoding="utf-8")
    size = path.stat().st_size
    check = [sys.executable, "-m", "factcheck", "--no-cache", "--format", "json", str(path)]
    ours = timed("whole", "factcheck, all rules", check, size, environment)
    yield ours
    for name, command in others.items():
        yield by(timed("whole", name, [*command, str(path)], size, environment), ours)


def processes(text: str, folder: Path, environment: Mapping[str, str]) -> Iterator[Row]:
    """Yield the rows of many files by one and by two processes, in seconds of the clock."""
    size = _split(text, folder / "many", 20_000)
    check = [sys.executable, "-m", "factcheck", "--no-cache", "--format", "json", str(folder / "many")]
    one = timed("processes", "one process", check, size, environment)
    yield one
    yield by(timed("processes", "two processes", [*check, "--jobs", "2"], size, environment), one, clock=True)


def short_files(text: str, folder: Path, files: int, environment: Mapping[str, str]) -> Iterator[Row]:
    """Yield the rows of a folder of short files: without a cache, filling it, with it, with one file changed."""
    size = _split(text, folder / "short", 1000, files)
    check = [sys.executable, "-m", "factcheck", "--format", "json", str(folder / "short")]
    without = timed("folder", f"{files} short files, no cache", [*check, "--no-cache"], size, environment)
    yield without
    yield by(timed("folder", "first run with a cache", check, size, environment), without)
    yield by(timed("folder", "second run", check, size, environment), without)
    (folder / "short" / "0.txt").write_text("It grew by 5% in 2023.\n", encoding="utf-8")
    yield by(timed("folder", "one file changed", check, size, environment), without)


def growth(text: str, folder: Path, megabytes: Sequence[int], environment: Mapping[str, str]) -> Iterator[Row]:
    """Yield the rows of one file that grows tenfold, then of articles with one figure in common."""
    yield from _growing(text, folder, "one file", megabytes, environment)
    yield from _growing(" ".join(text.split()), folder, "one line", megabytes, environment)
    first: Row | None = None
    for count in (10, 100, 1000, 10_000):
        shared = folder / f"shared{count}"
        shared.mkdir()
        for number in range(count):
            (shared / f"{number}.txt").write_text(
                f"The GDP of Beijing reached {number % 7 + 3}.03 trillion yuan in 2021.\n"
            )
        check = [sys.executable, "-m", "factcheck", "--no-cache", "--format", "json", str(shared)]
        row = timed("growth", f"{count} articles of one key", check, count * 56, environment)
        yield row if first is None else by(row, first)
        first = first or row


def _growing(
    text: str, folder: Path, what: str, megabytes: Sequence[int], environment: Mapping[str, str]
) -> Iterator[Row]:
    first: Row | None = None
    for count in megabytes:
        path = folder / "growing.txt"
        path.write_text((text * (count * MEGABYTE // len(text) + 1))[: count * MEGABYTE], encoding="utf-8")
        check = [sys.executable, "-m", "factcheck", "--no-cache", "--format", "json", str(path)]
        row = timed("growth", f"{what} of {count} MB", check, path.stat().st_size, environment)
        yield row if first is None else by(row, first)
        first = first or row


def _split(text: str, folder: Path, size: int, most: int = 0) -> int:
    """Write the text as files of `size` characters, once, or over and over until there are `most`; return the bytes."""
    folder.mkdir()
    starts = [start % len(text) for start in range(0, size * most, size)] if most else range(0, len(text), size)
    pieces = (text[start : start + size].encode() for start in starts)
    return sum((folder / f"{number}.txt").write_bytes(piece) for number, piece in enumerate(pieces))


def extraction(python: str, folder: Path, output: Path) -> dict[str, Any]:
    """Return what bench/extraction.py says beside quantulum3, or {} if that Python does not have it."""
    command = [python, str(ROOT / "bench" / "extraction.py"), str(folder), "--json", str(output)]
    done = subprocess.run(command, env=dict(os.environ) | {"PYTHONPATH": str(ROOT)}, capture_output=True, check=False)
    found: dict[str, Any] = json.loads(output.read_text(encoding="utf-8")) if done.returncode in (0, 1) else {}
    return found


def markdown(rows: Sequence[Row]) -> list[str]:
    """Return the lines of the table."""
    lines = ["| | | CPU s | clock s | MB/s | memory MB | ratio | to |", "|---|---|--:|--:|--:|--:|--:|---|"]
    for row in rows:
        speed = f"{row.speed:.2f}" if row.size else ""
        memory = f"{row.memory / MEGABYTE:.0f}" if row.memory else ""
        ratio = f"{row.ratio:.2f}" if row.ratio else ""
        numbers = f"{row.cpu:.3f} | {row.clock:.3f} | {speed} | {memory} | {ratio}"
        lines.append(f"| {row.section} | {row.name} | {numbers} | {row.to} |")
    return lines


def _others(asked: argparse.Namespace) -> dict[str, list[str]]:
    found = {"proselint": (asked.proselint, ["check"]), "codespell": (asked.codespell, [])}
    return {
        name: [*shlex.split(command), *words]
        for name, (command, words) in found.items()
        if command and shutil.which(shlex.split(command)[0])
    }


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Measure everything, as one table.")
    parser.add_argument("prose", type=Path)
    parser.add_argument("--output", type=Path, default=Path())
    parser.add_argument("--megabytes", type=float, default=5)
    parser.add_argument("--short-files", type=int, default=10_000, metavar="N")
    parser.add_argument("--growth", default="1,10,100", metavar="N,N,...", help="megabytes")
    parser.add_argument("--proselint", default="proselint", metavar="COMMAND")
    parser.add_argument("--codespell", default="codespell", metavar="COMMAND")
    parser.add_argument("--quantulum", default=sys.executable, metavar="PYTHON")
    asked = parser.parse_args(arguments)
    asked.output.mkdir(parents=True, exist_ok=True)
    text = prose_of(asked.prose, int(asked.megabytes * MEGABYTE))
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"} | {
            "PYTHONPATH": str(ROOT),
            "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
            "FACTCHECK_CACHE_DIR": str(folder / "cache"),
        }
        sizes = [int(size) for size in asked.growth.split(",") if size]
        for part in (
            start_up(folder, environment),
            stages(text),
            whole(text, folder, _others(asked), environment),
            processes(text, folder, environment),
            short_files(text, folder, asked.short_files, environment),
            growth(text, folder, sizes, environment),
        ):
            for row in part:
                rows.append(row)
                print(markdown([row])[-1], flush=True)
        beside = extraction(asked.quantulum, asked.prose, folder / "extraction.json") if asked.quantulum else {}
    content = {"python": sys.version, "rows": [row._asdict() for row in rows], "extraction": beside}
    (asked.output / "everything.json").write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    (asked.output / "everything.md").write_text("\n".join(markdown(rows)) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
