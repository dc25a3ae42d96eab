import pytest

from tests.checking.ran import excerpts, loud

CHART = (
    "Maize harvest slips\n\nThe maize harvest came to 3.4 million tonnes in 2018, down from 3.7 million tonnes in"
    " 2017.\n"
    "Chart: Maize harvest in million tonnes. 2017: 3.7; 2018: {}."
)
LIGHT = (
    "Lighthouse goes on sale\n\nThe light at Cape Morrow, which was built in 1963, is for sale. It was automated in"
    " 1991.\n"
    "Photo caption: The Cape Morrow light, built in {}, seen from the harbor."
)
QUAKE = "Quake kills at least {}\n\nA quake killed at least 95 people in Gansu on Monday. More than 200 were hurt."
SALMON = (
    "Salmon run {} since 2005\n\nIn 2005 some 96,000 salmon swam up the Tarrow. Last year the counters recorded 64,000."
)
CARS = "Maker sells {} cars in May\n\nThe company sold 159,691 units in May. Domestic sales were 151,400."
HOMES = (
    "Median home price tops ${}\n\nThe median price of an existing home rose in March to $303,000, the realtors said."
)
POWER = (
    "Renewables make {}% of power\n\nWind and sun supplied 55.8% of the electricity used last year. Coal fell to 3%."
)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (CHART, "4.3", "3.4"),
        (LIGHT, "1936", "1963"),
        (QUAKE, "35", "95"),
        (SALMON, "halved", "down a third"),
        (CARS, "195,691", "159,691"),
        (HOMES, "400,000", "300,000"),
        (POWER, "65", "56"),
    ],
)
def test_a_slip_is_told_and_the_right_figure_is_not(text: str, wrong: str, right: str) -> None:
    told = [place for place in excerpts(text.format(wrong)) if wrong in place]
    assert len(told) == 1
    assert loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        LIGHT.format("1963") + " The keeper's house was closed in 1936.",
        SALMON.format("halved").replace("64,000", "48,000"),
        QUAKE.format("200"),
        HOMES.format("200,000"),
        "Staff of the mill halved\n\nThe mill had 400 workers in 2005. Last year it paid 300 pensions.",
        "Town doubles its budget for trees\n\nThe town planted 400 limes in May. In 2019 it felled 300 elms.",
    ],
)
def test_what_may_be_of_something_else_is_left_alone(text: str) -> None:
    assert loud(text) == []
