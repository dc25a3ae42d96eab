from hypothesis import given
from hypothesis import strategies as st

from tests.checking.said import said

RULE = "square-side-mismatch"
UNITS = st.sampled_from([("mile", "square miles"), ("kilometer", "square kilometers"), ("foot", "square feet")])


@given(st.integers(2, 99), UNITS)
def test_a_side_times_itself_is_left_alone(side: int, unit: tuple[str, str]) -> None:
    assert said(RULE, f"They searched a {side}-{unit[0]} square of land ({side * side:,} {unit[1]}) at night.") == []


@given(st.integers(3, 99), UNITS)
def test_the_side_for_the_area_is_told(side: int, unit: tuple[str, str]) -> None:
    (finding,) = said(RULE, f"They searched a {side}-{unit[0]} square of land ({side} {unit[1]}) at night.")
    assert finding.level.value == "error"


def test_an_area_is_no_side() -> None:
    assert said(RULE, "They searched four square kilometers (1.5 square miles) of sea.") == []
