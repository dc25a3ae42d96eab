"""The rows of a PDF: pages come in, what stands on one line of a page goes out, with its place and what it is not.

What repeats at the edge of the pages, and page numbers there, are furniture. A line is counted from the top of its
page, as a person counts; where the writing jumps up and to the right, a new column begins.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.reading.pdf.glyphs import Page, Strip

# The share of a page, at its top and at its bottom, where page numbers stand, and where headers and footers do.
_MARGIN = 0.12
_WIDE_MARGIN = 0.2
# A page number with the words around it ("12", "Page 3 of 7", "3/7", "- 3 -"), and what browsers print at the edge.
_EDGE = re.compile(
    r"(?i)[-–—\s]*(?:(?:page|p\.|seite)\s*)?\d{1,4}(?:\s*(?:/|of|von)\s*\d{1,4})?[-–—\s]*"
    r"|(?:https?|file)://\S+|\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d\d(?: [AP]M)?.*"
)


class Row(NamedTuple):
    """Strips beside one another on a page; several are cells or columns."""

    page: int
    line: int
    column: int
    strips: tuple[Strip, ...]
    is_furniture: bool = False

    @property
    def baseline(self) -> float:
        return self.strips[0].baseline

    @property
    def height(self) -> float:
        return max(strip.height for strip in self.strips)

    @property
    def left(self) -> float:
        return self.strips[0].left

    @property
    def right(self) -> float:
        return self.strips[-1].right

    @property
    def label(self) -> str:
        """What a person would call the place of the row."""
        column = f"column {self.column}, " if self.column > 1 else ""
        return f"page {self.page}, {column}line {self.line}"


def rows_of(pages: Sequence[Page]) -> list[Row]:
    """Return the rows of all pages as they were drawn, the furniture of each page behind its other rows."""
    repeated = _repeated(pages)
    rows: list[Row] = []
    for number, page in enumerate(pages, 1):
        edge = [strip for strip in page.strips if _is_furniture(strip, page, repeated)]
        drawn = list(_grouped([strip for strip in page.strips if strip not in edge]))
        lines = _lines(drawn)
        column = 1
        for place, strips in enumerate(drawn):
            column = _column(drawn[place - 1], strips, column) if place else 1
            rows.append(Row(number, lines[place], column, strips))
        rows += [Row(number, 0, 1, (strip,), is_furniture=True) for strip in edge]
    return rows


def _repeated(pages: Sequence[Page]) -> frozenset[str]:
    """Return the texts, digits aside, that stand at the same height near the edge of two pages or more."""
    at_edge = ({_shape(strip) for strip in page.strips if _is_near_edge(strip, page, _WIDE_MARGIN)} for page in pages)
    seen = Counter(shape for shapes in at_edge for shape in shapes)
    return frozenset(shape for shape, pages_with_it in seen.items() if pages_with_it > 1)


def _is_furniture(strip: Strip, page: Page, repeated: frozenset[str]) -> bool:
    if _is_near_edge(strip, page, _MARGIN) and _EDGE.fullmatch(strip.text) is not None:
        return True
    return _is_near_edge(strip, page, _WIDE_MARGIN) and _shape(strip) in repeated


def _shape(strip: Strip) -> str:
    """Return what a header or footer shares with that of another page: its height, and its text but for digits."""
    return f"{strip.baseline:.0f} {re.sub(r'[0-9]+', '#', strip.text)}"


def _is_near_edge(strip: Strip, page: Page, margin: float) -> bool:
    return not margin * page.height < strip.baseline < (1 - margin) * page.height


def _grouped(strips: Sequence[Strip]) -> Iterator[tuple[Strip, ...]]:
    """Yield the strips that stand on one line, from left to right."""
    row: list[Strip] = []
    for strip in strips:
        if row and not (_is_level(row[-1], strip) and strip.left > row[-1].right):
            yield tuple(row)
            row = []
        row.append(strip)
    if row:
        yield tuple(row)


def _is_level(one: Strip, other: Strip) -> bool:
    return abs(one.baseline - other.baseline) < 0.5 * max(one.height, other.height)


def _lines(rows: Sequence[tuple[Strip, ...]]) -> list[int]:
    """Return the line of each row, from 1: how many baselines stand above its own, of all columns together."""
    line, last = 0, None
    lines = [0] * len(rows)
    for place in sorted(range(len(rows)), key=lambda place: -rows[place][0].baseline):
        if last is None or not _is_level(last, rows[place][0]):
            line += 1
            last = rows[place][0]
        lines[place] = line
    return lines


def _column(before: tuple[Strip, ...], row: tuple[Strip, ...], column: int) -> int:
    """Return the column of a row: the next one behind a jump up and to the right, the first behind a step back."""
    rises = row[0].baseline > before[-1].baseline + 2 * row[0].height
    if rises:
        return column + 1 if row[0].left > before[0].left + 2 * row[0].height else 1
    return 1 if row[0].left < before[0].left - 4 * row[0].height else column
