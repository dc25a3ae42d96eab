"""A rate for each year that stands alone with two levels, or a multiple, and the years between them.

Comes in: an article. Goes out: the rate, the levels at both ends, and the years. Never happens here: taking roots.

Worked examples: "Sales grew by an average of 10 percent a year for two years, from 100 to 150 million"; "Average growth
was 9 percent a year between 2000 and 2010, when visits climbed from 50,000 to 64,000"; "The firm doubled its staff in
five years, which means average growth of 25 percent a year". Where no other figure stands in the sentence,
the rate can be of nothing else, unless another clause joins its own subject to the levels.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import product
from typing import NamedTuple

from factcheck.checking.arithmetic.between.words import ANNUAL
from factcheck.checking.arithmetic.exactness import rather
from factcheck.checking.arithmetic.only_figures import Passage, passages
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.own_precision import paired
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_THREE, _FOUR, _ENDS, _BEHIND = 3, 4, 2, 40
_FEWEST, _MOST = 2, 200
# What has doubled may have grown a little less or more.
_ONE, _SAID = Decimal(1), Decimal("0.15")
_LEVELS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MONEY, QuantityKind.MEASURE})


class LoneGrowth(NamedTuple):
    """A yearly rate in percent, the levels at both ends with what their ratio can be, and the years between them.

    `is_counted` where the years are told as so many, so that there can be neither one more nor one less.
    """

    rate: Claim
    earlier: Claim
    later: Claim
    years: int
    ratio: Interval
    is_counted: bool


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:averag\w+|compound\w*|annual(?:ly)?|yearly|(?:a|per|each|every) year|per annum)\b", re.IGNORECASE
    )


@cache
def _yearly() -> re.Pattern[str]:
    """Match what, right behind a percentage, makes it one of each year."""
    return re.compile(
        rf"[^.;:()\n{NO_FIGURE}]{{0,30}}?\b(?:(?:a|per|each|every) year|yearly|annual(?:ly)?|per annum)\b"
    )


@cache
def _annual() -> re.Pattern[str]:
    return re.compile(rf"\b(?:(?i:{ANNUAL})|[Aa]nnually|[Yy]early|CAGR)\b[^.;:()\n{NO_FIGURE}]{{0,40}}$")


@cache
def _from_to() -> re.Pattern[str]:
    """Match two levels that one thing went between."""
    some = rf"[^.,;:()\n{NO_FIGURE}]"
    return re.compile(
        rf"\b[Ff]rom (?P<earlier>{FIGURE}){some}{{0,30}}?,? to (?P<later>{FIGURE})"
        rf"|(?P<first>{FIGURE}){some}{{0,30}}? in (?P<since>(?:1[5-9]|20)\d\d),?"
        rf" (?:and |cost |was |were |to |had ){{0,2}}"
        rf"(?P<second>{FIGURE}){some}{{0,30}}? in (?P<until>(?:1[5-9]|20)\d\d)"
    )


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"\b(?:1[5-9]|20)\d\d\b")


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the rate one of other levels: another subject, other prices, what may come, money's return."""
    return re.compile(
        r"\b(?:real|constant|comparable|inflation|adjusted|volume|respectively|project\w*|points?|faster|slower|than"
        r"|will|would|could|expect\w*|forecast\w*|interest|yield\w*|returns?|dividend\w*|coupon|next|until|past|previous"
        r"|compared|against|national|target\w*|while|whereas|but|after|before|then|since|again|(?:18|19|20)\d0s"
        r"|(?:first|second|last) (?:half|decade|[a-z]+ (?:years|decades)))\b|;",
        re.IGNORECASE,
    )


@cache
def _goes_on() -> re.Pattern[str]:
    """Match a second sentence that tells the levels of what the first one is about, or the rate of what it told."""
    return re.compile(r"[.] (?:It|They|That|This|A|An)\b")


