"""Figures beyond what was ever measured: hotter than any day, older than anybody, higher than any mountain.

Worked example: no air was hotter than 56.7 degrees Celsius; "a heat wave with 95 degrees Celsius" has the number of
degrees Fahrenheit. What a furnace or a planet has is another thing: a rule says which words around the figure must be
there, and which must not.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from factcheck.checking.in_prose import around
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.of_one_article import OfOneArticle
from factcheck.checking.plausibility.table_units import UNITS, in_table_unit, is_count, is_speed, line
from factcheck.checking.wording import amount
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.reference import Reference, References
from factcheck.model.rule import KindSpec, OptionValue, Rule
from factcheck.model.unit import Unit

_STATED = frozenset({Status.ACTUAL, Status.QUOTED})
_COUNTED = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_SCALES = {"°C": ("°F", Fraction(5, 9), Fraction(45967, 180)), "°F": ("°C", Fraction(1), Fraction(5463, 20))}
# The smaller unit that a number may belong to, in the base unit of its dimension.
_SMALLER = {
    "m": ("feet", Fraction(381, 1250)),
    "mph": ("km/h", Fraction(5, 18)),
    "kn": ("km/h", Fraction(5, 18)),
    "kg": ("pounds", Fraction(45359237, 100000000)),
}
_REACH = 200


@lru_cache(maxsize=64)
def _words(words: tuple[str, ...]) -> re.Pattern[str]:
    # What is "long since" done is no sum of many years.
    return re.compile(rf"(?<!\w)(?<!long )(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=64)
def _ending(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})\W{{0,2}}$", re.IGNORECASE)


@lru_cache(maxsize=64)
def _beginning(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\W{{0,2}}(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=8)
def _aged(people: tuple[str, ...]) -> re.Pattern[str]:
    """Match a person, right before what may be an age: "the patient, aged", "who was", "the driver,"."""
    return re.compile(
        rf"\b(?:he|she|who|{'|'.join(map(re.escape, people))})(?: is| was)?(?: now| already| just)?"
        r"(?:, aged|,| (?:is|was|were|aged))(?: now| already| just| nearly)? $",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _ageing() -> re.Pattern[str]:
    return re.compile(r"(?: years)? old\b(?! [a-z]+ in)|[,;.](?!\d)|$| and (?:had|has|was|is|still|lived|worked)\b")


@lru_cache(maxsize=8)
def _turning(people: tuple[str, ...]) -> re.Pattern[str]:
    """Match a person's birthday, right before the age: "the oldest resident turned"."""
    return re.compile(rf"\b(?:he|she|who|{'|'.join(map(re.escape, people))}) turn(?:ed|s) $", re.IGNORECASE)


@lru_cache(maxsize=1)
def _day() -> re.Pattern[str]:
    """Match the day of a birthday, if its clause ends there: "in May 2024", "on Sunday", "this week"."""
    day = r"(?:\d{1,2} )?[A-Z][a-z]+(?: \d{1,2})?(?:,? \d{4})?|\d{4}"
    return re.compile(rf" (?:(?:in|on) (?:{day})|(?:last|this) [a-z]+)(?=[.,;]|$| and )|[.,;](?!\d)|$")


def _check(article: Article, rule: Rule, references: References) -> Iterator[Result]:
    candidates = [*_candidates(article, rule), *_multiples(article, rule)]
    if not candidates or not words_of.of(article).has_any(rule.words("gate")):
        return
    subject, record = rule.words("subject")[0], rule.words("record")[0]
    rows = references.known(subject, record)
    for claim in candidates:
        is_beyond = rows and (claim.quantity.kind is QuantityKind.MULTIPLE or _is_beyond(claim, rows[-1], rule))
        if is_beyond and _is_meant(article, claim, rule):
            yield _finding(article, rule, claim, rows[-1])


class _Stated(NamedTuple):
    """The figures of an article that are stated as facts: counts, and what is measured by its dimension."""

    counts: list[Claim]
    measures: dict[str, list[Claim]]


