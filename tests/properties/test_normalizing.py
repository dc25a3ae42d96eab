"""Laws of normalizing: a meaning holds what is written, and the strict one lies in the generous one."""

from decimal import Decimal

from hypothesis import given

from factcheck.extracting import extract
from factcheck.lexicon import load
from factcheck.model.mention import Form
from factcheck.model.quantity import Quantity
from factcheck.normalizing import normalize
from tests.properties.strategies import document, mantissas, texts

LEXICON, CHINESE = load(), load("zh")


def quantities(text: str) -> list[Quantity]:
    found = (
        normalize(mention, CHINESE if mention.language == "zh" else LEXICON)
        for mention in extract(document(text), LEXICON, CHINESE)
    )
    return [quantity for quantity in found if quantity is not None]


@given(texts)
def test_any_figure_is_normalized_without_an_error_and_always_alike(text: str) -> None:
    assert quantities(text) == quantities(text)


@given(texts)
def test_only_figures_have_a_meaning_and_each_has_a_reading(text: str) -> None:
    for quantity in quantities(text):
        assert quantity.mention.form is Form.FIGURE
        assert quantity.readings
        assert quantity.best == quantity.readings[0]


@given(texts)
def test_the_strict_meaning_lies_within_the_generous_one(text: str) -> None:
    for quantity in quantities(text):
        for reading in quantity.readings:
            assert reading.narrow.within(reading.wide)


@given(texts)
def test_every_meaning_holds_the_written_value(text: str) -> None:
    for quantity in quantities(text):
        for reading in quantity.readings:
            if reading.value is not None:
                assert reading.narrow.contains(reading.value)
                assert reading.wide.contains(reading.value)
                assert reading.written.contains(reading.value)


@given(texts)
def test_no_interval_is_upside_down(text: str) -> None:
    for quantity in quantities(text):
        for reading in quantity.readings:
            for low, high in (reading.narrow, reading.wide, reading.written):
                assert low is None or high is None or low <= high


@given(mantissas)
def test_more_than_a_value_has_that_value_at_its_edge(value: Decimal) -> None:
    (quantity,) = quantities(f"It exceeded {value} km there.")
    assert quantity.mention.bound == "over"
    assert quantity.best.wide.low == value


@given(mantissas)
def test_what_is_written_with_a_hedge_means_the_same_digits(value: Decimal) -> None:
    (plain,), (hedged,) = quantities(f"It was {value} km long."), quantities(f"It was about {value} km long.")
    assert plain.best.written == hedged.best.written
    assert plain.best.wide.low is not None
    assert hedged.best.wide.low is not None
    assert (plain.decimals, plain.digits) == (hedged.decimals, hedged.digits)
