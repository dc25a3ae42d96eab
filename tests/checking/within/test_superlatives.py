"""Superlatives beside two figures."""

import pytest

from tests.checking.ran import excerpts

RULE = "superlative-on-lower-figure"


@pytest.mark.parametrize(
    "told",
    [
        "Growth was fastest in Spain, at {}, ahead of Italy at {}.",
        "The highest rate was in Spain, at {}, compared with {} in Italy.",
        "Unemployment was highest in Spain at {} and lowest in Italy at {}.",
        "The largest share went to Spain ({}), while Italy took {}.".replace("share", "part"),
    ],
)
def test_a_superlative_must_stand_with_the_larger_figure(told: str) -> None:
    assert len(excerpts(told.format("2.1%", "5.3%"), RULE)) == 1
    assert excerpts(told.format("5.3%", "2.1%"), RULE) == []


@pytest.mark.parametrize(
    "told",
    [
        "The lowest rate was in Spain, at {}, compared with {} in Italy.",
        "Unemployment was lowest in Spain at {} and highest in Italy at {}.",
    ],
)
def test_one_that_points_down_with_the_smaller(told: str) -> None:
    assert len(excerpts(told.format("5.3%", "2.1%"), RULE)) == 1
    assert excerpts(told.format("2.1%", "5.3%"), RULE) == []


@pytest.mark.parametrize(
    "text",
    [
        "Inflation was highest in May, at 2.1%, compared with 5.3% a year earlier.",
        "The largest donor was Norway with $4 million, against a total of $9 million.",
        "The largest firm has 40 ships, while its rival has 90 planes.",
        "The second largest donor was Norway with $4 million, ahead of Sweden with $9 million.",
    ],
)
def test_other_times_totals_and_things_are_left_alone(text: str) -> None:
    assert excerpts(text, RULE) == []
