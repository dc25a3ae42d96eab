"""The tables of AsciiDoc: the lines between two `|===` come in, cells with their places go out."""

import re
from collections.abc import Iterator, Sequence

from factcheck.model.span import Span
from factcheck.reading.grid import Grid
from factcheck.reading.source_lines import SourceLine

# What a cell may say before its bar: over how many columns and rows it reaches, and how it is set.
_CELL = re.compile(r"(?:(?P<columns>\d{1,3})?(?:\.(?P<rows>\d{1,3}))?\+)?(?:\d{1,3}\*)?[<^>.]{0,4}[adehlmsv]?(?<!\\)\|")
_COLUMNS = re.compile(r"cols=[\"']?([^\"'\]]+)")


def cells_of(source: str, lines: Sequence[SourceLine], sign: str, attributes: str) -> Iterator[tuple[int, int, Span]]:
    """Yield row, column and place of each cell with text.

    A row has as many cells as `attributes` say, or else as many as its first line.
    """
    if sign[0] in ",:":
        yield from _separated(lines, sign[0])
        return
    width = _width(attributes)
    grid, in_row = Grid(), 0
    grid.next_row()
    for number, line in enumerate(line for line in lines if line.text):
        cells = list(_CELL.finditer(line.text))
        if number == 0 and width == 0:
            width = max(1, len(cells))
        for place, cell in enumerate(cells):
            if in_row >= width:
                grid.next_row()
                in_row = 0
            end = cells[place + 1].start() if place + 1 < len(cells) else len(line.text)
            row, column = grid.next_cell(cell["columns"] or "", cell["rows"] or "")
            in_row += int(cell["columns"] or 1)
            yield from _stripped(source, Span(line.start + cell.end(), line.start + end), row, column)


def _width(attributes: str) -> int:
    """Return the number of columns that `[cols="1,2*"]` says, 0 if it says none."""
    match = _COLUMNS.search(attributes)
    if match is None:
        return 0
    parts = re.split(r"[,;]", match[1].strip())
    return sum(int(many[1]) if (many := re.match(r"(\d{1,3})\*", part.strip())) else 1 for part in parts)


def _separated(lines: Sequence[SourceLine], separator: str) -> Iterator[tuple[int, int, Span]]:
    for row, line in enumerate(line for line in lines if line.text):
        at = line.start
        for column, text in enumerate(line.text.split(separator)):
            blanks = len(text) - len(text.lstrip())
            if text.strip():
                yield row, column, Span(at + blanks, at + blanks + len(text.strip()))
            at += len(text) + 1


def _stripped(source: str, place: Span, row: int, column: int) -> Iterator[tuple[int, int, Span]]:
    text = place.of(source)
    start = place.start + len(text) - len(text.lstrip())
    if text.strip():
        yield row, column, Span(start, start + len(text.strip()))
