"""A word for a course of many years on a single change.

Worked example: "an exponential increase of 19%" is one step. Exponential is what grows by the same share again and
again; of one figure it can be said neither that it did nor that it did not.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.in_prose import around, matches
from factcheck.checking.kinds import Kind, Result, found
from factcheck.model.claim import Article
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_SENTENCE = 400


@cache
def _loose() -> re.Pattern[str]:
    return re.compile(
        r"\bexponential (?:increase|growth|rise|surge|jump|gain|expansion)s?\b(?! (?:curve|rate|model|phase|function))"
        r"|\b(?:gr[eo]w\w*|rose|rising|rises?|risen|increas\w+|surg\w+|jump\w*|expand\w*|climb\w*) exponentially\b",
        re.IGNORECASE,
    )


@cache
def _again_and_again() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:doubl|every|each|per (?:day|week|month|year)|a (?:day|week|year)|annually|compound|curve)", re.I
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    if "xponential" not in article.text:
        return
    for match in matches(article, _loose(), ("exponential",)):
        span = Span(*match.span())
        sentence = article.sentence_around(span)
        shares = [
            claim
            for claim in article.claims
            if sentence is not None and sentence.contains(claim.span) and claim.quantity.kind is QuantityKind.PERCENT
        ]
        if shares and not _again_and_again().search(around(article, span, _SENTENCE)):
            nearest = min(shares, key=lambda claim: abs(claim.span.start - span.start))
            yield found(rule, article, span, {"text": match[0], "figure": nearest.span.of(article.text)})


KIND = Kind(KindSpec("loose-growth-word", {}, ("text", "figure")), within=_check)
