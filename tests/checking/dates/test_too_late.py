from datetime import date

import pytest

from tests.checking.ran import excerpts, messages

DAY = date(2024, 3, 14)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The bypass opened in July 2025, the agency said on Tuesday.", "July 2025"),
        ("The firm was set up in 2203 by two brothers.", ""),
        ("A court in Linz convicted the banker of fraud on March 28, his lawyer said.", "March 28"),
        ("The administrative court ruled on 28 March that the quarry may reopen.", "28 March"),
    ],
)
def test_what_is_told_as_past_has_passed(text: str, place: str) -> None:
    assert excerpts(text, "event-after-publication", published=DAY) == ([place] if place else [])


@pytest.mark.parametrize(
    "text",
    [
        "The bypass will have opened in July 2025, the agency said.",
        "Police said the march on 28 March was legal.",
        "The band sold tickets for its show on 28 March within an hour.",
        "In 2019 the town held a vote. The council rejected the plan on 14 April.",
        "The new stadium, completed in 2026 at the earliest, will seat 30,000.",
        "The court ruled on 14 March that the quarry may reopen.",
    ],
)
def test_plans_other_years_and_today_are_left_alone(text: str) -> None:
    assert messages(text, "event-after-publication", published=DAY) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Repairs will begin on 1 March and should be over by autumn.", 1),
        ("The fair will run from 25 February to 5 March 2024.", 1),
        ("Repairs will begin on 1 March next year.", 0),
        ("Repairs will begin on 1 April.", 0),
        ("The fair will run from 25 February to 5 May 2024.", 0),
        ("The minister had said that repairs will begin on 1 March.", 0),
    ],
)
def test_what_is_announced_has_not_passed(text: str, count: int) -> None:
    assert len(messages(text, "late-announcement", published=DAY)) == count
