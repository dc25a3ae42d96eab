"""The amounts of a few sentences that can be levels of something.

Comes in: a window. Goes out: its amounts in order of place, each with the unit that it has or leaves out. Never happens
here: choosing among them.

Worked example: in "318.6 billion forint (first quarter of 2013: 295.0 billion)" the second is in forint as well, and in
"SEK 412m (515m)" the bracket is in kronor.
"""

from decimal import Decimal
from typing import NamedTuple

from factcheck.checking.arithmetic.periods import names_period
from factcheck.checking.arithmetic.told_levels import figures_of, like
from factcheck.checking.arithmetic.windows import Window
from factcheck.model.claim import Claim, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.mention import AGE
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import Currency, bare

COUNT = "count"
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_KINDS = _COUNTS | {QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.PERCENT, QuantityKind.DURATION}
_SPANS = frozenset({"year", "month", "week", "day", "hour", "minute"})
# So near is the size of a figure that leaves its unit out.
_LIKE = Interval(Decimal("0.1"), Decimal(10))
_FAR = 3


class Amount(NamedTuple):
    """An amount with its place in the text of the window and the number of its sentence there.

    `unit` is what amounts of one sort share, "count" for what is counted; `noun` is what it counts, or "",
    `lent` what a count before it counts, where it may be of the same.
    """

    place: int
    sentence: int
    claim: Claim
    unit: str
    noun: str
    value: Decimal
    lent: str = ""


def amounts_of(window: Window) -> list[Amount]:
    """Return the positive amounts of a window, those that leave out their unit with the one that they go with."""
    found: list[Amount] = []
    sentence = 0
    for place, claim in figures_of(window):
        while sentence + 1 < len(window.sentences) and window.sentences[sentence + 1] <= place:
            sentence += 1
        value = claim.quantity.best.value
        if value is not None and value > 0 and _is_amount(window, place, claim):
            found.append(Amount(place, sentence, claim, _unit(claim), _noun(claim), value))
    united = [_with_unit(found, index) for index in range(len(found))]
    return [_with_noun(united, index) for index in range(len(united))]


def _is_amount(window: Window, place: int, claim: Claim) -> bool:
    mention = claim.quantity.mention
    if claim.quantity.kind not in _KINDS or mention.level or mention.sense == AGE:
        return False
    is_attribute = window.text[place + 1 : place + 2] == "-" and window.text[place + 2 : place + 3].isalpha()
    return not is_attribute and claim.status is not Status.HYPOTHETICAL and not names_period(window.text, claim, place)


def _unit(claim: Claim) -> str:
    unit = bare(claim.quantity.best.unit)
    if claim.quantity.kind in _COUNTS and unit is None:
        return f"{COUNT}/{claim.quantity.per}" if claim.quantity.per else COUNT  # "605 a week" is no level of 24,970
    return unit.code if isinstance(unit, Currency) else unit.symbol if unit is not None else COUNT


def _noun(claim: Claim) -> str:
    """Return the last word of what a count counts, without the ending of a plural."""
    if claim.quantity.kind not in _COUNTS:
        return ""
    noun = claim.quantity.mention.noun.lower().rpartition(" ")[2].rstrip("s")
    return "" if noun in _SPANS else noun


def _with_unit(found: list[Amount], index: int) -> Amount:
    """Return an amount that is no more than a number with the unit of the nearest one that it can go with."""
    amount = found[index]
    mention = amount.claim.quantity.mention
    if amount.unit != COUNT or amount.noun or mention.elided:
        return amount
    before = found[max(0, index - _FAR) : index][::-1]
    behind = found[index + 1 : index + 2]
    for other in (*before, *behind):
        if other.unit == COUNT or other.claim.quantity.kind is QuantityKind.DURATION:
            continue
        is_scaled = bool(mention.numeral.scale) == bool(other.claim.quantity.mention.numeral.scale)
        is_behind = other.place < amount.place or other.sentence == amount.sentence
        if is_scaled and is_behind and _LIKE.contains(EXACT.divide(amount.value, other.value)):
            # "9.80" beside "16.34 percent" is a percentage; "190" behind "250 per cent" is none.
            is_share = other.claim.quantity.kind is QuantityKind.PERCENT
            if is_share and (amount.sentence != other.sentence or not amount.claim.quantity.decimals):
                continue
            return amount._replace(unit=other.unit, claim=like(amount.claim, other.claim))
    return amount


def _with_noun(found: list[Amount], index: int) -> Amount:
    """Return a bare count with the noun of the last count of its size: "900 crofts. In 2017 there were 600"."""
    amount = found[index]
    if amount.unit != COUNT or amount.noun:
        return amount
    for other in found[max(0, index - _FAR) : index][::-1]:
        if other.unit == COUNT and other.noun and _LIKE.contains(EXACT.divide(amount.value, other.value)):
            return amount._replace(lent=other.noun)
    return amount
