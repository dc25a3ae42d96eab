"""Days that an article writes in part, completed from its publication."""

from datetime import date

import pytest

from factcheck.model.dates import WrittenDate


@pytest.mark.parametrize(
    ("written", "published", "day"),
    [
        (WrittenDate(day=14), date(2024, 3, 5), date(2024, 3, 14)),
        (WrittenDate(day=28), date(2024, 3, 5), date(2024, 2, 28)),
        (WrittenDate(day=3), date(2024, 12, 31), date(2025, 1, 3)),
        (WrittenDate(day=31), date(2024, 3, 2), date(2024, 3, 31)),
        (WrittenDate(day=20, part="month", shift=-1), date(2024, 3, 28), date(2024, 2, 20)),
        (WrittenDate(day=3, part="month", shift=1), date(2024, 12, 5), date(2025, 1, 3)),
        (WrittenDate(day=30, part="month", shift=-1), date(2023, 3, 5), None),
    ],
)
def test_a_day_without_a_month_is_the_closest_or_that_of_the_month_meant(
    written: WrittenDate, published: date, day: date | None
) -> None:
    assert written.resolved(published) == day
