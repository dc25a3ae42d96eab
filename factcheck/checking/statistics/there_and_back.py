"""A fall and a rise by one percentage, in two sentences, said to lead back to where all began.

Comes in: an article. Goes out: the two percentages in order, and whether the first is a rise. Never happens here:
working out where they lead.

Worked example: "Shares lost 50 percent in spring. In autumn they gained 50 percent, which brought them back to where
they had started."
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE
from factcheck.checking.arithmetic.windows import windows
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind

_PAIR = 2


@cache
def _back() -> re.Pattern[str]:
    """Match what says that all is as it was, and not that it nearly is."""
    return re.compile(
        r"\b(?:(?:brought|took|put|left|leaving|bringing|putting|taking) (?:it|them|him|her|investors|prices|sales"
        r"|the \w+) "
        r"(?:right |exactly )?back (?:to )?(?:where|to)\b|(?:is|are|was|were) back (?:to )?where\b"
        r"|ma(?:de|king) good (?:all of )?(?:the|its|their) loss(?:es)?"
        r"|(?:recover(?:ed|ing)|regain(?:ed|ing)|recoup(?:ed|ing)) (?:all|everything|the whole)\b|back at square one)"
    )


@cache
def _form() -> re.Pattern[str]:
    some = r"[^;:()\n]"
    down = r"(?:fell|dropped|lost|declined|shrank|slumped|plunged|tumbled|down)(?: by)?"
    up = r"(?:rose|gained|grew|increased|jumped|recovered|climbed|won|added|up)(?: by)?"
    return re.compile(
        rf"\b(?P<down>{down}) (?P<a>{FIGURE}){some}{{0,160}}?\b{up} (?P<b>{FIGURE})"
        rf"|\b{up} (?P<c>{FIGURE}){some}{{0,160}}?\b{down} (?P<d>{FIGURE})"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    return re.compile(r"\b(?:not|nearly|almost|short of|still|less than|points?|would|could|if|other|another)\b")


@cache
def _made_good() -> re.Pattern[str]:
    """Match what says that a rise undoes a fall, or has to."""
    need = r"(?:need(?:s|ed)?|takes?|took|must|requires?d?|(?:has|have|had|would have) to|to)"
    undo = (
        r"(?:make (?:good|up)|recover(?! from)|undo|regain|recoup|break even"
        r"|(?:get|come|climb|rise) back|be (?:as (?:big|high|large|much) as before|\S{0,3}\d\S{0,12} again))"
    )
    return re.compile(
        rf"\b(?:{need}\b[^.;]{{0,80}}?\b{undo}\b|[Tt]o {undo}\b[^.;]{{0,80}}?\b{need}\b|is made (?:up|good) by\b)"
    )


@cache
def _ways() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compile a fall and a rise with the percentage of each."""
    down_noun, up_noun = "(?:fall|drop|loss|decline|cut|slump|decrease)", "(?:rise|gain|increase|growth|jump|recovery)"
    down_verb = "(?:fall(?:en|ing|s)?|fell|los(?:t|es|ing)|dropp(?:ed|ing)|[Cc]ut(?:ting)?|shr[aiu]nk|declin(?:ed|ing))"
    up_verb = "(?:rise|gain|grow|increase|climb|go up|put on)"
    return (
        re.compile(rf"\b(?i:{down_noun} of|{down_verb}(?: by)?) (?P<percent>{FIGURE})"),
        re.compile(rf"\b(?i:{up_noun} of|{up_verb}(?: by)?) (?P<percent>{FIGURE})"),
    )


def _undone(article: Article) -> Iterator[tuple[Claim, Claim]]:
    """Yield a fall and the rise that is said to undo it: "a gain of 50 percent makes good a loss of 50 percent"."""
    for window in windows(article, _made_good(), before=0, after=0, least=_PAIR):
        percents = [claim for claim in window.skeleton.claims if claim.quantity.kind is QuantityKind.PERCENT]
        ways = [list(way.finditer(window.cue)) for way in _ways()]
        if len(percents) != _PAIR or any(len(way) != 1 for way in ways) or _otherwise_undone().search(window.cue):
            continue
        down, up = (window.skeleton.claim(way[0]["percent"]) for way in ways)
        if {down, up} == set(percents):
            yield down, up


@cache
def _otherwise_undone() -> re.Pattern[str]:
    """Match what makes the rise one of another thing, or no full return."""
    return re.compile(
        r"\b(?:not|never|nearly|almost|partly|part of|some of|half of|more than|points?|another|others?"
        r"|[Ii]n (?!\d)[^.;]*\bin (?!\d))\b"
    )


def there_and_back(article: Article) -> Iterator[tuple[Claim, Claim, bool]]:
    """Yield (first percentage, second percentage, whether the first is a rise)."""
    yield from ((down, up, False) for down, up in _undone(article))
    for window in windows(article, _back(), before=2, after=0, least=_PAIR):
        percents = [claim for claim in window.skeleton.claims if claim.quantity.kind is QuantityKind.PERCENT]
        match = _form().search(window.text)
        if match is not None and len(percents) == _PAIR and _otherwise().search(window.cue) is None:
            first, second = (window.skeleton.claim(match[one] or match[two]) for one, two in ("ac", "bd"))
            yield first, second, match["down"] is None
