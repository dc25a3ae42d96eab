"""Rates of a base: what fits is silent, what is off by more than rounding is flagged."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.arithmetic_passages import said
from tests.checking.ran import findings, loud

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


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("A 5 percent commission on the $2.1 million sale comes to $10,500.", 1),
        ("A 5 percent commission on the $2.1 million sale comes to $105,000.", 0),
        ("A 15% cut in the 2,100-strong workforce means 3,150 jobs.", 1),
        ("A 15% cut in the 2,100-strong workforce means 315 jobs.", 0),
    ],
)
def test_a_product_is_seen_in_other_forms_of_words(text: str, count: int) -> None:
    assert len(findings(text, "rate-times-base-mismatch")) == count


def test_the_base_told_again_is_no_result() -> None:
    text = "He kept 10% of the pay. Leavitt was asked about the $12,500 payment. He said the $12,500 was for labor."
    assert loud(text) == []
