"""What each gets: a quotient that fits is silent, one that is off by more than rounding is flagged."""

from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from tests.checking.arithmetic_passages import said

_said = partial(said, "per-head-mismatch")
COUNTS = st.integers(2, 999)
SHARES = st.integers(101, 9_999)


@given(COUNTS, SHARES)
def test_a_quotient_that_follows_is_ticked(count: int, each: int) -> None:
    findings, ticks = _said(f"The state paid ${count * each:,} for {count} families, or ${each:,} each.")
    assert not findings
    assert len(ticks) == 1


@given(COUNTS, SHARES, st.sampled_from([10, 1000]))
def test_a_slip_of_the_decimal_point_is_named(count: int, each: int, slip: int) -> None:
    findings, ticks = _said(f"The state paid ${count * each:,} for {count} families, or ${each * slip:,} per family.")
    assert [finding.confidence for finding in findings] == ["high"]
    assert not ticks


def test_another_unit_of_count_is_left_alone() -> None:
    assert _said("The state paid $9,000 for 3 families, or $700 per person.") == ([], [])
    assert _said("The state paid $9,000 for 3 families, and $700 each to the neighbors.") == ([], [])
