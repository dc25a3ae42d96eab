"""The rows of the machine-readable formats: documents, findings, ledger, summary.

Comes in: a report. Goes out: plain dicts in the order of their keys. What each field means is written in `schema`,
which a test holds against these rows.
"""

from collections.abc import Iterable, Iterator

from factcheck.model.document import Published
from factcheck.model.finding import Evidence, Finding, Location
from factcheck.model.mention import Mention
from factcheck.model.quantity import Quantity
from factcheck.model.report import Report
from factcheck.model.unit import Currency
from factcheck.reporting.encoding import Row
from factcheck.reporting.fingerprints import figure_fingerprints, fingerprints
from factcheck.reporting.ledger import Entry, counted, ledgers, levels_counted
from factcheck.reporting.places import Places
from factcheck.version import __version__

SCHEMA_VERSION = "1"


class Rows:
    """All rows of one report; what several of them need is worked out once."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._places = Places((*report.articles, *report.witnesses))
        self._families = {rule.name: rule.family for rule in report.rules}
        self._ledgers = ledgers(report)

    def head(self) -> Row:
        return {"schema_version": SCHEMA_VERSION, "tool": {"name": "factcheck", "version": __version__}}

    def documents(self) -> Iterator[Row]:
        """Yield a row for each file that was asked for, read or not, in order of path."""
        findings: dict[str, list[Finding]] = {}
        for finding in self._report.findings:
            findings.setdefault(finding.location.uri, []).append(finding)
        uris = [article.uri for article in self._report.articles]
        failures = {failure.uri: failure for failure in self._report.failures}
        articles = iter(self._report.articles)
        for uri in sorted([*uris, *failures]) if failures else uris:
            if uri in failures:
                yield _document(uri, failures[uri].reason, None, (), counted(()))
            else:
                published, counts = next(articles).document.published, self._ledgers.counts(uri)
                yield _document(uri, None, published, findings.get(uri, []), counts)

    def findings(self) -> Iterator[Row]:
        """Yield a row for each finding, in the report's order."""
        marks = fingerprints(self._report.findings, self._places, self._report.root)
        for finding, fingerprint in zip(self._report.findings, marks, strict=True):
            yield {
                "rule": finding.rule,
                "family": self._families[finding.rule],
                "level": finding.level.value,
                "confidence": finding.confidence,
                "message": finding.message,
                "path": finding.location.uri,
                **self._places.place(finding.location)._asdict(),
                "excerpt": self._places.excerpt(finding.location).text,
                "evidence": [self._evidence(evidence) for evidence in finding.evidence],
                "suggestion": finding.suggestion,
                "fingerprint": fingerprint,
            }

    def _evidence(self, evidence: Evidence) -> Row:
        quote = self._places.quote(evidence)
        return {
            "path": evidence.location.uri,
            "start": quote.start,
            "end": quote.end,
            "line": quote.line,
            "column": quote.column,
            "label": quote.label,
            "text": quote.text,
            "note": evidence.note,
            "archived": self._archived(evidence),
        }

    def _archived(self, evidence: Evidence) -> Row | None:
        """Return what is shown of an article of the archive, since its file need not be there; else None."""
        quote = self._places.archived(evidence)
        if quote is None:
            return None
        return {"published": quote.published or None, "title": quote.title, "sentence": quote.sentence}

    def ledger(self) -> Iterator[Row]:
        """Yield a row for each figure and each checked date of each article, in order of place."""
        signed = self._signed()
        for article in self._report.articles:
            for entry in self._ledgers[article.uri]:
                amount = entry.mention.amount
                start, end = article.document.in_file(amount)
                place: Row = {
                    "path": article.uri,
                    "start": start,
                    "end": end,
                    "label": article.document.label_in_file(start),
                }
                row = _figure(entry, place, amount.of(article.document.text))
                yield {**row, "signed_off": signed.get(Location(article.uri, amount))}

    def _signed(self) -> dict[Location, Row]:
        """Return the sign-offs of the baseline by the figures that they are about."""
        if not self._report.signed:
            return {}
        by_mark = {one.fingerprint: one for one in self._report.signed}
        figures = [Location(uri, entry.mention.amount) for uri, entries in self._ledgers.items() for entry in entries]
        marks = zip(figures, figure_fingerprints(figures, self._places, self._report.root), strict=True)
        found = ((figure, by_mark[mark]) for figure, mark in marks if mark in by_mark)
        return {figure: {"verdict": one.verdict, "by": one.by, "on": one.on} for figure, one in found}

    def summary(self) -> Row:
        """Return the totals of the run."""
        return {
            "documents": len(self._report.articles) + len(self._report.failures),
            "failed": len(self._report.failures),
            **levels_counted(self._report.findings),
            **self._ledgers.total(),
            "suppressed": len(self._report.silenced),
        }


def _document(
    path: str, error: str | None, published: Published | None, findings: Iterable[Finding], figures: dict[str, int]
) -> Row:
    return {
        "path": path,
        "status": "checked" if error is None else "failed",
        "error": error,
        "published": None if published is None else {"date": published.day.isoformat(), "how": published.how},
        "counts": {**levels_counted(findings), **figures},
    }


def _figure(entry: Entry, place: Row, text: str) -> Row:
    return {
        **place,
        "text": text,
        **(_date(entry.mention) if entry.quantity is None else _meaning(entry.quantity)),
        "status": entry.status.value,
        "loosely": entry.loosely,
        "rules": entry.rules,
    }


def _meaning(quantity: Quantity) -> Row:
    best = quantity.best
    return {
        "kind": quantity.kind.value,
        "unit": quantity.unit_symbol or None,
        "per": quantity.per or None,
        "currency": best.unit.code if isinstance(best.unit, Currency) else None,
        "value": best.value,
        "low": best.narrow.low,
        "high": best.narrow.high,
    }


def _date(mention: Mention) -> Row:
    written = mention.date.iso() if mention.date is not None else None
    return {
        "kind": mention.form.value,
        "unit": None,
        "per": None,
        "currency": None,
        "value": written,
        "low": None,
        "high": None,
    }
