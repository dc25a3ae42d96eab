"""What a kind of check is, and how it says what it found."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.model.claim import Article, Claim, Relation, RelationKind
from factcheck.model.finding import Evidence, Finding, Level, Location, Silenced, Verification
from factcheck.model.rates import Rates
from factcheck.model.reference import References
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span
from factcheck.model.statement import Statement

Result = Finding | Verification
Within = Callable[[Article, Rule], Iterator[Result]]
Priced = Callable[[Article, Rule, Rates], Iterator[Result]]
Referenced = Callable[[Article, Rule, References], Iterator[Result]]
Across = Callable[[Sequence[Statement], Rule, frozenset[str] | None], Iterator[Result]]
Corroborated = Callable[[Sequence[Statement], Rule, frozenset[str] | None], Iterator[Verification]]
Paired = Callable[[Sequence[Article], Rule, frozenset[str] | None], Iterator[Result]]
Closing = Callable[[Article, Rule, "Heard"], Iterator[Result]]


class Heard(NamedTuple):
    """What the comments of articles that silence rules came to.

    silenced  what was silenced, and by which comment
    spoken    the rules that ran and look at one article alone
    compared  the rules that ran and compare articles, some of which may be no part of the run
    names     every name that a comment may use, with the rules that it means; empty where nobody knows
    """

    silenced: tuple[Silenced, ...]
    spoken: frozenset[str]
    compared: frozenset[str]
    names: Mapping[str, frozenset[str]]

    def is_settled(self, name: str) -> bool:
        """Whether all rules of a name had their full say; "" means every rule, some articles being enough for it."""
        if name:
            return self.names[name] <= self.spoken
        everything = frozenset[str]().union(*self.names.values())
        return bool(everything) and everything <= self.spoken | self.compared


class Kind(NamedTuple):
    """An algorithm: each rule of the kind runs those of its functions that it has.

    within      looks at one article
    priced      looks at one article and at the exchange rates
    referenced  looks at one article and at the tables of known figures
    across      looks at the statements of all articles of a run and of the archive, in order of uri and place, and
                yields only findings that stand in the articles whose uris it is given; None stands for all of them
    corroborated  looks at statements as `across` does, and yields the ticks of those that others agree with
    paired      looks at all articles of a run, in order of uri, for pairs of whole articles; it yields like `across`
    closing     looks at the comments of one article when all other kinds have spoken
    """

    spec: KindSpec
    within: Within | None = None
    priced: Priced | None = None
    referenced: Referenced | None = None
    across: Across | None = None
    corroborated: Corroborated | None = None
    paired: Paired | None = None
    closing: Closing | None = None


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
    """Return a finding of `rule` at `span`, its message filled from `fields`; `level` may only soften the rule's."""
    chosen = rule.level if level is None or level.rank < rule.level.rank else level
    message = rule.message.format_map(fields)
    return Finding(rule.name, chosen, message, Location(article.uri, span), evidence, confidence, suggestion)


def held(
    rule: Rule, article: Article, spans: tuple[Span, ...], fields: dict[str, str], *, loosely: bool = False
) -> Iterator[Verification]:
    """Yield the tick of `rule` for the figures at `spans`; nothing if the rule only flags.

    It is given `loosely` where only an order, a bound or a count of figures held, whatever the figures are.
    """
    if rule.verifies:
        locations = tuple(Location(article.uri, span) for span in spans)
        yield Verification(rule.name, rule.verifies.format_map(fields), locations, loosely)


def at(article: Article, span: Span, note: str) -> Evidence:
    """Return a further place in the same article."""
    return Evidence(Location(article.uri, span), note)


def resting_on(article: Article, notes: dict[str, Claim]) -> tuple[Evidence, ...]:
    """Return the other figures of a sum, each with what it is in it: a finding rests on all of them, not on its own."""
    return tuple(at(article, claim.span, note) for note, claim in notes.items())


def related(article: Article, kind: RelationKind) -> Iterator[Relation]:
    """Yield the relations of one kind, in order of place."""
    return (relation for relation in article.relations if relation.kind is kind)
