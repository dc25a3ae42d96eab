from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from factcheck.checking.consensus import disagreeing
from factcheck.model.interval import Interval


def intervals(*ends: tuple[int | None, int | None]) -> list[Interval]:
    def decimal(end: int | None) -> Decimal | None:
        return None if end is None else Decimal(end)

    return [Interval(decimal(low), decimal(high)) for low, high in ends]


def test_intervals_with_a_common_point_agree() -> None:
    assert disagreeing(intervals((1, 5), (3, 9), (5, 7))) == []
    assert disagreeing(intervals((1, 5))) == []
    assert disagreeing([]) == []


def test_the_one_that_misses_what_most_cover_is_the_outlier_wherever_it_stands() -> None:
    assert disagreeing(intervals((51, 53), (5, 6), (5, 6))) == [(0, 1)]
    assert disagreeing(intervals((5, 6), (51, 53), (5, 6))) == [(1, 0)]


def test_between_two_the_later_disagrees_with_the_earlier() -> None:
    assert disagreeing(intervals((5, 6), (51, 53))) == [(1, 0)]
    assert disagreeing(intervals((51, 53), (5, 6))) == [(1, 0)]


def test_between_two_camps_of_equal_size_the_earliest_is_right() -> None:
    assert disagreeing(intervals((5, 6), (8, 9), (8, 9), (5, 6))) == [(1, 0), (2, 0)]


def test_open_ends_reach_everywhere() -> None:
    assert disagreeing(intervals((5, None), (None, 7), (6, 8))) == []
    assert disagreeing(intervals((5, None), (1, 2))) == [(1, 0)]


INTERVAL = st.tuples(st.integers(0, 60), st.integers(0, 12)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(INTERVAL, min_size=1, max_size=12))
def test_every_outlier_is_disjoint_from_its_witness_and_the_rest_agree(ends: list[tuple[int, int]]) -> None:
    given_intervals = intervals(*ends)
    found = disagreeing(given_intervals)
    outliers = {outlier for outlier, _ in found}
    for outlier, witness in found:
        assert not given_intervals[outlier].overlaps(given_intervals[witness])
        assert witness not in outliers
    inside = [interval for index, interval in enumerate(given_intervals) if index not in outliers]
    assert disagreeing(inside) == []


@given(st.lists(INTERVAL, min_size=1, max_size=9))
def test_no_larger_camp_can_be_found(ends: list[tuple[int, int]]) -> None:
    camp = len(ends) - len(disagreeing(intervals(*ends)))
    assert camp == max(sum(low <= point <= high for low, high in ends) for point, _ in ends)
