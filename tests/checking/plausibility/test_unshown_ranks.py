import pytest

from tests.checking.ran import excerpts

RULE = "rank-without-figure"


def test_the_rank_is_told_once_for_each_thing() -> None:
    text = "It is the world's oldest bridge, and they love the world's oldest bridge and the world's tallest fern."
    assert excerpts(text, RULE) == ["the world's oldest bridge", "the world's tallest fern"]


@pytest.mark.parametrize(
    "text",
    [
        "It is the world's oldest bridge, the keeper said.",
        "It is the world's oldest bridge. It was built in 1120.",
        "It is one of the world's oldest bridges.",
        "China is the world's second largest economy.",
        "It is the world's second-largest bridge after that of Elm.",
    ],
)
def test_ranks_with_a_figure_a_source_or_a_rival_are_left_alone(text: str) -> None:
    assert excerpts(text, RULE) == []


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("The new bridge is the second longest in the country.", "the second longest in the country"),
        ("It is the largest brewery in the region. It employs 80 people.", "the largest brewery in the region"),
        ("The mill is Asia's largest by far.", "Asia's largest"),
        ("The airport ranks third in the country.", "ranks third in the country"),
    ],
)
def test_a_rank_in_a_place_is_told_where_nothing_shows_it(text: str, rank: str) -> None:
    assert excerpts(text, RULE) == [rank]


@pytest.mark.parametrize(
    "text",
    [
        "It is the largest brewery in the region, with 4 million liters.",
        "It is the largest brewery in the region. It makes 4 million liters.",
        "Denali is the highest mountain in North America.",
        "It is the largest brewery in the region, the mayor said.",
    ],
)
def test_a_rank_that_is_shown_or_in_every_atlas_is_left_alone(text: str) -> None:
    assert excerpts(text, RULE) == []
