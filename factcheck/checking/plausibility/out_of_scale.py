"""A figure of a place that is far from what is known of it, where a usual slip would bring it near.

Worked example: "the GDP of Beijing reached 38.4 trillion yuan" is ten times what it can be; "China's population of 14.1
billion" too. What is known comes from the package's table; a place or a measure that it does not have is left alone.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from factcheck.checking.conversion.converting import convert
from factcheck.checking.in_prose import around
from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.checking.of_one_article import OfOneArticle
from factcheck.checking.plausibility.bands import Years
from factcheck.checking.plausibility.judging import Case, Scale, Verdict, borne_out, is_judgeable, judged
from factcheck.checking.plausibility.placing import Placed, placed
from factcheck.checking.plausibility.sightings import Sighting, Wording, sightings
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind, Reading
from factcheck.model.reference import PlaceKind, References
from factcheck.model.rule import KindSpec, OptionValue, Rule
from factcheck.model.unit import Currency, Unit

_STATED = frozenset({Status.ACTUAL, Status.QUOTED})
_SUPPOSED = frozenset({Status.FORECAST, Status.HYPOTHETICAL})
_KINDS = {
    "gdp": frozenset({QuantityKind.MONEY}),
    "population": frozenset({QuantityKind.COUNT, QuantityKind.NUMBER}),
    "area": frozenset({QuantityKind.MEASURE}),
}
_FIRST_YEAR, _LAST_YEAR = 2000, 2026
_REACH, _NEAR = 250, 60
# Below this a number of people is counted in thousands or millions that the text says elsewhere.
_FEWEST_PEOPLE = 1000
_SQUARE_KILOMETER = 1_000_000
_OTHER_AREAS = {
    "km2": (("square miles", Decimal("2.58999")), ("hectares", Decimal("0.01"))),
    "mi2": (("square kilometers", Decimal("0.386102")),),
    "ha": (("square kilometers", Decimal(100)), ("acres", Decimal("0.404686"))),
    "acre": (("hectares", Decimal("2.47105")), ("square miles", Decimal(640))),
}


@lru_cache(maxsize=32)
def _words(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _year() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d,%]|\.\d)")


@lru_cache(maxsize=1)
def _part_of_year() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:quarters?|half|months?|Q[1-4]|H[12]|weeks?|days?|daily|so far|the (?:same )?period)\b", re.IGNORECASE
    )


@lru_cache(maxsize=1)
def _yearly() -> re.Pattern[str]:
    """Match what makes a figure one of a whole year, whatever else its sentence tells of a quarter."""
    return re.compile(r"^[^.,;]*\b(?:a|per|each|every|the whole|last|that) year\b|^[^.,;]*\bannually\b")


def _check(article: Article, rule: Rule, references: References) -> Iterator[Result]:
    measure = rule.words("measure")[0]
    if not any(_is_of(claim, measure, rule.words("nouns")) for claim in article.claims):
        return
    scale = Scale(rule.number("far"), rule.number("near"))
    seen: set[Claim] = set()
    for sighting in sightings(article, Wording(rule.words("names"), rule.words("direct"), rule.words("nouns"))):
        claim = sighting.claim
        if (
            claim in seen
            or sighting.is_growth
            or not _is_of(claim, measure, rule.words("nouns"))
            or _is_other(article, sighting, rule)
        ):
            continue
        seen.add(claim)
        where = placed(article, sighting, references)
        if where is not None:
            yield from _judged(article, rule, sighting, where, references, scale)


def _is_of(claim: Claim, measure: str, nouns: tuple[str, ...]) -> bool:
    """Whether the figure is in a unit of the measure: money, people, an area."""
    quantity = claim.quantity
    if quantity.kind not in _KINDS[measure] or quantity.best.value is None or quantity.mention.level or quantity.per:
        return False
    unit, noun = quantity.best.unit, quantity.mention.noun
    if measure == "area":
        return isinstance(unit, Unit) and unit.dimension == "area"
    if measure == "population" and (quantity.best.value or 0) < _FEWEST_PEOPLE:
        return False
    words = noun.lower().split()
    return measure != "population" or not words or not {words[0], words[-1]}.isdisjoint(nouns)


def _is_other(article: Article, sighting: Sighting, rule: Rule) -> bool:
    """Whether the figure is a forecast, or one of something that a word around it names.

    At constant prices an output is another, but of the same order.
    """
    claim = sighting.claim
    if article.text.endswith(" by ", 0, claim.span.start):
        return True  # by how much something changes: "reduce emissions by"
    lead = article.text[article.sentences[claim.sentence].start : claim.span.start]
    if sighting.name and _only_in(sighting.name).search(lead) is not None:
        return True
    if claim.status not in _STATED and not (sighting.is_attribute and claim.status in _SUPPOSED):
        return True
    return bool(rule.words("unless")) and _words(rule.words("unless")).search(_around(article, claim)) is not None


@lru_cache(maxsize=64)
def _only_in(name: str) -> re.Pattern[str]:
    """Match what makes a place the one in which another is the first: "the most populous district in India"."""
    first = r"\b(?:most|least|largest|biggest|smallest|fastest|popul(?:at|o)\w+)\b"
    return re.compile(rf"{first}[^.;]{{1,60}}? in (?:the )?{re.escape(name)}\b")


def _around(article: Article, claim: Claim) -> str:
    return around(article, claim.span, _REACH)


def _judged(
    article: Article, rule: Rule, sighting: Sighting, where: Placed, references: References, scale: Scale
) -> Iterator[Result]:
    claim, measure = sighting.claim, rule.words("measure")[0]
    years = _years(article, claim)
    if years is None:
        return
    behind = article.text[claim.span.end : claim.span.end + _NEAR]
    is_yearly = _yearly().search(behind) is not None
    # Small towns have the names of large cities: what only counts people may be one of them.
    is_namesake = where.place.kind is PlaceKind.CITY and not sighting.measure
    is_partial = (
        sighting.is_part
        or is_namesake
        or (_part_of_year().search(_around(article, claim)) is not None and not is_yearly)
    )
    cases = [_case(where, measure, reading, years, is_partial) for reading in claim.quantity.readings]
    if sighting.is_attribute and years[1] - years[0] <= 1:
        cases = [case._replace(is_of_today=True) for case in cases]
    verdicts = [judged(case, references, scale) for case in cases if is_judgeable(case, references)]
    if verdicts and verdicts[0] is not None and None not in verdicts:
        yield _finding(article, rule, sighting, where, verdicts[0])
    elif cases and (known := borne_out(cases[0], references, scale)):
        fields = {"stated": _stated(claim, measure), "place": where.label, "sums": known, "fitting": ""}
        yield from held(rule, article, (claim.quantity.mention.amount,), fields, loosely=True)


def _case(where: Placed, measure: str, reading: Reading, years: Years, is_partial: bool) -> Case:
    """Return the figure in the units of the table: people, square kilometers, or the code of its currency."""
    assert reading.value is not None, "ranges are left out before"
    unit, stated, value = reading.unit, reading.wide, reading.value
    if isinstance(unit, Unit):
        there = Reading(None, Unit("km2", "area", unit.factor * 0 + _SQUARE_KILOMETER), stated, stated, stated)
        stated = convert(stated, reading, there)
        ratio = unit.factor / _SQUARE_KILOMETER
        value = EXACT.divide(EXACT.multiply(value, Decimal(ratio.numerator)), Decimal(ratio.denominator))
        return Case(where, measure, stated, value, "km2", years, is_partial, _OTHER_AREAS.get(unit.symbol, ()))
    return Case(where, measure, stated, value, unit.code if isinstance(unit, Currency) else "people", years, is_partial)


def _years(article: Article, claim: Claim) -> Years | None:
    """Return the first and last year that the figure can be of; None for one of long ago."""
    if claim.period[:4].isdigit():
        own = int(claim.period[:4])
        return (own, own) if own >= _FIRST_YEAR else None
    named = [int(year) for year in _year().findall(_around(article, claim))]
    if named:
        return (min(named), max(named)) if min(named) >= _FIRST_YEAR else None
    published = article.document.published
    if published is None:
        return None if _is_old.of(article) else (_FIRST_YEAR + 10, _LAST_YEAR)
    return (published.day.year - 1, published.day.year) if published.day.year > _FIRST_YEAR else None


_is_old = OfOneArticle(lambda article: any(int(year) < _FIRST_YEAR for year in _year().findall(article.text)))


def _finding(article: Article, rule: Rule, sighting: Sighting, where: Placed, verdict: Verdict) -> Result:
    claim = sighting.claim
    level = Level.NOTE if claim.status is Status.QUOTED else None if verdict.is_certain else Level.WARNING
    fields = {
        "stated": _stated(claim, rule.words("measure")[0]),
        "place": where.label,
        "sums": _listed(verdict.sums),
        "fitting": verdict.fitting,
    }
    confidence = "high" if verdict.is_certain else "medium"
    return found(rule, article, claim.quantity.mention.amount, fields, level=level, confidence=confidence)


def _stated(claim: Claim, measure: str) -> str:
    people = " people" if measure == "population" else ""
    return amount(value_of(claim.quantity.best), claim.quantity.best.unit, 3) + people


def _listed(parts: tuple[str, ...]) -> str:
    return ", ".join(parts[:-1]) + (" and " if len(parts) > 1 else "") + parts[-1]


_OPTIONS: dict[str, OptionValue] = {
    "measure": "gdp", "names": (), "direct": (), "nouns": (), "unless": (), "far": 3, "near": 1.25,
}  # fmt: skip
_FIELDS = ("stated", "place", "sums", "fitting")
_ABOUT = {
    "measure": "the measure in the table of known figures: gdp, population or area",
    "names": "what articles call it",
    "direct": "verbs between a place and a figure of it",
    "nouns": "what a figure behind such a verb counts",
    "unless": "words around the figure that make it another measure",
    "far": "how many times too large or too small a figure must be",
    "near": "how near, as a factor, the slip must bring it to what is known",
}
KIND = Kind(KindSpec("out-of-scale", _OPTIONS, _FIELDS, _ABOUT), referenced=_check)
