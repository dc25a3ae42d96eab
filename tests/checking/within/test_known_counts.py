"""A large count behind "the" that is an earlier one with two digits swapped."""

import pytest

from tests.checking.ran import excerpts, loud

RULE = "retold-with-another-figure"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The derby drew a crowd of 24,500, and the noise of the 25,400 spectators carried far.", "25,400 spectators"),
        (
            "The depot has a payroll of 6,480, and drivers are the largest group among the 6,840 who work there.",
            "6,840",
        ),
        ("Halden is to cut 1,150 jobs, and most of the 1,510 posts will go at its head office.", "1,510 posts"),
    ],
)
def test_a_swap_behind_the_is_told(text: str, place: str) -> None:
    assert excerpts(text, RULE) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "The derby drew a crowd of 24,500, and the other 25,400 spectators watched at home.",
        "The depot has 6,480 lorries, and the 6,840 drivers share them.",
        "Halden cut 1,150 jobs last year, and most of the 1,510 posts will go now.",
        "The derby drew a crowd of 24,500, fewer than the 25,400 spectators of the final.",
    ],
)
def test_two_counts_are_left_alone(text: str) -> None:
    assert loud(text) == []
