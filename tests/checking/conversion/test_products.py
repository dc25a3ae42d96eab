import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import loud, messages, ticks

RULE = "measures-do-not-multiply"


@pytest.mark.parametrize(
    ("factors", "product"),
    [
        ("The plot is 60 feet wide and 120 feet deep", "9,200 sq ft"),
        ("The plot is 60 feet by 120 feet", "72,000 sq ft"),
        ("The zone is a square 40 kilometers on a side", "160 square kilometers"),
        ("The zone is a square with sides of 40 kilometers", "160 square kilometers"),
        ("The battery gives 98 MW for two hours", "49 MWh"),
        ("A heater of 2 kilowatts is left on for 15 hours", "60 kWh"),
    ],
)
def test_each_way_to_give_two_factors_is_read(factors: str, product: str) -> None:
    assert len(messages(f"{factors}. That is {product} of it.", RULE)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The hall is 30 by 20 meters, and the whole site has 6,000 square meters.",
        "The panels gave 5 MW for 20 years, and 10 GWh last year.",
        "The plot is 60 feet wide and 120 feet deep. It was cut from 8,500 sq ft.",
        "The hall is 30 meters long. The plot has 9,000 square meters.",
    ],
)
def test_other_areas_and_other_times_are_left_alone(text: str) -> None:
    assert messages(text, RULE) == []


def test_what_holds_is_ticked() -> None:
    text = "The battery gives 98 MW for two hours. It stores 196 MWh."
    assert ticks(text, RULE) == ["98 MW times 2 h is 196 MWh"]


@given(st.integers(2, 400), st.integers(2, 400))
def test_an_area_that_was_worked_out_is_never_flagged(width: int, depth: int) -> None:
    text = f"The plot is {width} feet wide and {depth} feet deep. The agents put it at {width * depth:,} sq ft."
    assert loud(text) == []


@given(st.integers(2, 400), st.integers(2, 400))
def test_an_area_ten_times_too_large_is(width: int, depth: int) -> None:
    text = f"The plot is {width} feet wide and {depth} feet deep. The agents put it at {width * depth * 10:,} sq ft."
    assert len(messages(text, RULE)) == 1
