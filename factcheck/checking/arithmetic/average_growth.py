"""A growth rate per year against the two levels that it is said to lead between.

Worked example: from 200 in 2012 to 267 in 2021 is (267 / 200)^(1/9) - 1 = 3.3% a year, not 9%. Over one year more or
less it is right as well. The plain ninth of the whole growth, 3.7%, is told from it where they differ enough to be
seen.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.between.growths import yearly_rates
from factcheck.checking.arithmetic.between.words import ANNUAL
from factcheck.checking.arithmetic.exactness import said_percent
from factcheck.checking.arithmetic.lone_growths import lone_growths
from factcheck.checking.arithmetic.paired_growths import paired_growths
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, Skeleton, skeletons
from factcheck.checking.arithmetic.told_growths import told_growths
from factcheck.checking.diagnosis import Slip, Typed, diagnosed
from factcheck.checking.kinds import Kind, Result, found, held, resting_on
from factcheck.checking.over_sentences import level_of
from factcheck.checking.own_precision import paired
from factcheck.checking.placed import claims_of_sentences
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, plain
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind, lacks_unit
from factcheck.model.rounding import to_decimals
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span
from factcheck.model.unit import alike

_ONE = Decimal(1)
_HUNDRED = Decimal(100)
# No magnitude word follows a number from here on.
_SPELLED_OUT = Decimal(10_000)
_FEWEST_YEARS, _MOST_YEARS = 2, 200
# Between two years that are named there may be one year less or more.
_ABOUT = (-1, 1)


class Growth(NamedTuple):
    """A yearly rate in percent, the levels at both ends, and the years between them."""

    rate: Claim
    earlier: Claim
    later: Claim
    years: int


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:averag(?:e|ed|ing)|compound(?:ed)?|CAGR)\b")


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    some = rf"[^;:()\n{NO_FIGURE}]"
    year = r"(?:1[5-9]|20)\d\d"
    ends = (
        rf"\bfrom (?P<earlier>{FIGURE})[^,;:()\n{NO_FIGURE}]{{0,40}}? in (?P<first>{year}),? "
        rf"to (?P<later>{FIGURE})[^,;:()\n{NO_FIGURE}]{{0,40}}? in (?P<last>{year})\b"
    )
    rate = rf"(?:averag|compound|CAGR){some}{{0,40}}?(?P<rate>{FIGURE})"
    levels = rf"from (?P<earlier>{FIGURE}){some}{{0,40}}? to (?P<later>{FIGURE})"
    years = rf"between (?P<first>{year}) and (?P<last>{year})"
    return (
        re.compile(rf"{rate}{some}{{0,60}}?{ends}"),
        re.compile(rf"{ends},{some}{{0,30}}?{rate}"),
        re.compile(rf"{ends},{some}{{0,30}}?(?P<rate>{FIGURE}){some}{{0,20}}? on average"),
        re.compile(rf"{rate}{some}{{0,40}}? {years},? {levels}"),
        re.compile(rf"{levels} {years},{some}{{0,30}}?{rate}"),
    )


@cache
def _yearly() -> re.Pattern[str]:
    yearly = rf"\b(?:a|per|each|every) year\b|\bannual(?:ly|i[sz]ed)\b|\b{ANNUAL}|\byearly\b|\bCAGR\b|\bper annum\b"
    return re.compile(yearly, re.IGNORECASE)


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the rate one of other levels: other prices, shares, several rates."""
    return re.compile(
        r"\b(?:real|constant|comparable|inflation|adjusted|volume|respectively|projected|points?|faster|slower"
        r"|national average|above average|below average)\b",
        re.IGNORECASE,
    )


_UNCOMPOUNDED = "fits the whole change divided by the years, without compounding"
# Nearer to one another, in points, the two ways to reckon may be told apart by rounding.
_APART = Decimal("0.5")


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    seen: set[Span] = set()
    for alone in lone_growths(article):
        growth = Growth(*alone[:4])
        if _is_comparable(*growth[:3]):
            seen.add(growth.rate.span)
            yield from _judged(article, rule, growth, alone.ratio, () if alone.is_counted else _ABOUT)
    for growth in _stated(article):
        if growth.rate.span not in seen and _is_comparable(growth.rate, growth.earlier, growth.later):
            seen.add(growth.rate.span)
            if not _is_told_beside(article, growth):
                yield from _judged(article, rule, growth)
    for rate in yearly_rates(article):
        growths = [Growth(*rate[:3], years) for years in rate.years]
        if rate.rate.span not in seen and all(_is_comparable(*growth[:3]) for growth in growths):
            seen.add(rate.rate.span)
            if any(_is_told_beside(article, growth) for growth in growths):
                continue
            yield from _judged(article, rule, next((growth for growth in growths if _fits(growth)), growths[0]))


