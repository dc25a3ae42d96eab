"""Part, whole and share: a consistent passage is silent, a slip that is larger than the rounding is flagged."""

from functools import partial

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.checking.arithmetic_passages import said

_said = partial(said, "share-mismatch")
WHOLES = st.integers(11, 9_999).map(lambda tens: tens * 10 + 7)


@given(WHOLES, st.integers(1, 100))
def test_a_share_that_follows_is_ticked(whole: int, tenth: int) -> None:
    part = max(1, whole * tenth // 101)
    findings, ticks = _said(f"The fire reached {part:,} of the {whole:,} trees, or {part / whole:.1%}.")
    assert not findings
    assert len(ticks) == (part / whole > 0.0005)


@given(WHOLES, st.integers(1, 100))
def test_a_share_that_is_off_by_more_than_rounding_is_flagged(whole: int, tenth: int) -> None:
    part = whole * tenth // 1010 * 10 + 7
    assume(part < whole)
    wrong = part / whole * 100 + 12.3
    assert _said(f"The fire reached {part:,} of the {whole:,} trees, or {wrong:.1f}%.")[0]


def test_fractions_in_words_have_room() -> None:
    assert not _said("The fire reached 22 of the 99 trees, or a quarter.")[0]
    assert _said("The fire reached 22 of the 99 trees, or a third.")[0]


def test_a_share_of_something_else_is_left_alone() -> None:
    assert _said("The fire reached 22 of the 99 trees, or 40 percent of the land.") == ([], [])
