"""An amount, so much for each, and how many it is for, told in a form of words of their own.

Comes in: an article. Goes out: quotients. Never happens here: dividing, but to see a slip of a power of ten.

Worked examples: "They hold another 21.4m sq ft. At an average of 13,000 sq ft that is enough for 1,600 stores"; "Ticket
sales reached 7.82 billion yuan. Some 160 million people went, paying 48.9 yuan each on average". What so many paid may
be a part of what was taken, so that there only a power of ten counts.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.exactness import generous
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.told_levels import figures_of
from factcheck.checking.arithmetic.told_quotients import Quotient
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import bare

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_MEASURED = frozenset({QuantityKind.MONEY, QuantityKind.MEASURE})
_POWERS, _SHARP = (1, -1, 2, -2, 3, -3), Decimal("0.06")


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:enough|room|would|will|makes|could|averag\w+|each|apiece)\b")


@cache
def _enough() -> re.Pattern[str]:
    """Match "At an average of 13,000 sq ft that is enough for more than 1,600"."""
    some = rf"[^.;:()\n{NO_FIGURE}]"
    one = r"(?:,? (?:each|apiece|on average|(?:an?|per|for every|for each) [a-z]+(?: [a-z]+)?))?"
    takes_up = r"(?:that|this|it|they|there|the (?:money|sum|land|space|stock|store|amount|total))\b"
    return re.compile(
        rf"(?:\b(?:at|with|assuming|given) {some}{{0,40}}?|^)(?P<each>{FIGURE}){one},? (?:{takes_up}|enough\b|room\b)"
        rf"{some}{{0,60}}?\b(?:enough|room|makes?|made|last|lasts|pays?|buys?|feeds?|funds?|houses?|fills?|covers?|builds?)"
        rf"(?: (?:for|up|to|about|some|roughly|around|build|make|fill|buy|house|feed|fund)){{0,3}} (?P<heads>{FIGURE})",
        re.IGNORECASE,
    )


@cache
def _paying() -> re.Pattern[str]:
    """Match "160 million people went, paying 48.9 yuan each" and "90,000 fans, each of whom spent £5"."""
    some = rf"[^.;:()\n{NO_FIGURE}]"
    pays = r"(?:pa(?:ying|id)|spen(?:ding|t)|giv(?:ing|en)|gave|donat(?:ing|ed)|contribut(?:ing|ed)|handing over)"
    whose = r"(?:(?:and )?(?:each|every one|who|each of (?:them|whom)|they)(?: of (?:them|whom))? )?(?:each )?"
    return re.compile(
        rf"(?P<heads>{FIGURE}){some}{{0,50}}?,? {whose}{pays} (?:an average of |on average )?(?P<each>{FIGURE})"
        r"(?P<behind>(?:,? (?:each|apiece|a head|on average))*)"
    )


@cache
def _for_each() -> re.Pattern[str]:
    return re.compile(r"\b(?:each|apiece|a head|averag\w+)\b")


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the three no quotient: a limit, a part, a further amount."""
    return re.compile(
        r"\b(?:up to|at least|at most|minimum|maximum|first|another|additional|extra|more to|median|respectively"
        r"|remaining|rest|wage\w*|salar\w+|were paid|was paid|are paid|is paid|rose|fell|than the|than in)\b"
    )


def amounts_at_so_much(article: Article) -> Iterator[Quotient]:
    """Yield what is told of a total, of so much for each, and of how many that makes."""
    for window in windows(article, _gate(), least=3):
        if _otherwise().search(window.cue) is not None:
            continue
        for match in _enough().finditer(window.cue):
            yield from _of(window, match)
        for match in _paying().finditer(window.cue):
            if _for_each().search(match[0]) is not None:
                yield from (each for each in _of(window, match) if _is_power_off(each))


def _of(window: Window, match: re.Match[str]) -> Iterator[Quotient]:
    """Yield the quotient of the only amount before it that is told in the unit of each."""
    each, heads = (window.skeleton.claim(match[name]) for name in ("each", "heads"))
    count = heads.quantity.best.value if heads.quantity.kind in _COUNTS and heads.quantity.mention.noun else None
    if each.quantity.kind not in _MEASURED or not each.quantity.best.value or not count:
        return
    first = window.start + min(match.start("each"), match.start("heads"))
    totals = [claim for at, claim in figures_of(window) if at < first and _is_total(claim, each)]
    others = [claim for claim in window.skeleton.claims if claim is not each and _is_total(claim, each)]
    if len(totals) == len(others) == 1:
        yield Quotient(totals[0], each, heads, count, generous(heads.quantity), is_loose=True)


def _is_total(claim: Claim, each: Claim) -> bool:
    quantity = claim.quantity
    is_fact = quantity.kind is each.quantity.kind and claim.status not in {Status.HYPOTHETICAL}
    is_one = is_fact and not quantity.per and quantity.best.unit == bare(each.quantity.best.unit)
    return is_one and quantity.best.value is not None and quantity.best.value > 0


def _is_power_off(stated: Quotient) -> bool:
    """Whether a power of ten leads from what so many paid together to the total."""
    paid = EXACT.multiply(value_of(stated.each.quantity.best), stated.number)
    off = EXACT.divide(value_of(stated.total.quantity.best), paid)
    return any(Interval.point(Decimal(1).scaleb(power)).widened(_SHARP).contains(off) for power in _POWERS)
