"""What is fuzzed: functions that take any bytes and may only refuse them in the documented way.

Comes in: bytes. Goes out: nothing; whatever is raised is a fault, but for the errors that say what is wrong with the
input. Never happens here: judging what was found; only that something came back, in order and in its place.

What a target needs is opened once and kept, so that an execution costs what the input costs.
"""

import os
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache

from factcheck.archive.errors import ArchiveError
from factcheck.archive.exchanging import imported
from factcheck.archive.store import Archive
from factcheck.baseline import BaselineError, load
from factcheck.config import Config, ConfigError, is_excluded, load_file
from factcheck.model.document import Block, Document, Role
from factcheck.model.report import Report
from factcheck.model.span import Span
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.reading import READERS, UnreadableFileError, read_data, read_text
from factcheck.references.columns import RatesError
from factcheck.references.csv_figures import ReferencesError, csv_figures
from factcheck.references.csv_rates import CsvRates
from factcheck.reporting import FORMATS
from factcheck.reporting.screen import Screen
from factcheck.resources import Resources, open_resources
from factcheck.rulebook.validating import validate
from tests.reading.packed import docx, packed

Target = Callable[[bytes], None]
# Two articles in one input.
BORDER = "\f"


@cache
def _resources() -> Resources:
    return open_resources(Config(), KINDS)


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def extraction(data: bytes) -> None:
    """Understand the figures of one paragraph: in order, never overlapping, each where it says it is."""
    text = _text(data)
    document = Document("a.txt", text, text, (Block(Role.PARAGRAPH, Span(0, len(text))),))
    last = 0
    for mention in claims_of(document, _resources()).mentions:
        assert last <= mention.span.start < mention.span.end <= len(text), mention
        assert mention.span.contains(mention.amount), mention
        last = mention.span.end


def checking(data: bytes) -> None:
    """Check a plain text with all rules; every finding lies in its text."""
    report = _report([_text(data)])
    _demand_places(report)


def comparing(data: bytes) -> None:
    """Check two articles together, and against one another."""
    first, _, second = _text(data).partition(BORDER)
    _demand_places(_report([first, second]))


def reporting(data: bytes) -> None:
    """Write what is said of a text in every format."""
    report = _report([_text(data)])
    for render in FORMATS.values():
        for line in render(report, Screen()):
            line.encode("utf-8", "backslashreplace")


def _report(texts: Iterable[str]) -> Report:
    resources = _resources()
    articles = tuple(claims_of(read_text(text, f"{number}.txt"), resources) for number, text in enumerate(texts))
    outcome = findings_of(articles, resources)
    spoken = {found.rule for found in outcome.findings} | {held.rule for held in outcome.verifications}
    rules = tuple(rule for rule in resources.rules if rule.name in spoken)
    return Report(articles, outcome.findings, outcome.verifications, (), rules)


def _demand_places(report: Report) -> None:
    lengths = {article.uri: len(article.document.text) for article in report.articles}
    for finding in report.findings:
        for location in (finding.location, *(evidence.location for evidence in finding.evidence)):
            assert 0 <= location.span.start <= location.span.end <= lengths[location.uri], finding


def reader(suffix: str) -> Target:
    """Return a target that reads a file of this type and finds every block in order."""
    return lambda data: _read(data, suffix)


def _read(data: bytes, suffix: str) -> None:
    try:
        document = read_data(data, f"a{suffix}", suffix)
    except UnreadableFileError:
        return
    last = 0
    for block in document.blocks:
        assert last <= block.span.start <= block.span.end <= len(document.text), block
        start, end = document.in_source(block.span)
        assert 0 <= start <= end <= len(document.source), block
        last = block.span.end


def docx_body(data: bytes) -> None:
    """Read a sound package with this body: markup in a document's text."""
    _read(docx(_text(data)), ".docx")


def docx_parts(data: bytes) -> None:
    """Read a sound package whose parts are anything at all, divided by form feeds."""
    names = ("word/document.xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml")
    _read(packed(dict(zip(names, _text(data).split(BORDER), strict=False))), ".docx")


def rule_file(data: bytes) -> None:
    """Load a rule: a rule or a list of problems, each with its place."""
    problems = validate("pack/sums/a-rule.yaml", data, KINDS)
    if isinstance(problems, list):
        assert problems
        assert all(str(problem) for problem in problems)


def config_file(data: bytes) -> None:
    """Load a configuration: settings, or an error that lists what is wrong."""
    with suppress(ConfigError):
        load_file(_file(data, ".toml"))


def patterns(data: bytes) -> None:
    """Ask whether a path is excluded by a pattern; the first line is the pattern, the second the path."""
    pattern, _, path = _text(data).partition("\n")
    file = _file(f"exclude = ['''{pattern}''']\n".encode("utf-8", "replace"), ".toml")
    with suppress(ConfigError):
        config = load_file(file)
        is_excluded(config, os.path.join(config.root, path))


def baseline_file(data: bytes) -> None:
    """Load decisions of reviewers: a baseline, or what is wrong with it."""
    with suppress(BaselineError):
        load(_file(data, ".json"))


def rates_file(data: bytes) -> None:
    """Load a user's exchange rates."""
    with suppress(RatesError):
        CsvRates(_file(data, ".rates.csv"))


def references_file(data: bytes) -> None:
    """Load a user's known figures."""
    with suppress(ReferencesError):
        csv_figures(_file(data, ".figures.csv"))


def archive_rows(data: bytes) -> None:
    """Import rows of an archive."""
    with suppress(ArchiveError):
        list(imported(_file(data, ".jsonl")))


def archive_file(data: bytes) -> None:
    """Open an archive, read all of it and look for faults."""
    with suppress(ArchiveError), Archive(_file(data, ".db")) as archive:
        for _ in archive.entries():
            pass
        list(archive.disputed())
        archive.faults()


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    """Return a folder in memory that goes with the process."""
    return tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None)


def _file(data: bytes, suffix: str) -> str:
    path = os.path.join(_folder().name, f"input{suffix}")
    with open(path, "wb") as file:
        file.write(data)
    return path


def _suffixes() -> list[str]:
    """Return one suffix of every format."""
    return list({form: suffix for suffix, form in reversed(READERS.items())}.values())


TARGETS: dict[str, Target] = {
    "extraction": extraction,
    "checking": checking,
    "comparing": comparing,
    "reporting": reporting,
    **{f"read{suffix}": reader(suffix) for suffix in _suffixes()},
    "docx-body": docx_body,
    "docx-parts": docx_parts,
    "rule": rule_file,
    "config": config_file,
    "patterns": patterns,
    "baseline": baseline_file,
    "rates": rates_file,
    "references": references_file,
    "archive-rows": archive_rows,
    "archive": archive_file,
}
