"""The report as SARIF 2.1.0, for code scanning and for editors.

Comes in: a report. Goes out: one run with all rules that ran, the files, the findings with fingerprints that survive
edits elsewhere, and a notification for each file that could not be checked. Columns count code points, and say so.

GitHub shows a result even where it carries a suppression, so what was silenced is written only where it was asked for
(`silenced`). It takes `primaryLocationLineHash` for the identity of an alert, and links to related places only from the
text of the message.
"""

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from factcheck.model.finding import Evidence, Finding, Level, Location, Silenced
from factcheck.model.report import Failure, Report
from factcheck.model.rule import Rule
from factcheck.model.span import Span
from factcheck.reporting.fingerprints import fingerprints
from factcheck.reporting.places import Places
from factcheck.version import __version__

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_HOME = "https://github.com/factcheck-lint/factcheck"
_LONGEST_DESCRIPTION = 1024
# GitHub sorts by these.
_SEVERITY = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "recommendation"}
_PRECISION = {Level.ERROR: "very-high", Level.WARNING: "high", Level.NOTE: "medium"}

Json = dict[str, Any]

_NOT_CHECKED: Json = {
    "id": "not-checked",
    "shortDescription": {"text": "A file that could not be read or checked."},
    "fullDescription": {
        "text": "The file is missing, is no text, or its configuration is broken; the others were checked."
    },
    "help": {"text": "The message says what is wrong with the file and what to do about it."},
    "defaultConfiguration": {"level": "error"},
}


