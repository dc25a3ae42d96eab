"""A term of Chinese statistics in brackets, against the English words that it stands behind.

Worked example: "had doubled (翻两番)": two fan are two doublings, four times as much.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.checking.translation.glosses import Gloss, glosses
from factcheck.checking.values import value_of
from factcheck.checking.wording import plain
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_ONE, _TWO, _HUNDRED = Decimal(1), Decimal(2), Decimal(100)
_FAN = {"": 1, "一": 1, "1": 1, "两": 2, "二": 2, "2": 2, "三": 3, "3": 3}
_VERBS = {"double": 2, "treble": 3, "triple": 3, "quadruple": 4}
_LEAD = 16


@cache
def _terms() -> re.Pattern[str]:
    return re.compile(
        r"翻了?(?P<fan>[一两二三123]?)番|(?<![\d.])(?P<points>\d+(?:\.\d+)?)个?百分点|(?P<year>同比|按年)|(?P<period>环比|環比|按月)"
        r"|(?P<to>(?:增长|增加|提高|上升|扩大)?(?:到|至|为|是)[^\d(（]{0,6})(?P<as_much>\d+(?:\.\d+)?)倍"
        r"|(?:增长|增加|提高|上升|扩大|上涨)了?[约近超]?(?P<more>\d+(?:\.\d+)?)倍"
    )


@cache
def _bases() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?P<year>year[\s-](?:on|over)[\s-]year|y/y|yoy"
        r"|(?:from|than|compared with)\s(?:a|one)\syear\s(?:earlier|ago|before))"
        r"|(?P<period>(?:month|quarter|week)[\s-](?:on|over)[\s-](?:month|quarter|week)|m/m|q/q"
        r"|(?:from|than|compared with)\s(?:a|one|the previous|last|the preceding)\s(?:month|quarter)))(?!\w)",
        re.IGNORECASE,
    )


@cache
def _to_multiply() -> re.Pattern[str]:
    return re.compile(r"\b(?:double|treble|triple|quadruple)\b", re.IGNORECASE)


@cache
def _up_to() -> re.Pattern[str]:
    """Match what makes of a multiple the level that is reached: "to 2.6 times", "2.6 times as many"."""
    return re.compile(r"\b(?:to|is|was|were|are|at|became|reached|nearly|almost|about)\s$")


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for gloss in glosses(article):
        for match in _terms().finditer(gloss.words):
            span, meaning = _wrong(article, gloss, match)
            if span is not None:
                fields = {"text": span.of(article.text), "source": match[0], "meaning": meaning}
                evidence = (at(article, gloss.span, "the Chinese words"),)
                yield found(rule, article, span, fields, evidence=evidence, confidence="high")


def _wrong(article: Article, gloss: Gloss, match: re.Match[str]) -> tuple[Span | None, str]:
    """Return what of the sentence does not render a term, None if all does, and what the term means."""
    if match["fan"] is not None:
        times = _TWO ** _FAN[match["fan"]]
        return _other_multiple(article, gloss, times), f"{plain(times)} times as much"
    if match["points"]:
        return _percent(gloss, Decimal(match["points"])), "percentage points"
    if match["more"] or match["as_much"]:
        more = Decimal(match["more"]) if match["more"] else EXACT.subtract(Decimal(match["as_much"]), _ONE)
        percent, level = plain(EXACT.multiply(more, _HUNDRED)), plain(EXACT.add(more, _ONE))
        return _other_growth(article, gloss, more), f"up {percent}%, to {level} times as much"
    bases = list(_bases().finditer(article.text, *gloss.sentence))
    is_other = len(bases) == 1 and bases[0].lastgroup != match.lastgroup
    words = "a year before" if match["year"] else "the period before"
    return (Span(*bases[0].span()) if is_other else None), f"against {words}"


def _other_multiple(article: Article, gloss: Gloss, times: Decimal) -> Span | None:
    multiples = [claim for claim in gloss.english if _is(claim, QuantityKind.MULTIPLE)]
    nearest = gloss.nearest(multiples)
    if nearest is None:
        verb = _to_multiply().search(article.text, *gloss.sentence)
        return Span(*verb.span()) if verb is not None and _VERBS[verb[0].lower()] != times else None
    return None if nearest.quantity.best.wide.contains(times) else nearest.span


def _percent(gloss: Gloss, points: Decimal) -> Span | None:
    same = [claim for claim in gloss.english if _is(claim, QuantityKind.PERCENT, points)]
    nearest = gloss.nearest(same)
    return None if nearest is None or any(_is(claim, QuantityKind.POINTS) for claim in gloss.english) else nearest.span


def _other_growth(article: Article, gloss: Gloss, more: Decimal) -> Span | None:
    """Return what gives a growth by `more` times its base as another one; a bare "rose 2.6 times" may be taken so."""
    times, number = EXACT.add(more, _ONE), None
    for claim in gloss.english:
        if _is(claim, QuantityKind.PERCENT):
            wrong = [EXACT.multiply(_HUNDRED, each) for each in (EXACT.subtract(more, _ONE), times)]
            number = claim if value_of(claim.quantity.best) in wrong else number
        elif _is(claim, QuantityKind.MULTIPLE):
            is_level = _is_level(article, claim)
            number = claim if _is(claim, QuantityKind.MULTIPLE, more if is_level else times) else number
    return None if number is None else number.span


def _is_level(article: Article, claim: Claim) -> bool:
    """Whether a multiple tells what is reached: "to 2.6 times", "tripled"; a bare "rose 2.6 times" may add as much."""
    if claim.quantity.mention.numeral.text.lower().endswith(("d", "fold")):
        return True
    before = article.text[max(0, claim.span.start - _LEAD) : claim.span.start]
    return _up_to().search(before) is not None or article.text[claim.span.end :].startswith((" as ", " the ", " what "))


def _is(claim: Claim, kind: QuantityKind, value: Decimal | None = None) -> bool:
    best = claim.quantity.best
    return claim.quantity.kind is kind and best.value is not None and value in {None, best.value}


KIND = Kind(KindSpec("inline-terms", {}, ("text", "source", "meaning")), within=_check)