def _fits(growth: Growth) -> bool:
    """Whether a rate is that between its levels, over the years or one more or less."""
    said = said_percent(growth.rate.quantity)
    rates = [_size(_compound(Interval.point(_ratio(growth)), growth.years + more)) for more in (-1, 0, 1)]
    return any(said.overlaps(each) for each in rates)


def _is_told_beside(article: Article, growth: Growth) -> bool:
    """Whether another percentage near is the rate between the levels, and this one is set against it or of others."""
    if _fits(growth):
        return False
    sentences = [claim.sentence for claim in growth[:3]]
    return any(
        claim.quantity.kind is QuantityKind.PERCENT
        and claim.span != growth.rate.span
        and claim.quantity.best.value not in {None, growth.rate.quantity.best.value}
        and _fits(growth._replace(rate=claim))
        for claim in claims_of_sentences(article, min(sentences), max(sentences))
    )


def _stated(article: Article) -> Iterator[Growth]:
    """Yield what one sentence says, then what is told over several."""
    for skeleton in skeletons(article, _gate()):
        if _yearly().search(skeleton.text) is not None and _otherwise().search(skeleton.text) is None:
            yield from _growths(skeleton)
    yield from (Growth(*told) for told in (*paired_growths(article), *told_growths(article)))


def _growths(skeleton: Skeleton) -> Iterator[Growth]:
    for form in _forms():
        for match in form.finditer(skeleton.text):
            rate, earlier, later = (skeleton.claim(match[name]) for name in ("rate", "earlier", "later"))
            years = int(match["last"]) - int(match["first"])
            if _FEWEST_YEARS <= years <= _MOST_YEARS:
                yield Growth(rate, earlier, later, years)


def _is_comparable(rate: Claim, earlier: Claim, later: Claim) -> bool:
    """Whether a percentage stands beside two levels of one unit that are not shares themselves."""
    values = [claim.quantity.best.value for claim in (rate, earlier, later)]
    kinds = {earlier.quantity.kind, later.quantity.kind}
    return (
        rate.quantity.kind is QuantityKind.PERCENT
        and kinds.isdisjoint({QuantityKind.PERCENT, QuantityKind.POINTS})
        and (
            alike(earlier.quantity.best.unit, later.quantity.best.unit) or lacks_unit(earlier.quantity, later.quantity)
        )
        and all(value is not None and value > 0 for value in values)
        and not _lends_magnitude(earlier, later)
    )


def _lends_magnitude(earlier: Claim, later: Claim) -> bool:
    """Whether the first level may have the magnitude of the second: "from 2.1 in 2012 to 4.8 million in 2021"."""
    first, second = earlier.quantity, later.quantity
    is_short = not first.mention.numeral.scale and value_of(first.best) < _SPELLED_OUT
    return is_short and bool(second.mention.numeral.scale)


def _judged(
    article: Article, rule: Rule, growth: Growth, ratio: Interval | None = None, about: tuple[int, ...] = _ABOUT
) -> Iterator[Result]:
    """Judge a rate by what the ratio of its levels can be, over the years and those `about` them."""
    before, after = paired(growth.earlier.quantity, growth.later.quantity)
    ratio = after.over(before) if ratio is None else ratio
    said = said_percent(growth.rate.quantity)
    if ratio.low is None or ratio.high is None or ratio.low <= 0:
        return
    if _is_plain_share(growth):
        softened = Level.WARNING if growth.rate.status is Status.ACTUAL else Level.NOTE
        yield _found(article, rule, growth, _UNCOMPOUNDED, softened)
        return
    allowed = [_size(_compound(ratio, growth.years + more)) for more in about]
    if _size(_compound(ratio, growth.years)).overlaps(said):
        claims = (growth.rate, growth.earlier, growth.later)
        if not growth.rate.quantity.hedged:
            yield from held(rule, article, tuple(claim.span for claim in claims), _fields(growth, ""))
    elif not any(said.overlaps(rate) for rate in allowed):
        slips = (
            Slip("fits the change over all the years", _size(_simple(ratio, 1))),
            Slip(_UNCOMPOUNDED, _size(_simple(ratio, growth.years))),
        )
        typed = Typed(value_of(growth.rate.quantity.best), _yearly_rate(growth))
        diagnosis = diagnosed(said, _size(_compound(ratio, growth.years)), *slips, typed=typed)
        level = None if diagnosis else _softened(article, growth)
        level = level if growth.rate.status is Status.ACTUAL else Level.NOTE
        yield _found(article, rule, growth, diagnosis, level)


