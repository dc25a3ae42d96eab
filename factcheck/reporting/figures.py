"""What `factcheck extract` and `factcheck claims` print: everything recognized, and what was understood of it.

Comes in: articles. Goes out: rows, one for each mention or each claim in order of place, as a table to read, as one
JSON object, or as JSON lines.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from factcheck.model.claim import Article, Claim
from factcheck.model.document import Document
from factcheck.model.mention import Mention
from factcheck.model.quantity import Quantity
from factcheck.model.span import Span
from factcheck.reporting.encoding import Row, encoded, listed, number

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
    row: Row = _place(article.document, mention.amount)
    if quantity is None:
        value = mention.date.iso() if mention.date is not None else mention.numeral.text
        return {
            **row,
            "kind": mention.form.value,
            "value": value,
            "low": None,
            "high": None,
            "unit": None,
            "hedge": None,
        }
    best = quantity.best
    return {
        **row,
        "kind": quantity.kind.value,
        "value": best.value,
        "low": best.narrow.low,
        "high": best.narrow.high,
        "unit": quantity.unit_symbol or None,
        "hedge": mention.hedge or None,
    }


def _claim_row(article: Article, claim: Claim) -> Row:
    return {
        **_place(article.document, claim.quantity.mention.amount),
        "subject": claim.subject,
        "measure": claim.measure,
        "period": claim.period,
        "basis": claim.basis.value,
        "status": claim.status.value,
        "direction": claim.direction.value,
        "key": claim.key,
    }


def _place(document: Document, span: Span) -> Row:
    start, end = document.in_source(span)
    return {"path": document.uri, "start": start, "end": end, "text": span.of(document.text)}


def as_json(name: str, rows: Iterable[Row]) -> Iterator[str]:
    """Yield one object with the rows under `name`."""
    yield "{\n"
    yield from listed(name, rows, last=True)
    yield "}\n"


def as_jsonl(_name: str, rows: Iterable[Row]) -> Iterator[str]:
    """Yield one row a line."""
    for row in rows:
        yield encoded(row) + "\n"


def as_table(_name: str, rows: Iterable[Row]) -> Iterator[str]:
    """Yield the rows as a table; paths and offsets make one column, lists and empty columns are left out."""
    from factcheck.reporting.tables import table

    yield from table([_shown(row) for row in rows])


def _shown(row: Row) -> dict[str, str]:
    place = f"{row['path']}:{row['start']}-{row['end']}"
    rest = {key: _cell(value) for key, value in row.items() if key not in {"path", "start", "end", "key"}}
    return {"place": place, **rest}


def _cell(value: object) -> str:
    from decimal import Decimal

    if isinstance(value, Decimal):
        return number(value)
    return "" if value is None else str(value)


LISTINGS: dict[str, Callable[[str, Iterable[Row]], Iterator[str]]] = {
    "text": as_table,
    "json": as_json,
    "jsonl": as_jsonl,
}
ROWS: dict[str, Rows] = {"quantities": quantity_rows, "claims": claim_rows}


def render(name: str, articles: Sequence[Article], form: str) -> Iterator[str]:
    """Yield the listing `name`, "quantities" or "claims", in the format `form`, a key of `LISTINGS`."""
    return LISTINGS[form](name, ROWS[name](articles))
