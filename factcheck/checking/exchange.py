"""Amounts of money said in two currencies, against the rates of the day and against one another.

Worked example: 100 billion yuan ($13.9 billion), published on 12 January 2024. As printed the pair implies 7.19 yuan a
dollar, by the rounding of 13.9 anything from 7.14 to 7.26. From 28 November to 12 January the ECB's rates ran from
7.10 to 7.18: they meet, the conversion holds. $139 billion would imply 0.72, a tenth of any rate: an error.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from factcheck.checking.diagnosis import power_of_ten
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.own_precision import own_precision
from factcheck.checking.wording import amount, plain
from factcheck.model.claim import Article, Relation, RelationKind
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity, QuantityKind, Reading
from factcheck.model.rates import Rates, RateWindow
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span
from factcheck.model.unit import Currency

_ONE = Decimal(1)
# How many years one article may look back from the day of its writing, at most.
_LONGEST_STORY = 15
_EVER = (date(1999, 1, 4), date(9999, 12, 31))


class Pair(NamedTuple):
    """Two amounts that the text equates; `original` is the one that is written first."""

    relation: Relation
    original: Quantity
    converted: Quantity

    @property
    def spans(self) -> tuple[Span, Span]:
        return self.original.span, self.converted.span


def _pairs(article: Article) -> Iterator[Pair]:
    for relation in article.relations:
        if relation.kind is RelationKind.CONVERSION:
            original, converted = (article.claims[member].quantity for member in relation.members)
            if original.kind is QuantityKind.MONEY and original.best.value and converted.best.value:
                yield Pair(relation, original, converted)


def _check_window(article: Article, rule: Rule, rates: Rates) -> Iterator[Result]:
    for pair in _pairs(article):
        if pair.relation.word:  # "then worth", "in today's money": not a rate of the day
            continue
        windows = list(_windows(article, pair, rule, rates))
        if not windows:
            continue
        result = _judged(article, pair, rule, windows, rates)
        if result is not None:
            yield result


def _windows(article: Article, pair: Pair, rule: Rule, rates: Rates) -> Iterator[RateWindow]:
    """Yield the rates to hold a pair against: of the days up to publication, and of the year that the figure is of.

    Without a date of publication these are the rates of the latest year that the text speaks of and of the year after
    it; without any year, the whole published history: what lies outside it was never true.
    """
    base, currency = _code(pair.converted.best), _code(pair.original.best)
    published = article.document.published
    if published is not None:
        days = int(rule.number("window_days"))
        spans = [(published.day - timedelta(days=days), published.day + timedelta(days=1))]
    else:
        latest = _latest_year(article)
        spans = [(date(latest, 1, 1), date(latest + 1, 12, 31)) if latest else _EVER]
    year = article.claims[pair.relation.members[0]].period[:4]
    if year.isdigit() and _EVER[0].year <= int(year) <= spans[0][1].year:
        spans.append((date(int(year), 1, 1), date(int(year), 12, 31)))
    for first, last in spans:
        window = rates.window(base, currency, first, last)
        if window is not None:
            yield window


def _latest_year(article: Article) -> int | None:
    years = [
        mention.date.year
        for mention in article.mentions
        if mention.date is not None and mention.date.year is not None and mention.date.year >= _EVER[0].year
    ]
    # A year far ahead is a plan, and says nothing of the day of writing.
    return max((year for year in years if year <= min(years) + _LONGEST_STORY), default=None)


def _code(reading: Reading) -> str:
    assert isinstance(reading.unit, Currency), "pairs of money have currencies"
    return reading.unit.code


def _judged(article: Article, pair: Pair, rule: Rule, windows: list[RateWindow], rates: Rates) -> Result | None:
    """Return a tick if a window holds, a finding if none can, and nothing in between."""
    implied = pair.original.best.written.over(pair.converted.best.written)
    dated = article.document.published is not None or _latest_year(article) is not None
    for window in windows if dated else []:
        if _narrow_rate(pair).overlaps(window.band.widened(rule.number("holds_within"))):
            return held(rule, article, pair.spans, _fields(pair, window))
    if any(_may_agree(pair, window.band.widened(rule.number("tolerance"))) for window in windows):
        return None
    if any(_other_reading_agrees(pair, window, rule, rates) for window in windows):
        return None
    window = windows[0]
    diagnosis = _diagnosis(implied, window)
    if not diagnosis and article.document.published is None:
        return None
    level = None if diagnosis else Level.WARNING
    fields = _fields(pair, window) | {"diagnosis": f" That is {diagnosis}." if diagnosis else ""}
    confidence = "high" if diagnosis else "medium"
    return found(rule, article, pair.relation.span, fields, level=level, confidence=confidence)


def _narrow_rate(pair: Pair) -> Interval:
    return _rounding(pair.original).over(_rounding(pair.converted))


def _rounding(quantity: Quantity) -> Interval:
    """Return the strict interval of the digits: a hedge before the original covers its conversion too."""
    return quantity.best.written if quantity.hedged else quantity.best.narrow


def _may_agree(pair: Pair, band: Interval) -> bool:
    """Whether either amount, taken as printed, converts to the other at that one's own precision."""
    forward = pair.original.best.written.over(band)
    backward = Interval(
        EXACT.multiply(pair.converted.best.written.low or Decimal(0), band.low or Decimal(0)),
        None
        if pair.converted.best.written.high is None or band.high is None
        else EXACT.multiply(pair.converted.best.written.high, band.high),
    )
    return forward.overlaps(own_precision(pair.converted, pair.converted.best)) or backward.overlaps(
        own_precision(pair.original, pair.original.best)
    )


