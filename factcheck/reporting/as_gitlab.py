"""The report in the form of GitLab's code quality: a list of issues that a merge request compares with its target.

Comes in: a report. Goes out: one issue a finding; its fingerprint is the finding's own, which no edit elsewhere in the
file changes, so that old findings are not shown as new. A file that could not be checked is an issue as well.
"""

import json
from collections.abc import Iterator
from typing import Any

from factcheck.model.finding import Finding, Level
from factcheck.model.report import Failure, Report
from factcheck.reporting.fingerprints import fingerprint_of, fingerprints
from factcheck.reporting.places import Places

_SEVERITIES = {Level.ERROR: "critical", Level.WARNING: "major", Level.NOTE: "info"}


def render(report: Report) -> Iterator[str]:
    """Yield one list."""
    places = Places((*report.articles, *report.witnesses))
    marks = fingerprints(report.findings, places, report.root)
    issues = [_failed(failure) for failure in report.failures]
    issues += [_issue(finding, mark, places) for finding, mark in zip(report.findings, marks, strict=True)]
    yield json.dumps(issues, ensure_ascii=False, indent=1) + "\n"


def _issue(finding: Finding, mark: str, places: Places) -> dict[str, Any]:
    place = places.place(finding.location)
    return {
        "description": _description(finding, places),
        "check_name": finding.rule,
        "fingerprint": mark,
        "severity": _SEVERITIES[finding.level],
        "location": {
            "path": _in_repository(places.file(finding.location.uri)),
            "positions": {
                "begin": {"line": place.line, "column": place.column},
                "end": {"line": place.end_line, "column": place.end_column},
            },
        },
    }


def _description(finding: Finding, places: Places) -> str:
    """Return everything that is to be seen: GitLab shows neither the name of the check nor further places."""
    also = (" ".join(("Also", *places.evidence(evidence))) for evidence in finding.evidence)
    return "\n".join((f"{finding.rule}: {finding.message}", *also))


def _failed(failure: Failure) -> dict[str, Any]:
    return {
        "description": f"not checked: {failure.reason}",
        "check_name": "not-checked",
        "fingerprint": fingerprint_of("not-checked", failure.uri),
        "severity": "blocker",
        "location": {"path": _in_repository(failure.uri), "lines": {"begin": 1}},
    }


def _in_repository(path: str) -> str:
    """Return the path without the "./" that GitLab finds no file behind."""
    return path.removeprefix("./")