def _stated(article: Article) -> _Stated:
    counts: list[Claim] = []
    measures: dict[str, list[Claim]] = {}
    for claim in article.claims:
        unit = claim.quantity.best.unit
        if claim.status not in _STATED or claim.quantity.best.value is None:
            continue
        if unit is None or is_count(unit):
            counts.append(claim)
        elif isinstance(unit, Unit):
            measures.setdefault("speed" if is_speed(unit) else unit.dimension, []).append(claim)
    return _Stated(counts, measures)


_stated_in = OfOneArticle(_stated)


def _candidates(article: Article, rule: Rule) -> list[Claim]:
    """Return the figures that are stated as facts, and are of the unit or the things that the rule speaks of."""
    stated = _stated_in.of(article)
    nouns, rates = rule.words("nouns"), rule.words("rates")
    counts = [claim for claim in stated.counts if _is_one_of(claim, nouns, rates)] if nouns else []
    return sorted([*counts, *stated.measures.get(rule.words("dimension")[0], ())], key=_start)


def _multiples(article: Article, rule: Rule) -> Iterator[Claim]:
    """Yield what is told as more than once the record itself: "18 times the speed of light"."""
    times = rule.words("times")
    for claim in article.claims if times else ():
        is_more = claim.quantity.kind is QuantityKind.MULTIPLE and (claim.quantity.best.value or 0) > 1
        if is_more and claim.status in _STATED and article.text.startswith(times, claim.span.end):
            yield claim


def _is_one_of(claim: Claim, nouns: tuple[str, ...], rates: tuple[str, ...]) -> bool:
    """Whether a count is of one of the nouns, "" being none, for no span of time but these."""
    unit, noun = claim.quantity.best.unit, claim.quantity.mention.noun.lower()
    return claim.quantity.kind in _COUNTED and noun in nouns and (unit is None or unit.per in rates)


def _start(claim: Claim) -> int:
    return claim.span.start


def _is_meant(article: Article, claim: Claim, rule: Rule) -> bool:
    """Whether the words right beside the figure, and those around it, say what the rule speaks of."""
    text, span = around(article, claim.span, _REACH), claim.quantity.mention
    before = article.text[max(0, span.span.start - _REACH) : span.span.start]
    behind = article.text[span.amount.end : span.amount.end + _REACH]
    if rule.words("before") or rule.words("behind"):
        is_aged = bool(rule.words("people")) and _aged(rule.words("people")).search(before) is not None
        has_turned = bool(rule.words("people")) and _turning(rule.words("people")).search(before) is not None
        if (is_aged and _ageing().match(behind)) or (has_turned and _day().match(behind)):
            return not rule.words("unless") or _words(rule.words("unless")).search(text) is None
        is_before = bool(rule.words("before")) and _ending(rule.words("before")).search(before) is not None
        if not is_before and not (rule.words("behind") and _beginning(rule.words("behind")).match(behind)):
            return False
    if rule.words("around") and _words(rule.words("around")).search(text) is None:
        return False
    return not rule.words("unless") or _words(rule.words("unless")).search(text) is None


def _is_beyond(claim: Claim, row: Reference, rule: Rule) -> bool:
    """Whether no reading of the figure lies within the record."""
    side = rule.words("side")[0]
    limits = [(in_table_unit(reading, reading.written, row.unit), row.value) for reading in claim.quantity.readings]
    if any(stated is None for stated, _ in limits):
        return False
    slack = rule.number("slack")
    if side == "above":
        return all(
            stated and stated.low is not None and stated.low > EXACT.add(limit, slack) for stated, limit in limits
        )
    return all(
        stated and stated.high is not None and stated.high < EXACT.subtract(limit, slack) for stated, limit in limits
    )


