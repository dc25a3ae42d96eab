"""Amounts of money said in two currencies, against the rates of the day.

Worked example: 100 billion yuan ($13.9 billion), published on 12 January 2024. As printed the pair implies 7.19 yuan a
dollar, by the rounding of 13.9 anything from 7.14 to 7.22. From 28 November to 12 January the ECB's rates ran from
7.10 to 7.18: they meet, the conversion holds. $139 billion would imply 0.72, a tenth of any rate: an error.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache

from factcheck.checking.conversion.hinted import hinted
from factcheck.checking.conversion.lands import may_be_of_another_land
from factcheck.checking.conversion.money_pairs import Pair, by_currencies, money_pairs, significant
from factcheck.checking.conversion.other_currency import other_currency
from factcheck.checking.diagnosis import Slip, diagnosed, power_of_ten
from factcheck.checking.in_prose import around
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.own_precision import own_precision
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, plain
from factcheck.model.claim import Article
from factcheck.model.dates import days_from
from factcheck.model.finding import Level, Location
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind, Reading
from factcheck.model.rates import Exchange, Rates, RateWindow
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import Currency

_ONE = Interval.point(Decimal(1))
# A period of so many characters, "2023-03", is a month or a day; only a year is shorter.
_MONTH = 7
# How many years one article may look back from the day of its writing, at most.
_LONGEST_STORY = 15
# How many of the currencies that a bare sign can mean are asked for: some thirty share the dollar sign.
_LIKELY = 7
# How many of them are likely enough to be asked whether they have rates at all.
# Currencies that no text means by a bare "$", "Rs" or "pounds"; where it names one, that one is best.
_UNNAMED = frozenset(
    {
        "SCR",
        "MUR",
        "MVR",
        "BBD",
        "BSD",
        "BMD",
        "KYD",
        "BZD",
        "FJD",
        "GYD",
        "SRD",
        "XCD",
        "SBD",
        "GIP",
        "FKP",
        "SHP",
        "LRD",
    }
)
_LIKELIEST = 3
# How far the rates of all years may lie apart where a currency is tied to another.
_STEADY = Decimal("1.03")
# How far a rough range may reach, as a multiple of its lower end, and still tell a power of ten.
_TELLING = Decimal(5)
_SENTENCE, _LEAD = 200, 30
# Of fewer digits than this a pair fits some power of ten by chance.
_TELLING_DIGITS = 2
# How many pairs on either side of one are asked whether they imply the same rate.
_NEIGHBORS = 10
# The first day of the euro, and so of its rates, to the last day that there is.
_EVER = (date(1999, 1, 4), date(9999, 12, 31))


def _check(article: Article, rule: Rule, rates: Rates) -> Iterator[Result]:
    latest = _latest_year(article)
    for pairs in by_currencies(money_pairs(article)).values():
        for index, pair in enumerate(pairs):
            if _is_older_than_rates(article, pair) or _is_of_a_share(article, pair):
                continue
            windows = list(_windows(article, pair, rule, rates, latest))
            neighbors = pairs[max(0, index - _NEIGHBORS) : index] + pairs[index + 1 : index + 1 + _NEIGHBORS]
            if not windows:
                continue
            is_fixed = _is_fixed(pair, rates)
            # A neighbor that the rates bear out tells of their days: it excuses no other rate.
            odd = [each for each in neighbors if not any(_holds(each, window, rule) for window in windows)]
            is_alone = not _agrees_with_others(pair, odd) and not _may_be_unknown(article, pair, rates)
            is_known = article.document.published is not None or _is_of_a_day(pair, latest)
            is_certain = is_alone and (is_fixed or is_known)
            is_dated = latest is not None or is_fixed
            yield from _judged(article, pair, rule, windows, rates, is_dated=is_dated, is_certain=is_certain)
    yield from _hinted(article, rule, rates, latest)


def _hinted(article: Article, rule: Rule, rates: Rates, latest: int | None) -> Iterator[Result]:
    """Yield the pairs that words only hint at and that miss the rates of their days by a slip with a name."""
    widely, borne = rule.number("tolerance"), {claim.span for pair in money_pairs(article) for claim in (pair.claim,)}
    for relation in hinted.of(article) if latest is not None else ():
        claim, other = (article.claims[member] for member in relation.members)
        if claim.quantity.kind is not QuantityKind.MONEY or other.quantity.kind is not QuantityKind.MONEY:
            continue
        pair = Pair(relation, claim, claim.quantity, other.quantity)
        windows = list(_windows(article, pair, rule, rates, latest))
        is_known = bool(windows) and not any(window.rough for window in windows) and claim.span not in borne
        if not is_known or max(significant(claim.quantity), significant(other.quantity)) < _TELLING_DIGITS:
            continue
        bands = [window.band.widened(widely) for window in windows]
        if _is_older_than_rates(article, pair) or any(_may_agree(pair, band) for band in bands):
            continue
        is_other = any(_other_reading_agrees(article, pair, window, widely, rates) for window in windows)
        diagnosis = "" if is_other else _diagnosis(pair.implied, bands[0])
        if diagnosis:
            evidence = (at(article, claim.span, "the amount as first told"),)
            fields = _fields(pair, windows[0], diagnosis)
            yield found(rule, article, other.span, fields, level=Level.WARNING, evidence=evidence)


def _holds(pair: Pair, window: RateWindow, rule: Rule) -> bool:
    return pair.strict.overlaps(window.band.widened(rule.number("holds_within")))


def _is_older_than_rates(article: Article, pair: Pair) -> bool:
    """Whether the sentence speaks of a year before the rates begin: the francs of a film of 1998 are nobody's now."""
    sentence = around(article, pair.relation.span, _SENTENCE)
    return any(not _looking_back().search(sentence, 0, match.start()) for match in _old_year().finditer(sentence))


