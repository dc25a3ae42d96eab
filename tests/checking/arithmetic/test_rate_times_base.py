"""Rates of a base: what fits is silent, what is off by more than rounding is flagged."""

from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from tests.checking.arithmetic_passages import said

_said = partial(said, "rate-times-base-mismatch")
RATES = st.integers(1, 99)
BASES = st.integers(101, 99_999).map(lambda hundreds: hundreds * 100)


@given(RATES, BASES)
def test_a_product_that_follows_is_ticked(rate: int, base: int) -> None:
    findings, ticks = _said(f"The levy is {rate} percent of the ${base:,} price, or ${rate * base // 100:,}.")
    assert not findings
    assert len(ticks) == 1


@given(RATES, BASES, st.sampled_from([10, 100, 1000]))
def test_a_slip_of_the_decimal_point_is_named(rate: int, base: int, slip: int) -> None:
    findings, ticks = _said(f"The levy is {rate} percent of the ${base:,} price, or ${rate * base // 100 * slip:,}.")
    assert [finding.confidence for finding in findings] == ["high"]
    assert not ticks


def test_an_amount_beside_it_is_no_product() -> None:
    assert _said("The levy is 4 percent of the $36,000 price, and $500 is paid at once.") == ([], [])
    assert _said("The levy is 4 percent of the $36,000 price, or $500 more than before.") == ([], [])
