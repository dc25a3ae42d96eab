"""Figures as writers write them: rounded, with separators, with magnitude words."""

from decimal import ROUND_HALF_UP, Context, Decimal

_WIDE = Context(prec=60)


def rounded(value: Decimal, digits: int) -> Decimal:
    """Return `value` rounded to `digits` significant digits."""
    return Context(prec=digits, rounding=ROUND_HALF_UP).plus(value)


def written(value: Decimal) -> str:
    """Return a number with thousands separators and without an exponent: "24,140", "0.62"."""
    return f"{value:,f}"


def worded(value: Decimal, digits: int) -> str:
    """Return an amount as prose has it, rounded to `digits` digits: "13.9 billion", "560,000"."""
    for size, word in ((Decimal(10) ** 9, " billion"), (Decimal(10) ** 6, " million")):
        if value >= size:
            return f"{rounded(_WIDE.divide(value, size), digits):f}{word}"
    return written(rounded(value, digits))


def off_by_more_than(share: Decimal, one: Decimal, other: Decimal) -> bool:
    """Whether two values differ by more than `share` of the smaller one."""
    small, large = sorted((abs(one), abs(other)))
    return large > small * (1 + share)
