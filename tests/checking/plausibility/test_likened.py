import pytest

from tests.checking.ran import excerpts, loud

RULE = "likeness-mismatch"


@pytest.mark.parametrize(
    ("text", "span"),
    [
        (
            "The lake has shrunk by 8,000 sq km, thirty times the size of Luxembourg.",
            "thirty times the size of Luxembourg",
        ),
        ("The reserve (21,000 square kilometers) is ten times as big as Wales.", "ten times as big as Wales"),
        ("The ranch, at 300 hectares, is the size of Luxembourg.", "the size of Luxembourg"),
        ("An area twice the size of Belgium has burned, 9,000 square kilometers in all.", "twice the size of Belgium"),
        ("The cables reach to the Moon: they measure 38,400 km in all.", "to the Moon"),
        ("The fleet covered 4 million km, 1,000 times around the world.", "1,000 times around the world"),
        (
            "Two million people marched, equal to three times the population of Portugal.",
            "three times the population of Portugal",
        ),
    ],
)
def test_a_size_that_is_a_power_of_ten_off_is_flagged(text: str, span: str) -> None:
    assert excerpts(text, RULE) == [span]


@pytest.mark.parametrize(
    "text",
    [
        "The lake has shrunk by 8,000 sq km, three times the size of Luxembourg.",
        "The fleet covered 4 million km, 100 times around the world.",
        "The population of Algeria, four million of them abroad, grows by 2% a year.",
        "He crossed 300 km of desert in a region ten times the size of Wales.",
        "The concession, the size of Luxembourg, has lost 900 hectares of trees since May.",
        "The park, with 340 hectares, is the size of Central Park, and its lake has 3 hectares.",
        "The fire has burned 4,000 square kilometres, an area a fifth the size of Wales.",
        "An asteroid passed at 43,000 kilometres from Earth, a ninth of the way to the Moon.",
        "The mast, 30 meters high, stands near a tower three times the height of the Eiffel Tower.",
    ],
)
def test_what_fits_or_is_told_of_something_else_is_silent(text: str) -> None:
    assert loud(text) == []
