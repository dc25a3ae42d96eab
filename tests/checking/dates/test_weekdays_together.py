"""Weekdays of several dates without a year."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.dates import WEEKDAY_NAMES
from tests.checking.ran import excerpts, messages

RULE = "weekdays-disagree"


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("It opens on Monday, May 3. The concert is on Wednesday, May 6.", "Wednesday, May 6"),
        ("He fled on Friday 28 October and was caught on Saturday 6 November.", "Saturday 6 November"),
        ("It lasts from Tuesday, December 30, to Saturday, January 2.", "Saturday, January 2"),
    ],
)
def test_days_that_fit_no_year_are_flagged(text: str, flagged: str) -> None:
    assert excerpts(text, RULE) == [flagged]


@pytest.mark.parametrize(
    "text",
    [
        "It opens on Monday, May 3. The concert is on Thursday, May 6.",
        "It opened on Monday, May 3. A year later, on Wednesday, May 6, it closed.",
        "It opened on Monday, May 3, 2010. On Wednesday, May 6, it closed.",
        "It opened on Monday, March 3. On Wednesday, September 6, it closed.",
    ],
)
def test_days_that_fit_or_are_of_two_years_are_silent(text: str) -> None:
    assert messages(text, RULE) == []


@given(st.dates(date(1990, 1, 1), date(2040, 1, 1)), st.integers(1, 50), st.integers(1, 6))
def test_days_of_one_calendar_are_silent_and_a_moved_one_is_not(first: date, apart: int, moved: int) -> None:
    second = first + timedelta(days=apart)

    def told(day: date, weekday: int) -> str:
        return f"{WEEKDAY_NAMES[weekday % 7]}, {day:%B} {day.day}"

    text = f"It opens on {told(first, first.weekday())}. It ends on {{}}."
    assert messages(text.format(told(second, second.weekday())), RULE) == []
    crosses_leap_day = first.month <= 2 and second.month > 2
    if not crosses_leap_day:
        wrong = told(second, second.weekday() + moved)
        assert excerpts(text.format(wrong), RULE) == [wrong]
