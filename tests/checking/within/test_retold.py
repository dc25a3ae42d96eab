"""A thing that an article comes back to with another figure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import findings, messages

RULE = "retold-with-another-figure"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The survey of 1,017 adults was done in May.", "Of the 1,071 adults surveyed, half said yes."),
        (
            "All of the 312 passengers on the night ferry slept.",
            "The 231 passengers on board had been given breakfast.",
        ),
        ("The 42-mile pipeline would cross two rivers.", "Opponents say the 24-mile pipeline threatens wells."),
        ("The $3.5 billion bridge opened on Friday.", "Critics say the $3.5 million bridge was late."),
        ("The 18,400-seat arena will open in May.", "The 14,800-seat arena is named after a bank."),
        ("The 230 workers at the plant were told.", "The 320 workers at the plant will get a month's pay."),
        ("The bank will close 153 branches this year.", "The 135 branches to be closed employ 900 people."),
    ],
)
def test_a_slip_in_a_thing_that_is_taken_up_is_named(first: str, second: str) -> None:
    (message,) = messages(f"{first}\n\n{second}", RULE)
    assert "One " in message


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The 14-day trip begins in May.", "The 41-foot boat is new."),
        ("The council approved a 1,240-home scheme.", "A 1,420-home scheme was turned down."),
        ("The 230 workers at the plant were told.", "The 320 workers at the mill were not."),
        ("The 230 workers at the plant were told.", "The other 320 workers at the plant were not."),
        ("The $3 billion bridge opened on Friday.", "The $30 billion bridge of Norland is the longest."),
        ("The $250 million fine was cut.", "The $520 million fine was the original one."),
        ("The 230 workers at the plant were told.", "More than 320 workers at the plant were not."),
        ("“The 230 workers were told,” she said.", "“The 320 workers were told,” he said."),
        ("The 10-year bond yields 3.1%.", "The 100-year bond yields 4.1%."),
        ("The 12 teams met on Friday.", "The 9 teams in the east met on Sunday."),
    ],
)
def test_what_may_be_another_thing_is_left_alone(first: str, second: str) -> None:
    assert not messages(f"{first}\n\n{second}", RULE)


def test_two_definite_counts_without_a_slip_are_a_note() -> None:
    (finding,) = findings("The 72 victims were remembered.\n\nThe 65 victims will have a memorial.", RULE)
    assert finding.level == "note"


def test_a_figure_that_agrees_with_an_earlier_one_is_silent() -> None:
    text = "The 72 victims were remembered. The 65 victims were named. The 72 victims had no grave."
    assert len(findings(text, RULE)) == 1


@given(st.integers(10, 9_999_999), st.sampled_from(["workers", "homes", "pages", "voters"]))
def test_the_same_figure_is_never_flagged(value: int, noun: str) -> None:
    assert not messages(f"The {value:,} {noun} were counted.\n\nThe {value:,} {noun} were counted again.", RULE)


def test_two_sides_of_one_thing_are_no_figure_told_again() -> None:
    text = "57.4 percent of the men voted. Later it was said that 54.7 percent of the {} voted."
    assert messages(text.format("women"), RULE) == []
    assert messages(text.format("men"), RULE)
