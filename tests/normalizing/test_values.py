"""The value of a numeral, and how precisely it was written."""

from decimal import Decimal

import pytest

from factcheck.lexicon import load
from factcheck.model.mention import Numeral
from factcheck.model.span import Span
from factcheck.normalizing.value import Value
from factcheck.normalizing.values import value_of

LEXICON = load()


def read(text: str, scale: str = "") -> Value | None:
    return value_of(Numeral(Span(0, len(text)), text, scale), LEXICON)


def amount(text: str, scale: str = "") -> Decimal | None:
    value = read(text, scale)
    return None if value is None else value.amount


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234,567", "1234567"),
        ("1\u202f234\u202f567", "1234567"),
        ("1’234’567", "1234567"),
        ("1.234.567", "1234567"),
        ("1.234,5", "1234.5"),
        ("12,34,567", "1234567"),
        ("１，２３４．５", "1234.5"),
        (".5", "0.5"),
        ("2½", "2.5"),
        ("2 ½", "2.5"),
        ("⅜", "0.375"),
        ("2 1⁄2", "2.5"),
        ("2-1/2", "2.5"),
        ("3×10⁶", "3e6"),
        ("3 · 10^6", "3e6"),
        ("3 ⋅ 10⁻²", "0.03"),
        ("3*10^+2", "300"),
        ("1.2e6", "1.2e6"),
        ("2.5E−3", "0.0025"),
        ("10⁺³", "1000"),
        ("-3", "-3"),
        ("−3", "-3"),
        ("–3", "-3"),
        ("minus 3", "-3"),
        ("negative 3", "-3"),
        ("(1,234)", "-1234"),
        ("（1,234）", "-1234"),
        ("minus five", "-5"),
        ("2 and a half", "2.5"),
        ("5 and three quarters", "5.75"),
        ("5 and three-quarters", "5.75"),
        ("3 to 1", "3"),
        ("three to one", "3"),
        ("9 out of 10", "0.9"),
        ("one in ten thousand", "0.0001"),
        ("10 fold", "10"),
        ("2.5-fold", "2.5"),
        ("3x", "3"),
    ],
)
def test_a_written_number_has_its_value(text: str, value: str) -> None:
    assert amount(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "scale", "value"),
    [
        ("5", "lakh crore", "5e12"),
        ("1.5", "thousand billion", "1.5e12"),
        ("5", "mio.", "5e6"),
        ("5", "MM", "5e6"),
    ],
)
def test_a_magnitude_multiplies(text: str, scale: str, value: str) -> None:
    assert amount(text, scale) == Decimal(value)


@pytest.mark.parametrize(
    "text", ["1,2345", "12,3456", "1,23,4", "38,41.5", "1/0", "1 in 0", "2 and a horse", "(", "1e99", "9" * 80]
)
def test_what_is_no_number_has_no_value(text: str) -> None:
    assert read(text) is None


def test_trailing_zeros_are_kept_as_precision() -> None:
    value = read("3.40", "billion")
    assert value is not None
    assert (value.decimals, value.digits, value.ulp) == (2, 3, Decimal("1e7"))


def test_a_spread_is_kept() -> None:
    value = read("5 ± 0.2")
    assert value is not None
    assert value.spread == Decimal("0.2")


def test_number_words_beyond_all_measure_are_no_number() -> None:
    assert amount("hundred " * 24 + "hundred") == Decimal("1e50")
    assert read("hundred " * 29 + "hundred") is None
