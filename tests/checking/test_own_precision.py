from decimal import Decimal

import pytest

from factcheck.checking.own_precision import alike, equally_precise, own_precision, paired
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from tests.checking.ran import article


def quantity(text: str) -> Quantity:
    (claim,) = article(f"It measures {text} in all.").claims
    return claim.quantity


def ends(interval: Interval) -> tuple[Decimal | None, Decimal | None]:
    return interval.low, interval.high


@pytest.mark.parametrize(
    ("text", "fits", "fails"),
    [
        ("24 km", "24.4", "22.9"),
        ("9,300 miles", "9349", "9151"),
        ("20 km", "21.4", "22"),
        ("24.1 km", "24.14", "24.3"),
        ("about 20 km", "21.9", "23"),
        ("up to 20 km", "19.6", "23"),
    ],
)
def test_a_converted_figure_is_as_precise_as_its_digits(text: str, fits: str, fails: str) -> None:
    given = quantity(text)
    assert own_precision(given, given.best).contains(Decimal(fits))
    assert not own_precision(given, given.best).contains(Decimal(fails))


@pytest.mark.parametrize(
    ("first", "second", "later"),
    [
        ("146,000 men", "100,000 men", ("99500", "101000")),  # to thousands, as the other
        ("75 men", "200 men", ("199.5", "201")),  # the other is counted
        ("250 men", "2,300 men", ("2250", "2400")),  # both to two digits
        ("4.8 billion tons", "12 billion tons", ("11500000000", "13000000000")),  # no finer than written
        ("75 men", "about 200 men", ("180", "220")),
    ],
)
def test_two_ends_share_the_precision_of_the_finer_one(first: str, second: str, later: tuple[str, str]) -> None:
    assert ends(paired(quantity(first), quantity(second))[1]) == tuple(map(Decimal, later))


def test_an_end_that_a_hedge_leaves_open_stays_where_the_digits_put_it() -> None:
    for text in ("up to 20 km", "more than 20 km", "at least 20 km", "less than 20 km"):
        given = quantity(text)
        own, written, wide = own_precision(given, given.best), given.best.written, given.best.wide
        low = written.low if wide.low is None else min(written.low or Decimal(0), wide.low)
        high = written.high if wide.high is None else max(written.high or Decimal(0), wide.high)
        assert ends(own) == (low, high)


@pytest.mark.parametrize(
    ("first", "second", "earlier"),
    [
        ("200 men", "75 men", ("199.5", "201")),
        ("184,100 men", "4,041 men", ("184050", "184200")),
        ("0.0 km", "2.5 km", ("-0.05", "0.1")),
        ("0.5 km", "2.5 km", ("0.45", "0.6")),
        ("-2.5 degrees Celsius", "3.5 degrees Celsius", ("-2.6", "-2.45")),
    ],
)
def test_the_earlier_end_has_a_precision_of_its_own(first: str, second: str, earlier: tuple[str, str]) -> None:
    assert ends(paired(quantity(first), quantity(second))[0]) == tuple(map(Decimal, earlier))


def test_a_range_keeps_what_it_says() -> None:
    between, plain = quantity("3 to 5 km"), quantity("20 km")
    assert paired(between, plain)[0] == between.best.wide
    assert ends(paired(between, plain)[1]) == (Decimal("19.5"), Decimal(21))
    assert paired(plain, between)[1] == between.best.wide
    assert not equally_precise(between, quantity("7 km"))
    assert not equally_precise(quantity("7 km"), between)
    assert not equally_precise(quantity("2.50 km"), quantity("2.5 km"))


def test_rates_are_written_to_one_place() -> None:
    five, more = alike(quantity("5%"), quantity("5.25%"))
    assert ends(five) == (Decimal("4.995"), Decimal("5.005"))
    assert ends(more) == (Decimal("5.245"), Decimal("5.255"))


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("$5 million", "$6 million", True),
        ("500 cars", "300 cars", True),
        ("5,135 cars", "5,000 cars", False),
        ("4.9 km", "5 km", False),
        ("about 50%", "40%", False),
    ],
)
def test_figures_rounded_at_one_place_keep_their_order(first: str, second: str, same: bool) -> None:
    assert equally_precise(quantity(first), quantity(second)) is same


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("5.25%", "5%", (("5.245", "5.255"), ("4.995", "5.005"))),
        ("5.25%", "-5%", (("5.245", "5.255"), ("-5.005", "-4.995"))),
        ("about 5%", "5.25%", (("4.5", "5.5"), ("5.245", "5.255"))),
    ],
)
def test_rates_of_one_place(first: str, second: str, expected: tuple[tuple[str, str], tuple[str, str]]) -> None:
    found = alike(quantity(first), quantity(second))
    assert [ends(each) for each in found] == [tuple(map(Decimal, each)) for each in expected]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # 75 is counted to ones, and so is the 200.
        ("75 km", "200 km", (("74.5", "76"), ("199.5", "201"))),
        # Both end in zeros: rounded to as many digits, three here.
        ("146,000 km", "100,000 km", (("145500", "147000"), ("99500", "101000"))),
        # Two digits at least.
        ("500 km", "10,000 km", (("495", "510"), ("9500", "11000"))),
    ],
)
def test_two_figures_of_one_table(first: str, second: str, expected: tuple[tuple[str, str], tuple[str, str]]) -> None:
    cut = paired(quantity(first), quantity(second))
    assert [ends(each) for each in cut] == [tuple(map(Decimal, each)) for each in expected]
    nearest = paired(quantity(first), quantity(second), cut=False)
    for interval, full, value in zip(nearest, cut, (first, second), strict=True):
        middle = Decimal(value.split()[0].replace(",", ""))
        assert interval.low == full.low
        assert full.low is not None
        assert interval.high == 2 * middle - full.low
