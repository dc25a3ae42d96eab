"""Which figures can be levels and steps of one change.

Comes in: claims. Goes out: whether they go together. Never happens here: reading words.
"""

from factcheck.model.claim import Claim
from factcheck.model.interval import EXACT
from factcheck.model.quantity import Quantity, QuantityKind, lacks_magnitude
from factcheck.model.unit import Currency, Unit, alike

_RATIOS = frozenset({QuantityKind.PERCENT, QuantityKind.POINTS})
_TIMES = ("year", "years", "month", "months", "week", "weeks", "day", "days", "quarter", "quarters")
# An estimate has fewer digits.
_ABOUT, _MANY = "about", 4
# What stands for whatever is counted: "7,004 murders, an increase of 841 incidents".
_ANY = frozenset({"incidents", "cases", "people", "persons", "individuals", "units", "items", "instances", "ones"})


def is_ratio(claim: Claim) -> bool:
    """Whether a step is told in percent or in points."""
    return claim.quantity.kind in _RATIOS


def fit(one: Claim, other: Claim, *, named: bool = True) -> bool:
    """Whether two figures can be levels of one thing, or a level and a step of it: of one unit, noun and magnitude.

    Not `named`, they may be called otherwise: "an increase of 407 homes on the 19,493 starts".
    """
    first, second = one.quantity, other.quantity
    if lacks_magnitude(first, second) or lacks_magnitude(second, first):
        return False
    nouns = {_noun(first), _noun(second)} - {""}
    is_counted = first.best.unit is None
    if _is_bare_share(first, second) or _is_bare_share(second, first):
        return True
    return alike(_major(first), _major(second)) and (len(nouns) <= 1 or not is_counted or not named)


def _is_bare_share(share: Quantity, number: Quantity) -> bool:
    """Whether a number goes without the percent sign of the other: "to 16.34 percent from 9.80"."""
    is_bare = number.kind is QuantityKind.NUMBER and number.decimals > 0 and number.decimals == share.decimals
    return share.kind is QuantityKind.PERCENT and is_bare


def _noun(quantity: Quantity) -> str:
    """Return the last word of what a figure counts, without the ending of a plural; a span of time is none."""
    noun = quantity.mention.noun.lower().rpartition(" ")[2]
    return "" if noun in _TIMES or noun in _ANY else noun.rstrip("s")


def _major(quantity: Quantity) -> Unit | Currency | None:
    """Return the unit of a figure; cents are counted in dollars already."""
    unit = quantity.best.unit
    return unit._replace(per_unit=1) if isinstance(unit, Currency) else unit


def unhedged(claim: Claim) -> Claim:
    """Return a figure without its hedge, where that belongs to something else."""
    quantity = claim.quantity
    readings = tuple(reading._replace(wide=reading.written) for reading in quantity.readings)
    mention = quantity.mention._replace(hedge="", bound="")
    return claim._replace(quantity=quantity._replace(mention=mention, readings=readings))


def exact(claim: Claim) -> Claim:
    """Return a figure of many digits without its "some" or "about", which only keeps it from opening a sentence."""
    value = claim.quantity.best.value
    if value is None or claim.quantity.mention.bound != _ABOUT:
        return claim
    return unhedged(claim) if len(value.normalize(EXACT).as_tuple().digits) >= _MANY else claim
