"""Whether a figure is another but for one slip of the finger, however few digits it has.

Comes in: two decimals. Goes out: the predicate of a sentence, or "". Never happens here: deciding that two figures must
be one. By itself such a likeness of short figures is chance; it says something where the one was worked out to be the
other.

Worked examples: 53 for 35 has its digits swapped, 182 for 132 has one other digit, 8,900 for 4,892 too.
"""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checking.diagnosis import Typed, is_mistyped
from factcheck.model.interval import EXACT

_SWAPPED, _OTHER = "may have two digits swapped", "may have one wrong digit"
_TWO, _THREE = 2, 3
_HALF = Decimal("0.5")


def near_miss(stated: Decimal, computed: Decimal) -> str:
    """Return how the stated figure may have been mistyped from the computed one, rounded as it is, else ""."""
    digits = "".join(map(str, stated.normalize(EXACT).as_tuple().digits))
    ulp = Decimal(1).scaleb(stated.adjusted() - len(digits) + 1)
    if _rounds_to(computed, stated, ulp):
        return ""
    if any(_rounds_to(computed, value, ulp) for value in _as_decimals(_swapped(digits), ulp)):
        return _SWAPPED
    if any(_rounds_to(computed, value, ulp) for value in _as_decimals(_with_one_other(digits), ulp)):
        return _OTHER
    if len(digits) < _THREE:
        return ""
    return "may have a digit too few or too many" if is_mistyped(Typed(stated, computed)) else ""


def significant(value: Decimal) -> int:
    """Return how many digits stand between the first and the last that is no zero."""
    return len(value.normalize(EXACT).as_tuple().digits)


def _rounds_to(computed: Decimal, value: Decimal, ulp: Decimal) -> bool:
    """Whether the computed value is rounded or cut to `value`."""
    return value - ulp * _HALF <= computed < value + ulp


def _as_decimals(texts: Iterator[str], ulp: Decimal) -> Iterator[Decimal]:
    return (EXACT.multiply(Decimal(text), ulp) for text in texts if text[0] != "0")


def _swapped(digits: str) -> Iterator[str]:
    for at in range(len(digits) - 1):
        if digits[at] != digits[at + 1]:
            yield digits[:at] + digits[at + 1] + digits[at] + digits[at + _TWO :]


def _with_one_other(digits: str) -> Iterator[str]:
    for at, digit in enumerate(digits):
        yield from (digits[:at] + other + digits[at + 1 :] for other in "0123456789" if other != digit)
