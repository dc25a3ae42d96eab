"""Figures that everybody has heard of, told in another unit or a thousand times too large or small.

Comes in: an article and the table of familiar figures. Goes out: light that gets through 186,000 miles an hour, a blue
whale of 150 kilograms, carbon dioxide in parts per billion. Never happens here: a figure that is merely unusual. What
the sentence names and the words right beside the figure must tell what is measured; and only a slip of the unit, or of
three zeros, that makes it the known figure is told. Of an amount known within narrow bounds one zero is told as well.

Worked example: "a full-grown blue whale may weigh 150 kilograms": known are 50 to 190 tonnes, and 150 is one of them.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from factcheck.checking.diagnosis import power_of_ten
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.plausibility.familiar_words import (
    Cues,
    cues_of,
    ends_clause,
    is_clean,
    is_taken_up,
    leads_on,
    not_of_it,
    of_the_young,
)
from factcheck.checking.plausibility.known_rows import shown, spread
from factcheck.checking.plausibility.table_units import UNITS, in_table_unit, is_count
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind, Reading
from factcheck.model.reference import Familiar, References
from factcheck.model.rule import KindSpec, OptionValue, Rule
from factcheck.model.span import Span
from factcheck.model.unit import Unit, bare

_PROSE = frozenset({Role.PARAGRAPH, Role.LIST_ITEM, Role.CAPTION, Role.TITLE, Role.HEADING})
_KINDS = frozenset({QuantityKind.MEASURE, QuantityKind.DURATION, QuantityKind.COUNT, QuantityKind.NUMBER})
_LEAD, _BEHIND, _LONGEST = 160, 60, 400
# Bounds that lie no farther apart are narrow: of such an amount a factor of ten is told.
_NARROW, _TENS = Decimal("2.5"), 100
_AMOUNT = "amount"
# The unit that a number may have been meant in, by dimension, with its size in the base unit and what is added.
_RIVALS = {
    "length": (("nanometers", "1/1000000000"), ("micrometers", "1/1000000"), ("millimeters", "1/1000"),
               ("centimeters", "1/100"), ("inches", "127/5000"), ("feet", "381/1250"), ("meters", "1"),
               ("kilometers", "1000"), ("miles", "201168/125"), ("light-years", "9460730472580800")),
    "mass": (("micrograms", "1/1000000000"), ("milligrams", "1/1000000"), ("grams", "1/1000"),
             ("pounds", "45359237/100000000"), ("kilograms", "1"), ("tonnes", "1000")),
    "time": (("milliseconds", "1/1000"), ("seconds", "1"), ("minutes", "60"), ("hours", "3600"), ("days", "86400"),
             ("weeks", "604800"), ("months", "2629800"), ("years", "31557600")),
    "speed": (("km/h", "5/18"), ("mph", "1397/3125"), ("knots", "463/900"), ("m/s", "1"), ("km/s", "1000"),
              ("miles a second", "201168/125"), ("kilometers a minute", "50/3"), ("miles a minute", "16764/625")),
    "volume": (("milliliters", "1/1000000"), ("liters", "1/1000"), ("gallons", "473176473/125000000000"),
               ("cubic meters", "1"), ("cubic kilometers", "1000000000")),
    "parts": (("parts per billion", "1/1000000000"), ("parts per million", "1/1000000")),
    "energy": (("calories", "523/125"), ("kilojoules", "1000"), ("kilocalories", "4184")),
    "temperature": (("degrees Celsius", "1"), ("degrees Fahrenheit", "5/9"), ("kelvin", "1")),
}  # fmt: skip
_SHIFTS = {"degrees Celsius": Fraction(5463, 20), "degrees Fahrenheit": Fraction(45967, 180)}


def _check(article: Article, rule: Rule, references: References) -> Iterator[Result]:
    rows = references.familiar(words_of.of(article).whole)
    if not rows:
        return
    for claim in article.claims:
        quantity = claim.quantity
        is_plain = quantity.kind in _KINDS and claim.status is not Status.HYPOTHETICAL and quantity.best.value
        if is_plain and article.document.blocks[quantity.mention.block].role in _PROSE:
            row = next((row for row in rows if _fits(claim, row) and _is_told(article, claim, row)), None)
            slip = _slip(claim, row, rule) if row is not None else ""
            if row is not None and slip:
                yield found(rule, article, quantity.mention.amount, _fields(claim, row, slip))


def _fits(claim: Claim, row: Familiar) -> bool:
    """Whether a figure is of the dimension of a row, or counts what it counts."""
    if row.unit.startswith("="):
        nouns = row.unit[1:].split("|")
        unit = claim.quantity.best.unit
        return (unit is None or is_count(unit)) and claim.quantity.mention.noun.lower() in nouns
    unit = claim.quantity.best.unit
    return isinstance(unit, Unit) and _in_unit(claim.quantity.best, Interval.point(Decimal(1)), row) is not None


def _in_unit(reading: Reading, stated: Interval, row: Familiar) -> Interval | None:
    """Return an interval of a reading in the unit of a row; what is taken in a day has the unit of what is taken."""
    if row.unit.startswith("="):
        return stated
    unit = reading.unit
    is_daily = isinstance(unit, Unit) and unit.per == "day" and row.measure == _AMOUNT
    return in_table_unit(reading._replace(unit=bare(unit)) if is_daily else reading, stated, row.unit)


@lru_cache(maxsize=512)
def _named(row: Familiar) -> tuple[tuple[re.Pattern[str], ...], ...]:
    """Return for each name of a row the patterns of its words, which must all stand in a sentence."""
    return tuple(tuple(map(_name, name)) for name in row.names)


def _name(word: str) -> re.Pattern[str]:
    flags = re.NOFLAG if any(map(str.isupper, word)) else re.IGNORECASE
    return re.compile(rf"(?<![\w-]){re.escape(word)}(?:e?s)?(?![\w-])", flags)


@lru_cache(maxsize=512)
def _around(row: Familiar) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    needs, unless = (
        re.compile(rf"\b(?:{words})\b", re.IGNORECASE) if words else None for words in (row.needs, row.unless)
    )
    return needs, unless


def _sentence(article: Article, claim: Claim) -> Span:
    """Return the sentence of a claim, of a very long one what stands near."""
    start, end = article.sentences[claim.sentence]
    return Span(max(start, claim.span.start - _LONGEST), min(end, claim.span.end + _LONGEST))


def _is_told(article: Article, claim: Claim, row: Familiar) -> bool:
    """Whether the sentence names the subject of a row, and the words beside the figure tell its measure."""
    text, sentence = article.text, _sentence(article, claim)
    needs, unless = _around(row)
    if needs is not None and needs.search(text, sentence.start, sentence.end) is None:
        return False
    if of_the_young().search(text, sentence.start, sentence.end) is not None:
        return False
    end = ends_clause().search(text, claim.quantity.mention.amount.end, sentence.end)
    clause = max(sentence.start, claim.span.start - _LEAD), sentence.end if end is None else end.start()
    others = (unless, not_of_it()) if unless is not None else (not_of_it(),)
    if any(other.search(text, *clause) is not None for other in others):
        return False
    cues, begin = cues_of(row.measure, row.cues), max(sentence.start, claim.span.start - _LEAD)
    before = cues.before.search(text, begin, claim.span.start)
    behind = cues.behind.match(text, claim.quantity.mention.amount.end)
    for name in _named(row):
        if len(name) > 1:
            if (before is not None or behind is not None) and _are_named(article, claim, name, cues):
                return True
        elif _is_its_own(article, claim, name[0], before, behind, cues):
            return True
    return False


def _are_named(article: Article, claim: Claim, name: tuple[re.Pattern[str], ...], cues: Cues) -> bool:
    """Whether the sentence has all words of a name; of "27 mg of iron" the one before may tell in what."""
    text, sentence = article.text, _sentence(article, claim)
    left = [part for part in name if part.search(text, sentence.start, sentence.end) is None]
    end = claim.quantity.mention.amount.end
    is_of_it = cues.is_of and text.startswith(" of ", end) and any(part.match(text, end + 4) for part in name)
    if left and is_of_it and claim.sentence:
        previous = article.sentences[claim.sentence - 1]
        begin = max(previous.start, previous.end - _LONGEST)
        return all(part.search(text, begin, previous.end) is not None for part in left)
    return not left


def _is_its_own(
    article: Article,
    claim: Claim,
    name: re.Pattern[str],
    before: re.Match[str] | None,
    behind: re.Match[str] | None,
    cues: Cues,
) -> bool:
    """Whether the figure is told of what is named before it, right behind it, or at the end of the sentence before."""
    text, (start, end) = article.text, article.sentences[claim.sentence]
    begin, tail = max(start, claim.span.start - _LEAD), claim.quantity.mention.amount.end
    *_, last = (None, *name.finditer(text, begin, claim.span.start))
    if last is not None and cues.is_beside and text[last.end() : claim.span.start] in {", at ", " (", " at "}:
        return True
    if last is not None and before is not None:
        return last.end() > before.start() or is_clean(text[last.end() : before.start()].rstrip())
    if last is not None and behind is not None:
        return leads_on(text[last.end() : claim.span.start])
    following = name.search(text, tail, min(end, tail + _BEHIND))
    if following is not None:
        gap = text[tail : following.start()]
        is_of_it = cues.is_of and gap in {" of ", " of the ", " in the ", " of a "}
        return is_of_it or ((before is not None or behind is not None) and cues.link.fullmatch(gap) is not None)
    if (before is None and behind is None) or claim.sentence == 0:
        return False
    cue = before.start() if before is not None else claim.span.start
    previous = article.sentences[claim.sentence - 1]
    is_named = name.search(text, max(previous.start, previous.end - 2 * _LEAD), previous.end) is not None
    return is_named and is_taken_up(text[start:cue])


def _slip(claim: Claim, row: Familiar, rule: Rule) -> str:
    """Name the unit, or the power of ten, that makes a figure far from what is known that what is known, or ""."""
    band = Interval(row.low, row.high)
    is_narrow = row.high <= EXACT.multiply(row.low, _NARROW)
    tells_tens = is_narrow and row.measure == _AMOUNT
    far = rule.number("near" if is_narrow else "far")
    slips = set[str]()
    for reading in claim.quantity.readings:
        is_open = reading.wide.low is None or reading.wide.high is None  # of "up to 180 kg" the end is told
        stated = _in_unit(reading, reading.written if is_open else reading.wide, row)
        if stated is None or stated.overlaps(spread(band, far)):
            return ""
        slips.add(_slip_of(reading, stated, band, row, tells_tens=tells_tens))
    return slips.pop() if len(slips) == 1 else ""


def _slip_of(reading: Reading, stated: Interval, band: Interval, row: Familiar, *, tells_tens: bool) -> str:
    other = _other_unit(reading, band, row)
    if other:
        return f"would fit in {other}"
    power = power_of_ten(stated, band) if row.low > 0 and row.unit != "°C" else ""
    is_tens = re.match(r"10+ times", power) is not None and power.startswith(("10 ", f"{_TENS} "))
    return f"is {power}" if power and (tells_tens or not is_tens) and "10,000" not in power else ""


def _other_unit(reading: Reading, band: Interval, row: Familiar) -> str:
    """Return the unit in which the very number would be what is known, or ""."""
    unit = reading.unit
    if not isinstance(unit, Unit) or row.unit not in UNITS:
        return ""
    dimension, factor, shift = UNITS[row.unit]
    value = Fraction(value_of(reading))
    for name, size in _RIVALS.get(dimension, ()):
        there = (value * Fraction(size) + _SHIFTS.get(name, Fraction(0)) - shift) / factor
        if dimension != "temperature":
            there = value * Fraction(size) / factor
        if Fraction(size) != unit.size and band.contains(EXACT.divide(Decimal(there.numerator), there.denominator)):
            return name
    return ""


def _fields(claim: Claim, row: Familiar, slip: str) -> dict[str, str]:
    noun, unit = claim.quantity.mention.noun, claim.quantity.best.unit
    stated = amount(value_of(claim.quantity.best), unit)
    return {
        "stated": f"{stated} {noun}" if unit is None else stated,
        "what": row.subject if row.measure == _AMOUNT else f"the {row.measure} of {row.subject}",
        "known": f"{shown(row.low, row.high)} {noun if unit is None else row.unit}",
        "source": row.source,
        "slip": slip,
    }


_OPTIONS: dict[str, OptionValue] = {"far": 3.0, "near": 1.25}
_ABOUT = {
    "far": "how many times outside of what is known a figure must lie",
    "near": "the same for what is known within narrow bounds",
}
_FIELDS = ("stated", "what", "known", "source", "slip")
KIND = Kind(KindSpec("familiar-figure", _OPTIONS, _FIELDS, _ABOUT), referenced=_check)
