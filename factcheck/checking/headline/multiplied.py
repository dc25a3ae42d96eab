"""A change that a headline puts into a word, against the only two levels that the first sentences give.

Comes in: an article, the word's place and what it allows in percent. Goes out: the two levels, where they are further
apart or nearer than that. Never happens here: levels of one time, levels beside others of their sort, and asking
whether other amounts near the top are as far apart as the word says.

Worked example: "Coffee farm doubles its harvest" over "Five years ago they brought in 14 tonnes. In the last season it
was 42 tonnes".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.between.levels import Levels, levels_near
from factcheck.checking.arithmetic.windows import windows
from factcheck.checking.own_precision import paired
from factcheck.checking.placed import sentence_from
from factcheck.checking.relative import relative_change, size
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind

_DEEP = 3
_TIMES, _LITTLE = frozenset({2, 3, 4, 5}), Decimal("0.05")
_COUNTED = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MONEY, QuantityKind.MEASURE})
_LOOSE = frozenset({"about", "around", "some"})
_PRONOUNS = frozenset({"", "it", "they", "we", "he", "she", "there", "that", "this"})


class Apart(NamedTuple):
    """Two levels in order of time that are not as far apart as a headline says."""

    before: Claim
    after: Claim


@cache
def _anything() -> re.Pattern[str]:
    return re.compile("")


def levels_apart(article: Article, body: int, stems: frozenset[str], allowed: Interval, *, falls: bool) -> Apart | None:
    """Return the levels of the first sentences that a headline's word misses, or None.

    `body` is where they begin, `stems` are those of the headline. Without a word in common only levels count that have
    no name of their own, the one a plain multiple of the other, as the headline has it, but another one.
    """
    found = list(dict.fromkeys(_near_top(article, body)))
    if len(found) != 1 or any(map(_is_loose, found[0])):
        return None
    before, after = found[0]
    if any(_of_part().search(article.sentences[each.sentence].of(article.text)) for each in found[0]):
        return None
    first, second = value_of(before.quantity.best), value_of(after.quantity.best)
    is_like = bool(stems & (before.stems | after.stems)) or (
        _is_plain(first, second) and not any(map(_has_name, found[0]))
    )
    if (second < first) is not falls or not is_like:
        return None
    change = size(relative_change(*paired(before.quantity, after.quantity)))
    return None if change.overlaps(allowed) else found[0]


def _has_name(claim: Claim) -> bool:
    """Whether a level says of what it is: "it had 40 teachers", "sales were"; "they brought in 14 tonnes" does not."""
    named = claim.measure.rpartition(" ")[2] not in _PRONOUNS
    return named or (claim.quantity.best.unit is None and bool(claim.quantity.mention.noun))


def _is_plain(first: Decimal, second: Decimal) -> bool:
    """Whether the larger of two values is two, three, four or five times the smaller one, very nearly."""
    times = EXACT.divide(max(first, second), min(first, second))
    nearest = times.to_integral_value(context=EXACT)
    return nearest in _TIMES and abs(times - nearest) <= _LITTLE


def _near_top(article: Article, start: int) -> Iterator[Apart]:
    first = sentence_from(article, start)
    body = article.sentences[first : first + _DEEP]
    end = body[-1].end if body else start
    for window in windows(article, _anything(), before=0, after=1, least=2):
        begun = window.skeleton.place(window.start, window.start).start
        if start <= begun < end:
            levels = levels_near(window, window.end - 1, stated=None)
            if levels is not None and _are_counted(levels):
                yield Apart(levels.earlier, levels.later)


def _are_counted(levels: Levels) -> bool:
    both = (levels.earlier, levels.later)
    return all(each.quantity.kind in _COUNTED and each.status is Status.ACTUAL for each in both)


@cache
def _of_part() -> re.Pattern[str]:
    """Match what makes a level that of a part, or one that was hoped for."""
    return re.compile(r"\b(?:alone|only in|each|target|forecast|planned|expected|would|could|capacity)\b")


def _is_loose(claim: Claim) -> bool:
    return claim.quantity.hedged and claim.quantity.mention.bound not in _LOOSE
