"""Ranges of rates over many years."""

from datetime import date
from decimal import Decimal

from factcheck.references.ranges import RoughRates
from tests.references.test_pegs import Pound

FIRST, LAST = date(2024, 1, 1), date(2024, 1, 31)


def test_a_range_is_marked_as_rough_and_reaches_over_all_years() -> None:
    window = RoughRates(Pound()).window("USD", "TWD", FIRST, LAST)
    assert window is not None
    assert window.rough
    assert window.band.contains(Decimal("31.08"))
    assert window.last == date.max


def test_the_other_way_round_it_is_the_inverse() -> None:
    window = RoughRates(Pound()).window("TWD", "USD", FIRST, LAST)
    assert window is not None
    assert window.band.contains(1 / Decimal("31.08"))


def test_what_is_in_no_table_is_unknown() -> None:
    rough = RoughRates(Pound())
    assert rough.window("USD", "GBP", FIRST, LAST) is None
    assert rough.window("CHF", "TWD", FIRST, LAST) is None
    assert rough.window("USD", "TWD", date(1990, 1, 1), LAST) is None
