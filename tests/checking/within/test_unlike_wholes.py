"""Shares of two wholes that one subject is given."""

import pytest

from tests.checking.ran import messages

RULE = "unlike-totals"


def test_shares_of_two_places_are_flagged_and_of_one_place_are_not() -> None:
    text = "Fishing accounts for 30 percent of the region's jobs and 12 percent of {} catch."
    assert messages(text.format("the national"), RULE)
    assert not messages(text.format("the region's"), RULE)


@pytest.mark.parametrize(
    "text",
    [
        "The firm makes a third of the state's bricks and 4 percent of the nation's tiles, and has 90 workers.",
        "Responsible for 70 percent of the firm's sales and a third of the sector's profits, the unit has 80 workers.",
        "Nearly 60 percent of the county's wheat and 5 percent of the nation's barley are grown by Hale Farms.",
        "Tourism's share of output was 12 percent in 2018; in 2019 its contribution to growth was 15 percent.",
        "Solar power had a 6 percent share of capacity in 2016 and an 8 percent share of output in 2018.",
        "In 2014 the lender held 20 percent of all mortgages; in 2018 it held 25 percent of all loans.",
    ],
)
def test_shares_of_two_wholes_are_told(text: str) -> None:
    assert messages(text, RULE)


@pytest.mark.parametrize(
    "text",
    [
        "Eighty percent of the firm's staff and a third of the union's members voted for the deal.",
        "The deal was backed by 80 percent of the firm's staff and a third of the union's members.",
        "The town has 30 percent of the county's people and 2 percent of the nation's people.",
        "Steel's share of output was 12 percent in 2018; in 2019 its share of output was 15 percent.",
        "The bank had a 12 percent share of deposits in May and its rival a 14 percent share of loans in June.",
        "In 2014 the lender held 20 percent of all mortgages; in 2018 a rival held 25 percent of all loans.",
    ],
)
def test_shares_of_two_subjects_or_of_one_whole_are_silent(text: str) -> None:
    assert not messages(text, RULE)
