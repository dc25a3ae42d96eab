from datetime import date

import pytest

from tests.checking.ran import excerpts, messages

DAY = date(2024, 3, 14)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The bypass opened in July 2025, the agency said on Tuesday.", "July 2025"),
        ("The firm was set up in 2203 by two brothers.", "2203"),
        ("The bus was built in 2106 and seats 50.", "2106"),
        ("Polling closed at 10 p.m. on 28 March; by midnight most ballots had been counted.", "28 March"),
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


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("It sold 4,200 vans in the year to 31 December 2024, most of them electric.", "31 December 2024"),
        ("It posted a profit of 4 million for the year to 31 December 2024, its best.", "31 December 2024"),
        ("Sales fell by a tenth in the three months to 30 June 2024, the retailer said.", "30 June 2024"),
        ("Consumer prices rose 7.9 percent in November 2024 from a year before.", "November 2024"),
        ("Sales of new homes fell to 591,000 in October 2024.", "October 2024"),
    ],
)
def test_figures_of_a_stretch_that_is_not_over_are_flagged(text: str, place: str) -> None:
    assert excerpts(text, "event-after-publication", published=DAY) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "The firm sold 4,000 vans that are to be delivered in the year to 31 December 2024.",
        "The bonds sold were those due in October 2024.",
        "He lost his license for the six months to 30 September 2024.",
        "The rent was set at 900 for the year to 31 December 2024.",
        "The government earned praise for the tax cut in the year to 5 April 2025.",
        "Gold was at 2,100 dollars in April 2024 trading.",
        "The hall was full: it sold 900 seats in October 2024's show within an hour.",
        "The exhibition opened in 2040 years of history.",
        "Rates rose to 4 percent and traders priced in another step in September 2024.",
        "The show was sold out and moved to a larger hall in November 2024.",
        "He was elected for a term that ends in November 2024.",
        "Sales fell to 40 in August 2024. They rose to 50 in October 2024.",
    ],
)
def test_figures_of_what_is_to_come_are_left_alone(text: str) -> None:
    assert excerpts(text, "event-after-publication", published=DAY) == []