def _is_of_a_share(article: Article, pair: Pair) -> bool:
    """Whether the conversion may be of a share of the amount: "10 percent of the $500 million (£40 million)"."""
    start = pair.original.span.start
    return _share_of().search(article.text, max(0, start - _LEAD), start) is not None


@cache
def _share_of() -> re.Pattern[str]:
    return re.compile(r"(?:%|percent|per cent|half|third|quarter|tenth) of (?:the |its |their |a |his |her |that )?$")


@cache
def _looking_back() -> re.Pattern[str]:
    """Match what makes the year behind it one that the amount is not of: "its first share sale since 1996"."""
    return re.compile(
        r"\b(?:since|until|(?:founded|built|born|opened|established|launched|set up|began|started|dating|dates|signed"
        r"|formed|written|made|created|listed)(?: back)? (?:in|to|from)|from)(?: [A-Z][a-z]+)? $"
    )


@cache
def _old_year() -> re.Pattern[str]:
    return re.compile(r"(?<![\d,.$€£¥])1[5-9]\d\d(?:s|\b)(?![,.]\d)(?<!1999)")


def exchanges(article: Article, rule: Rule, rates: Rates) -> Iterator[Exchange]:
    """Yield every conversion of money with the rate that it implies and the rates of its days, for those who look."""
    latest = _latest_year(article)
    for pair in money_pairs(article):
        original, converted = (Location(article.uri, span) for span in pair.spans)
        window = next(_windows(article, pair, rule, rates, latest), None)
        yield Exchange(original, converted, pair.base, pair.currency, pair.rate, pair.implied, window)


def _agrees_with_others(pair: Pair, others: list[Pair]) -> bool:
    """Whether another pair of the text implies the same rate: then the text may be of another day than it says."""
    return any(pair.generous.overlaps(other.generous) for other in others if other.relation != pair.relation)


def _is_fixed(pair: Pair, rates: Rates) -> bool:
    """Whether the rate hardly ever moved, so that the day does not matter: a currency is tied to the other."""
    ever = rates.window(pair.base, pair.currency, *_EVER)
    return ever is not None and _is_steady(ever)


def _is_of_a_day(pair: Pair, latest: int | None) -> bool:
    """Whether an amount has a day or month of its own, in the latest year that the text speaks of."""
    return len(pair.claim.period) >= _MONTH and pair.claim.period[:4] == str(latest)


def _is_steady(window: RateWindow) -> bool:
    return _spread(window) <= _STEADY


def _spread(window: RateWindow) -> Decimal:
    """Return how many times the lowest rate of a window the highest one is."""
    low, high = window.band
    assert low, "a rate is above zero"
    assert high is not None, "a band has two ends"
    return EXACT.divide(high, low)