def _finding(article: Article, rule: Rule, claim: Claim, row: Reference) -> Result:
    value, unit = claim.quantity.best.value, claim.quantity.best.unit
    unit = None if unit is None or is_count(unit) else unit
    assert value is not None, "ranges are left out before"
    noun = f" {claim.quantity.mention.noun}" if unit is None and claim.quantity.mention.noun else ""
    shown = amount(row.value, None, 4) if row.value >= 10**6 else f"{row.value.normalize(EXACT):,f}"
    is_age = unit is not None and unit.symbol == "year"
    is_multiple = claim.quantity.kind is QuantityKind.MULTIPLE
    stated = f"{amount(value, None)} years" if is_age else f"{amount(value, unit)}{noun}"
    fields = {
        "stated": f"{claim.span.of(article.text)} the {row.measures[0]}" if is_multiple else stated,
        "known": f"{shown} {row.unit}",
        "year": row.period,
        "source": row.source,
        "diagnosis": _other_scale(claim, row),
    }
    level = Level.NOTE if claim.status is Status.QUOTED else None
    return found(rule, article, claim.quantity.mention.amount, fields, level=level, confidence="high")


def _other_scale(claim: Claim, row: Reference) -> str:
    """Return what to say if the same number of degrees, or of the other country's units, would be possible."""
    reading = claim.quantity.best
    if not isinstance(reading.unit, Unit) or reading.value is None:
        return ""
    if reading.unit.dimension == "temperature":
        return _other_degrees(reading.value, reading.unit, row)
    return _other_unit(reading.value, reading.unit, row)


def _other_degrees(value: Decimal, unit: Unit, row: Reference) -> str:
    other = _SCALES.get(unit.symbol)
    if other is None or not row.measures[0].endswith("air temperature"):
        return ""
    symbol, factor, offset = other
    there = line(Interval.point(value), factor, offset - UNITS["°C"][2]).low
    if there is None or not Decimal(-60) <= there <= Decimal(56):
        return ""
    return f"; {amount(value, None)} {symbol} would be {amount(there, None, 2)} °C"


def _other_unit(value: Decimal, unit: Unit, row: Reference) -> str:
    """Return what so many of the smaller unit would be: feet for meters, kilometers an hour for miles an hour."""
    other = _SMALLER.get(unit.symbol)
    if other is None or row.unit not in UNITS:
        return ""
    symbol, factor = other
    there = line(Interval.point(value), factor / UNITS[row.unit][1], Fraction(0)).low
    if there is None or there > row.value:
        return ""
    if symbol == row.unit:
        return f"; it may be in {symbol}"
    return f"; {amount(value, None)} {symbol} would be {amount(there, None, 3)} {row.unit}"


_OPTIONS: dict[str, OptionValue] = {
    "subject": "Earth", "record": "", "side": "above", "slack": 0.0, "dimension": "", "nouns": (), "gate": (),
    "rates": (), "times": (), "before": (), "behind": (), "around": (), "unless": (), "people": (),
}  # fmt: skip
_ABOUT = {
    "subject": "whose record it is, in the table of known figures",
    "record": "which record of the table",
    "side": "above or below: on which side of the record nothing can be",
    "slack": "by how much a figure may pass the record, in the unit of the table",
    "dimension": "what the figure measures: temperature, length, time, speed",
    "nouns": "what a count counts; an empty word for a bare number",
    "rates": "spans of time for which a count may be given and still be one of the nouns: users a month",
    "gate": "words, in small letters, of which an article must have one to be read",
    "times": "words right behind a multiple by which it is one of the record: more than once that is beyond it",
    "before": "words right before the figure, or",
    "behind": "words right behind it",
    "around": "words of which one must stand around the figure",
    "people": 'words for people, right behind whom a figure with a comma or "years old" is an age',
    "unless": "words around the figure that make it another thing",
}
_FIELDS = ("stated", "known", "year", "source", "diagnosis")
KIND = Kind(KindSpec("beyond-record", _OPTIONS, _FIELDS, _ABOUT), referenced=_check)
