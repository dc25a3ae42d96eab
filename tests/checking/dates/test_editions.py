"""Editions and years counted from a beginning."""

from datetime import date

import pytest

from tests.checking.ran import excerpts, messages

RULE = "edition-mismatch"
DAY = date(2023, 10, 12)


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("The festival, founded in 1998, is in its 35th year.", "in its 35th year"),
        ("The festival, founded in 1998, is in its tenth year.", "in its tenth year"),
        ("The event is now in its 25th year, having begun in 2008.", "in its 25th year"),
        ("The annual fair, first held in 2001, opens in its 30th edition in 2024.", "in its 30th edition"),
    ],
)
def test_a_count_that_cannot_be_is_flagged(text: str, flagged: str) -> None:
    assert excerpts(text, RULE, DAY) == [flagged]


@pytest.mark.parametrize("nth", ["25th", "26th", "27th"])
def test_either_way_of_counting_is_silent(nth: str) -> None:
    assert excerpts(f"The festival, founded in 1998, is in its {nth} year.", RULE, DAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "The annual fair, first held in 2001, opens in its 20th edition in 2024.",
        "The fair, first held in 2001, opens in its 45th edition in 2024.",
        "The club, founded in 1998, was in its fifth year in 2003.",
        "The club, founded in 1998 and begun in 2005, is in its 35th year.",
    ],
)
def test_what_may_be_counted_otherwise_is_silent(text: str) -> None:
    assert excerpts(text, RULE, DAY) == []


def test_without_any_later_year_nothing_is_said() -> None:
    assert messages("The festival, founded in 1998, is in its 35th year.", RULE) == []


def test_the_message_names_the_most_that_it_can_be() -> None:
    (told,) = messages("The festival, founded in 2003, is in its 35th year.", RULE, DAY)
    assert told == '"35th year" of what began in 2003: in 2023 it is the 21st at most.'