def _may_be_unknown(article: Article, pair: Pair, rates: Rates) -> bool:
    """Whether a word can mean a currency without rates, and nothing settled which: rials are those of Iran as well."""
    return any(
        not quantity.settled and not _known(reading, other, rates) and may_be_of_another_land(article, quantity)
        for quantity, other in ((pair.original, pair.base), (pair.converted, pair.currency))
        for reading in quantity.readings[1:_LIKELIEST]
    )


def _known(reading: Reading, other: str, rates: Rates) -> bool:
    unit = reading.unit
    return not isinstance(unit, Currency) or unit.code == other or rates.window(other, unit.code, *_EVER) is not None


def _windows(article: Article, pair: Pair, rule: Rule, rates: Rates, latest: int | None) -> Iterator[RateWindow]:
    """Yield the rates to hold a pair against: of the days up to publication, and of the year that the figure is of.

    Without a date of publication these are the rates of the latest year that the text speaks of and of the year after
    it; without any year, the whole published history: what lies outside it was never true.
    """
    published = article.document.published
    if published is not None:
        days = int(rule.number("window_days"))
        spans = [(days_from(published.day, -days), days_from(published.day, 1))]
    else:
        spans = [(date(latest, 1, 1), date(latest + 1, 12, 31)) if latest else _EVER]
    year = pair.claim.period[:4]
    if year.isdigit() and _EVER[0].year <= int(year) <= spans[0][1].year:
        # Of the year of publication nobody knew the rates of the days to come.
        spans.append((date(int(year), 1, 1), min(date(int(year), 12, 31), spans[0][1])))
    for first, last in spans:
        window = rates.window(pair.base, pair.currency, first, last)
        if window is not None:
            yield window


def _latest_year(article: Article) -> int | None:
    """Return the year that the article is taken to be of: that of publication, else the latest that it speaks of."""
    if article.document.published is not None:
        return article.document.published.day.year
    dates = (mention.date for mention in article.mentions if mention.date is not None)
    years = [written.year for written in dates if written.year is not None and written.year >= _EVER[0].year]
    # A year far ahead is a plan, and says nothing of the day of writing.
    return max((year for year in years if year <= min(years) + _LONGEST_STORY), default=None)


def _judged(
    article: Article,
    pair: Pair,
    rule: Rule,
    windows: list[RateWindow],
    rates: Rates,
    *,
    is_dated: bool,
    is_certain: bool,
) -> Iterator[Result]:
    """Yield a tick if a window holds, a finding if none can, and nothing in between.

    Without a named slip only a pair whose day is known, and that has no company, `is_certain` enough.
    """
    widely = rule.number("tolerance")
    if any(window.rough for window in windows):
        yield from _judged_roughly(article, pair, rule, windows, rates)
        return
    holding = next((window for window in windows if _holds(pair, window, rule)), None)
    if is_dated and holding is not None:
        yield from held(rule, article, pair.spans, _fields(pair, holding, ""))
        return
    if any(_may_agree(pair, window.band.widened(widely)) for window in windows):
        return
    if any(_other_reading_agrees(article, pair, window, widely, rates) for window in windows):
        return
    diagnosis = _diagnosis(pair.implied, windows[0].band.widened(widely))
    if diagnosis or is_certain:
        level, confidence = (None, "high") if diagnosis else (Level.WARNING, "medium")
        fields = _fields(pair, windows[0], diagnosis or other_currency(article, pair, windows[0], rates))
        yield found(rule, article, pair.relation.span, fields, level=level, confidence=confidence)


def _judged_roughly(
    article: Article, pair: Pair, rule: Rule, windows: list[RateWindow], rates: Rates
) -> Iterator[Result]:
    """Report a power of ten where the rates of all years lie close enough together to tell it."""
    window = next(window for window in windows if window.rough)
    if _spread(window) > _TELLING or _may_agree(pair, window.band):
        return
    widely = rule.number("tolerance")
    power = power_of_ten(_ONE.over(pair.implied), _ONE.over(window.band))
    if power and not _other_reading_agrees(article, pair, window, widely, rates):
        fields = _fields(pair, window, f"is {power}")
        yield found(rule, article, pair.relation.span, fields, level=Level.WARNING)


