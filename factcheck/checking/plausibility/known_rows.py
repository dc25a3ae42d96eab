"""Figures that are told of a known thing, and the rows of the table that each of them can be held against.

Comes in: a figure, the thing and the measure that words tie it to. Goes out: rows in its unit, and what a message says
of them. Never happens here: tying a figure to a thing, or judging it.
"""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from factcheck.checking.plausibility import known_words as words
from factcheck.checking.plausibility.bands import in_currency
from factcheck.checking.plausibility.naming import Name
from factcheck.checking.plausibility.table_units import UNITS, in_table_unit
from factcheck.checking.wording import amount, plain
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Reading
from factcheck.model.reference import Place, PlaceKind, Reference, References
from factcheck.model.unit import Currency

_CODE = re.compile(r"[A-Z]{3}")
# A month or a day, as "2018-12" and "2018-12-05", and no year of accounts: "2018-19".
_MONTH = re.compile(r"\d{4}-(?:0\d|1[0-2]|[^\d])")
_BEHIND = 30
# From here on a figure is told in millions and more.
_LARGE = Decimal(10) ** 6


class Measure(NamedTuple):
    """A measure of the table and the words that tell it."""

    name: str
    cues: tuple[str, ...]


class Sight(NamedTuple):
    """A figure, the thing that it is told of, and the rows of the table for it."""

    claim: Claim
    place: Place
    measure: str
    rows: tuple[Reference, ...]


@lru_cache(maxsize=8)
def measures_of(options: tuple[str, ...]) -> tuple[Measure, ...]:
    """Read the option: "height=tall|high|height"."""
    parts = (option.partition("=") for option in options)
    return tuple(Measure(name, tuple(words.split("|"))) for name, _, words in parts)


@lru_cache(maxsize=8)
def cues_of(options: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of all measures."""
    return tuple({cue for measure in measures_of(options) for cue in measure.cues})


def clause_of(article: Article, claim: Claim, name: Name) -> str:
    """Return the words around name and figure, without the two, up to the end of the clause."""
    sentence = article.sentences[claim.sentence]
    behind = re.split(r"[,;.:()]", article.text[name.end : min(sentence.end, name.end + _BEHIND)])[0]
    return f"{name.clause} {behind}" if words.elsewhere().search(behind) is None else f"part {behind}"


def is_told(name: Name, measure: Measure) -> bool:
    """Whether a word of the measure stands between name and figure, before the name, or right behind the figure."""
    return any(re.search(rf"(?<![a-z]){re.escape(cue)}(?![a-z])", name.words) for cue in measure.cues)


def rows_for(
    claim: Claim, place: Place, measure: str, references: References, *, is_converted: bool = False
) -> tuple[Reference, ...]:
    """Return the rows of a measure that the figure can be held against: of its dimension, and of its time."""
    rows = references.known(place.name, measure)
    unit = claim.quantity.best.unit
    if is_converted and isinstance(unit, Currency) and all(row.unit != unit.code for row in rows):
        rows = in_currency(references, rows, unit.code)
    year = int(claim.period[:4]) if claim.period[:4].isdigit() else None
    fitting = tuple(row for row in rows if in_unit(claim.quantity.best, claim.quantity.best.wide, row) is not None)
    if year is not None and fitting and fitting[0].period and year < int(fitting[0].period) - 1:
        return ()
    return fitting


def in_unit(reading: Reading, stated: Interval, row: Reference) -> Interval | None:
    """Return `stated`, an interval of a reading, in the unit of a row; None if the row is of something else."""
    unit = reading.unit
    if isinstance(unit, Currency):
        return stated if unit.code == row.unit and not unit.per else None
    if unit is None:
        return stated if row.unit not in UNITS and not row.unit.isupper() else None
    return in_table_unit(reading, stated, row.unit)


def is_of_a_part(article: Article, claim: Claim) -> bool:
    """Whether the figure may be of a month or a quarter, which has only a part of the year's."""
    if words.of_the_year().match(article.text, claim.span.end) is not None:
        return False
    sentence = article.sentences[claim.sentence].of(article.text)
    is_month = _MONTH.match(claim.period) is not None
    return is_month or words.part_of_year().search(sentence) is not None


def meant_by(reading: Reading) -> Interval:
    """Return what a reading can mean; of an open bound, "up to 190 tonnes", its end is told of the largest."""
    return reading.written if reading.wide.low is None or reading.wide.high is None else reading.wide


def spread(band: Interval, factor: Decimal) -> Interval:
    """Return a band with two ends as many times wider to both sides."""
    assert band.low is not None, "a band has two ends"
    assert band.high is not None, "a band has two ends"
    return Interval(EXACT.divide(band.low, factor), EXACT.multiply(band.high, factor))


def fields_of(sight: Sight) -> dict[str, str]:
    """Return what a message says of a figure, with an empty diagnosis."""
    value, row = sight.claim.quantity.best.value, sight.rows[-1 if sight.rows[-1].period else 0]
    assert value is not None, "ranges are left out before"
    noun = sight.claim.quantity.mention.noun
    stated = amount(value, sight.claim.quantity.best.unit)
    return {
        "stated": f"{stated} {noun}" if noun and sight.claim.quantity.best.unit is None else stated,
        "measure": sight.measure,
        "subject": "the world" if sight.place.kind is PlaceKind.WORLD else sight.place.name,
        "known": _known(sight.rows),
        "source": f"{row.period}, {row.source}" if row.period else row.source,
        "diagnosis": "",
    }


def shown(low: Decimal, high: Decimal) -> str:
    """Return what is known between two ends: "580 billion to 3.9 trillion", or "8,848.86" where they are one."""
    ends = dict.fromkeys((low, high))
    return " to ".join(amount(end, None) if end >= _LARGE else plain(end) for end in ends)


def _known(rows: tuple[Reference, ...]) -> str:
    """Return the values of the table: "USD 580 billion to 3.9 trillion", "8,848.86 m"."""
    told = shown(min(row.value for row in rows), max(row.value for row in rows))
    unit = rows[0].unit
    return f"{unit} {told}" if _CODE.fullmatch(unit) else f"{told} {unit}"
