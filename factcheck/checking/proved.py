"""Doubts that a proof settles.

Worked examples: "3,460.64 billion yuan" looks like a count of yi, but the source says 34606.40 yi: it was divided; and
"4,376.07 billion yuan" is what Beijing's output is known to have been. Two
conversions of one text imply two rates, but one of the two fits the rates of the day: the other is the odd one. And a
percentage is worked out of two figures: "35.5 per cent", which leads from 48.17 billion to 31.08, is no share or change
of the income that the sentence tells as well.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from factcheck.checking.covering import Covering
from factcheck.model.finding import Finding, Verification
from factcheck.model.rule import Rule
from factcheck.model.span import Span

# Which kind's tick settles which kind's doubt.
_RATIOS = ("percent-change", "amount-and-percent", "share-of-whole", "multiple", "average-growth")
_PROOFS = {
    "oversized-mantissa": ("bilingual-pair", "out-of-scale"),
    "rates-agree": ("exchange-rate",),
    **dict.fromkeys(_RATIOS, _RATIOS),
}
_PROVING = frozenset(proof for proofs in _PROOFS.values() for proof in proofs)


def unproved(findings: Iterable[Finding], ticks: Collection[Verification], rules: Sequence[Rule]) -> Iterator[Finding]:
    """Yield the findings without those whose figure a tick vouches for that settles such a doubt."""
    kinds = {rule.name: rule.kind for rule in rules}
    vouched: dict[tuple[str, str], list[Span]] = {}
    for tick in ticks:
        kind = kinds[tick.rule]
        if kind in _PROVING and not (tick.loosely and kind in _RATIOS):
            for place in tick.locations:
                vouched.setdefault((kind, place.uri), []).append(place.span)
    proved = {key: Covering.of_spans(spans) for key, spans in vouched.items()}
    for finding in findings:
        here = finding.location
        proofs = (proved.get((proof, here.uri)) for proof in _PROOFS.get(kinds[finding.rule], ()))
        if not any(proof.touches(here.span) for proof in proofs if proof is not None):
            yield finding
