from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.interval import Interval

NUMBER = st.decimals(min_value=Decimal("0.01"), max_value=10**9, places=2)
INTERVAL = st.tuples(NUMBER, NUMBER).map(lambda ends: Interval(min(ends), max(ends)))


def interval(low: int | None, high: int | None) -> Interval:
    return Interval(None if low is None else Decimal(low), None if high is None else Decimal(high))


@given(INTERVAL, INTERVAL, st.integers(0, 1), st.integers(0, 1))
def test_a_result_lies_in_the_interval_of_the_results(one: Interval, other: Interval, left: int, right: int) -> None:
    first, second = one[left], other[right]
    assert first is not None
    assert second is not None
    assert one.plus(other).contains(first + second)
    assert one.minus(other).contains(first - second)
    assert one.times(other).contains(first * second)
    assert one.over(other).widened(Decimal("1e-20")).contains(first / second)


def test_open_ends_stay_open() -> None:
    assert interval(2, None).times(interval(3, 4)) == interval(6, None)
    assert interval(None, 2).times(interval(3, 4)) == interval(0, 8)
    assert interval(2, None).over(interval(1, 4)).high is None
    assert interval(1, 4).over(interval(None, 2)).high is None
    assert interval(None, 2).plus(interval(1, 1)) == interval(None, 3)


def test_two_intervals_overlap_unless_one_lies_below_the_other() -> None:
    assert interval(1, 3).overlaps(interval(3, 5))
    assert not interval(1, 2).overlaps(interval(3, 5))
    assert interval(None, None).overlaps(interval(3, 5))
    assert interval(1, 2).below(interval(3, None))
    assert not interval(1, None).below(interval(3, None))


def test_within_and_hull() -> None:
    assert interval(2, 3).within(interval(1, None))
    assert not interval(None, 3).within(interval(1, None))
    assert interval(1, 2).hull(interval(4, None)) == interval(1, None)


@given(INTERVAL, INTERVAL)
def test_a_result_is_no_wider_than_its_ends_make_it(one: Interval, other: Interval) -> None:
    assert one.low is not None
    assert one.high is not None
    assert other.low is not None
    assert other.high is not None
    assert one.plus(other) == Interval(one.low + other.low, one.high + other.high)
    assert one.minus(other) == Interval(one.low - other.high, one.high - other.low)
    assert one.times(other) == Interval(one.low * other.low, one.high * other.high)
    assert one.scaled(Decimal(3)) == Interval(one.low * 3, one.high * 3)
    assert one.hull(other) == Interval(min(one.low, other.low), max(one.high, other.high))


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (lambda: Interval.point(Decimal(5)), (5, 5)),
        (lambda: Interval.around(Decimal(5), Decimal(1), Decimal(2)), (4, 7)),
        (lambda: interval(None, 2).minus(interval(1, 1)), (None, 1)),
        (lambda: interval(2, None).minus(interval(1, 1)), (1, None)),
        (lambda: interval(2, 3).minus(interval(None, 1)), (1, None)),
        (lambda: interval(2, 3).minus(interval(1, None)), (None, 2)),
        (lambda: interval(None, 2).scaled(Decimal(2)), (None, 4)),
        (lambda: interval(2, None).scaled(Decimal(2)), (4, None)),
        (lambda: interval(2, 3).times(interval(None, 4)), (0, 12)),
        (lambda: interval(4, 12).over(interval(2, 4)), (1, 6)),
        (lambda: interval(3, 12).over(interval(1, 1)), (3, 12)),
        (lambda: interval(None, 12).over(interval(2, 4)), (0, 6)),
        (lambda: interval(4, 12).over(interval(2, None)), (0, 6)),
        (lambda: interval(4, 12).over(interval(0, 4)), (1, None)),
        (lambda: interval(4, 12).over(interval(0, 0)), (0, None)),
        (lambda: interval(None, 12).over(interval(2, 0)), (0, 6)),
        (lambda: interval(100, 200).widened(Decimal("0.1")), (90, 220)),
        (lambda: interval(-200, -100).widened(Decimal("0.1")), (-220, -90)),
        (lambda: interval(None, 100).widened(Decimal("0.1")), (None, 110)),
        (lambda: interval(100, None).widened(Decimal("0.1")), (90, None)),
        (lambda: interval(1, 2).hull(interval(None, 4)), (None, 4)),
        (lambda: interval(None, 2).hull(interval(1, 4)), (None, 4)),
        (lambda: interval(1, None).hull(interval(1, 4)), (1, None)),
        (lambda: interval(3, 4).hull(interval(1, 2)), (1, 4)),
    ],
)
def test_ends_are_exact_and_open_ends_open(
    found: Callable[[], Interval], expected: tuple[int | None, int | None]
) -> None:
    assert found() == interval(*expected)


def test_an_interval_contains_its_ends_and_lies_within_itself() -> None:
    whole = interval(1, 3)
    assert whole.contains(Decimal(1))
    assert whole.contains(Decimal(3))
    assert not whole.contains(Decimal("0.9"))
    assert not whole.contains(Decimal("3.1"))
    assert interval(None, 3).contains(Decimal(-9))
    assert interval(1, None).contains(Decimal(9))
    assert whole.within(whole)
    assert whole.within(interval(None, None))
    assert not interval(1, None).within(whole)
    assert not interval(0, 3).within(whole)
    assert not interval(1, 4).within(whole)
