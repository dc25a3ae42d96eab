"""A rise in temperature that was converted as if it were a temperature.

Worked example: "1.55C above the pre-industrial average (35F)". A rise of 1.55 degrees Celsius is 1.55 x 1.8 = 2.8
degrees Fahrenheit; 35F is what a thermometer at 1.55C shows, 32 degrees more.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factcheck.checking.conversion.converting import convert
from factcheck.checking.conversion.ends import side_by_side
from factcheck.checking.conversion.hinted import hinted
from factcheck.checking.conversion.temperature_words import is_difference, takes_up_difference
from factcheck.checking.conversion.unmarked import readings_of_two_systems
from factcheck.checking.kinds import Kind, Result, found, related
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount
from factcheck.model.claim import Article, Claim, Relation, RelationKind
from factcheck.model.interval import Interval
from factcheck.model.quantity import Reading
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import Unit

# The size of a rise is told again so many sentences further on at most.
_FARTHEST = 3


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for relation in related(article, RelationKind.CONVERSION):
        for original, converted in side_by_side(article, relation):
            if _are_temperatures(original.best, converted.best) and is_difference(article, relation):
                yield from _judged(article, rule, relation, original.best, converted.best)
    said = [relation for relation in hinted.of(article) if _are_said(article, relation)]
    for relation in (*_of_that_size(article), *said):
        first, second = (article.claims[member].quantity for member in relation.members)
        for one, other in readings_of_two_systems(first, second)[:1]:
            yield from _judged(article, rule, relation, one, other)


def _are_said(article: Article, relation: Relation) -> bool:
    """Whether a pair that words hint at is of temperatures, the first a difference."""
    first, second = (article.claims[member] for member in relation.members)
    is_one = _is_temperature(first) and _is_temperature(second)
    is_other = is_one and _of_another().search(article.text, first.span.end, second.span.start) is not None
    return is_one and not is_other and is_difference(article, relation)


@cache
def _of_another() -> re.Pattern[str]:
    """Match what makes the figure behind it a reading of its own: "and on the coldest day it was"."""
    return re.compile(r"\b(?:and|but|while|coldest|hottest|warmest|readings?|highs?|lows?|record|outside)\b")


def _of_that_size(article: Article) -> Iterator[Relation]:
    """Yield a rise in one scale and "a rise of that size, 34.7 F" further on, with no other temperature between."""
    told = [index for index, claim in enumerate(article.claims) if _is_temperature(claim)]
    for before, index in pairwise(told):
        first, second = article.claims[before], article.claims[index]
        is_near = 0 < second.sentence - first.sentence <= _FARTHEST
        if is_near and takes_up_difference(article, second):
            yield Relation(RelationKind.CONVERSION, (before, index), second.span)


def _is_temperature(claim: Claim) -> bool:
    reading = claim.quantity.best
    return reading.value is not None and _are_temperatures(reading, reading)


def _are_temperatures(one: Reading, other: Reading) -> bool:
    return all(isinstance(each.unit, Unit) and each.unit.dimension == "temperature" for each in (one, other))


def _judged(article: Article, rule: Rule, relation: Relation, one: Reading, other: Reading) -> Iterator[Result]:
    as_rise = convert(one.written, one, other, as_difference=True)
    is_absolute = other.written.overlaps(convert(one.written, one, other))
    # Below zero it is a thermometer that is read: "-40C (-40F), colder than that".
    if not is_absolute or other.written.overlaps(as_rise) or value_of(one) < 0:
        return
    rise = convert(Interval.point(value_of(one)), one, other, as_difference=True).low
    assert rise is not None, "a point converts to a point"
    fields = {
        "original": amount(value_of(one), one.unit),
        "expected": amount(rise, other.unit, 2),
        "converted": amount(value_of(other), other.unit),
    }
    yield found(rule, article, relation.span, fields, confidence="high")


KIND = Kind(KindSpec("temperature-difference", {}, ("original", "expected", "converted")), within=_check)
