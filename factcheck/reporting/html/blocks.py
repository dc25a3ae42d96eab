"""The blocks of an article as the page lays them out: paragraphs, and tables put together again from their cells.

Comes in: an article and the marks on it. Goes out: passages in order, each with the findings that stand in it, so that
they can be shown beside it. Page furniture and program text are left out, unless a mark stands on them.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from factcheck.model.claim import Article
from factcheck.model.document import NOT_PROSE, Block, Role
from factcheck.reporting.html.marking import Mark, Piece, pieces, sorted_into


class Passage(NamedTuple):
    """A block or a table: `cells` are the rows of a table, empty for a block; `findings` those that begin in it."""

    role: str
    pieces: tuple[Piece, ...]
    cells: tuple[tuple[tuple[Piece, ...], ...], ...]
    findings: tuple[int, ...]


def passages(article: Article, marks: Sequence[Mark]) -> Iterator[Passage]:
    """Yield what the page shows of an article, in order."""
    blocks = article.document.blocks
    marked = sorted_into(marks, [block.span for block in blocks])
    told: set[int] = set()
    shown = ((block, here) for block, here in zip(blocks, marked, strict=True) if here or block.role not in NOT_PROSE)
    for table, group in groupby(shown, key=lambda pair: pair[0].cell[0] if pair[0].cell else None):
        if table is None:
            for block, here in group:
                yield Passage(block.role.value, pieces(article.document.text, block.span, here), (), _new(here, told))
        else:
            yield _table(article, list(group), told)


def _table(article: Article, cells: list[tuple[Block, list[Mark]]], told: set[int]) -> Passage:
    rows = groupby(cells, key=lambda pair: pair[0].cell[1] if pair[0].cell else 0)
    made = tuple(tuple(pieces(article.document.text, block.span, here) for block, here in row) for _, row in rows)
    return Passage(Role.TABLE_CELL.value, (), made, _new([mark for _, here in cells for mark in here], told))


def _new(marks: Sequence[Mark], told: set[int]) -> tuple[int, ...]:
    """Return the findings among `marks` that no passage before this one has shown."""
    numbers = sorted({mark.number for mark in marks if mark.level is not None} - told)
    told.update(numbers)
    return tuple(numbers)