def _other_reading_agrees(pair: Pair, window: RateWindow, rule: Rule, rates: Rates) -> bool:
    """Whether another currency that a bare "$" or "pounds" can mean makes the pair agree."""
    for original in pair.original.readings:
        for converted in pair.converted.readings:
            if (original, converted) == (pair.original.best, pair.converted.best) or _code(original) == _code(
                converted
            ):
                continue
            other = rates.window(_code(converted), _code(original), window.first, window.last)
            if other is not None and original.written.over(converted.written).overlaps(
                other.band.widened(rule.number("tolerance"))
            ):
                return True
    return False


def _diagnosis(implied: Interval, window: RateWindow) -> str:
    slack = Decimal("0.03")
    power = power_of_ten(Interval(_ONE, _ONE).over(implied), Interval(_ONE, _ONE).over(window.band.widened(slack)))
    if power:
        return f"{power}"
    inverse = Interval(_ONE, _ONE).over(window.band.widened(slack))
    return "the rate turned upside down" if implied.overlaps(inverse) else ""


def _fields(pair: Pair, window: RateWindow) -> dict[str, str]:
    original, converted = pair.original.best, pair.converted.best
    assert original.value is not None, "pairs have values"
    assert converted.value is not None, "pairs have values"
    low, high = window.band
    assert low is not None, "a band has two ends"
    assert high is not None, "a band has two ends"
    first, last = sorted((EXACT.divide(original.value, low), EXACT.divide(original.value, high)))
    near, far = amount(first, converted.unit, 3), amount(last, converted.unit, 3)
    return {
        "original": amount(original.value, original.unit),
        "converted": amount(converted.value, converted.unit),
        "expected": near if near == far else f"{near} to {far}",
        "implied": plain(EXACT.divide(original.value, converted.value), 4),
        "base": window.base,
        "currency": window.currency,
        "band": f"{plain(low, 4)} to {plain(high, 4)}" if plain(low, 4) != plain(high, 4) else plain(low, 4),
        "days": f"from {window.first} to {window.last}",
        "source": window.source,
        "diagnosis": "",
    }


_RATE_FIELDS = (
    "original",
    "converted",
    "expected",
    "implied",
    "base",
    "currency",
    "band",
    "days",
    "source",
    "diagnosis",
)
WINDOW = Kind(
    KindSpec("exchange-rate", {"window_days": 45, "tolerance": 0.03, "holds_within": 0.01}, _RATE_FIELDS),
    within=_check_window,
)


def _check_agreement(article: Article, rule: Rule, rates: Rates) -> Iterator[Result]:
    """Hold every conversion against the first one between the same two currencies."""
    del rates
    first_of: dict[tuple[str, str], Pair] = {}
    for pair in _pairs(article):
        if pair.relation.word or article.claims[pair.relation.members[0]].period[:4].isdigit():
            continue  # amounts of other days have other rates
        key = (_code(pair.original.best), _code(pair.converted.best))
        first = first_of.setdefault(key, pair)
        if first is pair:
            continue
        one, other = (_generous(each) for each in (first, pair))
        tolerance = rule.number("tolerance")
        if not one.widened(tolerance).overlaps(other.widened(tolerance)):
            yield found(
                rule,
                article,
                pair.relation.span,
                _two_rates(first, pair),
                evidence=(at(article, first.relation.span, "the other conversion"),),
            )


def _generous(pair: Pair) -> Interval:
    return pair.original.best.written.over(own_precision(pair.converted, pair.converted.best))


def _two_rates(first: Pair, second: Pair) -> dict[str, str]:
    def rate(pair: Pair) -> str:
        assert pair.original.best.value is not None, "pairs have values"
        assert pair.converted.best.value is not None, "pairs have values"
        return plain(EXACT.divide(pair.original.best.value, pair.converted.best.value), 4)

    return {
        "rate": rate(second),
        "other_rate": rate(first),
        "base": _code(second.converted.best),
        "currency": _code(second.original.best),
    }


AGREEMENT = Kind(
    KindSpec("rates-agree", {"tolerance": 0.01}, ("rate", "other_rate", "base", "currency")), within=_check_agreement
)
