"""What a result misses of what its terms give, where it can be no other one's.

Comes in: a result, its terms and their signs. Goes out: a tally, or None where it holds or is far off. Never happens
here: choosing terms.
"""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.checking.arithmetic.reckoning.cues import Way
from factcheck.checking.arithmetic.reckoning.tallies import Tally
from factcheck.checking.arithmetic.reckoning.terms import Term
from factcheck.model.interval import EXACT, Interval


def missed(result: Term, terms: Sequence[Term], signs: tuple[int, ...], way: Way, near: Interval) -> Tally | None:
    """Return a tally that misses its result, but not by so much that it is one of something else."""
    tally = Tally(result, tuple(terms), signs, way, agreed=1)
    if tally.value <= 0 or tally.value == result.value or not near.contains(EXACT.divide(result.value, tally.value)):
        return None
    if result.value in {term.value for term in terms}:
        return None
    finest = min(_digit(term) for term in (result, *terms))
    return tally if abs(EXACT.subtract(tally.value, result.value)) > finest else None


def _digit(term: Term) -> Decimal:
    """Return by how much a figure may be off that was rounded to its decimals, or in millions to its last digit."""
    low = term.quantity.best.written.low
    is_counted = not term.quantity.decimals and not term.quantity.mention.numeral.scale
    return Decimal(0) if is_counted or low is None else EXACT.multiply(Decimal(3), EXACT.subtract(term.value, low))
