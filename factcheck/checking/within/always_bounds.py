"""A bound that held all the time, and a figure of some of that time beyond it.

Comes in: an article. Goes out: the bound and the figure. Never happens here: figures of another place, another noun or
another year, and breaches that the text calls so.

Worked examples: "Never below 10C all week, the temperature ranged from 7C to 13C"; "there were fewer than 200 cases in
every month. In August, the worst month, doctors counted 240".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.dates.stretch import MONTHS
from factcheck.checking.placed import claims_between
from factcheck.checking.values import value_of
from factcheck.checking.within.limits import is_turned
from factcheck.checking.within.tellings import Telling
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.mention import AGE
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.unit import alike

_LOWER, _BOUNDS = frozenset({"at least", "over"}), frozenset({"at least", "over", "at most", "under"})
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_KINDS = _COUNTS | {QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.PERCENT}
_OF_SIZE = Interval(Decimal("0.25"), Decimal(4))


class AlwaysBound(NamedTuple):
    """The bound, and the figure beyond it."""

    bound: Claim
    exact: Claim


_SPAN = "day|night|week|weekend|month|year|season|quarter|spring|summer|autumn|winter|morning|afternoon"


_TIME = f"{MONTHS}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"


@cache
def _always() -> re.Pattern[str]:
    """Match what makes a bound one of all of a time: "in every month", "all week", "never"."""
    return re.compile(
        rf"\b(?:every|each) (?:single |one of the )?(?:{_SPAN})s?\b|\ball (?:{_SPAN})\b|\bthroughout\b|\bnever\b"
        rf"|\b(?:has|have|had) not (?:once )?[a-z]+ (?:below|above|under|over)\b",
        re.IGNORECASE,
    )


@cache
def _measured() -> re.Pattern[str]:
    """Match what leads to a figure of some of the time, up to the figure: "In August, the worst, doctors counted"."""
    return re.compile(
        r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?:[a-z]+ )?(?:worst|best|[a-z]+est)\b(?: (?P<noun>[a-z]+))?[^;:.]*"
        r"|\b(?:[Ii]t|[Tt]hey|[Tt]here|temperature|thermometer|level|rate|figure|number|total|count)s?"
        r" (?:[a-z]+ )?(?:to |at |a low of |a high of )?"
        rf"|\b(?:{_SPAN}|{_TIME}) (?:had|saw|brought|recorded) "
        r"|\b[a-z]+ (?:ranged|varied|fell|dropped|sank|dipped|rose|climbed|lay) (?:to |between )?)$"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match a breach that is called one, and another set or another time."""
    return re.compile(
        r"\b(?:except\w*|but|however|despite|al?though|though|only|until|before|previous\w*|earlier|ago|since|record"
        r"|average\w*|mean|if|would|could|should|forecast\w*|expect\w*|target\w*|instead|elsewhere|outside|other"
        r"|another|more|of them|of whom|of those|among|includ\w+|while|next|last|alone|exceed\w*|broke\w*)\b",
        re.IGNORECASE,
    )


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"\b(?:19|20)\d\d\b")


def always_bounds(article: Article) -> Iterator[AlwaysBound]:
    """Yield the bounds of all of a time that the next figure of their sort breaks, there or in the next sentence."""
    for bound in article.claims:
        if bound.quantity.mention.bound not in _BOUNDS or not _is_told(bound):
            continue
        sentence = article.sentences[bound.sentence]
        if _always().search(article.text, *sentence) is None:
            continue
        end = article.sentences[min(bound.sentence + 1, len(article.sentences) - 1)].end
        behind = claims_between(article, bound.span.end, end)
        exact = next((claim for claim in behind if _is_alike(bound, claim)), None)
        if exact is not None and _is_beyond(article, bound, exact) and _is_of_that_time(article, bound, exact):
            yield AlwaysBound(bound, exact)


def _is_told(claim: Claim) -> bool:
    quantity = claim.quantity
    is_one = quantity.kind in _KINDS and bool(quantity.best.value) and quantity.mention.sense != AGE
    return is_one and claim.status is Status.ACTUAL


def _is_alike(bound: Claim, other: Claim) -> bool:
    own, quantity = bound.quantity, other.quantity
    if own.kind in _COUNTS and quantity.kind in _COUNTS:
        return quantity.mention.noun.lower() in {"", own.mention.noun.lower()} and own.per in {"", quantity.per}
    return quantity.kind is own.kind and alike(quantity.best.unit, own.best.unit)


def _is_beyond(article: Article, bound: Claim, exact: Claim) -> bool:
    """Whether a figure, or an end of a range, lies beyond a bound that may be denied: "never below"."""
    if exact.quantity.hedged or exact.status is not Status.ACTUAL:
        return False
    is_lower = (bound.quantity.mention.bound in _LOWER) is not is_turned(article, bound)
    limit = value_of(bound.quantity.best)
    ends: tuple[Quantity, ...] = exact.quantity.ends or (exact.quantity,)
    values = [end.best.value for end in ends if end.best.value is not None]
    if not values or not all(_OF_SIZE.contains(EXACT.divide(value, limit)) for value in values):
        return False
    return min(values) < limit if is_lower else max(values) > limit


def _is_of_that_time(article: Article, bound: Claim, exact: Claim) -> bool:
    """Whether what leads to the figure tells it of some of the time, and nothing of another place or year."""
    text, first = article.text, article.sentences[bound.sentence]
    start = first.start if bound.sentence == exact.sentence else article.sentences[exact.sentence].start
    start = max(start, bound.span.end)
    end = article.sentences[exact.sentence].end
    told = first.of(text)
    led = _measured().search(text[start : exact.span.start])
    if led is None or _otherwise().search(text, start, end) is not None:
        return False
    noun = led["noun"] or ""
    if noun and re.fullmatch(_SPAN, noun) is None and noun not in told.lower():
        return False
    years = set(_year().findall(text[start:end])) - set(_year().findall(told))
    if years and (_year().search(told) is not None or _to_this_day().search(told) is None):
        return False
    own = set(_time().findall(told))
    if own and not set(_time().findall(text[start:end])) <= own:
        return False
    names = Telling.of(article, exact).names - Telling.of(article, bound).names
    return all(_time().fullmatch(name) is not None for name in names)


@cache
def _to_this_day() -> re.Pattern[str]:
    return re.compile(r"\b(?:has|have) (?:never|not)\b")


@cache
def _time() -> re.Pattern[str]:
    return re.compile(_TIME)
