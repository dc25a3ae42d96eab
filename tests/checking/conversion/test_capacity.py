"""What a plant gives in a year against what it can."""

import pytest

from tests.checking.ran import loud, messages

RULE = "power-for-energy"


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The wind farm has a capacity of 50 MW and produces {} GWh of electricity a year.", "1,500", "150"),
        ("The 100 MW solar park will generate {} a year.", "2 TWh", "200 GWh"),
        (
            "The power station generated {} billion kWh in 2020. Its turbines have a capacity of 22.5 million kW.",
            "1,118",
            "111.8",
        ),
        ("The reactor has an output of 1,600 MW. It supplied {} terawatt-hours last year.", "25", "12.5"),
    ],
)
def test_a_plant_gives_no_more_than_it_can_without_a_pause(text: str, wrong: str, right: str) -> None:
    assert messages(text.format(wrong), RULE)
    assert loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The plant has a capacity of 100 MW. The company, which runs 40 plants, produced 25 TWh last year.",
        "The reactor has an output of 1,600 MW. It has supplied 250 terawatt-hours since 1990.",
        "A 5 MW battery was added to the plant. It gave 900 GWh last year.",
        "The dam has 400 MW in its first phase and gives 9,000 GWh a year.",
        "The plant of 100 MW was opened in May. Germany used 500 TWh in 2020.",
        "The wind farm, one of 1,400 MW, will power a country that burned 900 TWh last year.",
    ],
)
def test_more_than_one_plant_or_than_one_year(text: str) -> None:
    assert loud(text) == []
