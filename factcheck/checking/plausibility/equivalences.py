"""Sizes told in football pitches, swimming pools, buses and homes.

Worked example: 7,000 hectares are 70 hectares for each of 100 football pitches; a pitch has between 0.4 and 1.1
hectares, so that the number of pitches, or of hectares, is a hundred times off.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.checking.diagnosis import power_of_ten
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.wording import amount, plain, rounded
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.finding import Finding, Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.reference import Reference, References
from factcheck.model.rule import KindSpec, OptionValue, Rule
from factcheck.model.unit import Unit

# How much of the text before a count of things is read for what makes it a size.
_LEAD = 60
# Hours of a clock make it another size, those of energy do not.
_ENERGY = "watt-hours"
_STATED = frozenset({Status.ACTUAL, Status.HYPOTHETICAL, Status.FORECAST})
_NEAR = 8
# The units of the table, in the base units of their dimensions.
_BASE = {
    "m2": ("area", Decimal(1)), "m3": ("volume", Decimal(1)), "t": ("mass", Decimal(1000)),
    "m": ("length", Decimal(1)), "kW": ("power", Decimal(1000)), "kWh": ("energy", Decimal(3_600_000)),
}  # fmt: skip
# What needs more or less, and is told of for other reasons than its size.
_SUPPLIED = frozenset({"home", "home in Europe", "car off the roads"})
# So many times larger than the largest of its kind, or smaller than the smallest, nothing is.
_FAR_OFF = Decimal(2)
# What flows in one of these is a volume.
_SECONDS = {"s": Fraction(1), "min": Fraction(60), "h": Fraction(3600), "day": Fraction(86400)}


class _Thing(NamedTuple):
    """What a thing measures in one dimension, from the smallest to the largest, and the rows that say so."""

    name: str
    band: Interval
    rows: tuple[Reference, ...]


@lru_cache(maxsize=8)
def _nouns(pairs: tuple[str, ...]) -> dict[str, str]:
    """Return the thing of each noun: "soccer fields=football pitch"."""
    return {noun.lower(): thing for noun, _, thing in (pair.partition("=") for pair in pairs)}


@lru_cache(maxsize=16)
def _words(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _aside() -> re.Pattern[str]:
    """Match what opens an aside that says a size again: a bracket, a dash, "or" behind a comma."""
    return re.compile(
        r"[(—–]\s?(?:about |some |roughly |nearly |almost |or |over |around )?$|, or (?:about |some |roughly )?$"
    )


@lru_cache(maxsize=1)
def _fitting() -> re.Pattern[str]:
    """Match behind a count what makes it a size: "200 pitches would fit in it", "20,000 homes can be supplied"."""
    return re.compile(
        r" (?:(?:w|c)ould (?:fit|stand|lie|be (?:filled|supplied|powered|needed|laid))"
        r"|can be (?:filled|supplied|powered)|would (?:fill|weigh|be needed)|would have room)\b"
    )


@lru_cache(maxsize=1)
def _pointing() -> re.Pattern[str]:
    """Match what takes up the size of the sentence before."""
    return re.compile(
        r"(?:That|This|Its?|(?:One|You) (?:could|can|might)"
        r"|The area|An area|The space|The volume|The weight)\s|[^.;]{0,60}\b(?:that|this|it|them)\b"
    )


@lru_cache(maxsize=1)
def _apposed() -> re.Pattern[str]:
    """Match, up to a count, the apposition to a size that holds it: ", enough to fill"."""
    return re.compile(r", (?:enough|sufficient|(?:the )?equivalent|equal|the same as)\b[^.;,]*$")


def _telling(sentence: str, before: str) -> str:
    """Return what of a sentence can make the two figures two sizes: of an apposition nothing that stands before it."""
    apposed = _apposed().search(before)
    return sentence if apposed is None else sentence[sentence.find(apposed[0]) :]


def _is_meant(article: Article, count: Claim, name: str) -> bool:
    """Whether cars are those that a saving would take off the roads; other things need no more words."""
    behind = article.text[count.span.end : count.span.end + _LEAD]
    return name != "car off the roads" or re.match(r"[^.;]{0,25}\boff\b[^.;]{0,20}\broads?\b", behind) is not None


def _told(article: Article, name: str, sentence: str) -> str:
    """Return the row of the table for a thing as it is told: how high a bus is, what a home in Europe needs."""
    if name == "home" and ("£" in article.text or "€" in article.text):
        return "home in Europe"
    is_high = re.search(r"\b(?:high|tall|height|stacked|on top)\b", sentence) is not None
    return "double-decker bus on end" if name == "double-decker bus" and is_high else name


@lru_cache(maxsize=16)
def _leading(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b(?:\W+\w+){{0,3}}\W*$", re.IGNORECASE)


def _check(article: Article, rule: Rule, references: References) -> Iterator[Result]:
    nouns = _nouns(rule.words("things"))
    for index, claim in enumerate(article.claims):
        thing = _counted(claim.quantity.mention.noun.lower(), nouns) if claim.quantity.mention.noun else ""
        if thing and claim.quantity.best.unit is None and claim.quantity.best.value:
            yield from _of_count(article, rule, claim, index, thing, references)


def _counted(noun: str, nouns: dict[str, str]) -> str:
    """Return the thing that a noun means, whatever describes it: "grown African elephants", or ""."""
    words = noun.split(" ")
    return next((nouns[name] for at_ in range(len(words)) if (name := " ".join(words[at_:])) in nouns), "")


def _of_count(
    article: Article, rule: Rule, count: Claim, index: int, name: str, references: References
) -> Iterator[Result]:
    """Compare a count of things with the one figure of its sentence that measures what they measure."""
    sentence = article.sentences[count.sentence]
    text = sentence.of(article.text)
    start = count.quantity.mention.amount.start
    before = article.text[max(sentence.start, start - _LEAD) : start]
    behind = article.text[count.span.end : min(sentence.end, count.span.end + _LEAD)]
    is_led = _leading(rule.words("cues")).search(before) is not None or _aside().search(before) is not None
    is_led = is_led or _fitting().match(behind) is not None
    if (
        not is_led
        or _words(_excluded(rule, name)).search(_telling(text, before).replace(_ENERGY, "")) is not None
        or not _is_meant(article, count, name)
    ):
        return
    name = _told(article, name, text)
    near = (list(_beside(article, index)), list(_in_sentence_before(article, index)))
    known = (
        [
            (claim, thing)
            for claim in each
            if not _is_of_one(article, claim) and (thing := _thing(claim, name, references))
        ]
        for each in near
    )
    sizes = next(filter(None, known), [])
    results = [list(_judged(article, rule, count, *size)) for size in sizes]
    # Of several sizes, the power and the year's output of one wind farm, all must miss.
    if len(results) == 1 or all(each and isinstance(each[0], Finding) for each in results):
        yield from results[-1] if results else ()


def _is_of_one(article: Article, claim: Claim) -> bool:
    """Whether a figure is told of one of the things: "with a household using 4 megawatt-hours a year"."""
    start = article.sentences[claim.sentence].start
    return _of_one().search(article.text, start, claim.quantity.mention.amount.start) is not None


@cache
def _of_one() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:an?|each|every|one|average|typical) (?:[a-z]+ )?(?:household|home|house|family|pool|pitch|car|bus)\b"
        r"[^.;,:\d]{0,40}$",
        re.IGNORECASE,
    )


def _excluded(rule: Rule, name: str) -> tuple[str, ...]:
    """Return the words that make a size and a count two things; homes are also built and sold, and cars."""
    return rule.words("unless") + (rule.words("supplied") if name in _SUPPLIED else ())


def _beside(article: Article, index: int) -> Iterator[Claim]:
    """Yield the other figures of the sentence of a claim."""
    number = article.claims[index].sentence
    for step in (-1, 1):
        at_ = index + step
        while 0 <= at_ < len(article.claims) and article.claims[at_].sentence == number:
            yield article.claims[at_]
            at_ += step


def _in_sentence_before(article: Article, index: int) -> Iterator[Claim]:
    """Yield the figures of the sentence before, which "that is as much as" takes up."""
    number = article.claims[index].sentence
    sentence = article.sentences[number].of(article.text)
    if _pointing().match(sentence):
        yield from (claim for claim in article.claims[max(0, index - _NEAR) : index] if claim.sentence == number - 1)


def _thing(claim: Claim, name: str, references: References) -> _Thing | None:
    """Return what the table knows of a thing in the dimension of a figure, or None."""
    unit = claim.quantity.best.unit
    is_yearly = name == "car off the roads" and isinstance(unit, Unit) and _is_yearly(unit)
    if not isinstance(unit, Unit) or (unit.per and not is_yearly) or claim.quantity.best.value is None:
        return None
    dimension = "mass" if is_yearly else "volume" if _time_of_flow(unit) else unit.dimension
    rows = references.known(name, dimension) or references.known(name, "height")
    if not rows or _BASE[rows[0].unit][0] != dimension:
        return None
    values = [EXACT.multiply(row.value, _BASE[row.unit][1]) for row in rows]
    return _Thing(name, Interval(min(values), max(values)), rows)


def _time_of_flow(unit: Unit) -> Fraction | None:
    """Return the seconds in which what flows is told, "600 million litres a day", or None."""
    return _SECONDS.get(unit.symbol.rpartition("/")[2]) if unit.dimension == "flow" else None


def _is_yearly(unit: Unit) -> bool:
    """Whether it is what a year of driving gives off: tonnes, by the year or not."""
    return unit.dimension.startswith(("emissions", "mass")) and unit.per in {"", "year"}


def _judged(article: Article, rule: Rule, count: Claim, size: Claim, thing: _Thing) -> Iterator[Result]:
    number = count.quantity.best.written if _bounded_above(count) else count.quantity.best.wide
    each = _in_base(size.quantity.best.wide, size).over(number)
    far, near = rule.number("far"), rule.number("near")
    slip = power_of_ten(each, _spread(thing.band, near)) or _far_off(each, thing)
    if each.overlaps(thing.band) and not size.quantity.hedged and not count.quantity.hedged:
        yield from held(rule, article, (size.span, count.span), _fields(count, size, thing, ""), loosely=True)
    elif slip and not each.overlaps(_spread(thing.band, far)):
        # Who "could fill" a pool with it says how much it is, and so does who will.
        is_stated = thing.name == "car off the roads" or {size.status, count.status} <= _STATED
        level = None if is_stated else Level.NOTE
        evidence = (at(article, size.span, "the size"),)
        fields = _fields(count, size, thing, slip)
        yield found(rule, article, count.span, fields, level=level, evidence=evidence, confidence="high")


def _far_off(each: Interval, thing: _Thing) -> str:
    """Return how far each is from what everybody can measure on a pitch or a bus, or ""; homes need what they need."""
    if thing.name in _SUPPLIED or each.overlaps(_spread(thing.band, _FAR_OFF)) or not each.low or not each.high:
        return ""
    assert thing.band.low is not None, "a thing has a smallest size"
    assert thing.band.high is not None, "and a largest"
    if each.high < thing.band.low:
        return f"{plain(rounded(EXACT.divide(thing.band.low, each.high), 2))} times too small"
    return f"{plain(rounded(EXACT.divide(each.low, thing.band.high), 2))} times too large"


def _bounded_above(count: Claim) -> bool:
    """Whether "as much as" or "as high as" stands before a count: of things it says a size, not an upper bound."""
    return count.quantity.mention.hedge.lower().startswith("as ")


def _in_base(interval: Interval, claim: Claim) -> Interval:
    unit = claim.quantity.best.unit
    factor = unit.factor * (_time_of_flow(unit) or 1) if isinstance(unit, Unit) else Fraction(1)
    scale = EXACT.divide(Decimal(factor.numerator), Decimal(factor.denominator))
    return interval.scaled(scale)


def _spread(band: Interval, factor: Decimal) -> Interval:
    assert band.low is not None, "a thing has a smallest size"
    assert band.high is not None, "and a largest"
    return Interval(EXACT.divide(band.low, factor), EXACT.multiply(band.high, factor))


def _fields(count: Claim, size: Claim, thing: _Thing, slip: str) -> dict[str, str]:
    total, number = size.quantity.best.value, count.quantity.best.value
    assert total is not None, "ranges are left out before"
    assert number, "and so is none of a thing"
    least, most, unit = thing.rows[0].value, thing.rows[-1].value, thing.rows[0].unit
    own = _in_base(Interval.point(EXACT.divide(total, number)), size).low
    assert own is not None, "a point has ends"
    each = EXACT.divide(own, _BASE[unit][1])
    return {
        "size": amount(total, size.quantity.best.unit),
        "count": amount(number, None),
        "things": count.quantity.mention.noun,
        "each": f"{amount(each, None, 2)} {unit}",
        "least": f"{amount(min(least, most), None)}",
        "most": f"{amount(max(least, most), None)} {unit}",
        "slip": slip,
    }


_OPTIONS: dict[str, OptionValue] = {"things": (), "cues": (), "unless": (), "supplied": (), "far": 3.0, "near": 1.5}
_ABOUT = {
    "things": "nouns of counted things, each with the thing of the table that it means: soccer fields=football pitch",
    "cues": "words, up to three words before the count, that make the two figures of a sentence one size",
    "unless": "words that make them two sizes",
    "supplied": "words that do so where homes are counted, or cars",
    "far": "how many times too large or too small each thing must be",
    "near": "how near, as a factor, the slip must bring it to what is known",
}
_FIELDS = ("size", "count", "things", "each", "least", "most", "slip")
KIND = Kind(KindSpec("equivalence", _OPTIONS, _FIELDS, _ABOUT), referenced=_check)
