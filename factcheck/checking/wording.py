"""Figures in a message: short, exact enough to follow the sum, the same for the same value."""

from decimal import Decimal

from factcheck.model.interval import EXACT
from factcheck.model.unit import Currency, Unit

_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))


def plain(value: Decimal, digits: int | None = None) -> str:
    """Return a number with thousands separators, rounded to `digits` significant digits if given: "22,500", "7.19"."""
    shown = rounded(value, digits) if digits is not None else value
    if shown == shown.to_integral_value():
        return f"{shown.to_integral_value():,f}"
    return f"{shown.normalize(EXACT):,f}"


def rounded(value: Decimal, digits: int) -> Decimal:
    """Return `value` with `digits` significant digits; whole digits are never dropped from small whole numbers."""
    if value == 0:
        return value
    return value.quantize(Decimal(1).scaleb(value.adjusted() - digits + 1), context=EXACT)


def scaled(value: Decimal, digits: int | None = None) -> str:
    """Return a number with its magnitude word: "38.4 trillion", "3,841.59 billion" only when asked by `in_scale`."""
    for size, word in _SCALES:
        if abs(value) >= size:
            return f"{plain(EXACT.divide(value, size), digits)} {word}"
    return plain(value, digits)


def amount(value: Decimal, unit: Unit | Currency | None, digits: int | None = None) -> str:
    """Return a figure with its unit: "CNY 3.84 trillion", "24 km", "6.6%", "6.6 percentage points"."""
    if unit is None:
        return scaled(value, digits)
    if isinstance(unit, Currency):
        return f"{unit.code} {scaled(value, digits)}"
    if unit.symbol == "%":
        return f"{plain(value, digits)}%"
    if unit.symbol == "pp":
        return f"{plain(value, digits)} percentage points"
    return f"{scaled(value, digits)} {unit.symbol}"


def number_word(count: int) -> str:
    """Return small counts as words, as a sentence would: "five"."""
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    return words[count] if 0 <= count < len(words) else str(count)
