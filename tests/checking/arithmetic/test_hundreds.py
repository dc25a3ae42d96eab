"""Shares of one whole that make a hundred percent, or should."""

import pytest

from tests.checking.ran import loud, ticks

_WRONG_AND_RIGHT = [
    ("Asked whether he should resign, 46 percent of those polled said yes, 38 percent said no and {} percent could not"
     " say.", "26", "16"),
    ("The yard is owned by the state (55 percent), its founder (30 percent) and the staff ({} percent).", "25", "15"),
    ("Half of the legacy goes to the lifeboats, a third to the hospice and the remaining {} to the sanctuary.",
     "quarter", "sixth"),
    ("Men made up 61 percent of the applicants and women {} percent.", "49", "39"),
    ("The wine is 60 per cent Merlot, 25 per cent Cabernet Franc and {} per cent Malbec.", "25", "15"),
    ("A quarter were rated excellent, 35 percent good and 22 percent fair, which leaves {} percent that were poor.",
     "8", "18"),
    ("About 23% of residents are under 15, 65% are aged 15 to 64 and {}% are 65 or older.", "22", "12"),
    ("Tamboran holds 45 percent of the block. Its partner has {}, with the state keeping the remaining 25.",
     "40", "30"),
    ("Mr Adeyemi had 52 percent of the votes. His only rival, Mrs Bassey, had {}.", "58", "48"),
    ("Every euro in the budget is spoken for: 61 cents go on salaries, 22 cents on keeping up 340 churches and the last"
     " {} cents on schools.", "27", "17"),
    ("She left half of her money to her son, a third to her daughter and a {} to the church.", "quarter", "sixth"),
    ("The estate was split three ways: half to the widow, a quarter to the son and a {} to the daughter.", "third",
     "quarter"),
    ("There are only two shareholders. The founder holds 63 per cent of the shares and his sister {} per cent.", "27",
     "37"),
    ("Made of 70% cotton, 22% wool and {}% silk, the cloth is woven in the village.", "18", "8"),
    ("The alloy consists of 88% copper and {}% tin.", "22", "12"),
    ("Where the power came from: coal 41%, gas 27%, hydro 18%, all other sources {}%.", "24", "14"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wrong", "right"), _WRONG_AND_RIGHT)
def test_shares_that_are_all_make_a_hundred(text: str, wrong: str, right: str) -> None:
    assert loud(text.format(wrong))
    assert loud(text.format(right)) == []
    assert ticks(text.format(right), "sum-mismatch")


@pytest.mark.parametrize(
    "text",
    [
        "Asked what they eat for breakfast, 62 percent said bread, 41 percent said cereal and 26 percent said eggs.",
        "Some 48 percent of men and 61 percent of women support the plan.",
        "Unemployment is 40 percent in the north, 35 percent in the west and 45 percent in the south.",
        "Half of the pupils come by bus, a third live within a mile and a quarter have a bicycle.",
        "The party won 45 percent of the vote in the city, 38 percent in the suburbs and 26 percent in the villages.",
        "Nearly half of the fund is in bonds, about a third in shares and the remaining quarter in property.",
        "The firm owns 60 percent of the mine, 55 percent of the smelter and 25 percent of the port.",
        "Of the patients, 62 percent had a fever, 48 percent a cough and 31 percent a rash.",
        "A quarter of the rubbish is paper. Half of the rest is food.",
        "Exports account for 60 percent of output and imports for 55 percent of consumption.",
        "In the poll 55 percent said yes to the tunnel and 62 percent said no to the toll.",
        "For each pound of butter the farmer gets 90 cents, the dairy 20 cents and the grocer the last 30 cents.",
        "Of every pound spent 40 pence went on wages and 25 pence on rent; the other shops paid 50 pence for each.",
    ],
)
def test_shares_of_several_things_are_left_alone(text: str) -> None:
    assert loud(text) == []
