"""How fast figures are found and normalized: against quantulum3, against a bare number pattern, and where none stands.

    python bench/extraction.py [PATH ...] [--megabytes N] [--runs N] [--sample KB] [--json FILE]
                               [--at-least RATIO] [--idle-at-most SHARE]

Comes in: files and folders that factcheck can read, else seeds/; their prose is repeated until it holds `--megabytes`
(2). Goes out: what it ran on and a table, with `--json` the same as JSON. With `--at-least` it exits with 1 if
factcheck is not RATIO times as fast as quantulum3, with `--idle-at-most` if more than SHARE of its time goes where no
figure stands. Never happens here: reading files, relating or checking in the time that is measured.

All is CPU time of this one process, so of one core. Of our own work the least time of `--runs` is taken.

- factcheck: extract a document and normalize all that was found, document by document. Nothing is remembered from one
  document to the next but compiled patterns and tables, among them what whole numbers of one to three digits mean.
- no figures: the same, after everything that was found (figures, dates, years, names, ordinals) has been overwritten by
  letters, sign for sign. What is left to do is done where no figure stands: smoothing the text, searching it, and
  looking in vain at "one of us" and "may". Its time as a share of the whole is the idle share.
- number pattern: one pass of [0-9]+ over the same text, the least that any extractor in Python can do.
- quantulum3: stretches of the same documents, spread over all of them, `--sample` kilobytes in all (100); scaled by
  bytes. It takes time with the square of a text's length, and is fastest with paragraphs put together to 500
  characters, so it gets them so. The ratio compares it with factcheck on the same stretches. It runs without its
  classifier.
"""

import argparse
import importlib
import json
import re
import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import cycle
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

from factcheck.extracting import extract
from factcheck.lexicon import load
from factcheck.model.document import Document
from factcheck.model.lexicon import Lexicon
from factcheck.normalizing import normalize
from factcheck.reading import UnreadableFileError, discover, read, read_text

ROOT = Path(__file__).parents[1]
# Characters of a stretch for quantulum3, and how many stretches a contender reads in one turn.
STRETCH, PART = 500, 20
REMEDY = "quantulum3 is not installed, so nothing was compared with it; remedy: pip install quantulum3"
OURS, IDLE, FLOOR, OURS_ON_SAMPLE, THEIRS = (
    "factcheck", "factcheck, no figures", "number pattern", "factcheck, sample", "quantulum3, sample"
)  # fmt: skip


class Timing(NamedTuple):
    """What one contender did: seconds of CPU for `size` bytes of UTF-8, and how many quantities it found."""

    seconds: float
    size: int
    found: int

    @property
    def speed(self) -> float:
        """Bytes a second."""
        return self.size / self.seconds

    def plus(self, other: "Timing") -> "Timing":
        return Timing(self.seconds + other.seconds, self.size + other.size, self.found + other.found)


def quantities(documents: Sequence[Document], lexicon: Lexicon) -> int:
    """Return how many quantities there are, for the time that it takes."""
    mentions = (mention for document in documents for mention in extract(document, lexicon))
    return sum(normalize(mention, lexicon) is not None for mention in mentions)


