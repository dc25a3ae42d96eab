"""Today, yesterday and tomorrow beside their weekdays."""

from datetime import date

import pytest

from tests.checking.ran import excerpts, messages, ticks

RULE = "relative-day-mismatch"
MONDAY = date(2024, 5, 6)


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("The court sits again tomorrow (Friday).", "tomorrow (Friday)"),
        ("The court sat on Wednesday (yesterday).", "Wednesday (yesterday)"),
        ("The vote is today, Thursday, in all districts.", "today, Thursday"),
        ("The vote is tomorrow, Saturday 11 May.", "tomorrow, Saturday"),
    ],
)
def test_another_weekday_is_flagged(text: str, flagged: str) -> None:
    assert excerpts(text, RULE, MONDAY) == [flagged]


@pytest.mark.parametrize(
    "text",
    [
        "The court sits again tomorrow (Tuesday).",
        "The court sits again tomorrow (Wednesday).",
        "Today Friday prayers are held, tomorrow Saturday markets.",
        "The court sits again tomorrow, Friday's hearing being moved.",
    ],
)
def test_the_right_weekday_or_one_beside_it_is_silent(text: str) -> None:
    assert messages(text, RULE, MONDAY) == []


def test_without_a_day_of_publication_they_are_held_against_one_another() -> None:
    assert excerpts("It met yesterday (Monday) and meets tomorrow (Friday).", RULE) == ["tomorrow (Friday)"]
    assert messages("It met yesterday (Monday) and meets tomorrow (Wednesday).", RULE) == []


def test_the_right_day_is_ticked() -> None:
    assert ticks("The court sits again tomorrow (Tuesday).", RULE, MONDAY) == [
        '"tomorrow (Tuesday)": the article is of 6 May 2024, a Monday'
    ]
