"""What a hedge does to a number and to a range, by the table of bounds."""

from decimal import Decimal

import pytest

from factcheck.lexicon import load
from factcheck.model.interval import Interval
from factcheck.normalizing.intervals import hedged, hedged_range, last_nonzero
from factcheck.normalizing.value import Value

BOUNDS = load().bounds
D = Decimal


def whole(number: int) -> Value:
    return Value(D(number), ulp=D(1))


@pytest.mark.parametrize(
    ("bound", "low", "high"),
    [
        ("over", "260", "270"),
        ("at least", "260", None),
        ("at most", None, "260"),
        ("under", None, "260"),
        ("nearly", "234.0", "260"),
        ("just over", "260", "286.0"),
        ("about", "234.0", "286.0"),
    ],
)
def test_a_hedge_moves_the_ends(bound: str, low: str | None, high: str | None) -> None:
    expected = Interval(None if low is None else D(low), None if high is None else D(high))
    assert hedged(D(260), BOUNDS[bound], last_nonzero(whole(260)), D(1)) == expected


@pytest.mark.parametrize(
    ("bound", "low", "high"),
    [
        ("about", "4.5", "11.0"),
        ("over", "5", "20"),
        ("at most", None, "10"),
        ("nearly", "4.5", "10"),
        ("at least", "5", None),
    ],
)
def test_a_hedge_before_a_range_works_at_both_ends(bound: str, low: str | None, high: str | None) -> None:
    expected = Interval(None if low is None else D(low), None if high is None else D(high))
    assert hedged_range(whole(5), whole(10), BOUNDS[bound]) == expected


@pytest.mark.parametrize(("amount", "step"), [("0.5", "0.1"), ("0.05", "0.05")])
def test_a_fraction_has_a_step_of_a_tenth_at_most(amount: str, step: str) -> None:
    assert last_nonzero(Value(D(amount), fraction=True)) == D(step)


def test_a_number_without_a_last_digit_has_a_step_all_the_same() -> None:
    assert last_nonzero(Value(D(4) / D(3))) == D("0.1")


@pytest.mark.parametrize(
    ("value", "step"), [(Value(D(22500), D(1)), 100), (Value(D("3.4"), D("0.1"), 1), D("0.1")), (Value(D(0), D(1)), 1)]
)
def test_the_step_is_one_unit_of_the_last_digit_that_is_not_zero(value: Value, step: Decimal) -> None:
    assert last_nonzero(value) == step
