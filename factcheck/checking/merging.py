"""One slip is one finding: findings about the same figure are merged, the strongest first."""

from collections.abc import Sequence

from factcheck.model.finding import Evidence, Finding


def merged(findings: Sequence[Finding], priority: dict[str, int]) -> tuple[Finding, ...]:
    """Return the findings in order of place, overlapping ones as one.

    The gravest speaks; among equals the rule with the lowest `priority`. The others become its evidence.
    """
    ordered = sorted(set(findings), key=lambda one: (one.location, one.level.rank, priority[one.rule], one.message))
    groups: list[list[Finding]] = []
    for finding in ordered:
        last = groups[-1] if groups else []
        if any(_same_cause(finding, other) for other in last):
            last.append(finding)
        else:
            groups.append([finding])
    return tuple(_spoken_by_strongest(group, priority) for group in groups)


def _same_cause(one: Finding, other: Finding) -> bool:
    return one.location.uri == other.location.uri and one.location.span.overlaps(other.location.span)


def _spoken_by_strongest(group: list[Finding], priority: dict[str, int]) -> Finding:
    ranked = sorted(group, key=lambda one: (one.level.rank, priority[one.rule], one.location))
    strongest, others = ranked[0], ranked[1:]
    notes = [Evidence(other.location, f"{other.rule}: {other.message}") for other in others]
    own = {(evidence.location, evidence.note) for evidence in strongest.evidence}
    further = [
        evidence for other in others for evidence in other.evidence if (evidence.location, evidence.note) not in own
    ]
    return strongest._replace(evidence=(*strongest.evidence, *notes, *dict.fromkeys(further)))
