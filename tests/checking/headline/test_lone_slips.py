"""A headline's only figure that stands nowhere below, and the figure that it was before a slip."""

import pytest

from tests.checking.ran import findings, loud

RULE = "headline-not-in-body"


@pytest.mark.parametrize(
    ("wrong", "right", "body"),
    [
        ("Ferry firm to axe 1,800 posts", "Ferry firm to axe 180 posts", "The company will cut 180 jobs at sea."),
        ("Mortgage costs up 4%", "Mortgage costs up 14%", "Homeowners pay 14% more than a year ago, a bank says."),
        ("Woman, 71, swims lake", "Woman, 17, swims lake", "A 17-year-old has become the first to swim it."),
        ("Reds sign striker for €8m", "Reds sign striker for €18m", "The club have paid Lens €18m for him."),
        ("Swarm of 1,500 quakes", "Swarm of 500 quakes", "About 500 small earthquakes have shaken the island."),
        ("Chain shuts 15 shops", "Chain shuts 50 shops", "The chain is closing 50 of its 310 branches, it said."),
        ("Airport served 4.2m passengers", "Airport served 2.4m passengers", "It counted 2.4 million travellers."),
        ("Pension age to rise to 76", "Pension age to rise to 67", "The pension age will go up to 67 by 2031."),
        ("Sea to rise 3 metres", "Sea to rise 30 centimetres", "The sea will rise by about 30 centimetres by 2100."),
        ("Bank shares plunge 27%", "Bank shares plunge 17%", "Shares in the lender lost 17 per cent on Monday."),
        (
            "Airline to axe 2,400 jobs",
            "Airline to axe 2,000 jobs",
            "It will shed 1,400 pilots and 600 ground staff. That makes 2,000 posts in all, a fifth of its workforce.",
        ),
        (
            "Steel exports rise 35 percent",
            "Steel exports rise 15 percent",
            "Exports of steel were worth 4.6 billion, compared with 4 billion in 2020. That was a rise of 15 percent.",
        ),
        (
            "Port adds 41 million tonnes of cargo",
            "Port handles 41 million tonnes of cargo",
            "Cargo reached 41 million tonnes in 2021, up 6 percent from a year earlier.",
        ),
        ("Firm wins £138m deal", "Firm wins £13.8m deal", "Its contract is worth £13.8m, of the £107.7m set aside."),
        ("Jobless rate rises to 5.2%", "Jobless rate rises to 5.6%", "It rose to 5.6% in May, up from 5.2% in April."),
        ("Profit falls to $8.1bn", "Profit falls to $6.4bn", "Profit fell to $6.4bn from $8.1bn a year earlier."),
    ],
)
def test_what_a_slip_made_of_the_figure_is_told(wrong: str, right: str, body: str) -> None:
    (finding,) = findings(f"{wrong}\n\n{body}\n", RULE)
    assert finding.level.value == "warning"
    assert loud(f"{right}\n\n{body}\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "Shares up 12% this year\n\nShares rose 2% on Monday. They have gained 12 per cent since January.\n",
        "Bank shares plunge 27%\n\nShares lost 17 per cent on Monday and had been 27% down at noon.\n",
        "Profit up 27%\n\nSales rose 17 per cent. What was left after costs grew from 100 to 127 million.\n",
        "Steelmaker to cut 3,450 jobs\n\nIt will shed 2,000 jobs in Belgium and 1,450 in France. Some 3,000 go soon.\n",
        "Exports rise 35 percent\n\nExports were worth 4 billion, up from 2.96. That was a rise of 15% on April.\n",
        "Bank adds 2.1 billion\n\nNew deposits at the bank reached 2.1 billion in May, up 12 percent on the month.\n",
        "Rents up 8%\n\nRents rose 18% in Whitby, the sharpest rise, and by 8% elsewhere.\n",
        "Airline to hire 400\n\nThe airline, which has 4,000 staff, is opening a base in Porto.\n",
        "Inflation eases from 3.2%\n\nInflation fell to 2.3% in April from 3.2% in March.\n",
        "10 things to know\n\nThe budget raises income tax by 1% and spends £100m on roads.\n",
        "Man, 42, held over fire\n\nA man of 24 died in the fire and another of 42 is being questioned.\n",
    ],
)
def test_a_figure_that_stands_below_is_left_alone(text: str) -> None:
    assert loud(text) == []
