"""What the page shows, worked out: the template only places it.

Comes in: a report. Goes out: plain nouns in the order in which the page shows them. Anchors are counted across the
whole page: "finding-1" is the first finding of the report, "figure-1" the first row of the ledger.
"""

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.model.claim import Article
from factcheck.model.finding import Evidence, Finding
from factcheck.model.report import Failure, Report
from factcheck.model.rule import Rule
from factcheck.reporting.fingerprints import fingerprints
from factcheck.reporting.html.blocks import Passage, passages
from factcheck.reporting.html.charts import Chart, charts
from factcheck.reporting.html.ledger import Row, rows
from factcheck.reporting.html.marking import Mark
from factcheck.reporting.html.sources import Source, sources
from factcheck.reporting.ledger import Ledgers, ledgers, levels_counted
from factcheck.reporting.places import Places, address


class Rest(NamedTuple):
    """A place that a finding rests on; `anchor` is "" where the page does not show its article."""

    anchor: str
    address: str
    text: str
    note: str


class Card(NamedTuple):
    """A finding beside the text."""

    number: int
    rule: str
    level: str
    confidence: str
    message: str
    address: str
    text: str
    rests: tuple[Rest, ...]
    suggestion: str
    summary: str
    why: str
    path: str
    fingerprint: str

    @property
    def anchor(self) -> str:
        return f"finding-{self.number}"


class ArticleView(NamedTuple):
    """An article with everything that stands beside it."""

    number: int
    path: str
    title: str
    published: str
    counts: dict[str, int]
    passages: tuple[Passage, ...]


class Page(NamedTuple):
    """The whole report."""

    identity: str
    articles: tuple[ArticleView, ...]
    cards: dict[int, Card]
    rows: tuple[Row, ...]
    charts: tuple[Chart, ...]
    sources: tuple[Source, ...]
    failures: tuple[Failure, ...]
    counts: dict[str, int]
    suppressed: int


def page_of(report: Report) -> Page:
    """Return what the page of `report` shows."""
    places = Places((*report.articles, *report.witnesses))
    entries = ledgers(report)
    shown = frozenset(entries)
    cards = {card.number: card for card in _cards(report, places, shown)}
    ledger = tuple(rows(report, entries, places))
    figures: dict[str, list[Mark]] = {uri: [] for uri in entries}
    for row in ledger:
        figures[row.path].append(Mark(row.span, row.anchor, row.number, status=row.status))
    marks = _marks(report, figures)
    by_place = {row.place: row for row in ledger}
    return Page(
        _identity(cards, ledger),
        tuple(_articles(report, entries, marks)),
        cards,
        ledger,
        charts(report, by_place),
        sources(report, by_place),
        report.failures,
        {**levels_counted(report.findings), **entries.total()},
        len(report.silenced),
    )


def _cards(report: Report, places: Places, shown: frozenset[str]) -> Iterator[Card]:
    rules = {rule.name: rule for rule in report.rules}
    marks = fingerprints(report.findings, places, report.root)
    for number, (finding, fingerprint) in enumerate(zip(report.findings, marks, strict=True), start=1):
        yield _card(number, finding, rules[finding.rule], fingerprint, places, shown)


def _card(number: int, finding: Finding, rule: Rule, fingerprint: str, places: Places, shown: frozenset[str]) -> Card:
    rests = (
        _rest(evidence, f"evidence-{number}-{nth}", places, shown) for nth, evidence in enumerate(finding.evidence, 1)
    )
    return Card(
        number,
        finding.rule,
        finding.level.value,
        finding.confidence,
        finding.message,
        address(finding.location.uri, places.place(finding.location)),
        places.text(finding.location),
        tuple(rests),
        finding.suggestion,
        rule.summary,
        " ".join(rule.why.split()),
        finding.location.uri,
        fingerprint,
    )


def _rest(evidence: Evidence, anchor: str, places: Places, shown: frozenset[str]) -> Rest:
    uri, quote = evidence.location.uri, places.quote(evidence)
    return Rest(anchor if uri in shown else "", address(uri, quote), quote.text, evidence.note)


def _marks(report: Report, figures: dict[str, list[Mark]]) -> dict[str, list[Mark]]:
    """Return all marks of each article that is shown, by its uri."""
    marks = {uri: list(found) for uri, found in figures.items()}
    for number, finding in enumerate(report.findings, start=1):
        uri, span = finding.location
        marks[uri].append(Mark(span, f"finding-{number}-text", number, level=finding.level))
        for nth, evidence in enumerate(finding.evidence, start=1):
            if evidence.location.uri in marks:
                anchor = f"evidence-{number}-{nth}"
                marks[evidence.location.uri].append(Mark(evidence.location.span, anchor, number))
    return marks


def _articles(report: Report, entries: Ledgers, marks: dict[str, list[Mark]]) -> Iterator[ArticleView]:
    levels: dict[str, list[Finding]] = {uri: [] for uri in entries}
    for finding in report.findings:
        levels[finding.location.uri].append(finding)
    for number, article in enumerate(report.articles, start=1):
        published = article.document.published
        yield ArticleView(
            number,
            article.uri,
            _title(article),
            "" if published is None else f"{published.day.isoformat()}, {published.how}",
            {**levels_counted(levels[article.uri]), **entries.counts(article.uri)},
            tuple(passages(article, marks[article.uri])),
        )


def _title(article: Article) -> str:
    title = article.document.title
    return "" if title is None else " ".join(title.span.of(article.text).split())


def _identity(cards: dict[int, Card], ledger: tuple[Row, ...]) -> str:
    """Return a name under which a browser keeps the sign-offs of just this report."""
    from hashlib import sha256

    marks = "".join([*(card.fingerprint for card in cards.values()), *(row.fingerprint for row in ledger)])
    return sha256(marks.encode()).hexdigest()[:16]
