"""Whether `factcheck` says of some articles what their labels expect.

    python bench/score_findings.py ARTICLES_DIR GOLD_FINDINGS.jsonl [--report FILE]

Comes in: a folder of articles and a file of labels, one JSON object a line. A label names its article by `path` or
`paths`, or by `article`: the beginning of the file's name, two of them joined by "+". Its `spans` (or `span`, a text or
a list) are passages of the article; its `level` (or `internal_only`) is what is expected there. The findings are those
of `factcheck --format json ARTICLES_DIR`, or of the report in FILE. Goes out: a table, and counts by level. Nothing is
written.

What an expectation means; "loud" is a finding at error or warning, and a finding lies where its first place is
- error, warn   a loud finding overlaps one of the spans
- note          a finding overlaps one of the spans, and none of these is loud
- verified      the ledger has a verified row that overlaps one of the spans, and no loud finding does
- trap          no loud finding overlaps any of the spans
- info          anything is fine
A loud finding on the span of an error or warn label is that label's own: it does not count for or against the others.
A label over two articles is about their being compared: for it only findings count that lie on a span of the one and
have their evidence on a span of the other.

Every occurrence of a span in the file counts. A run of white space is one space; in HTML tags are passed over.
"""

import argparse
import html
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

LOUD = frozenset({"error", "warning"})
MARKUP = frozenset({".html", ".htm", ".xhtml"})
LOUD_LABELS = frozenset({"error", "warn"})
LEVELS = ("error", "warn", "note", "info", "verified", "trap")


class Place(NamedTuple):
    """A stretch of a file, by the file's name; `end` is not included."""

    file: str
    start: int
    end: int

    def overlaps(self, other: "Place") -> bool:
        return self.file == other.file and self.start < other.end and other.start < self.end


class Label(NamedTuple):
    """An expectation; `places` is every occurrence of every span, `paired` says that it is about two articles."""

    name: str
    level: str
    spans: tuple[str, ...]
    places: tuple[Place, ...]
    paired: bool


class Found(NamedTuple):
    """A finding: where it lies, and where its evidence lies."""

    rule: str
    level: str
    place: Place
    evidence: tuple[Place, ...]

    @property
    def loud(self) -> bool:
        return self.level in LOUD


class Verdict(NamedTuple):
    """Whether a label's expectation holds, and the findings that lie on it."""

    label: Label
    holds: bool
    found: tuple[Found, ...]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Compare the findings of factcheck with labelled passages.")
    parser.add_argument("articles", type=Path, metavar="ARTICLES_DIR")
    parser.add_argument("gold", type=Path, metavar="GOLD_FINDINGS.jsonl")
    parser.add_argument("--report", type=Path, metavar="FILE", help="read a JSON report instead of making one")
    options = parser.parse_args(arguments)
    texts = read_articles(options.articles)
    rows = [json.loads(line) for line in options.gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    try:
        labels = [label(row, texts) for row in rows]
    except ValueError as error:
        parser.error(f"{options.gold} does not fit {options.articles}: {error}")
    report = json.loads(options.report.read_text(encoding="utf-8") if options.report else check(options.articles))
    findings = [finding(row) for row in report["findings"]]
    verified = [place(row) for row in report["ledger"] if row["status"] == "verified"]
    print("\n".join(table(judge(labels, findings, verified)) + unlabelled(labels, findings)))
    return 0


def check(articles: Path) -> str:
    """Return the JSON report of a run; leave with its own message if it fails."""
    command = [sys.executable, "-m", "factcheck", "--format", "json", str(articles)]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if run.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} left with {run.returncode}:\n{run.stderr}")
    return run.stdout


def read_articles(folder: Path) -> dict[str, str]:
    """Return the text of every file below `folder` by the file's name, line ends as they are in the file."""
    if not folder.is_dir():
        raise SystemExit(f"{folder} is no folder; give the folder that holds the articles")
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.name: path.read_bytes().decode("utf-8", errors="replace") for path in files}


def label(row: dict[str, Any], texts: dict[str, str]) -> Label:
    """Return the label of one line; raise ValueError if its article or a span of it is not there."""
    files = files_of(row, texts)
    spans = listed(row["spans"] if "spans" in row else row["span"])
    places: list[Place] = []
    for span in spans:
        found = [where for file in files for where in occurrences(file, texts[file], span)]
        if not found:
            raise ValueError(f"{row['id']}: {span!r} does not occur in {', '.join(files)}")
        places += found
    level = row.get("level", row.get("internal_only"))
    if level not in LEVELS:
        raise ValueError(f"{row['id']}: {level!r} is no level; use one of {', '.join(LEVELS)}")
    return Label(row["id"], level, spans, tuple(places), len(files) > 1)


