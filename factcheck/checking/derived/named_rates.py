"""A rate that its name makes of two counts, where the article tells all three.

Comes in: an article. Goes out: findings where the only two counts that there are for a rate give another; ticks where
they give it. Never happens here: rates without a name of `RATES`.

Worked example: 42 infant deaths to 14,371 births are 2.9 per 1,000, not 3.9.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import product
from typing import NamedTuple

from factcheck.checking.arithmetic.exactness import generous
from factcheck.checking.balances.changes import is_step
from factcheck.checking.balances.times import Times, times_of
from factcheck.checking.derived.rate_names import RATES, Rate
from factcheck.checking.diagnosis import slip_between
from factcheck.checking.kinds import Kind, Result, found, held, resting_on
from factcheck.checking.near_figures import near_figures
from factcheck.checking.placed import claims_between
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, plain
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span
from factcheck.model.unit import Unit, alike

_COUNTED = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MONEY})
# A rate and its name lie so far apart at most, and a count and its noun; so many sentences back the counts are told.
_REACH, _NEAR, _LEAD, _ABOVE, _BELOW = 60, 45, 16, 1, 4
# Further off than this the counts are of something else; a year has four quarters and twelve months.
_GOING_ON = (" in ", " after ", " during ", " on ", " among ", " across ", " for ", " at ", " of ")
_FAR, _PARTS = Decimal(3), (Decimal(4), Decimal(12))
_SHARP, _HUNDRED = 3, Decimal(100)


class _Quotient(NamedTuple):
    """A rate as stated, its two counts, and what one of the lower ones is multiplied by: 100 for percent."""

    rate: Rate
    stated: Claim
    above: Claim
    below: Claim
    base: Decimal

    def given(self, above: Interval, below: Interval) -> Interval:
        """Return what the counts make."""
        return above.over(below.plus(above) if self.rate.is_rest else below).scaled(self.base)

    @property
    def computed(self) -> Decimal:
        """What they make as they are written."""
        above, below = value_of(self.above.quantity.best), value_of(self.below.quantity.best)
        whole = EXACT.add(above, below) if self.rate.is_rest else below
        return EXACT.multiply(EXACT.divide(above, whole), self.base)

    @property
    def widest(self) -> Interval:
        """The widest that the counts can make."""
        return self.given(generous(self.above.quantity), generous(self.below.quantity))


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    words = words_of.of(article)
    rates = [rate for rate in RATES if words[rate.stem]]
    times = times_of(article) if rates else ()
    seen: set[Span] = set()
    for rate in rates:
        pattern = re.compile(rf"\b(?:{rate.words})")
        for name in (name for part in near_figures.of(article) for name in pattern.finditer(words.lower, *part)):
            stated = _stated(article, name)
            if stated is not None and stated.span not in seen:
                told = list(_quotients(article, rate, stated, times))
                for result in _judged(article, rule, name, told):
                    seen.add(stated.span)
                    yield result


def _stated(article: Article, name: re.Match[str]) -> Claim | None:
    """Return the level that a name has: "a fatality rate of 0.33%", "a 0.33% fatality rate"."""
    for claim in claims_between(article, max(0, name.start() - _REACH), name.start()):
        if claim.span.end == name.start() - 1 and _is_rate(claim):
            return claim
    for claim in claims_between(article, name.end(), name.end() + _REACH):
        between = article.text[name.end() : claim.span.start]
        if not _clause().fullmatch(between) or _own_scope().search(between) is not None:
            return None
        if _is_rate(claim) and not is_step(article, claim.span.start, name.end()):
            return claim
    return None


@cache
def _own_scope() -> re.Pattern[str]:
    """Match what makes a rate one of another time or of other people than the counts beside it."""
    return re.compile(
        r"\b(?:since|so far|to date|adjusted|excluding|average|over (?:the (?:past|last)|[a-z]+ days)|in all of"
        r"|among (?!the\b)|for (?:men|women|boys|girls|all|those|adults|children)|who|young|before)\b"
    )


@cache
def _clause() -> re.Pattern[str]:
    return re.compile(r"[^.;:()\n]*(?:\()?")


def _is_rate(claim: Claim) -> bool:
    quantity = claim.quantity
    is_known = bool(quantity.best.value) and not quantity.hedged and claim.status is Status.ACTUAL
    return is_known and (quantity.kind is QuantityKind.PERCENT or _base(claim) is not None)


def _base(claim: Claim) -> Decimal | None:
    """Return of how many a rate is told: 100 for percent, 1,000 for "per 1,000 births"; None for what is no rate."""
    if claim.quantity.kind is QuantityKind.PERCENT:
        return _HUNDRED
    unit = claim.quantity.best.unit
    if not isinstance(unit, Unit) or unit.dimension != "incidence":
        return None
    return EXACT.divide(Decimal(unit.factor.denominator), Decimal(unit.factor.numerator))


def _quotients(article: Article, rate: Rate, stated: Claim, times: Sequence[Times]) -> Iterator[_Quotient]:
    base = _base(stated) or _HUNDRED
    aboves = _counts(article, rate.above, stated, _ABOVE, times)
    belows = _counts(article, rate.below, stated, _BELOW, times) if aboves else []
    for above, below in product(aboves, belows):
        units = (claim.quantity.best.unit for claim in (above, below))
        values = value_of(above.quantity.best), value_of(below.quantity.best)
        if above is not below and alike(*units) and (rate.is_rest or values[0] < values[1]):
            yield _Quotient(rate, stated, above, below, base)


def _counts(article: Article, noun: str, stated: Claim, back: int, times: Sequence[Times]) -> list[Claim]:
    """Return the counts of a noun before a rate or in its sentence, each value once, of its time."""
    first = article.sentences[max(0, stated.sentence - back)].start
    last = article.sentences[stated.sentence].end
    counts: dict[Decimal | None, Claim] = {}
    for match in re.compile(rf"\b(?:{noun})").finditer(words_of.of(article).lower, first, last):
        claim = _counted(article, match, first)
        if claim is not None and claim is not stated and times[claim.sentence].meets(times[stated.sentence]):
            counts.setdefault(claim.quantity.best.value, claim)
    return list(counts.values())


def _counted(article: Article, noun: re.Match[str], first: int) -> Claim | None:
    """Return the figure that stands before a noun, "41 deaths", or is told of it, "a population of 184,000"."""
    before = list(claims_between(article, max(first, noun.start() - _NEAR), noun.start()))
    if before and _is_count(before[-1]):
        claim = before[-1]
        end = claim.quantity.mention.amount.end
        if end <= noun.start() and _before().fullmatch(article.text, end, noun.start()):
            return None if is_step(article, claim.span.start) else claim
    for claim in claims_between(article, noun.end(), noun.end() + _NEAR):
        told = _after().fullmatch(article.text, noun.end(), claim.span.start)
        return claim if told and _is_count(claim) and not is_step(article, claim.span.start, noun.end()) else None
    return None


def _is_count(claim: Claim) -> bool:
    quantity = claim.quantity
    is_sharp = not quantity.hedged or (quantity.digits >= _SHARP and quantity.mention.bound == "about")
    is_plain = bool(quantity.best.value) and is_sharp and claim.status is Status.ACTUAL
    return is_plain and quantity.kind in _COUNTED and not quantity.per


@cache
def _before() -> re.Pattern[str]:
    others = r"(?:of|in|and|or|for|than|more|fewer|less|on|from|to|with|by|against|at|as|per)"
    return re.compile(rf" (?:(?!{others} )[a-z-]+ ){{0,3}}")


@cache
def _after() -> re.Pattern[str]:
    verb = r"(?:of|was|were|is|at|to|came to|stood at|rose to|fell to|reached|numbered|totall?ed|amounted to|had been)"
    return re.compile(rf"(?: persons| people)?(?: {verb})? (?:about |some )?")


def _judged(article: Article, rule: Rule, name: re.Match[str], told: list[_Quotient]) -> Iterator[Result]:
    fitting = next((each for each in told if each.widest.overlaps(generous(each.stated.quantity))), None)
    if fitting is not None:
        if _rounded(fitting) == value_of(fitting.stated.quantity.best):
            spans = (fitting.above.span, fitting.below.span, fitting.stated.span)
            yield from held(rule, article, spans, _fields(fitting))
    elif len(told) == 1 and _is_of_these(article, name, told[0]):
        (only,) = told
        evidence = resting_on(article, {"the upper count": only.above, "the lower count": only.below})
        yield found(rule, article, only.stated.span, _fields(only), evidence=evidence, confidence="medium")


def _rounded(told: _Quotient) -> Decimal:
    """Return what the counts make, to as many decimals as the rate has."""
    return EXACT.quantize(told.computed, Decimal(1).scaleb(-told.stated.quantity.decimals))


def _is_of_these(article: Article, name: re.Match[str], only: _Quotient) -> bool:
    """Whether a rate that two counts do not give can be of no others: no other kind of it, no other time or place."""
    lead = article.text[max(0, name.start() - _NEAR) : name.start()]
    told = article.text[name.end() : only.stated.span.end + _NEAR].partition(".")[0]
    if _plainly().search(lead) is None or _otherwise().search(lead[-_LEAD:] + name[0] + told) is not None:
        return False
    if not _is_going_on(article, name, only) or _without().search(_around(article, only)) is not None:
        return False
    stated, computed = value_of(only.stated.quantity.best), only.computed
    if any(only.widest.scaled(part).overlaps(generous(only.stated.quantity)) for part in _PARTS):
        return False
    is_near = EXACT.divide(computed, _FAR) <= stated <= EXACT.multiply(computed, _FAR)
    return (
        is_near
        or slip_between(stated, EXACT.quantize(computed, Decimal(1).scaleb(-only.stated.quantity.decimals))) != ""
    )


def _is_going_on(article: Article, name: re.Match[str], only: _Quotient) -> bool:
    """Whether a rate stands in the sentence of a count, or alone in one of its own: no "In the ward for burns"."""
    start = article.sentences[only.stated.sentence].start
    start = max(start, article.text.rfind(";", start, name.start()) + 1)
    if any(claim.span.start >= start for claim in (only.above, only.below)):
        return True
    opening = article.text[start : name.start()]
    behind = article.text[only.stated.span.end : only.stated.span.end + _NEAR]
    return _opening().fullmatch(opening) is not None and not behind.startswith(_GOING_ON)


def _around(article: Article, only: _Quotient) -> str:
    numbers = [claim.sentence for claim in (only.above, only.below, only.stated)]
    return article.text[article.sentences[min(numbers)].start : article.sentences[max(numbers)].end]


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(r" ?(?:(?:[Tt]he|[Tt]hat|[Tt]his|[Ii]ts|[Tt]heir|It|An?|an?|Overall)\b[^,;:]{0,40})?")


@cache
def _without() -> re.Pattern[str]:
    """Match what leaves something out of a count, or counts some again."""
    return re.compile(r"\b(?:excluding|exceptional|one-off|first attempt|resits?|underlying|adjusted|pro forma)\b")


@cache
def _plainly() -> re.Pattern[str]:
    """Match what may stand before the name of a rate of just these counts; "youth" would make it another."""
    return re.compile(
        r"(?:^|[.,;:–—(]\s*|\b(?:an?|the|its|their|this|that|overall|giving|gives|for|with|at|means?|implying|official)"
        r"\s)$",
        re.IGNORECASE,
    )


@cache
def _otherwise() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:adjusted|averaged?|rolling|seven-day|weekly|daily|cumulative|estimated|target|forecast|expected|among"
        r"|standardi[sz]ed|annuali[sz]ed|provisional|national|nationwide|global|state-wide|statewide|previous|last year"
        r"|expanded|broad|underlying|excluding|before|youth|men|women|under|over|aged|in the|that of|those)\b",
        re.IGNORECASE,
    )


def _fields(told: _Quotient) -> dict[str, str]:
    above, below = (_amount(claim) for claim in (told.above, told.below))
    return {
        "rate": told.rate.name[:1].upper() + told.rate.name[1:],
        "above": above,
        "below": f"{above} and {below} together" if told.rate.is_rest else below,
        "computed": _rated(told, told.computed),
        "stated": _rated(told, value_of(told.stated.quantity.best)),
    }


def _rated(told: _Quotient, value: Decimal) -> str:
    written = plain(value, max(2, told.stated.quantity.digits))
    return f"{written}%" if told.stated.quantity.kind is QuantityKind.PERCENT else f"{written} per {told.base:,f}"


def _amount(claim: Claim) -> str:
    is_full = claim.quantity.best.unit is None and not claim.quantity.mention.numeral.scale
    value = value_of(claim.quantity.best)
    return plain(value) if is_full else amount(value, claim.quantity.best.unit)


KIND = Kind(KindSpec("named-rate", {}, ("rate", "above", "below", "computed", "stated")), within=_check)
