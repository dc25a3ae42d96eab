"""The two levels that a ratio or a change near them can be of: the only two of one unit in sight.

Comes in: a window and how far into it to look. Goes out: the two levels, as they stand. Never happens here: judging,
or choosing among more than two.

Worked example: in "Nigeria has 206 million people and Benin 12 million. ... their neighbor is 17 times as big" the two
counts of people are the only two levels of one kind; the bare 12 million counts what the figure before it counts.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.arithmetic.windows import Window
from factcheck.checking.values import value_of
from factcheck.model.claim import Claim, Status
from factcheck.model.quantity import QuantityKind

_LEVELS = frozenset(
    {
        QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MEASURE, QuantityKind.DURATION,
        QuantityKind.PERCENT,
    }
)  # fmt: skip
_BARE = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_STATUSES = frozenset({Status.ACTUAL, Status.FORECAST, Status.TARGET, Status.QUOTED})
_PAIR, _BEHIND = 2, 60
_YEARS, _YEAR = ("18", "19", "20"), 4
_Placed = tuple[int, Claim]
_NO_COUNTS = frozenset({"times", "occasions", "per", "points"})


@cache
def _other() -> re.Pattern[str]:
    """Match what begins to tell of something else."""
    return re.compile(r"[;]|\b(?:with|while|but|which|whose|although|though|where|when|after|before)\b")


def pair_before(
    window: Window, place: int, *, deep: int = 3, leave: frozenset[QuantityKind] = frozenset()
) -> tuple[Claim, Claim] | None:
    """Return the only two levels of one unit around a place, of its sentence or else of those before it too.

    `deep` is how many sentences are looked at, that of the place included; `leave` are kinds of figures left out.
    """
    for levels in _scopes(window, place, deep, leave):
        pairs = {key: found for key, found in levels.items() if len({one.quantity.best.value for one in found}) > 1}
        if pairs:
            only = next(iter(pairs.values()))
            return (only[0], only[1]) if len(pairs) == 1 and len(only) == _PAIR else None
    return None


def _scopes(window: Window, place: int, deep: int, leave: frozenset[QuantityKind]) -> Iterator[dict[str, list[Claim]]]:
    """Yield the levels by unit of the sentence of a place, then those with a sentence more before it, and so on."""
    start, end = window.sentence_at(place)
    other = _other().search(window.text, place, end)
    end = min(end if other is None else other.start(), place + _BEHIND)
    known = _by_unit(window, end, place, leave)
    for first in [one for one in window.sentences if one <= start][::-1][:deep]:
        inside = {key: [claim for at, claim in found if at >= first] for key, found in known.items()}
        yield {key: found for key, found in inside.items() if found}


def _by_unit(window: Window, end: int, place: int, leave: frozenset[QuantityKind]) -> dict[str, list[_Placed]]:
    levels: dict[str, list[_Placed]] = {}
    for at, claim in zip(window.skeleton.places, window.skeleton.claims, strict=True):
        if at < end and at != place and _is_level(claim) and claim.quantity.kind not in leave:
            levels.setdefault(_key(claim) or _nearest(levels, claim), []).append((at, claim))
    return levels


def _nearest(levels: dict[str, list[_Placed]], bare: Claim) -> str:
    """Return the unit of the level before that a bare number is nearest to in size: 700 counts no two surgeons."""
    size = value_of(bare.quantity.best).adjusted()
    last = {key: found[-1][1] for key, found in levels.items()}
    known = {key: one for key, one in last.items() if one.quantity.kind is not QuantityKind.DURATION}
    return min(known, key=lambda key: abs(value_of(known[key].quantity.best).adjusted() - size), default="")


def _key(claim: Claim) -> str:
    """Return what a level is counted in, "" for a bare number, which is counted in what the one before it is."""
    quantity = claim.quantity
    if quantity.kind in _BARE and quantity.best.unit is None:
        return quantity.mention.noun.lower().rpartition(" ")[2]
    unit = quantity.best.unit
    return "" if unit is None else f"{unit.dimension.partition(' per ')[0]} {unit.symbol}"


def _is_level(claim: Claim) -> bool:
    quantity = claim.quantity
    mention, value = quantity.mention, quantity.best.value
    if quantity.kind not in _LEVELS or value is None or value <= 0 or claim.status not in _STATUSES:
        return False
    is_year = mention.numeral.text.startswith(_YEARS) and len(mention.numeral.text) == _YEAR and not mention.unit
    if mention.numeral.text.lower() == "one":
        return False
    is_odd = mention.level or mention.upper is not None or mention.noun.lower() in _NO_COUNTS or mention.sense == "age"
    return not is_odd and not (is_year and not mention.noun and quantity.best.unit is None)
