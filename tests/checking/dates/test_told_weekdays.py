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


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("The rules come into force on 1 October 2016. That Thursday, inspectors will hand out leaflets.", True),
        ("The rules come into force on 1 October 2016. That Saturday, inspectors will hand out leaflets.", False),
        ("The strike began on 5 August 2019. By the end of that Wednesday 300 flights had been cancelled.", True),
        ("The strike began on 5 August 2019 and lasted all week. That Friday, the drivers went back.", False),
        ("On 5 August 2019 the minister said that Thursday would be a holiday.", False),
        ("The court ruled on 7 August 2019 that Saturday work is to be paid double.", False),
        ("The first was on 3 May 2019, the second on 9 May 2019. That Friday it rained.", False),
    ],
)
def test_that_weekday_is_the_one_of_the_day_before_it(text: str, is_wrong: bool) -> None:
    assert bool(messages(text, RULE)) is is_wrong
