"""The JSON report: one object, a line for each document, finding and figure, so that two reports can be compared."""

from collections.abc import Iterator

from factcheck.model.report import Report
from factcheck.reporting.encoding import encoded, listed
from factcheck.reporting.rows import Rows


def render(report: Report) -> Iterator[str]:
    """Yield the report as `schema.Report` describes it; the same report gives the same text."""
    rows = Rows(report)
    yield "{\n"
    for name, value in rows.head().items():
        yield f"{encoded(name)}: {encoded(value)},\n"
    yield from listed("documents", rows.documents())
    yield from listed("findings", rows.findings())
    yield from listed("ledger", rows.ledger())
    yield f'"summary": {encoded(rows.summary())}\n}}\n'
