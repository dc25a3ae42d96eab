"""The widest range of rates since 1999 of currencies that nobody here publishes day by day.

Comes in: ranges.csv beside this file, read by the first question: units for one US dollar. Goes out: windows that are
marked as rough. Never happens here: a rate of a day; such a range tells a million from a billion, and the Moroccan
dirham from that of the Emirates, and no more.

The ends are the yearly averages of the World Bank's series PA.NUS.FCRF from 1999 to 2024, widened for single days and
for rates of the street.
"""

import os
from datetime import date
from decimal import Decimal
from functools import cached_property

from factcheck.model.interval import Interval
from factcheck.model.rates import Rates, RateWindow

_FIRST = date(1999, 1, 1)
_SOURCE = "rates of all years"
_ANCHOR, _DOLLAR = "USD", Interval.point(Decimal(1))


class RoughRates:
    """Rough ranges; `published` knows the other currency of a pair that is not the dollar."""

    def __init__(self, published: Rates) -> None:
        self._published = published

    def window(self, base: str, currency: str, first: date, last: date) -> RateWindow | None:
        """Return the range of a pair of which one is in the table, and both are in it or published; else None."""
        if first < _FIRST or not {base, currency} & self._ranges.keys():
            return None
        below, above = (self._dollars(code, first, last) for code in (base, currency))
        if below is None or above is None:
            return None
        return RateWindow(base, currency, _FIRST, date.max, above.over(below), _SOURCE, rough=True)

    def _dollars(self, currency: str, first: date, last: date) -> Interval | None:
        """Return how many of the currency one dollar cost."""
        if currency == _ANCHOR:
            return _DOLLAR
        if currency in self._ranges:
            return self._ranges[currency]
        window = self._published.window(_ANCHOR, currency, first, last)
        return window.band if window is not None else None

    @cached_property
    def _ranges(self) -> dict[str, Interval]:
        path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "ranges.csv")
        with open(path, encoding="utf-8") as file:
            rows = [line.split(",") for line in file.read().splitlines()[1:]]
        return {code: Interval(Decimal(low), Decimal(high)) for code, low, high in rows}
