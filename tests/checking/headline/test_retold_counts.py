import pytest

from tests.checking.ran import excerpts, loud

RULE = "headline-not-in-body"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Five schools closed by snow\n\nFour schools in Kent were closed by snow on Monday.", "Five schools"),
        ("900 march in York\n\nSome 600 people marched through York on Saturday against the road.", "900"),
        ("Storm leaves 300,000 without power\n\nA storm left 30,000 homes without power on Sunday.", "300,000"),
        ("Bridge closed for nine weeks\n\nThe bridge at Till will be closed for six weeks from Monday.", "nine weeks"),
        ("Seven rescued from sea\n\nTwo men were rescued from the sea off Skaar on Sunday.", "Seven"),
    ],
)
def test_a_count_that_the_first_sentence_retells_agrees(text: str, figure: str) -> None:
    assert excerpts(text, RULE) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "Five schools closed by snow\n\nFour schools in Kent were closed by snow on Monday. A fifth closed at noon.",
        "Five schools closed by snow\n\nFour schools in Kent were closed by snow on Monday, and one in Essex.",
        "900 march in York\n\nSome 600 people marched through York on Saturday, and 300 more on Sunday.",
        "Seven rescued from sea\n\nTwo men were rescued from the sea off Skaar on Sunday, and five off Vollen.",
        "Bridge closed for nine weeks\n\nThe bridge is closed for six weeks. It will be closed for another three.",
        "Five schools closed\n\nFour schools closed last year.",
        "Ten men held in raid\n\nFour women were held in a raid on Sunday.",
        "Three days of rain close bridge\n\nRain closed the bridge for four days.",
        "Eight dogs seized in raid on farm\n\nSix cows were seized in a raid on a farm near Moss.",
        "Twelve schools to close by 2030\n\nThe council said that four schools would close in May.",
        "Six new buses for Elm\n\nThe town of Elm is to have two new electric buses and four new diesel buses.",
        "Four held over fire at mill\n\nSix people died in a fire at a mill in Elm. Four men were held.",
        "20 years of buses in Elm\n\nElm has had 12 buses for years.",
        "More than 40 march in York\n\nSome 60 people marched in York.",
        "40 homes in village have no water\n\nThe village of Till has 90 homes. In forty of them there is no water.",
        "Two schools share prize\n\nSchools in three towns share a prize of £400.",
        "Eleven win prizes at show\n\nAt the show in Elm on Saturday, 14 prizes were won.",
    ],
)
def test_other_counts_and_sums_are_left_alone(text: str) -> None:
    assert loud(text) == []
