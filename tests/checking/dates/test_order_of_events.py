from datetime import date

import pytest

from tests.checking.ran import excerpts, messages, ticks

RULE = "event-after-publication"
DAY = date(2024, 6, 4)


def test_an_event_of_next_year_told_as_past() -> None:
    text = "The minister opened the bridge on June 3, 2025."
    assert messages(text, RULE, DAY) == [
        "The text tells 3 June 2025 as past, but was published on 4 June 2024, 364 days earlier."
    ]
    assert excerpts(text, RULE, DAY) == ["June 3, 2025"]


@pytest.mark.parametrize(
    "text",
    [
        "The minister opened the bridge on June 3, 2024.",
        "The minister opened the bridge on June 5, 2024.",  # a time zone further east
        "The minister said that the bridge will open on June 3, 2025.",
        "The minister said it opens by June 3, 2025.",
        "The deadline was June 3, 2025.",
        "If it was finished on June 3, 2025, all were glad.",
        "The minister opened the bridge on June 3.",
        "She was born on April 4, 2053, died on May 5, 2071 and was buried on May 9, 2071.",
    ],
)
def test_events_that_are_past_ahead_or_many(text: str) -> None:
    assert messages(text, RULE, DAY) == []


def test_without_a_day_of_publication_nothing_is_said() -> None:
    assert messages("The minister opened the bridge on June 3, 2025.", RULE) == []


def test_several_past_events_after_publication_make_the_publication_doubtful() -> None:
    text = "He opened the bridge on June 3, 2025. She closed it on May 5, 2026."
    assert messages(text, RULE, DAY) == []


def test_an_event_of_the_last_weeks_is_ticked() -> None:
    assert ticks("He opened the bridge on May 20, 2024.", RULE, DAY) == [
        "20 May 2024 is 15 days before publication on 4 June 2024"
    ]
    assert ticks("He opened the bridge on May 20, 2023.", RULE, DAY) == []
