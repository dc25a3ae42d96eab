"""A rank that is told of one of several figures near it."""

import pytest

from tests.checking.ran import excerpts

RULE = "rank-contradicts-list"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (
            "Exports grew, led by leather, up 2.1 percent; garments rose 9.4 percent and car parts 6.2 percent.",
            "led by",
        ),
        ("Wages went up, especially in Perak (2.1%); the others saw rises of 3.4% and 3.9%.", "especially"),
        ("Of the four towns Lodeve grew fastest, by 1.1%. Ganges gained 1.9% and Le Vigan 0.4%.", "fastest"),
        (
            "The catch came to 310,000 tonnes in Iceland, 540,000 in Norway and 96,000 in the Faroes. Iceland, which"
            " caught most, has 3 ports.",
            "most",
        ),
        ("Exports rose 6%, led by cars: car exports were up 4% and chemicals 11%.", "led by"),
    ],
)
def test_a_rank_that_another_figure_has_is_told(text: str, word: str) -> None:
    assert word in excerpts(text, RULE)


@pytest.mark.parametrize(
    "text",
    [
        "Exports grew, led by leather, up 12.1 percent; garments rose 9.4 percent and car parts 6.2 percent.",
        "Wages went up, especially in Perak (5.2%); the others saw rises of 3.4% and 3.9%.",
        "Farming is the most significant sector, with 21% of output. Trade has 63% and 16% is that of others.",
        "Growth was led by steel, up 2.1 percent from June; garments rose 9.4 percent and wool 3.3 on the year.",
        "The rise was driven by prices, up 3 percent, while volume rose 4 percent and the number of shops 5 percent.",
        "Wages grew most in Leeds, by 4 percent. Over ten years Hull's grew by 41 percent, and York's by 38 percent.",
        "Rooms cost 4,300 kronor in Lund, in Visby 3,700 and in Ystad 5,200. The dearest of the three, Ystad, is new.",
    ],
)
def test_a_rank_that_the_figure_has_or_that_is_of_another_measure_is_left_alone(text: str) -> None:
    assert excerpts(text, RULE) == []
