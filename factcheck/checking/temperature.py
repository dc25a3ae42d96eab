"""A rise in temperature that was converted as if it were a temperature.

Worked example: "1.55C above the pre-industrial average (35F)". A rise of 1.55 degrees Celsius is 1.55 x 1.8 = 2.8
degrees Fahrenheit; 35F is what a thermometer at 1.55C shows, 32 degrees more.
"""

import re
from collections.abc import Iterator

from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.unit_conversion import convert
from factcheck.checking.wording import amount
from factcheck.model.claim import Article, RelationKind
from factcheck.model.interval import Interval
from factcheck.model.rates import Rates
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import Unit

# "rise to 35C" and "falls to 5C" name a temperature, so "to" or "of" right before the figure is no difference.
_DIFFERENCE_BEFORE = re.compile(
    r"\b(?:by|warmed|cooled|warming of|rise of|increase of|drop of|difference of|anomaly of|within|limit (?:warming|the rise) to)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_DIFFERENCE_BEHIND = re.compile(
    r"[^.;()]{0,12}\)?,?\s*(?:above|below|warmer|cooler|hotter|colder|higher|lower|over)\s+(?:than\s+)?(?:the|its|pre|normal|average|usual|in|on|\d|last|those|a)",
    re.IGNORECASE,
)


def _check(article: Article, rule: Rule, rates: Rates) -> Iterator[Result]:
    del rates
    text = article.text
    for relation in article.relations:
        if relation.kind is not RelationKind.CONVERSION:
            continue
        original, converted = (article.claims[member].quantity for member in relation.members)
        one, other = original.best, converted.best
        if not (isinstance(one.unit, Unit) and isinstance(other.unit, Unit)) or one.unit.dimension != "temperature":
            continue
        if one.value is None or other.value is None:
            continue
        sentence = article.sentences[article.claims[relation.members[0]].sentence]
        before = _DIFFERENCE_BEFORE.search(text, max(sentence.start, original.span.start - 60), original.span.start)
        behind = _DIFFERENCE_BEHIND.match(text, original.mention.amount.end, sentence.end) or _DIFFERENCE_BEHIND.match(
            text, converted.mention.amount.end, sentence.end
        )
        if before is None and behind is None:
            continue
        as_rise = convert(one.written, one, other, as_difference=True)
        as_reading = convert(one.written, one, other)
        if other.written.overlaps(as_reading) and not other.written.overlaps(as_rise):
            rise = convert(Interval.point(one.value), one, other, as_difference=True).low
            assert rise is not None, "a point converts to a point"
            fields = {
                "original": amount(one.value, one.unit),
                "expected": amount(rise, other.unit, 2),
                "converted": amount(other.value, other.unit),
            }
            yield found(rule, article, relation.span, fields, confidence="high")


KIND = Kind(KindSpec("temperature-difference", {}, ("original", "expected", "converted")), within=_check)
