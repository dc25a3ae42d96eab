"""A measure and the two that multiply to it: sides make an area, power over time energy, speed over time a way.

Comes in: an article. Goes out: what does not multiply. Only forms of words that give the two factors as factors count:
"60 feet of frontage and 120 feet deep", "98 MW for two hours".

Worked example: a heater of 2 kilowatts that is on for 15 hours uses 30 kilowatt-hours, not 60.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, is_figure
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.diagnosis import Slip, Typed, diagnosed, is_mistyped
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount
from factcheck.model.claim import Article, Claim
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import Unit, bare

# The dimensions of two factors, and that of their product.
_PRODUCTS = {
    ("length", "length"): "area",
    ("power", "time"): "energy",
    ("speed", "time"): "length",
}
# Light in empty space, in meters a second.
_LIGHT = Decimal(299_792_458)
_SLACK = Decimal("0.05")
_DIGITS = 3
_TWO = Decimal(2)
# So far an area may be from itself in another unit, as both were rounded.
_CONVERTED = Decimal("0.3")
# The seconds of an hour.
_HOUR = Decimal(3600)


class _Factors(NamedTuple):
    """Two factors as printed, what they can be and are in base units, their claims, where they end in the window."""

    words: tuple[str, str]
    sizes: tuple[Interval, Interval]
    exact: Decimal
    claims: tuple[Claim, ...]
    dimension: str
    end: int


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(
        r"(?:square|sq\b|acre|hectare|\bha\b|[kMGTm]?Wh\b|watt[- ]?hours?|km2|m2|²|\b(?:sun)?light\b|\brectang)",
        re.IGNORECASE,
    )


@cache
def _sides() -> re.Pattern[str]:
    side = r"(?: (?:wide|long|deep|broad|of frontage|in (?:length|width|depth)|across))?"
    return re.compile(rf"(?P<a>{FIGURE}){side},?(?: (?:and|by) |[x×]| [x×] )(?P<b>{FIGURE})(?P<side>{side})")


@cache
def _square() -> re.Pattern[str]:
    return re.compile(
        rf"\bsquare,?(?: (?:of|with sides? of|plot|about|some|that is))* (?P<a>{FIGURE}) (?:on (?:a|each|every|one)"
        rf" side|a side"
        rf"|each side|across|wide)"
        rf"|\bsquare [a-z ]{{0,30}}\bsides of (?P<a2>{FIGURE})|(?P<a3>{FIGURE}) (?:on (?:a|each|every) side|square\b)"
    )


@cache
def _running() -> re.Pattern[str]:
    """Compile "98 MW for two hours", "a 2-kilowatt heater left on for 15 hours", "at 90 km/h for three hours"."""
    return re.compile(rf"(?P<a>{FIGURE})(?P<between>[^;.:()\n{NO_FIGURE}]{{0,60}}?)\bfor (?P<b>{FIGURE})")


@cache
def _light() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:pulse of |beam of )?(?:light|radio (?:signals?|waves?)|signals?|sunlight"
        rf"|photons?)\b[^;\n{NO_FIGURE}]{{0,80}}?"
        rf"\b(?:takes?|took|needs?|travels? for)(?: (?:only|just|about|some))? (?P<b>{FIGURE})"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes a further area another one, or a stretch of time one of something else."""
    return re.compile(
        r"\b(?:each|every|per|total|altogether|combined|several|both|apiece|up to|almost|average|years?|months?"
        r"|whole|entire|radius|circular|round|oval|triang\w+|strip|ago|earlier|later|floors?"
        r"|stor(?:e?y|ies))\b",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    seen: set[Claim] = set()
    for window in windows(article, _gate(), before=1, after=0, least=2):
        for factors in _factors(window):
            product = _product(window, factors)
            if product is not None and product not in seen:
                seen.add(product)
                yield from _judged(article, rule, factors, product)
        for factors, product in _alone(window):
            if product not in seen:
                seen.add(product)
                yield from _judged(article, rule, factors, product)


def _factors(window: Window) -> Iterator[_Factors]:
    """Yield the pairs that a window gives as factors."""
    for match in _sides().finditer(window.text):
        a, b = window.skeleton.claim(match["a"]), window.skeleton.claim(match["b"])
        is_joined = " and " not in match[0] or (match["side"] and match[0].count(" ") > 2)
        if _of(a, "length") and _of(b, "length") and is_joined:
            yield _from(a, b, "area", match.end())
    for match in _square().finditer(window.text):
        side = window.skeleton.claim(match["a"] or match["a2"] or match["a3"])
        if _of(side, "length"):
            yield _from(side, side, "area", match.end())
    for match in _running().finditer(window.text):
        a, b = window.skeleton.claim(match["a"]), window.skeleton.claim(match["b"])
        for (first, second), product in _PRODUCTS.items():
            if first != "length" and _of(a, first) and _of(b, second):
                yield _from(a, b, product, match.end())
    for match in _light().finditer(window.text):
        time = window.skeleton.claim(match["b"])
        if _of(time, "time"):
            sizes, exact = (Interval.point(_LIGHT), _size(time)), EXACT.multiply(_LIGHT, _exact(time))
            yield _Factors(("light", _words(time)), sizes, exact, (time,), "length", match.end())


def _alone(window: Window) -> Iterator[tuple[_Factors, Claim]]:
    """Yield the only power, hours and energy of a window: "1.65 GW ... 2,300 hours a year ... 3.8 TWh annually"."""
    powers, times, energies = (
        [claim for claim in window.skeleton.claims if _of(claim, dimension)]
        for dimension in ("power", "time", "energy")
    )
    hours = [claim for claim in times if _symbol(claim) == "h"]
    is_one = len(powers) == len(hours) == len(energies) == 1
    if is_one and hours[0].quantity.per == energies[0].quantity.per:
        yield _from(powers[0], hours[0], "energy", 0), energies[0]


def _symbol(claim: Claim) -> str:
    unit = claim.quantity.best.unit
    return "" if unit is None else unit.symbol


def _of(claim: Claim, dimension: str) -> bool:
    unit = claim.quantity.best.unit
    return isinstance(unit, Unit) and _bare_of(unit).dimension == dimension and bool(claim.quantity.best.value)


def _from(a: Claim, b: Claim, dimension: str, end: int) -> _Factors:
    claims = (a,) if a is b else (a, b)
    exact = EXACT.multiply(_exact(a), _exact(b))
    return _Factors((_words(a), _words(b)), (_size(a), _size(b)), exact, claims, dimension, end)


def _words(claim: Claim) -> str:
    return amount(value_of(claim.quantity.best), claim.quantity.best.unit)


def _size(claim: Claim) -> Interval:
    """Return a measure in the base unit of its dimension, as widely as it can be read."""
    quantity = claim.quantity
    is_word = not quantity.mention.numeral.text[:1].isdigit()
    if quantity.hedged:
        return _in_base(quantity.best.wide, claim)
    return _in_base(quantity.best.narrow if is_word else quantity.best.written, claim)


def _exact(claim: Claim) -> Decimal:
    return _in_base(Interval.point(value_of(claim.quantity.best)), claim).low or Decimal(0)


def _in_base(interval: Interval, claim: Claim) -> Interval:
    unit = claim.quantity.best.unit
    factor = unit.factor if isinstance(unit, Unit) else Fraction(1)
    return interval.scaled(EXACT.divide(Decimal(factor.numerator), Decimal(factor.denominator)))


def _product(window: Window, factors: _Factors) -> Claim | None:
    """Return the first measure behind the factors that can be their product, if nothing makes it another one."""
    for place in range(factors.end, len(window.text)):
        character = window.text[place]
        if not is_figure(character):
            continue
        claim = window.skeleton.claim(character)
        if _of(claim, factors.dimension) and claim not in factors.claims:
            start, _ = window.sentence_at(place)
            passage = window.text[max(start, factors.end) : place + 20]
            is_other = factors.dimension == "area" and _is_of_another(window, factors.end, place)
            return None if is_other or _otherwise().search(passage) or claim.quantity.per else claim
    return _area_before(window, factors) if factors.dimension == "area" else None


def _area_before(window: Window, factors: _Factors) -> Claim | None:
    """Return the area whose sides are told behind it: "a pocket of 500 square metres. It is a rectangle of"."""
    figures = [(at_, window.skeleton.claim(window.text[at_])) for at_ in window.skeleton.places]
    first = next(at_ for at_, claim in figures if claim in factors.claims)
    areas = [(at_, claim) for at_, claim in figures if at_ < first and _of(claim, "area")]
    if not areas or _shape().search(window.text, areas[-1][0] + 1, first) is None:
        return None
    claim = areas[0][1]
    sizes = [_size(each) for _, each in areas]
    is_one = all(size.overlaps(sizes[0].widened(_CONVERTED)) for size in sizes)
    is_other = _otherwise().search(window.text, areas[0][0], first) is not None or bool(claim.quantity.per)
    return claim if is_one and not is_other else None


@cache
def _shape() -> re.Pattern[str]:
    """Match what leads from an area to its sides: ". It is a rectangle of", ", measuring"."""
    lead = r"(?: (?:of|measuring|that is|about|roughly|no more than|some))*"
    return re.compile(
        r"\b(?:[Ii]t|[Tt]his|[Tt]hat|which)(?: (?:is|was|as|forms?|formed|being))* (?:an? |the )?(?:roughly |almost )?"
        rf"(?:(?:rectang[a-z]+|oblong){lead}|measure[sd]) $"
        rf"|(?<={FIGURE}),? (?:measures|measured|measuring) $"
    )


def _is_of_another(window: Window, end: int, place: int) -> bool:
    """Whether an area is that of something else: "30 by 40 metres has a house of 120", "Its center takes up"."""
    start, _ = window.sentence_at(place)
    if _of_a_part().search(window.text, max(start, end), place) is not None:
        return True
    subject = _subject().match(window.text, start, place) if start >= end else None
    if subject is None or subject["noun"] in _AREAS:
        return False
    return subject["whose"] != "The" or subject["noun"] not in window.text[:start].lower()


_AREAS = frozenset(
    {"area", "surface", "floor", "footprint", "total", "size", "space", "extent", "ground", "grounds", "site", "plot"}
)


@cache
def _of_a_part() -> re.Pattern[str]:
    own = "|".join(sorted(_AREAS))
    return re.compile(rf"\b(?:an?|its|their|the) (?!(?:[a-z-]+ )?(?:{own})\b)[a-z-]+(?: [a-z-]+)? of $")


@cache
def _subject() -> re.Pattern[str]:
    verbs = r"takes?|took|covers?|covered|has|had|measures?|measured|is|was|occup\w+|spans?|spanned|fills?|comes?"
    return re.compile(rf"(?P<whose>Its|Their|The|One|An?) (?:[a-z-]+ )?(?P<noun>[a-z-]+) (?:{verbs})\b")


def _judged(article: Article, rule: Rule, factors: _Factors, product: Claim) -> Iterator[Result]:
    computed = factors.sizes[0].times(factors.sizes[1])
    stated = _size(product)
    scale = _in_base(Interval.point(Decimal(1)), product).low
    assert scale, "a unit has a size"
    there = EXACT.divide(factors.exact, scale)
    fields = {
        "first": factors.words[0],
        "second": factors.words[1],
        "computed": amount(there, product.quantity.best.unit, _DIGITS),
        "stated": _words(product),
        "diagnosis": "",
    }
    has_side = _number_of_a_side(factors, product)
    if stated.overlaps(computed) and not has_side:
        yield from held(rule, article, (*(claim.span for claim in factors.claims), product.span), fields)
        return
    if _in_base(product.quantity.best.wide, product).overlaps(computed.widened(_SLACK)) and not has_side:
        return
    typed = Typed(value_of(product.quantity.best), there)
    divided = [Slip("is the one divided by the other", size) for size in _divided(factors)]
    doubled = Slip("is twice as much", computed.scaled(Decimal(2)))
    halved = Slip("is half as much", computed.scaled(Decimal("0.5")))
    diagnosis = "has the number of a side" if has_side else ""
    diagnosis = diagnosis or diagnosed(stated, computed, *divided, doubled, halved, typed=typed)
    if not diagnosis and is_mistyped(typed):
        diagnosis = "may have one digit wrong"
    if not diagnosis:
        return
    fields["diagnosis"] = f" The figure {diagnosis}."
    evidence = tuple(at(article, claim.span, "a factor") for claim in factors.claims)
    yield found(rule, article, product.span, fields, evidence=evidence, level=Level.WARNING)


def _number_of_a_side(factors: _Factors, product: Claim) -> bool:
    """Whether an area has the number of one of two sides, so that the other would be one: "500 square metres"."""
    number, unit = product.quantity.best.value, product.quantity.best.unit
    if factors.dimension != "area" or len(factors.claims) == 1 or not isinstance(unit, Unit):
        return False
    numbers = [claim.quantity.best.value for claim in factors.claims]
    sides = [claim.quantity.best.unit for claim in factors.claims]
    are_of_it = all(isinstance(side, Unit) and side.factor * side.factor == unit.factor for side in sides)
    return are_of_it and number in numbers and min(each or _SLACK for each in numbers) > _TWO


def _divided(factors: _Factors) -> Iterator[Interval]:
    """Yield the printed numbers of a power and a time divided by one another, as energy of the power's own prefix."""
    unit = factors.claims[0].quantity.best.unit
    if len(factors.claims) > 1 and isinstance(unit, Unit) and unit.dimension == "power":
        first, last = (claim.quantity.best.written for claim in factors.claims)
        size = EXACT.multiply(EXACT.divide(Decimal(unit.factor.numerator), Decimal(unit.factor.denominator)), _HOUR)
        yield from (ratio.scaled(size) for ratio in (first.over(last), last.over(first)))


def _bare_of(unit: Unit) -> Unit:
    """Return "hours" of "hours a year": the energy is then told of a year too."""
    plain = bare(unit)
    return plain if isinstance(plain, Unit) else unit


KIND = Kind(KindSpec("product", {}, ("first", "second", "computed", "stated", "diagnosis")), within=_check)
