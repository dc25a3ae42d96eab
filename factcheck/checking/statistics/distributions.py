"""Tail probabilities of the distributions of common tests, good to nine digits or more.

Worked example: Student's t with 28 degrees of freedom lies beyond 2.20 on either side with a probability of 0.0363.
Formulas: Abramowitz and Stegun, Handbook of Mathematical Functions, 6.5.29 and 6.5.31 (incomplete gamma), 26.5.8
(continued fraction of the incomplete beta), 26.6.2 (F), 26.7.1 (t).
"""

import math
from collections.abc import Callable

_TINY = 1e-300
_CLOSE = 1e-15
# Both fractions settle after about the square root of their parameters, so this is enough up to 10^8.
_MOST_TERMS = 20_000


def two_sided_z(z: float) -> float:
    """Return the probability that a standard normal variable is at least as far from 0 as `z`."""
    return math.erfc(abs(z) / math.sqrt(2))


def two_sided_t(t: float, freedom: float) -> float:
    """Return the probability that Student's t with `freedom` > 0 degrees is at least as far from 0 as `t`."""
    return _incomplete_beta(freedom / 2, 0.5, freedom / (freedom + t * t))


def upper_f(f: float, above: float, below: float) -> float:
    """Return the probability of an F of at least `f` >= 0, with degrees of freedom `above` and `below` > 0."""
    return _incomplete_beta(below / 2, above / 2, below / (below + above * f))


def upper_chi_square(value: float, freedom: float) -> float:
    """Return the probability of a chi-square of at least `value` >= 0 with `freedom` > 0 degrees of freedom."""
    shape, x = freedom / 2, value / 2
    if x <= 0:
        return 1.0
    scale = math.exp(shape * math.log(x) - x - math.lgamma(shape))
    return 1 - scale * _gamma_series(shape, x) if x < shape + 1 else scale * _gamma_fraction(shape, x)


def two_sided_r(r: float, freedom: float) -> float:
    """Return the probability of a correlation at least as strong as `r`, -1 <= r <= 1, where there is none."""
    return 0.0 if abs(r) >= 1 else two_sided_t(r * math.sqrt(freedom / (1 - r * r)), freedom)


def _incomplete_beta(a: float, b: float, x: float) -> float:
    """Return the regularized incomplete beta function for a, b > 0 and 0 <= x <= 1."""
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    log_front = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    front = math.exp(log_front)
    if x < (a + 1) / (a + b + 2):
        return front * _beta_fraction(a, b, x) / a
    return 1 - front * _beta_fraction(b, a, 1 - x) / b


def _beta_fraction(a: float, b: float, x: float) -> float:
    def numerator(term: int) -> float:
        half = term // 2
        if term % 2:
            return -(a + half) * (a + b + half) * x / ((a + 2 * half) * (a + 2 * half + 1))
        return half * (b - half) * x / ((a + 2 * half - 1) * (a + 2 * half))

    return 1 / _fraction(1.0, numerator, lambda _: 1.0)


def _gamma_fraction(shape: float, x: float) -> float:
    """Return the upper incomplete gamma function over x^shape e^-x, for x >= shape + 1."""
    return 1 / _fraction(x + 1 - shape, lambda term: term * (shape - term), lambda term: x + 2 * term + 1 - shape)


def _gamma_series(shape: float, x: float) -> float:
    """Return the lower incomplete gamma function over x^shape e^-x, for x < shape + 1."""
    total = part = 1 / shape
    for term in range(1, _MOST_TERMS):
        part *= x / (shape + term)
        total += part
        if part < total * _CLOSE:
            break
    return total


def _fraction(first: float, numerator: Callable[[int], float], denominator: Callable[[int], float]) -> float:
    """Return the continued fraction first + n1/(d1 + n2/(d2 + ...)), by the method of Lentz."""
    value = ratio = first or _TINY
    inverse = 0.0
    for term in range(1, _MOST_TERMS):
        above, below = numerator(term), denominator(term)
        inverse = 1 / ((below + above * inverse) or _TINY)
        ratio = (below + above / ratio) or _TINY
        value *= ratio * inverse
        if abs(ratio * inverse - 1) < _CLOSE:
            break
    return value
