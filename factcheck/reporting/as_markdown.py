"""The report as a comment on a pull request: short, each finding folded, with a hidden mark by which a bot finds it.

Comes in: a report. Goes out: Markdown that holds the article's words only within HTML, where no character of them is
markup, calls a person or links to an issue. At most so long that GitHub takes it; what does not fit is counted.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape

from factcheck.model.finding import Finding, Level
from factcheck.model.report import Report
from factcheck.reporting.ledger import levels_counted
from factcheck.reporting.places import Places
from factcheck.reporting.terminal import visible
from factcheck.reporting.text import plural, summary

MARK = "<!-- factcheck report -->"
# GitHub takes comments of 65,536 characters.
_LONGEST = 60_000
_JOINER = "\u2060"


def render(report: Report) -> Iterator[str]:
    """Yield the mark, a heading, the findings with the gravest first, the failures and the summary."""
    yield f"{MARK}\n\n### factcheck: {_headline(report)}\n\n"
    places = Places((*report.articles, *report.witnesses))
    ordered = sorted(report.findings, key=lambda finding: finding.level.rank)
    entries = list(_that_fit("".join(_entry(finding, places)) for finding in ordered))
    grave = sum(finding.level is not Level.NOTE for finding in ordered[: len(entries)])
    yield from (f"{entry}\n" for entry in entries[:grave])
    if notes := entries[grave:]:
        yield f"<details><summary>{plural(len(notes), 'note')}</summary>\n{''.join(notes)}</details>\n\n"
    if len(entries) < len(ordered):
        yield f"and {plural(len(ordered) - len(entries), 'finding')} more that this comment has no room for.\n\n"
    if report.failures:
        yield from _failures(report, _LONGEST // 20)
    yield f"<sub>{safe(summary(report)).strip()}</sub>\n"


def _that_fit(entries: Iterable[str]) -> Iterator[str]:
    used = 0
    for entry in entries:
        used += len(entry)
        if used > _LONGEST:
            return
        yield entry


def _headline(report: Report) -> str:
    levels = levels_counted(report.findings)
    found = ", ".join(plural(count, level) for level, count in levels.items() if count) or "nothing to report"
    failed = f", {plural(len(report.failures), 'file')} not checked" if report.failures else ""
    return found + failed


def _entry(finding: Finding, places: Places) -> Iterator[str]:
    """Yield one finding as an element that opens on a click; a note and a warning are told apart by a word."""
    level = f"<b>{finding.level.value}</b>" if finding.level is not Level.NOTE else finding.level.value
    address = safe(places.address(finding.location))
    excerpt = places.excerpt(finding.location)
    yield f"<details><summary>{level} <code>{address}</code> {safe(finding.message)}</summary>\n"
    yield f"<blockquote>{safe(excerpt.before)}<b>{safe(excerpt.figure)}</b>{safe(excerpt.after)}</blockquote>\n"
    if finding.evidence or finding.suggestion:
        yield "<ul>\n"
        for evidence in finding.evidence:
            address, told = (safe(part) for part in places.evidence(evidence))
            yield f"<li><code>{address}</code> {told}</li>\n"
        if finding.suggestion:
            yield f"<li>try: {safe(finding.suggestion)}</li>\n"
        yield "</ul>\n"
    yield f"Rule: <code>{safe(finding.rule)}</code>\n</details>\n"


def _failures(report: Report, room: int) -> Iterator[str]:
    yield "<details open><summary>Not checked</summary>\n<ul>\n"
    for failure in report.failures[: max(1, room // 200)]:
        yield f"<li><code>{safe(failure.uri)}</code>: {safe(failure.reason)}</li>\n"
    yield "</ul>\n</details>\n\n"


def safe(text: str) -> str:
    """Return text on one line for HTML within Markdown; an @name and a #1 lose their power by an invisible sign."""
    flat = visible(re.sub(r"\s+", " ", text))
    return escape(re.sub(r"([@#])(?=\w)", rf"\1{_JOINER}", flat))
