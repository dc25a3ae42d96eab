"""The rows of the page's ledger: every figure, how it was read, its tick and who gave it.

Comes in: a report and its ledgers. Goes out: rows in order of article and place. The row of a figure names the sums
that held for it, with links to all figures of the sum.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.model.baseline import SignedFigure
from factcheck.model.finding import Location
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.model.report import Report
from factcheck.model.span import Span
from factcheck.reporting.encoding import number
from factcheck.reporting.fingerprints import figure_fingerprints
from factcheck.reporting.ledger import Entry
from factcheck.reporting.places import Places, address

# Beyond this many digits a number is shown as a power of ten.
_LONGEST = 24


class Held(NamedTuple):
    """A sum that held: what it says, and the anchors of its figures."""

    rule: str
    message: str
    figures: tuple[int, ...]


class Row(NamedTuple):
    """A figure. `order` is what its value sorts by, "" for a range or a date; `signed` is what the baseline says."""

    number: int
    place: Location
    address: str
    text: str
    kind: str
    meaning: str
    limits: str
    unit: str
    order: str
    status: str
    loosely: bool
    rules: tuple[str, ...]
    held: tuple[Held, ...]
    fingerprint: str
    signed: SignedFigure | None

    @property
    def anchor(self) -> str:
        return f"figure-{self.number}"

    @property
    def path(self) -> str:
        return self.place.uri

    @property
    def span(self) -> Span:
        return self.place.span


def rows(report: Report, entries: Mapping[str, tuple[Entry, ...]], places: Places) -> Iterator[Row]:
    """Yield a row for each entry, numbered from 1 across all articles."""
    numbered = [(Location(uri, entry.mention.amount), entry) for uri, some in entries.items() for entry in some]
    held = _held(report, [place for place, _ in numbered])
    signed = {figure.fingerprint: figure for figure in report.signed}
    marks = figure_fingerprints((place for place, _ in numbered), places, report.root)
    for index, ((place, entry), mark) in enumerate(zip(numbered, marks, strict=True)):
        yield Row(
            index + 1,
            place,
            address(place.uri, places.place(place)),
            places.text(place),
            entry.mention.form.value if entry.quantity is None else entry.quantity.kind.value,
            *_meaning(entry),
            entry.status.value,
            entry.loosely,
            entry.rules,
            tuple(held.get(index, ())),
            mark,
            signed.get(mark),
        )


def _held(report: Report, figures: Sequence[Location]) -> dict[int, list[Held]]:
    """Return the sums that held by the index of each figure that they cover."""
    columns = _columns(figures)
    by_figure: dict[int, list[Held]] = {}
    for verification in report.verifications:
        covered = sorted({index for place in verification.locations for index in _touched(place, columns)})
        sum_that_held = Held(verification.rule, verification.message, tuple(index + 1 for index in covered))
        for index in covered:
            by_figure.setdefault(index, []).append(sum_that_held)
    return by_figure


def _columns(figures: Sequence[Location]) -> dict[str, tuple[int, list[Span]]]:
    """Return the figures of each article in order of place, with the index of the first of them."""
    columns: dict[str, tuple[int, list[Span]]] = {}
    for index, (uri, span) in enumerate(figures):
        columns.setdefault(uri, (index, []))[1].append(span)
    return columns


def _touched(place: Location, columns: dict[str, tuple[int, list[Span]]]) -> Iterator[int]:
    """Yield the figures that `place` touches."""
    first, spans = columns.get(place.uri, (0, []))
    index = bisect_right(spans, place.span.start, key=lambda span: span.end)
    while index < len(spans) and spans[index].start < place.span.end:
        yield first + index
        index += 1


def _meaning(entry: Entry) -> tuple[str, str, str, str]:
    """Return a figure's value, its limits, its unit, and what it sorts by."""
    if entry.quantity is None:
        written = entry.mention.date
        return ("" if written is None else written.iso(), "", "", "")
    quantity = entry.quantity
    value = quantity.best.value
    shown = "" if value is None else _grouped(value)
    return shown, _limits(quantity.best.narrow), _unit(quantity), "" if value is None else f"{value:E}"


def _limits(interval: Interval) -> str:
    low, high = interval
    if low is not None and low == high:
        return ""
    if low is None:
        return "any" if high is None else f"up to {_grouped(high)}"
    return f"{_grouped(low)} or more" if high is None else f"{_grouped(low)} to {_grouped(high)}"


def _unit(quantity: Quantity) -> str:
    return f"{quantity.unit_symbol} per {quantity.per}" if quantity.per else quantity.unit_symbol


def _grouped(value: Decimal) -> str:
    """Return a number with its thousands grouped."""
    written = number(value)
    if len(written) > _LONGEST or "E" in written:
        return f"{value.normalize():E}"
    whole, point, fraction = written.partition(".")
    return f"{int(whole):,}{point}{fraction}" if whole != "-0" else written
