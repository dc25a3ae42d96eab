"""What people of a country earn on average, against what it makes a head.

Comes in: an article and the table of known figures. Goes out: an average wage or income that is many times the output a
head, and that a power of ten would bring near it. Never happens here: the pay of one trade, and pay that is too low,
for what is told without "a year" may be that of a month.

Worked example: an average wage in Germany of 410,000 euros a year is eight times its output a head; a tenth would fit.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, Skeleton, skeletons
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.plausibility.bands import known
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, rounded
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.reference import Place, PlaceKind, References
from factcheck.model.rule import KindSpec, OptionValue, Rule
from factcheck.model.unit import Currency

_FIRST_YEAR, _LAST_YEAR = 2010, 2024
# Nobody earns so many times what all make a head on average; what a lost digit leaves is between these parts of it.
_FAR, _LEAST, _MOST = Decimal(4), Decimal("0.15"), Decimal(2)
_LEAD = 60
_PARTS = {1: "a tenth", 2: "a hundredth", 3: "a thousandth"}
_TIMES_A_YEAR = {"month": Decimal(12), "week": Decimal(52)}
_NAME = r"(?P<name>(?<![\w.])[A-Z][\w.]{0,30}(?: (?:of )?[A-Z][\w.]{0,30}){0,3})"


@cache
def _average() -> re.Pattern[str]:
    """Match an average pay up to its figure: "the average wage in Germany was", "the average German earns"."""
    pay = r"(?:wages?|salar(?:y|ies)|pay|earnings|incomes?|pay ?packets?)"
    kind = r"(?:(?:annual|yearly|monthly|weekly|gross|net|household|full-time|disposable|basic|take-home) )*"
    called, one = (rf"(?P<{name}>[A-Z][a-z]+)" for name in ("called", "one"))
    gap = rf"[^.;:()\n{NO_FIGURE}]"
    return re.compile(
        r"\b(?:(?:[Aa]verage|[Mm]ean|[Mm]edian|[Tt]ypical) "
        rf"(?:{called} )?{kind}{pay}(?: (?:in|across|of) (?:the )?{_NAME}(?!['’]))?(?: (?:in|last|this) [\w ]{{4,12}})?"
        r",? (?:is|was|are|were|reach\w+|rose to|fell to|sto(?:od|od) at|stands at|com\w+ to|came to|amounts? to|of|at)"
        rf"|[Tt]he (?:average|typical|median) {one}(?: (?:worker|employee|household|family))?"
        rf" (?:earn\w*|makes?|made|is paid|was paid|takes? home){gap}{{0,20}}?) (?P<figure>{FIGURE})"
        rf"|\b(?P<people>[A-Z][a-z]+s) (?:earn|earned|make|made|are paid|were paid) (?P<figure2>{FIGURE})"
        r"(?= (?:a year|per year|annually) on average|,? on average)"
    )


@cache
def _before() -> re.Pattern[str]:
    """Match the place that opens a sentence, or owns the pay: "In Britain the", "Poland's"."""
    return re.compile(rf"(?<!\w)In (?:the )?{_NAME},? (?:the )?$|{_NAME.replace('name', 'owner')}['’]s? (?:[a-z]+ )?$")


@cache
def _time() -> re.Pattern[str]:
    return re.compile(r" (?:an?|per|each|every) (?P<time>hour|day|week|month)\b")


@lru_cache(maxsize=4)
def _of_others(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b|(?<!\d)1[0-9]\d\d(?!\d)", re.IGNORECASE)


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Aa]verage|[Mm]ean|[Mm]edian|[Tt]ypical)\b")


def _check(article: Article, rule: Rule, references: References) -> Iterator[Result]:
    for skeleton in skeletons(article, _gate(), least=1):
        if _of_others(rule.words("unless")).search(skeleton.text) is not None:
            continue
        for match in _average().finditer(skeleton.text):
            claim = skeleton.claim(match["figure"] or match["figure2"])
            place = _place(skeleton, match, references)
            if place is not None and place.kind is PlaceKind.COUNTRY and claim.quantity.kind is QuantityKind.MONEY:
                yield from _judged(article, rule, claim, place, references)


def _place(skeleton: Skeleton, match: re.Match[str], references: References) -> Place | None:
    called = match["called"] or match["one"] or match["people"]
    if called:
        return references.place_of(called) or references.place_of(called.removesuffix("s"))
    if match["name"]:
        return references.place(match["name"]) or references.place(match["name"].rstrip("."))
    before = _before().search(skeleton.text, max(0, match.start() - _LEAD), match.start())
    return None if before is None else references.place(before["name"] or before["owner"])


def _judged(article: Article, rule: Rule, claim: Claim, place: Place, references: References) -> Iterator[Result]:
    unit, years = claim.quantity.best.unit, (_FIRST_YEAR, _LAST_YEAR)
    if not isinstance(unit, Currency) or not claim.quantity.best.value or claim.status is Status.HYPOTHETICAL:
        return
    time = _time().match(article.text, claim.quantity.mention.amount.end)
    named = claim.quantity.per or (time["time"] if time is not None else "")
    factor = _TIMES_A_YEAR.get(named, Decimal(1))
    output = known(references, place, "gdp", unit.code, years)
    people = known(references, place, "population", "people", years)
    if named in {"hour", "day"} or output is None or people is None or not output.band.high or not people.band.low:
        return
    each = EXACT.divide(output.band.high, people.band.low)
    stated = EXACT.multiply(value_of(claim.quantity.best), factor)
    band = (EXACT.multiply(each, _LEAST), EXACT.multiply(each, _MOST))
    power = next((each for each in _PARTS if band[0] <= EXACT.multiply(stated, Decimal(10) ** -each) <= band[1]), None)
    if stated > EXACT.multiply(each, _FAR) and power is not None:
        meant = EXACT.multiply(value_of(claim.quantity.best), Decimal(10) ** -power)
        fields = {
            "stated": claim.quantity.mention.amount.of(article.text),
            "place": place.name,
            "each": amount(rounded(each, 2), Currency(unit.code)),
            "fitting": f"{_PARTS[power]}, {amount(meant, Currency(unit.code))}, would fit",
        }
        yield found(rule, article, claim.quantity.mention.amount, fields)


_OPTIONS: dict[str, OptionValue] = {"unless": ()}
_MEANING = {"unless": "patterns of words of the sentence that make it the pay of a trade, or of no average person"}
_FIELDS = ("stated", "place", "each", "fitting")
KIND = Kind(KindSpec("average-pay", _OPTIONS, _FIELDS, _MEANING), referenced=_check)
