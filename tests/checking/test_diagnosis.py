from decimal import Decimal

import pytest

from factcheck.checking.diagnosis import power_of_ten
from factcheck.model.interval import Interval


def around(value: str) -> Interval:
    return Interval.point(Decimal(value)).widened(Decimal("0.02"))


@pytest.mark.parametrize(
    ("stated", "computed", "said"),
    [
        ("240", "24.1", "10 times too large"),
        ("2.4", "24.1", "10 times too small"),
        ("23000000000", "23100000", "a thousand times too large, as a million that became a billion"),
        ("23", "23100", "a thousand times too small, as a billion that became a million"),
        ("241", "24", "10 times too large"),
        ("100", "10000", "100 times too small"),
        ("30", "24", ""),
        ("24", "24", ""),
    ],
)
def test_a_power_of_ten_is_named(stated: str, computed: str, said: str) -> None:
    assert power_of_ten(around(stated), around(computed)) == said
