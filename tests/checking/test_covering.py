"""Whether a range meets one of many, held against asking each of them."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from factcheck.checking.covering import Covering
from factcheck.model.interval import Interval
from factcheck.model.span import Span

ENDS = st.one_of(st.none(), st.integers(-9, 9).map(Decimal))
INTERVALS = st.tuples(ENDS, ENDS).map(
    # Where no end is open, all are numbers; the checker of types cannot see that.
    lambda ends: Interval(*(sorted(ends) if None not in ends else ends))  # type: ignore[type-var]
)
SPANS = st.tuples(st.integers(0, 20), st.integers(1, 5)).map(lambda each: Span(each[0], each[0] + each[1]))


@given(st.lists(INTERVALS, max_size=8), INTERVALS)
def test_an_interval_meets_what_one_of_them_overlaps(many: list[Interval], one: Interval) -> None:
    assert Covering.of_intervals(many).meets(one) == any(one.overlaps(each) for each in many)


@given(st.lists(SPANS, max_size=8), SPANS)
def test_a_span_touches_what_one_of_them_overlaps(many: list[Span], one: Span) -> None:
    assert Covering.of_spans(many).touches(one) == any(one.overlaps(each) for each in many)
