"""A change in percent in one sentence, and the two levels that it is of in the next.

Comes in: an article. Goes out: the change, its levels and what ties them. Never happens here: judging.

Worked examples: "Profit jumped 896.48 percent. The company earned $130.24 million, compared with $13.07 million a year
ago."; "The number of births fell by 9.6%. There were 14,371 babies born, 1,522 fewer than in 2019.", where the earlier
level is 14,371 + 1,522.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.checking.placed import claims_of_sentences
from factcheck.model.claim import Article, Claim, Direction, Status
from factcheck.model.document import Role
from factcheck.model.interval import Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import alike

_LEVELS = frozenset({QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MEASURE})
# How far before the first of two levels its "from" stands.
_FROM = 30
_UPWARD = frozenset({"more", "higher", "above"})


class LeadChange(NamedTuple):
    """A stated change, its later level, and the earlier level or, with `is_excess`, the distance to that.

    `is_tied` says that a word of the second sentence takes up what changed, so that any miss counts.
    """

    stated: Claim
    later: Claim
    other: Claim
    is_excess: bool
    is_tied: bool

    @property
    def is_up(self) -> bool:
        """Which way it went."""
        return self.stated.direction is Direction.UP

    def earlier(self, other: Interval, later: Interval) -> Interval:
        """Return the earlier level, where the two figures that are told stand for these."""
        if not self.is_excess:
            return other
        return later.minus(other) if self.is_up else later.plus(other)


def lead_changes(article: Article) -> Iterator[LeadChange]:
    """Yield the changes that the next sentence, or the rest of their own, tells in levels."""
    for stated in article.claims:
        if not _is_change(article, stated):
            continue
        own = claims_of_sentences(article, stated.sentence, stated.sentence)
        if len([claim for claim in own if claim.quantity.kind is QuantityKind.PERCENT]) == 1:
            behind = [claim for claim in own if claim.span.start > stated.span.end]
            yield from _in(article, stated, behind, own=True)
            if not any(claim.quantity.kind in _LEVELS for claim in own):
                yield from _in(article, stated, _next(article, stated), own=False)


def _is_change(article: Article, claim: Claim) -> bool:
    quantity = claim.quantity
    is_plain = quantity.kind is QuantityKind.PERCENT and not quantity.hedged and bool(quantity.best.value)
    is_prose = article.document.blocks[quantity.mention.block].role is not Role.TITLE
    is_move = claim.direction is not Direction.LEVEL and claim.status is Status.ACTUAL
    return is_plain and is_prose and is_move and not _is_pace(article, claim)


def _is_pace(article: Article, claim: Claim) -> bool:
    """Whether the change is one of many years or months: "grew by an average of 6.9 percent a year"."""
    before = article.text[max(0, claim.span.start - len("at an annual average rate of ")) : claim.span.start]
    return "average" in before or _a_year().match(article.text, claim.span.end) is not None


@cache
def _a_year() -> re.Pattern[str]:
    return re.compile(
        r",? (?:an?|per|each|every) (?:year|month|quarter|week|decade)(?! (?:ago|earlier|before))"
        r"| annual(?:ly)?\b|,? on average\b"
    )


def _next(article: Article, stated: Claim) -> Sequence[Claim]:
    """Return the figures of the sentence behind a change; none if it has percentages of its own."""
    claims = claims_of_sentences(article, stated.sentence + 1, stated.sentence + 1)
    return () if any(claim.quantity.kind is QuantityKind.PERCENT for claim in claims) else claims


def _in(article: Article, stated: Claim, claims: Sequence[Claim], *, own: bool) -> Iterator[LeadChange]:
    """Yield the two levels of a sentence, if it has just two amounts and words that set them side by side."""
    levels = [claim for claim in claims if claim.quantity.kind in _LEVELS and claim.status is Status.ACTUAL]
    if len(levels) != 2 or not all(claim.quantity.best.value for claim in levels):
        return
    first, second = levels
    if not alike(first.quantity.best.unit, second.quantity.best.unit) or _nouns_differ(first, second):
        return
    between = article.text[first.span.end : second.span.start]
    if not own and _is_of_a_day(article, stated, first):
        return
    is_tied = own or _is_tied(article, first)
    more = _more().match(article.text, second.quantity.mention.amount.end)
    if more is not None and (more["way"] in _UPWARD) is (stated.direction is Direction.UP):
        yield LeadChange(stated, first, second, is_excess=True, is_tied=is_tied)
    elif not own and more is None and (way := _against().fullmatch(between)):
        from_first = way["to"] is not None and _from().search(article.text, first.span.start - _FROM, first.span.start)
        if way["to"] is None or from_first:
            earlier, later = (first, second) if way["to"] else (second, first)
            yield LeadChange(stated, later, earlier, is_excess=False, is_tied=is_tied)


def _is_of_a_day(article: Article, stated: Claim, level: Claim) -> bool:
    """Whether only the levels are told of a day: "has risen 40% this year. It climbed from $41 to $44 on Monday"."""
    change, levels = (article.sentences[claim.sentence] for claim in (stated, level))
    return _day().search(article.text, *levels) is not None and _day().search(article.text, *change) is None


@cache
def _day() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:[Oo]n (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Tt]oday|[Yy]esterday|[Tt]his (?:morning"
        r"|afternoon|week)"
        r"|[Oo]vernight)\b"
    )


def _nouns_differ(first: Claim, second: Claim) -> bool:
    nouns = {claim.quantity.mention.noun.lower().rpartition(" ")[2] for claim in (first, second)} - {""}
    return len(nouns) > 1


@cache
def _more() -> re.Pattern[str]:
    """Match "1,522 fewer than in 2019", "36 million people more than last year"."""
    return re.compile(r"(?: [a-z]+)? (?P<way>more|higher|above|fewer|less|lower|below)(?: [a-z]+)? than\b")


@cache
def _against() -> re.Pattern[str]:
    """Match what stands between the two levels of a change."""
    word = r"(?: (?!and\b|but\b|while\b|or\b)[\w’'-]+)"
    return re.compile(
        rf"{word}{{0,6}}?(?:,| [-–—])?(?: as)? (?:(?:compared (?:with|to)|against|versus|vs\.?|(?:up|down) from|from)"
        rf"{word}{{0,3}}?|(?P<to>to){word}{{0,2}}?) "
    )


@cache
def _from() -> re.Pattern[str]:
    return re.compile(r"\bfrom(?: [a-z]+){0,3} $")


def _is_tied(article: Article, level: Claim) -> bool:
    """Whether the second sentence takes up what changed; a noun in common may be that of a part of it."""
    return _taken_up().match(article.text, article.sentences[level.sentence].start) is not None


@cache
def _taken_up() -> re.Pattern[str]:
    """Match the beginning of a sentence that tells the levels of what changed: "They dropped from", "It reached"."""
    moved = (
        r"(?:rose|fell|grew|dropped|declined|climbed|increased|decreased|went|came|stood|reached|jumped|shrank|slipped"
        r"|totall?ed|numbered)"
    )
    owner = r"The (?:company|group|bank|firm) (?:earned|made|posted|reported)"
    return re.compile(rf"(?:(?:It|They|This|That|These|The (?:figure|total|number)) {moved}|{owner})\b")
