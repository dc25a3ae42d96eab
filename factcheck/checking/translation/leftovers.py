"""The one figure, or the one date, of a line and of its translation that do not meet where all others do.

Comes in: a Chinese sentence beside its English one, or in brackets within it. Goes out: the figures that are left, and
what may have happened. Never happens here: texts of several sentences, of which a translation may drop and add some.

Worked examples: "36公里" beside "63 kilometres", the only figures of their lines; "2019年3月5日" beside "3 May 2019".
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.diagnosis import slip_between
from factcheck.checking.translation.versions import Figure, Pair, Version, agree, dates_within, same_sort
from factcheck.model.dates import WrittenDate
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_COUNTED = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_SHARES = frozenset({QuantityKind.PERCENT, QuantityKind.FRACTION})
_ALL = {QuantityKind.PERCENT: Decimal(100), QuantityKind.FRACTION: Decimal(1)}
_ENDLESS = Decimal("1e-9")
_FIELDS = ("year", "month", "day")
# The years that one digit of a year makes of it are so far away.
_SLIPS_OF_YEARS = (1, 10)


class Left(NamedTuple):
    """Two figures that are left, the English one first; `slip` names what happened, or is ""."""

    here: Figure
    there: Figure
    slip: str


class LeftDates(NamedTuple):
    """Two dates that are left, the English one first, and in what they differ."""

    here: Span
    there: Span
    words: str


def left_figures(pair: Pair) -> Iterator[Left]:
    """Yield the figures of a line and its translation that are all that differs."""
    if not _is_whole(pair) or any(each.kind is QuantityKind.MULTIPLE for each in pair.chinese.figures):
        return
    here, there = _without_partners(pair.english.figures, pair.chinese.figures)
    if len(here) != 1 or len(there) != 1 or not _are_alike(here[0], there[0]):
        return
    slip = _slip(here[0], there[0])
    is_anchored = pair.is_line and len(pair.chinese.figures) > 1
    is_other = is_anchored or (here[0].kind not in _COUNTED and not _is_rest(pair, here[0], there[0]))
    if slip or is_other:
        yield Left(here[0], there[0], slip)


def left_dates(pair: Pair) -> Iterator[LeftDates]:
    """Yield the dates of a line and its translation that are all that differs of their dates."""
    if not _is_whole(pair):
        return
    here, there = _dates(pair.english), _dates(pair.chinese)
    mine = [each for each in here if not any(_meet(each[1], other[1]) for other in there)]
    theirs = [each for each in there if not any(_meet(each[1], other[1]) for other in here)]
    if len(mine) == len(theirs) == 1:
        words = _difference(mine[0][1], theirs[0][1])
        if words:
            yield LeftDates(mine[0][0], theirs[0][0], words)


def _is_whole(pair: Pair) -> bool:
    """Whether all that the English says is what the Chinese says: a line, or the only figure that brackets gloss."""
    is_gloss = pair.is_close and not pair.is_inline
    return pair.is_line or (is_gloss and len(pair.english.figures) < 2)


def _without_partners(here: Sequence[Figure], there: Sequence[Figure]) -> tuple[list[Figure], list[Figure]]:
    """Return the figures of both versions that are left when each has taken the first that it can be."""
    left, mine = [], list(here)
    for figure in there:
        partner = next((other for other in mine if _can_be(figure, other)), None)
        if partner is None:
            left.append(figure)
        else:
            mine.remove(partner)
    return mine, left


def _can_be(one: Figure, other: Figure) -> bool:
    """Whether two figures can say the same; a bound of one only may have become a figure within it."""
    if agree(one, other) or (one.kind is other.kind is QuantityKind.FRACTION and _is_one(one.value, other.value)):
        return True
    first, second = one.claim.quantity, other.claim.quantity
    is_bounded = bool(first.mention.bound) != bool(second.mention.bound)
    return is_bounded and same_sort(one, other) and first.best.wide.overlaps(second.best.wide)


def _is_one(first: Decimal | None, second: Decimal | None) -> bool:
    """Whether two numbers are one but for the digits that a fraction has without end."""
    return first is not None and second is not None and abs(EXACT.subtract(first, second)) < _ENDLESS


def _are_alike(here: Figure, there: Figure) -> bool:
    """Whether two figures are of one kind and unit."""
    kinds = {here.kind, there.kind}
    is_one_kind = len(kinds) == 1 or kinds <= _COUNTED
    return is_one_kind and same_sort(here, there) and bool(here.value) and bool(there.value)


def _slip(here: Figure, there: Figure) -> str:
    """Return what a slip of the finger or of the scale made of the Chinese figure, or ""."""
    mine, theirs = here.value, there.value
    if here.kind is QuantityKind.FRACTION:
        return ""
    return "" if not mine or not theirs or min(mine, theirs) < 0 else slip_between(mine, theirs, is_sure=True)


def _is_rest(pair: Pair, here: Figure, there: Figure) -> bool:
    """Whether two shares are a part and what is left of it, in a sentence that tells of the rest."""
    if here.kind not in _SHARES or here.value is None or there.value is None:
        return False
    best, other = here.claim.quantity.best.value, there.claim.quantity.best.value
    is_sum = best is not None and other is not None and _is_one(EXACT.add(best, other), _ALL[here.kind])
    return is_sum and (
        here.kind is QuantityKind.PERCENT or _of_rest().search(pair.english.text, *pair.english.span) is not None
    )


@cache
def _of_rest() -> re.Pattern[str]:
    return re.compile(r"\b(?:rest|others?|remaining|remainder)\b", re.IGNORECASE)


def _dates(version: Version) -> list[tuple[Span, WrittenDate]]:
    """Return the days, months and years of a version that are written as such, not counted from another day."""
    dates = dates_within(version.article, *version.span)
    return [(span, date) for span, date in dates if date.part is None and date.shift is None and date.until is None]


def _meet(one: WrittenDate, other: WrittenDate) -> bool:
    return not _differing(one, other)


def _differing(one: WrittenDate, other: WrittenDate) -> list[str]:
    """Return the parts that both dates have, and not the same."""
    pairs = ((name, getattr(one, name), getattr(other, name)) for name in _FIELDS)
    return [name for name, first, second in pairs if first and second and first != second]


def _difference(here: WrittenDate, there: WrittenDate) -> str:
    """Return in what two dates differ that can be slips of one another, or ""."""
    differing = _differing(here, there)
    if differing == ["month", "day"] and (here.month, here.day) == (there.day, there.month):
        return "day and month have changed places"
    is_year = differing == ["year"] and not here.month
    if len(differing) != 1 or (is_year and not _is_slip_of_years(here.year or 0, there.year or 0)):
        return ""
    return f"the {differing[0]} differs"


def _is_slip_of_years(here: int, there: int) -> bool:
    return abs(here - there) in _SLIPS_OF_YEARS or sorted(str(here)) == sorted(str(there))
