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
    ("Of the 48 million pounds set aside for the breakwater, 31 million has been spent, {} than half.", "less", "more"),
    ("Beech accounted for {} of the trees felled: 820 of the 2,050, he said.", "three-quarters", "two-fifths"),
    ("Pine made up {} of what burned: 504 of the 1,260 hectares lost since Thursday.", "two-thirds", "two-fifths"),
    ("Exports to China earned $6.3 billion, {} percent of its total exports of $28 billion.", "32.5", "22.5"),
]
# fmt: off
_APPOSED = [
    ("All 2,000 pupils were asked. Of these, 640 come by bicycle ({}), and fewer than 90 by car.", "23%", "32%"),
    ("The latest count found 91,200 households. Some 15,200, which means {}, could not keep warm.",
     "one in eight", "one in six"),
    ("The village spends €35 million a year. Schools take €7 million, {} of the budget.", "a quarter", "a fifth"),
    ("Last year 420 thefts were reported and 126 solved, a rate of {} percent.", "45", "30"),
    ("The assembly has 160 seats; women hold 48, or {} percent.", "15", "30"),
    ("The hospital has 720 beds. {} of them, 180, are in single rooms.", "Half", "A quarter"),
    ("Sales of tea reached 41 million rupees, {} of total sales of 123 million rupees.", "a quarter", "a third"),
    ("The frost cost growers $2.4 billion, he said, which is equivalent to {} percent of annual farm income of $76 "
     "billion.", "8.2", "3.2"),
    ("Officers stopped 350 lorries in May. They found worn brakes in 140, {}, and took nine drivers off the road.",
     "one in four", "two in five"),
    ("The port took in 68.4 billion yuan. Imports made up 25.7 billion yuan of that, accounting for {} percent, and "
     "most of them came by rail.", "73.6", "37.6"),
    ("Makers sold furniture worth €4.9 billion. Germany took €1.3 billion. Croatia was next with €410 million, while "
     "Italy accounted for no more than €310 million, or {} percent.", "63", "6.3"),
]
# fmt: on
_PARTS = [
    ("The country has 3,100 kilometres of railway, and the north alone has {} of them.", "3,400", "1,400"),
    ("The theatre got by on 5.6 million zloty. Salaries took {} million of this.", "6.5", "3.5"),
    ("Botanists have described 410 orchids from the country, {} of which are found nowhere else.", "450", "150"),
    ("The memoir runs to 320 pages; the war takes up {} of them.", "400", "40"),
    ("Fog: {} flights late, out of 88 that left.", "96", "69"),
    ("Vines cover 27,000 hectares of the country. Some {} hectares are in the Lubin valley alone.", "38,000", "18,000"),
    (
        "National output of rice was 8.4 million tonnes; the southern province alone produced {} million tonnes.",
        "11",
        "1.1",
    ),
    ("They won {} of their 34 league matches, drew six and lost two.", "36", "26"),
    ("The academy admitted 3,100 students. There were {} undergraduates among them.", "3,400", "1,400"),
    ("Exports of furniture came to €1.7 billion. Sofas made up €{} billion of them.", "2.2", "0.2"),
]


@pytest.mark.parametrize(("text", "wrong", "right"), [*_SHARES, *_APPOSED, *_PARTS])
def test_a_part_beside_its_whole_is_reckoned(text: str, wrong: str, right: str) -> None:
    assert loud(text.format(wrong))
    assert loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Women hold 18 of the 90 seats, while turnout was 62 per cent.",
        "Of the 640 flats, 160 stand empty. Half of those are being repaired.",
        "Spain sold 9.4 million tonnes abroad. The province of Almeria alone produced 11 million tonnes.",
        "The bank lost 31 million in 2008. In 2009 alone it lost 43 million.",
        "He scored 12 goals in the cup. In the league alone he has 18.",
        "The city has 310,000 inhabitants. Some 45,000 voted on Sunday, or 38 percent.",
        "The firm employs 5,000 people worldwide. In Britain it has 1,200, or 30 percent of the market.",
        "The county has 64 schools. Last year 17 reported cases of flu, or 12 percent of the primary schools.",
        "The study followed 3,000 men. Of those who smoked, 240 (30%) died within ten years.",
        "The town spends €45 million a year. It has debts of €9 million, a quarter of what it owed in 2010.",
        "It has 3,290,350 people. Next was Chinese with 97,275 (3.02%), then German with 84,505 speakers (2.62%).",
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
        "The trust runs 30 schools. It has failed in 12, one in four, of its bids.",
        "Of the 48 million pounds set aside, 31 million has been spent, less than half of it on stone.",
        "The council owns 460 flats. It has let 184, one in five to nurses, and sold the rest.",
        "Exports came to 86.4 billion yuan, equivalent to 12 percent of the economy of the region of 700 billion yuan.",
        "Exports held up at €1.9 billion in the half. In the full year machinery made up €2.4 billion of them.",
        "The police closed three roads on Monday when crowds gathered. There were 150 foreigners among them.",
    ],
)
def test_other_figures_are_left_alone(text: str) -> None:
    assert loud(text) == []
