"""An archive held against itself: which of its figures contradict one another.

Comes in: an archive and the rules. Goes out: what the rules that compare articles say of it, exactly what they would
say of a folder with its articles. Never happens here: reading an article again.
"""

from typing import TYPE_CHECKING, NamedTuple

from factcheck.model.finding import Finding, Location
from factcheck.model.statement import Statement
from factcheck.pipeline import contradictions_in, merged_findings
from factcheck.resources import Resources

if TYPE_CHECKING:
    from factcheck.archive.store import Archive


class Dispute(NamedTuple):
    """A figure that another one contradicts, with what was printed at its place."""

    finding: Finding
    said: Statement


def disputes_in(archive: "Archive", resources: Resources) -> list[Dispute]:
    """Return the contradictions of an archive, in order of place, each figure once."""
    said: dict[Location, Statement] = {}
    findings: list[Finding] = []
    for statements in archive.disputed():
        found = contradictions_in(statements, resources)
        places = {finding.location for finding in found}
        said |= {each.location: each for each in statements if each.location in places}
        findings += found
    return [Dispute(finding, said[finding.location]) for finding in merged_findings(findings, resources)]
