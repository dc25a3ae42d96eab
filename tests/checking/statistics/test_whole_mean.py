import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import messages

RULE = "impossible-mean-for-count"


@pytest.mark.parametrize(
    "text",
    [
        "They answered on a scale from one to seven. In the 20-strong group the mean was 3.47.",
        "The 20 students answered on a seven-point scale; their average rating was 3.47.",
        "A panel of 20 judges gave whole numbers, and the wine averaged 3.47.",
    ],
)
def test_each_way_to_tell_a_mean_is_read(text: str) -> None:
    assert messages(text, RULE) == ["20 whole numbers cannot have the mean 3.47; the nearest are 3.45 and 3.50."]


@pytest.mark.parametrize(
    "text",
    [
        "The 20 students answered four items on a seven-point scale; their mean score was 3.47.",
        "The 20 students waited for an average of 3.47 minutes.",
        "The 200 students answered on a seven-point scale; their mean score was 3.47.",
    ],
)
def test_what_several_answers_or_many_people_can_give_is_left_alone(text: str) -> None:
    assert messages(text, RULE) == []


@given(st.integers(3, 49), st.data())
def test_a_mean_that_was_worked_out_is_never_flagged(count: int, data: st.DataObject) -> None:
    total = data.draw(st.integers(count, 7 * count))
    text = f"The {count} students answered on a seven-point scale; their mean score was {total / count:.2f}."
    assert messages(text, RULE) == []
