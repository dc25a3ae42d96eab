"""Weekdays that stand away from their date."""

from datetime import date

import pytest

from tests.checking.ran import loud, messages

RULE = "weekday-mismatch"
DAY = date(2024, 3, 19)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("October 7, 2023, which was a {}, was a holiday.", "Friday", "Saturday"),
        ("The vote is on March 24. All campaigning must stop two days earlier, on {}.", "Saturday", "Friday"),
        ("He was born on 20 June 1990, a mild day. 9 November 1989 was a {}.", "Friday", "Thursday"),
        ("The hearing is on March 25. A ruling will come a week later, on the {}.", "Tuesday", "Monday"),
    ],
)
def test_a_wrong_weekday_is_told(text: str, wrong: str, right: str) -> None:
    assert messages(text.format(wrong), RULE, published=DAY)
    assert loud(text.format(right), DAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "The vote is on March 24, the count on March 26. The halls must be booked two days earlier, on Saturday.",
        "October 7 was a Friday.",
    ],
)
def test_a_day_that_is_not_known_is_left_alone(text: str) -> None:
    assert loud(text) == []
