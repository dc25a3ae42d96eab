"""A change in percent that is, digit for digit, the difference of two percentages near it.

Comes in: an article. Goes out: the two levels and the change. Never happens here: a change that is also the relative
change of two of the levels, and levels that are changes themselves.

Worked example: "the gross margin was 38.2 per cent. A year earlier it had been 41.7 per cent. The fall of 3.5 per cent
..." Of figures with three digits one in some hundred meets a difference by chance; of one digit one in ten or so, so
that there the two levels must stand side by side and be the only ones.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import combinations

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, is_figure
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.relative import exact_change
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind

_AHEAD, _WHOLE, _MOST, _PAIR = 70, 100, 4, 2
_NOUNS = (
    "rise|increase|hike|jump|gain|climb|improvement|advance|leap|surge|fall|drop|decline|decrease|reduction|cut"
    "|dip|slide|loss|slump|difference|gap|lead|margin|swing|shift|change|deterioration|slowdown|slowing"
)


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"%|\bper ?cent\b", re.IGNORECASE)


@cache
def _before() -> re.Pattern[str]:
    """Match what right before a percentage makes it a change."""
    return re.compile(
        rf"\b(?:{_NOUNS})(?:,? of|,? by| was| is|:)(?: (?:about|some|only|just|a full|almost|nearly))? $"
        r"|\b(?:rose|risen|rising|fell|fallen|falling|went up|went down|increased|declined|dropped|climbed|up|down"
        r"|gained|lost|grew|grown|improved|slowed|slipped|higher|lower|worsened|ahead|shrunk|widened|narrowed|eased)"
        r"(?: by)?(?: (?:about|some|only|just|a full|almost|nearly))? $",
        re.IGNORECASE,
    )


@cache
def _behind() -> re.Pattern[str]:
    """Match what right behind a percentage makes it a change."""
    return re.compile(
        rf"(?:-| )?(?:(?!an? |the )[a-z]+ )?(?:{_NOUNS})\b(?! of)"
        r"|,? (?:more|less|higher|lower|better|worse|above|below|up|down)"
        r"\b"
    )


@cache
def _named() -> re.Pattern[str]:
    """Match what right behind a percentage names it as a change: "the 1% decline of last year"."""
    return re.compile(rf"(?:-| )(?:{_NOUNS})\b")


@cache
def _down() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:fall|fell|fallen|drop\w*|declin\w+|decreas\w+|reduc\w+|cut|dip\w*|slid\w*|loss|lost|slump\w*|down|lower"
        r"|less|below|worse|shrunk|narrowed|slow\w*|slipped|eased)\b",
        re.IGNORECASE,
    )


@cache
def _moved() -> re.Pattern[str]:
    """Match what right before a level makes it a change."""
    return re.compile(
        rf"\b(?:{_NOUNS})(?: of| by)?(?: \w+)? $|\b(?:rose|fell|grew|increased|declined|dropped|climbed|up|down|gained"
        r"|lost|added|by|jumped|surged|shrank|higher|lower)(?: by)?(?: (?:about|some|another|a further))? $",
        re.IGNORECASE,
    )


def exact_points(article: Article) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield (earlier level, later level, change); which is which is told by the way of the change."""
    for window in windows(article, _gate(), before=3, after=0, least=3):
        if "respectively" in window.cue:
            continue  # each is the change of another thing
        for place in window.skeleton.places:
            if window.start <= place < window.end and is_figure(window.text[place]):
                change = window.skeleton.claim(window.text[place])
                if _is_percentage(change) and _is_change(window, place):
                    yield from _of_change(window, place, change)


def _is_change(window: Window, place: int) -> bool:
    text = window.text
    start = max(window.start, place - 40)
    is_level = re.match(rf"[^.;,:{NO_FIGURE}]{{0,30}}? (?:to|from) {FIGURE}", text[place + 1 : place + 60]) is not None
    if text.startswith(" of ", place + 1) or text.startswith((" to ", " from "), place + 1) or is_level:
        return False
    is_said = _before().search(text, start, place) or _behind().match(text, place + 1, window.end)
    return bool(is_said) and re.search(r"\b(?:to|from|at) $", text[start:place]) is None


def _of_change(window: Window, place: int, change: Claim) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield the change with the two levels whose difference it is, if no two levels change by it."""
    levels = [
        claim
        for at, claim in zip(window.skeleton.places, window.skeleton.claims, strict=True)
        if at < place + _AHEAD and at != place and at < window.end and _is_level(window, at, claim)
    ][-_MOST:]
    step, is_fine = value_of(change.quantity.best), change.quantity.decimals > 0
    pairs = list(combinations(levels, _PAIR))
    if _has_own_base(window, place, levels):
        return
    if any(_is_relative(one, other, change) for one, other in pairs):
        return
    near = pairs if is_fine else [pair for pair in pairs if len(levels) == _PAIR]
    for one, other in reversed(near):
        if abs(EXACT.subtract(value_of(one.quantity.best), value_of(other.quantity.best))) == step:
            is_down = _down().search(window.text, max(window.start, place - 40), place + 40) is not None
            ordered = sorted((one, other), key=lambda claim: value_of(claim.quantity.best), reverse=is_down)
            yield ordered[0], ordered[1], change
            return


@cache
def _based() -> re.Pattern[str]:
    return re.compile(
        r"\byear[- ]on[- ]year\b|\b[Cc]ompared (?:with|to) (?:a|the|one|last)\b|\bthan (?:the same|a year|last)\b"
        r"|\b(?:on|over) (?:a|the) year (?:ago|earlier|before)\b"
    )


def _has_own_base(window: Window, place: int, levels: list[Claim]) -> bool:
    """Whether the sentence of a change tells its base or other changes, so that it needs no levels from before."""
    inside = {
        claim.span
        for at, claim in zip(window.skeleton.places, window.skeleton.claims, strict=True)
        if window.start <= at < window.end and at != place and claim.quantity.kind is QuantityKind.PERCENT
    }
    own = {level.span for level in levels} & inside
    return bool(inside - own) or (len(own) < _PAIR and _based().search(window.cue) is not None)


def _is_level(window: Window, at: int, claim: Claim) -> bool:
    if not _is_percentage(claim) or claim.status not in {Status.ACTUAL, Status.QUOTED, Status.FORECAST}:
        return False
    is_bracketed = window.text[max(0, at - 1) : at] == "("
    is_change = _moved().search(window.text, max(0, at - 40), at) or _named().match(window.text, at + 1)
    return not is_bracketed and not is_change


def _is_relative(one: Claim, other: Claim, change: Claim) -> bool:
    """Whether the change is that of one level against the other, as it would be written."""
    first, second = value_of(one.quantity.best), value_of(other.quantity.best)
    narrow = change.quantity.best.narrow
    return any(narrow.contains(abs(exact_change(*pair))) for pair in ((first, second), (second, first)))


def _is_percentage(claim: Claim) -> bool:
    quantity = claim.quantity
    value = quantity.best.value
    is_plain = quantity.kind is QuantityKind.PERCENT and not quantity.hedged and quantity.mention.upper is None
    return is_plain and value is not None and Decimal(0) < value <= _WHOLE
