"""Growth per year: a rate that compounds to the last level is silent, another one is flagged."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.arithmetic_passages import said
from tests.checking.ran import findings

_said = partial(said, "average-growth-mismatch")
LEVELS = st.integers(101, 999).map(lambda tens: tens * 1_000 + 7)
RATES = st.integers(11, 150)
YEARS = st.integers(2, 30)


def _passage(rate: float, level: int, tenths: int, years: int) -> str:
    later = round(level * (1 + tenths / 1000) ** years)
    return f"Output grew by an average of {rate:.1f}% a year from {level:,} in {2020 - years} to {later:,} in 2020."


@given(LEVELS, RATES, YEARS)
def test_a_rate_that_compounds_to_the_last_level_is_ticked(level: int, tenths: int, years: int) -> None:
    findings, ticks = _said(_passage(tenths / 10, level, tenths, years))
    assert not findings
    assert len(ticks) == 1


@given(LEVELS, RATES, YEARS)
def test_a_quarter_of_the_rate_is_flagged(level: int, tenths: int, years: int) -> None:
    findings, ticks = _said(_passage(tenths / 40, level, tenths, years))
    assert len(findings) == 1
    assert not ticks


def test_a_rate_without_years_is_left_alone() -> None:
    assert _said("Output grew by an average of 9% a year from 200 tonnes to 267 tonnes.") == ([], [])


def test_a_whole_change_divided_by_the_years_is_told_of_round_levels() -> None:
    text = "The population grew from 1 million in 1990 to 2 million in 2010, {} percent a year on average."
    assert len(findings(text.format(5), "average-growth-mismatch")) == 1
    assert not findings(text.format("3.5"), "average-growth-mismatch")


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "Over the last five years the port saw its cargo grow from 493 million tonnes to 702 million tonnes and its"
            " container traffic rise from 1.52 million to 3.12 million boxes, with annual growth of 7.3 percent and {}"
            " percent, respectively.",
            "15.5",
            "17.5",
        ),
        (
            "Between 2012 and 2020 its loans rose from 3.1 billion to 6.4 billion euros and its deposits from 4.4"
            " billion to 7.0 billion euros, or by {}% and 6% a year.",
            "9.5",
            "13.3",
        ),
    ],
)
def test_rates_that_are_handed_out_belong_to_the_pairs_in_their_order(text: str, right: str, wrong: str) -> None:
    assert not findings(text.format(right), "average-growth-mismatch")
    assert len(findings(text.format(wrong), "average-growth-mismatch")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Between 2010 and 2015 output rose from 493 to 702 tonnes and sales from 1,520 to 3,120 dollars, up 42 and 105"
        " percent, while the annual plan was met.",
        "In 2020 sales rose from 3.1 billion to 3.4 billion euros and profit from 410 to 470 million, while the"
        " five-year plan wants 4 and 6 percent a year.",
        "Over ten years exports rose from 3.1 billion to 6.4 billion euros and imports from 4.4 billion to 7.0 billion"
        " euros, annual growth of 3 and 2 percent in real terms.",
    ],
)
def test_rates_of_other_years_and_prices_are_left_alone(text: str) -> None:
    assert not findings(text, "average-growth-mismatch")
