"""Growth per year: a rate that compounds to the last level is silent, another one is flagged."""

from functools import partial

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
