from decimal import Decimal

import pytest

from factcheck.lexicon import load
from factcheck.normalizing import normalize
from tests.extracting.figured import figures


@pytest.mark.parametrize(
    ("text", "value", "symbol"),
    [
        ("6 ft 2 in", "74", "in"),
        ("6 ft 2.5 in", "74.5", "in"),
        ("6 pounds 3 ounces", "99", "oz"),
        ("2 hours 15 minutes", "135", "min"),
        ("2 hours, 15 minutes and 3 seconds", "8103", "s"),
        ("two years and three months", "27", "month"),
    ],
)
def test_a_measure_in_several_units_counts_in_the_smallest(text: str, value: str, symbol: str) -> None:
    (figure,) = figures(text)
    quantity = normalize(figure, load())
    assert quantity is not None
    assert quantity.best.value == Decimal(value)
    assert quantity.unit_symbol == symbol


def test_a_measure_in_several_units_is_as_precise_as_its_last_part() -> None:
    (figure,) = figures("6 ft 2 in")
    quantity = normalize(figure, load())
    assert quantity is not None
    assert quantity.best.wide.contains(Decimal("74.4"))
    assert not quantity.best.wide.contains(Decimal("76"))
