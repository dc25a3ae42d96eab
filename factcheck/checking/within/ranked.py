"""A ranking in one sentence whose figures are not in its order.

Worked example: "Norway won the most medals with 16, followed by Sweden with 18" puts the larger count second. Either
the figures were exchanged, or the names. "Ahead of", "then" and "second" rank as "followed by" does, where a
superlative says what is ranked.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factcheck.checking.in_prose import matches_beside
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.within.superlatives import compared_otherwise
from factcheck.model.claim import Article, Claim
from factcheck.model.finding import Level
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span
from factcheck.model.unit import alike

_CUE = "followed by"
# Words behind which the next of a ranking comes; all but the first need a superlative before them.
_CUES = (_CUE, "ahead of", ", then ", " second", "runner-up", " next", "trailed by", "before ")
_KINDS = frozenset({QuantityKind.PERCENT, QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.MEASURE})


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(
        r"\bfollowed(?: closely)? by\b|\b(?:just |well |narrowly )?ahead of\b|, (?:and )?then (?=(?:the )?[A-Z])"
        r"|\b(?:was|were|came|finished|is|with)(?: the)? [\w ]{2,30} (?:second|next)\b|\bsecond(?:[- ](?:highest"
        r"|largest|biggest|longest|most|place|came))?\b|\brunner-up\b|\btrailed by\b|\bnext (?:was|were|came)\b"
    )


@cache
def _top() -> re.Pattern[str]:
    """Match the words that put the largest figure first."""
    return re.compile(
        r"\b(?:led|leads|leading|topped|tops|top|most|largest|biggest|highest|greatest|fastest|strongest|ranked first"
        r"|longest|tallest|heaviest|deepest|in first place|came first|dearest|busiest|steepest|sharpest)\b",
        re.IGNORECASE,
    )


@cache
def _superlative() -> re.Pattern[str]:
    """Match what says that the first figure is the largest of what is counted."""
    return re.compile(
        r"\b(?:largest|biggest|highest|greatest|longest|tallest|heaviest|deepest|strongest|dearest|busiest"
        r"|(?:the|sold|won|had|got|took|polled|scored|recorded|reported|made|drew) (?:the )?most"
        r"|most (?:of the )?[a-z]+ (?:came|come|were|are|went|go)"
        r"|(?:topped|tops|headed|heads) the (?:list|table|poll|ranking|chart)s?)\b",
        re.IGNORECASE,
    )


@cache
def _other_order() -> re.Pattern[str]:
    """Match the words of an order that is one of time, or begins with the smallest, or goes by another measure."""
    return re.compile(
        r"\b(?:least|lowest|smallest|fewest|slowest|weakest|youngest|shortest|cheapest|worst"
        r"|(?<!a )(?:days?|weeks?|months?|years?)|later|then (?:in|on|at|by|fell|rose)|immediately|shortly|each|both"
        r"|silver|bronze|seconds|minutes|fell|dropped|declined|decrease\w*|decline|down|every second|one of the"
        r"|among the|ever|record|so far|by (?:area|population|assets|value|volume|revenue|sales|market|number|seats"
        r"|size|votes|turnover|output|capacity)|for the second"
        r"|between them|combined|together|whose|though|although|(?:which|who) [a-z]+ [a-z ]{0,20}more"
        r"|second (?:time|half|year|quarter|month|week|day|in a row|consecutive))\b",
        re.IGNORECASE,
    )


@cache
def _score() -> re.Pattern[str]:
    """Match what may be ranked by something else than the figures of it."""
    return re.compile(r"\b(?:gold|rank\w*|place|points?|goals?)\b", re.IGNORECASE)


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    told: set[Span] = set()
    for match in matches_beside(article, _cue(), _CUES):
        sentence = article.sentence_around(Span(*match.span()))
        if sentence is None or sentence in told:
            continue
        words = sentence.of(article.text)
        is_cue = match[0] == _CUE
        is_first = is_cue and _top().search(article.text, sentence.start, match.start()) is not None
        is_superlative = _superlative().search(article.text, sentence.start, match.start()) is not None
        is_told = match[0].endswith("ahead of") and not compared_otherwise().search(words)  # told of the superlative
        is_plain = words.count(_CUE) <= 1 and not _other_order().search(words) and not is_told
        if not is_plain or not (is_superlative or (is_first and not _score().search(words))):
            continue
        told.add(sentence)
        ranking = _ranking(article, sentence, match.start(), is_superlative=is_superlative)
        yield from _judged(article, rule, ranking, is_superlative=is_superlative)


def _ranking(article: Article, sentence: Span, at_cue: int, *, is_superlative: bool) -> list[Claim]:
    """Return the one figure before the cue and those behind it, if all are of one unit; else nothing.

    A superlative says of what it is one, so that other figures before the cue do not count.
    """
    inside = [claim for claim in article.claims if sentence.contains(claim.span)]
    behind = [claim for claim in inside if claim.span.start > at_cue]
    before = [claim for claim in inside if claim.span.start < at_cue]
    if behind and is_superlative:
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
        yield from held(rule, article, tuple(claim.span for claim in ranked), fields, loosely=True)


KIND = Kind(KindSpec("ranked", {}, ("first", "second")), within=_check)
