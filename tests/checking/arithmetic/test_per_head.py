"""What each gets: a quotient that fits is silent, one that is off by more than rounding is flagged."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.arithmetic_passages import said
from tests.checking.ran import findings, loud

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


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The 42 winners shared $2.1 million, or $500,000 each.", 1),
        ("The 42 winners shared $2.1 million, or $50,000 each.", 0),
        ("He bought 210 shares for $8,400, or $400 a share.", 1),
        ("He bought 210 shares for $8,400, or $40 a share.", 0),
        ("The council spent £930,000 on 31 flats, or £300,000 each.", 1),
        ("The council spent £930,000 on 31 flats, or £30,000 each.", 0),
    ],
)
def test_a_quotient_is_seen_in_other_forms_of_words(text: str, count: int) -> None:
    assert len(findings(text, "per-head-mismatch")) == count


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The 25 laptops cost £20,000, or £{} each.", "600", "800"),
        ("The lottery win of £6m was shared equally by eight colleagues, who got £{} each.", "850,000", "750,000"),
        ("She sold 300 jars of honey at $6 a jar and made ${}.", "2,400", "1,800"),
        ("The ship carries 3,000 containers weighing 20 tonnes each, a cargo of {} tonnes.", "80,000", "60,000"),
    ],
)
def test_of_the_only_figures_nobody_rounds_off_much(text: str, wrong: str, right: str) -> None:
    assert len(loud(text.format(wrong))) == 1
    assert not loud(text.format(right))
