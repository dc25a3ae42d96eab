"""How many times as likely something is, concluded from the only two rates that stand before it.

Comes in: an article. Goes out: the multiple and the smaller and the larger rate, where the two agree or a power of ten
lies between. Never happens here: risks that something else was taken into account for, which no other slip shows.

Worked example: "It lost 17.4 mothers for every 100,000 births. Norway lost 1.8; an American is thus almost ten times as
likely to die."
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.told_levels import figures_of, like
from factcheck.checking.arithmetic.told_multiples import ToldMultiple
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind

_PAIR = 2
_RATES = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.PERCENT})
# How near a multiple, or a tenth or ten times of it, must come to the quotient.
_NEAR = Interval(Decimal("0.8"), Decimal("1.25"))
_POWERS = tuple(Decimal(10) ** power for power in (0, 1, -1, 2, -2))


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\bas likely\b")


@cache
def _concluded() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:thus|so|therefore|hence|makes?|making|means?|meaning)\b[^.;:()\n{NO_FIGURE}]{{0,50}}?"
        rf" (?P<stated>{FIGURE}) as likely\b"
    )


@cache
def _of_so_many() -> re.Pattern[str]:
    """Match what makes a rate of the figure before it, or a denominator of the one behind it."""
    return re.compile(r"(?: [a-z]+){0,3} (?:for every|for each|per|in every|out of|in) $")


def told_risks(article: Article) -> Iterator[ToldMultiple]:
    """Yield each multiple that is concluded from two rates."""
    for window in windows(article, _gate(), before=1):
        match = _concluded().search(window.text, window.start, window.end)
        if match is not None:
            stated = window.skeleton.claim(match["stated"])
            rates = _rates(window, match.start("stated"))
            if stated.quantity.kind is QuantityKind.MULTIPLE and stated.quantity.best.value and len(rates) == _PAIR:
                first, second = (rates[0], like(rates[1], rates[0]))
                if _is_near(stated, first, second):
                    yield ToldMultiple(
                        stated, *sorted((first, second), key=lambda claim: value_of(claim.quantity.best))
                    )


def _rates(window: Window, end: int) -> list[Claim]:
    """Return the rates before a place, the first of which says of how many it is; [] where it does not."""
    text, rates, is_rate = window.text, list[Claim](), False
    for place, claim in figures_of(window):
        is_denominator = _of_so_many().search(text[:place][-40:]) is not None
        if place >= end or claim.quantity.kind not in _RATES or not claim.quantity.best.value or is_denominator:
            continue
        rates.append(claim)
        behind = re.match(rf"[^.;:()\n{NO_FIGURE}]{{0,40}}(?={FIGURE})", text[place + 1 :])
        has_whole = behind is not None and _of_so_many().fullmatch(behind[0]) is not None
        is_own = bool(claim.quantity.per) or claim.quantity.kind is QuantityKind.PERCENT or has_whole
        is_rate = is_rate or (len(rates) == 1 and is_own)
    return rates if is_rate else []


def _is_near(stated: Claim, first: Claim, second: Claim) -> bool:
    smaller, larger = sorted(value_of(claim.quantity.best) for claim in (first, second))
    off = EXACT.divide(EXACT.divide(larger, smaller), value_of(stated.quantity.best))
    return any(_NEAR.contains(EXACT.multiply(off, power)) for power in _POWERS)