def render(report: Report, *, silenced: bool = False) -> Iterator[str]:
    """Yield the report; with `silenced`, what a comment or the baseline silenced stands in it as suppressed."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_Run(report).run(silenced)]}
    yield json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def uri(path: str) -> str:
    """Return a path as a URI reference: percent-encoded, relative as it was given, or of the scheme `file`."""
    encoded = quote(path, safe="/", errors="surrogatepass")
    if path.startswith("/"):
        return f"file://{encoded}"
    return f"file:///{quote(path, safe='/:')}" if path[1:3] == ":/" else encoded


class _Run:
    """One run: the numbers of rules and files, and the way to places."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._places = Places((*report.articles, *report.witnesses))
        self._rules = {rule.name: index for index, rule in enumerate(report.rules)}
        uris = [article.document.file for article in report.articles] + [failure.uri for failure in report.failures]
        self._files = {name: index for index, name in enumerate(dict.fromkeys(uris))}

    def run(self, silenced: bool) -> Json:
        report = self._report
        results = [
            self._result(one, mark) for one, mark in zip(report.findings, self._marks(report.findings), strict=True)
        ]
        if silenced:
            quiet = [one.finding for one in report.silenced]
            marks = self._marks(quiet)
            results += [self._suppressed(one, mark) for one, mark in zip(report.silenced, marks, strict=True)]
        return {
            "tool": {"driver": self._driver()},
            "automationDetails": {"id": "factcheck/"},
            "columnKind": "unicodeCodePoints",
            "artifacts": [self._artifact(name) for name in self._files],
            "invocations": [self._invocation()],
            "results": results,
        }

    def _marks(self, findings: tuple[Finding, ...] | list[Finding]) -> Iterator[str]:
        return fingerprints(findings, self._places, self._report.root)

    def _driver(self) -> Json:
        return {
            "name": "factcheck",
            "version": __version__,
            "informationUri": _HOME,
            "rules": [_rule(rule) for rule in self._report.rules],
            "notifications": [_NOT_CHECKED],
        }

    def _artifact(self, name: str) -> Json:
        return {"location": {"uri": uri(name)}, "roles": ["analysisTarget"]}

    def _invocation(self) -> Json:
        failures = self._report.failures
        told: Json = {"executionSuccessful": not failures}
        if failures:
            told["toolExecutionNotifications"] = [self._notification(failure) for failure in failures]
        return told

    def _notification(self, failure: Failure) -> Json:
        return {
            "descriptor": {"id": _NOT_CHECKED["id"], "index": 0},
            "level": "error",
            "message": {"text": failure.reason},
            "locations": [{"physicalLocation": {"artifactLocation": self._file(failure.uri)}}],
        }

    def _result(self, finding: Finding, mark: str) -> Json:
        result: Json = {
            "ruleId": finding.rule,
            "ruleIndex": self._rules[finding.rule],
            "level": finding.level.value,
            "kind": "fail",
            "message": {"text": self._message(finding)},
            "locations": [self._location(finding.location)],
            "partialFingerprints": {"factcheck/v1": mark, "primaryLocationLineHash": f"{mark}:1"},
            "suppressions": [],
            "properties": {"confidence": finding.confidence},
        }
        if finding.evidence:
            result["relatedLocations"] = [
                {
                    "id": number,
                    "physicalLocation": self._elsewhere(evidence),
                    "message": {"text": evidence.note or self._places.quote(evidence).text},
                }
                for number, evidence in enumerate(finding.evidence, 1)
            ]
        if finding.suggestion:
            result["fixes"] = [self._fix(finding)]
        return result

    def _suppressed(self, one: Silenced, mark: str) -> Json:
        suppression: Json = {"kind": "external" if one.comment is None else "inSource", "status": "accepted"}
        if one.reason:
            suppression["justification"] = one.reason
        if one.comment is not None:
            place = self._at_source(one.finding.location.uri, one.comment)
            suppression["location"] = {"physicalLocation": place}
        signed = {key: value for key, value in (("by", one.by), ("on", one.on)) if value}
        if signed:
            suppression["properties"] = signed
        return {**self._result(one.finding, mark), "suppressions": [suppression]}

    def _message(self, finding: Finding) -> str:
        """Return the message, and below it a line with a link for each further place."""
        lines = [_unlinked(finding.message)]
        lines += [self._linked(number, evidence) for number, evidence in enumerate(finding.evidence, 1)]
        return "\n".join(lines)

    def _linked(self, number: int, evidence: Evidence) -> str:
        address, told = self._places.evidence(evidence)
        return f"- [{_bracketed(address)}]({number}) {_unlinked(told)}"

    def _fix(self, finding: Finding) -> Json:
        region = self._physical(finding.location)["region"]
        replacement = {"deletedRegion": region, "insertedContent": {"text": finding.suggestion}}
        change = {
            "artifactLocation": self._physical(finding.location)["artifactLocation"],
            "replacements": [replacement],
        }
        return {"description": {"text": f"Write {finding.suggestion}"}, "artifactChanges": [change]}

    def _location(self, location: Location) -> Json:
        """Return a place; in a file without lines, or with several articles, what a person calls it as well."""
        told: Json = {"physicalLocation": self._physical(location)}
        article = location.uri.removeprefix(self._places.file(location.uri)).removeprefix("#")
        names = [name for name in (article, self._places.place(location).label) if name]
        if names:
            told["logicalLocations"] = [{"fullyQualifiedName": ", ".join(names)}]
        return told

    def _physical(self, location: Location) -> Json:
        place = self._places.place(location)
        region = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
            "charOffset": place.start,
            "charLength": place.end - place.start,
            "snippet": {"text": self._places.text(location)},
        }
        return {"artifactLocation": self._file(self._places.file(location.uri)), "region": region}

    def _elsewhere(self, evidence: Evidence) -> Json:
        """Return where a piece of evidence stands; of a file that is not at hand, where it begins."""
        location = evidence.location
        if self._places.knows(location.uri):
            return self._physical(location)
        quote = self._places.quote(evidence)
        region = {"startLine": quote.line, "startColumn": quote.column, "snippet": {"text": quote.text}}
        return {"artifactLocation": self._file(location.uri), "region": region}

    def _at_source(self, name: str, span: Span) -> Json:
        """Return a stretch of a file that is no prose."""
        start, end = (self._places.offset_in_file(name, offset) for offset in span)
        line, column = self._places.line_and_column(name, start)
        end_line, end_column = self._places.line_and_column(name, end)
        region = {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
        return {"artifactLocation": self._file(self._places.file(name)), "region": region}

    def _file(self, name: str) -> Json:
        index = self._files.get(name)
        return {"uri": uri(name)} if index is None else {"uri": uri(name), "index": index}


def _rule(rule: Rule) -> Json:
    why = " ".join(rule.why.split())
    told: Json = {
        "id": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": why[:_LONGEST_DESCRIPTION] or rule.summary},
        "help": {"text": f"{rule.summary}\n\n{why}\n\nfactcheck explain {rule.name} shows what it flags."},
        "defaultConfiguration": {"level": rule.level.value},
        "properties": {
            "tags": [rule.family],
            "precision": _PRECISION[rule.level],
            "problem.severity": _SEVERITY[rule.level],
        },
    }
    if rule.formerly:
        told["deprecatedIds"] = list(rule.formerly)
    if rule.source_url:
        told["helpUri"] = rule.source_url
    return told


def _unlinked(text: str) -> str:
    """Return text in which nothing is taken for a link to a related place."""
    return _bracketed(text) if "](" in text else text


def _bracketed(text: str) -> str:
    return re.sub(r"([\[\]\\])", r"\\\1", text)
