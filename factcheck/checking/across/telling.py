"""How a kind that compares statements says what it found: in the words of `found` and `held`, for statements."""

from collections.abc import Iterator

from factcheck.model.finding import Evidence, Finding, Level, Verification
from factcheck.model.rule import Rule
from factcheck.model.statement import Statement


def told(
    rule: Rule,
    here: Statement,
    fields: dict[str, str],
    evidence: tuple[Evidence, ...],
    *,
    level: Level | None = None,
    confidence: str = "medium",
) -> Finding:
    """Return a finding of `rule` at a statement, its message filled; `level` may only soften the rule's."""
    chosen = rule.level if level is None or level.rank < rule.level.rank else level
    chosen = Level.NOTE if here.doubtful else chosen
    return Finding(rule.name, chosen, rule.message.format_map(fields), here.location, evidence, confidence)


def ticked(rule: Rule, here: Statement, fields: dict[str, str]) -> Iterator[Verification]:
    """Yield the tick of `rule` for a statement; nothing if the rule only flags."""
    if rule.verifies:
        yield Verification(rule.name, rule.verifies.format_map(fields), (here.location,))
