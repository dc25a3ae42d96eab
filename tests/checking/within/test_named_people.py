"""An announced number of people against the names and ages behind it."""

import pytest

from tests.checking.ran import findings, loud, ticks

ANNOUNCED = "announced-count-mismatch"


def test_more_names_than_were_announced_are_told() -> None:
    text = "Three men were charged. Alan Pike, 34, Joe Carr, 29, Dean Moss, 41, and Lee Hart, 22, appeared in court."
    assert [found.message for found in findings(text, ANNOUNCED)] == ["three men are announced, four are listed."]


def test_as_many_names_as_were_announced_are_ticked() -> None:
    text = "Three men were charged. Alan Pike, 34, Joe Carr, 29, and Dean Moss, 41, appeared in court."
    assert loud(text) == []
    assert ticks(text, ANNOUNCED) == ["three men are announced and listed"]


@pytest.mark.parametrize(
    "text",
    [
        "Three men were charged. Among them were Alan Pike, 34, and Joe Carr, 29.",
        "Three men were charged. Alan Pike, 34, and Joe Carr, 29, and another man appeared in court.",
        "Three men were charged. Alan Pike, 34, told Joe Carr, 29, that he would appeal.",
        "Police arrested three men. Ann Lee, 34, and Bea Ray, 29, saw it.",
        "Three men were charged. They appeared in court.",
    ],
)
def test_names_of_some_or_of_others_are_left_alone(text: str) -> None:
    assert loud(text) == []
