"""One slip is one finding: findings about the same figure are merged, the strongest first.

Worked example: "38,415.9 billion yuan" is spoken of by two rules, once as a slip of scale and once as an oversized
mantissa; the warning speaks and the note becomes its evidence. "A fifth of the 1,350 beds, 720 in all" is one sum,
whether the fifth is held to be wrong or the 720: findings that rest on the same three figures or more are one as well.
"""

from collections.abc import Iterable, Sequence

from factcheck.model.finding import Evidence, Finding, Location

# So many figures make a sum; two of them may disagree in more than one way.
_SUM = 3


def merged(findings: Sequence[Finding], priority: dict[str, int]) -> tuple[Finding, ...]:
    """Return the findings in order of place, overlapping ones as one.

    The gravest speaks; among equals the rule with the lowest `priority`. The others become its evidence.
    """
    ordered = sorted(
        _of_one_sum(dict.fromkeys(findings), priority),
        key=lambda one: (one.location, one.level.rank, priority[one.rule], one.message),
    )
    groups: list[list[Finding]] = []
    end = 0
    for finding in ordered:
        uri, span = finding.location
        if groups and groups[-1][0].location.uri == uri and span.start < end:
            groups[-1].append(finding)
            end = max(end, span.end)
        else:
            groups.append([finding])
            end = span.end
    return tuple(_spoken_by_strongest(group, priority) for group in groups)


def _of_one_sum(findings: Iterable[Finding], priority: dict[str, int]) -> list[Finding]:
    """Return the findings, those that rest on the very same figures as one."""
    alone: list[Finding] = []
    sums: dict[frozenset[Location], list[Finding]] = {}
    for finding in findings:
        figures = frozenset({finding.location, *(each.location for each in finding.evidence)})
        if len(figures) >= _SUM:
            sums.setdefault(figures, []).append(finding)
        else:
            alone.append(finding)
    return alone + [_spoken_by_strongest(group, priority) for group in sums.values()]


def _spoken_by_strongest(group: list[Finding], priority: dict[str, int]) -> Finding:
    """Return the gravest finding of a group, with the others and their evidence as its evidence."""
    ranked = sorted(group, key=lambda one: (one.level.rank, priority[one.rule], one.location, one.message))
    strongest, others = ranked[0], ranked[1:]
    notes = [Evidence(other.location, f"{other.rule}: {other.message}") for other in others]
    further = [evidence for other in others for evidence in other.evidence]
    return strongest._replace(evidence=tuple(dict.fromkeys((*strongest.evidence, *notes, *further))))
