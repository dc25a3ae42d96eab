"""How long a check of one article takes, as a ratio to `python -c pass` in the same run.

    python bench/start_up.py [ARTICLE] [--runs N] [--at-most RATIO]

Comes in: a plain-text article, else the longest one in seeds/. Goes out: a table with the least and the median time of
N interleaved runs of each command, and the ratio of the least times to those of the bare interpreter. With --at-most it
exits with 1 if checking one article in JSON takes more than RATIO. Never happens here: counting the first run, which
compiles the modules as an installation does and keeps the patterns for the others; both in folders of the benchmark's
own.

The least time is what the machine can do when nothing disturbs it, so it is what two commands are compared by.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).parents[1]
CHECKED = "check one text, JSON"


def commands(article: Path) -> dict[str, list[str]]:
    """Return what is compared, by name; the first is the floor."""
    tool = [sys.executable, "-m", "factcheck"]
    return {
        "python -c pass": [sys.executable, "-c", "pass"],
        CHECKED: [*tool, str(article), "--format", "json"],
        "check one text, text": [*tool, str(article)],
        "extract one text, JSON": [*tool, "extract", str(article), "--format", "json"],
        "--help": [*tool, "--help"],
    }


def measured(
    compared: Mapping[str, Sequence[str]], runs: int, folder: str, environment: Mapping[str, str]
) -> dict[str, list[float]]:
    """Return the seconds of each run by name of the command; the commands take turns."""
    seconds: dict[str, list[float]] = {name: [] for name in compared}
    for turn in range(runs + 1):
        for name, command in compared.items():
            start = perf_counter()
            done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
            taken = perf_counter() - start
            if done.returncode not in (0, 1):
                raise SystemExit(f"{name}: exit code {done.returncode}\n{done.stderr.decode(errors='replace')}")
            if turn:
                seconds[name].append(taken)
    return seconds


def table(seconds: Mapping[str, Sequence[float]]) -> list[str]:
    """Return the lines of the table, in milliseconds and as ratios to the first command."""
    floor = min(next(iter(seconds.values())))
    lines = [f"{'command':24} {'least ms':>9} {'median ms':>10} {'ratio':>6}"]
    for name, taken in seconds.items():
        least = min(taken)
        lines.append(f"{name:24} {least * 1000:9.1f} {median(taken) * 1000:10.1f} {least / floor:6.2f}")
    return lines


def longest_seed() -> Path:
    return max((ROOT / "seeds").glob("*.txt"), key=lambda path: (path.stat().st_size, path.name))


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Time a check of one article against a bare interpreter.")
    parser.add_argument("article", type=Path, nargs="?", default=longest_seed())
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--at-most", type=float, metavar="RATIO")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        # A copy away from any config file: that file's parser would be timed as well.
        article = Path(folder) / asked.article.name
        article.write_bytes(asked.article.read_bytes())
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment |= {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(Path(folder) / "compiled")}
        environment["FACTCHECK_CACHE_DIR"] = str(Path(folder) / "cache")
        seconds = measured(commands(article), asked.runs, folder, environment)
    print(*table(seconds), sep="\n")
    ratio = min(seconds[CHECKED]) / min(seconds["python -c pass"])
    return 1 if asked.at_most is not None and ratio > asked.at_most else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
