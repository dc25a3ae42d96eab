"""A change as an amount against the same change in percent, at the level beside them.

Worked example: an index that "fell 250 points, or 8%, to 31,000" stood at 31,250, and 250 of those are 0.8%.
"""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checking.arithmetic.periods import names_period
from factcheck.checking.arithmetic.prices import is_at_other_prices
from factcheck.checking.arithmetic.taken_away import meant_by_both, taken_away
from factcheck.checking.arithmetic.told_twice import TwiceTold, told_twice
from factcheck.checking.diagnosis import Slip, Typed, diagnosed
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.own_precision import at_one_place, own_precision
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, plain
from factcheck.model.claim import Article, Status
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity
from factcheck.model.rule import KindSpec, Rule

_HUNDRED = Decimal(100)
_LEAST_DIGITS = 3


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    told = [change for change in told_twice(article) if not names_period(article.text, change.level)]
    known = {change.percent for change in told}
    for change in (*told, *(change for change in taken_away(article) if change.percent not in known)):
        yield from _judged(article, rule, change)


def _judged(article: Article, rule: Rule, change: TwiceTold) -> Iterator[Result]:
    step, percent, level = (claim.quantity for claim in change[:3])
    spans = (change.step.span, change.percent.span, change.level.span)
    computed = _share(change, *(at_one_place(step, level) if change.rest is None else meant_by_both(change)))
    if computed is None:
        return
    fields = _fields(change, "")
    said = own_precision(percent, percent.best)
    if said.overlaps(computed):
        strict = _share(change, step.best.narrow, level.best.narrow)
        if strict is not None and percent.best.written.overlaps(strict):
            yield from held(rule, article, spans, fields)
        return
    if is_at_other_prices(article, change.level, change.percent):
        return
    typed = Typed(value_of(percent.best), _computed(change))
    diagnosis = diagnosed(said, computed, *_slips(change, step, level), typed=typed)
    is_certain = bool(diagnosis) and change.percent.status is Status.ACTUAL
    places = [at(article, change.step.span, "the amount"), at(article, change.level.span, "the level")]
    if change.rest is not None:
        places.append(at(article, change.rest.span, "what is left"))
    fields["diagnosis"] = f" It {diagnosis}." if diagnosis else ""
    chosen = None if is_certain else Level.WARNING
    confidence = "high" if diagnosis else "medium"
    yield found(rule, article, change.percent.span, fields, level=chosen, evidence=tuple(places), confidence=confidence)


def _slips(change: TwiceTold, step: Quantity, level: Quantity) -> tuple[Slip, ...]:
    """Return the percentages that come out with another base: what is left, or the level itself, or moved back."""
    if change.rest is not None:
        left = change.rest.quantity.best.written
        return (Slip("fits what is left as the base", step.best.written.over(left).scaled(_HUNDRED)),)
    itself = step.best.written.over(level.best.written).scaled(_HUNDRED)
    turned = _share(change._replace(is_up=not change.is_up), step.best.written, level.best.written)
    other_way = (Slip("fits the change the other way", turned),) if turned is not None else ()
    return (Slip("fits the later figure as the base", itself), *other_way)


def _share(change: TwiceTold, step: Interval, level: Interval) -> Interval | None:
    """Return what percentage of the earlier level the amount can be; None where that level could be zero or less."""
    moved = level.minus(step) if change.is_up else level.plus(step)
    base = level if change.from_earlier else moved
    if base.low is None or base.low <= 0:
        return None
    return step.over(base).scaled(_HUNDRED)


def _computed(change: TwiceTold) -> Decimal:
    return EXACT.multiply(EXACT.divide(value_of(change.step.quantity.best), _earlier(change)), _HUNDRED)


def _earlier(change: TwiceTold) -> Decimal:
    """Return the level before the change, computed from the figures as they stand."""
    step, level = value_of(change.step.quantity.best), value_of(change.level.quantity.best)
    if change.from_earlier:
        return level
    return EXACT.subtract(level, step) if change.is_up else EXACT.add(level, step)


def _fields(change: TwiceTold, diagnosis: str) -> dict[str, str]:
    step, level, percent = (claim.quantity.best for claim in (change.step, change.level, change.percent))
    return {
        "step": amount(value_of(step), step.unit or level.unit),
        "earlier": amount(_earlier(change), level.unit),
        "computed": f"{plain(_computed(change), max(_LEAST_DIGITS, change.percent.quantity.digits))}%",
        "stated": f"{plain(value_of(percent))}%",
        "diagnosis": diagnosis,
    }


KIND = Kind(KindSpec("amount-and-percent", {}, ("step", "earlier", "computed", "stated", "diagnosis")), within=_check)
