"""Findings that a comment in the article silences."""

from collections.abc import Sequence

from factcheck.model.document import Document
from factcheck.model.finding import Finding
from factcheck.model.rule import Rule


def is_suppressed(finding: Finding, document: Document, rules: Sequence[Rule]) -> bool:
    """Whether a comment covers the finding's place and names its rule, a former name of it, its family, or nothing."""
    if not document.suppressions:
        return False
    names = next({rule.name, rule.family, *rule.formerly} for rule in rules if rule.name == finding.rule)
    return any(
        suppression.scope.overlaps(finding.location.span) and (not suppression.rules or names & set(suppression.rules))
        for suppression in document.suppressions
    )
