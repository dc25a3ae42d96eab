"""The magnitude behind a number, and where it is an attribute."""

import pytest

from tests.extracting.figured import figures


@pytest.mark.parametrize(
    ("text", "scale"),
    [
        ("$5tr was lost.", "tr"),
        ("$5 bn was lost.", "bn"),
        ("5 mio. euros were lost.", "mio."),
        ("Rs 5 lakh-crore was lost.", "lakh-crore"),
        ("Rs 5 lakh crore was lost.", "lakh crore"),
        ("5 thousand billion dollars went.", "thousand billion"),
        ("5 sextillion stars shine.", "sextillion"),
        ("50MM barrels were lost.", "MM"),
    ],
)
def test_a_magnitude_is_kept_as_written(text: str, scale: str) -> None:
    assert [mention.numeral.scale.replace(" ", "-") for mention in figures(text)] == [scale.replace(" ", "-")]


def test_the_point_of_a_sentence_is_no_part_of_a_magnitude() -> None:
    assert [mention.numeral.scale for mention in figures("It lost $5 bn. Then it won.")] == ["bn"]


def test_a_plant_of_so_many_tonnes_is_one_figure_and_clusters_are_counted() -> None:
    assert [mention.numeral.text for mention in figures("The 10 million-tonne smelter closed.")] == ["10"]
    assert [mention.numeral.text for mention in figures("The 5 trillion-yuan-level clusters grew.")] == [
        "5",
        "trillion",
    ]
