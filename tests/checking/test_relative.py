from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from factcheck.checking.relative import exact_change, negated, relative_change, size
from factcheck.model.interval import Interval

VALUE = st.decimals(min_value=1, max_value=10**9, places=2)


def interval(low: str | None, high: str | None) -> Interval:
    return Interval(None if low is None else Decimal(low), None if high is None else Decimal(high))


def test_rounded_ends_widen_the_change() -> None:
    change = relative_change(interval("4", "5"), interval("5", "6"))
    assert change == interval("0", "50")


@given(VALUE, VALUE)
def test_the_exact_change_lies_in_that_of_the_points(earlier: Decimal, later: Decimal) -> None:
    change = relative_change(Interval.point(earlier), Interval.point(later))
    assert change.widened(Decimal("1e-40")).contains(exact_change(earlier, later))


def test_a_fall_is_a_negative_change() -> None:
    assert negated(interval("5", "6")) == interval("-6", "-5")
    assert negated(interval(None, "6")) == interval("-6", None)
    assert negated(interval("5", None)) == interval(None, "-5")


def test_the_size_of_a_change_has_no_sign() -> None:
    assert size(interval("-6", "-5")) == interval("5", "6")
    assert size(interval("2", "3")) == interval("2", "3")
    assert size(interval("-2", "3")) == interval("0", "3")
    assert size(interval("0.5", "3")) == interval("0.5", "3")
    assert size(interval("-5", "0.5")) == interval("0", "5")
    assert size(interval(None, "-5")) == interval("5", None)
    assert size(interval("-2", None)) == interval("0", None)
