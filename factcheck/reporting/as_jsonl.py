"""The report as JSON lines, for programs that read as the lines come.

Each line is an object with a `type`: "finding", "document" or "summary", else with the fields of the JSON report; the
summary comes last and says which schema and which version wrote it.
"""

from collections.abc import Iterator

from factcheck.model.report import Report
from factcheck.reporting.encoding import Row, encoded
from factcheck.reporting.rows import Rows


def render(report: Report) -> Iterator[str]:
    """Yield the findings, the documents and the summary as `schema.Line` describes them."""
    rows = Rows(report)
    yield from (_line("finding", row) for row in rows.findings())
    yield from (_line("document", row) for row in rows.documents())
    yield _line("summary", {**rows.head(), **rows.summary()})


def _line(kind: str, row: Row) -> str:
    return encoded({"type": kind, **row}) + "\n"
