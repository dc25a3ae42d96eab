import pytest

from factcheck.model.finding import Level
from tests.checking.said import said

RULE = "old-running-count"
COUNTS = [
    "for six consecutive years",
    "for the past 12 successive years",
    "for five years in a row",
    "for the third straight year",
    "for its 10th year running",
]


@pytest.mark.parametrize("count", COUNTS)
def test_a_count_of_years_in_a_row_is_noted(count: str) -> None:
    text = f"The town has ranked first {count}."
    (finding,) = said(RULE, text)
    assert finding.level is Level.NOTE
    assert finding.location.span.of(text) == count


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("anchor", ["As of 2022", "In fiscal 2022", "This year", "Last year", "On Tuesday"])
def test_a_year_or_a_day_in_the_sentence_settles_it(count: str, anchor: str) -> None:
    assert said(RULE, f"{anchor}, the town has ranked first {count}.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The town has ranked first for six years.",
        "They met for six consecutive days of the year.",
        "A seat is lost if it is empty for two consecutive years.",
        "The two consecutive years were dry.",
        "The town is small. It won the cup for the third straight year.",
        "She took the title for the third year in a row.",
    ],
)
def test_what_does_not_grow_is_left_alone(text: str) -> None:
    assert said(RULE, text) == []
