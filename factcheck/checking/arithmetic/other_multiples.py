"""Whether a multiple beside two levels is told of others: of another thing, of another time, of another pair.

Comes in: a multiple and two levels near it. Goes out: whether it is of others. Never happens here: judging a ratio.

Worked examples: "The city has 1.2 million people, against 300,000 in 1970. It has six times as many cars" is told of
no people; "Ten years ago it was four times the price of milk" of neither price of today; "The film lasts 90 minutes;
the musical, at 180, is twice as long as the film" of just these two, whatever pages the novel has.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import permutations

from factcheck.checking.arithmetic.own_subjects import has_own_subject, subject_of
from factcheck.checking.arithmetic.periods import names_period
from factcheck.checking.arithmetic.two_times import stem, words_of
from factcheck.checking.placed import claims_of_sentences
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import alike

_SAME, _MOST = Interval(Decimal("0.99"), Decimal("1.01")), 12
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_AMOUNTS = _COUNTS | {QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.DURATION}


def is_of_others(article: Article, stated: Claim, *levels: Claim) -> bool:
    """Whether a multiple is told of another thing or time than its levels, or of two other amounts."""
    start, place = article.sentences[stated.sentence].start, stated.span.start
    first = min(min(claim.sentence for claim in levels), stated.sentence)
    known = article.text[article.sentences[first].start : place]
    if any(_has_its_own(article, claim, place) for claim in levels) or _is_of_another_clause(article, stated, levels):
        return True
    if _is_of_the_one_before(article, stated, levels):
        return True
    if any(claim.span.start > place for claim in levels):
        return False
    if _those_of().search(article.text, max(claim.span.end for claim in levels), place) is not None:
        return True
    thing = _as_many().match(article.text, stated.span.end)
    if thing is not None and stem(thing["thing"]) not in {stem(word) for word in words_of().findall(known)}:
        return True
    if all(claim.sentence != stated.sentence for claim in levels):
        before = known[: start - place]
        then = _then().match(article.text, start, place)
        if then is not None and then["time"].lower() not in before.lower():
            return True
    return _is_given(article, stated, levels)


def _is_of_the_one_before(article: Article, stated: Claim, levels: tuple[Claim, ...]) -> bool:
    """Whether a multiple is said of the figure right before it, which is no level: "15.2%, which is three times"."""
    before = [claim for claim in claims_of_sentences(article, stated.sentence, stated.sentence) if claim < stated]
    if not before or before[-1].span in {claim.span for claim in levels}:
        return False
    return _apposed().fullmatch(article.text, before[-1].span.end, stated.quantity.mention.amount.start) is not None


@cache
def _apposed() -> re.Pattern[str]:
    return re.compile(r", (?:which (?:is|was)|or|that is)(?: (?:nearly|almost|about|more than|over|some|just))? ")


def _is_of_another_clause(article: Article, stated: Claim, levels: tuple[Claim, ...]) -> bool:
    """Whether a multiple and its levels are told in two clauses of a sentence, the later of which has its own subject.

    "Output rose from 200 to 300 tonnes, while exports tripled"; "Rents, which doubled in Leeds, rose from 500 to 700".
    """
    text, (start, end) = article.text, article.sentences[stated.sentence]
    place, first = stated.quantity.mention.amount.start, min(claim.span.start for claim in levels)
    if not start <= first < end:
        return False
    if first < place:
        return has_own_subject(text, start, place)
    if _aside().search(text, start, place) is not None:
        return "," in text[place:first]
    if _instance().match(text, stated.span.end, first) is not None:
        return False
    return subject_of(text, start, first)[1] > place and has_own_subject(text, start, first)


@cache
def _instance() -> re.Pattern[str]:
    """Match what explains a multiple by one case of what it is told of: "Rents doubled: a room that cost"."""
    return re.compile(r"[^.;:]{0,40}: (?:an?|one) [a-z]")


@cache
def _aside() -> re.Pattern[str]:
    """Match what opens an aside with a multiple, which may be of a part alone."""
    return re.compile(r", (?:which|who)(?: ha(?:s|ve|d))?(?: (?:nearly|almost|more than|about))? $")


def _is_given(article: Article, stated: Claim, levels: tuple[Claim, ...]) -> bool:
    """Whether two other amounts near the levels are just so many times apart."""
    factor, spans = value_of(stated.quantity.best), {claim.span for claim in levels}
    amounts = list(_amounts(article, stated, min(claim.sentence for claim in levels)))
    return len(amounts) <= _MOST and any(
        {one.span, other.span} != spans
        and _SAME.contains(
            EXACT.divide(EXACT.multiply(value_of(one.quantity.best), factor), value_of(other.quantity.best))
        )
        for one, other in permutations(amounts, 2)
        if _may_go_together(one, other)
    )


def _amounts(article: Article, stated: Claim, first: int) -> Iterator[Claim]:
    for claim in claims_of_sentences(article, min(first, stated.sentence), max(first, stated.sentence)):
        is_amount = claim.quantity.kind in _AMOUNTS and (claim.quantity.best.value or 0) > 0
        if is_amount and claim.span != stated.span and not names_period(article.text, claim):
            yield claim


def _may_go_together(one: Claim, other: Claim) -> bool:
    """Whether two amounts have one unit, or one of them names nothing: "90 minutes; the musical, at 180"."""
    if any(claim.quantity.kind in _COUNTS and not claim.quantity.mention.noun for claim in (one, other)):
        return True
    units = (one.quantity.best.unit, other.quantity.best.unit)
    return None not in units and alike(*units)


def _has_its_own(article: Article, level: Claim, place: int) -> bool:
    """Whether a multiple of its own leads to a level: "tripled to 1,280 in Quebec; in Alberta they doubled to 652"."""
    start = article.sentences[level.sentence].start
    own = _led_to().search(article.text, start, level.span.start)
    return own is not None and not start <= place <= level.span.start


@cache
def _led_to() -> re.Pattern[str]:
    return re.compile(r"\b(?:doubl|tripl|trebl|quadrupl|halv)\w* (?:[a-z]+ ){0,5}to (?:[a-z]+ ){0,2}$")


@cache
def _those_of() -> re.Pattern[str]:
    """Match how a clause turns to the same measure of something else: "while those of the silverfish doubled"."""
    return re.compile(r"\b(?:while|whereas|but|and|as) (?:those|that) (?:of|in|for|from)\b")


@cache
def _as_many() -> re.Pattern[str]:
    """Match what there is so many times as much of."""
    return re.compile(r"(?: times)? as (?:many|much) (?P<thing>(?!from\b|than\b|this\b|that\b|last\b)[a-z]{4,})\b")


@cache
def _then() -> re.Pattern[str]:
    """Match the time that a sentence opens with."""
    return re.compile(
        r"(?:But |And |Yet )?(?P<time>(?:An? |Some )?[\w’'-]+(?: [a-z]+){0,2} (?:ago|earlier|before)"
        r"|In (?:1[5-9]|20)\d\d|In the (?:19|20)\d0s)\b"
    )
