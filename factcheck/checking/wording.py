"""Figures in a message: short, exact enough to follow the sum, the same for the same value.

Worked example: 3.84159e12 yuan to three digits is "CNY 3.84 trillion"; 24.14 kilometers to two are "24 km".
"""

from datetime import date
from decimal import Decimal

from factcheck.model.interval import EXACT
from factcheck.model.quantity import Quantity
from factcheck.model.unit import Currency, Unit, bare

_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_DIGITS, _MOST_DIGITS = 3, 8
_NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def plain(value: Decimal, digits: int | None = None) -> str:
    """Return a number with thousands separators, rounded to `digits` significant digits if given: "22,500", "7.19"."""
    shown = rounded(value, digits) if digits is not None else value
    if shown == shown.to_integral_value():
        return f"{shown.to_integral_value():,f}"
    return f"{shown.normalize(EXACT):,f}"


def rounded(value: Decimal, digits: int) -> Decimal:
    """Return `value` rounded to `digits` significant digits: 24.14 to two digits is 24, 5,280 is 5,300."""
    if value == 0:
        return value
    return value.quantize(Decimal(1).scaleb(value.adjusted() - digits + 1), context=EXACT)


def told_apart(computed: Decimal, stated: Quantity) -> str:
    """Return a number, of at least three digits, with as many as tell it from the stated one: 33.58 beside 33.60."""
    fewest = max(_DIGITS, min(stated.digits, _MOST_DIGITS - 1))
    shown = [plain(computed, digits) for digits in range(fewest, _MOST_DIGITS)]
    said = stated.best.value
    if said is None or abs(EXACT.subtract(said, abs(computed))) <= Decimal(5).scaleb(-stated.decimals - 1):
        return shown[0]
    return next((text for text in shown if text.lstrip("-") != plain(said)), shown[0])


def scaled(value: Decimal, digits: int | None = None) -> str:
    """Return a number with its magnitude word: "38.4 trillion", "5,280"."""
    for size, word in _SCALES:
        if abs(value) >= size:
            return f"{plain(EXACT.divide(value, size), digits)} {word}"
    return plain(value, digits)


def amount(value: Decimal, unit: Unit | Currency | None, digits: int | None = None) -> str:
    """Return a figure with its unit: "CNY 3.84 trillion", "6.6%", "6.6 percentage points", or "USD 10 per bbl"."""
    if unit is None:
        return scaled(value, digits)
    if unit.per:
        return f"{amount(value, bare(unit), digits)} per {unit.per}"
    if isinstance(unit, Currency):
        return f"{unit.code} {scaled(value, digits)}"
    if unit.symbol == "%":
        return f"{plain(value, digits)}%"
    if unit.symbol == "pp":
        return f"{plain(value, digits)} percentage points"
    return f"{scaled(value, digits)} {unit.symbol}"


def number_word(count: int) -> str:
    """Return small counts as words, as a sentence would: "five"."""
    return _NUMBER_WORDS[count] if 0 <= count < len(_NUMBER_WORDS) else str(count)


def day_words(day: date) -> str:
    """Return a day as "13 October 2023"."""
    return f"{day.day} {day:%B} {day.year}"
