"""How many instructions fixed work takes, however busy the machine is, held against a saved baseline.

    python bench/instructions.py [--save] [--baseline FILE] [--at-most PERCENT]

Comes in: the articles in seeds/, and a baseline (bench/baseline.json). Goes out: a table of the millions of
instructions of each work, what the baseline says and the difference; exit code 1 if one takes more than PERCENT (10)
above its baseline. `--save` writes the baseline anew. Never happens here: measuring time. It needs valgrind; a baseline
of another Python is compared with nothing.

Each work is run by valgrind's cachegrind in a process of its own, with hashes that do not change from run to run; the
instructions of a bare interpreter are taken off. A warm start counts from its second run on.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
BASELINE = ROOT / "bench" / "baseline.json"
_COUNT = re.compile(r"I\s+refs:\s+([\d,]+)")
_STAGE = """
import sys
from pathlib import Path
from factcheck.config import Config
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.reading import read
from factcheck.resources import open_resources
resources = open_resources(Config(), KINDS)
files = sorted(path for path in Path("seeds").iterdir() if path.suffix in {".txt", ".md", ".html"})
documents = [read(str(path), path.name) for path in files]
articles = [claims_of(document, resources) for document in documents]
findings_of(articles, resources)
for turn in range(TURNS):
    WORK
"""
_WORKS = {
    "understand": "[claims_of(document, resources) for document in documents]",
    "check": "findings_of(articles, resources)",
    "read": "[read(str(path), path.name) for path in files]",
}


def counted(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Return the millions of instructions of a command, whatever its exit code."""
    with tempfile.NamedTemporaryFile(mode="r") as log:
        valgrind = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
        subprocess.run(
            [*valgrind, f"--log-file={log.name}", *command], cwd=ROOT, env=environment, capture_output=True, check=False
        )
        found = _COUNT.search(log.read())
    if found is None:
        raise SystemExit(f"valgrind counted nothing for: {' '.join(command)}")
    return int(found[1].replace(",", "")) / 1e6


def measured(folder: str) -> dict[str, float]:
    """Return the millions of instructions of each work; `folder` is for what a warm start keeps."""
    environment = dict(os.environ) | {
        "PYTHONPATH": str(ROOT),
        "PYTHONHASHSEED": "0",
        "PYTHONPYCACHEPREFIX": str(Path(folder) / "compiled"),
        "FACTCHECK_CACHE_DIR": str(Path(folder) / "cache"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    # A copy away from any config file, whose parser would be counted as well.
    article = Path(folder) / "article.txt"
    article.write_bytes(max((ROOT / "seeds").glob("*.txt"), key=lambda path: path.stat().st_size).read_bytes())
    check = [sys.executable, "-m", "factcheck", str(article), "--format", "json"]
    programs = {name: [_program(work, turns) for turns in (1, 3)] for name, work in _WORKS.items()}
    for command in (check, check, *([sys.executable, "-c", once] for once, _ in programs.values())):
        subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)  # it compiles the modules
    bare = counted([sys.executable, "-c", "pass"], environment)
    found = {"start and check one article": counted(check, environment) - bare}
    for name, both in programs.items():
        once, thrice = (counted([sys.executable, "-c", program], environment) for program in both)
        found[f"{name} the samples"] = (thrice - once) / 2
    return {"a bare interpreter": bare} | found


def _program(work: str, turns: int) -> str:
    return _STAGE.replace("TURNS", str(turns)).replace("WORK", work)


def compared(found: Mapping[str, float], baseline: Mapping[str, float], most: float) -> tuple[list[str], bool]:
    """Return the lines of a table, and whether nothing takes more than `most` percent above the baseline."""
    lines = [f"{'millions of instructions':32} {'now':>9} {'baseline':>9} {'change':>8}"]
    holds = True
    for name, count in found.items():
        before = baseline.get(name)
        change = None if not before else 100 * (count / before - 1)
        holds = holds and (change is None or change <= most)
        shown = ("-", "-") if before is None or change is None else (f"{before:.1f}", f"{change:+.1f}%")
        lines.append(f"{name:32} {count:9.1f} {shown[0]:>9} {shown[1]:>8}")
    return lines, holds


def read_baseline(path: Path) -> dict[str, float]:
    """Return the counts of a baseline, {} if there is none of this Python."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    counts: dict[str, float] = content["counts"]
    return counts if content["python"] == sys.version else {}


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Count the instructions of fixed work.")
    parser.add_argument("--save", action="store_true", help="write the baseline anew")
    parser.add_argument("--baseline", type=Path, default=BASELINE)
    parser.add_argument("--at-most", type=float, default=10, metavar="PERCENT")
    asked = parser.parse_args(arguments)
    if shutil.which("valgrind") is None:
        print("valgrind is not installed, so nothing was counted; remedy: apt install valgrind", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        found = measured(folder)
    lines, holds = compared(found, {} if asked.save else read_baseline(asked.baseline), asked.at_most)
    print(*lines, sep="\n")
    if asked.save:
        rounded = {name: round(count, 1) for name, count in found.items()}
        content = {"python": sys.version, "counts": rounded}
        asked.baseline.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
