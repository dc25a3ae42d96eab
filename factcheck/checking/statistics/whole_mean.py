"""A mean of whole numbers that so many of them cannot have.

Worked example: twenty answers from one to seven add up to a whole number, so that their mean ends in .00, .05, .10 ...;
3.47 is none of these. The test has been known since 2016 as GRIM.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from math import ceil

from factcheck.checking.arithmetic.skeletons import FIGURE
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.wording import plain
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.rounding import to_decimals
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import Unit

_HALF = Decimal("0.5")
_FEWEST = 3


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:mean|averag\w+|M)\b")


@cache
def _whole() -> re.Pattern[str]:
    """Match what makes the single answers whole numbers."""
    return re.compile(
        r"\b(?:whole numbers?|integers?|Likert|(?:four|five|six|seven|nine|ten|\d{1,2})-point|point scale"
        rf"|scale (?:of|from|running from)\b[^.;]{{0,30}}{FIGURE}|number of (?:children|siblings|items|words|errors"
        rf"|visits))",
        re.IGNORECASE,
    )


@cache
def _group() -> re.Pattern[str]:
    people = (
        r"(?:participants|people|students|subjects|patients|volunteers|children|respondents|men|women|pupils|adults"
        r"|undergraduates"
        r"|raters|judges|players|families|households|members)"
    )
    return re.compile(
        rf"(?P<n>{FIGURE})(?:[- ]strong)? (?:[a-z-]+ ){{0,2}}?(?:{people}|group|sample|panel|control group)\b"
        rf"|\b[nN] ?= ?(?P<n2>{FIGURE})|(?P<n3>{FIGURE})-(?:strong|person|member)\b"
    )


@cache
def _mean() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:mean|average)(?: (?:score|rating|answer|response|guilt|value|mark|number))?(?: (?:was|of|is|came to"
        rf"|stood at"
        rf"|reached|rose to)|,)(?: an?)? (?P<m>{FIGURE})|\baveraged (?P<m2>{FIGURE})|\bM ?= ?(?P<m3>{FIGURE})"
    )


@cache
def _several() -> re.Pattern[str]:
    """Match what averages several answers of each, or weighs them."""
    return re.compile(
        r"\b(?:items?|questions|questionnaire|subscale|composite|index|weighted|adjusted|imputed|half points?|halves"
        r"|trials|rounds|days|each of|three times|twice|repeated|excluded|dropped out|missing)\b",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for window in windows(article, _gate(), before=2, after=1, least=2):
        if _whole().search(window.text) is None or _several().search(window.text):
            continue
        mean, group = _first(window, _mean(), window.cue), _group_beside(window)
        if mean is not None and group is not None and mean is not group:
            yield from _judged(article, rule, mean, group)


def _first(window: Window, pattern: re.Pattern[str], text: str) -> Claim | None:
    match = pattern.search(text)
    return None if match is None else window.skeleton.claim(next(filter(None, match.groups())))


def _group_beside(window: Window) -> Claim | None:
    """Return the group of the sentence of the mean, or the first one of the window."""
    own = _first(window, _group(), window.cue)
    return own if own is not None or _group().search(window.cue) else _first(window, _group(), window.text)


def _judged(article: Article, rule: Rule, mean: Claim, group: Claim) -> Iterator[Result]:
    count, value, decimals = group.quantity.best.value, mean.quantity.best.value, mean.quantity.decimals
    unit = mean.quantity.best.unit
    is_plain = not isinstance(unit, Unit) and not (mean.quantity.hedged or group.quantity.hedged)
    if value is None or not count or count != int(count) or count < _FEWEST or not decimals or not is_plain:
        return
    if EXACT.multiply(count, Decimal(2)) > Decimal(10) ** decimals:
        return
    half = EXACT.multiply(_HALF, Decimal(1).scaleb(-decimals))
    total = Interval.around(value, half, half).scaled(count)
    assert total.low is not None, "a mean has two ends"
    assert total.high is not None, "a mean has two ends"
    least = ceil(total.low)
    below, above = int(total.low), int(total.low) + 1
    fields = {
        "count": plain(count),
        "mean": str(value),
        "below": str(to_decimals(Decimal(below) / count, decimals)),
        "above": str(to_decimals(Decimal(above) / count, decimals)),
    }
    if least <= total.high:
        yield from held(rule, article, (mean.span, group.span), fields)
    else:
        yield found(rule, article, mean.span, fields, evidence=(at(article, group.span, "the group"),))


KIND = Kind(KindSpec("whole-mean", {}, ("count", "mean", "below", "above")), within=_check)
