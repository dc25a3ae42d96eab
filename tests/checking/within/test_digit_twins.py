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


@pytest.mark.parametrize(
    ("text", "twin"),
    [
        ("Crowds at the regatta: 18,354 on Saturday, 18,534 on Sunday.", "18,534"),
        ("In Nord the rate was 96.7 percent. In Sud it was 97.6 percent.", "97.6 percent"),
        ("The bill was £17,640 in March. In April the vestry paid £17,460 and closed the file.", "£17,460"),
    ],
)
def test_swapped_digits_near_each_other_need_no_words(text: str, twin: str) -> None:
    assert excerpts(text, RULE) == [twin]


@pytest.mark.parametrize(
    "text",
    [
        "In Nord the rate was 96.7 percent. In Sud it was 97.7 percent.",
        "The rate was 12 percent in Nord. In Sud it was 21 percent.",
        "The rate was 96.7 percent in Nord, after 95.1 percent. In Sud it was 97.6 percent.",
        "Crowds at the regatta: 18,354 on Saturday, 19,354 on Sunday.",
    ],
)
def test_other_neighbors_are_silent(text: str) -> None:
    assert excerpts(text, RULE) == []
