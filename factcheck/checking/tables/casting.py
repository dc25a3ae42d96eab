"""Adding up the columns of a table: each total against the cells above it, or below where totals come first.

Comes in: a table. Goes out: the casts of its columns, those that hold and those that miss. Cross-casting is the same of
the transposed table. Never happens here: choosing which miss to tell.

Worked example: North 1,200, South 800, Total 2,100: the cells add up to 2,000.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.tables.cells import Figure, Table
from factcheck.model.interval import EXACT, Interval

_HALF = Decimal("0.5")
# Whole numbers below this are counted, above it they may be rounded thousands.
_COUNTED = 1000
_FEWEST = 2


class Cast(NamedTuple):
    """A total and the cells that make it: their places as (row, column), their figures, and whether they meet.

    Of positive cells a total is more than each: where it is not, it may be an average, and is `doubtful`.
    """

    total_at: tuple[int, int]
    total: Figure
    parts_at: tuple[tuple[int, int], ...]
    parts: tuple[Figure, ...]
    holds: bool
    doubtful: bool

    @property
    def sum(self) -> Decimal:
        return _sum(self.parts)

    @property
    def missing(self) -> Decimal:
        """Return what the parts lack to make the total."""
        return EXACT.subtract(self.total.value, self.sum)

    def turned(self) -> "Cast":
        """Return the cast with rows for columns."""
        places = tuple((column, row) for row, column in self.parts_at)
        return self._replace(total_at=(self.total_at[1], self.total_at[0]), parts_at=places)


@cache
def _total() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:grand|overall|combined|sub)[ -]?)?totals?(?: \([^)]{1,30}\))?|sum|altogether|in all"
        r"|(?:all|both)(?: (?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|[a-z]{3,12}))?(?:"
        r" [a-z]{3,12})?"
        r"|overall|combined|group|together|合计|总计|小计",
        re.IGNORECASE,
    )


@cache
def _subtotal() -> re.Pattern[str]:
    return re.compile(r"sub[ -]?total|小计", re.IGNORECASE)


@cache
def _is_no_part() -> re.Pattern[str]:
    """Match the label of a row that counts again what another row counts."""
    return re.compile(r"\W*(?:of which|including|incl\b|thereof|memo|of these|其中)", re.IGNORECASE)


@cache
def _never_adds() -> re.Pattern[str]:
    """Match the heading of a column whose cells cannot be added."""
    return re.compile(
        r"\b(?:average|mean|median|avg|rates?|ratio|index|price|per|rank\w*|position|no\.?|change|growth|yoy|diff\w*"
        r"|margin"
        r"|share of|yield|density|score|age|year|max\w*|min\w*|peak|high|low|time|duration|±)\b|[%‰Δ]|增长|同比|均|率",
        re.IGNORECASE,
    )


def casts_of(table: Table) -> Iterator[Cast]:
    """Yield the casts of all columns that have a total; columns whose cells cannot all be read are left out."""
    columns = [column for column in range(1, table.columns) if _never_adds().search(table.words(0, column)) is None]
    for total, parts in _sections([table.words(row, 0) for row in range(table.rows)]):
        for column in columns if len(parts) >= _FEWEST else ():
            yield from _cast(table, total, parts, column)


def _sections(labels: Sequence[str]) -> Iterator[tuple[int, list[int]]]:
    """Yield each total row with the rows that make it: those above it up to the last total, or all below a first one.

    Where there are subtotals, a total is made of them. Rows that count again what another row counts are left out.
    """
    totals = [row for row in range(1, len(labels)) if _total().fullmatch(labels[row])]
    if totals and totals[0] == 1:
        yield 1, _parts(labels, 2, totals[1] if len(totals) > 1 else len(labels))
        return
    last = last_whole = 0
    subtotals: list[int] = []
    for row in totals:
        if _subtotal().match(labels[row]):
            yield row, _parts(labels, last + 1, row)
            subtotals.append(row)
        else:
            yield row, subtotals or _parts(labels, last_whole + 1, row)
            last_whole, subtotals = row, []
        last = row


def _parts(labels: Sequence[str], start: int, stop: int) -> list[int]:
    return [row for row in range(start, stop) if not _is_no_part().match(labels[row])]


def _cast(table: Table, row: int, rows: Sequence[int], column: int) -> Iterator[Cast]:
    total, cells = table.cell(row, column), [(part, table.cell(part, column)) for part in rows]
    if total is None or total.figure is None:
        return
    read = [(part, cell.figure) for part, cell in cells if cell is not None and cell.figure is not None]
    gaps = sum(cell is not None and not cell.is_empty for _, cell in cells) - len(read)
    parts = tuple(figure for _, figure in read)
    if gaps or len(parts) < _FEWEST or any(part.unit not in (None, total.figure.unit) for part in parts):
        return
    holds = _added(parts, total.figure).overlaps(_around(total.figure, _is_counted((*parts, total.figure))))
    places = tuple((part, column) for part, _ in read)
    yield Cast((row, column), total.figure, places, parts, holds, not holds and _looks_average(parts, total.figure))


def _sum(parts: Sequence[Figure]) -> Decimal:
    total = Decimal(0)
    for part in parts:
        total = EXACT.add(total, part.value)
    return total


def _added(parts: Sequence[Figure], total: Figure) -> Interval:
    """Return what the parts can add up to, each of them rounded at its last place."""
    is_counted = _is_counted((*parts, total))
    added = Interval.point(Decimal(0))
    for part in parts:
        added = added.plus(_around(part, is_counted))
    return added


def _around(figure: Figure, is_counted: bool) -> Interval:
    half = figure.half if figure.half or is_counted else _HALF
    return Interval.around(figure.value, half, half)


def _is_counted(figures: Sequence[Figure]) -> bool:
    """Whether all figures are small whole numbers, which nobody rounds."""
    return all(not figure.half and abs(figure.value) < _COUNTED for figure in figures)


def _looks_average(parts: Sequence[Figure], total: Figure) -> bool:
    """Whether a total lies among its parts, as an average or a maximum does; what is added is more than each."""
    values = [part.value for part in parts]
    return min(values) >= 0 and total.value <= max(values)
