"""Measures that stand side by side in two systems of units, said to be one by words and not by brackets or an "or".

Comes in: an article. Goes out: pairs as conversions, and whether words between them say that they are one. Never
happens here: converting.

Worked examples: "26 miles long, that is to say 42 km,", "22 kg in the hold; Americans know it as 48.5 pounds.", "minus
28 Fahrenheit on Wednesday, minus 33 Celsius,". Where no word says so, two figures may be of two things.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factcheck.checking.kinds import related
from factcheck.model.claim import Article, Claim, Relation, RelationKind
from factcheck.model.quantity import Quantity, Reading
from factcheck.model.span import Span
from factcheck.model.unit import Currency, Unit, convertible

_LONGEST_GAP = 90
_DIMENSIONS = frozenset({"length", "area", "mass", "volume", "speed", "temperature"})
_ENDS = frozenset(",.;:)!?")


@cache
def _saying_so() -> re.Pattern[str]:
    """Match the words before a figure that make it the one before, in other units."""
    system = (
        r"(?:old|older|new|metric|imperial|American|British|English|Celsius|Fahrenheit|feet|met(?:er|re)s|miles"
        r"|kilomet(?:er|re)s|pounds|kilos|kilograms|acres|hectares|gallons|lit(?:er|re)s)"
    )
    return re.compile(
        r"(?:(?P<copula>)\b(?<!when )(?<!where )(?:that|which|it|this) (?:is|was|makes|equals|comes to|works out at)"
        r"(?: to say)?,?"
        rf"|\bin {system}(?: (?:measure|money|terms|units))?,?|\bto {system} (?:readers|viewers|eyes),?"
        r"|\b(?:(?:know|call|knows|calls|known|reads?)(?: (?:it|this|that|them))? as|would (?:say|call it|write))"
        r"|\bequivalent (?:to|of)|i\.e\."
        r"|\()\s*$"
    )


def unmarked(article: Article) -> Iterator[tuple[Relation, bool]]:
    """Yield neighboring measures of one dimension and two systems, each once, and whether words make them one."""
    taken = {member for relation in related(article, RelationKind.CONVERSION) for member in relation.members}
    for first, second in pairwise(range(len(article.claims))):
        one, other = article.claims[first], article.claims[second]
        if {first, second} & taken or not readings_of_two_systems(one.quantity, other.quantity):
            continue
        between = article.text[one.span.end : other.span.start]
        if len(between) <= _LONGEST_GAP and "\n" not in between:
            taken |= {first, second}
            relation = Relation(RelationKind.CONVERSION, (first, second), Span(one.span.start, other.span.end))
            yield relation, _is_said(article.text, one, other)


def _is_said(text: str, one: Claim, other: Claim) -> bool:
    """Whether the words before a figure make it the one before it, and nothing behind it makes it another's."""
    between, behind = text[one.span.end : other.span.start], text[other.span.end : other.span.end + 1]
    if behind and behind not in _ENDS:
        return False
    said = _saying_so().search(between)
    if said is not None:
        is_of_another = said["copula"] is not None and "." in between  # "In Elm it is 5.9 m."
        return not is_of_another and ("(" not in between or behind == ")")
    # Nobody gives two scales of a thermometer in a breath but to say one reading twice.
    unit = one.quantity.best.unit
    is_temperature = unit is not None and unit.dimension == "temperature"
    return is_temperature and between.endswith(", ") and "." not in between


def readings_of_two_systems(one: Quantity, other: Quantity) -> list[tuple[Reading, Reading]]:
    """Return the readings of one dimension whose units are apart by what nobody has within one system."""
    if one.mention.unit == other.mention.unit:  # degrees and degrees are of one scale, whichever it is
        return []
    return [
        (left, right)
        for left in one.readings
        for right in other.readings
        if left.value is not None and right.value is not None and _are_of_two_systems(left.unit, right.unit)
    ]


def _are_of_two_systems(left: Unit | Currency | None, right: Unit | Currency | None) -> bool:
    if not isinstance(left, Unit) or not isinstance(right, Unit) or left.dimension not in _DIMENSIONS:
        return False
    if left.per or right.per or not convertible(left, right):
        return False
    # The prefixes of SI differ by powers of ten, yards, feet and inches by whole numbers.
    ratio = left.size / right.size
    return left.offset != right.offset or not (ratio.numerator == 1 or ratio.denominator == 1)
