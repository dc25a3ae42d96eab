"""How much a currency lost, reckoned from the price of the other currency.

Comes in: an article. Goes out: the percentage, and the fall that the two rates give. Never happens here: a rate that
counts the other currency in units of the first, where a fall is a fall.

Worked example: from 12.50 to 18.75 pesos per dollar the dollar gains 50%; the peso loses a third.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.relative import exact_change
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind

_HUNDRED = Decimal(100)


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"%|\bper ?cent\b", re.IGNORECASE)


@cache
def _rates() -> re.Pattern[str]:
    """Match two rates that are both so many for one of another currency."""
    some = rf"[^.;()\n{NO_FIGURE}]"
    other = _other().pattern
    return re.compile(
        rf"\bfrom (?P<a>{FIGURE})(?P<one>{some}{{0,60}}?) to (?P<b>{FIGURE})(?P<two>{some}{{0,30}})"
        rf"|\b(?:at|to|was|from|stood at) (?P<c>{FIGURE}) {other}{some}{{0,60}}?(?:to|at|now|is|was|it is|takes) "
        rf"(?P<d>{FIGURE})"
    )


@cache
def _other() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:per|to the|to a|against the|for (?:a|one)|to one|a) (?:US |U\.S\. )?(?:dollar|euro|pound|greenback|yen"
        r"|franc)\b"
    )


@cache
def _lost() -> re.Pattern[str]:
    """Match what before a percentage makes it what the currency lost."""
    return re.compile(
        r"\b(?:lost|loses|losing|loss of|depreciat\w+|weaken\w*|devalu\w+|shed|fell|fallen|fall of|drop of|dropped|slid"
        r"|slumped|shrunk|shrank|down|decline of|slide of|tumbled|plunged)(?: in value)?(?: by| of)?(?: about| some)? $"
    )


def lost_value(article: Article) -> Iterator[tuple[Claim, Decimal]]:
    """Yield each percentage that is the gain of the other currency, with the loss that it should be."""
    for window in windows(article, _gate(), before=2, after=0):
        for match in _rates().finditer(window.text):
            if match["c"] or _other().search((match["one"] or "") + (match["two"] or "")):
                yield from _of_rates(window, match)


def _of_rates(window: Window, match: re.Match[str]) -> Iterator[tuple[Claim, Decimal]]:
    one, other = (window.skeleton.claim(match[x] or match[y]) for x, y in ("ac", "bd"))
    values = [claim.quantity.best.value for claim in (one, other)]
    if not all(values) or value_of(other.quantity.best) <= value_of(one.quantity.best):
        return
    first, last = (value_of(claim.quantity.best) for claim in (one, other))
    gain = exact_change(first, last)
    loss = EXACT.subtract(_HUNDRED, EXACT.multiply(EXACT.divide(first, last), _HUNDRED))
    for place, claim in zip(window.skeleton.places, window.skeleton.claims, strict=True):
        is_loss = place >= max(match.end("b"), match.end("d")) and window.start <= place < window.end
        if not is_loss or claim.quantity.kind is not QuantityKind.PERCENT or claim.quantity.best.value is None:
            continue
        if _lost().search(window.text, window.start, place) is None:
            continue
        best = claim.quantity.best
        if best.narrow.contains(gain) and not best.wide.contains(loss):
            yield claim, loss
