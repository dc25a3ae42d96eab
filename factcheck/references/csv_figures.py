"""A user's own figures: a CSV file with the columns subject, measure, period, value, unit, source.

Worked example: "Beijing|the capital,GDP,2023,4.38 trillion,CNY,statistics bureau" knows one figure of a subject with
two names. A claim of another unit, another period or another measure is not compared with it.
"""

import os
import re
from collections.abc import Iterable

from factcheck.model.problem import InputError, Problem
from factcheck.model.reference import Reference
from factcheck.references.csv_lines import column_of, lines_of, text_of
from factcheck.references.figures import names_in, reference, value_of

HEADER = ("subject", "measure", "period", "value", "unit", "source")
SETTING = "references"
_PERIOD = re.compile(r"(?:\d{4}(?:-(?:H[12]|Q[1-4](?:-Q[1-4])?|(?:0[1-9]|1[0-2])(?:-\d\d)?))?)?")


class ReferencesError(InputError):
    """A table of figures that is missing or faulty."""


def csv_figures(path: str, shown: str = "") -> tuple[Reference, ...]:
    """Return the rows of a file, which messages call `shown`. Raises ReferencesError with all that is wrong in it."""
    lines = text_of(path, SETTING, ReferencesError).split("\n")
    rows: list[Reference] = []
    problems: list[Problem] = []
    seen: dict[tuple[str, ...], int] = {}
    for number, cells in lines_of(path, HEADER, SETTING, ReferencesError):
        faults = list(_faults(cells)) or list(_repeated(cells, number, seen))
        for cell, message, remedy in faults:
            column = column_of(lines[number - 1], cell) if cell >= 0 else 1
            problems.append(Problem(path, number, column, HEADER[cell] if cell >= 0 else "", message, remedy))
        if not faults:
            rows.append(reference(cells, f"{shown or path}:{number}"))
    if problems:
        raise ReferencesError(problems)
    return tuple(rows)


def specimen() -> tuple[Reference, ...]:
    """Return the rows of specimen.csv beside this file: made-up subjects that the rules' examples speak of."""
    return csv_figures(os.path.join(os.path.dirname(os.path.abspath(__file__)), "specimen.csv"), "specimen.csv")


def _faults(cells: list[str]) -> Iterable[tuple[int, str, str]]:
    """Yield cell (-1 for the whole line), message and remedy of everything that is wrong with one line."""
    if len(cells) != len(HEADER):
        message = f"expected {len(HEADER)} columns, found {len(cells)}"
        yield -1, message, f"write {','.join(HEADER)}; put a cell with a comma in quotation marks"
        return
    for cell in (0, 1):
        if not names_in(cells[cell]):
            yield cell, "expected a name as articles write it", 'write one, or several with "|" between them'
    if not _PERIOD.fullmatch(cells[2]):
        message = f'expected a period such as 2023, 2023-H1, 2023-Q2 or 2023-05, found "{cells[2]}"'
        yield 2, message, "write the year first, or leave the cell empty for what holds at any time"
    yield from _faults_of_value(cells[3])
    if not cells[4]:
        yield 4, "expected a unit", "write a currency code, a unit's symbol, %, or what is counted: CNY, km2, people"
    if not cells[5]:
        yield 5, "expected a source", "write who published the figure"


def _faults_of_value(written: str) -> Iterable[tuple[int, str, str]]:
    try:
        value_of(written)
    except ValueError:
        message = f'expected a number such as 4380.5 or 4.38 trillion, found "{written}"'
        yield 3, message, "write it with a decimal point and without separators"


def _repeated(cells: list[str], number: int, seen: dict[tuple[str, ...], int]) -> Iterable[tuple[int, str, str]]:
    first = seen.setdefault((*cells[:3], cells[4]), number)
    if first != number:
        yield 0, f"this subject, measure, period and unit already stand in line {first}", "keep one of the two"
