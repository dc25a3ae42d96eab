"""What the sums of a report rest on from outside the articles: exchange rates and known figures.

Comes in: a report. Goes out: each source once, in order of its name, with the figures that were held against it.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from factcheck.model.finding import Location
from factcheck.model.report import Report
from factcheck.reporting.html.ledger import Row

# The fields of a message that name where a known figure is from; exchange rates are listed with their days instead.
_SOURCES, _RATE = ("{source}", "{sums}"), "{band}"


class Use(NamedTuple):
    """A figure that was held against a source, or a finding that names it; `anchor` leads to it."""

    anchor: str
    text: str


class Source(NamedTuple):
    """Published rates of some days, or a sum that names where its known figure is from."""

    name: str
    when: str
    uses: tuple[Use, ...]


def sources(report: Report, rows: Mapping[Location, Row]) -> tuple[Source, ...]:
    """Return the sources of a report, each with its uses in order of place."""
    found: dict[tuple[str, str], list[Use]] = {}
    for name, when, use in (*_rates(report, rows), *_known(report, rows)):
        found.setdefault((name, when), []).append(use)
    return tuple(Source(*source, tuple(found[source])) for source in sorted(found))


def _rates(report: Report, rows: Mapping[Location, Row]) -> Iterator[tuple[str, str, Use]]:
    for exchange in report.exchanges:
        window, row = exchange.window, rows.get(exchange.original)
        if window is not None and row is not None:
            name = f"{window.currency} for one {window.base}: {window.source}"
            yield name, f"{window.first} to {window.last}", Use(row.anchor, row.text)


def _known(report: Report, rows: Mapping[Location, Row]) -> Iterator[tuple[str, str, Use]]:
    rules = {rule.name: rule for rule in report.rules}
    for number, finding in enumerate(report.findings, start=1):
        if _names_its_source(rules[finding.rule].message):
            yield finding.message, "", Use(f"finding-{number}", finding.rule)
    for held in report.verifications:
        if _names_its_source(rules[held.rule].verifies):
            used = (rows[place] for place in held.locations if place in rows)
            yield from ((held.message, "", Use(row.anchor, row.text)) for row in used)


def _names_its_source(message: str) -> bool:
    return _RATE not in message and any(source in message for source in _SOURCES)
