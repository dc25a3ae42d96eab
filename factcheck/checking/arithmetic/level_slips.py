"""Which slip of one of two levels explains a change that does not follow from them.

Comes in: two levels, and whether the change follows from two intervals. Goes out: the predicate that names the slip, or
"". Never happens here: reading words.

Worked example: "1.342 million, 510,000 more than in 2023, when there were 12.91 million" fits at 13.42 million. The
Chinese jin is half a kilogram: a harvest has twice as many jin as kilograms.
"""

from collections.abc import Callable, Iterator
from decimal import Decimal

from factcheck.checking.diagnosis import is_swapped
from factcheck.checking.values import value_of
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity
from factcheck.model.unit import Unit, bare

_POWERS = (1, 3, 4, 2, 8)
_LEAST_DIGITS = 3
# So near are levels of one thing at two times once the slip is made good.
_NEAR = Interval(Decimal("0.4"), Decimal("2.5"))
_TWO, _HALF = Decimal(2), Decimal("0.5")
_OF_JIN, _HALVED = "twice too large, as jin (half a kilogram) told as kilograms", "half of what it should be"


def slip_of_level(earlier: Quantity, later: Quantity, fits: Callable[[Interval, Interval], bool]) -> str:
    """Return the predicate that makes one of the levels a power of ten, or jin for half a kilogram, too large or small.

    `fits` says whether the change follows from an earlier and a later level; levels of one or two digits tell nothing.
    """
    if min(earlier.digits, later.digits) < _LEAST_DIGITS or earlier.hedged or later.hedged:
        return ""
    before, after = earlier.best.written, later.best.written
    for factor, words, inverse_words in _factors(earlier):
        inverse = EXACT.divide(Decimal(1), factor)
        is_later = _is_made_good(before, after.scaled(inverse), fits)
        is_earlier = _is_made_good(before.scaled(factor), after, fits)
        if is_later and is_earlier:
            return f"fits if the later figure is {words}, or the earlier one {inverse_words}"
        if is_later:
            return f"fits if the later figure is {words}"
        if is_earlier:
            return f"fits if the earlier figure is {inverse_words}"
    return ""


def _is_made_good(before: Interval, after: Interval, fits: Callable[[Interval, Interval], bool]) -> bool:
    return _NEAR.overlaps(after.over(before)) and fits(before, after)


def has_swapped_digits(earlier: Quantity, later: Quantity, step: Decimal) -> str:
    """Return the predicate that makes one level, of three digits or more, the other and the step; else ""."""
    before, after = value_of(earlier.best), value_of(later.best)
    for level, value, other, which in ((later, after, before, "later"), (earlier, before, after, "earlier")):
        meant = {EXACT.add(other, step), EXACT.subtract(other, step)}
        if level.digits >= _LEAST_DIGITS and any(is_swapped(value, each) for each in meant if each > 0):
            return f"fits if the {which} figure has two digits swapped"
    return ""


def _factors(level: Quantity) -> Iterator[tuple[Decimal, str, str]]:
    """Yield how many times too large a figure may be, in words, and the words where it is as many times too small."""
    for power in _POWERS:
        size = Decimal(10) ** power
        large, small = f"{size:,f} times too large", f"{size:,f} times too small"
        yield size, large, small
        yield EXACT.divide(Decimal(1), size), small, large
    unit = bare(level.best.unit)
    if isinstance(unit, Unit) and unit.dimension == "mass":
        yield _TWO, _OF_JIN, _HALVED
        yield _HALF, _HALVED, _OF_JIN
