"""Two rates and, behind them, the change that they went through, given in percent where points are meant.

Comes in: an article. Goes out: the earlier rate, the later one and the change. Never happens here: judging.

Worked example: "took its key rate to 1.5 per cent from 1 per cent. Most had expected a rise of 0.5 per cent" is a rise
of half a point, or of 50 percent.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Direction
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind

_TWO, _WHOLE = 2, 100
_GAPS = frozenset({"lead", "gap", "margin", "difference"})
_NOUNS = (
    r"(?:rise|increase|hike|jump|gain|climb|step|move|change|drop|fall|cut|decline|decrease|reduction|dip|swing|shift"
    r"|difference|gap|improvement|loss|lead|margin)"
)


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(
        _NOUNS + "|rose|fell|went up|went down|increased|declined|dropped|climbed"
        "|(?:slow|narrow|widen|quicken|eas|accelerat|moderat)ed by|slower|faster|celeration|slowdown|pick-?up|speed-?up"
    )


@cache
def _paced() -> re.Pattern[str]:
    """Match a step of a pace, or by how much a decline was smaller than another."""
    return re.compile(
        r"\b(?:growth|pace|rate|decline|drop|fall|rise|expansion|contraction|it|this|that)(?: \w+){0,3} "
        rf"(?:slow|narrow|widen|quicken|eas|accelerat|moderat)ed by (?P<d>{FIGURE})"
        rf"|\b(?:decline|drop|fall|contraction|growth|rise|increase) was (?P<d2>{FIGURE})"
        r" (?:smaller|slower|lower|faster|higher|larger|less|more) than\b"
        rf"|\b(?:[Tt]hat|[Tt]his|[Ii]t|pace) (?:was|is) (?P<d3>{FIGURE}) (?:slower|faster) than\b"
        rf"|\ban? (?:acceleration|slowdown|deceleration|pick-?up|speed-?up) of (?P<d4>{FIGURE})"
    )


@cache
def _pairs() -> re.Pattern[str]:
    some = rf"[^;\n{NO_FIGURE}]"
    return re.compile(
        rf"\bfrom (?P<a>{FIGURE}){some}{{0,40}}? to (?P<b>{FIGURE})|\bto (?P<b2>{FIGURE}){some}{{0,40}}? from"
        rf" (?P<a2>{FIGURE})"
        rf"|(?P<b3>{FIGURE}){some}{{0,50}}?,? (?:compared (?:with|to)|against|up from|down from|versus)"
        rf" (?P<a3>{FIGURE})"
        rf"|(?P<a5>{FIGURE}){some}{{0,40}}? and (?:is|was|are|stands?|stood|now|has|had){some}{{0,30}}?(?P<b5>{FIGURE})"
        rf"|(?P<b6>{FIGURE}), an? {_NOUNS} of {FIGURE}{some}{{0,40}}?"
        rf"(?:when (?:it|they) (?:was|were|stood at)|from|against) (?P<a6>{FIGURE})"
        rf"|(?P<a4>{FIGURE}){some}{{0,80}}?[.,;:] (?:[Nn]ow|[Tt]oday|[Tt]his year|[Bb]y|[Ii]n|[Aa] year"
        rf" later){some}{{0,60}}?"
        rf"(?P<b4>{FIGURE})"
    )


@cache
def _change() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<noun>{_NOUNS})(?: (?:has|had|have))?(?: (?:of|is|was|stands at|stood at|(?:shrunk|widened|narrowed"
        rf"|grown|shrank"
        rf"|fell|grew|cut) to)) (?:a |about |just |only |roughly )?(?P<d>{FIGURE})(?! to\b| from\b)"
        rf"|\b(?:an?|the|that|this|its) (?P<d2>{FIGURE}) (?:[a-z]+ )?(?P<noun2>{_NOUNS})\b"
        rf"|\b(?:rose|fell|went up|went down|increased|declined|dropped|climbed|up|down) (?:by )(?P<d3>{FIGURE})"
        r"(?! to\b| from\b)",
        re.IGNORECASE,
    )


@cache
def _together() -> re.Pattern[str]:
    """Match a change right beside its two rates, or behind the first: "cutting rates by 1.5%, from 4.5% to 3%"."""
    by = rf"\bby (?:an? )?(?:(?:about|just|only|full|further|whole|mere|massive|huge|modest) )*(?P<d>{FIGURE})"
    beside = r"(?:,|:| \(| –| —)?(?: (?:again|today|yesterday|on [A-Z][a-z]+day|in [A-Z][a-z]+),?)? "
    some = rf"[^;:()\n{NO_FIGURE}]"
    return re.compile(
        rf"{by}{beside}"
        rf"(?:from (?P<a>{FIGURE}) to (?P<b>{FIGURE})|to (?P<b2>{FIGURE}),? (?:up |down )?from (?P<a2>{FIGURE}))"
        rf"|\b(?:was|is|were|are|stood at|stands at|had been) (?P<a3>{FIGURE}){some}{{0,60}}\. {some}{{0,60}}"
        rf"\b(?:it|them|that|(?:the|this|its) (?:rate|tax|share|levy|duty|fee|figure)s?) {by.replace('<d>', '<d3>')}"
        rf"{beside}to (?P<b3>{FIGURE})"
    )


def told_points(article: Article) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield (earlier rate, later rate, change), all three in percent; the change stands in the last sentence."""
    for window in windows(article, _gate(), before=2, after=0, least=3):
        moved, rivals = _rates(window), _rivals(window)
        for match in _change().finditer(window.cue) if moved or rivals else ():
            noun = match["noun"] or match["noun2"] or ""
            rates = rivals if noun in _GAPS and rivals else moved
            change = window.skeleton.claim(match["d"] or match["d2"] or match["d3"])
            if rates and change not in rates and _is_percentage(change) and _is_difference(*rates, change):
                yield (*rates, change)
        for match in _paced().finditer(window.cue):
            change = window.skeleton.claim(match["d"] or match["d2"] or match["d3"] or match["d4"])
            others = [claim for claim in window.skeleton.claims if _is_percentage(claim) and claim is not change]
            are_growths = match["d3"] is None or all(claim.direction is not Direction.LEVEL for claim in others)
            is_step = len(others) == _TWO and _is_percentage(change) and _is_difference(others[0], others[1], change)
            if is_step and are_growths:
                yield others[0], others[1], change


