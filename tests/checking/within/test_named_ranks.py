import pytest

from tests.checking.ran import findings, loud, messages

RULE = "rank-contradicts-list"


@pytest.mark.parametrize(
    "text",
    [
        "Sales of pears were up 4 percent, of apples 9 percent and of plums 6 percent, with plums rising most.",
        "Line 1 carried 40,000 passengers a day, the tram 22,000 and the ferry 3,000. The tram had the fewest.",
        "Prices climbed by 6% in Kelso, 9% in Duns and 4% in Eyemouth. They rose fastest in Kelso.",
        "Wheat was up 2 percent, barley 5 percent and oats 1 percent. The sharpest rise of the three was in wheat.",
        "The Kestrels scored 64 goals and the Harriers 58. The Merlins managed 71, which made the Kestrels the top"
        " scorers.",
    ],
)
def test_a_rank_goes_to_the_figure_that_has_it(text: str) -> None:
    assert len(messages(text, RULE)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Sales of pears were up 4 percent, of apples 9 percent and of plums 6 percent, with apples rising most.",
        "Line 1 carried 40,000 passengers a day, the tram 22,000 and the ferry 3,000. The tram had the most"
        " breakdowns.",
        "Rents rose 5 percent in Mayo and 4 percent in Sligo. The highest rents of all are in Sligo.",
        "Prices rose 6% in Kelso and 9% in Duns. Shops in Kelso are the largest.",
        "Wheat was up 2 percent, barley 5 percent. In April the sharpest rise had been in wheat.",
        "Norway won 16 golds, Germany 12 and China 9. Germany had the most medals of the three.",
        "The team was led by Smith with 14 points; Jones scored 22 in the second half for the other side.",
        "The biggest rise was in bread, up 12 percent. Milk cost 14 percent more than two years ago.",
    ],
)
def test_other_measures_times_and_sides_are_left_alone(text: str) -> None:
    assert loud(text) == []


def test_what_leads_growth_may_be_large_and_not_the_fastest() -> None:
    text = "Exports rose for a third month, led by furniture, up 2 percent, while textiles added 5 percent."
    assert [finding.level.value for finding in findings(text, RULE)] == ["note"]