def without_figures(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with letters in the place of everything that is found in it."""
    text = document.text
    for mention in extract(document, lexicon):
        start, end = mention.span
        text = f"{text[:start]}{'x' * (end - start)}{text[end:]}"
    return document._replace(text=text)


def repeated(documents: Sequence[Document], size: int) -> list[Document]:
    """Return the documents over and over until they hold `size` bytes."""
    found: list[Document] = []
    for document in cycle(documents):
        if size <= 0:
            break
        found.append(document)
        size -= _bytes_of([document.text])
    return found


def stretches(documents: Sequence[Document], size: int) -> list[str]:
    """Return stretches from all over the documents, `size` bytes or a little more, or all of them."""
    pieces = [piece for document in documents for piece in _pieces(document)]
    share = size / _bytes_of(pieces)
    seen = taken = 0
    found = []
    for piece in pieces:
        if taken <= seen * share:
            found.append(piece)
            taken += _bytes_of([piece])
        seen += _bytes_of([piece])
    return found


def _pieces(document: Document) -> Iterator[str]:
    held = ""
    for block in document.blocks:
        held = f"{held}\n{block.span.of(document.text)}"
        if len(held) >= STRETCH:
            yield held
            held = ""
    if held.strip():
        yield held


def timed(work: Callable[[], int], size: int) -> Timing:
    start = process_time()
    found = work()
    return Timing(process_time() - start, size, found)


def measured(documents: Sequence[Document], runs: int, lexicon: Lexicon) -> dict[str, Timing]:
    """Return the least times of `runs` by contender; the contenders take turns, so that a busy machine meets all."""
    texts = [document.text for document in documents]
    size, idle = _bytes_of(texts), [without_figures(document, lexicon) for document in documents]
    number = re.compile("[0-9]+")
    works: dict[str, Callable[[], int]] = {
        OURS: lambda: quantities(documents, lexicon),
        IDLE: lambda: quantities(idle, lexicon),
        FLOOR: lambda: sum(1 for text in texts for _ in number.finditer(text)),
    }
    turns = [{name: timed(work, size) for name, work in works.items()} for _ in range(runs)]
    return {name: min(turn[name] for turn in turns) for name in works}


def compared(sample: Sequence[str], lexicon: Lexicon) -> dict[str, Timing]:
    """Return what factcheck and quantulum3 took for the same stretches; nothing if quantulum3 is not installed.

    They take turns every few stretches, factcheck three times, of which the least counts: it is done in milliseconds.
    """
    parse = peer()
    if parse is None:
        return {}
    ours, theirs = Timing(0, 0, 0), Timing(0, 0, 0)
    for first in range(0, len(sample), PART):
        part = sample[first : first + PART]
        documents, size = [read_text(piece, "stretch.txt", ".txt") for piece in part], _bytes_of(part)
        theirs = theirs.plus(timed(partial(_parsed, parse, part), size))
        turns = [timed(partial(quantities, documents, lexicon), size) for _ in range(3)]
        ours = ours.plus(min(turns))
    return {OURS_ON_SAMPLE: ours, THEIRS: theirs}


def _parsed(parse: Callable[[str], Sequence[Any]], part: Sequence[str]) -> int:
    return sum(len(parse(piece)) for piece in part)


def peer() -> Callable[[str], Sequence[Any]] | None:
    """Return quantulum3's parser with its tables loaded, or None where it is not installed."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns that it has no classifier
        try:
            parse: Callable[[str], Sequence[Any]] = importlib.import_module("quantulum3.parser").parse
        except ImportError:
            return None
        parse("5 dollars for 2.5 kg")
    return parse


def ratios(timings: dict[str, Timing]) -> dict[str, float | None]:
    """Return what is promised of these timings, each as a ratio within the run; None for what was not measured."""
    ours, theirs = timings.get(OURS_ON_SAMPLE), timings.get(THEIRS)
    return {
        "times as fast as quantulum3": ours.speed / theirs.speed if ours and theirs else None,
        "share of time where no figure stands": timings[IDLE].seconds / timings[OURS].seconds,
        "times the time of a number pattern": timings[OURS].seconds / timings[FLOOR].seconds,
    }


def table(timings: dict[str, Timing]) -> list[str]:
    lines = [f"{'contender':24} {'MB/s':>8} {'quantities':>10} {'us each':>9} {'kB':>7}"]
    for name, timing in timings.items():
        each = f"{timing.seconds / timing.found * 1e6:9.1f}" if timing.found else f"{'':9}"
        lines.append(f"{name:24} {timing.speed / 1e6:8.3f} {timing.found:10} {each} {timing.size / 1e3:7.0f}")
    for name, ratio in ratios(timings).items():
        lines.append(f"{name}: {'unknown' if ratio is None else f'{ratio:.3g}'}")
    return lines


def documents_in(paths: Sequence[str]) -> list[Document]:
    """Return what can be read of files and folders; what cannot is named on standard error."""
    discovery = discover(paths)
    found, failures = [], list(discovery.failures)
    for path in discovery.files:
        try:
            found.append(read(path, path))
        except UnreadableFileError as error:
            failures.append(error.failure)
    for failure in failures:
        print(f"{failure.uri}: {failure.reason}", file=sys.stderr)
    return [document for document in found if document.text.strip()]


def _bytes_of(texts: Sequence[str]) -> int:
    return sum(len(text.encode("utf-8", "replace")) for text in texts)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Time the extraction of quantities.")
    parser.add_argument("paths", nargs="*", default=[str(ROOT / "seeds")])
    parser.add_argument("--megabytes", type=float, default=2.0)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--sample", type=float, default=100.0, metavar="KB")
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--at-least", type=float, metavar="RATIO")
    parser.add_argument("--idle-at-most", type=float, metavar="SHARE")
    asked = parser.parse_args(arguments)
    found = documents_in(asked.paths)
    if not found:
        raise SystemExit(f"no prose in {', '.join(asked.paths)}; name text, Markdown or HTML files, or folders of them")
    documents = repeated(found, int(asked.megabytes * 1e6))
    lexicon = load()
    timings = measured(documents, asked.runs, lexicon)
    timings |= compared(stretches(found, int(asked.sample * 1e3)), lexicon)
    size = timings[OURS].size
    ran_on = f"{len(found)} documents of {', '.join(asked.paths)}, repeated to {len(documents)}, {size} bytes"
    print(ran_on, *table(timings), *([] if THEIRS in timings else [REMEDY]), sep="\n")
    if asked.json is not None:
        written = {"ran on": ran_on, "timings": {name: timing._asdict() for name, timing in timings.items()}}
        asked.json.write_text(json.dumps(written | {"ratios": ratios(timings)}, indent=2) + "\n", encoding="utf-8")
    return 0 if _holds(ratios(timings), asked.at_least, asked.idle_at_most) else 1


def _holds(found: dict[str, float | None], at_least: float | None, idle_at_most: float | None) -> bool:
    ratio, idle, _ = found.values()
    return (at_least is None or (ratio is not None and ratio >= at_least)) and (
        idle_at_most is None or (idle is not None and idle <= idle_at_most)
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
