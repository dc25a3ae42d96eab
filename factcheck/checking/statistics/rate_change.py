"""Percent where percentage points are meant, in the change of a rate.

Worked example: "GDP fell by 3.2% in H1, and the decline narrowed by 3.4%". Read as points, the earlier decline was
3.2 + 3.4 = 6.6%; read as percent, it was 3.2 / (1 - 0.034) = 3.31%, hardly a change. Neither is impossible.
With both ends given the text decides: from 5% to 7% is up 2 points, or 40 percent.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import chain

from factcheck.checking.arithmetic.bands import moved_bands
from factcheck.checking.arithmetic.moves import moves
from factcheck.checking.kinds import Kind, Result, at, found, held, related
from factcheck.checking.own_precision import alike, is_borne_out
from factcheck.checking.relative import exact_change, relative_change, size
from factcheck.checking.statistics.exact_points import exact_points
from factcheck.checking.statistics.lone_moves import LoneMove, unseen_moves
from factcheck.checking.statistics.narrowed import narrowed_later
from factcheck.checking.statistics.near_points import are_listed, near_points
from factcheck.checking.statistics.of_another import is_of_another, is_of_the_main_clause
from factcheck.checking.statistics.pace_moves import paced_moves, rates_beside
from factcheck.checking.statistics.paces_behind import paces_behind
from factcheck.checking.statistics.points_for_percent import PointsTold, points_for_percent
from factcheck.checking.statistics.slower_prices import slower_prices
from factcheck.checking.statistics.told_points import points_together, told_points
from factcheck.checking.values import value_of
from factcheck.checking.wording import plain
from factcheck.model.claim import Article, Claim, Direction, Relation, RelationKind
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_ONE, _HUNDRED = Decimal(1), Decimal(100)
# Two rates and a change are three percentages.
_FEWEST = 2
# How many times a stated move the relative change is where nobody can have meant it.
_FAR = 5
_SMALLER = frozenset({"narrowed", "narrowing", "narrows", "slowed", "slowing", "eased", "moderated", "shrank"})


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    seen: set[Span] = set()
    for told in chain(moved_bands(article), slower_prices(article)):
        seen.add(told[2].span)
        if told[2].quantity.kind is QuantityKind.PERCENT:
            yield _pointed(article, rule, *told)
    for relation in (*related(article, RelationKind.CHANGE_OF_RATE), *narrowed_later(article)):
        seen.add(article.claims[relation.members[1]].span)
        yield from _moved_rate(article, rule, relation)
    yield from _between_ends(article, rule, seen)
    yield from (_relative(article, rule, told) for told in points_for_percent(article))
    if article.text.count("%") + article.text.count("cent") < _FEWEST:
        return
    for exact in exact_points(article):
        is_listed = any(are_listed(article, level, exact[2]) for level in exact[:2])
        if exact[2].span not in seen and not is_listed and not is_of_another(article, *exact):
            seen.add(exact[2].span)
            yield _pointed(article, rule, *exact)
    lone = chain(unseen_moves(article, seen), paced_moves(article, seen), paces_behind(article, seen))
    for rate, step in chain(lone, rates_beside(article, seen)):
        if step.stated.span not in seen:
            seen.add(step.stated.span)
            yield from _unseen(article, rule, rate, step)


def _between_ends(article: Article, rule: Rule, seen: set[Span]) -> Iterator[Result]:
    """Judge the changes that are told with both rates, and add them to those `seen`."""
    for earlier, later, change in points_together(article):
        if change.span not in seen:
            seen.add(change.span)
            yield from _both_ends(article, rule, earlier, later, change, None, is_exact=True)
    for earlier, later, change, level in _ended(article):
        if change.span not in seen and not is_of_the_main_clause(article, earlier, later, change):
            seen.add(change.span)
            yield from _both_ends(article, rule, earlier, later, change, level)


def _ended(article: Article) -> Iterator[tuple[Claim, Claim, Claim, Level | None]]:
    """Yield each change between two rates, with the level that a finding has at most; the surest ties come first."""
    for relation in related(article, RelationKind.CHANGE):
        claims = [article.claims[member] for member in relation.members]
        if len(claims) == 3 and all(_is_percentage(claim) for claim in claims):
            yield claims[0], claims[1], claims[2], None
    if article.text.count("%") + article.text.count("cent") < _FEWEST:
        return
    for move in moves(article):
        if move.stated is not None and all(map(_is_percentage, (move.earlier, move.later, move.stated))):
            yield move.earlier, move.later, move.stated, None
    for told in told_points(article):
        if not is_of_another(article, *told):
            yield *told, None
    for near in near_points(article):
        if not is_of_another(article, *near):
            yield *near, Level.WARNING


def _is_percentage(claim: Claim | None) -> bool:
    value = None if claim is None else claim.quantity.best.value
    return claim is not None and claim.quantity.kind is QuantityKind.PERCENT and value is not None and value > 0


def _moved_rate(article: Article, rule: Rule, relation: Relation) -> Iterator[Result]:
    """Only the later rate is known: work out the earlier one under both readings."""
    rate, move = (article.claims[member] for member in relation.members)
    now, step = rate.quantity.best.value, move.quantity.best.value
    if now is None or step is None or not 0 < step < _HUNDRED or now <= 0:
        return
    points, percent = _earlier_rates(now, step, shrank=relation.word in _SMALLER)
    sign = "-" if rate.direction is Direction.DOWN else ""
    fields = {
        "move": f"A move of {plain(step)}%, to a rate of {sign}{plain(now)}%",
        "points": f"the earlier rate was {sign}{plain(points)}%",
        "percent": f"{sign}{plain(percent, 3)}%",
    }
    # A move smaller than the rate is written to is no move: then percent can hardly be what was meant.
    unseen = abs(EXACT.subtract(percent, now)) < Decimal(2).scaleb(-rate.quantity.decimals)
    evidence = (at(article, rate.span, "the rate that moved"),)
    confidence = "high" if unseen else "medium"
    yield found(rule, article, relation.span, fields, level=Level.WARNING, evidence=evidence, confidence=confidence)


def _pointed(article: Article, rule: Rule, earlier: Claim, later: Claim, stated: Claim) -> Result:
    """Return a finding at a change that has the digits of the difference, and not those of the relative change."""
    fields = _fields(earlier, later, stated)
    evidence = (at(article, earlier.span.joined(later.span), "both rates"),)
    return found(rule, article, stated.span, fields, level=Level.WARNING, evidence=evidence)


def _relative(article: Article, rule: Rule, told: PointsTold) -> Result:
    """Return a finding at a change in points that is the relative change of the rates."""
    said = plain(value_of(told.stated.quantity.best))
    fields = {
        "move": f"A move of {said} points from {plain(told.old)}% to {plain(told.new)}%",
        "points": f"it is {plain(abs(EXACT.subtract(told.new, told.old)))}",
        "percent": plain(abs(exact_change(told.old, told.new)), 3),
    }
    evidence = (at(article, told.rates, "both rates"),)
    return found(rule, article, told.stated.span, fields, level=Level.WARNING, evidence=evidence)


def _fields(earlier: Claim, later: Claim, stated: Claim) -> dict[str, str]:
    old, new, said = (value_of(claim.quantity.best) for claim in (earlier, later, stated))
    return {
        "move": f"A move of {plain(said)}% from {plain(old)}% to {plain(new)}%",
        "points": f"it is {plain(abs(EXACT.subtract(new, old)))}",
        "percent": plain(abs(exact_change(old, new)), 3),
    }


def _unseen(article: Article, rule: Rule, rate: Claim, step: LoneMove) -> Iterator[Result]:
    """Judge "the rate rose 0.2% to 4.1%": in percent the move would be smaller than the rate is written to.

    How far one growth lies from another, "8.5%, 2.4% higher than the national average", is told in points by all who
    count growths.
    """
    if _led_to().match(article.text, step.stated.span.end) is not None:
        return  # an amount moved so far: "narrowed by 4.7 percent to 31.7 billion yuan"
    now, moved = value_of(rate.quantity.best), value_of(step.stated.quantity.best)
    points, percent = _earlier_rates(now, moved, shrank=not step.is_up)
    unseen = abs(EXACT.subtract(percent, now)) < Decimal(2).scaleb(-max(rate.quantity.decimals, 1))
    if not unseen and not step.beside:
        return
    far = "distance" if step.beside else "move"
    fields = {
        "move": f"A {far} of {plain(moved)}%, {'from' if step.beside else 'to'} a rate of {plain(now)}%",
        "points": f"the {'other' if step.beside else 'earlier'} rate was {plain(points)}%",
        "percent": f"{plain(percent, 3)}%",
    }
    evidence = (at(article, rate.span, "the rate that moved"),)
    yield found(rule, article, step.stated.span, fields, level=Level.WARNING, evidence=evidence)


@cache
def _led_to() -> re.Pattern[str]:
    return re.compile(r" to (?:[A-Z]{1,3} ?)?[$€£¥₹]?[\d.,]+ (?!per ?cent|percent|pct)[a-z]")


def _earlier_rates(now: Decimal, step: Decimal, *, shrank: bool) -> tuple[Decimal, Decimal]:
    """Return the rate before a move of `step`, read as points and read as percent."""
    share = EXACT.divide(step, _HUNDRED)
    if shrank:
        return EXACT.add(now, step), EXACT.divide(now, EXACT.subtract(_ONE, share))
    return EXACT.subtract(now, step), EXACT.divide(now, EXACT.add(_ONE, share))


def _both_ends(
    article: Article,
    rule: Rule,
    earlier: Claim,
    later: Claim,
    stated: Claim,
    level: Level | None,
    *,
    is_exact: bool = False,
) -> Iterator[Result]:
    """Both rates are known: the stated move fits points, percent, both or neither."""
    before, after, said = (claim.quantity.best for claim in (earlier, later, stated))
    old, new = value_of(before), value_of(after)
    fields = _fields(earlier, later, stated)
    fits_points = said.written.overlaps(size(after.narrow.minus(before.narrow)))
    ends = (before.narrow, after.narrow) if is_exact else alike(earlier.quantity, later.quantity)
    change = size(relative_change(*ends))
    fits = (said.wide if stated.quantity.hedged else said.written).overlaps(change)
    # To the digit the difference of the rates, and a percentage only if somebody cut it off: 8 for 8.9.
    is_cut = said.value == abs(EXACT.subtract(new, old)) and not alike(stated.quantity, stated.quantity)[0].overlaps(
        change
    )
    # As far from the relative change as only the coarsest rounding could bring it: from 4% to 5% by 1%, which is 25%.
    is_tied = level is None and not is_exact
    is_far = (
        is_tied and said.value == abs(EXACT.subtract(new, old)) and abs(exact_change(old, new)) >= value_of(said) * _FAR
    )
    if fits and not fits_points:
        if is_borne_out(stated.quantity, abs(exact_change(old, new))):
            yield from held(rule, article, (earlier.span, later.span, stated.span), fields)
    elif fits_points and (not fits or is_cut or is_far):
        evidence = (at(article, earlier.span.joined(later.span), "both rates"),)
        confidence = "high" if level is None else "medium"
        softened = Level.WARNING if fits else level
        yield found(rule, article, stated.span, fields, level=softened, evidence=evidence, confidence=confidence)


KIND = Kind(KindSpec("percent-or-points", {}, ("move", "points", "percent")), within=_check)
