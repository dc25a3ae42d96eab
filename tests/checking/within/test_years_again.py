"""The year of one event, told twice."""

import pytest

from tests.checking.ran import messages

RULE = "retold-with-another-figure"


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (
            "The bakery opened its doors in 1887. The oven, lit in 1878, when the bakery opened, goes to a museum.",
            "1887",
        ),
        ("Founded in 1872, the brewery employs 40. The brewery, founded in 1827, will move in May.", "1872"),
        ("The Carlo Theatre opened in 1926 with Aida. Since the theatre opened in 1962 it has had nine heads.", "1926"),
        ("The mill closed in 1986. After the mill closed in 1968, 400 people left.", "1986"),
        ("The dam was completed in 1958. When the dam was completed in 1938, it was the largest.", "1958"),
    ],
)
def test_a_year_with_a_slip_is_flagged(text: str, other: str) -> None:
    (told,) = messages(text, RULE)
    assert f'and "{other}" earlier' in told


@pytest.mark.parametrize(
    "text",
    [
        "The museum opened in 1954. The library opened in 1945.",
        "The old bridge was built in 1867. The bridge, built in 1876, carries 40 trains.",
        "The Leeds branch opened in 1978. The York branch opened in 1987.",
        "The line opened in 1954 as far as Ely. The line opened in 1964 to Norwich.",
        "The church was built in 1478. The church was completed in 1487.",
        "The dam was completed in 1958. The dam, completed in 1961, is the largest.",
        "The line opened in 1867 to Ely. The line opened in 1876 to Norwich.",
        "King's is old. Its library, opened in 1912, is shut. Queen's has one. Its library, opened in 1921, is not.",
        "In Ely the station opened in 1847. It had 40 trains in 1874, when the station opened at Marchwood.",
        "The hospital opened in 1923. It burned down, and in 1932, when the hospital opened a ward, it had 90 beds.",
        "The bridge opened in 1908. In 1980, when the bridge opened to cars, it was rebuilt.",
    ],
)
def test_other_events_and_other_things_are_silent(text: str) -> None:
    assert messages(text, RULE) == []
