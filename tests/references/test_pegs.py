"""Tied currencies, by themselves and against what moves."""

from datetime import date
from decimal import Decimal

import pytest

from factcheck.model.interval import Interval
from factcheck.model.rates import RateWindow
from factcheck.references.pegs import PeggedRates

FIRST, LAST = date(2024, 1, 1), date(2024, 1, 31)


class Pound:
    """One pound costs from 1.25 to 1.27 dollars."""

    def window(self, base: str, currency: str, first: date, last: date) -> RateWindow | None:
        if (base, currency) != ("GBP", "USD"):
            return None
        return RateWindow(base, currency, first, last, Interval(Decimal("1.25"), Decimal("1.27")), "a test")


def band(base: str, currency: str, first: date = FIRST, last: date = LAST) -> Interval | None:
    window = PeggedRates(Pound()).window(base, currency, first, last)
    return window.band if window is not None else None


def test_a_tied_currency_costs_what_its_anchor_does() -> None:
    assert band("USD", "OMR") == Interval(Decimal("0.3845"), Decimal("0.385"))
    assert band("EUR", "XOF") == Interval.point(Decimal("655.957"))


def test_two_currencies_with_one_anchor_need_no_dated_rates() -> None:
    window = PeggedRates(Pound()).window("BHD", "OMR", FIRST, LAST)
    assert window is not None
    assert window.band.contains(Decimal("0.3845") / Decimal("0.376"))
    assert window.source == "pegs (BHD to USD, Central Bank of Bahrain, OMR to USD, Central Bank of Oman)"


def test_against_another_currency_it_moves_as_its_anchor() -> None:
    assert band("GBP", "SAR") == Interval(Decimal("1.25") * Decimal("3.745"), Decimal("1.27") * Decimal("3.755"))


@pytest.mark.parametrize(
    ("base", "currency"), [("USD", "GBP"), ("CHF", "SAR")], ids=["no peg", "an anchor without a rate"]
)
def test_what_is_not_known_is_not_guessed(base: str, currency: str) -> None:
    assert band(base, currency) is None


def test_a_tie_holds_only_while_it_lasts() -> None:
    assert band("EUR", "BGN") == Interval.point(Decimal("1.95583"))
    assert band("EUR", "BGN", date(2026, 1, 1), date(2026, 2, 1)) is None
    assert band("USD", "HKD", date(2004, 1, 1), date(2004, 2, 1)) is None
