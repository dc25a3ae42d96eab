"""A percentage that has no base, or whose base changes on the way.

Worked examples: from zero to 12 is no percentage at all; a fall of 100% leaves nothing, so 40 cannot fall by 100% to 5;
what is 50% larger than another thing is not 50% larger the other way round: the other is a third smaller.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.change_words import THAN, points_up
from factcheck.checking.arithmetic.moves import Move, moves
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, Skeleton, skeletons
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.statistics.from_nothing import from_nothing
from factcheck.checking.statistics.lost_value import lost_value
from factcheck.checking.statistics.mirrored import mirrored
from factcheck.checking.statistics.there_and_back import there_and_back
from factcheck.checking.values import value_of
from factcheck.checking.wording import plain
from factcheck.model.claim import Article, Claim
from factcheck.model.finding import Finding
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_OF_ZERO = "nothing is no percentage of zero"
_ONE, _HUNDRED = Decimal(1), Decimal(100)
# What is left of a fall that is rounded to 100%.
_NOTHING = Decimal("0.01")
# Below this the two ways of counting give the same whole percentage.
_LEAST = Decimal(5)


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"%|\bper ?cent\b")


@cache
def _from_nothing() -> re.Pattern[str]:
    some = rf"[^;:()\n{NO_FIGURE}]"
    nothing = r"(?:[Ff]rom (?:zero|none|nothing|nil)\b|\b[Nn]o [a-z]+(?: [a-z]+){0,3} in \d{4}\b)"
    change = r"(?:an? (?:rise|increase|jump|growth|surge|gain) of|up(?: by)?|an?)"
    return re.compile(rf"{nothing}{some}{{0,30}}? (?:to|and) {FIGURE}{some}{{0,40}}?,? {change} (?P<percent>{FIGURE})")


@cache
def _mirrored() -> re.Pattern[str]:
    """Match "A is 50% larger than B, so B is 50% smaller"."""
    some = rf"[^.;:()\n{NO_FIGURE}]"
    so = r"(?:,? so |, which means|, meaning|, therefore|,? and (?:therefore|thus|so|conversely)|, or conversely|; )"
    return re.compile(
        rf"(?P<first>{FIGURE})(?: [a-z]+)? (?P<one>{THAN}) than{some}{{1,60}}?{so}{some}{{0,60}}?(?P<second>{FIGURE})"
        rf"(?: [a-z]+)? (?P<other>{THAN})\b"
    )


@cache
def _returned() -> re.Pattern[str]:
    """Match "fell 50% and then rose 50%, leaving it unchanged" and "lost 50% and need to gain 50% to recover"."""
    some = rf"[^.;:()\n{NO_FIGURE}]"
    down = r"(?:fell|fallen|dropped|lost|declined|shrank|slumped|plunged|cut)(?: by)?"
    up = r"(?:rise|rose|gain|gained|grow|grew|increase|increased|jumped|recovered|raised|climb|climbed)(?: by)?"
    back = (
        r"(?:unchanged|back (?:to )?where|back to (?:its|the|their) (?:original|starting|old|first|previous)|to recover"
        r"|to break even|to get back|to return|to make up|the same (?:level|price)|all of (?:its|the|their) losses)"
    )
    return re.compile(
        rf"\b(?:{down} (?P<fall>{FIGURE}){some}{{0,50}}?\b{up} (?P<rise>{FIGURE})"
        rf"|{up} (?P<rise2>{FIGURE}){some}{{0,50}}?\b{down} (?P<fall2>{FIGURE})){some}{{0,40}}?\b{back}"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    if "%" not in article.text and "cent" not in article.text:
        return
    seen: set[Span] = set()
    for finding in _found(article, rule):
        if finding.location.span not in seen:
            seen.add(finding.location.span)
            yield finding


def _found(article: Article, rule: Rule) -> Iterator[Finding]:
    """Yield what every form of words tells; two may tell the same."""
    for move in moves(article):
        if move.stated is not None and _is_percent(move.stated):
            yield from _without_base(article, rule, move, move.stated)
    for skeleton in skeletons(article, _gate()):
        for match in _from_nothing().finditer(skeleton.text):
            stated = skeleton.claim(match["percent"])
            if _is_percent(stated):
                yield _finding(article, rule, stated, stated.span, _OF_ZERO)
        yield from _both_ways(article, rule, skeleton)
    for first, second, is_up in (*there_and_back(article), *mirrored(article)):
        if _are_one(first, second):
            yield _reversed(article, rule, first, second, is_up=is_up)
    yield from (_finding(article, rule, claim, claim.span, _OF_ZERO) for claim in from_nothing(article))
    for claim, loss in lost_value(article):
        fault = f"that is what the other currency gained; what it lost is {plain(loss, 3)}%"
        yield _finding(article, rule, claim, claim.span, fault)


def _is_percent(claim: Claim) -> bool:
    value = claim.quantity.best.value
    return claim.quantity.kind is QuantityKind.PERCENT and value is not None and value > 0


def _without_base(article: Article, rule: Rule, move: Move, stated: Claim) -> Iterator[Finding]:
    """Judge a percentage of zero, and a fall by all that there was to something that is still there."""
    earlier, later = move.earlier.quantity.best, move.later.quantity.best
    if earlier.value == 0 and later.value:
        yield _finding(article, rule, stated, stated.span, _OF_ZERO)
    elif earlier.value and later.value and not move.is_up and not stated.quantity.hedged:
        left = EXACT.divide(later.value, earlier.value)
        if value_of(stated.quantity.best) == _HUNDRED and _NOTHING < left < _ONE:
            fall = plain(EXACT.multiply(EXACT.subtract(_ONE, left), _HUNDRED), 3)
            yield _finding(
                article, rule, stated, stated.span, f"a fall by 100% leaves nothing, and this is one by {fall}%"
            )


def _both_ways(article: Article, rule: Rule, skeleton: Skeleton) -> Iterator[Finding]:
    """Judge one percentage that is used both ways."""
    for match in _mirrored().finditer(skeleton.text):
        first, second = skeleton.claim(match["first"]), skeleton.claim(match["second"])
        if _are_one(first, second) and points_up(match["one"]) is not points_up(match["other"]):
            yield _reversed(article, rule, first, second, is_up=points_up(match["one"]))
    for match in _returned().finditer(skeleton.text):
        names = ("fall", "rise") if match["fall"] else ("rise2", "fall2")
        first, second = (skeleton.claim(match[name]) for name in names)
        if _are_one(first, second):
            yield _reversed(article, rule, first, second, is_up=match["fall"] is None)


def _are_one(first: Claim, second: Claim) -> bool:
    return (
        _is_percent(first)
        and _is_percent(second)
        and _LEAST <= value_of(first.quantity.best) == value_of(second.quantity.best) < _HUNDRED
    )


def _reversed(article: Article, rule: Rule, first: Claim, second: Claim, *, is_up: bool) -> Finding:
    """Return the finding with what the second percentage should be."""
    share = value_of(first.quantity.best)
    ratio = EXACT.add(_HUNDRED, share if is_up else -share)
    back = plain(EXACT.divide(EXACT.multiply(share, _HUNDRED), ratio), 3)
    way = "up" if is_up else "down"
    return _finding(article, rule, second, second.span, f"{plain(share)}% {way} is {back}% the other way round")


def _finding(article: Article, rule: Rule, stated: Claim, span: Span, fault: str) -> Finding:
    fields = {"stated": f"{plain(value_of(stated.quantity.best))}%", "fault": fault}
    return found(rule, article, span, fields, confidence="high")


KIND = Kind(KindSpec("broken-base", {}, ("stated", "fault")), within=_check)
