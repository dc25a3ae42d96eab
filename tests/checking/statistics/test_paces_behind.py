import pytest

from tests.checking.ran import excerpts, loud

RULE = "percent-for-points"


@pytest.mark.parametrize(
    ("text", "step"),
    [
        (
            "Industrial output grew 6.2 percent in May. The growth rate was 0.5 percent higher than in April.",
            "0.5 percent",
        ),
        (
            "Value added was up 9.8 percent in five months. Twelve plants opened. The pace was 1.5 percent faster than "
            "in the first four months.",
            "1.5 percent",
        ),
    ],
)
def test_a_pace_moves_by_points(text: str, step: str) -> None:
    assert excerpts(text, RULE) == [step]


@pytest.mark.parametrize(
    "text",
    [
        "Industrial output grew 6.2 percent in May. The growth rate was 0.5 percentage points higher than in April.",
        "Rents rose 4 percent. The rate was 20 percent higher than in the suburbs.",
        "Output rose 3 percent. The price was 0.5 percent higher than in May.",
        "Output rose 3 percent and exports 9 percent. The pace was 0.5 percent faster than in May.",
    ],
)
def test_other_measures_and_plain_percentages_are_left_alone(text: str) -> None:
    assert loud(text) == []
