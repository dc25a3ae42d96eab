"""Percent where percentage points are meant, in the change of a rate.

Worked example: "GDP fell by 3.2% in H1, and the decline narrowed by 3.4%". Read as points, the earlier decline was
3.2 + 3.4 = 6.6%; read as percent, it was 3.2 / (1 - 0.034) = 3.31%, hardly a change. Neither is impossible.
With both ends given the text decides: from 5% to 7% is up 2 points, or 40 percent.
"""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.wording import plain
from factcheck.model.claim import Article, Claim, Direction, Relation, RelationKind
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.rates import Rates
from factcheck.model.rule import KindSpec, Rule

_HUNDRED = Decimal(100)
_SMALLER = frozenset({"narrowed", "narrowing", "narrows", "slowed", "slowing", "eased", "moderated", "shrank"})


def _check(article: Article, rule: Rule, rates: Rates) -> Iterator[Result]:
    del rates
    for relation in article.relations:
        if relation.kind is RelationKind.CHANGE_OF_RATE:
            yield from _moved_rate(article, rule, relation)
        elif relation.kind is RelationKind.CHANGE and len(relation.members) == 3:
            yield from _both_ends(article, rule, relation)


def _moved_rate(article: Article, rule: Rule, relation: Relation) -> Iterator[Result]:
    """Only the later rate is known: work out the earlier one under both readings."""
    rate, move = (article.claims[member] for member in relation.members)
    value, step = rate.quantity.best.value, move.quantity.best.value
    if value is None or step is None or step <= 0 or step >= _HUNDRED or value <= 0:
        return
    smaller = relation.word in _SMALLER
    points = EXACT.add(value, step) if smaller else EXACT.subtract(value, step)
    share = EXACT.divide(step, _HUNDRED)
    percent = EXACT.divide(value, EXACT.subtract(Decimal(1), share) if smaller else EXACT.add(Decimal(1), share))
    sign = "-" if rate.direction is Direction.DOWN else ""
    fields = {
        "stated": f"{plain(step)}%",
        "points": f"an earlier rate of {sign}{plain(points)}%",
        "percent": f"one of {sign}{plain(percent, 3)}%",
        "now": f"{sign}{plain(value)}%",
    }
    evidence = (at(article, rate.quantity.span, "the rate that moved"),)
    # A move smaller than the rate is written to is no move: then percent cannot be what was meant.
    unseen = abs(EXACT.subtract(percent, value)) < Decimal(2).scaleb(-rate.quantity.decimals)
    yield found(
        rule,
        article,
        relation.span,
        fields,
        level=Level.WARNING,
        evidence=evidence,
        confidence="high" if unseen else "medium",
    )


def _both_ends(article: Article, rule: Rule, relation: Relation) -> Iterator[Result]:
    """Both rates are known: the stated move fits points, percent, both or neither."""
    earlier, later, stated = (article.claims[member] for member in relation.members)
    if any(claim.quantity.kind is not QuantityKind.PERCENT for claim in (earlier, later, stated)):
        return
    points = _points(earlier, later)
    percent = relative_change(earlier.quantity.best.written, later.quantity.best.written)
    said = stated.quantity.best.written
    fields = {
        "stated": f"{plain(stated.quantity.best.value or Decimal(0))}%",
        "points": f"a move from {_value(earlier)}% to {_value(later)}%",
        "percent": f"a change of {plain(abs(_exact_change(earlier, later)), 3)}%",
        "now": f"{_value(later)}%",
    }
    if said.overlaps(_absolute(points)) and not said.overlaps(_absolute(percent)):
        span = earlier.quantity.span.joined(later.quantity.span)
        yield found(
            rule, article, stated.quantity.span, fields, evidence=(at(article, span, "both rates"),), confidence="high"
        )
    elif said.overlaps(_absolute(percent)) and rule.verifies:
        yield held(rule, article, (earlier.span, later.span, stated.span), fields)


def _points(earlier: Claim, later: Claim) -> Interval:
    return later.quantity.best.narrow.minus(earlier.quantity.best.narrow)


def relative_change(earlier: Interval, later: Interval) -> Interval:
    """Return the change from `earlier` to `later` in percent; both ends must be positive."""
    ratio = later.over(earlier)
    return ratio.minus(Interval.point(Decimal(1))).scaled(_HUNDRED)


def _absolute(interval: Interval) -> Interval:
    """Return the sizes of the values of an interval that lies on one side of zero."""
    if interval.high is not None and interval.high <= 0:
        return Interval(-interval.high, None if interval.low is None else -interval.low)
    return interval


def _exact_change(earlier: Claim, later: Claim) -> Decimal:
    before, after = earlier.quantity.best.value, later.quantity.best.value
    if not before or after is None:
        return Decimal(0)
    return EXACT.multiply(EXACT.subtract(EXACT.divide(after, before), Decimal(1)), _HUNDRED)


def _value(claim: Claim) -> str:
    return plain(claim.quantity.best.value or Decimal(0))


KIND = Kind(KindSpec("percent-or-points", {}, ("stated", "points", "percent", "now")), within=_check)
