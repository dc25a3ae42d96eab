"""What a reader makes of a file, as lines that a person can hold against the file."""

from factcheck.model.document import Document
from factcheck.model.span import Span


def listing(document: Document) -> str:
    """Return the date, and a line for each block: its role, its place and its text; then the suppressions."""
    published = document.published
    lines = [f"date: {published.day} ({published.how})" if published else "no date"]
    for block in document.blocks:
        place = document.label_in_file(document.in_file(block.span).start) or f"line {line_of(document, block.span)}"
        cell = "" if block.cell is None else f" {'.'.join(map(str, block.cell))}"
        lines.append(f"{block.role.value}{cell} | {place} | {block.span.of(document.text)!r}")
    silenced = [
        f"silenced: {','.join(suppression.rules)} | {suppression.scope.of(document.text)!r}"
        for suppression in document.suppressions
    ]
    return "\n".join((*lines, *silenced)) + "\n"


def line_of(document: Document, span: Span) -> int:
    return document.origin.line + document.source.count("\n", 0, document.in_source(span).start)
