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
