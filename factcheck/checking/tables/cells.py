"""The tables of an article as grids of cells, each with its words and its figure.

Comes in: an article. Goes out: its tables, rows and columns counted from 0. Never happens here: deciding which rows are
totals.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from factcheck.model.claim import Article, Claim
from factcheck.model.document import Block, Role
from factcheck.model.interval import EXACT
from factcheck.model.span import Span
from factcheck.model.unit import Currency, Unit

# What a table writes where there is nothing to add.
_NOTHING = frozenset({"", "-", "–", "—", "−", "nil", "..", "...", "…"})
# With so few characters beside its figure ("$", a footnote's star) a cell is that figure.
_MARKS = 3


class Figure(NamedTuple):
    """The figure of a cell: its value, half of its last decimal place (0 for a whole number), its unit, its place."""

    value: Decimal
    half: Decimal
    unit: Unit | Currency | None
    span: Span


class Cell(NamedTuple):
    """A cell: its words, its figure if it is one, and whether it is empty or has a dash."""

    text: str
    span: Span
    figure: Figure | None

    @property
    def is_empty(self) -> bool:
        return self.text.strip().lower() in _NOTHING


class Table(NamedTuple):
    """A table: its cells by (row, column), and how many rows and columns it has."""

    cells: Mapping[tuple[int, int], Cell]
    rows: int
    columns: int

    def cell(self, row: int, column: int) -> Cell | None:
        return self.cells.get((row, column))

    def transposed(self) -> "Table":
        """Return the table with rows for columns."""
        return Table({(column, row): cell for (row, column), cell in self.cells.items()}, self.columns, self.rows)

    def words(self, row: int, column: int) -> str:
        """Return the words of a cell, "" where there is none."""
        cell = self.cells.get((row, column))
        return "" if cell is None else " ".join(cell.text.split())


def tables_of(article: Article) -> Iterator[Table]:
    """Yield the tables of an article that have at least two rows and columns."""
    blocks = [
        (block.cell, index, block)
        for index, block in enumerate(article.document.blocks)
        if block.role is Role.TABLE_CELL and block.cell is not None
    ]
    if not blocks:
        return
    claims = _claims_by_block(article)
    for _, group in groupby(blocks, key=lambda one: one[0][0]):
        cells = {(place[1], place[2]): _cell(article, block, claims.get(index, [])) for place, index, block in group}
        rows, columns = (max(place[axis] for place in cells) + 1 for axis in (0, 1))
        if rows > 1 and columns > 1:
            yield Table(cells, rows, columns)


def _claims_by_block(article: Article) -> dict[int, list[Claim]]:
    found: dict[int, list[Claim]] = {}
    for claim in article.claims:
        found.setdefault(claim.quantity.mention.block, []).append(claim)
    return found


def _cell(article: Article, block: Block, claims: list[Claim]) -> Cell:
    text = block.span.of(article.text)
    return Cell(text, block.span, _figure(text, block.span, claims))


def _figure(text: str, span: Span, claims: list[Claim]) -> Figure | None:
    """Return the figure of a cell that holds nothing else; "2010" alone is a number here, not a year."""
    written = text.strip()
    if not claims:
        return Figure(Decimal(written), Decimal(0), None, span) if written.isascii() and written.isdigit() else None
    quantity = claims[0].quantity
    value, low = quantity.best.value, quantity.best.narrow.low
    is_all = len(written) - quantity.mention.amount.length <= _MARKS
    if len(claims) > 1 or value is None or low is None or quantity.hedged or not is_all:
        return None
    return Figure(value, EXACT.subtract(value, low), quantity.best.unit, quantity.span)
