"""A share told in two forms: those of one share are ticked, what a slip made of it is flagged, a choice is none."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.arithmetic_passages import said

_said = partial(said, "share-told-twice-differs")


@given(st.integers(3, 99), st.sampled_from([", or one in {}", " (one in {})", ", that is one in {},"]))
def test_the_same_share_is_ticked_and_a_tenth_of_it_flagged(whole: int, form: str) -> None:
    text = f"Some {100 / whole:.3g} percent"
    findings, ticks = _said(f"{text}{form.format(whole)}.")
    assert not findings
    assert len(ticks) == 1
    findings, ticks = _said(f"{text}{form.format(whole * 10)}.")
    assert len(findings) == 1
    assert not ticks


@pytest.mark.parametrize(
    "text",
    [
        "One in four or one in five patients will come back within a month.",
        "About a third of the seats (46 percent in the north) are held by women.",
        "Half of the respondents, or 512 people, had heard of it. Some 12 percent had not.",
        "The tax was cut by a third, or 10 percentage points, in 2014.",
        "Only one in ten men (and 32 percent of women) finished the course.",
        "Two-thirds of the vote, or 44 percent of those registered, went to the left.",
        "The odds are one in a hundred, or three in 100 for smokers.",
        "One goal in 12 games, or 8 percent of his club's total, is not what they paid for.",
        "All but a quarter, or 75 percent, were there.",
    ],
)
def test_other_shares_are_no_second_form(text: str) -> None:
    assert _said(text) == ([], [])
