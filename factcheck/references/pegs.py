"""Currencies that are tied to another one at a fixed rate, or within a fixed band.

Comes in: pegs.csv beside this file, read by the first question, and the rates of what others are tied to.
Goes out: rates as any other source gives them. Never happens here: a rate for days on which the tie did not hold.

Worked example: since before 1999 one US dollar has been 3.75 Saudi riyals. Against the pound the riyal moves as the
dollar does: 1.27 dollars a pound are 1.27 times 3.75 = 4.76 riyals.

A row whose `last` is empty holds until it is changed here; the user's own rates and the ECB's go before it. The rows
begin with the euro, however old the tie is: no earlier rates are looked up.
"""

import os
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from factcheck.model.interval import Interval
from factcheck.model.rates import Rates, RateWindow

_PARITY = Interval.point(Decimal(1))


class Peg(NamedTuple):
    """How many of `currency` one `anchor` costs, from `first` to `last`, and who keeps it so."""

    currency: str
    anchor: str
    band: Interval
    first: date
    last: date
    source: str


class PeggedRates:
    """The rates of tied currencies; `anchored` knows those of the currencies that they are tied to."""

    def __init__(self, anchored: Rates) -> None:
        self._anchored = anchored

    def window(self, base: str, currency: str, first: date, last: date) -> RateWindow | None:
        """Return the band of a pair with a tied currency; its days are those of the tie, or those that were asked."""
        below, above = self._tie(base, first, last), self._tie(currency, first, last)
        if below is None and above is None:
            return None
        anchors = [peg.anchor if peg else code for peg, code in ((below, base), (above, currency))]
        band = (above.band if above else _PARITY).over(below.band if below else _PARITY)
        ties = [peg for peg in (below, above) if peg is not None]
        source = "pegs (" + ", ".join(f"{peg.currency} to {peg.anchor}, {peg.source}" for peg in ties) + ")"
        if anchors[0] == anchors[1]:
            days = max(peg.first for peg in ties), min(peg.last for peg in ties)
            return RateWindow(base, currency, *days, band, source)
        between = self._anchored.window(anchors[0], anchors[1], first, last)
        if between is None:
            return None
        return RateWindow(base, currency, between.first, between.last, between.band.times(band), source)

    def _tie(self, currency: str, first: date, last: date) -> Peg | None:
        peg = self._pegs.get(currency)
        return peg if peg is not None and peg.first <= first and last <= peg.last else None

    @cached_property
    def _pegs(self) -> dict[str, Peg]:
        path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pegs.csv")
        with open(path, encoding="utf-8") as file:
            rows = [line.rstrip("\n").split(",") for line in file.readlines()[1:]]
        return {row[0]: _peg(row) for row in rows}


def _peg(row: list[str]) -> Peg:
    currency, anchor, low, high, first, last, source = row
    until = date.fromisoformat(last) if last else date.max
    return Peg(currency, anchor, Interval(Decimal(low), Decimal(high)), date.fromisoformat(first), until, source)
