"""What a place's output comes to for each of its people, where the text gives both.

Comes in: an article. Goes out: an output that no place has a head, and that a power of ten would bring to what places
have. Never happens here: outputs and people of two places.

Worked example: 8,214.6 billion yuan for a city of 7 million are 1.17 million yuan a head; a tenth of it is what rich
cities of China make. The bands are generous: from the poorest county to the richest city of a country (World Bank, GDP
per capita; China Statistical Yearbook, per capita gross regional product).
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.diagnosis import power_of_ten
from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import Currency

_BANDS = {
    "CNY": Interval(Decimal(8_000), Decimal(300_000)),
    "USD": Interval(Decimal(150), Decimal(260_000)),
    "EUR": Interval(Decimal(300), Decimal(240_000)),
    "GBP": Interval(Decimal(300), Decimal(200_000)),
    "INR": Interval(Decimal(15_000), Decimal(2_000_000)),
    "JPY": Interval(Decimal(500_000), Decimal(20_000_000)),
}
_PEOPLE = frozenset({"people", "residents", "inhabitants", "citizens", "persons", ""})
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_FEWEST = Decimal(10_000)
# Only what lies this far outside may be told: people commute, and oil fields have few.
_BEYOND = Decimal("1.4")


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\bGDP\b|\b[Gg]ross (?:domestic|regional) product\b|\beconomic output\b")


@cache
def _output() -> re.Pattern[str]:
    """Match an output with its level behind it, and no growth, share or output a head."""
    return re.compile(
        rf"(?:GDP|[Gg]ross (?:domestic|regional) product|economic output)\b(?! per\b| growth| a head)"
        rf"(?:(?!\b(?:per|grew|growth|rose by|share|percent|accounted)\b)[^.;{NO_FIGURE}]|{FIGURE}(?= million"
        rf" (?:people|residents))"
        rf"|{FIGURE}(?= people| residents| inhabitants)){{0,110}}?"
        rf"\b(?:came to|reached|totall?ed|was|stood at|amounted to|hit|worth|exceeded) (?P<output>{FIGURE})"
        rf"|\b(?:GDP|[Gg]ross domestic product) of (?P<output2>{FIGURE})"
    )


@cache
def _people() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:(?:city|county|town|district|province|region|municipality|prefecture|state|country|island|nation"
        rf"|place|home|zone)"
        rf"(?: of| to| with)|population (?:of|is|was|stands at|reached)|(?:has|had|counts|with))(?: about| some| a"
        rf" population of)? (?P<people>{FIGURE})"
        r"(?= (?:people|residents|inhabitants|citizens)\b|[.,;]| in | and )"
    )


@cache
def _own() -> re.Pattern[str]:
    """Match a sentence whose output is that of the place before it."""
    return re.compile(r"(?:Its|The (?:city|county|town|district|province|region|state|country|island|zone)['’]s)\b")


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for window in windows(article, _gate(), before=2, after=0, least=2):
        outputs, people = list(_output().finditer(window.cue)), list(_people().finditer(window.text))
        if len(outputs) == len(people) == 1:
            output = window.skeleton.claim(outputs[0]["output"] or outputs[0]["output2"])
            heads = window.skeleton.claim(people[0]["people"])
            if _are_of_one_place(window, output, heads):
                yield from _judged(article, rule, output, heads)


def _are_of_one_place(window: Window, output: Claim, heads: Claim) -> bool:
    quantity = heads.quantity
    is_people = (
        quantity.kind in _COUNTS and quantity.mention.noun.lower() in _PEOPLE and quantity.best.value is not None
    )
    is_one = output.sentence == heads.sentence or _own().match(window.cue) is not None
    return is_people and is_one and output.status is Status.ACTUAL and (quantity.best.value or 0) >= _FEWEST


def _judged(article: Article, rule: Rule, output: Claim, heads: Claim) -> Iterator[Result]:
    unit, value = output.quantity.best.unit, output.quantity.best.value
    band = _BANDS.get(unit.code) if isinstance(unit, Currency) and not unit.per else None
    if band is None or not value or band.high is None or band.low is None:
        return
    each = output.quantity.best.wide.over(heads.quantity.best.wide)
    wide = Interval(EXACT.divide(band.low, _BEYOND), EXACT.multiply(band.high, _BEYOND))
    slip = power_of_ten(each, band)
    if not each.overlaps(wide) and slip:
        fields = {
            "output": output.span.of(article.text),
            "people": heads.span.of(article.text),
            "each": amount(EXACT.divide(value, value_of(heads.quantity.best)), unit, 3),
            "diagnosis": slip,
        }
        yield found(rule, article, output.span, fields, evidence=(at(article, heads.span, "the people"),))


KIND = Kind(KindSpec("gdp-per-head", {}, ("output", "people", "each", "diagnosis")), within=_check)
