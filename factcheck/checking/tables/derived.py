"""A column of a table that follows from two others in all rows but one.

Comes in: an article. Goes out: the cell that does not follow, with what would. Never happens here: reading headings to
know what a column means; the other rows show it.

Worked example: under "2020", "2019" and "Change" stand 420, 400 and +5%, then 99, 90 and +10%, then 184, 230 and -25%:
two rows are the change from the second to the first column, and the third would be -20%.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from itertools import permutations
from typing import NamedTuple

from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.tables.cells import Figure, Table, tables_of
from factcheck.checking.wording import amount
from factcheck.model.claim import Article
from factcheck.model.interval import EXACT, Interval
from factcheck.model.rounding import to_decimals
from factcheck.model.rule import KindSpec, Rule

_ONE, _HUNDRED, _HALF = Decimal(1), Decimal(100), Decimal("0.5")
# So many rows must follow where no heading says what the column is, and so many where one does.
_UNNAMED, _NAMED = 4, 2
_MOST_ROWS, _MOST_COLUMNS = 60, 8
_FAR = Decimal("0.02")


class _Formula(NamedTuple):
    """How a column may follow from two others, and what a heading of such a column says."""

    words: str
    sum: Callable[[Interval, Interval], Interval]
    heading: str


def _change(first: Interval, second: Interval) -> Interval:
    return first.over(second).minus(Interval.point(_ONE)).scaled(_HUNDRED)


_FORMULAS = (
    _Formula(
        "the change from {second} to {first}", _change, r"change|chg|growth|yoy|y/y|y-o-y|%|var|\+/-|±|rise|up|增"
    ),
    _Formula(
        "{first} less {second}", Interval.minus, r"change|chg|diff|gap|net|balance|var|\+/-|±|surplus|margin|profit"
    ),
    _Formula(
        "{first} as a share of {second}", lambda a, b: a.over(b).scaled(_HUNDRED), r"%|share|percent|per cent|rate|pct"
    ),
    _Formula("{first} for each of {second}", Interval.over, r"per|each|average|avg|mean|ratio|density|/"),
    _Formula("{first} times {second}", Interval.times, r"total|amount|value|sum|cost|revenue|area"),
)


@cache
def _heading(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:(?<![a-z])(?:{words}))", re.IGNORECASE)


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for table in tables_of(article):
        if table.rows <= _MOST_ROWS and 3 < table.columns <= _MOST_COLUMNS:
            yield from _of_table(article, rule, table)


def _of_table(article: Article, rule: Rule, table: Table) -> Iterator[Result]:
    columns = [column for column in range(1, table.columns) if _is_numeric(table, column)]
    told, missed = set[int](), set[int]()
    ordered = sorted(permutations(columns, 3), key=lambda three: -three[2])
    for first, second, third in ordered:
        if third in told:
            continue
        for formula in _FORMULAS:
            result = list(_judged(article, rule, table, formula, (first, second, third), missed))
            if result:
                told.add(third)
                yield from result
                break


def _is_numeric(table: Table, column: int) -> bool:
    return (
        sum((cell := table.cell(row, column)) is not None and cell.figure is not None for row in range(table.rows)) > 2
    )


def _judged(
    article: Article, rule: Rule, table: Table, formula: _Formula, columns: tuple[int, int, int], missed: set[int]
) -> Iterator[Result]:
    """Yield ticks for the rows that follow and the finding for the one that does not, if the others show the formula.

    A row that is in `missed` was told already: its cells follow from one another in several ways.
    """
    rows = [row for row in range(1, table.rows) if _figures(table, row, columns)]
    follows = [row for row in rows if _follows(formula, *_figures(table, row, columns))]
    misses = [row for row in rows if row not in follows]
    is_named = _heading(formula.heading).search(table.words(0, columns[2])) is not None
    if not is_named and columns[2] < max(columns):
        return  # what follows from two others stands behind them, or says what it is
    if len(follows) < (_NAMED if is_named else _UNNAMED) or len(misses) > 1 or not _is_telling(table, follows, columns):
        return
    for row in follows:
        first, second, third = _figures(table, row, columns)
        spans = (first.span, second.span, third.span)
        yield from held(rule, article, spans, _fields(table, formula, columns, row))
    for row in misses:
        if row not in missed and _is_far(formula, *_figures(table, row, columns)):
            missed.add(row)
            first, second, third = _figures(table, row, columns)
            evidence = (at(article, first.span, "the first cell"), at(article, second.span, "the second"))
            yield found(rule, article, third.span, _fields(table, formula, columns, row), evidence=evidence)


def _figures(table: Table, row: int, columns: tuple[int, int, int]) -> tuple[Figure, ...]:
    cells = [table.cell(row, column) for column in columns]
    figures = tuple(cell.figure for cell in cells if cell is not None and cell.figure is not None)
    return figures if len(figures) == len(columns) and all(figure.value for figure in figures[:2]) else ()


def _is_telling(table: Table, rows: list[int], columns: tuple[int, int, int]) -> bool:
    """Whether the cells that follow differ among themselves: a column of zeros follows from anything."""
    return len({_figures(table, row, columns)[2].value for row in rows}) > 1


def _computed(formula: _Formula, first: Figure, second: Figure) -> Interval:
    if formula.sum is Interval.times:  # what is multiplied is counted or priced, to the last digit
        return formula.sum(_exactly(first), _exactly(second))
    return formula.sum(_around(first), _around(second))


def _follows(formula: _Formula, first: Figure, second: Figure, third: Figure) -> bool:
    return _computed(formula, first, second).overlaps(_around(third))


def _is_far(formula: _Formula, first: Figure, second: Figure, third: Figure) -> bool:
    """Whether a cell misses by more than the last places of the others can explain."""
    exact = _exact(formula, first, second)
    slack = max(EXACT.multiply(abs(exact), _FAR), third.half, _HALF if third.value == int(third.value) else _FAR)
    return not Interval.around(exact, slack, slack).overlaps(_around(third))


def _exact(formula: _Formula, first: Figure, second: Figure) -> Decimal:
    return formula.sum(Interval.point(first.value), Interval.point(second.value)).low or Decimal(0)


def _exactly(figure: Figure) -> Interval:
    return Interval.around(figure.value, figure.half, figure.half)


def _around(figure: Figure) -> Interval:
    half = figure.half or _HALF
    return Interval.around(figure.value, half, half)


def _fields(table: Table, formula: _Formula, columns: tuple[int, int, int], row: int) -> dict[str, str]:
    first, second, third = _figures(table, row, columns)
    exact = _exact(formula, first, second)
    exponent = third.half.as_tuple().exponent
    places = max(-exponent - 1, 0) if isinstance(exponent, int) else 0
    shown = to_decimals(exact, places)
    words = formula.words.format(
        first=table.words(0, columns[0]) or "the first column", second=table.words(0, columns[1])
    )
    return {
        "stated": amount(third.value, third.unit),
        "computed": amount(shown, third.unit),
        "formula": words,
        "heading": table.words(0, columns[2]),
        "row": table.words(row, 0),
    }


KIND = Kind(KindSpec("derived-column", {}, ("stated", "computed", "formula", "heading", "row")), within=_check)
