"""Which other currency a pair of amounts fits, where it misses the rate of its own.

Worked example: "60 billion yuan (£8.4 billion)" in January 2024 implies 7.14 yuan a pound. That was no rate of the
pound, but it was that of the dollar: the second amount is in dollars, or the first was never converted to pounds.
"""

from decimal import Decimal

from factcheck.checking.conversion.money_pairs import Pair
from factcheck.model.claim import Article
from factcheck.model.rates import Rates, RateWindow
from factcheck.model.unit import Currency

# The currencies that writers take for one another wherever they are: those of world trade.
_COMMON = ("USD", "EUR", "GBP", "CNY", "JPY")
_CLOSELY = Decimal("0.01")
# A pair that is rounded more coarsely fits some currency by chance.
_SHARPEST = Decimal("1.04")


def other_currency(article: Article, pair: Pair, window: RateWindow, rates: Rates) -> str:
    """Return the predicate that names the currency of the article or of world trade whose rate the pair fits, or ""."""
    low, high = pair.implied
    if not low or high is None or high > low * _SHARPEST:
        return ""
    units = (reading.unit for claim in article.claims for reading in claim.quantity.readings)
    for code in dict.fromkeys((*_COMMON, *(unit.code for unit in units if isinstance(unit, Currency)))):
        if code in {pair.base, pair.currency}:
            continue
        if _fits(pair, code, pair.currency, window, rates):
            return f"fits the rate of {code}: the second amount may be in {code}"
        if _fits(pair, pair.base, code, window, rates):
            return f"fits the rate of {code}: the first amount may be in {code}"
    return ""


def _fits(pair: Pair, base: str, currency: str, window: RateWindow, rates: Rates) -> bool:
    other = rates.window(base, currency, window.first, window.last)
    return other is not None and pair.implied.overlaps(other.band.widened(_CLOSELY))
