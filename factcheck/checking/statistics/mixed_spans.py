"""A level of one month or quarter held against one that was added up over more of them.

Worked example: "exports in May were $20 billion, compared with $95 billion in January-May last year" compares one month
with five.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, Skeleton, skeletons
from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.checking.statistics.lengths import unlike_lengths
from factcheck.checking.statistics.told_paces import told_paces
from factcheck.checking.statistics.told_spans import ToldSpan, told_spans
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span
from factcheck.model.unit import alike

_AMOUNTS = frozenset({QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MEASURE})
# What is added up over several months is more than that of one.
_LEAST_RATIO = Decimal(2)
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:from|against|versus|compared (?:with|to))\b")


@cache
def _form() -> re.Pattern[str]:
    some = rf"[^;:()\n{NO_FIGURE}]"
    single = (
        rf"(?:[Ii]n (?:{_MONTH})\b(?![-–—]| to\b| through\b| and\b)"
        r"|[Ii]n the (?:first|second|third|fourth|last) quarter|[Ii]n Q[1-4]\b)"
    )
    whole = (
        r"(?:the (?:first|second) half|the first (?:two|three|four|five|six|seven|eight|nine|ten|eleven|\d+) months"
        rf"|(?:{_MONTH})(?:[-–—]| to | through )(?:{_MONTH})"
        r"|(?:the )?(?:whole|all|full year)(?: of|,)? ?\d{4}|the whole year|the full year)"
    )
    return re.compile(
        rf"(?:(?P<one>{single}){some}{{0,60}}?(?P<later>{FIGURE})"
        rf"|(?P<later2>{FIGURE}){some}{{0,30}}? (?P<two>{single}))"
        rf"{some}{{0,30}}?(?:from|against|versus|compared with|compared to) (?:the )?(?P<earlier>{FIGURE})"
        rf"{some}{{0,30}}? (?:in|for|during|over) (?P<span>{whole})"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:of the total|accounts? for|accounted for|cumulative\w*|so far|share|alone|already)\b",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    of_levels = (told for told in told_spans(article) if _are_levels(told.later, told.earlier))
    known: set[Span] = set()
    for told in (*_in_a_form(article), *of_levels, *told_paces(article), *unlike_lengths(article)):
        if known.isdisjoint((told.earlier.span, told.later.span)):
            known |= {told.earlier.span, told.later.span}
            yield _of(article, rule, told)


def _in_a_form(article: Article) -> Iterator[ToldSpan]:
    for skeleton in skeletons(article, _gate()):
        if _otherwise().search(skeleton.text) is None:
            yield from _compared(skeleton)


def _compared(skeleton: Skeleton) -> Iterator[ToldSpan]:
    for match in _form().finditer(skeleton.text):
        later, earlier = skeleton.claim(match["later"] or match["later2"]), skeleton.claim(match["earlier"])
        if _are_levels(later, earlier):
            yield ToldSpan(later, (match["one"] or match["two"])[len("in ") :], earlier, match["span"])


def _of(article: Article, rule: Rule, told: ToldSpan) -> Result:
    fields = {
        "later": told.later.span.of(article.text),
        "single": told.single,
        "earlier": told.earlier.span.of(article.text),
        "whole": told.whole,
    }
    evidence = (at(article, told.later.span, "the shorter span"),)
    return found(rule, article, told.earlier.span, fields, evidence=evidence)


def _are_levels(later: Claim, earlier: Claim) -> bool:
    """Whether two amounts of one unit stand so far apart that one may be the sum of several."""
    first, second = later.quantity.best, earlier.quantity.best
    kinds = {later.quantity.kind, earlier.quantity.kind}
    if not kinds <= _AMOUNTS or not alike(first.unit, second.unit) or not first.value or not second.value:
        return False
    return value_of(second) >= EXACT.multiply(value_of(first), _LEAST_RATIO) > 0


KIND = Kind(KindSpec("mixed-spans", {}, ("later", "single", "earlier", "whole")), within=_check)
