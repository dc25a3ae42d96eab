"""Multiples that are told between two levels: "doubled", "four times as long as", "a hundredfold gain".

Comes in: an article. Goes out: multiples with the two levels that they are told of. Never happens here: judging ratios.

A verb tells of one thing at two times; "times as" may as well compare two things at one time, and so does
"twice as many women (64) as men (22)".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.between.amounts import amounts_of
from factcheck.checking.arithmetic.between.levels import Levels, levels_near
from factcheck.checking.arithmetic.between.tied import tied_to
from factcheck.checking.arithmetic.between.told import Told
from factcheck.checking.arithmetic.own_subjects import are_of_two
from factcheck.checking.arithmetic.reckoning.slips import agreement
from factcheck.checking.arithmetic.skeletons import FIGURE, is_figure
from factcheck.checking.arithmetic.windows import LISTED, Window, windows
from factcheck.checking.diagnosis import power_of_ten
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind

_BEFORE, _AFTER, _ONE, _BEHIND = 2, 1, Decimal(1), 40
# So far from the ratio of two levels a multiple may be and still be meant of them.
_SLIGHT, _ROUGH = Decimal("0.01"), Decimal("0.03")
_TWO, _HALF = Decimal(2), Decimal("0.5")
_NEARBY, _CLOSE = Interval(Decimal("0.4"), Decimal("2.6")), Interval(Decimal("0.92"), Decimal("1.09"))


class ToldMultiple(NamedTuple):
    """A multiple and its two levels; the second is so many times the first."""

    stated: Claim
    base: Claim
    other: Claim


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:doubl|tripl|trebl|quadrupl|quintupl|halv|twice|thrice|times\b|[a-z]+fold\b|half\b"
        r"|(?:a|one) [a-z]+(?:th|rd|ter)\b)",
        re.IGNORECASE,
    )


def multiples_between(article: Article) -> Iterator[ToldMultiple]:
    """Yield the multiples that are told of the only two amounts of one sort near them."""
    for window in windows(article, _gate(), before=_BEFORE, after=_AFTER, roles=LISTED):
        if _otherwise().search(window.cue) is not None:
            continue
        for place in range(window.start, window.end):
            if is_figure(window.text[place]):
                claim = window.skeleton.claim(window.text[place])
                if (claim.quantity.best.value or 0) > 0 and _is_multiple(window, place, claim):
                    yield from _of_multiple(window, place, claim)


def _is_multiple(window: Window, place: int, claim: Claim) -> bool:
    """Whether a figure says what part or how many times of another an amount is: "fell to a third", "half of that"."""
    kind = claim.quantity.kind
    if kind is not QuantityKind.FRACTION:
        return kind is QuantityKind.MULTIPLE
    lead = window.text[max(0, place - _BEHIND) : place]
    is_left = _fallen_to().search(lead) is not None or _cut_in().search(lead) is not None
    return is_left or _of_former().match(window.text, place + 1) is not None


@cache
def _fallen_to() -> re.Pattern[str]:
    fallen = (
        r"f[ae]ll(?:en|s)?|dropp?(?:ed|s)|shr[aiu]nks?|cut|reduced|declined|dwindled|(?:come|came|gone|went) down|down"
        r"|slipped|slumped|plunged|sunk|sank"
    )
    return re.compile(rf"\b(?:{fallen}) to (?:about |almost |nearly |only |just |barely |less than )?$")


@cache
def _cut_in() -> re.Pattern[str]:
    """Match what makes a half that which is left: "a harvest cut in half", "has cut its staff in half"."""
    cut = r"cut|cuts|cutting|slash(?:es|ed|ing)?|chop(?:s|ped|ping)?|reduc(?:es|ed|ing)"
    return re.compile(rf"\b(?:{cut}) (?:[a-z’'-]+ ){{0,3}}in $")


@cache
def _of_former() -> re.Pattern[str]:
    """Match what makes a fraction one of the other level: "of what it was", "of its former length", "as many"."""
    return re.compile(
        r" (?:of (?:what (?:it|they|there) (?:was|were|had been|used to be|once (?:was|were))"
        r"|that(?: (?:number|figure|level|amount|sum|total))?(?=[.,;)]|$)"
        rf"|its (?:former|old|previous|original|earlier) [a-z]+|the {FIGURE}"
        r"|the [a-z]+ (?:that |which )?(?:it|they|the (?:old|former|previous|earlier|other)(?: ones?| [a-z]+)?) [a-z]+)"
        r"|as (?:many|much|high|large|big|long|heavy|dear)\b)"
    )


def _of_multiple(window: Window, place: int, stated: Claim) -> Iterator[ToldMultiple]:
    behind = window.text[place + 1 : place + _BEHIND]
    is_compared = _compared().match(behind) is not None
    is_verb = stated.quantity.mention.numeral.text.lower().endswith("ed")
    is_of_thing = _of_a_thing().match(behind) is not None or (not is_verb and _counted().match(behind) is not None)
    if not is_compared and (is_of_thing or stated.status is Status.HYPOTHETICAL):
        return
    levels = _levels(window, place, stated, is_compared=is_compared)
    if levels is None or not levels.is_alone or _in_which().search(window.text, place, max(place, levels.first)):
        return
    is_verb = is_verb and _number().match(behind) is None
    is_bound = tied_to(window, Told(stated, None, False, place, "", place + 1, is_verb), levels)
    pair = _held_against(window, place, levels) or _in_order(levels, stated, is_compared=is_compared)
    is_of_two = not is_compared and are_of_two(
        window.text, window.sentence_at(levels.last)[0], levels.first, levels.last
    )
    if is_bound is None or pair is None or is_of_two or _is_given(window, stated, levels):
        return
    is_plain = not is_compared and is_bound and _is_nearby(stated, *pair)
    is_slip = _has_stepped(stated, *pair) or (not stated.quantity.hedged and _has_slipped(stated, *pair))
    if is_plain or is_slip:
        yield ToldMultiple(stated, *pair)


@cache
def _in_which() -> re.Pattern[str]:
    """Match what tells in passing what something else did: "doubled in a year in which sales went from"."""
    return re.compile(r"\b(?:in|during|over|through) which\b")


def _is_nearby(stated: Claim, base: Claim, other: Claim) -> bool:
    return _NEARBY.contains(EXACT.divide(value_of(stated.quantity.best), _ratio(base, other)))


def _ratio(base: Claim, other: Claim) -> Decimal:
    return EXACT.divide(value_of(other.quantity.best), value_of(base.quantity.best))


def _levels(window: Window, place: int, stated: Claim, *, is_compared: bool) -> Levels | None:
    """Return the levels near a multiple: two of one sentence with it, if it compares, or those of two times."""
    start, end = window.sentence_at(place)
    rivals = levels_near(window, place, stated=stated, rivals=True) if is_compared else None
    if rivals is not None and start <= rivals.first and rivals.last < end:
        return rivals
    return levels_near(window, place, stated=stated)


def _held_against(window: Window, place: int, levels: Levels) -> tuple[Claim, Claim] | None:
    """Return the levels of "640, half as many as the 320": what stands behind the multiple is the base."""
    is_around = levels.first < place < levels.last
    if not is_around or _as_many_as().fullmatch(window.text, place + 1, levels.last) is None:
        return None
    one = window.skeleton.claim(window.text[levels.first])
    pair = (levels.earlier, levels.later)
    return pair[::-1] if one.span == levels.earlier.span else pair


@cache
def _as_many_as() -> re.Pattern[str]:
    return re.compile(
        r" (?:as (?:many|much|high|large|big|long|heavy|dear)(?: [a-z]+)? as|of)? ?(?:the |its |their )?"
        r"(?:about |some )?"
    )


def _in_order(levels: Levels, stated: Claim, *, is_compared: bool) -> tuple[Claim, Claim] | None:
    """Return the level that was multiplied and the other; of a thing that grew the earlier one is the smaller."""
    pair = (levels.earlier, levels.later)
    grew = value_of(pair[1].quantity.best) > value_of(pair[0].quantity.best)
    if (value_of(stated.quantity.best) > _ONE) is grew:
        return pair
    return pair[::-1] if is_compared else None


def _has_slipped(stated: Claim, base: Claim, other: Claim) -> bool:
    """Whether one of the levels is that which the other and the multiple give, but for a slip.

    A digit of two hits by chance once in five times, so that of round figures this says little by itself.
    """
    factor = value_of(stated.quantity.best)
    first, last = (value_of(each.quantity.best) for each in (base, other))
    ratio = _ratio(base, other)
    near = Interval.point(ratio).widened(_SLIGHT)
    if power_of_ten(Interval.point(factor), near):
        return True
    return agreement(last, EXACT.multiply(first, factor)) > 0 or agreement(first, EXACT.divide(last, factor)) > 0


def _has_stepped(stated: Claim, base: Claim, other: Claim) -> bool:
    """Whether a multiple is one more or less than that of its levels, or a part twice or half of theirs.

    So are "quadrupled" from 120 to 360, "halved" from 360 to 120, "half" for a quarter; "half as many" for twice.
    """
    factor, ratio = value_of(stated.quantity.best), _ratio(base, other)
    times, told = (ratio, factor) if factor > _ONE else (EXACT.divide(_ONE, ratio), EXACT.divide(_ONE, factor))
    close = Interval.point(times).widened(_ROUGH)
    if close.contains(EXACT.divide(_ONE, told)):
        return True
    steps = (told + _ONE, told - _ONE)
    # What doubled from 12,000 and is 48,000 now may have doubled twice.
    others = steps if factor > _ONE else (*steps, EXACT.multiply(told, _TWO), EXACT.multiply(told, _HALF))
    return any(close.contains(each) for each in others if each > _ONE)


def _is_given(window: Window, stated: Claim, levels: Levels) -> bool:
    """Whether two other amounts near by are so many times apart."""
    factor = value_of(stated.quantity.best)
    amounts = [each for each in amounts_of(window) if each.claim.quantity.kind is not QuantityKind.DURATION]
    spans = {levels.earlier.span, levels.later.span}
    return any(
        one.unit == other.unit
        and {one.claim.span, other.claim.span} != spans
        and _CLOSE.contains(EXACT.divide(EXACT.multiply(one.value, factor), other.value))
        for one in amounts
        for other in amounts
    )


@cache
def _compared() -> re.Pattern[str]:
    """Match what compares two things behind a multiple."""
    return re.compile(
        rf" the (?=(?:about |some )?{FIGURE})| (?:(?:as|the (?:size|number|amount|length|height|weight|price|cost|rate"
        r"|area|national|average|level|figure|sum)|what|that|its|their|his|her|face value)"
        r"\b)"
    )


@cache
def _of_a_thing() -> re.Pattern[str]:
    """Match what was done so many times, what adds them, or what somebody did: "three times last year"."""
    more = "than|more|larger|bigger|longer|higher|heavier|faster"
    done = "last|this|in a row|a|per|champion|winner"
    return re.compile(rf" (?:{more}|{done})\b|-[a-z]|[^,.;]{{0,30}}\bfrom {FIGURE}")


@cache
def _counted() -> re.Pattern[str]:
    """Match what makes a multiple that is no verb how often something was done: "three times since"."""
    return re.compile(r" (?:since|over)\b")


@cache
def _number() -> re.Pattern[str]:
    """Match what a verb has for its object where that was counted before: "having quadrupled their number"."""
    return re.compile(r" (?:their|its|the) (?:number|size|total|output|price|population|membership)\b")


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the multiple that of something else: repeated, imagined, of several."""
    return re.compile(
        r"\b(?:every|each|per cent of|again|annually|yearly|if|would have|index|respectively|not|never|likely|slower"
        r"|less|fewer|smaller|lower|more than once|at times|many times|several times|other times)\b",
        re.IGNORECASE,
    )
