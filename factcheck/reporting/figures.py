"""What `factcheck extract` and `factcheck claims` print: everything recognized, and what was understood of it.

Comes in: articles. Goes out: rows, one for each mention or each claim in order of place, as a table to read, as one
JSON object, or as JSON lines.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal

from factcheck.model.claim import Article, Claim
from factcheck.model.document import Document
from factcheck.model.mention import Mention
from factcheck.model.quantity import Quantity
from factcheck.model.span import Span
from factcheck.reporting.encoding import Row, Value, encoded, listed, number
from factcheck.reporting.places import Places

# What the table for people leaves out.
_FOR_MACHINES = frozenset({"path", "start", "end", "label", "key", "readings", "written_unit"})

Rows = Callable[[Iterable[Article]], Iterator[Row]]


def quantity_rows(articles: Iterable[Article]) -> Iterator[Row]:
    """Yield a row for everything recognized: quantities with their value, dates and names with their text."""
    for article in articles:
        quantities = {claim.quantity.mention.span: claim.quantity for claim in article.claims}
        for mention in article.mentions:
            yield _quantity_row(article, mention, quantities.get(mention.span))


def claim_rows(articles: Iterable[Article]) -> Iterator[Row]:
    """Yield a row for each quantity: who, which measure, when; an open slot is ""."""
    for article in articles:
        for claim in article.claims:
            yield _claim_row(article, claim)


def _quantity_row(article: Article, mention: Mention, quantity: Quantity | None) -> Row:
    row: Row = _place(article.document, mention.span)
    if quantity is None:
        value = mention.date.iso() if mention.date is not None else mention.numeral.text
        return {
            **row,
            "kind": mention.form.value,
            "value": value,
            "low": None,
            "high": None,
            "unit": None,
            "written_unit": None,
            "per": None,
            "hedge": None,
            "readings": [],
            "settled": None,
        }
    best = quantity.best
    return {
        **row,
        "kind": quantity.kind.value,
        "value": best.value,
        "low": best.narrow.low,
        "high": best.narrow.high,
        "unit": quantity.unit_symbol or None,
        "written_unit": " ".join((mention.unit or mention.noun or mention.elided).split()) or None,
        "per": quantity.per or None,
        "hedge": mention.hedge or None,
        "readings": _readings(quantity),
        "settled": quantity.settled or None,
    }


def _readings(quantity: Quantity) -> list[str]:
    """Return the symbols of all units that the written one can mean, or nothing where it can mean but one."""
    symbols = [reading.unit.symbol for reading in quantity.readings if reading.unit is not None]
    return symbols if len(symbols) > 1 else []


def _claim_row(article: Article, claim: Claim) -> Row:
    return {
        **_place(article.document, claim.span),
        "subject": claim.subject,
        "measure": claim.measure,
        "period": claim.period,
        "basis": claim.basis.value,
        "base_period": claim.base_period.value,
        "status": claim.status.value,
        "direction": claim.direction.value,
        "key": claim.key,
    }


def _place(document: Document, span: Span) -> Row:
    start, end = document.in_file(span)
    label = document.label_in_file(start)
    return {"path": document.uri, "start": start, "end": end, "label": label, "text": span.of(document.text)}


def _as_json(name: str, rows: Iterable[Row], _places: Places) -> Iterator[str]:
    yield "{\n"
    yield from listed(name, rows, last=True)
    yield "}\n"


def _as_jsonl(_name: str, rows: Iterable[Row], _places: Places) -> Iterator[str]:
    for row in rows:
        yield encoded(row) + "\n"


def _as_table(_name: str, rows: Iterable[Row], places: Places) -> Iterator[str]:
    from factcheck.reporting.tables import table

    yield from table([_shown(row, places) for row in rows])


def _shown(row: Row, places: Places) -> dict[str, str]:
    """Return the cells of a row for people: line and column instead of offsets, and no key."""
    line, column = places.line_and_column(str(row["path"]), int(str(row["start"])))
    rest = {key: _cell(value) for key, value in row.items() if key not in _FOR_MACHINES}
    label = f" ({row['label']})" if row["label"] else ""
    return {"place": f"{row['path']}:{line}:{column}{label}", **rest}


def _cell(value: Value) -> str:
    if isinstance(value, Decimal):
        return number(value)
    return "" if value is None else str(value)


ROWS: dict[str, Rows] = {"quantities": quantity_rows, "claims": claim_rows}
LISTINGS: dict[str, Callable[[str, Iterable[Row], Places], Iterator[str]]] = {
    "text": _as_table,
    "json": _as_json,
    "jsonl": _as_jsonl,
}


def render(name: str, articles: Sequence[Article], form: str) -> Iterator[str]:
    """Yield the listing `name`, a key of `ROWS`, in the format `form`, a key of `LISTINGS`."""
    return LISTINGS[form](name, ROWS[name](articles), Places(articles))
