"""People of one country who are more than it has."""

import pytest

from tests.checking.ran import excerpts

RULE = "people-above-country"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Germany has more than 200 million pensioners, the fund said.", "200 million"),
        ("In Japan 360 million people are over 65, the ministry said.", "360 million"),
        ("China had 10 billion internet users at the end of 2023, most of them on telephones.", "10 billion"),
        ("Some 460 million people are registered to vote across the United Kingdom.", "460 million"),
        ("More than 1.3 billion Americans voted, and the habit kills a million people every year.", "1.3 billion"),
    ],
)
def test_more_people_than_a_country_has_are_flagged(text: str, people: str) -> None:
    assert excerpts(text, RULE) == [people]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Out of China's 13 billion population, some live in villages.", "13 billion"),
        ("Of South Korea's 500 million population, a fifth lives in the capital.", "500 million"),
        ("Singapore, 9 August 2015\nFree rides await the city-state's 55 million people.", "55 million"),
        (
            "Hong Kong, 9 June 2019\nIf that is right, a quarter of the city's 74 million people took part.",
            "74 million",
        ),
    ],
)
def test_the_people_of_a_place_that_words_before_its_name_hide_are_found(text: str, people: str) -> None:
    assert excerpts(text, "population-out-of-scale") == [people]


@pytest.mark.parametrize(
    "text",
    [
        "The app has 3 billion users, 250 million of whom live in India and China.",
        "Together India and China have 2.8 billion people.",
        "Japan's railways carry 9 billion people a year. Iceland had 2.3 million visitors.",
        "Some 700 million Chinese travelled over the holidays, and 60 million Chinese live abroad.",
        "Ireland's 70 million descendants abroad raised a glass.",
        "The Commonwealth has 2.7 billion people, most of them in India.",
        "Some 500 million Europeans and 340 million Americans share the ocean.",
        "The Vatican counts 1.4 billion Catholics, 120 million of them in Mexico.",
        "The game has been bought by 60 million people, most of them in Japan and Korea.",
        "Russia had 148 million people in 1991, the Soviet Union 290 million.",
        "Germany's 90 million insured people are counted twice where they moved.",
    ],
)
def test_visits_and_people_of_elsewhere_are_left_alone(text: str) -> None:
    assert excerpts(text, RULE) == []
