from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.checking.ran import findings, loud, messages, ticks

RULE = "percent-for-points"


def test_with_one_rate_both_readings_of_the_earlier_one_are_told() -> None:
    text = "Exports fell by 3.2% in May, and the decline narrowed by 3.4% from April."
    (found,) = findings(text, RULE)
    assert found.message == (
        "A move of 3.4%, to a rate of -3.2%: in percentage points the earlier rate was -6.6%, in percent -3.31%."
    )
    assert found.level.value == "warning"
    assert found.confidence == "high"


def test_a_move_that_can_be_seen_in_the_rate_is_less_certain() -> None:
    (found,) = findings("Exports fell by 3.7%, and the decline narrowed by 11%.", RULE)
    assert found.confidence == "medium"


def test_somebody_elses_words_are_a_note() -> None:
    (found,) = findings("“Exports fell by 3.2%, and the decline narrowed by 3.4%,” he said.", RULE)
    assert found.level.value == "note"


@pytest.mark.parametrize(
    "text",
    [
        "Support for the party fell by 10%, from 50% to 40%.",
        "Support fell from 50% to 40%, a drop of 10%.",
        "Unemployment rose by 2%, from 5% to 7%.",
        "The bank raised the rate by 0.25%, from 5% to 5.25%.",
    ],
)
def test_with_both_rates_points_for_percent_are_an_error(text: str) -> None:
    (found,) = findings(text, RULE)
    assert found.level.value == "error"
    assert found.confidence == "high"


@pytest.mark.parametrize(
    "text",
    [
        "Exports fell by 3.2%, and the decline narrowed by 3.4 percentage points.",
        "Unemployment rose by 40%, from 5% to 7%.",
        "Support fell by 20%, from 50% to 40%.",
        "Support fell by 10 points, from 50% to 40%.",
        "Support fell by about a fifth, from 50% to 40%.",
        "The deficit narrowed by 12% to $40 billion.",
        "Exports rose by 5%, and the trade deficit narrowed by 12%.",
        "It rose from 0% to 5%, up 5%.",
    ],
)
def test_points_that_are_named_and_percent_that_are_percent(text: str) -> None:
    assert messages(text, RULE) == []


def test_a_percentage_that_follows_is_ticked() -> None:
    assert ticks("Unemployment rose by 40%, from 5% to 7%.", RULE) == ["A move of 40% from 5% to 7%: in percent 40"]


SHARE = st.decimals(min_value=2, max_value=90, places=1)


@given(SHARE, SHARE)
def test_points_are_always_flagged_and_percent_never(before: Decimal, after: Decimal) -> None:
    points, percent = abs(after - before), abs(after / before - 1) * 100
    assume(points >= 1 and abs(percent - points) > 3)
    verb = "rose" if after > before else "fell"
    passage = f"The share {verb} by {{}}%, from {before}% to {after}%."
    assert len(messages(passage.format(points), RULE)) == 1
    assert loud(passage.format(round(percent, 1))) == []
    assert messages(passage.format(round(percent)), RULE) == []


def test_a_move_in_percent_that_nobody_could_see_is_one_in_points() -> None:
    assert len(findings("The jobless rate rose 0.2% to 4.1%.", RULE)) == 1


@pytest.mark.parametrize(
    "text", ["The jobless rate rose 40% to 4.1%.", "The rate rose to 4.1%, and sales by 0.2% to 5%."]
)
def test_a_move_in_percent_that_can_be_seen_may_be_meant(text: str) -> None:
    assert messages(text, RULE) == []


@pytest.mark.parametrize(
    "text",
    [
        "They took the rate to 1.5 per cent from 1 per cent. Most had expected a rise of 0.5 per cent.",
        "Support stood at 47 percent in May and stands at 52 percent now. That is a rise of 5 percent in six months.",
        "Turnout was 58 percent, against 64 percent four years ago. The drop of 6 percent hurt the left most.",
        "Labour is on 41 percent and the Tories on 29 percent. Their lead has shrunk to 12 percent.",
    ],
)
def test_a_change_may_be_told_a_sentence_later(text: str) -> None:
    assert len(messages(text, "percent-for-points")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "They took the rate to 1.5 per cent from 1 per cent. Most had expected a rise of 0.25 per cent.",
        "Turnout was 58 percent, against 64 percent four years ago. The drop of 6 points hurt the left most.",
        "Labour is on 41 percent and the Tories on 29 percent. Their lead in the north is 14 percent.",
    ],
)
def test_points_and_other_changes_are_left_alone(text: str) -> None:
    assert messages(text, "percent-for-points") == []


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("The Bank put up its main rate by half a percent on Thursday, to 5% from 4.5%.", True),
        ("The Bank put up its main rate by half a percentage point on Thursday, to 5% from 4.5%.", False),
        (
            "Occupancy was 64 percent last October. This October 41 percent of rooms were let, a drop of 23 percent.",
            True,
        ),
        (
            "Occupancy was 64 percent last October. This October 41 percent of rooms were let, a drop of 36 percent.",
            False,
        ),
        ("The share rose 12 percent in May. It was 41 percent in Ostland and 29 percent in Norland.", False),
    ],
)
def test_the_difference_of_two_rates_near_a_change_is_in_points(text: str, is_told: bool) -> None:
    assert bool(messages(text, "percent-for-points")) is is_told


def test_shares_of_two_wholes_are_no_two_levels_of_a_rate() -> None:
    text = "Rates went up 2 percent to 7 percent of income. A year ago 5 percent of firms paid them."
    assert messages(text, "percent-for-points") == []
