"""A percentage with the two levels that it is told of, and the slips that make it another than theirs.

Comes in: figures. Goes out: what they make of each other. Never happens here: reading words.
"""

from decimal import Decimal
from typing import NamedTuple

from factcheck.checking.diagnosis import Slip, Typed, diagnosed, is_swapped, power_of_ten
from factcheck.checking.relative import exact_change, negated, relative_change
from factcheck.checking.values import value_of
from factcheck.model.claim import Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.rounding import as_precisely, is_multiple
from factcheck.model.span import Span
from factcheck.model.unit import alike

_TEN, _HUNDRED, _HUNDREDTH = Decimal(10), Decimal(100), Decimal("0.01")
_HALF_POINT, _POINT, _SLACK = Decimal("0.5"), Decimal(1), Decimal("0.05")
_SHARP, _LARGE = 3, Decimal(50)
_SWAPPED = "may have two digits swapped"
_AS_PERCENT = "figure as a percentage of"
OTHER_BASE = "fits the later figure as the base"


class Change(NamedTuple):
    """Two levels and the percentage that is stated between them; `place` holds all three.

    `is_told` says that it is told in a sentence of its own, `is_tied` that the words leave no other levels for it.
    """

    earlier: Claim
    later: Claim
    stated: Claim
    is_up: bool
    place: Span
    is_told: bool = False
    is_tied: bool = False


def value_in(claim: Claim) -> Decimal:
    """Return the likeliest value of a figure that has one."""
    return value_of(claim.quantity.best)


def computed_of(change: Change) -> Decimal:
    """Return the change in percent, computed from the figures as they stand."""
    return exact_change(value_of(change.earlier.quantity.best), value_of(change.later.quantity.best))


def has_slipped(change: Change, *, is_same: bool) -> bool:
    """Whether a percentage that no form of words ties to its levels is another than theirs but for a slip.

    Where the levels only stand near, one other digit may be chance.
    """
    stated, computed = value_of(change.stated.quantity.best), abs(computed_of(change))
    earlier, later = (value_of(claim.quantity.best) for claim in (change.earlier, change.later))
    if is_same and any(abs(EXACT.subtract(stated, each)) <= _HALF_POINT for each in _of_other_base(earlier, later)):
        return True
    if stated < _TEN:  # one digit is another by chance
        return bool(power_of_ten(Interval.point(stated), _about(computed))) and is_same
    meant = as_precisely(computed, stated)
    is_slip = is_swapped(stated, meant) or (is_same and is_one_digit_off(stated, meant))
    return is_slip or bool(power_of_ten(Interval.point(stated), _about(computed)))


def _of_other_base(earlier: Decimal, later: Decimal) -> tuple[Decimal, Decimal]:
    """Return what two levels give where the later one is taken for the base, and the later one in percent of the other.

    Where a level fell by half the second is the change itself, which is then found to hold.
    """
    percent = EXACT.multiply(EXACT.divide(later, earlier), _HUNDRED)
    return abs(exact_change(later, earlier)), percent


def is_one_digit_off(stated: Decimal, meant: Decimal) -> bool:
    """Whether two percentages differ in one digit, round zeros counted: 30 and 20 do, 20 and 57 do not."""
    one, other = f"{stated:f}", f"{meant:f}"
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _about(value: Decimal) -> Interval:
    return Interval.point(value).widened(_SLACK)


def is_comparable(earlier: Claim, later: Claim, stated: Claim) -> bool:
    """Whether both levels are positive and of one unit; levels in percent are for percent-or-points to judge."""
    before, after = earlier.quantity.best, later.quantity.best
    return (
        stated.quantity.kind is QuantityKind.PERCENT
        and earlier.quantity.kind is not QuantityKind.PERCENT
        and stated.quantity.best.value is not None
        and alike(before.unit, after.unit)
        and before.value is not None
        and after.value is not None
        and min(before.value, after.value) > 0
    )


def slip_of_ends(change: Change, stated: Decimal, computed: Decimal, *, is_rounded: bool) -> str:
    """Name the slip of a percentage that only levels cut off behind their last digit could give, or return "".

    From 1.60 to 1.80 is 12.5%; that 11 is what 1.80 as the base gives is likelier than that 1.60 was 1.609.
    """
    if not is_rounded and _is_swapped(change, stated, computed):
        return _SWAPPED
    narrow = change.stated.quantity.best.narrow
    ends = (claim.quantity.best.narrow for claim in (change.earlier, change.later))
    if (narrow if change.is_up else negated(narrow)).overlaps(relative_change(*ends)):
        return ""
    later, earlier = value_in(change.later), value_in(change.earlier)
    is_base = abs(EXACT.subtract(stated, abs(exact_change(later, earlier)))) <= _HALF_POINT
    is_apart = abs(EXACT.subtract(stated, computed)) > _POINT
    hedged = any(claim.quantity.hedged for claim in (change.earlier, change.later, change.stated))
    levels = (change.earlier.quantity, change.later.quantity)
    are_exact = all(_is_exact(level) or _is_sharp(level) for level in levels)
    return OTHER_BASE if is_base and is_apart and are_exact and not hedged else ""


def _is_exact(level: Quantity) -> bool:
    """Whether a level is most likely just what is written, as small prices and counts are: "from $2 to $3"."""
    return level.best.narrow.low == level.best.narrow.high


def are_sharp(change: Change) -> bool:
    """Whether both levels are written to three digits or more of which none is a round zero, as prices are."""
    return all(_is_sharp(claim.quantity) for claim in (change.earlier, change.later))


def _is_sharp(level: Quantity) -> bool:
    return level.digits >= _SHARP and (bool(level.decimals) or _is_odd(level))


def _is_odd(level: Quantity) -> bool:
    return not is_multiple(value_of(level.best), _TEN)


def _is_swapped(change: Change, stated: Decimal, computed: Decimal) -> bool:
    """Whether a percentage is that of its levels with two digits swapped; round levels may stand for others."""
    levels = (change.earlier.quantity, change.later.quantity)
    is_sharp = all(level.decimals or not is_multiple(value_of(level.best), _TEN) for level in levels)
    is_short = bool(change.stated.quantity.decimals) and stated < _HUNDRED
    return is_sharp and is_short and is_swapped(stated, as_precisely(computed, stated))


def _is_large(percent: Decimal) -> bool:
    """Whether a percentage can be taken for one level in percent of another: a small one is any growth by chance."""
    return percent >= _LARGE


def diagnosis_of(signed: Interval, before: Interval, after: Interval, typed: Typed) -> str:
    """Name the slip that gives the stated percentage: a power of ten, other direction, wrong base, a multiple."""
    change = relative_change(before, after)
    later, earlier = after.over(before).scaled(_HUNDRED), before.over(after).scaled(_HUNDRED)
    is_fall = signed.high is not None and signed.high <= 0 and _is_large(typed.stated)
    is_earlier = earlier.overlaps(Interval.around(typed.stated, _HALF_POINT, _HALF_POINT)) and _is_large(typed.stated)
    slips = (
        Slip("fits the change the other way", negated(change)),
        Slip(OTHER_BASE, negated(relative_change(after, before))),
        Slip(f"fits the later {_AS_PERCENT} the earlier one, not as the change", negated(later) if is_fall else later),
        *((Slip(f"fits the earlier {_AS_PERCENT} the later one, not as the change", signed),) if is_earlier else ()),
        Slip("fits a change of so many times, not percent", change.scaled(_HUNDREDTH)),
    )
    return diagnosed(signed, change, *slips, typed=typed)
