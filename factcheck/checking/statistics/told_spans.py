"""A month or a quarter held against the sum of several, over two sentences.

Comes in: an article. Goes out: the two claims and the words that say which time each is of. Never happens here:
looking at how large they are.

Worked examples: "Harbour Lines carried 310,000 passengers in June. The June figure was below the 1.7 million of January
to May."
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import alike

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_SINGLE = (
    rf"(?:{_MONTH}(?! ?(?:[-–—]|to|through|and)\b)"
    r"|(?:the|that|last|this) (?:first|second|third|fourth|last) quarter|(?:that|last|this) (?:month|quarter))"
)
_WHOLE = (
    r"(?:the (?:first|second|last|previous) (?:half|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|\d+)"
    rf" months)(?: of (?:the year|last year|\d{{4}}))?|(?:the )?{_MONTH}(?: ?[-–—] ?| to | through ){_MONTH}"
    rf"|the (?:two|three|four|five|six|seven|eight|nine|ten|eleven|\d+) months (?:to|before|from)\b"
    r"|(?:the )?(?:whole|all|full year)(?: of|,)? ?\d{4}|the whole year|the full year)"
)
_BELOW = (
    r"(?:below|under|lower than|less than|fewer than|smaller than|short of|behind|down on|worse than|a fraction of"
    r"|down from|(?:fall|drop|decline|decrease|slump|dip) from|compared (?:with|to)|against|versus|no match for)"
)


# So many times as large as one month can the sum of some months be.
_MOST = 40


class ToldSpan(NamedTuple):
    """The figure of the shorter time and the one of the longer, each with the words that say of which time it is."""

    later: Claim
    single: str
    earlier: Claim
    whole: str


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_BELOW}|as many|as much|more than|higher than|larger than|up on)\b")


@cache
def _held_against() -> re.Pattern[str]:
    """Match the sum of several months behind the words that hold something against it."""
    some = rf"[^.;:()\n{NO_FIGURE}]"
    return re.compile(
        rf"\b{_BELOW} (?:the |some |about )*(?P<earlier>{FIGURE}){some}{{0,40}}? (?:in|for|during|over|of|from"
        rf"|between) "
        rf"(?P<whole>{_WHOLE})"
    )


@cache
def _single() -> re.Pattern[str]:
    """Match the time of a level: one month, or one quarter."""
    return re.compile(rf"\b(?:[Ii]n|[Ff]or|[Dd]uring|[Oo]f|[Oo]ver|[Tt]he) (?P<time>{_SINGLE})\b")


@cache
def _added_up() -> re.Pattern[str]:
    """Match the time of a sum: several months."""
    return re.compile(rf"\b(?:(?:[Ii]n|[Ff]or|[Dd]uring|[Oo]f|[Oo]ver|[Ff]rom|[Bb]etween) )?(?P<time>{_WHOLE})")


@cache
def _as_many() -> re.Pattern[str]:
    """Match the level of one month that a sum is said to be so many times as large as."""
    return re.compile(
        rf"\b(?:as many|as much|more|higher|larger|up on)(?: as| than)? (?:the )?(?P<later>{FIGURE})"
        rf"[^.;:()\n{NO_FIGURE}]{{0,30}}? (?:in|of|for) (?P<single>{_SINGLE})\b"
    )


@cache
def _taking_up() -> re.Pattern[str]:
    """Match a sentence that speaks of the level before it."""
    return re.compile(
        rf"(?:This|That|It|They|These|The (?:{_MONTH}|quarterly|monthly|figure|total|number|result|tally|count|volume"
        r"|haul|sum|amount))\b"
    )


@cache
def _averaged() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:average|mean|typical|best|busiest|worst|so far|cumulative|rate|per|target|bring\w*|pace)\b"
    )


def told_spans(article: Article) -> Iterator[ToldSpan]:
    """Yield a level of one month or quarter and the sum of several that it is held against in the next sentence."""
    for window in windows(article, _gate(), before=2, after=0, least=2):
        if _taking_up().match(window.cue) is None or _averaged().search(window.cue) is not None:
            continue
        for match in _held_against().finditer(window.cue):
            earlier = window.skeleton.claim(match["earlier"])
            for later, single in _before(window, earlier, _single()):
                yield ToldSpan(later, single, earlier, match["whole"])
        for match in _as_many().finditer(window.cue):
            later = window.skeleton.claim(match["later"])
            for earlier, whole in _before(window, later, _added_up()):
                yield ToldSpan(later, match["single"], earlier, whole)


def _before(window: Window, known: Claim, time: re.Pattern[str]) -> Iterator[tuple[Claim, str]]:
    """Yield the only amount of the unit and of like size in the sentences before, with the `time` of its sentence."""
    alikes = [claim for claim in window.skeleton.claims if claim is not known and _are_alike(claim, known)]
    if len(alikes) != 1 or alikes[0].sentence >= known.sentence:
        return
    place = window.skeleton.places[window.skeleton.claims.index(alikes[0])]
    times = list(time.finditer(window.text, *window.sentence_at(place)))
    if len(times) == 1:
        yield alikes[0], times[0]["time"]


def _are_alike(claim: Claim, known: Claim) -> bool:
    one, other = (each.quantity.best for each in (claim, known))
    if claim.quantity.kind is QuantityKind.PERCENT or not one.value or not other.value:
        return False
    sizes = sorted((abs(one.value), abs(other.value)))
    return alike(one.unit, other.unit) and _MOST * sizes[0] >= sizes[1]
