"""Shares right beside their two counts, and parts above what they are some of."""

import pytest

from tests.checking.ran import loud

_SHARES = [
    ("Women hold 18 of the 90 seats in the lower house, that is, {}.", "one in four", "one in five"),
    ("On Sunday night 84 of the 120 beds were taken: occupancy of {} per cent.", "80", "70"),
    ("The fund has paid out £26.4 million of its £75 million, {}, since the fire.", "not a quarter", "over a third"),
    ("Wetland: 1,440 hectares. Whole reserve: 4,800 hectares. Share of wetland: {} percent.", "35", "30"),
    ("Eight samples in 1,600 tested positive ({}).", "5%", "0.5%"),
    ("The family owns 25 million shares. With 200 million in issue, its stake is {} percent.", "15.5", "12.5"),
    ("A nurse on €2,200 a month pays €770 for a studio. {} of her wage is thus gone.", "A quarter", "A third"),
    ("An eighth of the bequest (£40,000 out of {}) has gone on lawyers.", "£420,000", "£320,000"),
    ("Exports to China earned $6.3 billion, {} percent of its total exports of $28 billion.", "32.5", "22.5"),
]
_PARTS = [
    ("The country has 3,100 kilometres of railway, and the north alone has {} of them.", "3,400", "1,400"),
    ("The theatre got by on 5.6 million zloty. Salaries took {} million of this.", "6.5", "3.5"),
    ("Botanists have described 410 orchids from the country, {} of which are found nowhere else.", "450", "150"),
    ("The memoir runs to 320 pages; the war takes up {} of them.", "400", "40"),
    ("Fog: {} flights late, out of 88 that left.", "96", "69"),
    ("They won {} of their 34 league matches, drew six and lost two.", "36", "26"),
]


@pytest.mark.parametrize(("text", "wrong", "right"), [*_SHARES, *_PARTS])
def test_a_part_beside_its_whole_is_reckoned(text: str, wrong: str, right: str) -> None:
    assert loud(text.format(wrong))
    assert loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Women hold 18 of the 90 seats, while turnout was 62 per cent.",
        "Of the 640 flats, 160 stand empty. Half of those are being repaired.",
        "The fund gave away $18 million of its $240 million, 12 per cent more than last year.",
        "Nine of the twelve lambs were dead. Two thirds of the ewes were ill.",
        "In 2017, 84 of the 120 beds were taken. In 2018 occupancy was 80 per cent.",
        "The firm has 120 shops, 30 in the north. A third of the staff are part-time.",
        "A nurse on €2,200 a month pays €770 for a studio. A quarter of her colleagues live with their parents.",
        "The party won 45 of 120 seats, with 41 per cent of the vote.",
        "It shipped 43.2 million tonnes, of which 32 million were oil. It made up 98% of the total volume of trade.",
        "Police blocked three roads and arrested 150 of them.",
        "The town has 900 people and 1,200 sheep, 1,100 of them ewes.",
        "The club sold 4,100 tickets on Monday and 3,900 on Tuesday, 5,200 of them to students.",
        "In 2016 there were 410 orchids; today 450 of them are known.",
    ],
)
def test_other_figures_are_left_alone(text: str) -> None:
    assert loud(text) == []
