import pytest

from factcheck.model.claim import Direction
from factcheck.relating.directions import direction_of
from tests.relating.related import claim_of


@pytest.mark.parametrize(
    ("text", "figure", "direction"),
    [
        ("Exports fell by 5% in May.", "5%", Direction.DOWN),
        ("Exports, which had risen, fell by 5%.", "5%", Direction.DOWN),
        ("Imports fell sharply, while exports rose by 5%.", "5%", Direction.UP),
        ("The report praised the 150% increase in output.", "150%", Direction.UP),
        ("A 4% year-on-year drop followed.", "4%", Direction.DOWN),
        ("The share of services was 54%.", "54%", Direction.LEVEL),
        ("He said that wages grew by 2%.", "2%", Direction.UP),
        ("Prices fell, he said, and 7% of firms closed.", "7%", Direction.LEVEL),
    ],
)
def test_a_percentage_points_where_its_own_clause_says(text: str, figure: str, direction: Direction) -> None:
    assert claim_of(text, figure).direction is direction


def test_every_figure_of_a_list_points_where_the_list_does() -> None:
    text = "Output of robots, cars and drills surged by 160%, 150%, and 19.1% respectively."
    assert claim_of(text, "19.1%").direction is Direction.UP


def test_an_amount_of_money_is_a_level_whatever_moved() -> None:
    assert claim_of("Exports rose to $5 billion.", "$5 billion").direction is Direction.LEVEL


def test_other_words_point_nowhere() -> None:
    assert direction_of("changed") is Direction.LEVEL
