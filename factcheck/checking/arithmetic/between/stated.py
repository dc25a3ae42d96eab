"""What a told change says in percent, and whether other figures near it give just that.

Comes in: what is told between two levels. Goes out: a percentage, or yes or no. Never happens here: judging the levels.
"""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from factcheck.checking.arithmetic.between.amounts import amounts_of
from factcheck.checking.arithmetic.between.tied import Between
from factcheck.checking.arithmetic.exactness import said_fraction
from factcheck.checking.relative import size
from factcheck.checking.values import value_of
from factcheck.model.claim import Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.rounding import to_decimals
from factcheck.model.span import Span
from factcheck.model.unit import Unit

_ONE, _HALF, _HUNDRED = Decimal(1), Decimal("0.5"), Decimal(100)
_MOST = 14
_PERCENT = Unit("%", "share", Fraction(1, 100))


def as_percentage(claim: Claim) -> Claim:
    """Return a change that is told as a fraction as a percentage, meant as loosely as fractions are."""
    quantity = claim.quantity
    if quantity.best.value is not None and quantity.best.value < 0:
        readings = tuple(
            each._replace(
                value=abs(each.value or _ONE),
                narrow=size(each.narrow),
                wide=size(each.wide),
                written=size(each.written),
            )
            for each in quantity.readings
        )
        return claim._replace(quantity=quantity._replace(readings=readings))
    if quantity.kind is not QuantityKind.FRACTION or quantity.best.value is None:
        return claim
    said = said_fraction(quantity).scaled(_HUNDRED)
    value = to_decimals(EXACT.multiply(value_of(quantity.best), _HUNDRED), 1)
    reading = quantity.best._replace(value=value, unit=_PERCENT, narrow=said, wide=said, written=said)
    return claim._replace(quantity=quantity._replace(kind=QuantityKind.PERCENT, readings=(reading,), decimals=1))


def is_given(each: Between) -> bool:
    """Whether two other amounts near a percentage make just that change: it may be told of them."""
    stated = as_percentage(each.told.stated).quantity
    half = EXACT.multiply(Decimal(1).scaleb(-stated.decimals), _HALF)
    said = Interval.around(value_of(stated.best), half, half)
    levels = {each.levels.earlier.span, each.levels.later.span}
    return any(said.contains(made) for made in _changes(each, levels))


def _changes(each: Between, levels: set[Span]) -> Iterator[Decimal]:
    terms = [term for term in amounts_of(each.window) if term.claim.quantity.kind is not QuantityKind.PERCENT]
    nearest = sorted(terms, key=lambda term: abs(term.place - each.told.place))[:_MOST]
    for one, other in combinations(nearest, 2):
        is_pair = {one.claim.span, other.claim.span} == levels
        if not is_pair and one.unit == other.unit:
            for first, last in ((one.value, other.value), (other.value, one.value)):
                change = EXACT.multiply(EXACT.subtract(EXACT.divide(last, first), _ONE), _HUNDRED)
                if change > 0 or each.told.is_up is not True:
                    yield abs(change)
