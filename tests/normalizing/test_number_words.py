"""The value of a number in words."""

from decimal import Decimal

import pytest

from factcheck.lexicon import load
from factcheck.normalizing.number_words import words_value

LEXICON = load()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("three hundred and sixty-five", "365"),
        ("nineteen hundred", "1900"),
        ("one million two hundred thousand", "1200000"),
        ("a thousand billion", "1e12"),
        ("two and a half billion", "2.5e9"),
        ("two and one-half billion", "2.5e9"),
        ("three and three-quarter", "3.75"),
        ("a million and a half", "1.5e6"),
        ("a year and a half", "1.5"),
        ("half a million", "5e5"),
        ("half-a-million", "5e5"),
        ("a quarter million", "250000"),
        ("three quarters of a million", "750000"),
        ("two point five million", "2.5e6"),
        ("half a dozen", "6"),
        ("a dozen", "12"),
        ("three dozen", "36"),
        ("sixfold", "6"),
        ("ten fold", "10"),
        ("ten-fold", "10"),
        ("sextupled", "6"),
        ("a couple of hundred", "200"),
        ("twelve (12)", "12"),
    ],
)
def test_words_have_one_value(text: str, value: str) -> None:
    found = words_value(text, LEXICON)
    assert found is not None
    assert (found.low, found.high) == (Decimal(value), Decimal(value))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens", 20, 99),
        ("hundreds", 200, 999),
        ("several", 3, 9),
        ("several hundred", 300, 999),
        ("a few", 2, 9),
        ("a few thousand", 2000, 9999),
        ("several dozen", 36, 119),
        ("tens of thousands", 20_000, 99_999),
        ("dozens of thousands", 20_000, 99_000),
        ("multi-million", 2_000_000, 999_999_999),
    ],
)
def test_vague_words_are_an_interval(text: str, low: int, high: int) -> None:
    found = words_value(text, LEXICON)
    assert found is not None
    assert (found.low, found.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "fraction"),
    [("two-thirds", True), ("half", True), ("a third", True), ("half a million", False), ("two and a half", False)],
)
def test_a_part_of_a_whole_is_told_from_a_number(text: str, fraction: bool) -> None:
    found = words_value(text, LEXICON)
    assert found is not None
    assert found.fraction is fraction


@pytest.mark.parametrize("text", ["horse", "two horse", "two and a horse", "half a horse", "two point horse"])
def test_other_words_have_none(text: str) -> None:
    assert words_value(text, LEXICON) is None


@pytest.mark.parametrize(
    "text",
    [
        "two point five point three", "hello point five", "point five hello", "two point fifty", "two point",
        "two point five miles", "a tenth of a percent", "one in",
    ],
)  # fmt: skip
def test_words_that_only_begin_like_a_number_have_no_value(text: str) -> None:
    assert words_value(text, LEXICON) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("point five", "0.5"),
        ("two point five six million", "2.56e6"),
        ("one thousandth", "0.001"),
        ("hundredth", "0.01"),
    ],
)
def test_what_is_behind_the_point_is_read_digit_by_digit(text: str, value: str) -> None:
    worded = words_value(text, LEXICON)
    assert worded is not None
    assert (worded.low, worded.high) == (Decimal(value), Decimal(value))
