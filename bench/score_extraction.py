"""How well `factcheck extract` finds the labelled quantities of some articles.

    python bench/score_extraction.py ARTICLES_DIR GOLD.jsonl [--predictions FILE] [--errors]

Comes in: a folder of articles and a file of labels, one JSON object a line. A label names its article by `path` or by
`id` (the file's name without its suffix) and has `start, end, text, num_start, num_end, value, low, high, unit, kind,
scope`; offsets are code points of the article's file. The predictions are what `factcheck extract --format jsonl
ARTICLES_DIR` prints, or the lines of FILE. Goes out: precision, recall and F1, as text. Nothing is written.

The matching rules
- A prediction of kind date, period, year, time, ordinal, name or identifier is no quantity. All others are.
- A quantity matches a label of scope core if their spans overlap and it covers the label's number, [num_start, num_end)
  (or [start, end) where a label has none). One to one, labels from left to right, each taking the first that is free.
- Values are compared as numbers, to one part in 10^9; a label without a value is compared by its low and high.
- Units: percent is %; money goes by its ISO 4217 code; year is a, yr, years; of counted nouns the last word counts, in
  any case. Where one side has no unit it agrees with a count ("22,500" and "22,500 stations"); a label of money whose
  currency the text leaves out agrees with any currency.
- A quantity that matches no core label is spurious, on a trap, a date or an ordinal too, unless it touches a label of
  scope optional: those may be found or not.
- A date label is typed if a date, period, year or time covers its number.
- An article without a label is not scored. Articles of one folder must differ in more than their suffix.
"""

import argparse
import json
import math
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

NO_QUANTITY = frozenset({"date", "period", "year", "time", "ordinal", "name", "identifier"})
DATE_KINDS = frozenset({"date", "period", "year", "time"})
UNIT_NAMES = {"%": "percent", "a": "year", "yr": "year", "years": "year"}
CONTEXT = 40


class Entry(NamedTuple):
    """A label or a prediction; `article` is the file's name without its suffix, `scope` is "" in a prediction.

    `number` is the stretch that a match has to cover.
    """

    article: str
    start: int
    end: int
    text: str
    number: tuple[int, int]
    value: float | None
    low: float | None
    high: float | None
    unit: str
    kind: str
    scope: str

    @property
    def is_quantity(self) -> bool:
        return self.kind not in NO_QUANTITY


class Score(NamedTuple):
    """What came of the comparison. Each pair is (label, prediction)."""

    core: list[Entry]
    pairs: list[tuple[Entry, Entry]]
    spurious: list[Entry]
    dates: list[Entry]
    typed: list[Entry]
    traps: list[Entry]
    sprung: list[Entry]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Score `factcheck extract` against labelled quantities.")
    parser.add_argument("articles", type=Path, metavar="ARTICLES_DIR")
    parser.add_argument("gold", type=Path, metavar="GOLD.jsonl")
    parser.add_argument("--predictions", type=Path, metavar="FILE", help="read the predictions instead of making them")
    parser.add_argument("--errors", action="store_true", help="list every miss and every spurious quantity")
    options = parser.parse_args(arguments)
    texts = read_articles(options.articles)
    labels = read_entries(options.gold.read_text(encoding="utf-8"))
    if misfits := [complaint for label in labels if (complaint := misfit(label, texts))]:
        parser.error(f"{options.gold} does not fit {options.articles}:\n" + "\n".join(misfits))
    lines = options.predictions.read_text(encoding="utf-8") if options.predictions else extract(options.articles)
    result = score(labels, read_entries(lines))
    print("\n".join(summary(result) + (errors(result, texts) if options.errors else [])))
    return 0


def extract(articles: Path) -> str:
    """Return what `factcheck extract` prints; leave with its own message if it fails."""
    command = [sys.executable, "-m", "factcheck", "extract", "--format", "jsonl", str(articles)]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if run.returncode:
        raise SystemExit(f"{' '.join(command)} left with {run.returncode}:\n{run.stderr}")
    return run.stdout


def read_articles(folder: Path) -> dict[str, str]:
    """Return the text of every file below `folder` by its name without suffix, line ends as they are in the file."""
    if not folder.is_dir():
        raise SystemExit(f"{folder} is no folder; give the folder that holds the articles")
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.stem: path.read_bytes().decode("utf-8", errors="replace") for path in files}


def read_entries(lines: str) -> list[Entry]:
    """Return labels or predictions, one for each line of JSON, in order of their place."""
    return sorted((entry(json.loads(line)) for line in lines.splitlines() if line.strip()), key=place)


def entry(row: dict[str, Any]) -> Entry:
    start, end = row["start"], row["end"]
    number = (row.get("num_start", start), row.get("num_end", end))
    return Entry(
        article=row["id"] if "id" in row and "path" not in row else Path(row["path"]).stem,
        start=start,
        end=end,
        text=row["text"],
        number=number,
        value=as_number(row.get("value")),
        low=as_number(row.get("low")),
        high=as_number(row.get("high")),
        unit=row.get("unit") or "",
        kind=row["kind"],
        scope=row.get("scope", ""),
    )


def as_number(value: object) -> float | None:
    """Return a JSON number, or a number written as text; None for anything else, such as "2020-H1"."""
    try:
        return float(str(value))
    except ValueError:
        return None


def misfit(label: Entry, texts: dict[str, str]) -> str:
    """Say how a label disagrees with its article, tags aside, or return ""."""
    if label.article not in texts:
        return f"  there is no article {label.article}"
    found = re.sub(r"<[^>]*>", "", texts[label.article][label.start : label.end])
    if found == label.text:
        return ""
    return f"  {label.article} {label.start}: {label.text!r} is labelled, {found!r} is there"


