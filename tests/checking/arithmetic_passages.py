"""What one rule says of a passage, as the tests of arithmetic ask."""

from functools import cache

from factcheck.config import Config
from factcheck.model.finding import Finding, Verification
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.reading import read_text
from factcheck.resources import Resources, open_resources


@cache
def _resources() -> Resources:
    return open_resources(Config(), KINDS)


def said(rule: str, text: str) -> tuple[list[Finding], list[Verification]]:
    """Return the findings and the ticks of one rule for a plain text."""
    outcome = findings_of([claims_of(read_text(text, "a.txt", ".txt"), _resources())], _resources())
    return (
        [each for each in outcome.findings if each.rule == rule],
        [each for each in outcome.verifications if each.rule == rule],
    )
