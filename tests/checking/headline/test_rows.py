import pytest

from tests.checking.ran import excerpts, loud

RULE = "caption-differs"
_WET = "\n\nTable 1. Wet days in May\nLeeds: 19\nYork: 12"
_GIFTS = "\n\nChart: Donations\n2018: £36,000\n2019: £41,000"
_GOALS = "| Team | Goals |\n| Rovers | 52 |\n| United | 47 |\n\n"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (f"As Table 1 shows, Leeds had 14 wet days in May.{_WET}", "19"),
        (f"Donations rose to £47,000 in 2019 (see chart).{_GIFTS}", "£41,000"),
        (f"{_GOALS}Rovers scored 57 goals, the table shows, and United scored 47.", "52"),
        (
            "Figure 2 gives the rent of a flat, which was £720 a month.\n\nFigure 2: Monthly rent of a flat: £270",
            "£270",
        ),
        (
            "Chart: Wheat yield (tonnes per hectare): 6.1\n\nThe wheat yield was 8.1 tonnes per hectare.",
            "6.1",
        ),
        (
            "Caption: Five firefighters at the mill.\nThere were nine firefighters at the mill, all of them pictured.",
            "Five firefighters",
        ),
    ],
)
def test_a_line_of_a_table_is_held_against_the_sentence_that_tells_it(text: str, figure: str) -> None:
    assert excerpts(text, RULE) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        f"As Table 1 shows, Leeds had 19 wet days in May.{_WET}",
        f"As Table 1 shows, Leeds had 14 wet days in June.{_WET}",
        f"As Table 1 shows, Leeds and York had 31 wet days in May.{_WET}",
        f"Leeds had 14 dry days in May.{_WET}",
        f"Donations rose by £5,000 in 2019 (see chart).{_GIFTS}",
        f"Donations from firms were £30,000 in 2019.{_GIFTS}",
        f"{_GOALS}Rovers scored five goals on Saturday.",
        "The rent of a flat was £720 in 2017.\n\nFigure 2: Monthly rent of a flat in 2018: £770",
        "Chart: Unemployment, June: 6.2%\n\nUnemployment in the north stood at 6.9% in June.",
        "Caption: Five firefighters at the mill.\nThere were nine firefighters at the mill.",
    ],
)
def test_other_times_places_and_steps_are_left_alone(text: str) -> None:
    assert loud(text) == []
