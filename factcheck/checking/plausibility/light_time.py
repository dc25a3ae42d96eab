"""How far a signal came and how long it took, which light settles.

Comes in: an article. Goes out: a distance in space and the time of a signal over it that a slip makes of one another: a
power of ten, or minutes for hours. Never happens here: the way there and back, which takes twice as long, and sound.

Worked example: in 28 minutes and 20 seconds light comes 510 million kilometers; a comet "510 billion kilometers from
Earth" would be heard from after 20 days.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, rounded
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import Unit

_LIGHT = Decimal(299_792_458)
# Nothing nearer is told with the time of its signals; a kilometer is a thousand meters.
_NEAREST, _KILOMETER = Decimal(100_000_000), Decimal(1000)
# Once or there and back, and how near a slip must come.
_FAIR, _NEAR = Interval(Decimal("0.3"), Decimal("2.5")), Interval(Decimal("0.85"), Decimal("1.18"))
_SLIPS = {
    Decimal(1000): "a thousand times too far, as a million that became a billion",
    Decimal(1).scaleb(-3): "a thousand times too near, as a billion that became a million",
    Decimal(10): "ten times too far", Decimal("0.1"): "ten times too near",
    Decimal(60): "sixty times too far, as hours that became minutes",
    EXACT.divide(Decimal(1), Decimal(60)): "sixty times too near, as minutes that became hours",
}  # fmt: skip


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Ss]ignals?|[Ll]ight|[Ss]unlight|[Rr]adio|[Mm]essages?|[Cc]ommands?|[Tt]ransmissions?)\b")


@cache
def _time() -> re.Pattern[str]:
    """Match how long a signal takes: "The signal took 28 minutes to arrive", "commands need 20 hours"."""
    some = rf"[^.;:()\n{NO_FIGURE}]"
    return re.compile(
        rf"{_gate().pattern}{some}{{0,50}}? (?:takes?|took|taking|needs?|needed|travel\w*(?: for)?) (?P<time>{FIGURE})"
        rf"(?=,|\.| to (?:arrive|reach|get|cross|come|travel|make)|$| (?:from|between|there)\b)"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    seen = set[Claim]()
    for window in windows(article, _gate(), before=1, after=1, least=2):
        match = _time().search(window.text, window.start, window.end)
        far = _distance(window)
        if match is not None and far is not None and far not in seen:
            seen.add(far)
            yield from _judged(article, rule, window.skeleton.claim(match["time"]), far)


def _distance(window: Window) -> Claim | None:
    """Return the only distance in space of a window, or None."""
    far = [claim for claim in window.skeleton.claims if _meters(claim) >= _NEAREST]
    return far[0] if len(far) == 1 else None


def _meters(claim: Claim) -> Decimal:
    unit, value = claim.quantity.best.unit, claim.quantity.best.value
    if not isinstance(unit, Unit) or unit.dimension != "length" or unit.symbol == "ly" or not value:
        return Decimal(0)
    return EXACT.multiply(value, _factor(unit))


def _factor(unit: Unit) -> Decimal:
    return EXACT.divide(Decimal(unit.factor.numerator), Decimal(unit.factor.denominator))


def _judged(article: Article, rule: Rule, time: Claim, far: Claim) -> Iterator[Result]:
    unit = time.quantity.best.unit
    if time.quantity.kind is not QuantityKind.DURATION or not isinstance(unit, Unit) or not time.quantity.best.value:
        return
    covered = EXACT.multiply(EXACT.multiply(value_of(time.quantity.best), _factor(unit)), _LIGHT)
    ratio = EXACT.divide(_meters(far), covered)
    slip = next((words for slip, words in _SLIPS.items() if _NEAR.contains(EXACT.divide(ratio, slip))), "")
    if not _FAIR.contains(ratio) and slip:
        fields = {
            "time": time.quantity.mention.amount.of(article.text),
            "covered": f"{amount(rounded(EXACT.divide(covered, _KILOMETER), 3), None)} km",
            "stated": far.quantity.mention.amount.of(article.text),
            "slip": slip,
        }
        yield found(rule, article, far.quantity.mention.amount, fields, evidence=(at(article, time.span, "the time"),))


KIND = Kind(KindSpec("light-time", {}, ("time", "covered", "stated", "slip")), within=_check)
