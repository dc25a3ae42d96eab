"""Decimals rounded and divided into wholes, however large: an article can print sixty digits, or a power of ten.

Comes in: decimals of any size. Goes out: decimals, answers. Never happens here: raising; `Decimal.quantize` and `%`
refuse a result of more digits than their context holds, which is 28 unless one is given.
"""

from decimal import Decimal

from factcheck.model.interval import EXACT


def to_decimals(value: Decimal, decimals: int) -> Decimal:
    """Return a value with so many decimals, half to even; one with more digits than can be told apart as it is."""
    if value.adjusted() + decimals >= EXACT.prec:
        return value
    return EXACT.quantize(value, Decimal(1).scaleb(-decimals))


def as_precisely(value: Decimal, model: Decimal) -> Decimal:
    """Return a value with as many decimals as another one."""
    exponent = model.as_tuple().exponent
    return to_decimals(value, -exponent if isinstance(exponent, int) else 0)


def is_multiple(value: Decimal, of: Decimal) -> bool:
    """Whether a value is a whole number of times `of`, which is not zero; False beyond what digits can tell."""
    return value.adjusted() - of.adjusted() < EXACT.prec - 1 and EXACT.remainder(value, of) == 0
