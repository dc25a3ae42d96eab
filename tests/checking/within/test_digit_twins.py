"""Long figures that differ by a slip of the finger."""

import pytest

from tests.checking.ran import excerpts

RULE = "digit-twins"
FIRST = "The census counted 12,437 residents of the island."


@pytest.mark.parametrize(
    ("rest", "twin"),
    [
        ("By the census, 12,347 residents of the island speak English.", "12,347"),
        ("By the census, 2,437 residents of the island speak English.", "2,437"),
        ("By the census, 124,837 residents of the island speak English.", "124,837"),
    ],
)
def test_a_twin_of_the_same_thing_is_noted(rest: str, twin: str) -> None:
    assert excerpts(f"{FIRST} {rest}", RULE) == [twin]


@pytest.mark.parametrize(
    "rest",
    [
        "By the census, 12,437 residents of the island speak English.",
        "By the census, 15,902 residents of the island speak English.",
        "By the census of 2010, 12,347 residents of the island speak English.",
        "By the census, 12,347 cars of the island are old.",
        "About 12,347 residents of the island were counted by the census.",
        "The harbor sold 12,347 residents' tickets.",
    ],
)
def test_other_figures_and_other_things_are_silent(rest: str) -> None:
    assert excerpts(f"{FIRST} {rest}", RULE) == []
