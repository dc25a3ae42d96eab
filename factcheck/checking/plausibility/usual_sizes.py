"""A size that no thing of its kind has, where a zero or a decimal point less would make it usual.

Comes in: an article and the table of known figures. Goes out: a giraffe of 12 tonnes, a nurse's annual pay of
£270,000, an airliner at 110,000 meters. Never happens here: a thing with a name of its own (see known_things), and a
figure that is only unusual: it must lie far above all that the kind has, or below all of it where the smallest are
known, and by a power of ten among it.

Worked example: "The tiger, which weighs 2,200 kg": tigers weigh 70 to 310 kg, and 220 is one of them. What ties the
kind to its figure is the verb or noun of the measure; a pay or a height of flight is tied by its own words, wherever in
the sentence the kind stands.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from factcheck.checking.diagnosis import power_of_ten
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.plausibility.table_units import in_table_unit
from factcheck.checking.plausibility.told_of_kind import MEASURES, Thing, around, gate_of, is_told_of, things_of
from factcheck.checking.wording import amount, plain
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Reading
from factcheck.model.reference import Reference, References
from factcheck.model.rule import KindSpec, OptionValue, Rule
from factcheck.model.unit import Currency, Unit

_STATED = frozenset({Status.ACTUAL, Status.QUOTED})
_PROSE = frozenset({Role.PARAGRAPH, Role.LIST_ITEM, Role.CAPTION, Role.TITLE})


@lru_cache(maxsize=8)
def _unless(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


@cache
def _compared() -> re.Pattern[str]:
    return re.compile(r" (?:more|less|heavier|lighter|taller|shorter|longer)\b")


def _check(article: Article, rule: Rule, references: References) -> Iterator[Result]:
    options, lower = rule.words("things"), words_of.of(article).lower
    if gate_of(options).search(lower) is None:
        return
    for claim in article.claims:
        quantity = claim.quantity
        dimension = _dimension(claim)
        if dimension and claim.status in _STATED and article.document.blocks[quantity.mention.block].role in _PROSE:
            span = around(article, claim)
            if gate_of(options).search(lower, span.start, span.end) is not None:
                yield from _held(article, rule, claim, dimension, references)


def _dimension(claim: Claim) -> str:
    """Return the dimension of a plain figure that a measure here has, else ""."""
    unit = claim.quantity.best.unit
    if unit is None or claim.quantity.best.value is None:
        return ""
    dimension = "money" if isinstance(unit, Currency) else "speed" if "speed" in unit.dimension else unit.dimension
    return dimension if any(dimension == measure.dimension for measure in MEASURES.values()) else ""


def _held(article: Article, rule: Rule, claim: Claim, dimension: str, references: References) -> Iterator[Result]:
    words = around(article, claim).of(article.text)
    is_compared = _compared().match(article.text, claim.quantity.mention.amount.end) is not None
    if is_compared or _unless(rule.words("unless")).search(words) is not None:
        return
    for thing in things_of(rule.words("things")):
        if MEASURES[thing.measure].dimension != dimension or not is_told_of(article, claim, thing):
            continue
        is_having = thing.having is None or thing.having.search(words) is not None
        if is_having and (thing.unless is None or thing.unless.search(words) is None):
            slip = _slip(claim, references.known(thing.name, thing.measure), rule, is_both=thing.both)
            if slip:
                yield found(rule, article, claim.quantity.mention.amount, _fields(claim, thing, references, slip))
            return


def _slip(claim: Claim, rows: tuple[Reference, ...], rule: Rule, *, is_both: bool) -> str:
    """Name the power of ten by which a figure lies beyond all that its kind has, or return ""."""
    slips = {
        _slip_of(reading, rows, rule, is_both=is_both) for reading in claim.quantity.readings if _fits(reading, rows)
    }
    return slips.pop() if len(slips) == 1 else ""


def _rows_of(reading: Reading, rows: tuple[Reference, ...]) -> tuple[Reference, ...]:
    unit = reading.unit
    if isinstance(unit, Currency):
        return tuple(row for row in rows if row.unit == unit.code)
    return tuple(row for row in rows if in_table_unit(reading, reading.wide, row.unit) is not None)


def _fits(reading: Reading, rows: tuple[Reference, ...]) -> bool:
    return isinstance(reading.unit, (Unit, Currency)) and bool(_rows_of(reading, rows))


def _slip_of(reading: Reading, rows: tuple[Reference, ...], rule: Rule, *, is_both: bool) -> str:
    own = _rows_of(reading, rows)
    values = [row.value for row in own]
    band = Interval(min(values), max(values))
    is_money = isinstance(reading.unit, Currency)
    stated = reading.written if is_money else in_table_unit(reading, reading.written, own[0].unit)
    assert stated is not None, "rows of another dimension are left out"
    far = rule.number("far")
    is_above = stated.low is not None and stated.low > EXACT.multiply(max(values), far)
    is_below = is_both and stated.high is not None and EXACT.multiply(stated.high, far) < min(values)
    return power_of_ten(stated, band) if is_above or is_below else ""


def _fields(claim: Claim, thing: Thing, references: References, slip: str) -> dict[str, str]:
    value, reading = claim.quantity.best.value, claim.quantity.best
    assert value is not None, "ranges are left out before"
    rows = references.known(thing.name, thing.measure)
    own = _rows_of(reading, rows) or rows
    values = sorted(row.value for row in own)
    return {
        "stated": amount(value, reading.unit),
        "measure": thing.measure,
        "thing": thing.name,
        "known": f"{plain(values[0])} to {plain(values[-1])} {own[0].unit}",
        "source": max(own, key=lambda row: row.value).source,
        "slip": slip,
    }


_OPTIONS: dict[str, OptionValue] = {"things": (), "unless": (), "far": 1.5}
_ABOUT = {
    "things": "a kind of the table, its measure, nouns with bars between them, whether its smallest are known as well"
    " (both), and what must stand around or must not: tiger, mass: tiger; both; with zoo; unless cub",
    "unless": "words, as patterns, of the sentence and the one before that make it another thing",
    "far": "how many times above the largest, or below the smallest, of its kind a figure must be",
}
_FIELDS = ("stated", "measure", "thing", "known", "source", "slip")
KIND = Kind(KindSpec("usual-size", _OPTIONS, _FIELDS, _ABOUT), referenced=_check)
