"""The mean of a few figures that are all given, and is told as another.

Comes in: an article. Goes out: findings where the mean of a list misses it by a slip that can be named, or where the
text says how many figures it is the mean of, or tells it right behind them; ticks where it holds. Never happens here:
means of what is not listed.

Worked example: "41 mm on Monday, 18 mm on Tuesday, 7 mm on Wednesday and 30 mm on Thursday. The mean for the four days
was 26 mm" is 24 mm.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, is_figure
from factcheck.checking.arithmetic.told_levels import figures_of
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.derived.misses import said
from factcheck.checking.derived.near import near_miss, significant
from factcheck.checking.diagnosis import power_of_ten
from factcheck.checking.kinds import Kind, Result, found, held, resting_on
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount
from factcheck.model.claim import Article, Claim
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.mention import Form, Mention
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_ANNOUNCING = _COUNTS | {QuantityKind.DURATION}
_LEAST, _HALF, _LEAD, _TAIL = 3, Decimal("0.5"), 80, 30
# No mean lies beyond its values; what is further off than this is the mean of others.
_FAR = Decimal(2)
# By so much a mean may have been rounded before its point went astray.
_ROUNDED = Decimal("0.02")


class Mean(NamedTuple):
    """The figures of a list, with the values of those that were read as part of a name, and the mean that is stated."""

    stated: Claim
    listed: tuple[Claim, ...]
    values: tuple[Decimal, ...]
    is_tied: bool

    @property
    def value(self) -> Decimal:
        return EXACT.divide(sum(self.values, Decimal(0)), Decimal(len(self.values)))


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Aa]verag|[Mm]ean\b)")


@cache
def _before() -> re.Pattern[str]:
    some = rf"[^.;:{NO_FIGURE}]"
    verb = r"\b(?:was|is|were|are|came|comes|stood|works?|worked|reached|being|of|at|to)\b"
    return re.compile(
        rf"\b(?:averag(?:e|es|ed|ing)|mean)\b{some}{{0,50}}(?:{FIGURE}{some}{{0,30}}?{verb}{some}{{0,15}})?$", re.I
    )


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(r"(?: [a-z]+){0,2},? on average\b")


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the average another than that of the list."""
    return re.compile(
        r"\b(?:average (?:annual|growth|age)|weighted|median|moving|above|below|than|against|compared|national|usual"
        r"|normal|long-term|career|last (?:year|season)|previous|from|excluding|rose|fell|up|down|record"
        r"|whole|entire|long|month of)\b"
        # The days that are told may be only some of those of the week.
        r"|\b(?:for|in|of|over|across|through|during) (?:the|that|this|all) (?:(?:full|calendar) )?"
        r"(?:week|month|quarter|season|year|summer|winter|spring|autumn|class|school|town|city|county|state|country"
        r"|nation|league|region|group|company|firm)\b",
        re.IGNORECASE,
    )


@cache
def _apposed() -> re.Pattern[str]:
    """Match what stands between a list and its mean where nothing else can be meant: ", an average of"."""
    return re.compile(
        r",? (?:or |for |giving |making |with |which (?:is|gives|makes) |that is )?(?:an?|the|their|its) "
        r"(?:average|mean) of "
    )


@cache
def _list() -> re.Pattern[str]:
    some = rf"[^.;:{NO_FIGURE}]"
    return re.compile(rf"{FIGURE}(?:{some}{{0,30}}?(?:,|\band\b){some}{{0,15}}?{FIGURE}){{2,}}")


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for window in windows(article, _gate(), least=_LEAST + 1):
        for place, stated in figures_of(window):
            if window.start <= place < window.end and _is_mean(window, place, stated):
                mean = _mean_before(article, window, place, stated)
                if mean is not None:
                    yield from _judged(article, rule, mean)


def _is_mean(window: Window, place: int, stated: Claim) -> bool:
    lead = window.text[max(window.start, place - _LEAD) : place]
    tail = window.text[place + 1 : place + _TAIL]
    if not stated.quantity.best.value or _otherwise().search(lead[lead.rfind(",") + 1 :]) is not None:
        return False
    return _before().search(lead) is not None or _behind().match(tail) is not None


