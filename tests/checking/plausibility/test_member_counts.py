"""Unions of states with the members of another year, and the people of the world of one."""

import pytest

from tests.checking.ran import excerpts

RULE = "members-out-of-date"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (
            "Brussels, 3 May 2022\nThe ban would need the approval of all 28 EU countries, and Hungary has said no.",
            "28",
        ),
        ("The European Union's 15 members agreed in June 2010 to share the cost.", "15"),
        ("New York, 9 May 2016\nThe text was backed by 120 of the 183 members of the United Nations.", "183"),
        ("Frankfurt, 4 January 2024\nPrices in the 19 countries that use the euro rose by 2.9 percent.", "19"),
        ("Lusaka, 6 February 2022\nThe African Union, which has 45 members, elected its chairman.", "45"),
        ("Brussels, 10 May 2011\nThe 25-nation European Union will send observers.", "25"),
    ],
)
def test_the_members_of_another_year_are_flagged(text: str, count: str) -> None:
    assert excerpts(text, RULE) == [count]


@pytest.mark.parametrize(
    "text",
    [
        "Brussels, 9 June 2021\nAll 27 EU countries agreed; before Brexit there had been 28.",
        "Brussels, 9 June 2022\nThe 19 EU countries that use the euro and the 26 EU countries in the group met.",
        "Brussels, 9 June 2013\nCroatia will be the 28th member. The 27 EU countries welcomed it.",
        "Brussels, 2 March 2024\nWith Sweden, NATO's 32 members will be stronger; the 31 members of NATO meet.",
        "Brussels, 9 June 2021\nThe EU's 28 members of 2016 were asked. In 2004 the EU had 25 members.",
        "The EU's 28 members were asked.",
        "New York, 9 June 2024\nThe 15 members of the United Nations Security Council met.",
        "Frankfurt, 4 January 2023\nUntil December the 19 countries that share the euro set its course.",
    ],
)
def test_some_of_them_and_former_times_are_left_alone(text: str) -> None:
    assert excerpts(text, RULE) == []


@pytest.mark.parametrize(
    "text",
    ["The planet's 7 billion people throw it away.", "There are 7 billion people in the world, and each of them eats."],
)
def test_the_people_of_the_world_are_those_of_the_year(text: str) -> None:
    rule = "population-out-of-scale"
    assert excerpts(f"Geneva, 6 November 2023\n{text}", rule) == ["7 billion"]
    assert excerpts(f"Geneva, 6 November 2012\n{text}", rule) == []
    assert excerpts(text, rule) == []
