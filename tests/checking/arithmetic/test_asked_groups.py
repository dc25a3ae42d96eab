"""A percentage of a small group that was asked or looked at, in its sentence or the one before."""

import pytest

from tests.checking.ran import excerpts

RULE = "impossible-share-for-count"


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("In a survey of 25 nurseries, 63 percent kept a full record.", "63 percent"),
        ("Inspectors visited all 25 nurseries in May. They found that 63 percent kept a full record.", "63 percent"),
        ("The consultants asked all 18 firms. The answer in 57.2 percent of cases was staff.", "57.2 percent"),
        ("The council wrote to all 16 landlords. Only 55 percent replied.", "55 percent"),
    ],
)
def test_a_share_that_no_whole_number_gives_is_told(text: str, share: str) -> None:
    assert excerpts(text, RULE) == [share]


@pytest.mark.parametrize(
    "text",
    [
        "In a survey of 25 nurseries, 64 percent kept a full record.",
        "In a survey of 25 nurseries in 2019, fees rose 63 percent.",
        "A survey of 25 towns found that 63 percent of shops were open.",
        "A survey of about 25 nurseries found that 63 percent kept a record.",
        "The audit of 14 hospitals found that occupancy was 63 percent.",
        "In a survey of 25 schools with 4,100 pupils, 63 percent said that they felt safe.",
        "They asked all 18 firms. They said that orders were 57 percent lower.",
        "A review of 40 funds shows that fees were 1.3 percent. They had gained 34 percent by May.",
    ],
)
def test_shares_of_something_else_are_left_alone(text: str) -> None:
    assert excerpts(text, RULE) == []
