"""Laws of normalizing: a meaning holds what is written, and the strict one lies in the generous one."""

from decimal import Decimal

from hypothesis import given, settings

from factcheck.extracting import extract
from factcheck.lexicon import load
from factcheck.model.mention import Form
from factcheck.model.quantity import Quantity
from factcheck.model.unit import Currency
from factcheck.normalizing import normalize
from tests.properties.strategies import document, mantissas, texts

LEXICON, CHINESE = load(), load("zh")


def quantities(text: str) -> list[Quantity]:
    found = (
        normalize(mention, CHINESE if mention.language == "zh" else LEXICON)
        for mention in extract(document(text), LEXICON, CHINESE)
    )
    return [quantity for quantity in found if quantity is not None]


def is_readable(symbol: str) -> bool:
    """Whether a unit's symbol is read as that unit again behind a space, as those of one letter are not."""
    found = quantities(f"It was 41.5 {symbol} there.")
    return len(found) == 1 and found[0].best.unit is not None and found[0].unit_symbol == symbol


# The words of units and currencies with more than one sense are left to the tests of their senses.
READABLE = sorted(
    form
    for table in (LEXICON.units, LEXICON.money_after)
    for form in table
    if len(form) > 3 and form.isalpha() and form.isascii() and form.lower() not in LEXICON.words["doubtful units"]
    and form.lower() not in LEXICON.words["things"] | LEXICON.words["doubtful money"]
    and not (form in LEXICON.units and form in LEXICON.money_after)
    and (form in LEXICON.money_after or is_readable(LEXICON.unit_of[LEXICON.units[form][0]].symbol))
)  # fmt: skip


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
    assert quantity.best.wide.high is not None
    assert quantity.best.wide.high > value


@given(mantissas)
def test_what_is_written_with_a_hedge_means_the_same_digits(value: Decimal) -> None:
    (plain,), (hedged,) = quantities(f"It was {value} km long."), quantities(f"It was about {value} km long.")
    assert plain.best.written == hedged.best.written
    assert plain.best.wide.low is not None
    assert hedged.best.wide.low is not None
    assert (plain.decimals, plain.digits) == (hedged.decimals, hedged.digits)


def printed(quantity: Quantity) -> str:
    """Return a quantity in its plainest form: the value in digits, and the symbol of its unit, or its noun."""
    value, unit = quantity.best.value, quantity.best.unit
    assert value is not None
    if isinstance(unit, Currency):
        return f"{unit.code} {value:,f}"
    return f"{value:,f} {quantity.unit_symbol}".rstrip()


@settings(max_examples=3, deadline=None)
@given(mantissas)
def test_what_is_normalized_stays_as_it_is_when_it_is_normalized_again(value: Decimal) -> None:
    for form in READABLE:
        (first,) = quantities(f"It was {value} {form} there.")
        (second,) = quantities(f"It was {printed(first)} there.")
        (third,) = quantities(f"It was {printed(second)} there.")
        assert (second.best.value, second.unit_symbol, second.kind) == (
            first.best.value, first.unit_symbol, first.kind,
        ), form  # fmt: skip
        assert second.best == third.best, form
        assert printed(second) == printed(third), form
