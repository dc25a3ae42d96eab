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
    ],
)
def test_the_latest_are_not_many_years_old(text: str, year: int, flagged: bool) -> None:
    assert bool(excerpts(text, RULE, date(year, 10, 12))) is flagged
