"""Part, whole and share: a consistent passage is silent, a slip that is larger than the rounding is flagged."""

from functools import partial

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.checking.arithmetic_passages import said
from tests.checking.ran import findings, loud

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


@pytest.mark.parametrize(
    "text",
    [
        "A quarter of the 80 pupils, or 35, failed.",
        "Two-thirds of the 90 shops (45) have closed.",
        "Out of 5,000 applicants, 620 were accepted, a rate of 22%.",
        "The fund holds $2.1 million in bonds, 50% of its $8.2 million in assets.",
    ],
)
def test_a_share_is_seen_in_other_forms_of_words(text: str) -> None:
    assert len(findings(text, "share-mismatch")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A quarter of the 80 pupils, or 20, failed.",
        "Out of 5,000 applicants, 620 were accepted, a rate of 12%.",
        "A third of the 90 shops, 12 years after the fire, have closed.",
    ],
)
def test_a_share_in_other_forms_of_words_that_holds_is_left_alone(text: str) -> None:
    assert findings(text, "share-mismatch") == []


def test_how_much_one_is_above_another_is_no_share() -> None:
    exports = (
        "Exports reached 130.7 billion euros in 2016. That is 29.4 billion euros, or 29 percent, above the 2011 number."
    )
    fish = "The fleet landed 0.88 million tonnes in 2023 and 2.2 million this season. Landings are thus up 150%."
    assert loud(exports) == loud(fish) == []
