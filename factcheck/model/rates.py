"""What checks may ask of the exchange rates."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple, Protocol

from factcheck.model.finding import Location
from factcheck.model.interval import Interval


class RateWindow(NamedTuple):
    """The lowest and the highest published rate between two days, and on the days themselves who published it.

    `band` counts units of `currency` for one `base`. It is `rough` where it holds the rates of many years: such a
    band tells magnitudes apart, and verifies nothing.
    """

    base: str
    currency: str
    first: date
    last: date
    band: Interval
    source: str
    rough: bool = False


class Exchange(NamedTuple):
    """Two amounts that a text equates, the rate that this implies, and the rates of those days.

    `implied` and the band of `window` count units of `currency` for one `base`; `implied` is what the digits as written
    can mean. `window` is None where no rate was published.
    """

    original: Location
    converted: Location
    base: str
    currency: str
    rate: Decimal
    implied: Interval
    window: RateWindow | None


class Rates(Protocol):
    """Dated exchange rates. Never guesses, never extrapolates: None where no rate was published."""

    def window(self, base: str, currency: str, first: date, last: date) -> RateWindow | None:
        """Return the band of rates published from `first` to `last`, both included, or None if there is none."""
