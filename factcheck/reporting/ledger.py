"""The ledger: every figure of an article with its tick, as auditors tick and tie; and the dates that were checked.

A figure is `flagged` where a finding at warning or error stands on it; else `verified` where a sum that held covers
it; else `flagged` where a note stands on it; else `unchecked`. Being mentioned as evidence flags nothing: the finding
says what disagrees, and its own place is the one that an editor looks at.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from factcheck.model.claim import Article
from factcheck.model.finding import Finding, Level, Location
from factcheck.model.mention import Mention
from factcheck.model.quantity import Quantity
from factcheck.model.report import Report
from factcheck.model.span import Span


class Status(StrEnum):
    """The tick of a figure."""

    VERIFIED = "verified"
    FLAGGED = "flagged"
    UNCHECKED = "unchecked"


class Entry(NamedTuple):
    """One row: a figure, its tick, and the rules that gave it, in order of name.

    A date has a row only where a rule spoke of just that date; its `quantity` is None. It is `loosely` verified where
    nothing but an order, a bound or a count of figures vouches for it.
    """

    mention: Mention
    quantity: Quantity | None
    status: Status
    rules: tuple[str, ...]
    loosely: bool = False


_Marks = list[tuple[Span, str]]
_Line = tuple[Mention, Quantity | None]


class Ledgers(Mapping[str, tuple[Entry, ...]]):
    """The ledger of each article that was asked for, by uri; its rows stand in order of place.

    The rows of an article that lies on disk are worked out again by each question: they hold the article's figures,
    which would all be in memory otherwise.
    """

    def __init__(self, report: Report) -> None:
        self._articles = {article.uri: article for article in report.articles}
        self._layers = (
            _by_uri((f.location, f.rule) for f in report.findings if f.level is not Level.NOTE),
            _by_uri((location, v.rule) for v in report.verifications for location in v.locations),
            _by_uri((f.location, f.rule) for f in report.findings if f.level is Level.NOTE),
            _by_uri((location, v.rule) for v in report.verifications if not v.loosely for location in v.locations),
        )
        self._known: dict[str, tuple[Entry, ...]] = {}
        self._counts: dict[str, dict[str, int]] = {}

    def __getitem__(self, uri: str) -> tuple[Entry, ...]:
        known = self._known.get(uri)
        if known is not None:
            return known
        article = self._articles[uri]
        entries = _entries(article, [marks.get(uri, []) for marks in self._layers])
        if isinstance(article, Article):  # and no stand-in for one
            self._known[uri] = entries
        return entries

    def __iter__(self) -> Iterator[str]:
        return iter(self._articles)

    def __len__(self) -> int:
        return len(self._articles)

    def counts(self, uri: str) -> dict[str, int]:
        """Return how many figures an article has, and how many of each tick; dates are not counted."""
        if uri not in self._counts:
            self._counts[uri] = counted(self[uri])
        return self._counts[uri]

    def total(self) -> dict[str, int]:
        """Return the counts of all articles together."""
        total = counted(())
        for uri in self._articles:
            for name, count in self.counts(uri).items():
                total[name] += count
        return total


def ledgers(report: Report) -> Ledgers:
    """Return the ledgers of the articles that were asked for."""
    return Ledgers(report)


def _by_uri(marks: Iterable[tuple[Location, str]]) -> dict[str, _Marks]:
    grouped: dict[str, _Marks] = {}
    for location, rule in marks:
        grouped.setdefault(location.uri, []).append((location.span, rule))
    return grouped


def _entries(article: Article, layers: Sequence[_Marks]) -> tuple[Entry, ...]:
    """Return the rows of an article; the first layer that touches a figure decides its tick, the last if it is firm."""
    lines = _lines(article, {span for layer in layers for span, _ in layer})
    ends = [mention.span.end for mention, _ in lines]
    *touched, firmly = (_touched(lines, ends, layer) for layer in layers)
    statuses = (Status.FLAGGED, Status.VERIFIED, Status.FLAGGED)
    rows = []
    for index, (mention, quantity) in enumerate(lines):
        ticks = ((status, rules[index]) for status, rules in zip(statuses, touched, strict=True) if index in rules)
        status, rules = next(ticks, (Status.UNCHECKED, set[str]()))
        loosely = status is Status.VERIFIED and index not in firmly
        rows.append(Entry(mention, quantity, status, tuple(sorted(rules)), loosely))
    return tuple(rows)


def _lines(article: Article, marked: set[Span]) -> list[_Line]:
    """Return the figures, and the dates that a mark stands on exactly, in order of place."""
    figures: list[_Line] = [(claim.quantity.mention, claim.quantity) for claim in article.claims]
    dates: list[_Line] = [
        (mention, None) for mention in article.mentions if mention.date is not None and mention.span in marked
    ]
    return sorted(figures + dates, key=lambda line: line[0].span)


def _touched(lines: Sequence[_Line], ends: Sequence[int], marks: _Marks) -> dict[int, set[str]]:
    """Return the rules on each line, by its index; lines stand in order and never overlap.

    A mark on a passage touches the figures in it; it says nothing of the dates.
    """
    rules: dict[int, set[str]] = {}
    for span, rule in marks:
        index = bisect_right(ends, span.start)
        while index < len(lines) and lines[index][0].span.start < span.end:
            mention, quantity = lines[index]
            if quantity is not None or mention.span == span:
                rules.setdefault(index, set()).add(rule)
            index += 1
    return rules


def counted(entries: Iterable[Entry]) -> dict[str, int]:
    """Return how many figures there are, of each tick, and loosely verified ones among them; dates are not counted."""
    counts = {"figures": 0, **{status.value: 0 for status in Status}, "loosely": 0}
    for entry in (entry for entry in entries if entry.quantity is not None):
        counts["figures"] += 1
        counts[entry.status.value] += 1
        counts["loosely"] += entry.loosely
    return counts


def levels_counted(findings: Iterable[Finding]) -> dict[str, int]:
    """Return how many findings there are of each level."""
    counts = {level.value: 0 for level in Level}
    for finding in findings:
        counts[finding.level.value] += 1
    return counts
