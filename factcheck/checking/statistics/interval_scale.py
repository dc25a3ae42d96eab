"""A ratio of temperatures: degrees Celsius and Fahrenheit have no zero to count from, and magnitudes are logarithms.

Worked example: 20C is not "twice as warm" as 10C: in Fahrenheit it is 68 against 50.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.change_words import NOUNS, VERBS
from factcheck.checking.arithmetic.compared_levels import compared
from factcheck.checking.arithmetic.moves import moves
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, Skeleton, skeletons
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.placed import claim_at
from factcheck.checking.statistics.index_points import index_points
from factcheck.checking.statistics.told_quakes import told_quakes
from factcheck.checking.statistics.worded_scales import worded_scales
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_RATIOS = frozenset({QuantityKind.PERCENT, QuantityKind.MULTIPLE, QuantityKind.FRACTION})
_SCALES = frozenset({"°C", "°F"})
# Far above zero the missing zero matters no more: "6,000C, three times hotter than".
_HOTTEST = Decimal(200)
_DEGREES = "degrees on this scale have no zero to count from; give the difference"
_LOGARITHMS = "magnitudes are logarithms; each whole step is about 32 times the energy"


_WORDS = frozenset({
    "temperature", "temperatures", "mercury", "thermometer", "warm", "warmer", "hot", "hotter", "cold", "colder",
    "cooler", "degrees", "celsius", "fahrenheit",
})  # fmt: skip


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{'|'.join(sorted(_WORDS))})\b|(?<=\d)[CF]\b")


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    some = rf"[^,;:()\n–—{NO_FIGURE}]"
    ratio = rf"(?P<ratio>{FIGURE})"
    return (
        re.compile(rf"{ratio} as (?:warm|hot|cold|cool)\b"),
        re.compile(rf"{ratio} (?:hotter|warmer|colder|cooler)\b"),
        re.compile(rf"\b[Tt]emperatures?\b{some}{{0,30}}?{ratio} (?:higher|lower|above|below)\b"),
        re.compile(rf"\b[Tt]emperatures? (?:{VERBS})\b(?: by)? {ratio}"),
        re.compile(
            rf"\b(?i:{NOUNS}) of {ratio} in (?:[a-z’'-]+ |[A-Z][a-z]+ ){{0,4}}?temperatures?"
            r"(?=[,.;]| (?:from|was|were|in|at|to|over|since|between|during|this|last)\b)"
        ),
        re.compile(
            rf"{ratio} (?:(?:above|below|over|higher than|lower than|more than|less than) )?"
            rf"(?:the|that of the|its|a|of)(?: [a-z]+)? (?P<base>{FIGURE})"
        ),
        re.compile(rf"\b[Tt]emperatures?{some}{{0,20}} {ratio} from {FIGURE}{some}{{0,20}} to {FIGURE}"),
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    seen: set[int] = set()
    for ratio, fault in (*_of_degrees(article), *worded_scales(article), *index_points(article)):
        if ratio.start not in seen:
            seen.add(ratio.start)
            fields = {"ratio": ratio.of(article.text), "fault": fault}
            yield found(rule, article, ratio, fields, confidence="high")


def _of_degrees(article: Article) -> Iterator[tuple[Span, str]]:
    return ((claim.span, fault) for claim, fault in _ratios(article))


def _ratios(article: Article) -> Iterator[tuple[Claim, str]]:
    """Yield each ratio that is said of temperatures or magnitudes, with what is wrong with it."""
    yield from ((ratio, _LOGARITHMS) for ratio in told_quakes(article))
    if not any(map(_is_temperature, article.claims)):
        return
    for move in moves(article):
        if move.stated is not None and move.stated.quantity.kind in _RATIOS and _is_temperature(move.later):
            yield move.stated, _DEGREES
    for each in compared(article):
        if _is_temperature(each.later) and _is_temperature(each.earlier):
            claim = claim_at(article, each.place)
            if claim is not None:
                yield claim, _DEGREES
    for skeleton in skeletons(article, _gate()):
        if any(map(_is_temperature, skeleton.claims)) and not any(map(_is_absolute, skeleton.claims)):
            yield from ((claim, _DEGREES) for claim in _said_of_degrees(skeleton))


def _said_of_degrees(skeleton: Skeleton) -> Iterator[Claim]:
    for form in _forms():
        for match in form.finditer(skeleton.text):
            ratio, base = skeleton.claim(match["ratio"]), match.groupdict().get("base")
            if base is not None and not _is_temperature(skeleton.claim(base)):
                continue
            if ratio.quantity.kind in _RATIOS and _denied().search(skeleton.text, 0, match.start("ratio")) is None:
                yield ratio


@cache
def _denied() -> re.Pattern[str]:
    return re.compile(r"(?:\b(?:not|hardly|never)|n['’]t)(?: \w+){0,2} $")


def _is_absolute(claim: Claim) -> bool:
    unit = claim.quantity.best.unit
    return unit is not None and unit.symbol == "K"


def _is_temperature(claim: Claim) -> bool:
    reading = claim.quantity.best
    is_scale = reading.unit is not None and reading.unit.symbol in _SCALES
    return is_scale and reading.value is not None and reading.value < _HOTTEST


KIND = Kind(KindSpec("interval-scale", {}, ("ratio", "fault")), within=_check)
