"""Amounts that a rate can be of: what a product of a rate and a base is made of."""

from factcheck.model.claim import Claim, Status
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.unit import bare

COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_AMOUNTS = COUNTS | {QuantityKind.MONEY, QuantityKind.MEASURE}


def is_amount(claim: Claim) -> bool:
    """Whether a figure is a positive amount that is told as more than a wish."""
    quantity = claim.quantity
    is_plain = quantity.kind in _AMOUNTS and quantity.best.value is not None and quantity.best.value > 0
    return is_plain and not quantity.mention.level and claim.status not in {Status.TARGET, Status.HYPOTHETICAL}


def can_be_of(result: Quantity, base: Quantity) -> bool:
    """Whether the one can be some of the other: money of money, people of inhabitants; not posts of cars."""
    if base.kind in COUNTS or result.kind in COUNTS:
        return base.kind in COUNTS and result.kind in COUNTS
    return bare(base.best.unit) == bare(result.best.unit)
