from datetime import date

import pytest

from tests.checking.ran import findings, loud

IMPOSSIBLE, WEEKDAY = "impossible-date", "weekday-mismatch"


@pytest.mark.parametrize(
    "text",
    [
        "It ended, as the contract says twice, on 32 December 2012, and rent has been owed since.",
        "The summit will be held on 28, 29 and 31 November 2012, the ministry said.",
        "From that day until the 38th of January it costs 80p an hour.",
        "It will be followed by another on April 80, 2024.",
    ],
)
def test_days_that_no_month_has_are_flagged(text: str) -> None:
    assert findings(text, IMPOSSIBLE)


@pytest.mark.parametrize(
    "text",
    [
        "They met on 7 and 8 May and on 30 or 31 March 2012.",
        "Theresa, 65, may go; the 65 March hares stay. He was born in June 95.",
        "He lives at 45 May Street. On 3 June 2012 he left.",
    ],
)
def test_days_that_are_and_other_numbers_are_silent(text: str) -> None:
    assert loud(text) == []


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("He was arrested on 6 February 2014. It was a Wednesday, and his wife was at home.", True),
        ("He was arrested on 6 February 2014. It was a Thursday, and his wife was at home.", False),
        ("Entries opened on 1 October 2019 and close on 15 December 2019. That is a Saturday.", True),
        ("Entries opened on 1 October 2019 and close on 15 December 2019. That is a Sunday.", False),
        ("It struck on April 25, 2015. Offices were shut, as the 25th was a Monday.", True),
        ("It struck on April 25, 2015. Offices were shut, as the 25th was a Saturday.", False),
        ("It struck on April 25, 2015. There was a second shock. It was a Monday that nobody forgot.", False),
    ],
)
def test_a_weekday_told_of_the_date_before_it(text: str, is_wrong: bool) -> None:
    assert bool(findings(text, WEEKDAY)) is is_wrong


def test_what_closes_on_a_day_is_not_told_as_past() -> None:
    text = "Entries opened on 1 October 2019 and close on 15 December 2019."
    assert loud(text, date(2019, 10, 21)) == []


def test_an_announcement_of_a_whole_day_may_name_other_years() -> None:
    text = "The theater, shut since a fire in 2009, will welcome audiences again on 2 {} 2012."
    assert findings(text.format("May"), "late-announcement", date(2012, 7, 1))
    assert findings(text.format("September"), "late-announcement", date(2012, 7, 1)) == []
