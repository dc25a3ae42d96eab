"""From-to changes against the words and figures beside them, and running totals.

Worked examples: sales from 16,997 to 45,317 are up 45,317 / 16,997 - 1 = 167%, not 300%. "Rose from 40 to 20" rises
to less than it rose from. 5,135 stations opened, "increasing the total to 22,500": there were 17,365 before.
"""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.own_precision import paired
from factcheck.checking.rate_change import relative_change
from factcheck.checking.wording import amount, plain
from factcheck.model.claim import Article, Claim, Direction, Relation, RelationKind
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.rates import Rates
from factcheck.model.rule import KindSpec, Rule

_ONE, _HUNDRED = Decimal(1), Decimal(100)
_UP_WORDS = frozenset(
    "rose rises risen rising grew grown growing increased increases increasing climbed climbs surged surges jumped jumps soared expanded".split()
)
_DOWN_WORDS = frozenset(
    "fell falls fallen falling declined declines decreased decreases dropped drops shrank shrunk slumped plunged tumbled slid".split()
)


def _changes(article: Article) -> Iterator[tuple[Relation, list[Claim]]]:
    for relation in article.relations:
        if relation.kind is RelationKind.CHANGE:
            claims = [article.claims[member] for member in relation.members]
            if claims[0].quantity.best.value and claims[1].quantity.best.value:
                yield relation, claims


def _same_unit(claims: list[Claim]) -> bool:
    return claims[0].quantity.best.unit == claims[1].quantity.best.unit


def _check_percent(article: Article, rule: Rule, rates: Rates) -> Iterator[Result]:
    """Hold "rose by 50% from 100 to 150" against its own ends. Rates are for percent-or-points to judge."""
    del rates
    for relation, claims in _changes(article):
        if len(claims) < 3 or not _same_unit(claims):
            continue
        earlier, later, stated = claims
        if stated.quantity.kind is not QuantityKind.PERCENT or earlier.quantity.kind is QuantityKind.PERCENT:
            continue
        before, after = earlier.quantity.best, later.quantity.best
        said = stated.quantity.best
        if said.value is None or before.value is None or after.value is None or min(before.value, after.value) <= 0:
            continue
        signed = said.wide if stated.direction is Direction.UP else _negated(said.wide)
        ends_wide = paired(earlier.quantity, later.quantity)
        change = relative_change(*ends_wide)
        exact = EXACT.multiply(EXACT.subtract(EXACT.divide(after.value, before.value), _ONE), _HUNDRED)
        fields = {
            "earlier": amount(before.value, before.unit),
            "later": amount(after.value, after.unit),
            "computed": f"{plain(exact, 3)}%",
            "stated": f"{'-' if stated.direction is Direction.DOWN else ''}{plain(said.value)}%",
            "diagnosis": _base_diagnosis(signed, *ends_wide),
        }
        ends = (earlier.span, later.span, stated.span)
        if not signed.overlaps(change):
            evidence = (at(article, relation.span, "from and to"),)
            level = None if fields["diagnosis"] else Level.WARNING
            yield found(rule, article, stated.quantity.span, fields, level=level, evidence=evidence)
        elif rule.verifies:
            yield held(rule, article, ends, fields)


def _negated(interval: Interval) -> Interval:
    return Interval(None if interval.high is None else -interval.high, None if interval.low is None else -interval.low)


def _base_diagnosis(signed: Interval, before: Interval, after: Interval) -> str:
    """Say which slip would give the stated percentage: the wrong base, or a multiple taken for an increase."""
    if signed.overlaps(_negated(relative_change(after, before))):
        return " It fits the later figure as the base."
    if signed.overlaps(after.over(before).scaled(_HUNDRED)):
        return " It fits the later figure as a percentage of the earlier one, not as the change."
    return ""


PERCENT = Kind(
    KindSpec("percent-change", {}, ("earlier", "later", "computed", "stated", "diagnosis")), within=_check_percent
)


def _check_direction(article: Article, rule: Rule, rates: Rates) -> Iterator[Result]:
    del rates
    for relation, claims in _changes(article):
        word = relation.word.lower()
        if not _same_unit(claims) or word not in _UP_WORDS | _DOWN_WORDS:
            continue
        earlier, later = claims[0].quantity.best, claims[1].quantity.best
        assert earlier.value is not None, "changes have values"
        assert later.value is not None, "changes have values"
        fields = {
            "word": relation.word,
            "earlier": amount(earlier.value, earlier.unit),
            "later": amount(later.value, later.unit),
        }
        smaller, larger = (earlier, later) if word in _UP_WORDS else (later, earlier)
        if larger.written.below(smaller.written):
            yield found(rule, article, relation.span, fields, confidence="high")
        elif smaller.narrow.below(larger.narrow) and rule.verifies:
            yield held(rule, article, (claims[0].span, claims[1].span), fields)


DIRECTION = Kind(KindSpec("direction", {}, ("word", "earlier", "later")), within=_check_direction)


def _check_running_total(article: Article, rule: Rule, rates: Rates) -> Iterator[Result]:
    del rates
    for relation in article.relations:
        if relation.kind is not RelationKind.RUNNING_TOTAL:
            continue
        added, total = (article.claims[member].quantity for member in relation.members)
        if added.best.value is None or total.best.value is None:
            continue
        fields = {
            "added": plain(added.best.value),
            "total": plain(total.best.value),
            "before": plain(EXACT.subtract(total.best.value, added.best.value)),
        }
        if total.best.wide.below(added.best.wide):
            yield found(rule, article, relation.span, fields, confidence="high")
        elif added.best.narrow.below(total.best.narrow) and rule.verifies:
            yield held(rule, article, (added.span, total.span), fields)


RUNNING_TOTAL = Kind(KindSpec("running-total", {}, ("added", "total", "before")), within=_check_running_total)