def _may_agree(pair: Pair, band: Interval) -> bool:
    """Whether either amount, taken as printed, converts to the other at that one's own precision."""
    original, converted = pair.original.best, pair.converted.best
    is_sharper = pair.converted.digits > pair.original.digits and not pair.original.hedged
    meant = _rounded(original) if is_sharper else original.written
    own = meant if is_sharper else own_precision(pair.original, original)
    forward, backward = meant.over(band), converted.written.times(band)
    return forward.overlaps(own_precision(pair.converted, converted)) or backward.overlaps(own)


def _rounded(reading: Reading) -> Interval:
    """Return what an amount can be if it was rounded, not cut off: a sharper conversion was made of all its digits."""
    value, low = value_of(reading), reading.written.low
    half = EXACT.subtract(value, low) if low is not None else Decimal(0)
    return Interval.around(value, half, half)


def _other_reading_agrees(article: Article, pair: Pair, window: RateWindow, widely: Decimal, rates: Rates) -> bool:
    """Whether another currency that a bare "$" or "pounds" can mean makes the pair agree."""
    for original in pair.original.readings[:_LIKELY]:
        for converted in pair.converted.readings[:_LIKELY]:
            if not (isinstance(original.unit, Currency) and isinstance(converted.unit, Currency)):
                continue  # "pounds" can be a mass
            base, currency = converted.unit.code, original.unit.code
            # Nobody means the second likeliest currency twice, and the pair itself was asked already.
            if base == currency or (base == pair.base) == (currency == pair.currency):
                continue
            if not _UNNAMED.isdisjoint({base, currency} - {pair.base, pair.currency}):
                continue
            changed = [pair.converted] * (base != pair.base) + [pair.original] * (currency != pair.currency)
            if not all(may_be_of_another_land(article, quantity) for quantity in changed):
                continue
            other = rates.window(base, currency, window.first, window.last)
            is_ever = other is None or window.last == date.max
            if other is None:  # the days of a tie reach further than daily rates do
                other = rates.window(base, currency, *_EVER)
            # Over all years a currency that moves meets any rate, and the document may say which one it is.
            is_sure = other is not None and (
                _is_steady(other) or (other.rough and not _is_settled(pair, base, currency))
            )
            if is_ever and not is_sure:
                continue
            if other is not None and original.written.over(converted.written).overlaps(other.band.widened(widely)):
                return True
    return False


def _is_settled(pair: Pair, base: str, currency: str) -> bool:
    """Whether the document says which currency each amount is in that is read as another one here."""
    changed = [
        quantity
        for quantity, own, other in ((pair.converted, pair.base, base), (pair.original, pair.currency, currency))
        if own != other
    ]
    return all(quantity.settled != "" for quantity in changed)


def _diagnosis(implied: Interval, band: Interval) -> str:
    """Name the slip that gives the implied rate: a power of ten between the amounts, or the rate upside down."""
    return diagnosed(_ONE.over(implied), _ONE.over(band), Slip("is the rate turned upside down", band))


def _fields(pair: Pair, window: RateWindow, diagnosis: str) -> dict[str, str]:
    original, converted = pair.original.best, pair.converted.best
    low, high = window.band
    assert low is not None, "a band has two ends"
    assert high is not None, "a band has two ends"
    return {
        "original": amount(value_of(original), original.unit),
        "converted": amount(value_of(converted), converted.unit),
        "expected": _from_to(
            amount(EXACT.divide(value_of(original), high), converted.unit, 3),
            amount(EXACT.divide(value_of(original), low), converted.unit, 3),
        ),
        "implied": plain(pair.rate, 4),
        "base": window.base,
        "currency": window.currency,
        "band": _from_to(plain(low, 4), plain(high, 4)),
        "days": f"since {window.first}" if window.last == date.max else f"from {window.first} to {window.last}",
        "source": window.source,
        "diagnosis": f" That {diagnosis}." if diagnosis else "",
    }


def _from_to(low: str, high: str) -> str:
    return low if low == high else f"{low} to {high}"


_FIELDS = (
    "original", "converted", "expected", "implied", "base", "currency", "band", "days", "source", "diagnosis",
)  # fmt: skip
_ABOUT = {
    "window_days": "how many days before publication the rates are looked up for",
    "tolerance": "how far beyond the rates of those days a pair may lie, as a share, before it is reported",
    "holds_within": "how far beyond them it may lie, as a share, to be verified",
}
KIND = Kind(
    KindSpec("exchange-rate", {"window_days": 45, "tolerance": 0.03, "holds_within": 0.01}, _FIELDS, _ABOUT),
    priced=_check,
)
