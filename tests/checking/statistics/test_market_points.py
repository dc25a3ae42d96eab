import pytest

from tests.checking.ran import excerpts

RULE = "index-points-as-percent"


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("The Dow rose 312 percent to 31,200.", "312 percent"),
        ("The FTSE 100 was up 78 per cent, or 1.1 per cent, at noon.", "78 per cent"),
        ("The Sensex gained 612 percent and closed at 61,000.", "612 percent"),
    ],
)
def test_points_that_are_called_percent_are_told(text: str, odd: str) -> None:
    assert excerpts(text, RULE) == [odd]


@pytest.mark.parametrize(
    "text",
    [
        "The Dow rose 312 points, or 1 percent, to 31,200.",
        "The Nasdaq has gained 312 percent to 16,000 since its low of 2009.",
        "The chipmaker, once in the Dow, rose 31 percent to $210.",
        "The Nikkei added 1.5 percent to 28,140.",
    ],
)
def test_other_moves_are_left_alone(text: str) -> None:
    assert excerpts(text, RULE) == []
