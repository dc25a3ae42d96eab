"""A user's own exchange rates: a CSV file with the columns date, base, currency, rate.

Worked example: the line "2024-01-12,USD,TWD,31.08" says that one US dollar was 31.08 Taiwan dollars on that day,
and so answers for TWD in USD as well, as 1 / 31.08.
"""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from factcheck.model.interval import EXACT, Interval
from factcheck.model.problem import Problem
from factcheck.model.rates import RateWindow
from factcheck.references.columns import RatesError
from factcheck.references.csv_lines import lines_of

HEADER = ["date", "base", "currency", "rate"]
_CODE = re.compile(r"[A-Z]{3}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_RATE = re.compile(r"[0-9]+(?:\.[0-9]+)?")


class _Line(NamedTuple):
    """One published rate: units of `currency` for one `base`."""

    day: str
    base: str
    currency: str
    rate: Decimal


class _Quote(NamedTuple):
    """What one `base` cost on one day (YYYY-MM-DD), in units of the other currency."""

    day: str
    rate: Decimal


class CsvRates:
    """The rates of one file, both ways round, but never across a third currency.

    Raises RatesError with every faulty line if the file is missing or faulty.
    """

    def __init__(self, path: str) -> None:
        self._source = path
        self._quotes: dict[tuple[str, str], list[_Quote]] = {}
        for line in _read(path):
            self._quotes.setdefault((line.base, line.currency), []).append(_Quote(line.day, line.rate))
            inverse = EXACT.divide(Decimal(1), line.rate)
            self._quotes.setdefault((line.currency, line.base), []).append(_Quote(line.day, inverse))

    def window(self, base: str, currency: str, first: date, last: date) -> RateWindow | None:
        """Return the band of the days in the file; its first and last day are such days. The source is the path."""
        known = self._quotes.get((base, currency), ())
        asked = [quote for quote in known if first.isoformat() <= quote.day <= last.isoformat()]
        if not asked:
            return None
        days, rates = [quote.day for quote in asked], [quote.rate for quote in asked]
        start, end = date.fromisoformat(min(days)), date.fromisoformat(max(days))
        return RateWindow(base, currency, start, end, Interval(min(rates), max(rates)), self._source)


def _read(path: str) -> list[_Line]:
    lines: list[_Line] = []
    problems: list[Problem] = []
    first_seen: dict[tuple[str, ...], int] = {}
    for number, cells in lines_of(path, HEADER, "rates", RatesError):
        faults = list(_faults(cells))
        seen = first_seen.setdefault(tuple(cells[:3]), number)
        if not faults and seen != number:
            faults = [("date", f"this day and pair already stand in line {seen}", "keep one of the two")]
        problems += [Problem(path, number, 0, *fault) for fault in faults]
        if not faults:
            lines.append(_Line(cells[0], cells[1], cells[2], Decimal(cells[3])))
    if problems:
        raise RatesError(problems)
    return lines


def _faults(cells: list[str]) -> Iterable[tuple[str, str, str]]:
    """Yield field, message and remedy of everything that is wrong with one line."""
    if len(cells) != len(HEADER):
        yield "", f"expected {len(HEADER)} columns, found {len(cells)}", "write date,base,currency,rate"
        return
    day, base, currency, rate = cells
    if not _is_day(day):
        yield "date", f'expected a day such as 2024-01-12, found "{day}"', "write it as YYYY-MM-DD"
    for field, code in (("base", base), ("currency", currency)):
        if not _CODE.fullmatch(code):
            yield field, f'expected an ISO 4217 code such as USD, found "{code}"', "write three capital letters"
    if not _is_positive(rate):
        message = f'expected a number above zero, found "{rate}"'
        yield "rate", message, "write it with a decimal point and without separators"


def _is_day(text: str) -> bool:
    try:
        return _DAY.fullmatch(text) is not None and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _is_positive(text: str) -> bool:
    return _RATE.fullmatch(text) is not None and Decimal(text) > 0
