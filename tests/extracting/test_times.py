import pytest

from tests.extracting.read import forms


@pytest.mark.parametrize(
    "time",
    [
        "9:30am",
        "9.30 am",
        "10 p.m.",
        "0900 GMT",
        "2100 BST",
        "14:05:33",
        "9 o'clock",
        "nine o'clock",
        "half past nine",
        "half-past nine",
        "ten past eight",
        "quarter to ten",
        "eight in the evening",
        "9 in the morning",
        "12 noon",
        "1800 hours",
        "19h30",
        "9am-5pm",
        "9:00-17:00",
    ],
)
def test_times_of_day_are_times(time: str) -> None:
    assert forms(f"It opens at {time} there.") == [f"time: {time}"]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("It took nine hours in the morning.", "nine hours"),
        ("It took 1800 hours there.", "1800 hours"),
        ("They saw five to ten people.", "five to ten people"),
        ("It rose 9.30 percent.", "9.30 percent"),
        ("He has two AM radios.", "two AM radios"),
    ],
)
def test_spans_of_time_and_counts_are_figures(text: str, figure: str) -> None:
    assert forms(text) == [f"figure: {figure}"]


def test_a_verse_is_no_time() -> None:
    assert forms("He quoted John 3:16 there.") == ["name: 3:16"]


def test_a_formula_is_no_time() -> None:
    assert forms("It is C19H40 there.") == ["name: C19H40"]
