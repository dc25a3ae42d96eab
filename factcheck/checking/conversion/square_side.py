"""A square told by its side, and its area beside it: the side must be multiplied by itself.

Worked example: a four-kilometer square has 16 square kilometers, or 6.2 square miles; "(1.5 square miles)" is a quarter
of that. "Four square kilometers" is no side.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.exactness import generous
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, skeletons
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, plain, rounded
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import Unit

_TENTH = Decimal("0.1")


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"[a-z][ -]square\b(?! (?:mile|kilomet|met|feet|foot|yard|inch|km|mi|centimet))")


@cache
def _form() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<side>{FIGURE})[ -]square\b(?! (?:mile|kilomet|met|feet|foot|yard|inch|km|mi|centimet))"
        rf"[^.;:()\n{NO_FIGURE}]{{0,40}} \((?:or |about |some |roughly )?(?P<area>{FIGURE})[);,]"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for skeleton in skeletons(article, _gate()):
        for match in _form().finditer(skeleton.text):
            side, area = skeleton.claim(match["side"]), skeleton.claim(match["area"])
            if _measures(side, "length") and _measures(area, "area"):
                yield from _judged(article, rule, side, area)


def _measures(claim: Claim, dimension: str) -> bool:
    reading = claim.quantity.best
    return isinstance(reading.unit, Unit) and reading.unit.dimension == dimension and bool(reading.value)


def _judged(article: Article, rule: Rule, side: Claim, area: Claim) -> Iterator[Result]:
    squared = _squared(side, area, generous(side.quantity))
    point = _squared(side, area, Interval.point(value_of(side.quantity.best))).low
    assert point is not None, "a point has ends"
    fields = {
        "side": amount(value_of(side.quantity.best), side.quantity.best.unit),
        "stated": amount(value_of(area.quantity.best), area.quantity.best.unit),
        "computed": f"{plain(rounded(point, 3))} {area.quantity.best.unit.symbol if area.quantity.best.unit else ''}",
    }
    if squared.widened(_TENTH).overlaps(generous(area.quantity)):
        if Interval.point(point).widened(_TENTH).overlaps(area.quantity.best.narrow):
            yield from held(rule, article, (side.span, area.span), fields)
    else:
        yield found(rule, article, area.span, fields, evidence=(at(article, side.span, "the side"),), confidence="high")


def _squared(side: Claim, area: Claim, interval: Interval) -> Interval:
    """Return the area of a square in the unit of the area that is given."""
    length, surface = side.quantity.best.unit, area.quantity.best.unit
    assert isinstance(length, Unit), "a side has a unit of length"
    assert isinstance(surface, Unit), "an area has one of area"
    ratio = length.factor * length.factor / surface.factor
    scale = EXACT.divide(Decimal(ratio.numerator), Decimal(ratio.denominator))
    return interval.times(interval).scaled(scale)


KIND = Kind(KindSpec("square-side", {}, ("side", "stated", "computed")), within=_check)