def score(labels: Sequence[Entry], predictions: Sequence[Entry]) -> Score:
    scoped: dict[str, list[Entry]] = defaultdict(list)
    for label in labels:
        scoped[label.scope].append(label)
    labelled = {label.article for label in labels}
    quantities = [item for item in predictions if item.is_quantity and item.article in labelled]
    pairs = paired(scoped["core"], quantities)
    matched = {id(quantity) for _, quantity in pairs}
    loose = [quantity for quantity in quantities if id(quantity) not in matched]
    spurious = [quantity for quantity in loose if not any(overlap(quantity, free) for free in scoped["optional"])]
    typing = [item for item in predictions if item.kind in DATE_KINDS]
    return Score(
        core=scoped["core"],
        pairs=pairs,
        spurious=spurious,
        dates=scoped["date"],
        typed=[date for date in scoped["date"] if any(matches(date, item) for item in typing)],
        traps=scoped["trap"],
        sprung=[trap for trap in scoped["trap"] if any(overlap(trap, quantity) for quantity in spurious)],
    )


def paired(labels: Sequence[Entry], quantities: Sequence[Entry]) -> list[tuple[Entry, Entry]]:
    """Give each label, from left to right, the first matching quantity that no label before it took."""
    pairs: list[tuple[Entry, Entry]] = []
    free = sorted(quantities, key=place)
    for label in sorted(labels, key=lambda label: (label.article, label.number)):
        found = next((quantity for quantity in free if matches(label, quantity)), None)
        if found is not None:
            free = [quantity for quantity in free if quantity is not found]
            pairs.append((label, found))
    return pairs


def place(item: Entry) -> tuple[str, int, int]:
    return item.article, item.start, item.end


def overlap(one: Entry, other: Entry) -> bool:
    return one.article == other.article and one.start < other.end and other.start < one.end


def matches(label: Entry, prediction: Entry) -> bool:
    """Whether the prediction overlaps the label and covers its number."""
    first, last = label.number
    return overlap(label, prediction) and prediction.start <= first and last <= prediction.end


def same_value(label: Entry, prediction: Entry) -> bool:
    if label.value is not None:
        return close(label.value, prediction.value)
    return close(label.low, prediction.low) and close(label.high, prediction.high)


def close(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=1e-9)


def same_unit(label: Entry, prediction: Entry) -> bool:
    left, right = unit_name(label.unit), unit_name(prediction.unit)
    if left and right:
        return left == right
    if not left and not right:
        return True
    with_unit = label if left else prediction
    return with_unit.kind == "count" or (not left and label.kind == prediction.kind == "money")


def unit_name(unit: str) -> str:
    """Return the name that a unit is compared by: its last word in lower case, or what that is short for."""
    words = unit.lower().split()
    return UNIT_NAMES.get(words[-1], words[-1]) if words else ""


def summary(result: Score) -> list[str]:
    valued = [pair for pair in result.pairs if same_value(*pair)]
    whole = [pair for pair in valued if same_unit(*pair)]
    predicted = len(result.pairs) + len(result.spurious)
    lines = [f"{len(result.core)} labels of scope core, {predicted} quantities predicted"]
    for name, right in (("span", result.pairs), ("span+value", valued), ("span+value+unit", whole)):
        precision, recall, f1 = rates(len(right), predicted, len(result.core))
        lines.append(f"{name:16} precision {precision:.4f}  recall {recall:.4f}  F1 {f1:.4f}")
    lines.append(f"dates typed as a date, period, year or time: {len(result.typed)} of {len(result.dates)}")
    lines.append(f"traps given as quantities: {len(result.sprung)} of {len(result.traps)}")
    return lines


def rates(right: int, predicted: int, labelled: int) -> tuple[float, float, float]:
    """Return precision, recall and F1; nothing predicted and nothing labelled is perfect."""
    precision = right / predicted if predicted else float(not labelled)
    recall = right / labelled if labelled else float(not predicted)
    total = precision + recall
    return precision, recall, 2 * precision * recall / total if total else 0.0


def errors(result: Score, texts: dict[str, str]) -> list[str]:
    """Return a line for all that is wrong: misses, wrong values and units, spurious quantities, untyped dates."""
    matched = {id(label) for label, _ in result.pairs}
    typed = {id(date) for date in result.typed}
    wrong = [("value", pair) for pair in result.pairs if not same_value(*pair)]
    wrong += [("unit", pair) for pair in result.pairs if same_value(*pair) and not same_unit(*pair)]
    return [
        *(in_context("miss", label, texts) for label in result.core if id(label) not in matched),
        *(f"{in_context(name, label, texts)} {difference(label, got)}" for name, (label, got) in wrong),
        *(in_context("spurious", quantity, texts) for quantity in result.spurious),
        *(in_context("untyped date", date, texts) for date in result.dates if id(date) not in typed),
    ]


def difference(label: Entry, got: Entry) -> str:
    return f"(labelled {label.value} {label.unit!r}, got {got.value} {got.unit!r} in {got.text!r})"


def in_context(name: str, item: Entry, texts: dict[str, str]) -> str:
    text = texts[item.article]
    before, after = text[max(0, item.start - CONTEXT) : item.start], text[item.end : item.end + CONTEXT]
    return f"{name}: {item.article} {item.start}: {flat(before)}[{flat(text[item.start : item.end])}]{flat(after)}"


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


if __name__ == "__main__":
    sys.exit(main())
