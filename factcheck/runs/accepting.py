"""A report and the decisions about it: what is accepted is not told again, and only what changed is told, if wanted.

Comes in: a report, a baseline, the lines that changed. Goes out: the report with less to tell, or the baseline as it
should be after this run. Never happens here: reading or writing a file.
"""

import os
from collections.abc import Iterable
from typing import NamedTuple

from factcheck.model.baseline import ACCEPTED, Baseline, Decided
from factcheck.model.changes import Changes
from factcheck.model.finding import Finding, Level, Location, Silenced
from factcheck.model.report import Report
from factcheck.reporting.fingerprints import fingerprints, path_from
from factcheck.reporting.places import Places


class Signature(NamedTuple):
    """What is noted beside a new decision: why, who and on which day."""

    reason: str = ""
    by: str = ""
    on: str = ""


def places_of(report: Report) -> Places:
    """Return the places of all that a report speaks of."""
    return Places((*report.articles, *report.witnesses))


def stamped(findings: Iterable[Finding], places: Places, root: str) -> tuple[Finding, ...]:
    """Return the findings with their fingerprints, which hold for this run whatever is left out of it later."""
    told = tuple(findings)
    marks = fingerprints(told, places, root)
    return tuple(finding._replace(fingerprint=mark) for finding, mark in zip(told, marks, strict=True))


def accepted(report: Report, baseline: Baseline) -> Report:
    """Return the report without the findings that the baseline accepts: they are silenced, with reason and sign-off."""
    decisions = {one.fingerprint: one for one in baseline.findings if one.verdict == ACCEPTED}
    findings = stamped(report.findings, places_of(report), report.root)
    quiet = tuple(
        Silenced(finding, None, decided.reason, decided.by, decided.on)
        for finding in findings
        if (decided := decisions.get(finding.fingerprint)) is not None
    )
    told = tuple(finding for finding in findings if finding.fingerprint not in decisions)
    return report._replace(findings=told, silenced=(*report.silenced, *quiet), signed=baseline.figures)


def on_changed_lines(report: Report, changes: Changes) -> Report:
    """Return the report with the findings alone that stand on a changed line, or rest on one.

    Fingerprints are those of the whole run, so that a baseline holds with and without this.
    """
    places = places_of(report)
    findings = stamped(report.findings, places, report.root)
    told = tuple(finding for finding in findings if any(_is_changed(at, places, changes) for at in _rests_on(finding)))
    return report._replace(findings=told)


def _rests_on(finding: Finding) -> list[Location]:
    return [finding.location, *(evidence.location for evidence in finding.evidence)]


def _is_changed(location: Location, places: Places, changes: Changes) -> bool:
    if not places.knows(location.uri):
        return False
    place = places.place(location)
    return changes.touch(places.file(location.uri), place.line, place.end_line)


def decided(report: Report) -> tuple[Decided, ...]:
    """Return every finding of a report as accepted, without reason and sign-off."""
    places = places_of(report)
    return tuple(
        Decided(
            finding.fingerprint,
            finding.rule,
            path_from(report.root, finding.location.uri),
            " ".join(places.text(finding.location).split()),
            finding.message,
        )
        for finding in stamped(report.findings, places, report.root)
    )


def renewed(old: Baseline, report: Report, least: Level, new: Signature) -> Baseline:
    """Return the baseline that accepts the findings of the report, beside what this run had no say in.

    Decisions that are there already stay as they are; new ones, of findings not milder than `least`, are signed `new`.
    `report` is one without a baseline that leaves out no level.
    """
    before = {one.fingerprint: one for one in old.findings}
    pairs = zip(decided(report), report.findings, strict=True)
    found = [
        before.get(one.fingerprint) or one._replace(**new._asdict())
        for one, finding in pairs
        if one.fingerprint in before or finding.level.rank <= least.rank
    ]
    beyond = [one for one in old.findings if not _had_its_say(report, one)]
    return Baseline(tuple({one.fingerprint: one for one in (*beyond, *found)}.values()), old.figures)


def stale(baseline: Baseline, report: Report) -> tuple[Decided, ...]:
    """Return the decisions about findings that are there no more, as far as this run can tell."""
    found = {one.fingerprint for one in decided(report)}
    return tuple(one for one in baseline.findings if one.fingerprint not in found and _had_its_say(report, one))


def _had_its_say(report: Report, one: Decided) -> bool:
    """Whether a run would have found it: its rule ran on its file, or the file or the rule is gone.

    A rule that ran nowhere may be switched off for a while. `report` is one without a baseline.
    """
    failed = {path_from(report.root, failure.uri) for failure in report.failures}
    if one.path in failed:
        return False
    checked = {path_from(report.root, article.uri) for article in report.articles}
    if one.path not in checked:
        return not os.path.exists(os.path.join(report.root, one.path))
    return any(one.rule in (rule.name, *rule.formerly) for rule in report.rules)


def merged(baseline: Baseline, others: Iterable[Baseline]) -> Baseline:
    """Return the baseline with the decisions of others, of which the last about a finding or figure counts."""
    findings = {one.fingerprint: one for one in baseline.findings}
    figures = {one.fingerprint: one for one in baseline.figures}
    for other in others:
        findings |= {one.fingerprint: one for one in other.findings}
        figures |= {one.fingerprint: one for one in other.figures}
    return Baseline(tuple(findings.values()), tuple(figures.values()))
