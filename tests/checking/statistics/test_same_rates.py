"""One figure for the growth of a month and for that of a year."""

import pytest

from tests.checking.ran import loud, messages

RULE = "annualized-rate-mismatch"


@pytest.mark.parametrize(
    "text",
    [
        "Consumer prices rose by {} in October compared with September, and the yearly rate climbed to 85.5%.",
        "Prices rose {} in September from August. Over the year they were up 85.5%.",
        "Inflation was {} month on month and 85.5% year on year.",
        "House prices climbed {} on the month and were 85.5% higher than a year before: 85.5% over the year.",
    ],
)
def test_the_rate_of_a_year_is_not_that_of_one_of_its_months(text: str) -> None:
    assert messages(text.format("85.5%"), RULE)
    assert loud(text.format("3.5%")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Exports rose 1.5% from the previous month, and 1.5% from a year earlier.",
        "Exports rose 14% from the previous month, and 14% from a year earlier.",
        "The annual rate was 9.1%, up from August, when it also was 9.1%.",
        "Prices rose 8.2 percent in September from a year earlier. In August they had been up 8.2 percent, too.",
    ],
)
def test_a_small_rate_may_be_the_same_by_chance(text: str) -> None:
    assert loud(text) == []