def listed(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def files_of(row: dict[str, Any], texts: dict[str, str]) -> list[str]:
    """Return the names of the files that a label is about."""
    if "article" in row:
        prefixes = row["article"].split("+")
        return [named(prefix, [file for file in texts if file.startswith(prefix)]) for prefix in prefixes]
    paths = listed(row["paths"] if "paths" in row else row["path"])
    return [named(path, [file for file in texts if file == Path(path).name]) for path in paths]


def named(wanted: str, files: list[str]) -> str:
    if len(files) != 1:
        raise ValueError(f"{len(files)} articles are called {wanted}, there should be one")
    return files[0]


def occurrences(file: str, text: str, span: str) -> list[Place]:
    """Return every place of `span` in the file, in offsets of its own text."""
    shown = visible(text, Path(file).suffix in MARKUP)
    page = "".join(character for character, _, _ in shown)
    hits = re.finditer(re.escape(" ".join(span.split())), page)
    return [Place(file, shown[hit.start()][1], shown[hit.end() - 1][2]) for hit in hits]


def visible(text: str, markup: bool) -> list[tuple[str, int, int]]:
    """Return the characters that a reader sees, each with its start and end in the text.

    A run of white space is one space. Tags are left out and entities resolved if the text is markup.
    """
    pattern = r"(?P<tag><[^>]*>)|(?P<entity>&#?\w+;)|\s+|." if markup else r"\s+|."
    shown: list[tuple[str, int, int]] = []
    for piece in re.finditer(pattern, text, re.DOTALL):
        if piece.lastgroup == "tag":
            continue
        seen = html.unescape(piece[0]) if piece.lastgroup == "entity" else piece[0]
        for character in " " if seen.isspace() else seen:
            if not (character == " " and shown and shown[-1][0] == " "):
                shown.append((character, piece.start(), piece.end()))
    return shown


def finding(row: dict[str, Any]) -> Found:
    return Found(row["rule"], row["level"], place(row), tuple(place(item) for item in row.get("evidence", ())))


def place(row: dict[str, Any]) -> Place:
    return Place(Path(row["path"]).name, row["start"], row["end"])


def judge(labels: Sequence[Label], findings: Sequence[Found], verified: Sequence[Place]) -> list[Verdict]:
    """Say of each label whether its expectation holds."""
    expected = [where for label in labels if label.level in LOUD_LABELS for where in label.places]
    taken = [found for found in findings if found.loud and touches([found.place], expected)]
    free = [found for found in findings if found not in taken]
    verdicts = []
    for label in labels:
        candidates = findings if label.paired or label.level in LOUD_LABELS else free
        found = tuple(found for found in candidates if concerns(found, label))
        verdicts.append(Verdict(label, holds(label, found, verified), found))
    return verdicts


def concerns(found: Found, label: Label) -> bool:
    """Whether a finding lies on the label, and for a label over two articles, compares the two."""
    if not touches([found.place], label.places):
        return False
    others = [where for where in label.places if where.file != found.place.file]
    return touches(found.evidence, others) if label.paired else True


def touches(some: Iterable[Place], others: Iterable[Place]) -> bool:
    others = list(others)
    return any(one.overlaps(other) for one in some for other in others)


def holds(label: Label, found: Sequence[Found], verified: Sequence[Place]) -> bool:
    loud = any(item.loud for item in found)
    match label.level:
        case "error" | "warn":
            return loud
        case "note":
            return bool(found) and not loud
        case "verified":
            return touches(label.places, verified) and not loud
        case "trap":
            return not loud
        case _:
            return True


def table(verdicts: Sequence[Verdict]) -> list[str]:
    """Return a line for each label, and one for each level."""
    lines = [
        f"{'ok ' if verdict.holds else 'NOT'} {verdict.label.name:6} {verdict.label.level:8} "
        f"{' | '.join(verdict.label.spans)[:70]:70} {found_words(verdict.found)}".rstrip()
        for verdict in verdicts
    ]
    asked = Counter(verdict.label.level for verdict in verdicts)
    held = Counter(verdict.label.level for verdict in verdicts if verdict.holds)
    return [*lines, "", *(f"{level:8} {held[level]} of {asked[level]} hold" for level in LEVELS if asked[level])]


def found_words(found: Sequence[Found]) -> str:
    return ", ".join(f"{item.level} {item.rule}" for item in found)


def unlabelled(labels: Sequence[Label], findings: Sequence[Found]) -> list[str]:
    """Return a line for each loud finding that no label knows of."""
    known = [where for label in labels for where in label.places]
    loose = [found for found in findings if found.loud and not touches([found.place], known)]
    return [
        f"loud and on no label: {len(loose)}",
        *(f"  {found.level} {found.rule}: {found.place.file} {found.place.start}-{found.place.end}" for found in loose),
    ]


if __name__ == "__main__":
    sys.exit(main())
