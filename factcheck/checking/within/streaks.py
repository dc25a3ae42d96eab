"""A figure beside the bound that it is said to have kept to so many times in a row.

Comes in: an article. Goes out: the bound and the figure that cannot be the last of the row. Never happens here: figures
of another thing than the bound, or of a shorter time.

Worked examples: "brought in 6.87 billion tonnes. It was the eighth year in a row in which the harvest topped 650
million tonnes": nobody says so of ten times as much; "sales reached $81 million, the fourth year in succession that
they have topped $750 million".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.told_levels import figures_of
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import alike

_LOWER, _UPPER = frozenset({"over", "at least"}), frozenset({"under", "at most"})
_KINDS = frozenset({QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.COUNT, QuantityKind.NUMBER})
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_POWERS = (1, -1, 3, -3, 2, -2)
_TEN = Decimal(10)
# So near to a bound lies what somebody compares with it.
_BESIDE, _SIZED = Interval(Decimal("0.6"), Decimal("1.6")), Interval(Decimal("0.15"), Decimal(7))
_STEM = 5


class Streak(NamedTuple):
    """A bound that was kept so many times, and the figure of the last of these times, which did not keep it."""

    bound: Claim
    figure: Claim


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:in a row|running|in succession|straight|consecutive|successive)\b")


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """Match "the eighth year in a row in which the harvest F" and "the harvest has been F for five years in a row"."""
    tail = r"(?:in a row|running|in succession|straight)"
    unit = r"(?P<unit>year|season|quarter|month|week|day)"
    times = rf"(?:(?:straight|consecutive|successive) {unit}|{unit.replace('unit', 'unit1')} {tail})"
    streak = rf"[a-z\d-]{{0,12}}(?:th|rd|nd|st) {times}"
    clause = rf"(?P<clause>[^,;:().{NO_FIGURE}]{{0,60}}?)"
    return (
        re.compile(rf"\b{streak}{clause} (?P<bound>{FIGURE})"),
        re.compile(
            rf"(?:^|[,;] ){clause} (?P<bound>{FIGURE})(?: [a-z]+)? for (?:{FIGURE} {tail}|(?:a |the )?{streak})"
        ),
    )


def streaks(article: Article) -> Iterator[Streak]:
    """Yield the bounds of the article that the last figure of their row does not keep to, in order of place."""
    for window in windows(article, _gate(), before=1, after=1, least=2):
        for form in _forms():
            for match in form.finditer(window.cue):
                yield from _of_match(window, match)


def _of_match(window: Window, match: re.Match[str]) -> Iterator[Streak]:
    place = window.start + match.start("bound")
    bound = window.skeleton.claim(match["bound"])
    if bound.quantity.mention.bound not in _LOWER | _UPPER or bound.quantity.kind not in _KINDS:
        return
    near = [(at, claim) for at, claim in figures_of(window) if at != place and _is_alike(claim, bound)]
    if len(near) != 1:
        return
    at, figure = near[0]
    told = window.text[slice(*window.sentence_at(at))]
    unit = match["unit"] or match["unit1"] or "year"
    if _shorter(unit).search(told) is not None:
        return
    if place < at < window.end:
        is_told = is_of_it = _taken_up().fullmatch(window.text, place + 1, at) is not None
    elif _of_another().search(match["clause"]) is not None or (at > place and _of_before().search(told) is not None):
        return
    else:
        is_told = not _names_more(match["clause"], told)
        is_of_it = is_told or _is_of_one_sort(bound)
        is_told = is_told and at < place
    if (is_told and _is_beyond(figure, bound)) or (is_of_it and _is_slip(figure, bound)):
        yield Streak(bound, figure)


@cache
def _taken_up() -> re.Pattern[str]:
    """Match what leads from a bound to the figure that kept to it: "for the eighth year in a row, reaching"."""
    return re.compile(
        rf"[^.;:{NO_FIGURE}]{{0,50}}?[,:] (?:(?:it|they) )?(?:came to|was|were|reached|stood at|totall?ed|reaching"
        r"|hitting|coming to|standing at|at|with) "
    )


@cache
def _of_before() -> re.Pattern[str]:
    """Match what makes a sentence behind the row one of another time."""
    return re.compile(r"\b(?:earlier|before|ago|last|previous\w*|had|until|forecast|next|will)\b")


def _is_alike(claim: Claim, bound: Claim) -> bool:
    """Whether a plain figure measures or counts what the bound does."""
    one, other = claim.quantity, bound.quantity
    if one.kind not in _KINDS or one.best.value is None or one.best.value <= 0 or claim.status is Status.HYPOTHETICAL:
        return False
    nouns = {quantity.mention.noun.lower() for quantity in (one, other)} - {""}
    return (one.kind in _COUNTS) is (other.kind in _COUNTS) and alike(one.best.unit, other.best.unit) and len(nouns) < 2


@cache
def _shorter(unit: str) -> re.Pattern[str]:
    """Match what makes a figure one of a shorter time than the row counts."""
    shorter = {
        "year": "weeks?|months?|quarters?|first half|second half|weekend|day|daily|so far",
        "season": "weeks?|months?|day|so far",
    }
    return re.compile(rf"\b(?:{shorter.get(unit, 'day|daily|so far|hours?')})\b")


def _is_of_one_sort(bound: Claim) -> bool:
    """Whether the unit alone tells what a figure is of: tonnes and cars are of one thing, euros and 300,000 of many."""
    return bound.quantity.kind is QuantityKind.MEASURE or bool(bound.quantity.mention.noun)


def _names_more(clause: str, told: str) -> bool:
    """Whether the clause of a bound has a noun of its own: "the harvest" of the grain that was brought in."""
    known = {word[:_STEM] for word in re.findall(r"[a-z]{4,}", told.lower())}
    return any(word[:_STEM] not in known for word in re.findall(r"[a-z]{4,}", clause) if word not in _MERE)


_MERE = frozenset(
    {
        "which", "that", "when", "they", "have", "been", "stayed", "remained", "stood", "with", "were", "figure",
        "total", "number", "numbers", "amount", "sum", "come", "came", "above", "below", "risen", "gone", "reached",
    }
)  # fmt: skip


@cache
def _of_another() -> re.Pattern[str]:
    return re.compile(
        r"['’]|\b(?!The\b)[A-Z]|\b(?:of|from|to|at|among|its|their|each|every|another|other|per)\b|\bin (?!which\b)"
    )


def _is_beyond(figure: Claim, bound: Claim) -> bool:
    """Whether a figure lies on the wrong side of its bound, however it was rounded."""
    limit, value = value_of(bound.quantity.best), figure.quantity.best.wide
    is_lower = bound.quantity.mention.bound in _LOWER
    return value.below(Interval(limit, None)) if is_lower else Interval(None, limit).below(value)


def _is_slip(figure: Claim, bound: Claim) -> bool:
    """Whether a figure would lie beside its bound if it were ten, a hundred or a thousand times larger or smaller."""
    ratio = EXACT.divide(value_of(figure.quantity.best), value_of(bound.quantity.best))
    return not _SIZED.contains(ratio) and any(_BESIDE.contains(ratio * _TEN**power) for power in _POWERS)
