"""Which way a currency moved, and which way a level has gone ever since."""

import pytest

from tests.checking.ran import loud, messages

RULE = "direction-contradicts-figures"


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("After the polls closed the pound {} from $1.50 to $1.33 within six hours.", "strengthened", "weakened"),
        ("The dollar {} from 105 yen to 112 yen on Friday.", "weakened", "strengthened"),
        ("The yen {} from 100 to 120 to the dollar.", "strengthened", "weakened"),
        ("The Indian rupee {} to 83 to the dollar from 74 a year earlier.", "strengthened", "weakened"),
        ("The won {} to 1,250 per dollar from 1,190.", "firmed", "softened"),
        ("The peso {} from 40 pesos to 32 pesos a dollar.", "depreciated", "appreciated"),
        ("The pound, worth $1.50 before the vote, had {} to $1.33 by Friday.", "strengthened", "weakened"),
        ("Of every 1,000, 93 died. The toll has been {} ever since and stood at 38 in 2019.", "climbing", "falling"),
        ("It had 5,400 people in 1950. The population has {} steadily since and is now 3,200.", "grown", "shrunk"),
        (
            "The club had 412 members; since then numbers have been {}, and last year they came to 260.",
            "rising",
            "falling",
        ),
        ("There were 14,000 farms in 1960. Since then the number has {} steadily, to 3,100.", "risen", "fallen"),
        ("Unemployment was 9% in 2010. It has been going {} year after year and was 4% in 2019.", "up", "down"),
    ],
)
def test_the_way_is_that_of_the_figures(text: str, wrong: str, right: str) -> None:
    assert messages(text.format(wrong), RULE)
    assert loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The storm strengthened from 980 to 950 hectopascals.",
        "The dollar strengthened from 1.12 to 1.05 per euro.",
        "The euro strengthened from 1.05 to 1.12 to the dollar.",
        "There were 14,000 farms in 1960. Since then their average size has grown steadily, to 31 hectares in 2020.",
        "There were 93 teams. Interest has been growing ever since, though the number of teams stood at 38 in 2019.",
        "The club had 412 members; since then fees have been rising, and last year they came to 260 pounds.",
    ],
)
def test_another_thing_has_its_own_way(text: str) -> None:
    assert loud(text) == []
