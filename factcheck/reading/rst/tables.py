"""The tables of reStructuredText: their lines come in, cells go out, as the stretches of their lines.

A simple table has lines of `=` with gaps where its columns part; a grid is drawn with `+`, `-` and `|`.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.model.span import Span
from factcheck.reading.source_lines import SourceLine

# (row, column) and the stretches of the source that a cell is made of.
Cell = tuple[tuple[int, int], tuple[Span, ...]]

_SIMPLE = re.compile(r"=+(?:\s+=+)+$")
_PARTING = re.compile(r"[-=]+(?:\s+[-=]+)*$")
_GRID = re.compile(r"\+(?:[-=]+\+)+$")


def is_simple(line: SourceLine) -> bool:
    """Whether a line begins a simple table."""
    return _SIMPLE.match(line.text) is not None


def is_grid(line: SourceLine) -> bool:
    """Whether a line begins a grid."""
    return _GRID.match(line.text) is not None


def cells_of_simple(lines: Sequence[SourceLine]) -> list[Cell]:
    """Return the cells of a simple table; a line whose first cell is empty goes on with the row before it."""
    edges = [match.start() for match in re.finditer(r"=+", lines[0].text)]
    rows: list[dict[int, list[Span]]] = []
    fresh = True
    for line in lines[1:]:
        if not line.text or _PARTING.match(line.text):
            fresh = True
            continue
        pieces = _cut(line, [lines[0].indent + edge for edge in edges])
        if fresh or not rows or 0 in pieces:
            rows.append({})
        fresh = False
        for column, piece in pieces.items():
            rows[-1].setdefault(column, []).append(piece)
    return _flat(rows)


def cells_of_grid(lines: Sequence[SourceLine]) -> list[Cell]:
    """Return the cells of a grid; the bars within its lines part the columns."""
    edges = [match.start() for match in re.finditer(r"\+", lines[0].text)]
    rows: list[dict[int, list[Span]]] = [{}]
    for line in lines[1:]:
        if line.text.startswith("+") and set(line.text) <= set("+-= "):
            rows.append({})
            continue
        bars = [match.start() for match in re.finditer(r"\|", line.text) if match.start() in edges]
        for left, right in pairwise(bars):
            piece = _stripped(line, left + 1, right)
            if piece is not None:
                rows[-1].setdefault(edges.index(left), []).append(piece)
    return _flat([row for row in rows if row])


def _cut(line: SourceLine, edges: Sequence[int]) -> dict[int, Span]:
    """Return what stands in each column of a line, the last one open to the right."""
    pieces = {}
    for column, edge in enumerate(edges):
        end = edges[column + 1] - line.indent if column + 1 < len(edges) else len(line.text)
        piece = _stripped(line, max(0, edge - line.indent), max(0, end))
        if piece is not None:
            pieces[column] = piece
    return pieces


def _stripped(line: SourceLine, start: int, end: int) -> Span | None:
    text = line.text[start:end]
    begin = line.start + start + len(text) - len(text.lstrip())
    return Span(begin, begin + len(text.strip())) if text.strip(" \t\\") else None


def _flat(rows: Sequence[dict[int, list[Span]]]) -> list[Cell]:
    return [((number, column), tuple(row[column])) for number, row in enumerate(rows) for column in sorted(row)]
