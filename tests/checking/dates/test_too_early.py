"""Years that lie centuries before what is told of them."""

import pytest

from tests.checking.ran import excerpts

RULE = "year-too-early"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("The locomotive was built in 1089 by Henschel and pulls six coaches.", "1089"),
        ("The company was founded in 1098 and has 340 employees.", "1098"),
        ("He was born in 1049 and retired in 2010.", "1049"),
        ("The dam feeds three towns. It was finished in 1075, the same year as the motorway beside it.", "1075"),
        ("The tram stopped running in 2003. It was opened in 1093 and carried 4,000 passengers a day.", "1093"),
        ("Brown & Sons was founded in 1098 and has 340 employees.", "1098"),
        ("The radio station at Elm has been on the air since 1056.", "1056"),
        ("Held every August since 1075, the accordion festival brings 6,000 visitors to the little town.", "1075"),
    ],
)
def test_a_modern_thing_of_the_middle_ages_is_flagged(text: str, year: str) -> None:
    assert excerpts(text, RULE) == [year]


@pytest.mark.parametrize(
    "text",
    [
        "The abbey, built in 1075, is near the railway.",
        "Since 1066 no foreign army has landed here, the film about the Norman duke says.",
        "The company brews its beer at a brewery founded in 1040.",
        "The firm built 1,200 cars and sold 1075 of them.",
        "In 1095 the pope called for war. In films it was begun in 1099.",
        "The locomotive was built in 1989 by Henschel.",
        "The town, founded in 1024, has a steel works.",
        "The railway station stands where a hospice was founded in 1070.",
        "The film tells how the Danes took over in 1016, and has won four prizes.",
        "A factory in Goslar makes bells as they were made in 1070.",
        "The computer found a supernova that started in 1054 and is still visible.",
        "William, who was born in 1028, now heads the list of the most searched names on the internet.",
        "The airport lies beside a road laid in 1044 for pilgrims.",
        "The settlement has a railway. It was founded in 1025 and has 340 people.",
    ],
)
def test_what_can_be_as_old_as_that_is_silent(text: str) -> None:
    assert excerpts(text, RULE) == []
