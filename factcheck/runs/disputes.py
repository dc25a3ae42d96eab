"""An archive held against itself: which of its figures exclude one another.

Comes in: an archive and the rules. Goes out: for each figure that most claims about the same thing contradict one
finding, with how often and where it was printed. Never happens here: reading an article again.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model.finding import Finding, Location
from factcheck.model.statement import Statement
from factcheck.pipeline import findings_of
from factcheck.resources import Resources

if TYPE_CHECKING:
    from factcheck.archive.store import Archive
    from factcheck.archive.sweeping import Disputed, Printed

# The algorithm that needs no more than the figures within one key.
_KIND = "same-claim-across"
# Findings about one key; who has printed more figures for one thing learns nothing from a longer list.
_MOST = 5


class Dispute(NamedTuple):
    """A figure that most claims about the same thing contradict.

    said       the figure where it was printed first, with the number of its claims; `last` is where it was printed last
    against    the figure that it is held against, in the same way
    distinct   how many figures there are for this, and `claims` in how many claims
    """

    finding: Finding
    said: Statement
    last: Statement
    against: Statement
    distinct: int
    claims: int


def disputes_in(archive: "Archive", resources: Resources) -> Iterator[Dispute]:
    """Yield the disputes of an archive, those about one thing together, at most five of them."""
    comparing = resources._replace(rules=tuple(rule for rule in resources.rules if rule.kind == _KIND))
    for disputed in archive.disputed():
        yield from _disputes(disputed, comparing)


def _disputes(disputed: "Disputed", resources: Resources) -> Iterator[Dispute]:
    printed = {one.first.location: one for one in disputed.printed}
    outcome = findings_of((), resources, archived=[one.first for one in disputed.printed])
    ranked = sorted(outcome.findings, key=lambda found: (found.level.rank, -printed[found.location].times))
    for finding in ranked[:_MOST]:
        yield _dispute(finding, disputed, printed)


def _dispute(finding: Finding, disputed: "Disputed", printed: dict[Location, "Printed"]) -> Dispute:
    said = printed[finding.location]
    against = printed[finding.evidence[0].location]
    return Dispute(finding, said.first, said.last, against.first, disputed.distinct, disputed.claims)
