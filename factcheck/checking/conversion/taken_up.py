"""A measure that is told again further on, in other units, with no word that ties the two together.

Comes in: an article. Goes out: measures whose second version is what a slip of the factor makes of the first. Never
happens here: two figures that may be of two things; the slip is the evidence, to the last digit.

Worked example: "The tunnel is 14 miles long. ... trains run through its 8.7km": 14 miles are 22.5 km, and 14 divided by
1.609 is 8.7, the factor turned around.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.conversion.converting import convert
from factcheck.checking.conversion.unmarked import readings_of_two_systems
from factcheck.checking.kinds import related
from factcheck.checking.own_precision import own_precision
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, RelationKind
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Reading
from factcheck.model.unit import Currency, Unit

_FARTHEST, _MOST_BETWEEN, _LEAD, _LEAST_DIGITS = 3, 12, 30, 2
_SIDES = {"area": 2, "volume": 3}
# British and American gallons, to each other.
_GALLONS = Decimal("1.20095")


class Again(NamedTuple):
    """A measure, its second version and what happened to it."""

    first: Claim
    second: Claim
    one: Reading
    other: Reading
    words: str


@cache
def _definite() -> re.Pattern[str]:
    """Match what makes a figure one that the reader knows: "the 191,000 liters", "its full 8.7 km"."""
    return re.compile(
        r"\b(?:the|its|their|his|her|this|that|those|these)(?: (?:full|whole|entire|total|same|estimated|first))? $"
        # "The farm, about 73 acres in all," and "at that height, roughly 1,280 feet,"
        r"|\b(?:the|its|their|this|that) [a-z]{2,20}, (?:or )?$"
        # "The flow is equivalent to 13 million gallons", "a field of that size, 20 hectares"
        r"|\b(?:equivalent|equal|corresponds?|corresponding|translates?|converts?|works? out|amounts?) (?:to|of|at) $"
        r"|\b(?:of|at) (?:that|this|such an?) (?:size|length|height|weight|depth|area|volume|rate|speed), (?:or )?$",
        re.IGNORECASE,
    )


def told_again(article: Article) -> Iterator[Again]:
    """Yield the measures that a definite word takes up in the units of another system, and that a slip explains."""
    converted = {member for relation in related(article, RelationKind.CONVERSION) for member in relation.members}
    for index, second in enumerate(article.claims):
        if second.quantity.digits < _LEAST_DIGITS or index in converted:
            continue
        if _definite().search(article.text, max(0, second.span.start - _LEAD), second.span.start):
            yield from _taken_up(article, index, converted)


def _taken_up(article: Article, index: int, converted: set[int]) -> Iterator[Again]:
    second, pairs = article.claims[index], []
    for at in range(max(0, index - _MOST_BETWEEN), index):
        first = article.claims[at]
        is_near = 0 < second.sentence - first.sentence <= _FARTHEST and first.quantity.digits >= _LEAST_DIGITS
        readings = _readings(first, second)[:1] if is_near else []
        pairs += [(at, one, other) for one, other in readings]
    if any(_agree(one, other) for _, one, other in pairs):
        return
    for at, one, other in pairs:
        words = "" if at in converted else _slip(one, other, own_precision(second.quantity, other))
        if words:
            yield Again(article.claims[at], second, one, other, words)
            return


def _readings(first: Claim, second: Claim) -> list[tuple[Reading, Reading]]:
    """Return the readings of one measure in two systems, or of one flow: liters and gallons a day."""
    found = readings_of_two_systems(first.quantity, second.quantity)
    if found or first.quantity.best.unit == second.quantity.best.unit:
        return found
    return [
        (one, other)
        for one in first.quantity.readings
        for other in second.quantity.readings
        if _is_flow(one.unit) and _is_flow(other.unit) and one.value is not None and other.value is not None
    ]


def _is_flow(unit: Unit | Currency | None) -> bool:
    return isinstance(unit, Unit) and unit.dimension in {"flow", "volume per day", "volume per s", "volume per min"}


def _agree(one: Reading, other: Reading) -> bool:
    """Whether two readings can be one measure, rounded or not."""
    near = Decimal("0.1")
    return convert(one.written, one, other, as_difference=False).widened(near).overlaps(other.wide)


def _slip(one: Reading, other: Reading, printed: Interval) -> str:
    """Return which wrong factor makes the second figure of the first, or ""."""
    value, unit = value_of(one), one.unit
    if value <= 0 or not isinstance(unit, Unit) or unit.offset or other.value is None:
        return ""
    right = convert(Interval.point(value), one, other, as_difference=False).low
    assert right is not None, "a point converts to a point"
    factor = EXACT.divide(right, value)
    wrong = [("comes of dividing where the factor should multiply, or the reverse", EXACT.divide(value, factor))]
    if unit.dimension in _SIDES:
        side = EXACT.power(factor, EXACT.divide(Decimal(1), Decimal(_SIDES[unit.dimension])))
        words = f"comes of the factor between lengths, for {'an area' if unit.dimension == 'area' else 'a volume'}"
        wrong.append((words, EXACT.multiply(value, side)))
    if "gal" in unit.symbol:
        wrong.append(("comes of the other gallon", EXACT.multiply(right, _GALLONS)))
        wrong.append(("comes of the other gallon", EXACT.divide(right, _GALLONS)))
    return next((words for words, each in wrong if printed.contains(each)), "")
