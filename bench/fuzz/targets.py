"""What is fuzzed: functions that take any bytes and may only refuse them in the documented way.

Comes in: bytes. Goes out: nothing; whatever is raised is a fault, but for the errors that say what is wrong with the
input. Never happens here: judging what was found; only that something came back, in order and in its place.
"""

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress

from factcheck.config import Config, ConfigError, load_file
from factcheck.model.document import Block, Document, Role
from factcheck.model.report import Report
from factcheck.model.span import Span
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.reading import READERS, UnreadableFileError, read_data, read_text
from factcheck.reporting import FORMATS
from factcheck.reporting.screen import Screen
from factcheck.resources import Resources, open_resources
from factcheck.rulebook.validating import validate

Target = Callable[[bytes], None]
_RESOURCES: list[Resources] = []


def _resources() -> Resources:
    if not _RESOURCES:
        _RESOURCES.append(open_resources(Config(), KINDS))
    return _RESOURCES[0]


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def extraction(data: bytes) -> None:
    """Read the figures of one paragraph: in order, never overlapping, each where it says it is."""
    text = _text(data)
    document = Document("a.txt", text, text, (Block(Role.PARAGRAPH, Span(0, len(text))),))
    last = 0
    for mention in claims_of(document, _resources()).mentions:
        assert last <= mention.span.start < mention.span.end <= len(text), mention
        assert mention.span.contains(mention.amount), mention
        last = mention.span.end


def checking(data: bytes) -> None:
    """Check a plain text with all rules and write the report in every format."""
    _checked(read_text(_text(data), "a.txt"))


def _checked(document: Document) -> None:
    article = claims_of(document, _resources())
    outcome = findings_of((article,), _resources())
    report = Report((article,), outcome.findings, outcome.verifications, (), _resources().rules)
    for render in FORMATS.values():
        for line in render(report, Screen()):
            line.encode("utf-8", "backslashreplace")


def reader(suffix: str) -> Target:
    """Return a target that reads a file of this type and finds every block in order."""

    def read(data: bytes) -> None:
        try:
            documents = read_data(data, f"a{suffix}", suffix)
        except UnreadableFileError:
            return
        last = 0
        for block in documents.blocks:
            assert last <= block.span.start <= block.span.end <= len(documents.text), block
            start, end = documents.in_source(block.span)
            assert 0 <= start <= end <= len(documents.source), block
            last = block.span.end

    return read


def rule_file(data: bytes) -> None:
    """Load a rule: a rule or a list of problems, each with its place."""
    problems = validate("pack/sums/a-rule.yaml", data, KINDS)
    if isinstance(problems, list):
        assert problems
        assert all(str(problem) for problem in problems)


def config_file(data: bytes) -> None:
    """Load a configuration: settings, or an error that lists what is wrong."""
    with tempfile.NamedTemporaryFile(suffix=".toml", dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as file:
        file.write(data)
        file.flush()
        with suppress(ConfigError):
            load_file(file.name)


TARGETS: dict[str, Target] = {
    "extraction": extraction,
    "checking": checking,
    **{f"read{suffix}": reader(suffix) for suffix in READERS},
    "rule": rule_file,
    "config": config_file,
}
