"""A ranking in one sentence whose figures are not in its order.

Worked example: "Norway led with 12 medals, followed by Sweden with 15" puts the larger count second. Either the figures
were exchanged, or the names.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factcheck.checking.in_prose import matches
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.placed import claims_between
from factcheck.model.claim import Article, Claim
from factcheck.model.finding import Level
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span
from factcheck.model.unit import alike

_CUE = "followed by"
_KINDS = frozenset({QuantityKind.PERCENT, QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.MEASURE})


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(r"\bfollowed by\b")


@cache
def _top() -> re.Pattern[str]:
    """Match the words that put the largest figure first."""
    return re.compile(
        r"\b(?:led|leads|leading|topped|tops|top|most|largest|biggest|highest|greatest|fastest|strongest|ranked first"
        r"|longest|tallest|heaviest|deepest|in first place|came first)\b",
        re.IGNORECASE,
    )


@cache
def _superlative() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:largest|biggest|highest|greatest|longest|tallest|heaviest|deepest|strongest)\b", re.IGNORECASE
    )


@cache
def _other_order() -> re.Pattern[str]:
    """Match the words of an order that is one of time, or begins with the smallest."""
    return re.compile(
        r"\b(?:least|lowest|smallest|fewest|slowest|weakest|youngest|shortest|cheapest|worst|days?|weeks?|months?|years?"
        r"|later|then|immediately|shortly|per|each|both|gold|silver|bronze|rank\w*|place|seconds|minutes|points?|goals?"
        r"|fell|dropped|declined|decrease\w*|decline|down)\b",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    if _CUE not in article.text:
        return
    for match in matches(article, _cue(), (_CUE,)):
        sentence = article.sentence_around(Span(*match.span()))
        words = sentence.of(article.text) if sentence is not None else ""
        if sentence is None or words.count(_CUE) > 1 or not _top().search(article.text, sentence.start, match.start()):
            continue
        if not _other_order().search(words):
            is_superlative = _superlative().search(article.text, sentence.start, match.start()) is not None
            ranking = _ranking(article, sentence, match.start())
            yield from _judged(article, rule, ranking, is_superlative=is_superlative)


def _ranking(article: Article, sentence: Span, at_cue: int) -> list[Claim]:
    """Return the one figure before the cue and those behind it, if all are of one unit; else nothing.

    A superlative says of what it is one, so that other figures before the cue do not count.
    """
    inside = [claim for claim in claims_between(article, *sentence) if sentence.contains(claim.span)]
    behind = [claim for claim in inside if claim.span.start > at_cue]
    before = [claim for claim in inside if claim.span.start < at_cue]
    if behind and _superlative().search(article.text, sentence.start, at_cue):
        before = [claim for claim in before if _is_like(claim, behind[0])]
    ranked = [*before, *behind]
    is_one_kind = all(_is_like(one, other) for one, other in pairwise(ranked))
    return ranked if len(before) == 1 and len(ranked) > 1 and is_one_kind else []


def _is_like(one: Claim, other: Claim) -> bool:
    """Whether two plain figures are of one kind, one unit and no two nouns."""
    nouns = {claim.quantity.mention.noun.lower() for claim in (one, other)} - {""}
    is_kind = one.quantity.kind is other.quantity.kind and one.quantity.kind in _KINDS
    return is_kind and len(nouns) <= 1 and alike(one.quantity.best.unit, other.quantity.best.unit)


def _judged(article: Article, rule: Rule, ranked: list[Claim], *, is_superlative: bool) -> Iterator[Result]:
    for first, second in pairwise(ranked):
        if first.quantity.best.wide.below(second.quantity.best.wide):
            fields = {"first": first.span.of(article.text), "second": second.span.of(article.text)}
            level = None if is_superlative else Level.NOTE
            yield found(
                rule, article, second.span, fields, level=level, evidence=(at(article, first.span, "ranked before it"),)
            )
            return
    if ranked:
        fields = {"first": ranked[0].span.of(article.text), "second": ranked[-1].span.of(article.text)}
        yield from held(rule, article, tuple(claim.span for claim in ranked), fields)


KIND = Kind(KindSpec("ranked", {}, ("first", "second")), within=_check)
