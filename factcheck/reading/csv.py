"""CSV and TSV: tables of cells, with the place of each character in the file.

Comes in: the decoded file. Goes out: a document of cells; an empty line begins a new table. What parts the cells is the
sign that the first lines have in common, of comma, semicolon, tab and bar. A line that begins with "#" is a comment.
The standard library's reader is not used: it does not say where a cell stands.
"""

import re
from collections.abc import Iterator

from factcheck.model.document import Document, Role
from factcheck.model.span import Span
from factcheck.reading.assembling import assembled, drafted
from factcheck.reading.prose import Prose
from factcheck.reading.suppressing import directive_of

_SEPARATORS = "\t;|,"
# How many lines decide what parts the cells.
_SAMPLE = 20
_LINE_END = re.compile(r"\r\n?|\n")
# A cell with more text than this is a text, and no part of a table of figures; in characters.
_LONGEST_CELL = 200


def read_csv(source: str, uri: str, encoding: str) -> Document:
    """Return the document of a table."""
    prose = Prose()
    cell = _cell_pattern(_separator(source))
    table, row = 0, -1
    at = 0
    while at < len(source):
        cells, end = _row(source, at, cell)
        if source.startswith("#", at):
            end = _line_end(source, at)
            directive = directive_of(source[at + 1 : end])
            if directive is not None:
                prose.cut()
                prose.remark(directive, Span(at, end))
        elif any(place.length for place in cells):
            row += 1
            _write_row(prose, source, cells, table, row)
        elif row >= 0:
            table, row = table + 1, -1
        at = _after_line(source, end)
    return assembled(drafted(prose, uri, source, encoding))


def _write_row(prose: Prose, source: str, cells: list[Span], table: int, row: int) -> None:
    for column, place in enumerate(cells):
        is_cell = place.length <= _LONGEST_CELL
        prose.cut(Role.TABLE_CELL if is_cell else Role.PARAGRAPH, (table, row, column) if is_cell else None)
        for piece in _pieces(source, place):
            if piece.of(source) == '""':
                prose.write('"', piece)
            else:
                prose.running(piece.of(source), piece.start)


def _pieces(source: str, place: Span) -> Iterator[Span]:
    """Yield what a cell says: all of it, or what stands between its quotation marks, a doubled one for itself."""
    if not source.startswith('"', place.start):
        yield place
        return
    end = place.end - (place.length > 1 and source[place.end - 1] == '"')
    for match in re.compile(r'""|[^"]+|"').finditer(source, place.start + 1, end):
        yield Span(*match.span())


def _cell_pattern(separator: str) -> re.Pattern[str]:
    """Return the pattern of a cell: quoted, with line ends and separators in it, or up to the next separator."""
    return re.compile(rf'"(?:[^"]|"")*"(?=[{re.escape(separator)}\r\n]|\Z)|[^{re.escape(separator)}\r\n]*+')


def _row(source: str, at: int, cell: re.Pattern[str]) -> tuple[list[Span], int]:
    """Return the cells of the row that begins at offset `at`, and where it ends."""
    cells: list[Span] = []
    while True:
        match = cell.match(source, at)
        if match is None:  # an empty cell always matches
            return cells, at
        cells.append(Span(*match.span()))
        at = match.end()
        if at >= len(source) or source[at] in "\r\n":
            return cells, at
        at += 1


def _separator(source: str) -> str:
    """Return the sign that stands in most of the first lines equally often, the comma if none does."""
    sample = re.sub(r'"(?:[^"]|"")*"', "", source[:20_000])
    lines = (line for line in _LINE_END.split(sample, maxsplit=_SAMPLE)[:_SAMPLE] if line)
    bare = [line for line in lines if not line.startswith("#")]
    best, most = ",", 0
    for separator in _SEPARATORS:
        counts = [line.count(separator) for line in bare]
        usual = max(set(counts), key=counts.count, default=0)
        lines_with_it = counts.count(usual) if usual else 0
        if lines_with_it > most:
            best, most = separator, lines_with_it
    return best


def _line_end(source: str, at: int) -> int:
    match = _LINE_END.search(source, at)
    return match.start() if match else len(source)


def _after_line(source: str, at: int) -> int:
    match = _LINE_END.match(source, at)
    return match.end() if match else len(source)
