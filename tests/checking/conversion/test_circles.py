import pytest

from tests.checking.ran import excerpts, loud

RULE = "circle-area-mismatch"


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("The no-fly zone is a circle of 5 miles' radius, or 5 square miles.", "5 square miles"),
        ("Police searched 10 square miles, a circle with a radius of 10 miles.", "10 square miles"),
        (
            "The round field, with a diameter of 800 metres, covers 50,000 square kilometres.",
            "50,000 square kilometres",
        ),
        ("The ring has a diameter of 20 metres. It covers 63 square metres.", "63 square metres"),
    ],
)
def test_an_area_that_a_slip_makes_of_the_radius_is_flagged(text: str, area: str) -> None:
    assert excerpts(text, RULE) == [area]


@pytest.mark.parametrize(
    "text",
    [
        "Within a 5-mile radius of the station there are 5 square miles of park.",
        "The drone has a radius of 10 km and mapped an area of 10 square km in a day.",
        "The crater is 10 kilometres in diameter, an area of about 80 square kilometres.",
        "The dish has a diameter of 100 meters, and the site around it covers 100 square meters of rock.",
    ],
)
def test_the_area_of_something_else_is_silent(text: str) -> None:
    assert loud(text) == []
