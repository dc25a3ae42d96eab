"""A length beside the only two times of its passage, and a time told from today with its date."""

from datetime import date

import pytest

from factcheck import check_text
from tests.checking.ran import loud

_TODAY = date(2021, 3, 12)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("The shop closed in March 2019 and reopened in June 2019, {} months later.", ("five", "three")),
        ("The ship left on 4 May and arrived on 25 May, after a voyage of {} weeks.", ("five", "three")),
        ("The book came out in 1954. It was written three years later, in {}.", ("1951", "1957")),
        ("Between 2 June and 12 June the ward was shut, a closure of {} days.", ("twenty", "ten")),
        ("The siege began on 3 May 1640 and lasted {} days, until 20 May 1640.", ("27", "17")),
        ("The museum is open from 9 a.m. to 5 p.m., {} hours a day.", ("ten", "eight")),
    ],
)
def test_a_length_is_that_between_its_ends(wrong: str, right: tuple[str, str]) -> None:
    slipped, true = right
    assert [told.partition(":")[0] for told in loud(wrong.format(slipped))] == ["span-mismatch"]
    assert loud(wrong.format(true)) == []


@pytest.mark.parametrize(
    "text",
    [
        "He joined on 3 March 2019, was promoted two weeks later and left on 3 June 2019.",
        "The road was closed on 3 March 2019 and reopened on 3 June 2019, about five months later than planned.",
        "She came to Rome in 1990 and died there in 2010, after 12 years in a home.",
        "The trial began in May 2018. The verdict came in August 2018, eight months after the arrest.",
        "The shop opened in 1950, and he left in 1990 after a stay of 12 years.",
        "The shop opened in 1950. He left in 1990 after a stay of 12 years.",
        "The school opened in 1950 and the teacher, who had come late, left in 1990 after a stay of 12 years.",
        "The war began in 1914. The siege of the town ended in 1916 and lasted five months.",
        "The term runs from 1 July to 31 August, three months in which little is done.",
    ],
)
def test_a_length_of_something_else_is_left_alone(text: str) -> None:
    assert loud(text) == []


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("A van hit the gate yesterday, 8 March.", False),
        ("A van hit the gate yesterday, 11 March.", True),
        ("A van hit the gate on 8 March (yesterday).", False),
        ("The fair opens tomorrow, on 23 March.", False),
        ("The fair opens tomorrow, on 13 March.", True),
        ("It is three weeks since the storm of 3 January.", False),
        ("It is three weeks since the storm of 18 February.", True),
        ("The move is planned for next year, 2024.", False),
        ("The move is planned for next year, 2022.", True),
        ("In 2018, last year, 41 people drowned.", False),
        ("Roosevelt said: Yesterday, December 7, 1941, will live in infamy.", True),
        ("His diary says: Last year, 1911, was the driest that I have seen.", True),
    ],
)
def test_a_time_told_from_today_is_that_of_its_date(text: str, is_right: bool) -> None:
    told = [finding.rule for finding in check_text(text, date=_TODAY).findings if finding.level.value != "note"]
    assert told == ([] if is_right else ["relative-day-mismatch"])
