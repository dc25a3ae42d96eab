"""The report as workflow commands of GitHub Actions, which shows them as annotations beside the lines.

Comes in: a report. Goes out: a command a line, the gravest findings first, because GitHub drops all but the first ten
of a level without a word, and a line for people at the end. What an article says never becomes a command of its own.
"""

from collections.abc import Iterator

from factcheck.model.finding import Finding, Level
from factcheck.model.report import Report
from factcheck.reporting.places import Places
from factcheck.reporting.text import summary

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def render(report: Report) -> Iterator[str]:
    """Yield the failures, the findings by level, and the summary."""
    places = Places((*report.articles, *report.witnesses))
    for failure in report.failures:
        yield _command("error", {"file": failure.uri, "title": "factcheck: not checked"}, failure.reason)
    for finding in sorted(report.findings, key=lambda finding: finding.level.rank):
        yield _command(_COMMANDS[finding.level], _place(finding, places), _message(finding, places))
    yield summary(report)


def _place(finding: Finding, places: Places) -> dict[str, str]:
    """Return where the finding stands; GitHub takes columns of a single line only."""
    place = places.place(finding.location)
    named = {"file": places.file(finding.location.uri), "line": str(place.line), "endLine": str(place.end_line)}
    if place.line == place.end_line:
        named |= {"col": str(place.column), "endColumn": str(place.end_column)}
    return {**named, "title": f"factcheck: {finding.rule}"}


def _message(finding: Finding, places: Places) -> str:
    """Return the message with the further places, a line each."""
    return "\n".join([finding.message, *(" ".join(("also", *places.evidence(one))) for one in finding.evidence)])


def _command(name: str, properties: dict[str, str], message: str) -> str:
    named = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in properties.items())
    return f"::{name} {named}::{_escaped(message)}\n"


def _escaped(text: str, further: str = "") -> str:
    """Return text in which nothing ends the command, or with `further` signs a property of it."""
    for sign in f"%\r\n{further}":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text
