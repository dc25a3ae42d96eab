"""What a share and the two amounts that it is told of can mean, hedges and all.

Comes in: a share or an amount as it is written. Goes out: intervals, those of shares in percent. Never happens here:
comparing.

Worked example: "more than a third" is a bound that a half keeps, "more than 75.9 billion" was counted as 75.9 billion.
"""

from decimal import Decimal

from factcheck.checking.arithmetic.exactness import said_fraction, said_percent
from factcheck.checking.values import value_of
from factcheck.model.claim import Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity, QuantityKind

_HUNDRED = Decimal(100)
# Of so many digits a hedged amount was counted all the same.
_SHARP = 3
AT_LEAST, AT_MOST = frozenset({"over", "at least"}), frozenset({"under", "at most"})


def as_counted(quantity: Quantity) -> Interval:
    """Return what an amount says narrowly; of a hedged one what its digits say."""
    return quantity.best.written if quantity.hedged else quantity.best.narrow


def is_loose(quantity: Quantity) -> bool:
    """Whether an amount is hedged and has too few digits to have been counted all the same."""
    return quantity.hedged and len(value_of(quantity.best).normalize(EXACT).as_tuple().digits) < _SHARP


def is_within_bound(share: Claim, computed: Interval) -> bool:
    """Whether a share is told as a bound that the computed one keeps: half is "more than a third", said poorly."""
    bound, said = share.quantity.mention.bound, _percent(share, Interval.point(value_of(share.quantity.best)))
    return (bound in AT_LEAST and said.below(computed)) or (bound in AT_MOST and computed.below(said))


def narrowly_said(share: Claim) -> Interval:
    """Return what a share says as written, and what a hedge or a fraction in words leaves open, in percent."""
    reading = share.quantity.best
    is_open = share.quantity.hedged or share.quantity.kind is QuantityKind.FRACTION
    own = reading.wide if is_open else Interval.point(value_of(reading))
    return _percent(share, reading.written.hull(own))


def widely_said(share: Claim) -> Interval:
    """Return the widest that a share can mean, in percent."""
    if share.quantity.kind is QuantityKind.FRACTION:
        return _percent(share, said_fraction(share.quantity))
    return said_percent(share.quantity)


def _percent(share: Claim, interval: Interval) -> Interval:
    return interval.scaled(_HUNDRED) if share.quantity.kind is QuantityKind.FRACTION else interval
