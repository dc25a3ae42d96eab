from decimal import Decimal

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
