"""A multiple or a fraction that compares two levels without a "doubled from ... to".

Comes in: a sentence with its figures as characters. Goes out: the ratio that is said, and the two levels. Never happens
here: working the ratio out.

Worked examples: "90 cases, three times as many as the 30 of 2019" and "exports were double the $9 billion of May" give
a ratio; "fell by a third, from 900 to 600" a ratio of two thirds.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.moves import moves
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, Skeleton, skeletons
from factcheck.checking.of_one_article import OfOneArticle
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_ONE = Decimal(1)
# A fraction in words is said, not measured: "a quarter" is used from 0.22 to 0.28.
_SAID = Decimal("0.12")
_LEAD = 20


class Compared(NamedTuple):
    """The ratio that is said, how it is hedged, where; the levels; what a fraction allows; whether it is "more"."""

    factor: Decimal
    hedge: str
    place: Span
    earlier: Claim
    later: Claim
    is_more: bool = False
    allowed: Interval | None = None


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:twice|thrice|double|triple|treble|quadruple|times)\b")


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    rest = (
        r"(?:(?! (?:and|but|or|while|which|who|that|when|whereas|as|to|from|with|for)\b)"
        rf"[^,;:()\n–—{NO_FIGURE}]){{0,50}}?"
    )
    size = r"(?:many|much|high|large|big|long|great|far|heavy|tall|expensive)"
    than = rf"(?:as {size} as |that of |the size of |(?P<more>more|higher|larger|bigger|greater) than )?"
    owner = (
        r"(?:the|its|their|his|her|our|(?:last|this|the previous) (?:year|month|week|season|quarter|summer|winter)[’']s"
        r"|(?:19|20)\d\d[’']s|yesterday[’']s|today[’']s|a year-earlier)"
    )
    return (
        re.compile(
            rf"(?P<later>{FIGURE}){rest},? (?:(?:is|was|are|were|or|which is|some) ){{0,2}}(?P<factor>{FIGURE}) {than}"
            rf"{owner} (?:(?!of\b)[\w’'-]+ ){{0,2}}?(?:(?:figure|total|level|tally|sum) of )?(?P<earlier>{FIGURE})"
        ),
        re.compile(
            rf"(?P<earlier>{FIGURE}){rest}[;,] (?:but |and )?(?:today|now|this year|last year|by then|in \d{{4}}),?"
            rf"[^,;:()\n–—{NO_FIGURE}]{{0,30}} (?P<later>{FIGURE}){rest}, (?P<factor>{FIGURE}) as {size}(?P<more>)"
            r"(?! as\b)"
        ),
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the ratio another's: rates, limits, what might be, and what is not."""
    return re.compile(
        r"\b(?:an average|on average|median|per|each|every|would|could|if|not|n[’']t|never|respectively|combined"
        r"|annually|index|sentence|multiple|size limit)\b",
        re.IGNORECASE,
    )


def compared(article: Article) -> Iterator[Compared]:
    """Yield the levels of an article that a multiple or a fraction compares."""
    yield from _known.of(article)


def _compared(article: Article) -> Iterator[Compared]:
    for skeleton in skeletons(article, _gate(), least=3):
        if _otherwise().search(skeleton.text) is None:
            yield from _by_multiple(skeleton)
    for move in moves(article):
        if (
            move.stated is not None
            and move.stated.quantity.kind is QuantityKind.FRACTION
            and not (move.than or move.is_weak)
        ):
            yield from _by_fraction(move.earlier, move.later, move.stated, is_up=move.is_up)


def _by_multiple(skeleton: Skeleton) -> Iterator[Compared]:
    for form in _forms():
        for match in form.finditer(skeleton.text):
            earlier, later, factor = (skeleton.claim(match[name]) for name in ("earlier", "later", "factor"))
            value = factor.quantity.best.value
            leads = [skeleton.text[: match.start(name)] for name in ("earlier", "later")]
            if any(map(_names_a_group, (earlier, later), leads)):
                continue
            if factor.quantity.kind is QuantityKind.MULTIPLE and value is not None and value > _ONE:
                hedge = factor.quantity.mention.bound
                yield Compared(value, hedge, factor.span, earlier, later, is_more=bool(match["more"]))


def _names_a_group(claim: Claim, before: str) -> bool:
    """Whether a percentage says who is meant, not how much there is: "the income of the richest 1%"."""
    return claim.quantity.kind is QuantityKind.PERCENT and _of_a_group().search(before[-_LEAD:]) is not None


@cache
def _of_a_group() -> re.Pattern[str]:
    return re.compile(r"\b(?:top|bottom|upper|lower|first|last|middle|[a-z]+est) $")


def _by_fraction(earlier: Claim, later: Claim, stated: Claim, *, is_up: bool) -> Iterator[Compared]:
    """Yield what is left, or what came, when a level moved by a fraction of itself."""
    reading = stated.quantity.best
    if reading.value is None or not 0 < reading.value < _ONE:
        return
    said = reading.wide.hull(Interval.point(reading.value).widened(_SAID))
    one = Interval.point(_ONE)
    allowed = one.plus(said) if is_up else one.minus(said)
    factor = EXACT.add(_ONE, reading.value) if is_up else EXACT.subtract(_ONE, reading.value)
    yield Compared(factor, stated.quantity.mention.bound, stated.span, earlier, later, allowed=allowed)


_known: OfOneArticle[tuple[Compared, ...]] = OfOneArticle(lambda article: tuple(_compared(article)))
