"""There and back: a value, printed in any of its written forms, is read as that value again."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from factcheck.extracting import extract
from factcheck.lexicon import load
from factcheck.model.quantity import Quantity
from factcheck.normalizing import normalize
from tests.properties.strategies import document, mantissas, wholes

LEXICON = load()
SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
FULL_WIDTH = str.maketrans("0123456789.", "０１２３４５６７８９．")


def only(text: str) -> Quantity:
    """Return the only quantity of a text."""
    found = [normalize(mention, LEXICON) for mention in extract(document(text), LEXICON)]
    (quantity,) = [quantity for quantity in found if quantity is not None]
    return quantity


def grouped_as_in_india(value: int) -> str:
    head, tail = str(value)[:-3], str(value)[-3:]
    pairs = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)]
    return ",".join([*reversed(pairs), tail])


@given(wholes, st.sampled_from([",", "'", "\u00a0", "\u2009", "\u202f"]))
def test_groups_of_three_digits(value: int, separator: str) -> None:
    written = f"{value:,}".replace(",", separator)
    quantity = only(f"They sold {written} yuan of it.")
    assert quantity.best.value == value
    assert quantity.mention.numeral.text == written


@given(st.integers(min_value=1000, max_value=10**12))
def test_groups_as_in_india(value: int) -> None:
    assert only(f"They paid ₹{grouped_as_in_india(value)} for it.").best.value == value


@given(mantissas)
def test_decimals_keep_their_trailing_zeros(value: Decimal) -> None:
    quantity = only(f"It rose {value:,}% then.")
    assert quantity.best.value == value
    assert quantity.decimals == 3


@given(mantissas)
def test_full_width_digits(value: Decimal) -> None:
    assert only(f"It rose {str(value).translate(FULL_WIDTH)}% then.").best.value == value


@given(mantissas, st.sampled_from(sorted(SCALES)))
def test_a_magnitude_word_multiplies(value: Decimal, scale: str) -> None:
    assert only(f"They sold {value} {scale} yuan of it.").best.value == value.scaleb(SCALES[scale])


@given(mantissas, st.sampled_from([("m", 6), ("mn", 6), ("bn", 9), ("tn", 12), ("k", 3), ("b", 9)]))
def test_a_short_magnitude_behind_a_currency_multiplies(value: Decimal, scale: tuple[str, int]) -> None:
    letters, exponent = scale
    quantity = only(f"They paid €{value}{letters} for it.")
    assert quantity.best.value == value.scaleb(exponent)
    assert quantity.unit_symbol == "EUR"


@given(st.integers(min_value=2, max_value=10**15))
def test_number_words(value: int) -> None:
    assert only(f"They sold {num2words(value).replace(',', '')} yuan of it.").best.value == value


@given(st.integers(min_value=2, max_value=999_999))
def test_number_words_without_and(value: int) -> None:
    words = num2words(value).replace(",", "").replace(" and ", " ")
    assert only(f"They sold {words} yuan of it.").best.value == value


@given(st.integers(min_value=2, max_value=99), st.sampled_from(["million", "billion"]))
def test_a_half_behind_a_number(value: int, scale: str) -> None:
    expected = (Decimal(value) + Decimal("0.5")).scaleb(SCALES[scale])
    assert only(f"They sold {num2words(value)} and a half {scale} yuan of it.").best.value == expected


@pytest.mark.parametrize("digits", ["1,2345", "1,23,4567"])
def test_malformed_groups_are_one_figure_without_a_value(digits: str) -> None:
    (mention,) = extract(document(f"They sold {digits} of it."), LEXICON)
    assert mention.numeral.text == digits
    assert normalize(mention, LEXICON) is None


@given(mantissas, mantissas)
def test_the_two_ends_of_a_range(first: Decimal, second: Decimal) -> None:
    quantity = only(f"It lies between {first} and {second} percent there.")
    assert quantity.best.value is None
    assert quantity.best.narrow.contains(first)
    assert quantity.best.narrow.contains(second)
