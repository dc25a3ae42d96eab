"""How an archive behaves as it grows: checking, adding, and a full check of itself.

    python bench/archive.py [--claims 100000,1000000,10000000] [--folder DIR] [--runs N] [--at-most]

Comes in: numbers of synthetic claims; keys are as skewed as words are, one in a hundred figures is wrong; from a
million on an archive is made of copies of the one before, half of them about the same things. Goes out: a table.
`check` is a fresh process that checks an article with 30 claims, beside the same run with an empty archive and with
none; `look-up` is what the archive takes of it; `add` is one more article; `sweep` is the archive held against itself,
beside a plain sort of its claims in the same process. With --at-most it exits with 1 if a check costs more than 3 times
that of the empty archive, or at a million claims the sweep more than 10 sorts or 1 GB. Never happens here: keeping an
archive that was not there before, but in --folder, which saves making it again. All times are those of the processor,
which other programs change little. Linux only.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import accumulate
from pathlib import Path
from random import Random
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from time import perf_counter, process_time
from typing import Any

from factcheck.archive.looking_up import Asking
from factcheck.archive.records import Entry, entry
from factcheck.archive.schema import CLAIMS_PER_ARTICLE
from factcheck.archive.store import Archive
from factcheck.config import Config
from factcheck.model.identity import Identity
from factcheck.model.statement import Statement
from factcheck.pipeline import KINDS, claims_of, identity_of, statements_of
from factcheck.reading import read_text
from factcheck.resources import open_resources
from factcheck.runs.disputes import disputes_in

CLAIMS_IN_ARTICLE = 30
KEYS = 1_000_000
MEASURES = ("GDP", "exports", "imports", "population", "revenue", "output")
YEARS = range(1990, 2024)
SLIPS = 0.01
AT_MOST_CHECK, AT_MOST_SORTS, AT_MOST_MEGABYTES = 3.0, 10.0, 1000
_SYLLABLES = (
    "nor",
    "vel",
    "tam",
    "bri",
    "kos",
    "dun",
    "mar",
    "lis",
    "fen",
    "gra",
    "hol",
    "zen",
    "pol",
    "rud",
    "sat",
    "wik",
)


def name_of(number: int) -> str:
    """Return the name of a made-up place: "Norveltam"."""
    sounds = [_SYLLABLES[number >> shift & 15] for shift in (0, 4, 8, 12)]
    return "".join(sounds).capitalize()


def subject_of(key: int) -> tuple[str, str, int]:
    """Return whom a key is about, which measure of it, and which year."""
    place, rest = divmod(key * 7_919 % KEYS, len(MEASURES) * len(YEARS))
    return name_of(place), MEASURES[rest % len(MEASURES)], YEARS[rest // len(MEASURES)]


def sentence(key: int, figure: str) -> str:
    place, measure, year = subject_of(key)
    return f"The {measure} of {place} reached {figure} billion yuan in {year}."


class Print:
    """A press that prints claims about the same million things, the first of them most often."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self._ranks = list(accumulate(1 / rank for rank in range(1, KEYS + 1)))
        article = claims_of(
            read_text("The GDP of Norland reached 41.3 billion yuan in 2021.", "a.txt", ".txt"), opened()
        )
        (self._pattern,) = statements_of(article, opened())

    def key(self) -> int:
        return bisect_left(self._ranks, self._random.random() * self._ranks[-1])

    def figure(self, key: int) -> Decimal:
        """Return the figure of a key as somebody would round it, or a wrong one."""
        wrong = self._random.random() < SLIPS
        true = Decimal(Random(self._random.random() if wrong else key).randrange(10_000, 9_999_999)).scaleb(-3)
        return round(true, self._random.choice((0, 1, 1, 2, 3)))

    def statement(self, uri: str, key: int) -> Statement:
        place, measure, year = subject_of(key)
        figure = self.figure(key)
        value = figure * 1_000_000_000
        half = Decimal(1).scaleb(figure.as_tuple().exponent + 9) / 2  # type: ignore[operator]  # it is a number
        low, high = value - half, value + 2 * half
        return self._pattern._replace(
            uri=uri, subject=place.lower(), measure=measure.lower(), period=str(year), value=value,
            figure=f"{figure} billion yuan", sentence=sentence(key, str(figure)),
            narrow_low=low, narrow_high=value + half, wide_low=low, wide_high=high, written_low=low, written_high=high,
        )  # fmt: skip

    def articles(self, start: int, stop: int) -> Iterator[Entry]:
        for number in range(start, stop):
            uri = f"{number // 1000}/{number}.txt"
            said = [self.statement(uri, self.key())._replace(start=60 * n) for n in range(CLAIMS_IN_ARTICLE)]
            day = f"{2000 + number % 24}-{number % 12 + 1:02}-{number % 28 + 1:02}"
            yield entry(Identity(uri, "", day, "", self._random.randbytes(192)), said)


