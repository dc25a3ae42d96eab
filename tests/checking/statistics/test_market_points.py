import pytest

from tests.checking.ran import excerpts

RULE = "index-points-as-percent"


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("The Dow rose 312 percent to 31,200.", "312 percent"),
        ("The FTSE 100 was up 78 per cent, or 1.1 per cent, at noon.", "78 per cent"),
        ("The Sensex gained 612 percent and closed at 61,000.", "612 percent"),
        ("In early trading the Nikkei was down 41 percent (0.1 percent).", "41 percent"),
        ("The CAC 40 slipped 45 per cent to 7,210.", "45 per cent"),
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
        "The Dow fell 22.6 percent to 1,738.74 on Black Monday.",
        "The Hang Seng plunged 33 percent to 2,242 when it opened again.",
        "The Nasdaq has tumbled 51 percent, to 8,000, in the sell-off.",
        "On the Nikkei, SoftBank jumped 45 percent to 6,400.",
        "The Dow closed flat, but Boeing jumped 45 percent to 640.",
        "The Dow rose 0.4 percent to 38,000; trading volume was up 45 percent to 1,200 million shares.",
        "The Bovespa jumped 25 percent (12 percent in dollars).",
    ],
)
def test_other_moves_are_left_alone(text: str) -> None:
    assert excerpts(text, RULE) == []
