import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import findings, messages

RULE = "percent-base-broken"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("The number of cases rose from zero to 12, an increase of 1,200%.", "nothing is no percentage of zero"),
        ("It saw no thefts in 2020 and nine in 2021, a rise of 900%.", "nothing is no percentage of zero"),
        (
            "The number of staff dropped by 100 percent, from 30 to 12.",
            "a fall by 100% leaves nothing, and this is one by 60%",
        ),
        ("Women earn 20% less than men, so men earn 20% more than women.", "20% down is 25% the other way round"),
        (
            "The price rose 20% and then fell 20%, bringing it back to where it started.",
            "20% up is 16.7% the other way round",
        ),
        ("The shares lost 50% and need to gain 50% to recover.", "50% down is 100% the other way round"),
    ],
)
def test_a_percentage_without_a_base_is_told_with_the_sum(text: str, fault: str) -> None:
    (message,) = messages(text, RULE)
    assert message.endswith(f"has no base here: {fault}.")


@pytest.mark.parametrize(
    "text",
    [
        "Women earn 20% less than men, so men earn 25% more than women.",
        "Shares of A fell 5% and those of B rose 5%, leaving the index at 8,000.",
        "The stock fell 20% in May and rose 20% in June.",
        "Complaints fell by nearly 100%, from 400 to 5.",
        "No goals in 2020 and nine in 2021 gave him 90% of the vote.",
        "A is 3% larger than B, so B is 3% smaller than A.",
    ],
)
def test_percentages_with_a_base_are_left_alone(text: str) -> None:
    assert messages(text, RULE) == []


@given(share=st.integers(5, 99))
def test_only_the_same_percentage_both_ways_is_flagged(share: int) -> None:
    text = "Sales fell {}% and then rose {}%, leaving them unchanged."
    assert len(findings(text.format(share, share), RULE)) == 1
    assert findings(text.format(share, share * 2 + 1), RULE) == []


def test_a_rise_from_nothing_opens_a_sentence_too() -> None:
    assert messages("From zero to 40 cases, a rise of 400%, took two weeks.", "percent-base-broken")