def opened() -> Any:
    return open_resources(Config(), KINDS)


def grow(path: Path, start: int, stop: int) -> None:
    """Fill an archive up, without the care for its safety that would take most of the time."""
    with Archive(str(path), writing=True) as archive:
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -4000000"):
            archive._connection.execute(f"PRAGMA {pragma}")
        archive._connection.execute("BEGIN")
        press = Print(stop)
        from factcheck.archive.adding import add

        for one in press.articles(start // CLAIMS_IN_ARTICLE, stop // CLAIMS_IN_ARTICLE):
            add(archive._connection, one)
        archive._connection.execute("COMMIT")


# Copies of a smaller archive: `{n}` is which of them, `{shift}` what sets its keys apart, 0 for the same keys.
_COPY = """
INSERT INTO articles SELECT id + {n} * {gap}, {n} || '/' || uri, '', digest, published, title, x'' FROM old.articles;
INSERT INTO claims SELECT id + {n} * {gap} * {claims}, key + {shift}, bucket + {shift}, day, body FROM old.claims;
"""
_COPY_OF_KEYS = """
INSERT INTO topics SELECT id + {shift}, subject || iif({n}, ' {n}', ''), measure FROM old.topics;
INSERT INTO words SELECT word, topic + {shift} FROM old.words;
INSERT INTO keys SELECT id + {shift}, topic + {shift}, 0, period, text || iif({n}, ' {n}', '') FROM old.keys;
INSERT INTO buckets SELECT key + {shift}, id + {shift}, low, high, count, first + {n} * {gap} * {claims}, slots
    FROM old.buckets;
"""
_MORE_OF_SAME = "UPDATE buckets SET count = count * {times}"


def multiply(old: Path, path: Path, times: int) -> None:
    """Make an archive of several copies of another: half of them print the same figures, half are of other places."""
    with Archive(str(path), writing=True) as archive:
        connection = archive._connection
        connection.execute("ATTACH ? AS old", (str(old),))
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -4000000"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN")
        gap = 1 + connection.execute("SELECT max(id) FROM old.articles").fetchone()[0]
        shifts = [n // 2 if n % 2 else 0 for n in range(times)]
        shifts[1] = times
        for n, shift in enumerate(shifts):
            steps = _COPY + (_COPY_OF_KEYS if shift or not n else "")
            for step in steps.format(n=n, gap=gap, shift=shift, claims=CLAIMS_PER_ARTICLE).split(";"):
                connection.execute(step)
            if not n:
                connection.execute(_MORE_OF_SAME.format(times=shifts.count(0)))
        connection.execute("COMMIT")


def draft(folder: Path) -> Path:
    """Write an article with 30 claims: a third about what everybody writes of, a third about what hardly anybody."""
    keys = [*range(10), *range(1_000, 1_010), *range(900_000, 900_010)]
    press = Print(1)
    path = folder / "draft.txt"
    path.write_text("\n\n".join(sentence(key, str(press.figure(key))) for key in keys) + "\n")
    return path


def seconds(command: Sequence[str], runs: int) -> list[float]:
    """Return the processor seconds of each run of a fresh process, the first run left out."""
    taken = []
    for _ in range(runs + 1):
        before = getrusage(RUSAGE_CHILDREN)
        done = subprocess.run(command, capture_output=True, check=False)
        after = getrusage(RUSAGE_CHILDREN)
        taken.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        if done.returncode not in (0, 1):
            raise SystemExit(done.stderr.decode())
    return taken[1:]


def adding(path: Path, runs: int) -> float:
    """Return the median processor seconds of adding one new article in an open archive; they are removed again."""
    press = Print(2)
    new = [
        one._replace(identity=one.identity._replace(uri=f"new/{at}")) for at, one in enumerate(press.articles(0, runs))
    ]
    taken = []
    with Archive(str(path), writing=True) as archive:
        for one in new:
            start = process_time()
            list(archive.take_in([one]))
            taken.append(process_time() - start)
        archive.remove(str(path.parent / "new"))
    return median(taken)


def peak_megabytes() -> float:
    """Return the most memory that this process has had; `ru_maxrss` would count that of the process that began it."""
    with open("/proc/self/status") as status:
        line = next(line for line in status if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024


def looking_up(path: Path, article: Path, runs: int) -> float:
    """Return the least processor seconds of opening an archive and looking an article up in it."""
    read = claims_of(read_text(article.read_text(), "draft.txt", ".txt"), opened())
    asking = [Asking(identity_of(read), statements_of(read, opened()))]
    taken = []
    for _ in range(runs):
        start = process_time()
        with Archive(str(path)) as archive:
            archive.look_up(asking, [])
        taken.append(process_time() - start)
    return min(taken)


def sweep(path: str) -> dict[str, float]:
    """Return what a full check of an archive costs, and a plain sort of its claims in the same process."""
    with Archive(path) as archive:
        start = process_time()
        found = len(disputes_in(archive, opened()))
        swept = process_time() - start
        megabytes = peak_megabytes()
        rows = [
            (one.key, float(one.wide_low or 0), float(one.wide_high or 0), one.uri)
            for article in archive.entries()
            for one in article.statements
        ]
    Random(0).shuffle(rows)
    start = process_time()
    rows.sort()
    return {"sweep": swept, "sort": process_time() - start, "megabytes": megabytes, "disputes": found}


def measured(path: Path, article: Path, empty: Path, claims: int, runs: int) -> dict[str, float]:
    tool = [sys.executable, "-m", "factcheck"]
    check = {which: [*tool, str(article), "--archive", str(which), "--format", "json"] for which in (empty, path)}
    bare = [*tool, str(article), "--format", "json"]
    turns = [(seconds(bare, 1), seconds(check[empty], 1), seconds(check[path], 1)) for _ in range(runs)]
    without, nothing, full = (min(taken[0] for taken in column) for column in zip(*turns, strict=True))
    row = {"claims": claims, "megabytes_on_disk": path.stat().st_size / 1e6}
    row |= {"without": without, "empty": nothing, "check": full, "ratio": full / nothing}
    row |= {"look_up": looking_up(path, article, runs), "add": adding(path, 30)}
    swept = subprocess.run([sys.executable, __file__, "--sweep", str(path)], capture_output=True, check=True)
    row.update(json.loads(swept.stdout))
    return row


def table(rows: Sequence[dict[str, float]]) -> list[str]:
    """Return the lines of the table; times of checking, looking up and adding in milliseconds."""
    columns: dict[str, Callable[[dict[str, float]], str]] = {
        "claims": lambda row: f"{row['claims']:,}",
        "MB disk": lambda row: f"{row['megabytes_on_disk']:.0f}",
        "no archive": lambda row: f"{row['without'] * 1e3:.1f}",
        "empty": lambda row: f"{row['empty'] * 1e3:.1f}",
        "check": lambda row: f"{row['check'] * 1e3:.1f}",
        "ratio": lambda row: f"{row['ratio']:.2f}",
        "look-up": lambda row: f"{row['look_up'] * 1e3:.1f}",
        "add": lambda row: f"{row['add'] * 1e3:.1f}",
        "sweep s": lambda row: f"{row['sweep']:.2f}",
        "sort s": lambda row: f"{row['sort']:.2f}",
        "sorts": lambda row: f"{row['sweep'] / row['sort']:.1f}",
        "MB peak": lambda row: f"{row['megabytes']:.0f}",
        "disputes": lambda row: f"{row['disputes']:,.0f}",
    }
    cells = [[name, *(written(row) for row in rows)] for name, written in columns.items()]
    return ["  ".join(column[at].rjust(max(map(len, column))) for column in cells) for at in range(len(rows) + 1)]


def too_slow(rows: Sequence[dict[str, float]]) -> bool:
    bounded = [row for row in rows if row["claims"] <= 1_000_000]
    return (
        any(row["ratio"] > AT_MOST_CHECK for row in rows)
        or any(row["sweep"] > AT_MOST_SORTS * row["sort"] for row in bounded)
        or any(row["megabytes"] > AT_MOST_MEGABYTES for row in bounded)
    )


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Measure an archive as it grows.")
    parser.add_argument("--claims", default="100000,1000000,10000000", metavar="N,...")
    parser.add_argument("--folder", type=Path, metavar="DIR")
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--at-most", action="store_true")
    parser.add_argument("--sweep", metavar="FILE", help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    if asked.sweep:
        print(json.dumps(sweep(asked.sweep)))
        return 0
    rows = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = asked.folder or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        empty, article = Path(scratch) / "empty.db", draft(Path(scratch))
        Archive(str(empty), writing=True).close()
        size = 0
        for claims in sorted(map(int, asked.claims.split(","))):
            path = folder / f"{claims}.db"
            if not path.exists():
                part = folder / f"{claims}.part"
                start = perf_counter()
                if size >= KEYS and claims % size == 0:
                    multiply(folder / f"{size}.db", part, claims // size)
                else:
                    grow(part, 0, claims)
                print(f"{claims:,} claims made in {perf_counter() - start:.0f} s", file=sys.stderr)
                os.replace(part, path)
            size = claims
            rows.append(measured(path, article, empty, claims, asked.runs))
            print(*table(rows), sep="\n", flush=True)
    return int(asked.at_most and too_slow(rows))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
