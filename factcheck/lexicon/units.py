"""Expressions of pint in, exact factors out: the only file that imports pint, and only when the table is compiled."""

from fractions import Fraction
from functools import cache
from typing import Any


class UnknownExpressionError(ValueError):
    """An expression that pint does not know, or that does not measure what its dimension measures."""


def factor_in(expression: str, base: str) -> Fraction:
    """Return how many of `base` one of `expression` is, exactly; both are expressions of pint.

    Raises UnknownExpressionError if pint cannot read one of them or they measure different things.
    """
    one, unit = _parsed(expression), _parsed(base)
    if one.dimensionality != unit.dimensionality:
        raise UnknownExpressionError(f"{expression!r} cannot be counted in {base!r}: they measure different things")
    return _exact(one.magnitude) / _exact(unit.magnitude)


def offset_of(expression: str) -> Fraction:
    """Return what the zero of a scale of temperature is in kelvin: 273.15 for "degree_Celsius"; 0 for other units."""
    return _reading(expression, 0) if _is_scale(expression) else Fraction(0)


@cache
def _registry() -> Any:
    import pint

    return pint.UnitRegistry(non_int_type=Fraction)


@cache
def _parsed(expression: str) -> Any:
    """Return one of the expression in pint's own base units; for a scale of temperature, one degree of difference."""
    if _is_scale(expression):
        return _registry().Quantity(_reading(expression, 1) - _reading(expression, 0), "kelvin")
    try:
        quantity = _registry().parse_expression(expression)
        return _registry().Quantity(quantity).to_base_units()
    except Exception as error:
        # pint raises TypeError, AssertionError and tokenizer errors, not only its own, for what it cannot read.
        raise UnknownExpressionError(f"pint cannot read {expression!r}: {error}") from error


def _is_scale(expression: str) -> bool:
    return expression.startswith("degree_")


def _reading(scale: str, degrees: int) -> Fraction:
    return _exact(_registry().Quantity(degrees, scale).to("kelvin").magnitude)


def _exact(number: Any) -> Fraction:
    if isinstance(number, float):
        raise UnknownExpressionError(f"pint gave the inexact factor {number!r}")
    return Fraction(number)
