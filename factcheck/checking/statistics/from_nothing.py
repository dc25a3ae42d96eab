"""A percentage of growth from nothing, told in the sentence of the nothing or in one behind it.

Comes in: an article. Goes out: the percentage. Never happens here: a percentage that has another base in sight.

Worked examples: "rose by 100% from none to 14"; "it carried no freight in 2010. Last year freight came to 3,400 tonnes,
an increase of 3,400% on 2010". That the percentage has the digits of the level behind it says how it was made.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind

_HUNDRED = Decimal(100)
_LEVELS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MEASURE, QuantityKind.MONEY})
_NONE = frozenset({"no", "zero", "nil", "single", "one"})
_NO_THING = frozenset({"in", "was", "were", "until", "before", "at", "all"})
_STEM, _REACH = 5, 60


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"%|\bper ?cent\b", re.IGNORECASE)


@cache
def _nothing() -> re.Pattern[str]:
    """Match what says that there was nothing at some time."""
    return re.compile(
        r"\b(?:(?:[Ff]rom|had|were|was|been|of|:|at|stood at) (?:none|nil|zero|nothing)\b"
        r"|(?:nil|zero|none) in|[Nn]ot (?:one|a single) [a-z]+"
        r"|(?:had|has|carried|sold|saw|made|exported|imported|recorded|reported|registered|were|was|counted|built"
        r"|produced|took|treated|shipped|handled|had had|grew|caught) no [a-z]+|(?:[Zz]ero|[Nn]o|[Nn]il) "
        r"(?:[a-z]+ ){1,6}?(?:at all )?(?:in|was|were|until|before))\b"
    )


@cache
def _grown() -> re.Pattern[str]:
    """Match what makes a percentage growth, before and behind it."""
    up = (
        r"(?:increase|rise|growth|jump|gain|surge|leap|climb)(?:,? of)?|(?:rose|rising|grew|grown|grow|up|jumped|surged"
        r"|climbed|soared|increased|gained|risen|increasing|growing)(?: by)?|an?"
    )
    noun = r"(?: (?:increase|rise|growth|jump|gain|surge|leap|more|higher))?"
    return re.compile(rf"\b(?P<up>{up}) (?:about |some |a full |over )?(?P<percent>{FIGURE})(?P<noun>{noun})")


@cache
def _from_it() -> re.Pattern[str]:
    return re.compile(
        rf" from (?:none|nil|zero|nothing)\b[^.;{NO_FIGURE}]*"
        rf"|,? from (?:(?:none|nil|zero|nothing)\b|(?P<base>{FIGURE}))"
        rf"[^.;:(){NO_FIGURE}]{{0,60}}? to (?:about |some |almost |nearly )?(?P<level>{FIGURE})"
    )


def from_nothing(article: Article) -> Iterator[Claim]:
    """Yield the percentages of growth that have nothing for a base."""
    for window in windows(article, _gate(), before=3, after=0, least=2):
        for match in _grown().finditer(window.text, window.start, window.end):
            percent = window.skeleton.claim(match["percent"])
            is_change = match["up"] not in {"a", "an"} or match["noun"]
            is_percent = percent.quantity.kind is QuantityKind.PERCENT and bool(percent.quantity.best.value)
            if is_percent and is_change and _is_of_nothing(window, match):
                yield percent


def _is_of_nothing(window: Window, match: re.Match[str]) -> bool:
    """Whether the growth is said to be from nothing, or has the digits of a level that came after nothing."""
    base = _from_it().match(window.text, match.end())
    if base is not None and _is_nothing(window, base):
        return True
    figures = list(zip(window.skeleton.places, window.skeleton.claims, strict=True))
    zeros = [place for place, claim in figures if place < match.start() and claim.quantity.best.value == 0]
    told = list(_nothing().finditer(window.text, 0, match.start()))
    nothing = [each.end() for each in told] + zeros
    if not nothing:
        return False
    percent = window.skeleton.claim(match["percent"]).quantity.best.value
    is_named = bool(zeros) or any(_is_taken_up(window, each, match) for each in told)
    levels = [
        claim.quantity.best.value
        for place, claim in figures
        if max(nothing) < place < match.end() + _REACH
        and claim.quantity.kind in _LEVELS
        and (is_named or _is_bare(claim))
    ]
    own = [level for level in levels if level]
    return any(percent in {level, EXACT.multiply(level, _HUNDRED)} for level in own)


def _is_nothing(window: Window, base: re.Match[str]) -> bool:
    """Whether what a growth is said to be from is nothing, and what it led to an amount and no share."""
    if base["level"] is None:
        return True
    figures = [window.skeleton.claim(base[name]).quantity for name in ("base", "level") if base[name]]
    is_zero = base["base"] is None or figures[0].best.value == 0
    return is_zero and all(each.kind in _LEVELS for each in figures)


def _is_bare(claim: Claim) -> bool:
    """Whether a figure has neither unit nor noun, and so goes on with what was spoken of: "In 2014 there were 312"."""
    mention = claim.quantity.mention
    return claim.quantity.best.unit is None and not (mention.noun or mention.elided)


def _is_taken_up(window: Window, nothing: re.Match[str], match: re.Match[str]) -> bool:
    """Whether what there was none of is told of again: "had no debt. The share price rose 20% to $20" does not."""
    words = nothing[0].lower().split()
    at = next((place for place, word in enumerate(words) if word in _NONE), None)
    things = [word for word in words[at + 1 :] if word not in _NO_THING] if at is not None else []
    later = window.text[nothing.end() : match.end() + _REACH].lower()
    return not things or any(thing[:_STEM] in later for thing in things)
