"""A share in words over two amounts that are part and whole, and a multiple in words over two levels."""

import pytest

from tests.checking.ran import messages

RULE = "headline-quantifier-differs"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Half of the buses run late", "Of the 1,200 buses in the fleet, 402 ran late in May."),
        ("Most schools have no library", "Of the county's 240 schools, 55 have no library, a report found."),
        ("Half of pupils walk to school", "All but 20 percent of pupils walk to school. In 2010 it was 85 percent."),
        ("One in three miners to go", "It will lay off 1,500 of its 9,000 miners, the company said."),
        ("Bank to axe a third of its staff", "The lender plans to cut 2,100 of 21,000 jobs by 2023."),
        ("Two-thirds of villages lack clean water", "Some 310 of the district's 940 villages lack clean water."),
        ("Majority of Poles back speed limit", "Some 38 percent of Poles support the limit and 55 percent oppose it."),
        ("Council splits evenly over tram", "Twenty-nine councillors voted for the tram line and 12 against."),
        ("Most pupils walk to school", "Some 18 percent of pupils walk to school, while 54 percent come by bus."),
        ("Two in three drivers use phones", "Some 33 percent of drivers used a phone at the wheel. It asked 1,500."),
        ("Majority of teachers back strike", "Only 40 percent of teachers said they would support a strike."),
        ("Economy shrinks in spring", "Growth of the economy eased to 0.4 percent from 0.9 percent."),
        ("Prices fall in Poland", "Inflation slowed to 2.1 percent in July from 3.4 percent in June."),
        ("Car output contracts", "Car output grew 2 percent in April after growing 5 percent in March."),
        (
            "Nearly all laptops arrive late",
            "The ministry promised 25,000 laptops. Only 13,250 had come by May. The other 11,750 came in June.",
        ),
    ],
)
def test_words_that_miss_a_part_of_a_whole_are_told(head: str, body: str) -> None:
    assert messages(f"{head}\n\n{body}\n", RULE)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Most drivers keep to the limit", "Of 240 drivers checked on Monday, 55 were speeding, police said."),
        ("Two-thirds of villages have clean water", "Some 310 of the district's 940 villages have no safe water."),
        ("Most pupils walk to school", "Some 18 percent of pupils walk to school alone and 40 percent with a parent."),
        ("Two-thirds of children eat breakfast", "The study found that 34 percent of children skip breakfast."),
        ("Majority of shops sell to children", "Only 40 percent of the shops refused to sell tobacco to children."),
        ("Economy shrinks in spring", "Growth eased to 0.4 percent; on the quarter the economy shrank by 0.2 percent."),
        ("Inflation falls in Poland", "Inflation slowed to 2.1 percent in July from 3.4 percent in June."),
        ("Exports fall in May", "Export growth was 3 percent in five months, but in May shipments lost 2 percent."),
        (
            "Vast majority of reports ignored",
            "Of 1,240 reports of potholes the council acted on 96. It lost 30 percent.",
        ),
        ("Majority of members reject deal", "Of 4,100 members who voted, 1,640 were for the deal."),
        ("Most shops stand empty", "All but 60 of the 240 shops are empty, the council said on Monday."),
        ("Majority of pupils walk to school", "Of the 400 pupils of the school, all but 90 walk there."),
        ("Nearly all children vaccinated", "In the town all children except 12 of the 400 are vaccinated."),
        ("Most farms survive the flood", "Of the 240 farms the flood destroyed 55. The other farms are safe."),
        ("Two in two for striker", "The striker, in two games, had 45 percent of the shots, and two in all."),
        ("Three in 0 pupils walk", "Of the 400 pupils, 90 walk to school, the council said."),
        ("Minority of workers joined strike", "Some 31,000 of the company's 54,000 workers had stayed at work."),
        ("One in five shops empty", "In the mall, 12 of the 60 shops are empty; in the High Street it is 9 of 84."),
        ("Quarter of a million sign petition", "The petition has 251,000 signatures, 12 percent of all voters."),
        ("Nation splits evenly? No, 62-38", "Of the nation's adults, 62% said yes and 38% said no."),
    ],
)
def test_words_that_a_part_or_its_rest_fits_are_left_alone(head: str, body: str) -> None:
    assert not messages(f"{head}\n\n{body}\n", RULE)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Sales of e-bikes triple", "Dealers sold 42,000 e-bikes last year, against 21,000 in 2018."),
        ("Club halves its debt", "The club owed £48m in June. A year earlier it had owed £57m."),
        (
            "Farm doubles harvest",
            "Five years ago they brought in 14 tonnes of beans. In the season that ended in March it was 42 tonnes.",
        ),
        (
            "House prices double",
            "A house cost €216,000 last year. In 2005 it was €180,000. Flats did better: they rose by 31%.",
        ),
    ],
)
def test_a_multiple_that_two_levels_miss_is_told(head: str, body: str) -> None:
    assert messages(f"{head}\n\n{body}\n", RULE)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            "Rents double in a decade",
            "Rents rose from €412 to €455 last year, the ministry said. In 2009 they were €220.",
        ),
        ("Firm halves its losses", "Sales fell to €45m from €60m, but the loss was €3m, against €6m a year earlier."),
        ("School triples its places", "Ten years ago the town had 40 teachers. Today it has 80 teachers."),
        ("Brewer doubles exports", "Last year sales were 14 million euros. This year they are 42 million euros."),
        ("Startup triples users", "It had 4 million users in May. In January it had 3 million in Europe alone."),
        ("Club doubles its income", "Tickets brought in £4m, up from £3m. In all it took £12m, up from £6m."),
    ],
)
def test_a_multiple_that_other_amounts_bear_out_is_left_alone(head: str, body: str) -> None:
    assert not messages(f"{head}\n\n{body}\n", RULE)
