"""Several conversions between the same two currencies in one text, against one another.

Worked example: "400 dirhams ($109)" implies 3.67 dirhams a dollar, "900 dirhams ($345)" 2.61: one of the four amounts
is wrong, whatever the rate of the day was.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache

from factcheck.checking.consensus import disagreeing
from factcheck.checking.conversion.money_pairs import Pair, by_currencies, money_pairs, significant
from factcheck.checking.diagnosis import slip_between
from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.checking.relative import size
from factcheck.checking.values import value_of
from factcheck.checking.wording import plain
from factcheck.model.claim import Article, Status
from factcheck.model.dates import days_from
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity
from factcheck.model.rates import Rates
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

# So many other pairs must agree on one rate; of more pairs than this a table is told, and no prose.
_WITNESSES, _MOST, _BEHIND = 2, 30, 60
# Two pairs by themselves; how far apart rates lie that are not one, and how near those are that are.
_FEWEST_PAIRS, _MOST_ALONE = 2, 4
_FAR_APART, _BEYOND, _CLOSE, _ONE_DIGIT = Decimal("0.025"), Decimal("0.015"), Decimal("0.01"), Decimal("0.075")
_DAYS = 45
# What is planned for another year is converted at the rate of this one.
_AIMS = frozenset({Status.FORECAST, Status.TARGET})
# The days for which any rates may be known.
_EVER = (date(1999, 1, 4), date(9999, 12, 31))


@cache
def _another_time() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:initially|originally|previously|formerly|at first|at the time|back then|in the past|years ago|a year ago"
        r"|last year|a year earlier|earlier this year|once"
        r"|(?:in|last|since) (?:january|february|march|april|may|june|july|august|september|october|november"
        r"|december))\b",
        re.IGNORECASE,
    )


def _of_one_time(article: Article) -> Iterator[Pair]:
    """Yield the conversions that are not of other days, which had other rates: a period or a word would say so."""
    tells: dict[Span | None, bool] = {None: False}  # a sentence may hold thousands of conversions
    for pair in money_pairs(article):
        sentence = article.sentence_around(pair.claim.span)
        if sentence is not None and sentence not in tells:
            tells[sentence] = _another_time().search(sentence.of(article.text)) is not None
        is_dated = pair.claim.period[:4].isdigit() and pair.claim.status not in _AIMS
        if not is_dated and not tells[sentence]:
            yield pair


def _check(article: Article, rule: Rule, rates: Rates) -> Iterator[Result]:
    told: set[Span] = set()
    for pair, other in _odd_ones(article, rule.number("tolerance"), rates):
        if pair.relation.span not in told:
            told.add(pair.relation.span)
            yield _finding(article, rule, pair, other)


def _odd_ones(article: Article, tolerance: Decimal, rates: Rates) -> Iterator[tuple[Pair, Pair]]:
    """Yield each pair that is not of the rate of another one, and that one, by the surest way to tell it first."""
    groups = [*by_currencies(_of_one_time(article)).values()]
    odd = [(pairs[at], pairs[by]) for pairs in groups for at, by in disagreeing(_widened(pairs, tolerance))]
    odd += (each for pairs in groups for each in _apart(pairs))
    yield from (each for each in odd if not _is_borne_out(*each, rates))
    yield from _beside_sound_ones(article, rates)
    for pairs in by_currencies(money_pairs(article)).values():
        slipped = _slipped(article, pairs, tolerance) if len(pairs) <= _MOST else ()
        yield from (each for each in slipped if not _is_borne_out(*each, rates))


def _widened(pairs: list[Pair], tolerance: Decimal) -> list[Interval]:
    return [pair.generous.widened(tolerance) for pair in pairs]


def _apart(pairs: list[Pair]) -> Iterator[tuple[Pair, Pair]]:
    """Yield the last of two pairs whose rates are far apart, if each amount was rounded where it is written.

    Who converts an amount with few digits to more of them took it as exact, so that "£7 million ($8.9 million)" is no
    pair of "£6.5 million". A figure that ends in zeros may have been rounded to its last other digit.
    """
    if not _FEWEST_PAIRS <= len({pair.relation.span for pair in pairs}) <= _MOST_ALONE:
        return
    rates = [_as_written(pair).widened(_FAR_APART) for pair in pairs]
    for number, odd in disagreeing(rates):
        if not (pairs[number].original.hedged or pairs[odd].original.hedged):
            yield max(pairs[number], pairs[odd], key=_place), min(pairs[number], pairs[odd], key=_place)
            return


def _place(pair: Pair) -> int:
    return pair.relation.span.start


def _beside_sound_ones(article: Article, rates: Rates) -> Iterator[tuple[Pair, Pair]]:
    """Yield a pair that is not of the rates of the days before publication, beside one that is, and that one."""
    published = article.document.published
    if published is None:
        return
    first, last = days_from(published.day, -_DAYS), days_from(published.day, 1)
    for (currency, base), pairs in by_currencies(money_pairs(article)).items():
        window = rates.window(base, currency, first, last) if 1 < len(pairs) <= _MOST else None
        if window is None or window.rough:
            continue
        band = window.band.widened(_BEYOND)
        # A pair of one digit each overlaps whatever is near; as it stands it must be of those days too.
        near = [pair for pair in pairs if pair.strict.overlaps(window.band.widened(_CLOSE))]
        sound = [pair for pair in near if band.contains(pair.rate)]
        for pair in pairs if sound else ():
            if not _as_written(pair).overlaps(band) and not _is_of_the_past(article, pair, published.day.year):
                yield pair, sound[0]


def _is_of_the_past(article: Article, pair: Pair, year: int) -> bool:
    """Whether an amount may have a rate of its own: that of another year, or of the day when something was agreed."""
    period, sentence = pair.claim.period[:4], article.sentence_around(pair.claim.span)
    if period.isdigit() and int(period) < year:
        return True
    return sentence is None or _another_time().search(sentence.of(article.text)) is not None


def _as_written(pair: Pair) -> Interval:
    """Return the rates that two amounts can imply that were rounded where they are written, and not cut off."""
    is_exact = significant(pair.original) < significant(pair.converted) and not pair.original.hedged
    original = abs(value_of(pair.original.best))
    first = Interval.point(original) if is_exact else _as_rounded(pair.original)
    return first.over(_as_rounded(pair.converted))


def _as_rounded(quantity: Quantity) -> Interval:
    if quantity.hedged:
        return size(quantity.best.wide.hull(quantity.best.written))
    digits, value = significant(quantity), abs(value_of(quantity.best))
    if digits == 1 and quantity.digits > 1 and not quantity.decimals:
        return Interval.point(value).widened(_ONE_DIGIT)
    digits = max(digits, quantity.digits) if quantity.decimals else digits
    half = EXACT.multiply(Decimal(5), Decimal(1).scaleb(value.adjusted() - digits))
    return Interval.around(value, half, half)


def _slipped(article: Article, pairs: list[Pair], tolerance: Decimal) -> Iterator[tuple[Pair, Pair]]:
    """Yield a pair that is not of the one rate of two others or more, and one of these.

    Amounts of other years may have rates of their own, unless others of other years have not, or a slip explains it.
    """
    intervals = _widened(pairs, tolerance)
    for number, pair in enumerate(pairs):
        others = pairs[:number] + pairs[number + 1 :]
        ends = intervals[:number] + intervals[number + 1 :]
        if any(intervals[number].overlaps(end) for end in ends):
            continue
        if len({other.relation.span for other in others}) >= _WITNESSES and not disagreeing(ends):
            sharpest = max(others, key=lambda other: other.converted.digits + other.original.digits)
            is_of_others = _compared().search(article.text, pair.relation.span.end, pair.relation.span.end + _BEHIND)
            if (_is_one_rate(pair, others) and not is_of_others) or _may_be_typed(pair, sharpest.rate):
                yield pair, sharpest


def _is_one_rate(pair: Pair, others: list[Pair]) -> bool:
    """Whether the others are of several times, or all of that of the pair, and so are of one rate whatever the time."""
    periods = {other.claim.period for other in others}
    return len(periods) > 1 or periods == {pair.claim.period}


def _may_be_typed(pair: Pair, rate: Decimal) -> bool:
    """Whether a slip of the finger in one of two amounts explains that they are not of this rate."""
    original, converted = abs(value_of(pair.original.best)), abs(value_of(pair.converted.best))
    meant = EXACT.divide(original, rate), EXACT.multiply(converted, rate)
    return any(
        slip_between(value, likely) != ""
        for value, each, quantity in zip((converted, original), meant, (pair.converted, pair.original), strict=True)
        for likely in _to_digits(each, quantity.digits)
    )


def _to_digits(value: Decimal, digits: int) -> tuple[Decimal, Decimal, Decimal]:
    """Return a value to so many digits, and its neighbors: the rate is known to a few digits itself."""
    step = Decimal(1).scaleb(value.adjusted() - digits + 1)
    rounded = EXACT.quantize(value, step)
    return rounded, EXACT.subtract(rounded, step), EXACT.add(rounded, step)


@cache
def _compared() -> re.Pattern[str]:
    """Match, behind a pair, that it is of another time than the rest."""
    return re.compile(r"\b(?:corresponding|same (?:period|quarter|month)|earlier|before|previous|in (?:19|20)\d\d)\b")


def _finding(article: Article, rule: Rule, pair: Pair, other: Pair) -> Result:
    evidence = (at(article, other.relation.span, "the other conversion"),)
    return found(rule, article, pair.relation.span, _fields(article, pair, other), evidence=evidence)


def _is_borne_out(pair: Pair, other: Pair, rates: Rates) -> bool:
    """Whether the odd pair implies a rate that there was, and the other one that never was."""
    window = rates.window(pair.base, pair.currency, *_EVER)
    return window is not None and pair.generous.overlaps(window.band) and not other.generous.overlaps(window.band)


def _fields(article: Article, pair: Pair, other: Pair) -> dict[str, str]:
    return {
        "other": other.relation.span.of(article.text),
        "rate": plain(pair.rate, 4),
        "other_rate": plain(other.rate, 4),
        "base": pair.base,
        "currency": pair.currency,
    }


_ABOUT = {"tolerance": "how far two rates of one article may differ, as a share"}
KIND = Kind(
    KindSpec("rates-agree", {"tolerance": 0.01}, ("rate", "other", "other_rate", "base", "currency"), _ABOUT),
    priced=_check,
)