def lone_growths(article: Article) -> Iterator[LoneGrowth]:
    """Yield each rate once."""
    seen: set[Span] = set()
    for figures, behind in product((_THREE, _FOUR), (False, True)):
        for passage in passages(article, _gate(), figures, behind=behind):
            if _otherwise().search(passage.text) is None and not _is_of_two(passage):
                for growth in _of(passage):
                    if growth.rate.span not in seen:
                        seen.add(growth.rate.span)
                        yield growth


def _is_of_two(passage: Passage) -> bool:
    """Whether two sentences are told of two things."""
    first, last = passage.places[0], passage.places[-1]
    return ". " in passage.text[first:last] and _goes_on().search(passage.text, first, last) is None


def _of(passage: Passage) -> Iterator[LoneGrowth]:
    claims = [passage.claim(place) for place in passage.places]
    if any(claim.status not in {Status.ACTUAL, Status.QUOTED} or claim.quantity.best.value is None for claim in claims):
        return
    rates = [at for at in passage.places if passage.claim(at).quantity.kind is QuantityKind.PERCENT]
    if len(rates) != 1 or not _is_yearly(passage, rates[0]):
        return
    rate, years = passage.claim(rates[0]), _years(passage, claims)
    is_counted = _year().search(passage.text) is None
    multiples = [claim for claim in claims if claim.quantity.kind is QuantityKind.MULTIPLE]
    if _FEWEST <= years <= _MOST and len(multiples) == 1 and len(claims) == _THREE:
        if not multiples[0].quantity.hedged:
            ratio = Interval.point(value_of(multiples[0].quantity.best)).widened(_SAID)
            yield LoneGrowth(rate, _once(multiples[0]), multiples[0], years, ratio, is_counted)
    elif _FEWEST <= years <= _MOST and (levels := _levels(passage)) is not None and len(claims) == _THREE + is_counted:
        before, after = paired(levels[0].quantity, levels[1].quantity)
        ratio = _within(after, rather(levels[1].quantity)).over(_within(before, rather(levels[0].quantity)))
        yield LoneGrowth(rate, *levels, years, ratio, is_counted)


def _within(one: Interval, other: Interval) -> Interval:
    """Return the narrower of what a level can mean by its own digits and beside the other one; both hold its value."""
    return one if one.within(other) else other


def _is_yearly(passage: Passage, rate: int) -> bool:
    text = passage.text
    is_behind = _yearly().match(text, rate + 1) is not None
    return is_behind or _annual().search(text, max(0, rate - 2 * _BEHIND), rate) is not None


def _levels(passage: Passage) -> tuple[Claim, Claim] | None:
    """Return the two levels in order of time."""
    match = _from_to().search(passage.text)
    if match is None:
        return None
    names = ("earlier", "later") if match["earlier"] else ("first", "second")
    if match["since"] and match["since"] > match["until"]:
        names = names[::-1]
    one, other = (passage.claim(match.start(name)) for name in names)
    are_levels = {one.quantity.kind, other.quantity.kind} <= _LEVELS
    return (one, other) if are_levels and value_of(one.quantity.best) != value_of(other.quantity.best) else None


def _years(passage: Passage, claims: list[Claim]) -> int:
    """Return the only number of years that is told, or that between the only two that are named; 0 for none."""
    named = sorted({int(year[0]) for year in _year().finditer(passage.text)})
    spans = [
        value_of(claim.quantity.best)
        for claim in claims
        if claim.quantity.kind is QuantityKind.DURATION and _in_years(claim)
    ]
    if len(named) == _ENDS and not spans:
        return named[1] - named[0]
    return int(spans[0]) if len(spans) == 1 and not named and spans[0] == int(spans[0]) else 0


def _in_years(claim: Claim) -> bool:
    unit = claim.quantity.best.unit
    return unit is not None and unit.symbol == "year" and not claim.quantity.hedged


def _once(multiple: Claim) -> Claim:
    """Return what a multiple is so many times of."""
    one = Interval.point(_ONE)
    reading = multiple.quantity.best._replace(value=_ONE, narrow=one, wide=one, written=one)
    return multiple._replace(quantity=multiple.quantity._replace(readings=(reading,)))
