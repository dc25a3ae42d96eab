from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.said import said

RULE = "span-mismatch"
DAY = date(2024, 6, 4)
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November")
FORMS = st.sampled_from(
    [
        "The {}-year project from {} to {} was costly.",
        "The {}-year research program, which ran from {} to {}, was costly.",
        "The war lasted {} years, from {} to {}.",
        "In the {} years ({}-{}) output grew.",
        "She ran it for {} years, between {} and {}, alone.",
    ]
)


@given(FORMS, st.integers(1800, 1950), st.integers(4, 60), st.integers(-1, 1))
def test_a_length_before_its_years_is_held_against_them(form: str, start: int, apart: int, slack: int) -> None:
    assert said(RULE, form.format(apart + slack, start, start + apart)) == []
    assert len(said(RULE, form.format(apart + 2, start, start + apart))) == 1


@given(st.integers(0, 10), st.integers(0, 10), st.integers(0, 1))
def test_months_count_both_ends_or_one(first: int, last: int, more: int) -> None:
    if first == last:
        return
    apart = (last - first) % 12 + more
    ends = f"from {MONTHS[first]} to {MONTHS[last]}"
    assert said(RULE, f"It was shut {ends}, a {apart}-month closure that cost jobs.") == []
    assert len(said(RULE, f"It was shut {ends}, a {apart + 2}-month closure that cost jobs.")) == 1


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("It runs from 3 to 24 May, a two-week visit.", "It runs from 3 to 17 May, a two-week visit."),
        ("The ten-day festival runs from June 1 to June 20.", "The 20-day festival runs from June 1 to June 20."),
        ("In 2004, 30 years ago, the bank collapsed.", "In 2004, 20 years ago, the bank collapsed."),
        ("He has chaired it since 1998, a period of 30 years.", "He has chaired it since 1998, a period of 26 years."),
        ("The 90-year-old inn, founded in 1884, closes.", "The 140-year-old inn, founded in 1884, closes."),
        ("The centenary of its opening in 1934 is this year.", "The centenary of its opening in 1924 is this year."),
        ("Founded in 1921, it marks its centenary next year.", "Founded in 1925, it marks its centenary next year."),
    ],
)  # fmt: skip
def test_the_day_of_publication_is_an_end(wrong: str, right: str) -> None:
    assert said(RULE, right, DAY) == []
    assert len(said(RULE, wrong, DAY)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The 10-year bond yield fell from 2010 to 2015.",
        "Five-year survival rates from 1998 to 2010 rose.",
        "Each of the two-year terms from 2010 to 2018 was hard.",
        "Prices rose between March and June, a two-month average of 5%.",
        "The first three years from 2010 to 2015 were hard.",
        "In 2018, on the 50th anniversary of the 1968 protests, he spoke.",
        "In 2014, it was the 50th anniversary of the 1964 act.",
    ],
)
def test_other_lengths_are_left_alone(text: str) -> None:
    assert said(RULE, text, DAY) == []
