"""A rank among two, told of the one that has not got it."""

import pytest

from tests.checking.ran import messages

RULE = "rank-contradicts-list"


@pytest.mark.parametrize(
    "text",
    [
        "Crime fell in York by 8 percent and in Hull by 3 percent, with Hull showing the bigger drop.",
        "Output fell by 12 percent at Alder and by 5 percent at Birch, with Birch suffering the larger fall.",
        "Of the two lakes, Orrin is deeper: Orrin is 60 meters deep and Tarn is 85 meters.",
        "Of the two hospitals, St Mary's has more beds: St Mary's has 410 and St John's has 530, with 2,600 staff.",
        "The fastest runner was Eva Lund in 11.9 seconds; Mia Horn ran 11.4 seconds.",
        "The cheapest seat was in Bonn at €45; in Kiel a seat cost €38.",
        "The slowest was Ben Cole in 58 seconds; Max Orr took 61 seconds and Joe Dean 55 seconds.",
        "Exports grew every month, most strongly in March: May was up 2 percent, April 9 percent and March 4 percent.",
    ],
)
def test_a_rank_that_the_other_has_is_told(text: str) -> None:
    assert messages(text, RULE)


@pytest.mark.parametrize(
    "text",
    [
        "Crime fell in York by 8 percent and in Hull by 3 percent, with York showing the bigger drop.",
        "Rents rose in Paris by 8 percent and in Lyon by 3 percent, with Lyon having the higher rents.",
        "Of the two banks, Alder is older: Alder has 90 branches and Birch has 120.",
        "The fastest runner was Eva Lund in 11.2 seconds; Mia Horn ran 11.4 seconds.",
        "The highest tower was in Metz at 90 meters; in Lille a mast of 120 meters is planned.",
        "York had the bigger fall: from 8 percent in May to 3 percent in June.",
    ],
)
def test_a_rank_that_the_figures_bear_out_is_silent(text: str) -> None:
    assert not messages(text, RULE)
