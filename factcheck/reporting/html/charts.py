"""Small charts where a reviewer would rather look: a measure over time, implied exchange rates against their band.

Comes in: a report. Goes out: charts as points in the unit square, 0 left and at the bottom; the template draws them.
A point that a finding stands on is marked. Never happens here: a line through what cannot be compared; a series holds
figures of one subject, measure, unit and basis, for periods of one length.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from factcheck.model.claim import Article, Claim, Status
from factcheck.model.finding import Level, Location
from factcheck.model.interval import Interval
from factcheck.model.rates import Exchange
from factcheck.model.report import Report
from factcheck.reporting.encoding import number
from factcheck.reporting.html.ledger import Row

# A line needs three points before a reader sees anything in it.
_FEWEST = 3
# Of more series than these nobody looks at the last ones; the longest come first.
_MOST = 12
_PERIOD = re.compile(r"(\d{4})(?:-([HQM]?)(\d{1,2}))?")
_PER_YEAR = {"H": 2, "Q": 4, "M": 12, "": 12}


class Point(NamedTuple):
    """A figure: where it stands in the unit square, how far its interval reaches, and what it is called.

    `anchor` and `text` are the figure's on the page, or ""; `band_low` and `band_high` are the ends of the published
    rates, None without.
    """

    x: float
    y: float
    low: float
    high: float
    label: str
    value: str
    anchor: str
    text: str
    flagged: bool
    band_low: float | None = None
    band_high: float | None = None
    band: str = ""


class Chart(NamedTuple):
    """One chart; `line` says whether its points follow one another in time. `low` and `high` are the axis' ends."""

    title: str
    note: str
    line: bool
    low: str
    high: str
    points: tuple[Point, ...]


class _Raw(NamedTuple):
    x: float
    value: Decimal
    span: Interval
    label: str
    place: Location
    band: Interval | None = None
    source: str = ""


def charts(report: Report, rows: Mapping[Location, Row]) -> tuple[Chart, ...]:
    """Return the charts of a report; `rows` are those of the ledger by the place of their figure."""
    loud = {finding.location for finding in report.findings if finding.level is not Level.NOTE}
    return (*_rates(report.exchanges, rows, loud), *_series(report.articles, rows, loud))


def _rates(exchanges: Sequence[Exchange], rows: Mapping[Location, Row], loud: set[Location]) -> Iterator[Chart]:
    """Yield a chart for each two currencies: every pair's rate, over the band of its own days."""
    ordered = sorted(exchanges, key=lambda exchange: (exchange.base, exchange.currency))
    for (base, currency), group in groupby(ordered, key=lambda exchange: (exchange.base, exchange.currency)):
        raw = [_rate(index, exchange) for index, exchange in enumerate(group)]
        sources = sorted({point.source for point in raw if point.source})
        note = f"Published rates: {'; '.join(sources)}." if sources else "No rate was published for these days."
        yield _drawn(f"{currency} for one {base}, as each conversion implies", note, raw, rows, loud, line=False)


def _rate(index: int, exchange: Exchange) -> _Raw:
    window = exchange.window
    band, source = (None, "") if window is None else (window.band, window.source)
    days = "no published rate" if window is None else f"{window.first} to {window.last}"
    return _Raw(float(index), exchange.rate, exchange.implied, days, exchange.original, band, source)


def _series(articles: Iterable[Article], rows: Mapping[Location, Row], loud: set[Location]) -> Iterator[Chart]:
    """Yield the longest series: figures of one thing for at least three periods of one length."""
    groups: dict[tuple[str, ...], list[_Raw]] = {}
    for article in articles:
        for claim in article.claims:
            point = _dated(article, claim)
            if point is not None:
                groups.setdefault(_thing(claim), []).append(point)
    series = [(thing, points) for thing, points in groups.items() if len({point.x for point in points}) >= _FEWEST]
    for thing, points in sorted(series, key=lambda item: (-len(item[1]), item[0]))[:_MOST]:
        subject, measure, unit = thing[:3]
        title = f"{measure} of {subject}, {unit}" if unit else f"{measure} of {subject}"
        yield _drawn(title, "", sorted(points), rows, loud, line=True)


def _dated(article: Article, claim: Claim) -> _Raw | None:
    written = _PERIOD.fullmatch(claim.period)
    reading = claim.quantity.best
    if written is None or reading.value is None or not (claim.subject and claim.measure):
        return None
    if claim.status is not Status.ACTUAL:
        return None
    year, kind, nth = written.groups()
    x = float(year) + ((int(nth) - 1) / _PER_YEAR[kind] if nth else 0)
    place = Location(article.uri, claim.quantity.mention.amount)
    return _Raw(x, reading.value, reading.narrow, claim.period, place)


def _thing(claim: Claim) -> tuple[str, ...]:
    """Return what all points of a series share, for the reader first: subject, measure, unit."""
    length = claim.period[4:6]
    how = (claim.basis.value, claim.base_period.value, claim.direction.value, length)
    return (claim.subject, claim.measure, claim.quantity.unit_symbol, *how)


def _drawn(
    title: str, note: str, raw: Sequence[_Raw], rows: Mapping[Location, Row], loud: set[Location], *, line: bool
) -> Chart:
    ends = [end for point in raw for end in (point.value, *point.span, *(point.band or ())) if end is not None]
    low, high = min(ends), max(ends)
    left, right = min(point.x for point in raw), max(point.x for point in raw)

    def up(value: Decimal | None, open_end: float) -> float:
        if value is None:
            return open_end
        return float((value - low) / (high - low)) if high > low else 0.5

    points = tuple(
        Point(
            (point.x - left) / (right - left) if right > left else 0.5,
            up(point.value, 0.0),
            up(point.span.low, 0.0),
            up(point.span.high, 1.0),
            point.label,
            _shown(point.value),
            *_named(rows.get(point.place)),
            _is_flagged(point.place, loud),
            None if point.band is None else up(point.band.low, 0.0),
            None if point.band is None else up(point.band.high, 1.0),
            "" if point.band is None else " to ".join(_shown(end) for end in point.band if end is not None),
        )
        for point in raw
    )
    return Chart(title, note, line, _shown(low), _shown(high), points)


def _named(row: Row | None) -> tuple[str, str]:
    return ("", "") if row is None else (row.anchor, row.text)


def _is_flagged(place: Location, loud: set[Location]) -> bool:
    return any(finding.uri == place.uri and finding.span.overlaps(place.span) for finding in loud)


def _shown(value: Decimal) -> str:
    """Return a value in four significant digits, which is what a chart can show."""
    rounded = value.quantize(Decimal(1).scaleb(value.adjusted() - 3)) if value else value
    written = number(rounded)
    whole, point, fraction = written.partition(".")
    return f"{int(whole):,}{point}{fraction}" if "E" not in written else written
