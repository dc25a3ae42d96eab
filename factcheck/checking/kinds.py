"""What a kind of check is, and how it says what it found."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from factcheck.model.claim import Article
from factcheck.model.finding import Evidence, Finding, Level, Location, Verification
from factcheck.model.rates import Rates
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

Result = Finding | Verification
Within = Callable[[Article, Rule, Rates], Iterator[Result]]
Across = Callable[[Sequence[Article], Rule, frozenset[str] | None], Iterator[Result]]


class Kind(NamedTuple):
    """An algorithm: it looks within one article, or across the articles of a run, which come in order of uri.

    `across` is also given the uris of the articles that findings must stand in, or None for all.
    """

    spec: KindSpec
    within: Within | None = None
    across: Across | None = None


def found(
    rule: Rule,
    article: Article,
    span: Span,
    fields: dict[str, str],
    *,
    level: Level | None = None,
    evidence: tuple[Evidence, ...] = (),
    confidence: str = "medium",
    suggestion: str = "",
) -> Finding:
    """Return a finding of `rule` at `span`, its message filled from `fields`; `level` may only soften the rule's own."""
    chosen = rule.level if level is None or level.rank < rule.level.rank else level
    message = rule.message.format_map(fields)
    return Finding(rule.name, chosen, message, Location(article.uri, span), evidence, confidence, suggestion)


def held(rule: Rule, article: Article, spans: tuple[Span, ...], fields: dict[str, str]) -> Verification:
    """Return the tick of `rule` for the figures at `spans`."""
    return Verification(
        rule.name, rule.verifies.format_map(fields), tuple(Location(article.uri, span) for span in spans)
    )


def at(article: Article, span: Span, note: str) -> Evidence:
    """Return a further place in the same article."""
    return Evidence(Location(article.uri, span), note)
