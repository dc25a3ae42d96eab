from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import excerpts, findings, messages, ticks

WEEKDAY, EXISTING = "weekday-mismatch", "impossible-date"
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "It met on Thursday, Oct 13, 2023.",
            "13 October 2023 was a Friday, not a Thursday; the nearest Thursday is 12 October 2023.",
        ),
        (
            "It met on Monday, 12 January 2024.",
            "12 January 2024 was a Friday, not a Monday; the nearest Monday is 15 January 2024.",
        ),
    ],
)
def test_a_weekday_that_is_not_the_dates(text: str, message: str) -> None:
    assert messages(text, WEEKDAY) == [message]
    assert [found.level.value for found in findings(text, WEEKDAY)] == ["error"]


def test_without_a_year_the_year_of_publication_is_tried_and_it_is_a_warning() -> None:
    text = "It met on Monday, January 12."
    assert messages(text, WEEKDAY) == []
    (found,) = findings(text, WEEKDAY, date(2024, 1, 20))
    assert found.level.value == "warning"
    assert "in the year of publication, 2024" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "It met on Friday, January 12, 2024.",
        "It met on Friday 12 January.",
        "Sunday newspapers printed it on January 12, 2024.",
        "It opens on Monday; on January 12, 2024 it was still closed.",
    ],
)
def test_weekdays_that_fit_or_belong_to_something_else(text: str) -> None:
    assert messages(text, WEEKDAY, date(2024, 1, 20)) == []


@pytest.mark.parametrize(
    ("text", "ticked"),
    [
        ("The council met on Thursday.", ["Thursday is 12 October 2023 (published 13 October 2023)"]),
        ("The report was released on Friday.", ["Friday is 13 October 2023 (published 13 October 2023)"]),
        ("The council will meet on Thursday.", []),
        ("The council meets next Thursday, it said.", []),
        ("It was open every Thursday.", []),
    ],
)
def test_a_bare_weekday_that_is_past_is_ticked(text: str, ticked: list[str]) -> None:
    assert ticks(text, WEEKDAY, date(2023, 10, 13)) == ticked


@pytest.mark.parametrize(
    "text",
    [
        "He came on 11 April last year. On Thursday, 14 April, he left.",
        "The deal of 2016 took days. On Thursday, 14 April, they signed.",
        "The vote is on Saturday, 14 April next year.",
    ],
)
def test_a_year_that_is_named_near_a_date_is_tried_too(text: str) -> None:
    assert messages(text, WEEKDAY, date(2017, 3, 30)) == []


def test_far_from_publication_a_day_can_be_of_either_year() -> None:
    assert messages("The law took effect on Friday, April 10.", WEEKDAY, date(1987, 10, 19)) == []
    assert messages("The law took effect on Thursday, April 10.", WEEKDAY, date(1987, 10, 19)) == [
        "10 April 1988 was a Sunday, not a Thursday in 1988; the nearest Thursday is 7 April 1988."
    ]


def test_a_named_year_that_does_not_fit_either_excuses_nothing() -> None:
    text = "The deal of 2015 took days. On Thursday, 14 April, they signed."
    assert len(messages(text, WEEKDAY, date(2017, 3, 30))) == 1


@pytest.mark.parametrize(
    "text", ["The lease ends on June 31.", "He was born on 29 February 2023.", "On April 31, 2020 it rained."]
)
def test_a_day_that_no_calendar_has(text: str) -> None:
    assert len(messages(text, EXISTING)) == 1


@pytest.mark.parametrize(
    "text", ["The lease ends on June 30.", "He was born on 29 February 2024.", "On February 29 it rained."]
)
def test_days_that_exist(text: str) -> None:
    assert messages(text, EXISTING) == []


@given(st.dates(date(1990, 1, 1), date(2030, 12, 31)), st.integers(0, 6))
def test_only_the_right_weekday_is_never_flagged(day: date, shift: int) -> None:
    name = NAMES[(day + timedelta(days=shift)).weekday()]
    text = f"The hearing was on {name}, {day:%B} {day.day}, {day.year}."
    assert excerpts(text, WEEKDAY) == ([f"{name}, {day:%B} {day.day}, {day.year}"] if shift else [])


@pytest.mark.parametrize(
    "text",
    [
        "The fair is open on Saturday and Sunday, 14-15 October 2023.",
        "It runs Friday to Sunday, 13-15 October 2023.",
        "It rained on Saturday/Sunday, 14/15 October 2023.",
    ],
)
def test_a_date_behind_two_weekdays_may_be_that_of_the_first(text: str) -> None:
    assert messages(text, WEEKDAY) == []


@pytest.mark.parametrize("part", ["morning", "evening", "night", "afternoon"])
def test_a_part_of_the_day_stands_between_weekday_and_date(part: str) -> None:
    assert len(messages(f"It was heard on Thursday {part}, October 13, 2023.", WEEKDAY)) == 1
    assert messages(f"It was heard on Friday {part}, October 13, 2023.", WEEKDAY) == []
    assert messages(f"It was heard on Thursday {part}. On October 13, 2023 it rained.", WEEKDAY) == []
