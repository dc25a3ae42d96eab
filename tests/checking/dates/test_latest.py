"""Figures that are called the latest."""

from datetime import date

import pytest

from tests.checking.ran import excerpts, messages

RULE = "old-latest-figures"


@pytest.mark.parametrize(
    ("text", "year", "flagged"),
    [
        ("According to the latest figures, from 2018, it has 4,000 members.", 2023, True),
        ("According to the latest figures, from 2018, it has 4,000 members.", 2020, False),
        ("The most recent official data are from 2017.", 2023, True),
        ("The most recent census, in 2011, counted 4,000.", 2023, False),
        ("Figures from 2018 show 4,000 members.", 2023, False),
        ("The number of cutters currently stands at 61, a count of 2014 shows.", 2023, True),
        ("The number of cutters currently stands at 61, a count of 2021 shows.", 2023, False),
        ("The island now has 1,120 residents, the census of 2010 says.", 2023, True),
        ("Today 61 families make lace for a living (2012 survey).", 2023, True),
        ("The town now has 8,300 inhabitants, more than in the 2011 census.", 2023, False),
        ("She now has 12 grandchildren; the survey of 2014 made her known.", 2023, False),
    ],
)
def test_the_latest_are_not_many_years_old(text: str, year: int, flagged: bool) -> None:
    assert bool(excerpts(text, RULE, date(year, 10, 12))) is flagged


@pytest.mark.parametrize(
    "text",
    [
        "The latest figures show that the town had 31,000 inhabitants in 2011.",
        "Current data show that 14 percent of homes were empty in 2008.",
    ],
)
def test_the_latest_of_a_sentence_whose_only_year_is_old_is_flagged(text: str) -> None:
    assert len(messages(text, "old-latest-figures", date(2022, 5, 5))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The latest figures show that the mine, opened in 1990, has 300 workers.",
        "The latest figures are the highest since the crisis of 2009.",
        "The latest figures show that the town had 31,000 inhabitants in 2021.",
    ],
)
def test_another_year_beside_the_latest_is_silent(text: str) -> None:
    assert messages(text, "old-latest-figures", date(2022, 5, 5)) == []
