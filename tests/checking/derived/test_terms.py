"""Units multiply and cancel as on paper."""

from decimal import Decimal

import pytest

from factcheck.checking.derived.terms import ANYBODY, Term, are_one, term_of
from factcheck.checking.derived.times import ratio, stretches
from tests.checking.ran import article


def _terms(text: str) -> list[Term]:
    terms = (term_of(claim) for claim in article(text).claims)
    return [term for term in terms if term is not None]


def test_a_rate_over_a_time_leaves_what_it_counts() -> None:
    rate, time = _terms("They pack 45 boxes an hour for six hours.")
    product = rate.times(time)
    assert (product.value, product.powers, product.above, product.below) == (Decimal(270), (), ("boxes",), ())


def test_power_over_a_time_is_energy() -> None:
    power, time, energy = _terms("It delivers 98 MW for two hours, or 196 MWh.")
    assert power.times(time).value == energy.value
    assert power.times(time).powers == energy.powers


def test_a_price_times_what_it_is_for_is_money() -> None:
    price, weight = _terms("Tea costs $10 a kilo and 3 tonnes were sold.")
    assert price.times(weight).value == Decimal(30_000)
    assert price.times(weight).powers == (("USD", 1),)


@pytest.mark.parametrize(
    ("one", "other"), [("long-distance passengers", "passenger"), ("bodies", "body"), ("?", "cars")]
)
def test_nouns_of_the_same_things_are_one(one: str, other: str) -> None:
    assert are_one(one, other)


def test_nouns_of_other_things_are_not_one() -> None:
    assert not are_one("glass", "gla")
    assert not are_one("cars", "houses")
    assert not are_one("families", ANYBODY)
    assert are_one("bankers", ANYBODY)


def test_spans_are_named_in_many_ways() -> None:
    found = stretches("between January and June, last year, in the first quarter and in 2019")
    assert [(int(one.number), one.unit) for one in found] == [(6, "month"), (1, "year"), (3, "month")]


def test_working_days_are_another_way_to_reckon() -> None:
    factor = ratio("year", "day")
    assert factor is not None
    assert factor.usual == 365
    assert any(interval.contains(Decimal(250)) for interval in factor.besides)
    assert ratio("year", "liter") is None
