"""The report in reviewdog's diagnostic format, which posts findings on the lines of a pull request.

Comes in: a report. Goes out: one object. Columns count bytes of UTF-8, as the format has it, ends are excluded.
"""

import json
from collections.abc import Iterator
from typing import Any

from factcheck.model.finding import Evidence, Finding, Level, Location
from factcheck.model.report import Failure, Report
from factcheck.reporting.places import Places

_SEVERITIES = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.NOTE: "INFO"}
_HOME = "https://github.com/factcheck-lint/factcheck"

Json = dict[str, Any]


def render(report: Report) -> Iterator[str]:
    """Yield the failures and the findings as one result."""
    places = Places((*report.articles, *report.witnesses))
    urls = {rule.name: rule.source_url for rule in report.rules}
    diagnostics = [_failed(failure) for failure in report.failures]
    diagnostics += [_diagnostic(finding, urls[finding.rule], places) for finding in report.findings]
    result = {"source": {"name": "factcheck", "url": _HOME}, "severity": "WARNING", "diagnostics": diagnostics}
    yield json.dumps(result, ensure_ascii=False, indent=1) + "\n"


def _diagnostic(finding: Finding, url: str, places: Places) -> Json:
    location = _location(finding.location, places)
    told: Json = {
        "message": finding.message,
        "location": location,
        "severity": _SEVERITIES[finding.level],
        "code": {"value": finding.rule, **({"url": url} if url else {})},
    }
    if finding.suggestion:
        told["suggestions"] = [{"range": location["range"], "text": finding.suggestion}]
    if finding.evidence:
        told["related_locations"] = [
            {
                "message": evidence.note or places.quote(evidence).text,
                "location": _elsewhere(evidence, places),
            }
            for evidence in finding.evidence
        ]
    return told


def _location(location: Location, places: Places) -> Json:
    place = places.place(location)
    ends = ((place.line, place.start), (place.end_line, place.end))
    start, end = ({"line": line, "column": places.byte_column(location.uri, offset)} for line, offset in ends)
    return {"path": places.file(location.uri), "range": {"start": start, "end": end}}


def _elsewhere(evidence: Evidence, places: Places) -> Json:
    """Return where a piece of evidence stands; of a file that is not at hand, in what bytes is not known."""
    if places.knows(evidence.location.uri):
        return _location(evidence.location, places)
    return {"path": evidence.location.uri, "range": {"start": {"line": places.quote(evidence).line}}}


def _failed(failure: Failure) -> Json:
    return {
        "message": f"not checked: {failure.reason}",
        "location": {"path": failure.uri},
        "severity": "ERROR",
        "code": {"value": "not-checked"},
    }
