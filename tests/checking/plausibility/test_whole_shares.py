import pytest

from tests.checking.ran import excerpts, loud

RULE = "share-above-whole"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Of the 214 dairy farms inspected, 117 percent had no slurry store.", "117 percent"),
        ("Literacy stood at 106.3 per cent among women in the state.", "106.3 per cent"),
        ("The reservoirs were 363 percent full at the start of the week.", "363 percent"),
        ("Alloy 7 contains 134% copper by weight.", "134%"),
        ("Forests cover 238 percent of the country's territory.", "238 percent"),
        ("In shops, 134 percent did. The rest wanted them gone.", "134 percent"),
        ("There is a 130 percent chance of rain on Sunday.", "130 percent"),
    ],
)
def test_a_share_of_one_whole_is_flagged(text: str, figure: str) -> None:
    assert excerpts(text, RULE) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "Prisons are 140 percent full, the union said.",
        "Families below 150 percent of the poverty line can apply.",
        "Turnout rose by 130 percent among the young.",
        "A turnout of 102 percent in three precincts pointed to fraud.",
        "The loan covers 110 percent of the purchase price.",
        "The survival rate was 150 percent that of the other group.",
        "Turnout was 102 percent of the number on the old register, because voters could enroll on the day.",
        "An increase in turnout of 140 percent was seen in the villages.",
    ],
)
def test_what_may_pass_its_base_is_silent(text: str) -> None:
    assert loud(text) == []
