from fractions import Fraction

from factcheck.model.unit import Currency, Unit, alike, bare, with_per

DOLLAR = Currency("USD")
LITER = Unit("L", "volume", Fraction(1, 1000))


def test_a_price_is_no_sum_of_money() -> None:
    price = with_per(DOLLAR, "bbl")
    assert price != DOLLAR
    assert price.dimension == "money per bbl"
    assert price.symbol == "USD"
    assert bare(price) == DOLLAR


def test_a_measure_for_each_has_a_dimension_of_its_own() -> None:
    each = with_per(LITER, "person")
    assert (each.symbol, each.dimension) == ("L", "volume per person")
    assert bare(each) == LITER


def test_a_count_for_each_has_a_unit_and_is_bare_without_one() -> None:
    each = with_per(None, "day")
    assert isinstance(each, Unit)
    assert (each.symbol, each.per, each.factor) == ("", "day", Fraction(1))
    assert bare(each) is None


def test_a_bare_figure_is_like_one_that_names_the_denominator_but_two_denominators_differ() -> None:
    assert alike(DOLLAR, with_per(DOLLAR, "bbl"))
    assert alike(None, with_per(None, "day"))
    assert alike(LITER, LITER)
    assert not alike(with_per(DOLLAR, "gal"), with_per(DOLLAR, "L"))
    assert not alike(DOLLAR, with_per(Currency("EUR"), "bbl"))
    assert not alike(DOLLAR, LITER)
