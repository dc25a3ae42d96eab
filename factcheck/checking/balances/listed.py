"""Terms that are told in a list, with their figures in a list behind it.

Comes in: the names of a sentence and its figures. Goes out: which name has which figure. Never happens here: adding.

Worked example: "the primary, secondary and tertiary industries stood at 4.94 billion yuan, 257.26 billion yuan and 1.26
trillion yuan, respectively".
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from factcheck.checking.balances.changes import is_step
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import alike

_REACH, _FEWEST = 160, 2


def listed_figures(
    article: Article, cues: Sequence[re.Match[str]], claims: Sequence[Claim], kinds: frozenset[QuantityKind], end: int
) -> dict[int, Claim | None]:
    """Return the figure of each name that stands in a list of names; None where there are not as many figures."""
    told: dict[int, Claim | None] = {}
    for first, last in _runs(article.text, cues):
        until = cues[last + 1].start() if last + 1 < len(cues) else end
        levels = _levels(article, claims, kinds, cues[last].end(), until)
        own = levels if _is_list(article, cues[last].end(), levels) and len(levels) == last - first + 1 else []
        told.update((index, own[index - first] if own else None) for index in range(first, last + 1))
    return told


def both_sides(
    article: Article, cue: re.Match[str], claims: Sequence[Claim], kinds: frozenset[QuantityKind], until: int
) -> list[tuple[str, Claim]]:
    """Return exports and imports that one name tells: "exports and imports were 12.1 and 8.4 billion, respectively"."""
    named = _sides().fullmatch(cue[0])
    levels = _levels(article, claims, kinds, cue.end(), until) if named is not None else []
    if named is None or len(levels) != _FEWEST or not _is_list(article, cue.end(), levels):
        return []
    return [(f"{side}s", level) for side, level in zip(named.groups(), levels, strict=True)]


@cache
def _sides() -> re.Pattern[str]:
    return re.compile(r"(export|import)s? and (import|export)s?")


def _levels(
    article: Article, claims: Sequence[Claim], kinds: frozenset[QuantityKind], start: int, until: int
) -> list[Claim]:
    inside = (claim for claim in claims if start <= claim.span.start < until and claim.quantity.kind in kinds)
    return [claim for claim in inside if not is_step(article, claim.span.start, start)]


def _runs(text: str, cues: Sequence[re.Match[str]]) -> list[tuple[int, int]]:
    """Return the first and the last of each list of two names or more."""
    runs: list[tuple[int, int]] = []
    for index, (one, other) in enumerate(pairwise(cues)):
        if _joint().fullmatch(text, one.end(), other.start()) is None:
            continue
        if runs and runs[-1][1] == index:
            runs[-1] = (runs[-1][0], index + 1)
        else:
            runs.append((index, index + 1))
    return runs


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(r"(?:,| and|, and) ")


def _is_list(article: Article, end: int, levels: Sequence[Claim]) -> bool:
    """Whether amounts of one unit follow one another right behind the names."""
    if len(levels) < _FEWEST or levels[0].span.start - end > _REACH:
        return False
    units = [level.quantity.best.unit for level in levels]
    gaps = (article.text[one.span.end : other.span.start] for one, other in pairwise(levels))
    return all(alike(units[0], unit) for unit in units) and all(_between().fullmatch(gap) is not None for gap in gaps)


@cache
def _between() -> re.Pattern[str]:
    """Match what stands between two figures of a list: ", ", " and ", " and 5.8 percent to ", " (2 percent) and "."""
    return re.compile(
        r"(?: \([^()]{1,30}\))?(?:,| and|, and)(?: [0-9.]+ ?(?:%|percent|per cent),? to)? (?:about |some |over )?"
    )
