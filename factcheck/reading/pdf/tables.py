"""Rows of several strips: cells of tables, columns of text that were drawn side by side, or lines with wide spaces.

Comes in: rows that follow one another. Goes out: which of them are tables; the column of each strip of a table; the
rows of columns in the order in which they are read.
"""

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import zip_longest

from factcheck.reading.pdf.glyphs import Strip
from factcheck.reading.pdf.rows import Row

# Strips that are longer than this on average, in characters, are lines of text and no cells.
_LONGEST_CELLS = 24
_FEWEST_LINES = 3
# How many rows of a table may hold words alone before the first with figures.
_MOST_HEADS = 2
# Strips stand below one another if an edge or the middle of one is this near to that of the other, in line heights.
_TOLERANCE = 0.4
# The share of strips of a row that stand below one of the row before it, if both belong to one table.
_ALIGNED = 0.6
_FIGURE = re.compile(r"[(\-−–+±~<>≈]*[$€£¥]?\s?\d[\d.,  ]*\s?(?:%|[a-z]{0,3})[)*†]*|[-–—.]+|n/?a|\.\.")

# How many characters the figures of a row have at most: no page is wider.
_LONGEST_ROW = 400
_FIGURES_AT_END = re.compile(r"(?<=[^\s,;:])(?: [(\-−–]?\d[\d.,]*%?\)?){2,}$")


class Layout(Enum):
    """What rows are together."""

    TEXT = auto()
    TABLE = auto()
    COLUMNS = auto()
    FURNITURE = auto()


def laid_out(rows: Sequence[Row]) -> Iterator[tuple[Layout, list[Row]]]:
    """Yield the rows in their order, in groups that are laid out alike."""
    group: list[Row] = []
    layout = Layout.TEXT
    for run in _trimmed(_runs([_opened(row) for row in rows])):
        found = _layout(run)
        if group and (found is not layout or found in (Layout.TABLE, Layout.COLUMNS)):
            yield layout, group
            group = []
        layout = found
        group += run
    if group:
        yield layout, group


def _opened(row: Row) -> Row:
    """Return a row that ends in several figures with a strip for each of them: cells may stand close together."""
    text = row.strips[0].text
    if len(row.strips) > 1 or (match := _FIGURES_AT_END.search(text, max(0, len(text) - _LONGEST_ROW))) is None:
        return row
    glyphs = row.strips[0].glyphs
    edges = [0, *(match.start() + at for at, sign in enumerate(match[0]) if sign == " ")]
    parts = [glyphs[start : end or None] for start, end in zip(edges, [*edges[1:], 0], strict=True)]
    cells = (part[1:] if part and part[0].text == " " else part for part in parts)
    return row._replace(strips=tuple(Strip(cell) for cell in cells if cell))


def _runs(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Yield each row alone, but rows of several strips that stand below one another together."""
    run: list[Row] = []
    for row in rows:
        if run and not (_is_wide(row) and _is_wide(run[-1]) and row.page == run[-1].page and _aligned(run[-1], row)):
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _trimmed(runs: Iterator[list[Row]]) -> Iterator[list[Row]]:
    """Yield the runs without lines of text that only happen to stand below or above a table."""
    for run in runs:
        figures = [place for place, row in enumerate(run) if _is_of_figures(row)]
        if len(run) < 2 or not figures or _layout(run) is not Layout.TABLE:
            yield run
            continue
        first, end = max(0, figures[0] - _MOST_HEADS), figures[-1] + 1
        yield from ([row] for row in run[:first])
        yield run[first:end]
        yield from ([row] for row in run[end:])


def _is_wide(row: Row) -> bool:
    return len(row.strips) > 1 and not row.is_furniture


def _aligned(before: Row, row: Row) -> bool:
    """Whether the strips of a row stand below those of the row before it, the first ones aside."""
    near = _TOLERANCE * row.height
    shorter, longer = sorted((before.strips, row.strips), key=len)
    found = sum(any(_distance(one, other) < near for other in longer[1:]) for one in shorter[1:])
    return found >= _ALIGNED * (len(shorter) - 1)


def _layout(run: Sequence[Row]) -> Layout:
    if run[0].is_furniture:
        return Layout.FURNITURE
    if len(run) < 2:
        return Layout.TEXT
    if 2 * sum(_is_of_figures(row) for row in run) >= len(run):
        return Layout.TABLE
    strips = [strip for row in run for strip in row.strips]
    is_long = sum(len(strip.text) for strip in strips) > _LONGEST_CELLS * len(strips)
    return Layout.COLUMNS if is_long and len(run) >= _FEWEST_LINES and _same_gutters(run) else Layout.TEXT


def _is_of_figures(row: Row) -> bool:
    """Whether most cells behind the first are figures: a line of text with wide spaces has words there."""
    figures = sum(_FIGURE.fullmatch(strip.text) is not None for strip in row.strips[1:])
    return 2 * figures >= len(row.strips) - 1


def _same_gutters(run: Sequence[Row]) -> bool:
    """Whether all rows have as many strips, and their left edges are the same."""
    if len({len(row.strips) for row in run[:-1]}) > 1:
        return False
    near = _TOLERANCE * run[0].height
    return all(
        abs(strip.left - first.left) < near
        for row in run
        for strip, first in zip(row.strips[1:], run[0].strips[1:], strict=False)
    )


def in_reading_order(rows: Sequence[Row]) -> list[Row]:
    """Return rows of one strip each: the first column from its top to its bottom, then the next."""
    columns = zip_longest(*(row.strips for row in rows))
    return [
        row._replace(strips=(strip,), column=number)
        for number, column in enumerate(columns, 1)
        for row, strip in zip(rows, column, strict=True)
        if strip is not None
    ]


def columns_of(rows: Sequence[Row]) -> list[list[int]]:
    """Return the column of each strip of each row, from 0: that of the widest row's strip that stands nearest."""
    widest = max(rows, key=lambda row: len(row.strips)).strips
    found = []
    for row in rows:
        columns: list[int] = []
        for strip in row.strips:
            nearest = min(range(len(widest)), key=lambda place: _distance(widest[place], strip))
            columns.append(max(nearest, columns[-1] + 1) if columns else nearest)
        found.append(columns)
    return found


def _distance(one: Strip, other: Strip) -> float:
    """Return how far two strips stand from one another: by their left edges, their right ones or their middles."""
    left, right = one.left - other.left, one.right - other.right
    return min(abs(left), abs(right), abs(left + right) / 2)
