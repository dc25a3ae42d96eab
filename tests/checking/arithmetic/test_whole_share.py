from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.said import said

RULE = "impossible-share-for-count"


@given(st.integers(2, 999), st.data(), st.integers(0, 2), st.sampled_from([ROUND_HALF_UP, ROUND_DOWN]))
def test_a_share_that_was_counted_is_never_flagged(
    size: int, data: st.DataObject, decimals: int, rounding: str
) -> None:
    whole = data.draw(st.integers(0, size - 1))
    percent = (Decimal(100 * whole) / size).quantize(Decimal(1).scaleb(-decimals), rounding=rounding)
    assert said(RULE, f"It helped {percent}% of the {size} patients in the trial.") == []


@given(st.integers(3, 40), st.data())
def test_a_share_between_two_counts_is_always_flagged(size: int, data: st.DataObject) -> None:
    whole = data.draw(st.integers(0, size - 1))
    between = (Decimal(200 * whole + 100) / (2 * size)).quantize(Decimal("0.1"))
    found = said(RULE, f"It helped {between}% of the {size} patients in the trial.")
    assert [finding.message.split(": ")[0] for finding in found] == [
        f"No whole number of {size} patients is {between}%"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It helped 34.5% of the 120 patients.",
        "It helped 34% of the 130 patients.",
        "It helped 34.5% of the 20 hours.",
        "It helped between 30 and 34.5% of the 20 patients.",
        "On average 34.5% of the 20 patients fell ill.",
        "It helped 34.5% of the 20-patient group.",
    ],
)
def test_what_is_no_count_over_a_count_is_left_alone(text: str) -> None:
    assert said(RULE, text) == []


@pytest.mark.parametrize(
    ("told", "wrong", "right"),
    [
        ("Of the 20 patients, {} recovered.", "34.5%", "35%"),
        ("Among the 40 people asked, {} said yes.", "37.3 percent", "37.5 percent"),
        ("Twenty patients were enrolled; {} of them recovered.", "34.5%", "35%"),
        ("Twelve students sat the exam, and {} of them failed.", "37%", "42%"),
        ("In the group of patients given the drug (n=20), {} improved.", "34.5%", "35.0%"),
        ("Recovery was seen in 7/20 patients ({}).", "34.5%", "35%"),
    ],
)
def test_a_group_that_stands_apart_from_its_share(told: str, wrong: str, right: str) -> None:
    assert len(said(RULE, told.format(wrong))) == 1
    assert said(RULE, told.format(right)) == []


def test_a_share_of_something_else_is_left_alone() -> None:
    assert said(RULE, "Of the 20 countries, 33.7% of the people live in one.") == []
    assert said(RULE, "Of the 27 countries, 30% to 33.7% are small.") == []
