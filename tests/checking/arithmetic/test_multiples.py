"""Multipliers in words: what fits is silent, what does not is flagged."""

from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from tests.checking.arithmetic_passages import said

_said = partial(said, "multiple-mismatch")
WORDS = st.sampled_from([("doubled", 2), ("tripled", 3), ("quadrupled", 4), ("multiplied tenfold", 10)])
LEVELS = st.integers(1_001, 99_999)


@given(WORDS, LEVELS)
def test_an_exact_multiple_is_ticked(word: tuple[str, int], earlier: int) -> None:
    findings, ticks = _said(f"Membership {word[0]} from {earlier:,} to {earlier * word[1]:,}.")
    assert not findings
    assert len(ticks) == 1


@given(WORDS, LEVELS)
def test_one_time_and_a_half_as_much_again_is_flagged(word: tuple[str, int], level: int) -> None:
    earlier = level // 10 * 10 + 7
    assert _said(f"Membership {word[0]} from {earlier:,} to {earlier * word[1] * 3 // 2 // 10 * 10 + 7:,}.")[0]


@given(WORDS, LEVELS)
def test_the_reversed_order_says_the_same(word: tuple[str, int], level: int) -> None:
    later = level * word[1]
    assert not _said(f"Membership {word[0]} to {later:,} from {level:,}.")[0]
    assert _said(f"Membership {word[0]} to {level:,} from {later:,}.")[0]


def test_a_bound_is_broken_from_one_side_only() -> None:
    assert not _said("Membership more than doubled from 1,003 to 2,907.")[0]
    assert _said("Membership more than doubled from 1,003 to 1,807.")[0]
