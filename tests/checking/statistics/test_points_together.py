"""A change right beside its two rates, in percent where points are meant."""

import pytest

from tests.checking.ran import loud, messages

RULE = "percent-for-points"


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("It stunned the City by slashing interest rates by {}, from 4.5% to 3%.", "1.5%", "1.5 percentage points"),
        ("Lowering the rate by {}, from 10% to 8%, would cost the state millions.", "2%", "20%"),
        ("The bank has hiked rates by a full {}, to 6% from 5%.", "1%", "percentage point"),
        ("The slide forced it into lifting its policy rate by {} to 10.5% from 8%.", "2.5%", "2.5 points"),
        ("The decision to trim the rate by {}, from 4% to 3.75%, surprised nobody.", "0.25%", "a quarter point"),
        ("The base rate was 5%. The bank cut it by {} to 4%.", "1%", "20%"),
    ],
)
def test_a_change_beside_its_rates(text: str, wrong: str, right: str) -> None:
    assert messages(text.format(wrong), RULE)
    assert loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The base rate was 5%. Shares fell by 1% to 4,000 points.",
        "Output shrank by 2%, and unemployment rose from 4% to 6%.",
        "Wages rose by 2%, between 1% and 3% in most trades.",
    ],
)
def test_a_change_of_something_else(text: str) -> None:
    assert loud(text) == []