def _mean_before(article: Article, window: Window, place: int, stated: Claim) -> Mean | None:
    """Return the nearest list of figures of the same kind that stands before their mean."""
    lists = list(_list().finditer(window.text, 0, place))
    if not lists:
        return None
    match = lists[-1]
    claims = _without_announcement([window.skeleton.claim(sign) for sign in match[0] if is_figure(sign)])
    while claims and not _is_of_kind(claims[-1], stated):  # "a three-day mean of"
        claims.pop()
    listed = tuple(claim for claim in claims if _is_of_kind(claim, stated))
    values = [value_of(claim.quantity.best) for claim in listed]
    values += _named_values(article, listed[0]) if listed else []
    if len(values) < _LEAST or len(listed) < len(claims):
        return None
    counts = {claim.quantity.best.value for claim in window.skeleton.claims if claim.quantity.kind in _ANNOUNCING}
    is_tied = Decimal(len(values)) in counts or _apposed().fullmatch(window.text, match.end(), place) is not None
    return Mean(stated, listed, tuple(values), is_tied)


def _without_announcement(claims: list[Claim]) -> list[Claim]:
    """Return a list without the count that announces it: "five innings: 87, 104"."""
    first, second = claims[0].quantity, claims[1].quantity
    is_announced = first.kind in _COUNTS and bool(first.mention.noun) and not second.mention.noun
    return claims[1:] if is_announced else claims


def _is_of_kind(claim: Claim, stated: Claim) -> bool:
    """Whether a figure is one of those that the mean is of."""
    one, other = claim.quantity, stated.quantity
    if one.best.value is None or one.hedged or one.mention.level:
        return False
    if one.kind in _COUNTS:
        return other.kind in _COUNTS
    return one.kind is other.kind and one.best.unit == other.best.unit


def _named_values(article: Article, first: Claim) -> list[Decimal]:
    """Return the figures right before a list that were read as numbers of a name: "had brought Root 12, 87"."""
    values: list[Decimal] = []
    start = first.span.start
    for mention in (each for each in reversed(article.mentions) if each.span.end <= first.span.start):
        digits = mention.span.of(article.text).rpartition(" ")[2]
        if article.text[mention.span.end : start] != ", " or not _is_name(mention) or not digits.isdecimal():
            break
        values.append(Decimal(digits))
        start = mention.span.start
    return values


def _is_name(mention: Mention) -> bool:
    return mention.form in {Form.NAME, Form.IDENTIFIER}


def _judged(article: Article, rule: Rule, mean: Mean) -> Iterator[Result]:
    quantity, value = mean.stated.quantity, mean.value
    stated = value_of(quantity.best)
    fields = _fields(mean, "")
    if said(quantity).overlaps(_slack(mean)):
        if quantity.best.narrow.contains(value) and not quantity.hedged:
            yield from held(rule, article, (*(claim.span for claim in mean.listed), mean.stated.span), fields)
        return
    slip = near_miss(stated, value)
    is_near = _least(mean) <= stated <= max(mean.values) * _FAR
    slip = slip or _shifted(stated, value)
    if slip or (mean.is_tied and is_near):
        fields = _fields(mean, f" The figure {slip}." if slip else "")
        level = None if slip and mean.is_tied else Level.WARNING
        evidence = resting_on(article, {f"value {number}": claim for number, claim in enumerate(mean.listed, 1)})
        confidence = "high" if slip else "medium"
        yield found(rule, article, mean.stated.span, fields, level=level, evidence=evidence, confidence=confidence)


def _least(mean: Mean) -> Decimal:
    return EXACT.divide(min(mean.values), _FAR)


def _shifted(stated: Decimal, value: Decimal) -> str:
    """Name a point that went astray in the mean, rounded as it is."""
    power = power_of_ten(Interval.point(stated).widened(_ROUNDED), Interval.point(value))
    return f"is {power}" if power and significant(stated) > 1 else ""


def _slack(mean: Mean) -> Interval:
    """Return what the mean can be when each figure was rounded as it is written."""
    halves = [_half(claim) for claim in mean.listed]
    half = EXACT.divide(sum(halves, Decimal(0)), Decimal(max(1, len(halves))))
    return Interval.around(mean.value, half, half)


def _half(claim: Claim) -> Decimal:
    narrow = claim.quantity.best.narrow
    return (
        EXACT.multiply(narrow.high - narrow.low, _HALF) if narrow.low is not None and narrow.high is not None else _HALF
    )


def _fields(mean: Mean, diagnosis: str) -> dict[str, str]:
    unit = mean.stated.quantity.best.unit
    return {
        "count": str(len(mean.values)),
        "computed": amount(mean.value, unit, max(_LEAST, mean.stated.quantity.digits)),
        "stated": amount(value_of(mean.stated.quantity.best), unit),
        "diagnosis": diagnosis,
    }


KIND = Kind(KindSpec("mean-of-values", {}, ("count", "computed", "stated", "diagnosis")), within=_check)
