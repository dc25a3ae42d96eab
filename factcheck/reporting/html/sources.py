"""What the sums of a report rest on from outside the articles: exchange rates and known figures.

Comes in: a report. Goes out: each source once, in order of its name, with the figures that were held against it.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from factcheck.model.finding import Location
from factcheck.model.report import Report
from factcheck.reporting.html.ledger import Row

# A rule whose message names its source says what it was.
_NAMES_ITS_SOURCE = "{source}"


class Use(NamedTuple):
    """A figure that was held against a source; `anchor` is "" where the ledger has no row for it."""

    anchor: str
    text: str


class Source(NamedTuple):
    """Published rates of some days, or a sum that names where its known figure is from."""

    name: str
    when: str
    places: tuple[Use, ...]


def sources(report: Report, rows: Mapping[Location, Row]) -> tuple[Source, ...]:
    """Return the sources of a report with the figures that they were used for, in order of place."""
    uses: dict[tuple[str, str], dict[Location, Use]] = {}
    for name, when, place in (*_rates(report), *_known(report)):
        row = rows.get(place)
        uses.setdefault((name, when), {})[place] = Use("", "a passage") if row is None else Use(row.anchor, row.text)
    return tuple(Source(name, when, tuple(places.values())) for (name, when), places in sorted(uses.items(), key=_name))


def _name(item: tuple[tuple[str, str], object]) -> tuple[str, str]:
    return item[0]


def _rates(report: Report) -> Iterator[tuple[str, str, Location]]:
    for exchange in report.exchanges:
        window = exchange.window
        if window is not None:
            rate = f"{window.currency} for one {window.base}: {window.source}"
            yield rate, f"{window.first} to {window.last}", exchange.original


def _known(report: Report) -> Iterator[tuple[str, str, Location]]:
    rules = {rule.name: rule for rule in report.rules}
    for finding in report.findings:
        if _NAMES_ITS_SOURCE in rules[finding.rule].message:
            yield finding.message, "", finding.location
    for held in report.verifications:
        if _NAMES_ITS_SOURCE in rules[held.rule].verifies and "{band}" not in rules[held.rule].verifies:
            yield from ((held.message, "", place) for place in held.locations)
