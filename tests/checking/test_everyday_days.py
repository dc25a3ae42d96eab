"""Days of everyday prose that only seem to lie ahead or behind, beside those that do."""

from datetime import date

import pytest

from tests.checking.ran import loud


@pytest.mark.parametrize(
    "text",
    [
        "The council agreed on Monday that the pool, closed since March 2023, reopens on 1 September 2024.",
        "The owners said that the pub closes for good on 31 August 2024.",
        "He signed for two years, to 30 June 2026, and was given the number nine shirt.",
        "Bookings opened for 24 December 2024, and half the tables were gone within a day.",
        "Tickets for the concert on 3 October 2024 sold out on Friday.",
    ],
)
def test_what_is_ahead_is_told_in_the_past_all_the_same(text: str) -> None:
    assert loud(text, date(2024, 6, 4)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The bridge will open on 19 August 2023, and the council expects 4,000 cars a day.",
        "It completed its purchase of the hall, which opens on 19 August 2023, and will sell it.",
        "She won the right to speak on 19 August 2023, and will use it.",
        "The firm won a contract for the concert on 19 August 2023, and will hire 40 people.",
        "Bidding for the lease that ended on 19 August 2023 will start soon.",
    ],
)
def test_a_day_that_is_not_of_the_verb_before_it_may_lie_ahead(text: str) -> None:
    assert loud(text, date(2023, 8, 11)) == []


def test_what_was_done_on_a_day_was_done_whatever_the_sentence_plans() -> None:
    text = "It completed the sale of its mill near Elm to a local buyer on 14 May 2022, it said, and will book a loss."
    assert loud(text, date(2022, 5, 4)) != []
    assert loud(text, date(2022, 5, 24)) == []
