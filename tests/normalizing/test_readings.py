"""All that a figure can mean."""

from decimal import Decimal

import pytest

from factcheck.model.interval import Interval
from factcheck.model.lexicon import Hedge
from factcheck.model.unit import Currency
from factcheck.normalizing.readings import readings_of
from factcheck.normalizing.value import Value
from tests.corpus.test_corpus import quantities

FIVE = Value(Decimal(5), Decimal(1))


def meanings(text: str) -> list[str]:
    """Return every reading of the one figure in `text`: "50 m"."""
    (quantity,) = quantities(text)
    return [f"{each.value} {each.unit.symbol if each.unit else ''}".strip() for each in quantity.readings]


def test_an_undecided_letter_is_meters_minutes_and_million() -> None:
    assert meanings("There it was 50m then") == ["50 m", "50 min", "50000000"]


@pytest.mark.parametrize(
    ("text", "meaning"), [("It was 50m long.", "50 m"), ("It ended 50m ago.", "50 min"), ("Sales hit 50m.", "50000000")]
)
def test_a_decided_letter_has_one_meaning(text: str, meaning: str) -> None:
    assert meanings(text) == [meaning]


def test_a_letter_behind_a_space_is_no_magnitude() -> None:
    assert meanings("There it was 50 m then") == ["50 m", "50 min"]


def test_an_undecided_range_is_read_in_millions_at_both_ends() -> None:
    (quantity,) = quantities("It was between 20m and 50m then")
    last = quantity.readings[-1]
    assert (last.value, last.unit) == (None, None)
    assert last.written.contains(Decimal(20_000_000))
    assert last.written.contains(Decimal(50_000_000))


def test_the_ends_of_a_range_are_figures_of_their_own() -> None:
    (quantity,) = quantities("It costs $10-15.5 million.")
    assert [str(end.best.value) for end in quantity.ends] == ["10000000", "15500000.0"]
    assert [(end.decimals, end.digits) for end in quantity.ends] == [(0, 2), (1, 3)]


def test_parts_of_a_currency_are_given_in_the_whole() -> None:
    (reading,) = readings_of(FIVE, None, None, [Currency("USD", 100)], counted=False)
    assert reading.value == Decimal("0.05")


def test_a_hedge_moves_what_is_meant_and_not_what_is_written() -> None:
    (reading,) = readings_of(FIVE, None, Hedge(Decimal(0), None), [None], counted=True)
    assert reading.narrow == Interval(Decimal(5), None)
    assert reading.written == Interval.point(Decimal(5))


def test_a_vague_word_has_an_interval_and_no_value() -> None:
    (reading,) = readings_of(Value(Decimal(20), most=Decimal(99)), None, None, [None], counted=True)
    assert (reading.value, reading.narrow) == (None, Interval(Decimal(20), Decimal(99)))
