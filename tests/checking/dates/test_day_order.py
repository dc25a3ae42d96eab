from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.finding import Level
from tests.checking.said import said

RULE = "ambiguous-numeric-date"


@given(st.integers(1, 12), st.integers(1, 12))
def test_two_possible_months_are_noted_unless_they_are_the_same(first: int, second: int) -> None:
    found = said(RULE, f"It was signed on {first:02d}/{second:02d}/2023 in Geneva.")
    assert [finding.level for finding in found] == ([] if first == second else [Level.NOTE])


@given(st.integers(13, 28), st.integers(1, 12), st.booleans())
def test_a_day_above_twelve_settles_all_dates(day: int, month: int, is_american: bool) -> None:
    clear = f"{month}/{day}/2023" if is_american else f"{day}/{month}/2023"
    assert said(RULE, f"It was signed on 03/04/2023 and sent on {clear}.") == []


def test_it_is_said_once() -> None:
    assert len(said(RULE, "It was signed on 03/04/2023.\n\nIt was sent on 05/06/2023.")) == 1


def test_the_day_of_publication_settles_it() -> None:
    text = "It was signed on 03/04/2023."
    assert said(RULE, text, date(2023, 3, 4)) == []
    assert len(said(RULE, text, date(2023, 3, 5))) == 1


@pytest.mark.parametrize("text", ["After 9/11/2001 it closed.", "It is form 1-03/04/2023.", "See 03/04/20231."])
def test_what_is_no_unclear_date_is_left_alone(text: str) -> None:
    assert said(RULE, text) == []
