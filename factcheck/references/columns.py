"""The ECB's history of rates, currency by currency, and what earlier runs unpacked of it.

Comes in: a ZIP or CSV file in the ECB's form. Goes out: its days and the rates of one currency on each of them. Never
happens here: a rate that is not in the file. To unpack the file takes as long as to check an article, so that a warm
start keeps the columns; whatever looks here pays for none that it does not ask for.
"""

import os
from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from factcheck.model.problem import InputError, Problem

BASE = "EUR"
_DAYS = "Date"
_NOT_A_NUMBER = float("nan")


class RatesError(InputError):
    """A table of rates that is missing or cannot be read."""


class Columns(NamedTuple):
    """A history as text: the days and the rates of each currency, oldest first, a line each, empty where none is."""

    modified: int
    size: int
    texts: Mapping[str, bytes | memoryview]


# By path, from this run and, with a warm start, from earlier ones.
REMEMBERED: dict[str, Columns] = {}


class Column:
    """The rates of a currency in the order of the days: as written, and as floats to find the extremes by."""

    def __init__(self, text: bytes | memoryview) -> None:
        self.cells = bytes(text).decode("ascii").split("\n")

    @cached_property
    def floats(self) -> list[float]:
        """Return a number for each day, not a number where the cell is empty."""
        return [float(cell) if cell else _NOT_A_NUMBER for cell in self.cells]


class History:
    """The published days (YYYY-MM-DD), oldest first, and the columns that were asked for."""

    def __init__(self, columns: Columns) -> None:
        self.days = Column(columns.texts[_DAYS]).cells
        self._texts = columns.texts
        self._columns: dict[str, Column | None] = {}

    def column(self, currency: str) -> Column | None:
        """Return the units of a currency that one euro cost, or None if the ECB never listed it."""
        if currency not in self._columns:
            text = self._texts.get(currency) if currency != _DAYS else None
            self._columns[currency] = Column(text) if text is not None else None
        return self._columns[currency]


def history_in(path: str) -> History:
    """Return the history in a ZIP or CSV file; the order of its lines does not matter. Raises RatesError."""
    try:
        found = os.stat(path)
    except OSError as error:
        raise _unreadable(path, str(error)) from error
    known = REMEMBERED.get(path)
    if known is None or (known.modified, known.size) != (found.st_mtime_ns, found.st_size):
        known = REMEMBERED[path] = Columns(found.st_mtime_ns, found.st_size, _columns_of(path))
    return History(known)


def _columns_of(path: str) -> dict[str, bytes]:
    header, *lines = _content(path).splitlines() or [b""]
    if not header.startswith(b"Date,USD,"):
        raise _unreadable(path, 'the first line does not begin with "Date,USD,"')
    names = header.decode("ascii", "replace").rstrip(",").split(",")
    rows = [line.split(b",")[: len(names)] for line in sorted(lines)]
    if any(len(row) < len(names) for row in rows):
        raise _unreadable(path, f"a line has fewer cells than the first one, which has {len(names)}")
    columns = {
        name: b"\n".join(cells).replace(b"N/A", b"") for name, cells in zip(names, zip(*rows, strict=True), strict=True)
    }
    return {**columns, BASE: b"\n".join([b"1"] * len(rows))}


def _content(path: str) -> bytes:
    from zipfile import BadZipFile, ZipFile

    try:
        if path.endswith(".csv"):
            with open(path, "rb") as file:
                return file.read()
        with ZipFile(path) as archive:
            return archive.read(archive.namelist()[0])
    except (OSError, BadZipFile, IndexError) as error:
        raise _unreadable(path, str(error)) from error


def _unreadable(path: str, reason: str) -> RatesError:
    message = f"this is no history of ECB reference rates: {reason}"
    return RatesError([Problem(path, 0, 0, "", message, "take eurofxref-hist.zip as the ECB publishes it")])
