"""A stated difference against the two levels beside it.

Worked example: "sales rose by $12 million from $75 million to $90 million" is a rise of $15 million. Levels in percent
differ by percentage points: "turnout was 61%, up eight points from 55%" is up six.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import chain

from factcheck.checking.arithmetic.bands import moved_bands
from factcheck.checking.arithmetic.level_slips import has_swapped_digits, slip_of_level
from factcheck.checking.arithmetic.moves import Move, moves
from factcheck.checking.arithmetic.periods import names_period
from factcheck.checking.arithmetic.reckoning.slips import agreement
from factcheck.checking.arithmetic.told_levels import like
from factcheck.checking.arithmetic.told_steps import steps, taken_off
from factcheck.checking.arithmetic.turns.grouped import turns
from factcheck.checking.arithmetic.turns.holding import is_between_levels
from factcheck.checking.arithmetic.turns.refusing import is_refused
from factcheck.checking.diagnosis import Typed, diagnosed, is_mistyped
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.own_precision import paired
from factcheck.checking.placed import claims_of_sentences
from factcheck.checking.relative import size
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span
from factcheck.model.unit import Currency, bare

_AMOUNTS = frozenset(
    {QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MEASURE, QuantityKind.DURATION}
)
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_HUNDREDTH = Decimal("0.01")
# Of a step so far from what the levels differ by, other levels are meant; below twenty one digit is chance.
_NEAR, _TWENTY = Interval(Decimal("0.4"), Decimal("2.5")), Decimal(20)
# What is further off, and by no slip that has a name, is a difference of other levels.
_SIZED = Interval(Decimal("0.2"), Decimal(5))
_POINT = ("point", "points")
_DIGITS, _TWO_DIGITS = 3, 2
_LEAD = 30


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    seen: set[Span] = {stated.span for _, _, stated in moved_bands(article)}
    for move in chain(_turned(article), _moved(article)):
        is_named = any(names_period(article.text, claim) for claim in (move.earlier, move.later))
        is_new = move.stated is not None and move.stated.span not in seen
        if is_new and move.stated is not None and not is_named and _is_comparable(move):
            seen.add(move.stated.span)
            yield from _judged(article, rule, move, _in_levels_unit(move.stated.quantity))


def _moved(article: Article) -> Iterator[Move]:
    """Yield what other forms of words tell, unless the clauses speak against it."""
    for move in chain(moves(article), _slipped(article)):
        if move.stated is None or not is_refused(article, move.stated, move.earlier, move.later):
            yield move
    for off in taken_off(article):
        if off.stated is not None:
            yield Move(off.earlier, off.later, off.stated, off.word, off.stated.span, is_told=True, is_weak=True)


def _turned(article: Article) -> Iterator[Move]:
    """Yield the steps of clauses that tell both levels as well: amounts, and points of levels in percent."""
    for turn in turns(article):
        before, after = turn.before, turn.after
        if before is not None and after is not None and is_between_levels(turn):
            first, last = before.claim, after.claim
            share = next((claim for claim in (first, last) if claim.quantity.kind is QuantityKind.PERCENT), None)
            told = turn.step if share is None else turn.ratio
            if told is not None and not _is_of_another_base(article, told.claim, first):
                levels = (first, last) if share is None else (like(first, share), like(last, share))
                # "Rose by 12,000 to 412,000, compared with 380,000 a year ago" may be of the last month.
                is_weak = before.is_loose and share is None and turn.ratio is None and "year" in turn.behind
                if not is_weak or _has_digits(told.claim):
                    yield Move(*levels, told.claim, "", told.claim.span, is_told=True, is_weak=is_weak)


def _has_digits(claim: Claim, least: int = _DIGITS) -> bool:
    """Whether a figure has so many digits that one other is no chance."""
    return len(value_of(claim.quantity.best).normalize(EXACT).as_tuple().digits) >= least


def _is_of_another_base(article: Article, stated: Claim, earlier: Claim) -> bool:
    """Whether what a change is compared with stands behind it, and the level was told before it."""
    return earlier.span.start < stated.span.start and _than().match(article.text, stated.span.end) is not None


@cache
def _than() -> re.Pattern[str]:
    return re.compile(r"(?: [a-z]+)? (?:more|higher|larger|less|fewer|lower|smaller|above|below) than\b")


def _slipped(article: Article) -> Iterator[Move]:
    """Yield the steps between levels near them that miss by a slip: of the step, or of one of the levels."""
    known = {move.stated.span for move in moves(article) if move.stated is not None}
    for course in steps(article):
        stated = course.stated
        if stated is None or stated.span in known or not course.is_same or stated.quantity.best.value is None:
            continue
        step, first, last = (value_of(claim.quantity.best) for claim in (stated, course.earlier, course.later))
        if _is_one_of_two(article, stated, abs(last - first) - step):
            continue
        made = EXACT.add(first, step) if last > first else EXACT.subtract(first, step)
        pairs = ((step, abs(last - first)), (last, made), (first, EXACT.add(last, EXACT.subtract(first, made))))
        is_slip = any(agreement(one, other) > (min(one, other) < _TWENTY) for one, other in pairs if other > 0)
        if is_slip and _NEAR.contains(EXACT.divide(step, abs(last - first))):
            yield Move(course.earlier, course.later, stated, course.word, stated.span, is_told=True)


def _is_one_of_two(article: Article, stated: Claim, rest: Decimal) -> bool:
    """Whether the sentence of a step has the rest as well: "found nine more bodies, and two people died"."""
    near = claims_of_sentences(article, stated.sentence, stated.sentence)
    return any(claim.span != stated.span and claim.quantity.best.value == rest for claim in near)


def _is_comparable(move: Move) -> bool:
    """Whether all three have a value, and the difference is in the unit of the levels, or in points of a percentage."""
    assert move.stated is not None, "moves without a stated change are left out"
    first, second, stated = (claim.quantity for claim in (move.earlier, move.later, move.stated))
    if any(quantity.best.value is None or quantity.best.value <= 0 for quantity in (first, second, stated)):
        return False
    if first.kind is QuantityKind.PERCENT:
        return stated.kind is QuantityKind.POINTS or (stated.kind in _COUNTS and stated.mention.noun in _POINT)
    # A sentence of its own may call them by another name: "8,900 workers", "it has shed 1,250 jobs".
    named = (first, second) if move.is_told else (first, second, stated)
    nouns = {quantity.mention.noun.lower() for quantity in named} - {"", *_POINT}
    nouns = {
        noun for noun in nouns if not noun.endswith(("months", "years", "weeks", "days"))
    }  # "9,450 a year earlier"
    return stated.kind in _AMOUNTS and first.kind in _AMOUNTS and _is_one_unit(first, stated) and len(nouns) <= 1


def _is_one_unit(first: Quantity, stated: Quantity) -> bool:
    left, right = bare(first.best.unit), bare(stated.best.unit)
    if isinstance(left, Currency) and isinstance(right, Currency):
        return left.code == right.code
    return left == right and bool(first.mention.numeral.scale) <= bool(stated.mention.numeral.scale or left is None)


def _in_levels_unit(stated: Quantity) -> Interval:
    """Return the widest that the difference can mean: basis points are hundredths of a point."""
    said = stated.best.wide if stated.hedged else stated.best.wide.hull(stated.best.written)
    return said.scaled(_HUNDREDTH) if _is_in_basis_points(stated) else said


def _in_unit_of(stated: Quantity, points: Decimal) -> Decimal:
    """Return a difference of the levels as the stated one would be written."""
    return EXACT.divide(points, _HUNDREDTH) if _is_in_basis_points(stated) else points


def _is_in_basis_points(stated: Quantity) -> bool:
    unit = stated.best.unit
    return unit is not None and unit.symbol == "bp"


def _judged(article: Article, rule: Rule, move: Move, said: Interval) -> Iterator[Result]:
    assert move.stated is not None, "moves without a stated change are left out"
    before, after = paired(move.earlier.quantity, move.later.quantity)
    computed = size(after.minus(before))
    spans = (move.earlier.span, move.later.span, move.stated.span)
    if said.overlaps(computed):
        yield from held(rule, article, spans, _fields(move, "")) if _is_close(move, said) else ()
        return
    typed = Typed(value_of(move.stated.quantity.best), _in_unit_of(move.stated.quantity, _difference(move)))
    if move.is_weak and not is_mistyped(typed):
        return
    if _range_before().search(article.text, max(0, move.stated.span.start - _LEAD), move.stated.span.start) is not None:
        return  # "a forecast of 285,000 to 305,000 that had been cut from 300,000 to 330,000"
    diagnosis = diagnosed(said, computed, typed=typed) or _slip_of_level(move)
    if not diagnosis and typed.computed and not _SIZED.contains(EXACT.divide(typed.computed, typed.stated)):
        return  # a difference of something else
    is_sure = bool(diagnosis) or not typed.computed  # of two levels that are the same, either is a slip
    level = None if is_sure and move.stated.status is Status.ACTUAL else Level.WARNING
    evidence = (at(article, move.earlier.span.joined(move.later.span), "both levels"),)
    confidence = "high" if is_sure else "medium"
    fields = _fields(move, diagnosis)
    yield found(rule, article, move.stated.span, fields, level=level, evidence=evidence, confidence=confidence)


def _slip_of_level(move: Move) -> str:
    assert move.stated is not None, "moves without a stated change are left out"
    stated = move.stated.quantity
    if not _has_digits(move.stated, _TWO_DIGITS) or _is_in_basis_points(stated):
        return ""
    said, levels = stated.best.written, (move.earlier.quantity, move.later.quantity)
    slip = slip_of_level(*levels, lambda one, other: said.overlaps(size(other.minus(one))))
    return slip or has_swapped_digits(*levels, value_of(stated.best))


@cache
def _range_before() -> re.Pattern[str]:
    """Match the beginning of a range right before the figure that ends it."""
    return re.compile(r"\d(?:\.\d+)?%? ?(?:to|and|-|–) ?[$£€¥]?$")


def _is_close(move: Move, said: Interval) -> bool:
    """Whether the difference fits as strictly as it is written, with no hedge on either level."""
    return not move.earlier.quantity.hedged and not move.later.quantity.hedged and said.contains(_difference(move))


def _difference(move: Move) -> Decimal:
    return abs(EXACT.subtract(value_of(move.later.quantity.best), value_of(move.earlier.quantity.best)))


def _fields(move: Move, diagnosis: str) -> dict[str, str]:
    assert move.stated is not None, "moves without a stated change are left out"
    before, after, stated = (claim.quantity.best for claim in (move.earlier, move.later, move.stated))
    unit = before.unit
    is_share = unit is not None and unit.symbol == "%"
    difference = amount(_difference(move), None if is_share else unit)
    return {
        "earlier": amount(value_of(before), before.unit),
        "later": amount(value_of(after), after.unit),
        "computed": f"{difference} percentage points" if is_share else difference,
        "stated": amount(value_of(stated), stated.unit),
        "diagnosis": f" It {diagnosis}." if diagnosis else "",
    }


KIND = Kind(KindSpec("difference", {}, ("earlier", "later", "computed", "stated", "diagnosis")), within=_check)
