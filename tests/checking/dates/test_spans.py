from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.said import said

RULE = "span-mismatch"
START = st.integers(1500, 1980)


@given(START, st.integers(3, 119), st.integers(-1, 1))
def test_both_ways_of_counting_are_silent(start: int, apart: int, slack: int) -> None:
    assert said(RULE, f"He led it from {start} to {start + apart}, {apart + slack} years without a scandal.") == []
    assert said(RULE, f"He led it for {apart + slack} years, from {start} to {start + apart}.") == []


@given(START, st.integers(3, 119), st.sampled_from([2, 3, 10, 100]))
def test_more_than_a_year_apart_is_flagged(start: int, apart: int, wrong: int) -> None:
    (finding,) = said(RULE, f"He led it from {start} to {start + apart}, {apart + wrong} years without a scandal.")
    assert finding.message == f"From {start} to {start + apart} are {apart} years; the text says {apart + wrong} years."


@given(START, st.integers(3, 119), st.integers(-1, 1), st.sampled_from([2, 10]))
def test_a_lifetime_ends_when_it_says(start: int, apart: int, slack: int, wrong: int) -> None:
    form = "The shop opened in {} and closed in {}, after {} years in one family."
    assert said(RULE, form.format(start, start + apart, apart + slack)) == []
    assert len(said(RULE, form.format(start, start + apart, apart + wrong))) == 1


@given(START, st.integers(2, 119))
def test_an_anniversary_counts_from_the_founding(start: int, apart: int) -> None:
    form = "The club, founded in {}, celebrates its {}th anniversary this year."
    day = date(start + apart, 6, 4)
    assert said(RULE, form.format(start, apart), day) == []
    assert len(said(RULE, form.format(start, apart + 10), day)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "From 1998 to 2018, two years saw a loss.",
        "From 1998 to 2018, 30 years after the war, they met.",
        "He led it from 1998 to 2018, 12 years in total, with breaks.",
        "He was jailed from 1998 to 2008, serving a sentence of 30 years.",
        "It grew from 1998 to 2018 30 times.",
        "Founded in 1921, it won the cup in 1950 on its 30th try.",
    ],
)
def test_years_that_count_something_else_are_left_alone(text: str) -> None:
    assert said(RULE, text) == []


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("Chief librarian 1987-2004 (27 years), then keeper of maps.", True),
        ("Chief librarian 1987-2004 (17 years), then keeper of maps.", False),
        ("After 29 years at the head of the firm, 1988-2007, he went sailing.", True),
        ("After 30 years as a teacher he was mayor, 1994-2004.", False),
        ("For 25 years, 1990-2005 apart, the two shared a flat.", False),
        ("The festival runs from 3 to 12 June. In those 20 days 60 groups will play.", True),
        ("The festival runs from 3 to 12 June. In those ten days 60 groups will play.", False),
        ("The siege began on 4 April and was lifted on 12 May, after 58 days.", True),
        ("The siege began on 4 April and was lifted on 12 May, after 38 days.", False),
        ("The vote was on 4 October and on 2 November the count ended, after 14 days.", False),
        ("The two-week course starts on 7 November and ends on 28 November.", True),
        ("The two-week course starts on 7 November and ends on 18 November.", False),
        ("It took nine years to build, from 1998 to 2004.", True),
        ("The contract, which runs from 2016 to 2021, is for eight years.", True),
        ("He sat for the county from 1987 to 2001: 24 years, in which he spoke 12 times.", True),
        ("The strike lasted from 14 March to 2 April, 29 days in which 8,400 boxes piled up.", True),
        ("The strike lasted from 14 March to 2 April, 19 days in which 8,400 boxes piled up.", False),
        ("The strike lasted from 1 January to 1 March, 59 days.", False),
        ("The strike lasted from 1 January to 1 March, 61 days.", False),
        ("The strike lasted from 1 January to 1 March, 69 days.", True),
        ("The fair runs from 20 December to 10 January, 22 days.", False),
        ("The fair runs from 20 December to 10 January, 32 days.", True),
        ("She edited the letters 1801-1850 for ten years.", False),
    ],
)
def test_a_stretch_needs_no_bracket_and_may_be_taken_up(text: str, is_wrong: bool) -> None:
    assert bool(said("span-mismatch", text)) is is_wrong
