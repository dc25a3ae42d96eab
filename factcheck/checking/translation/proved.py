"""Doubts that the source of a translation settles.

Worked example: "3,460.64 billion yuan" looks like a count of yi, but the source says 34606.40 yi: it was divided.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from factcheck.model.finding import Finding, Verification
from factcheck.model.rule import Rule

_DOUBTS, _PROOF = "oversized-mantissa", "bilingual-pair"


def unproved(findings: Iterable[Finding], ticks: Collection[Verification], rules: Sequence[Rule]) -> Iterator[Finding]:
    """Yield the findings without those that doubt the scale of a figure which agrees with its source."""
    kinds = {rule.name: rule.kind for rule in rules}
    proved = [place for tick in ticks if kinds[tick.rule] == _PROOF for place in tick.locations]
    for finding in findings:
        here = finding.location
        is_proved = any(place.uri == here.uri and place.span.overlaps(here.span) for place in proved)
        if kinds[finding.rule] != _DOUBTS or not is_proved:
            yield finding
