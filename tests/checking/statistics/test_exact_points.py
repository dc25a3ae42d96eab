"""A change in percent that is, digit for digit, the difference of two percentages near it."""

import pytest

from tests.checking.ran import loud, messages

RULE = "percent-for-points"


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The gross margin was 38.2%. A year earlier it was 41.7%. A fall of {} hurt.", "3.5%", "3.5 points"),
        ("Turnout, at 61%, was {} higher than the 52% of 2010.", "nine per cent", "nine percentage points"),
        ("Literacy: 2001, 57%; 2011, 68%. The rise of {} pleased them.", "11 per cent", "11 points"),
        ("Of the first group 22% gave up; of the second, 27% did. The rate is down by {}.", "5%", "5 points"),
        (
            "Rates went to 3.1% in May, having been 2.7% in April. That {} costs 42 euros.",
            "0.4% rise",
            "0.4-point rise",
        ),
        ("The ratio improved to 4.2% from 6.9%. The improvement, of {}, is welcome.", "2.7%", "2.7 points"),
        ("In May it was 3.9%, in August 4.6% and in November 5.4%. In all it rose by {}.", "1.5%", "1.5 points"),
        ("Survival was 88% with the drug and 81% without. An improvement of {} is good.", "7%", "7 points"),
        ("Occupancy was 72% in May. In April it was 64%; a gain of {} in a month.", "8 per cent", "8 points"),
        ("The vacancy rate is 9.1%. A year ago it was 6.4%, so it has gone up by {}.", "2.7%", "2.7 points"),
    ],
)
def test_a_difference_told_in_percent_is_told(text: str, wrong: str, right: str) -> None:
    assert messages(text.format(wrong), RULE)
    assert loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 5% and profit rose 8%. Costs saw a rise of 3%.",
        "Prices rose 6% in May and 4% in June. Wages grew by 2%.",
        "In Leeds 40% voted yes and in Hull 50%. Turnout was up by 25% on 2010.",
        "The margin was 8%. A year ago it was 10%. Sales fell by 20%.",
        "The rate is 3.5%. Inflation is 2.1%. The bank expects growth of 1.5%.",
        "Yes got 52% and No 48%. The party gained 3%.",
        "Occupancy was 72%, up 12.5% from 64%.",
        "Of the men 30% smoke, of the women 20%. Some 10% of both have tried to stop.",
        "The share was 12% in 2010, 14% in 2012 and 19% in 2015. Sales rose by 6%.",
        "The yield is 4.1% after 3.9%. Shares lost 2%.",
        "Attendance was 100% in May, having been 80% in April. That rise of 20% hurt.",
    ],
)
def test_changes_of_something_else_are_left_alone(text: str) -> None:
    assert messages(text, RULE) == []
