"""A circle told by its radius or diameter, and its area beside it.

Comes in: an article. Goes out: areas that a slip makes of the radius: its very number, the square without pi, the
circumference, the diameter taken for the radius, a power of ten. Never happens here: an area that is merely smaller,
for a circle on a coast has less land.

Worked example: a radius of 30 kilometers gives 30 x 30 x 3.14, or 2,827 square kilometers; "an area of some 30 square
kilometers" has the number of the radius.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache

from factcheck.checking.arithmetic.exactness import generous
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.diagnosis import power_of_ten
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, plain, rounded
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import Unit

_PI = Decimal("3.14159265358979")
# How near the area is that of the circle, how near a slip must come, and what a coast or a rough edge may leave or add.
_NEAR, _SLIP, _ROUGH = Decimal("0.1"), Decimal("0.03"), Decimal("1.4")


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:radius|diameter|[Ww]ithin|away|direction)")


@cache
def _round() -> re.Pattern[str]:
    """Match the radius or diameter: "a radius of 30 km", "a 30-km radius", "10 km in diameter", "within 30 km of"."""
    return re.compile(
        rf"\b(?P<noun>radius|diameter)(?:,| (?:of|is|was))? (?P<figure>{FIGURE})"
        rf"|(?P<figure2>{FIGURE})(?:['’]s?|s['’])?(?: in | |-)(?P<noun2>radius|diameter)\b"
        rf"|(?P<figure3>{FIGURE}) (?:of|from|around)\b"
        rf"|(?P<figure4>{FIGURE}) (?:away\b|in (?:every|all|each) directions?\b)"
    )


@cache
def _area() -> re.Pattern[str]:
    """Match what ties an area to the circle before it."""
    clause = rf"[^.;:()\n{NO_FIGURE}]{{0,80}}?"
    told = rf" {FIGURE}(?: (?:in all|in total|altogether|all told)\b|[,.;])"
    subject = r"(?:It|That|This|The (?:circle|zone|area|crater|disc|field|ring|perimeter))"
    return re.compile(
        rf"(?:{clause}(?:,|—|–| -) (?:(?:an?|the|its)(?: total)? (?:area|circle|disc) of|covering(?: an area of)?|or"
        rf"|that is(?:,? over an area of)?|equal to|which (?:covers|is|makes|gives))"
        rf"|{clause},(?={told})|{clause} and (?:an|its|the) area of|{clause} ?\((?:an area of|or|about)?"
        rf"|(?: and|, which|,)? (?:covers|covered|has an area of)"
        rf"|{clause}\. {subject} (?:covers|covered|is|has|makes|comes to|takes in|encloses)(?: an area of)?) ?"
        rf"(?P<area>{FIGURE})"
    )


@cache
def _area_before() -> re.Pattern[str]:
    """Match an area of which the circle behind it is told to be the shape."""
    return re.compile(
        rf"(?P<area>{FIGURE})(?: of [a-z]+)?, (?:in |within |inside |or )?(?:an?|the) (?:circle|disc|circular [a-z]+)\b"
        rf"[^.;:()\n{NO_FIGURE}]{{0,40}}$|\b(?:circle|disc) of (?P<area2>{FIGURE}),(?: [a-z]+){{0,4}} $"
    )


@cache
def _within() -> re.Pattern[str]:
    """Match what makes a circle one that something else lies in: "within a radius of 50 km ... and covers"."""
    return re.compile(r"\b(?:within|inside|in|from) (?:an?|the) (?:[a-z]+ )?$", re.IGNORECASE)


@cache
def _named() -> re.Pattern[str]:
    """Match what takes up as an area what lies within a way: "within 30 km of it, a circle of"."""
    return re.compile(r", (?:an?|the|over an) (?:area|circle|disc) of .$")


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    seen = set[Claim]()
    if not any(_measures(claim, "area") for claim in article.claims):
        return
    for window in windows(article, _gate(), before=0, after=1, least=2):
        for match in _round().finditer(window.text, window.start, window.end):
            figure = next(match[name] for name in ("figure", "figure2", "figure3", "figure4") if match[name])
            length = window.skeleton.claim(figure)
            if match["figure3"] and "within" not in length.quantity.mention.hedge.lower():
                continue
            area = _area_of(window, match)
            if area is not None and area not in seen and _measures(length, "length") and _measures(area, "area"):
                seen.add(area)
                yield from _judged(article, rule, length, area, is_radius="diameter" not in match[0])


def _area_of(window: Window, match: re.Match[str]) -> Claim | None:
    """Return the figure that words make the area of a circle, behind it or before."""
    behind = _area().match(window.text, match.end())
    before = _area_before().search(window.text, window.start, match.start())
    if behind is not None:
        is_inside = _within().search(window.text, window.start, match.start()) is not None
        is_of_another = is_inside and re.match(r"(?: and|, which|,)? (?:covers|covered|has)", behind[0]) is not None
        is_of_a_way = (match["figure3"] or match[0].endswith("away")) and _named().search(behind[0]) is None
        return None if is_of_another or is_of_a_way else window.skeleton.claim(behind["area"])
    return None if before is None else window.skeleton.claim(before["area"] or before["area2"])


def _measures(claim: Claim, dimension: str) -> bool:
    unit = claim.quantity.best.unit
    return isinstance(unit, Unit) and unit.dimension == dimension and (claim.quantity.best.value or 0) > 0


def _judged(article: Article, rule: Rule, length: Claim, area: Claim, *, is_radius: bool) -> Iterator[Result]:
    stated, there = generous(area.quantity), _circle(length, area, is_radius=is_radius)
    fields = {
        "circle": f"{'radius' if is_radius else 'diameter'} of {_words(length)}",
        "stated": _words(area),
        "computed": f"{plain(rounded(there, 3))} {area.quantity.best.unit.symbol if area.quantity.best.unit else ''}",
        "diagnosis": "",
    }
    evidence = (at(article, length.span, "the circle"),)
    if stated.overlaps(Interval.point(there).widened(_NEAR)):
        yield from held(rule, article, (length.span, area.span), fields, loosely=True)
    elif not stated.overlaps(Interval(EXACT.divide(there, _ROUGH), EXACT.multiply(there, _ROUGH))):
        fields["diagnosis"] = _slip(stated, there, length, area, is_radius=is_radius)
        if fields["diagnosis"]:
            yield found(rule, article, area.span, fields, evidence=evidence)


def _slip(stated: Interval, there: Decimal, length: Claim, area: Claim, *, is_radius: bool) -> str:
    """Return what makes the stated area of the length, or ""."""
    one, two = value_of(length.quantity.best), value_of(area.quantity.best)
    half = one if is_radius else EXACT.divide(one, Decimal(2))
    noun = "radius" if is_radius else "diameter"
    if one == two:
        return f"has the number of the {noun}"
    if not is_radius and half == two:
        return "has the number of the radius"
    if stated.overlaps(_about(EXACT.multiply(there, Decimal(4)))):
        return "comes of the diameter taken for the radius"
    power = power_of_ten(stated, _about(there))
    if power:
        return f"is {power}"
    if _about(EXACT.multiply(EXACT.multiply(Decimal(2), _PI), half)).contains(two):
        return "has the number of the circumference"
    return "leaves out pi" if _about(EXACT.divide(there, _PI)).contains(two) else ""


def _about(value: Decimal) -> Interval:
    return Interval.point(value).widened(_SLIP)


def _circle(length: Claim, area: Claim, *, is_radius: bool) -> Decimal:
    """Return the area of the circle in the unit of the area that is given."""
    unit, surface = length.quantity.best.unit, area.quantity.best.unit
    assert isinstance(unit, Unit), "a radius has a unit of length"
    assert isinstance(surface, Unit), "an area has one of area"
    ratio = unit.factor * unit.factor / surface.factor * (1 if is_radius else Fraction(1, 4))
    side = value_of(length.quantity.best)
    square = EXACT.multiply(
        EXACT.multiply(side, side), EXACT.divide(Decimal(ratio.numerator), Decimal(ratio.denominator))
    )
    return EXACT.multiply(_PI, square)


def _words(claim: Claim) -> str:
    return amount(value_of(claim.quantity.best), claim.quantity.best.unit)


KIND = Kind(KindSpec("circle-area", {}, ("circle", "stated", "computed", "diagnosis")), within=_check)