def points_together(article: Article) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield (earlier rate, later rate, change) that stand side by side, where they are as exact as they are written."""
    for window in windows(article, _by(), before=1, after=0, least=3):
        for match in _together().finditer(window.text):
            groups = {name[0]: text for name, text in match.groupdict().items() if text}
            earlier, later, change = (window.skeleton.claim(groups[name]) for name in ("a", "b", "d"))
            are_rates = all(map(_is_percentage, (earlier, later, change)))
            if are_rates and match.end() > window.start and _is_difference(earlier, later, change):
                yield earlier, later, change


@cache
def _by() -> re.Pattern[str]:
    return re.compile(r"\bby\b")


def _rates(window: Window) -> tuple[Claim, Claim] | None:
    """Return the only two rates of a window that a move ties together."""
    found = []
    for match in _pairs().finditer(window.text):
        groups = {name[0]: text for name, text in match.groupdict().items() if text}
        pair = window.skeleton.claim(groups["a"]), window.skeleton.claim(groups["b"])
        if all(map(_is_percentage, pair)):
            found.append(pair)
    return found[0] if len(found) == 1 else None


def _rivals(window: Window) -> tuple[Claim, Claim] | None:
    """Return the two shares of a sentence that has no other percentage: "on 41 percent and the others on 29"."""
    shares = [claim for claim in window.skeleton.claims if _is_percentage(claim) or _is_bare(claim)]
    first = window.text.find(". ")
    is_told = len(shares) == _TWO + 1 and first > 0 and _is_percentage(shares[0]) and _is_percentage(shares[2])
    return (shares[1], shares[0]) if is_told else None


def _is_bare(claim: Claim) -> bool:
    """Whether a number can be the second of two shares: "at 56 per cent, Estonia at 20"."""
    quantity = claim.quantity
    is_number = quantity.kind in {QuantityKind.NUMBER, QuantityKind.COUNT} and not quantity.mention.noun
    return is_number and quantity.best.value is not None and 0 < quantity.best.value < _WHOLE


def _is_percentage(claim: Claim) -> bool:
    quantity = claim.quantity
    return quantity.kind is QuantityKind.PERCENT and bool(quantity.best.value) and not quantity.hedged


def _is_difference(earlier: Claim, later: Claim, change: Claim) -> bool:
    """Whether the change is the difference of the rates to the digit."""
    apart = EXACT.subtract(value_of(later.quantity.best), value_of(earlier.quantity.best))
    return abs(apart) == value_of(change.quantity.best)
