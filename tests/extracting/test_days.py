from datetime import date

import pytest

from factcheck.model.dates import WrittenDate
from tests.extracting.read import forms, read


@pytest.mark.parametrize(
    "text",
    [
        "Sunday (Oct 14, 2023)",
        "Sunday (14 October 2023)",
        "Sunday, October 14, 2023",
        "Sunday 14 October 2023",
        "October 14, 2023 (Sunday)",
        "14 October 2023 (Sun)",
        "Sunday (2023-10-14)",
    ],
)
def test_a_weekday_and_its_date_are_one_in_either_order(text: str) -> None:
    (mention,) = read(f"It fell on {text} there.")
    assert mention.date == WrittenDate(2023, 10, 14, weekday=6)


def test_a_weekday_in_brackets_of_its_own_sentence_stays_apart() -> None:
    assert forms("It fell on October 14 (Sunday papers said so).") == ["date: October 14", "date: Sunday"]


def test_a_bracket_that_holds_more_than_the_date_is_left_alone() -> None:
    assert forms("It met Sunday (Oct. 14 and later).") == ["date: Sunday", "date: Oct. 14"]


def test_may_is_a_verb_before_counted_people() -> None:
    assert forms("May 5 people attend?") == ["figure: 5 people"]
    assert forms("On May 5 people came.") == ["date: May 5"]


def test_in_a_month_people_are_counted() -> None:
    assert forms("In May 20 people died.") == ["date: May", "figure: 20 people"]


def test_a_month_needs_its_capital() -> None:
    assert forms("They march on and may go.") == []


def test_eight_digits_are_a_day_only_if_the_calendar_has_it() -> None:
    assert forms("It says 20231014 there.") == ["date: 20231014"]
    assert forms("It says 20231414 there.") == ["figure: 20231414"]


def test_days_of_a_week_take_their_numbers() -> None:
    assert forms("It ran from Monday 14 to Friday 18 October.") == ["date: Monday 14", "date: Friday 18 October"]
    assert forms("On Monday 14 people died.") == ["date: Monday", "figure: 14 people"]


def test_a_year_of_two_digits_is_of_this_century_or_the_last() -> None:
    assert [mention.date and mention.date.year for mention in read("On 10/14/23 and on 10/14/78.")] == [2023, 1978]


def test_next_and_last_weekdays_lie_around_the_publication() -> None:
    published = date(2023, 10, 16)
    days = [mention.date.resolved(published) for mention in read("next Friday, last Monday, Monday") if mention.date]
    assert days == [date(2023, 10, 20), date(2023, 10, 9), date(2023, 10, 16)]
