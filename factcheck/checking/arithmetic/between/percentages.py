"""Percentages that are told between two levels, surely or by a slip.

Comes in: an article. Goes out: changes. Never happens here: wording what is found.
"""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checking.arithmetic.between.stated import as_percentage, is_given
from factcheck.checking.arithmetic.between.tied import Between, between
from factcheck.checking.arithmetic.change import (
    Change,
    computed_of,
    diagnosis_of,
    is_comparable,
    is_one_digit_off,
    value_in,
)
from factcheck.checking.arithmetic.exactness import said_percent
from factcheck.checking.diagnosis import Typed, is_swapped
from factcheck.checking.own_precision import paired
from factcheck.checking.relative import exact_change, negated, relative_change
from factcheck.model.claim import Article
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.rounding import as_precisely

_HALF_POINT, _HUNDRED = Decimal("0.5"), Decimal(100)
_SIZED = Interval(EXACT.divide(Decimal(1), Decimal(3)), Decimal(3))


def percentages(article: Article) -> Iterator[Change]:
    """Yield what is told of two levels near it in any words: surely of these, or another than theirs but for a slip."""
    for each in between(article):
        told, levels = each.told, each.levels
        stated = as_percentage(told.stated)
        if told.is_yearly or not is_comparable(levels.earlier, levels.later, stated):
            continue
        grew = value_in(levels.later) > value_in(levels.earlier)
        place = levels.earlier.span.joined(levels.later.span)
        is_up = grew if told.is_up is None else told.is_up
        change = Change(levels.earlier, levels.later, stated, is_up, place)
        if _fits(change) or (not is_given(each) and _is_told_between(change, each)):
            yield change


def _is_told_between(change: Change, each: Between) -> bool:
    """Whether a percentage that its levels do not make is theirs all the same.

    Where the words say so it may be a third of theirs or three times as much. Where they do not, only a slip that gives
    one percentage in fifty or fewer says it: the later figure as the base, a hundred points, two digits swapped; where
    they are set against each other also one other digit, which chance gives once in twenty times.
    """
    stated, computed = value_in(change.stated), computed_of(change)
    if stated > _HUNDRED and not change.is_up:
        return False  # see fall-below-zero
    if (computed > 0) is not change.is_up:
        return each.is_bound and _has_size(change)
    if each.is_bound:
        is_fraction = each.told.stated.quantity.kind is QuantityKind.FRACTION  # a slip of few is a slip by chance
        return _is_near(change) or (not is_fraction and _is_named(change))
    earlier, later = value_in(change.earlier), value_in(change.later)
    other_base = abs(exact_change(later, earlier))
    slips = (other_base, abs(computed) + _HUNDRED)
    is_slip = any(abs(EXACT.subtract(stated, other)) <= _HALF_POINT for other in slips)
    return (
        is_slip
        or is_swapped(stated, as_precisely(abs(computed), stated))
        or (each.levels.is_set and is_one_digit_off(stated, as_precisely(abs(computed), stated)))
    )


def _has_size(change: Change) -> bool:
    stated, computed = value_in(change.stated), abs(computed_of(change))
    return abs(EXACT.subtract(stated, computed)) <= _HALF_POINT


def _fits(change: Change) -> bool:
    said = said_percent(change.stated.quantity)
    signed = said if change.is_up else negated(said)
    return signed.overlaps(relative_change(*paired(change.earlier.quantity, change.later.quantity)))


def _is_near(change: Change) -> bool:
    computed = abs(computed_of(change))
    return computed > 0 and _SIZED.contains(EXACT.divide(value_in(change.stated), computed))


def _is_named(change: Change) -> bool:
    said = said_percent(change.stated.quantity)
    typed = Typed(value_in(change.stated), abs(computed_of(change)))
    ends = paired(change.earlier.quantity, change.later.quantity)
    return bool(diagnosis_of(said if change.is_up else negated(said), *ends, typed))
