"""Figures that are called the latest."""

from datetime import date

import pytest

from tests.checking.ran import excerpts

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
