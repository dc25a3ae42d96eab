from datetime import date

import pytest

from tests.checking.ran import messages, ticks

RULE = "index-points-mismatch"
DAY = date(2024, 3, 4)


@pytest.mark.parametrize(
    "text",
    [
        "The Dow fell 390 points, or 10 percent, as banks slid.",
        "The Dow Jones Industrial Average was down 39 points, 1.0 percent.",
        "In London the FTSE 100 lost 1.03 percent, or 8.5 points.",
        "The Sensex climbed 72 points (0.98%).",
    ],
)
def test_each_way_to_tell_a_move_is_read(text: str) -> None:
    assert len(messages(text, RULE, DAY)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The Dow fell 390 points, or 1 percent, as banks slid.",
        "The Dow fell 508 points, or 22.6 percent, on Oct 19, 1987.",
        "Approval of the Dow project fell 39 points, or 60 percent, in Norland.",
        "The index lost 39 points, or 10 percent.",
        "The Dow fell 390 points while oil gained 10 percent.",
    ],
)
def test_moves_of_its_time_and_other_indexes_are_left_alone(text: str) -> None:
    assert messages(text, RULE, DAY) == []


def test_without_a_day_all_years_count() -> None:
    assert messages("The Dow fell 39 points, or 1.6 percent.", RULE) == []


def test_a_level_behind_the_move_is_enough_for_a_tick() -> None:
    text = "The FTSE 100 lost 85 points, or 1.03 percent, to 8,150."
    assert ticks(text, RULE) == ["85 points and 1.03% put the FTSE 100 at 8,250 before the move"]
