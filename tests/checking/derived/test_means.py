"""Means of listed figures: rounded as a writer would they are silent, beyond that they are flagged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.arithmetic_passages import said
from tests.checking.ran import findings

_RULE = "mean-mismatch"


@given(st.lists(st.integers(11, 99), min_size=3, max_size=6))
def test_a_mean_that_follows_is_silent(values: list[int]) -> None:
    *first, last = map(str, values)
    mean = round(sum(values) / len(values), 1)
    text = f"Marks of {', '.join(first)} and {last} in the {len(values)} papers gave her an average of {mean}."
    assert not findings(text, _RULE)


def test_a_mean_is_ticked() -> None:
    assert len(said(_RULE, "Marks of 64, 71 and 78 in the three papers gave her an average of 71.")[1]) == 1


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("It made 212, 198, 240 and 230 engines over the four quarters, an average of {} a quarter.", "250", "220"),
        ("His last five innings had brought Root 12, 87, 104, 6 and 51. Averaging {}, he was dropped.", "62", "52"),
        ("Bids of $210,000, $340,000 and $230,000 came in. The average was ${}.", "360,000", "260,000"),
    ],
)
def test_a_slip_is_seen_and_the_right_mean_is_silent(text: str, wrong: str, right: str) -> None:
    assert len(findings(text.format(wrong), _RULE)) == 1
    assert not findings(text.format(right), _RULE)


def test_the_mean_of_others_is_left_alone() -> None:
    assert not findings("Marks of 64, 71 and 78 in three papers were above the national average of 52.", _RULE)
    rain = "It had 41 mm on Monday, 18 mm on Tuesday and 7 mm on Wednesday. The average for the whole month is 52 mm."
    assert not findings(rain, _RULE)
    assert not findings("Plots of 12, 30 and 45 hectares are for sale, on average for $9,000 each.", _RULE)