def _softened(article: Article, growth: Growth) -> Level:
    stated = value_of(growth.rate.quantity.best)
    return level_of(article, growth.rate, (growth.earlier, growth.later), stated, _yearly_rate(growth))


def _found(article: Article, rule: Rule, growth: Growth, diagnosis: str, level: Level | None) -> Result:
    evidence = resting_on(article, {"the first level": growth.earlier, "the last level": growth.later})
    confidence, fields = "high" if diagnosis else "medium", _fields(growth, diagnosis)
    return found(rule, article, growth.rate.span, fields, level=level, evidence=evidence, confidence=confidence)


def _is_plain_share(growth: Growth) -> bool:
    """Whether a rate is just the change of the figures as they stand, divided by the years, and far from their rate.

    From 1 to 2 million in 20 years is 3.5% a year. Rounded ends could give the 5% that stands there, and dividing the
    100% by 20 does.
    """
    ends = (growth.earlier.quantity, growth.later.quantity, growth.rate.quantity)
    if any(quantity.hedged for quantity in ends) or _fits(growth):
        return False
    stated, plainly = value_of(growth.rate.quantity.best), _simple(Interval.point(_ratio(growth)), growth.years)
    rounded = to_decimals(abs(plainly.low or _ONE), growth.rate.quantity.decimals)
    return rounded == stated and abs(EXACT.subtract(stated, abs(_yearly_rate(growth)))) >= _APART


def _ratio(growth: Growth) -> Decimal:
    return EXACT.divide(value_of(growth.later.quantity.best), value_of(growth.earlier.quantity.best))


def _compound(ratio: Interval, years: int) -> Interval:
    """Return the rates in percent, each compounded over `years`, that give a ratio."""
    return Interval(*(None if end is None else _percent(_root(end, years)) for end in ratio))


def _simple(ratio: Interval, years: int) -> Interval:
    """Return the whole change in percent, divided evenly over `years`."""
    return Interval(*(None if end is None else EXACT.divide(_percent(end), Decimal(years)) for end in ratio))


def _root(ratio: Decimal, years: int) -> Decimal:
    return EXACT.power(ratio, EXACT.divide(_ONE, Decimal(years)))


def _percent(ratio: Decimal) -> Decimal:
    return EXACT.multiply(EXACT.subtract(ratio, _ONE), _HUNDRED)


def _size(rates: Interval) -> Interval:
    """Return rates without their sign: "fell by an average of 3%" states three."""
    if rates.low is None or rates.high is None or rates.low >= 0:
        return rates
    ends = sorted((abs(rates.low), abs(rates.high)))
    return Interval(Decimal(0) if rates.high > 0 else ends[0], ends[1])


def _yearly_rate(growth: Growth) -> Decimal:
    """Return the compound rate in percent, computed from the figures as they stand."""
    return _percent(_root(_ratio(growth), growth.years))


def _fields(growth: Growth, diagnosis: str) -> dict[str, str]:
    rate, earlier, later = (claim.quantity.best for claim in growth[:3])
    return {
        "earlier": amount(value_of(earlier), earlier.unit or later.unit),
        "later": amount(value_of(later), later.unit),
        "years": str(growth.years),
        "computed": f"{plain(_yearly_rate(growth), 2)}%",
        "stated": f"{plain(value_of(rate))}%",
        "diagnosis": f" It {diagnosis}." if diagnosis else "",
    }


KIND = Kind(
    KindSpec("average-growth", {}, ("earlier", "later", "years", "computed", "stated", "diagnosis")), within=_check
)
