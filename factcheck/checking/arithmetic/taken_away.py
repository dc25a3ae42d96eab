"""What goes of a whole, what that leaves, and the change in percent.

Comes in: an article. Goes out: changes told as an amount and in percent. Never happens here: working out whether they
agree, but to see that the percentage is none of what is left.

Worked example: "It brings home 30,000 of the 171,000 soldiers. A 21 percent reduction would leave 141,000": 30,000 and
141,000 are 171,000, so that the reduction is one of these.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.amounts import COUNTS
from factcheck.checking.arithmetic.change_words import NOUNS, points_up
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.told_levels import figures_of
from factcheck.checking.arithmetic.told_twice import TwiceTold, is_comparable
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.derived.near import significant
from factcheck.checking.own_precision import own_precision
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind

_THREE, _HUNDRED, _LARGE, _HALF = 3, Decimal(100), Decimal(1000), Decimal("0.5")
_LEAD, _TAIL = 30, 40


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"%|\bper ?cent\b|\bpct\b")


@cache
def _part_of() -> re.Pattern[str]:
    """Match a part and its whole: "30,000 of the 171,000", "Of the 900 branches, 270"."""
    owner = "(?:the |its |their |his |her |our |some )?(?:[a-z]+ )?"
    return re.compile(
        rf"(?P<part>{FIGURE})(?: [a-z]+)? (?:out )?of {owner}(?P<whole>{FIGURE})"
        rf"|\b[Oo]f {owner}(?P<whole2>{FIGURE})[^.;:{NO_FIGURE}]{{0,40}}, (?P<part2>{FIGURE})"
    )


@cache
def _falls() -> str:
    """Return the nouns for what goes, as alternatives."""
    return "|".join([*(noun for noun in NOUNS.split("|") if not points_up(noun)), "drawdown", "cull", "downsizing"])


@cache
def _before() -> re.Pattern[str]:
    """Match what takes up a change right before its percentage: ", a reduction of", "That cut of"."""
    return re.compile(rf"\b(?:[Tt]hat|[Tt]his|[Tt]he|[Aa]) (?:{_falls()}) of (?:about |some |almost |nearly |just )?$")


@cache
def _taken_up() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Tt]hat|[Tt]his|[Tt]he|[Aa]n?) $")


@cache
def _behind() -> re.Pattern[str]:
    """Match a change behind its percentage."""
    return re.compile(rf"[ -](?:{_falls()})\b(?! (?:in|of) (?!(?:that|this) kind)| for)")


def taken_away(article: Article) -> Iterator[TwiceTold]:
    """Yield the change where what goes and what is left are the whole, beside the only percentage."""
    for window in windows(article, _gate(), before=1, least=_THREE + 1):
        rates = [(at, claim) for at, claim in figures_of(window) if claim.quantity.kind is QuantityKind.PERCENT]
        match = _part_of().search(window.text)
        if match is None or len(rates) != 1 or not _is_change(window, rates[0][0]):
            continue
        part, whole = (window.skeleton.claim(match[name] or match[f"{name}2"]) for name in ("part", "whole"))
        change = _change(rates[0][1], part, whole, window.skeleton.claims)
        if change is not None:
            yield change


def _is_change(window: Window, place: int) -> bool:
    """Whether a percentage is told as the change that was spoken of."""
    start, end = window.sentence_at(place)
    lead = window.text[max(start, place - _LEAD) : place]
    if _before().search(lead) is not None:
        return _of_another().match(window.text, place + 1) is None
    is_behind = _behind().match(window.text, place + 1, min(end, place + _TAIL)) is not None
    return is_behind and _taken_up().search(lead) is not None


@cache
def _of_another() -> re.Pattern[str]:
    """Match, behind a change, what else it may be one of: "a cut of 9 percent in the budget"."""
    return re.compile(r" (?:in|of|for|to) ")


def _change(rate: Claim, part: Claim, whole: Claim, claims: Sequence[Claim]) -> TwiceTold | None:
    """Return the change of the whole by its part, if another figure is all the rest to the digit."""
    rest = next((claim for claim in claims if claim not in (part, whole) and _is_rest(part, claim, whole)), None)
    change = TwiceTold(part, rate, whole, is_up=False, from_earlier=True, rest=rest)
    if rest is None or not is_comparable(change, is_one=True):
        return None
    kept = EXACT.divide(value_of(rest.quantity.best), value_of(whole.quantity.best))
    is_of_rest = own_precision(rate.quantity, rate.quantity.best).contains(EXACT.multiply(kept, _HUNDRED))
    return None if is_of_rest else change


def _is_rest(part: Claim, rest: Claim, whole: Claim) -> bool:
    values = [claim.quantity.best.value or Decimal(0) for claim in (part, rest, whole)]
    kinds = {claim.quantity.kind for claim in (part, rest, whole)}
    return (len(kinds) == 1 or kinds == COUNTS) and values[0] + values[1] == values[2] and min(values) > 0


def meant_by_both(change: TwiceTold) -> tuple[Interval, Interval]:
    """Return what the amount and the level of a change can mean that make a sum with what is left.

    They were rounded at the finest last digit of the three, and small ones not at all.
    """
    values = [value_of(claim.quantity.best) for claim in (change.step, change.level)]
    finest = min(value.adjusted() - significant(value) + 1 for value in values)
    half = EXACT.multiply(Decimal(1).scaleb(finest), _HALF) if max(values) >= _LARGE else Decimal(0)
    return Interval.around(values[0], half, half), Interval.around(values[1], half, half)
