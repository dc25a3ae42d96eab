"""The limits of an article: how much something may be, must be, never was, or goes from and to.

Comes in: an article. Goes out: limits with their ends. Never happens here: looking for what lies beyond them.

Worked examples: "up to 5,000 lira", "tickets start at £45", "never fewer than 200 members", "from $500 to $2,000", "the
minimum wage is 12 euros an hour", "open to writers under 30".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role

_LEAD, _CLAUSE = 48, 150
_FIRM, _UPPER = frozenset({"at most", "at least"}), frozenset({"at most", "under"})
_LOOSE = frozenset({"under", "over"})
_STATUSES = frozenset({Status.ACTUAL, Status.FORECAST, Status.TARGET})


class Limit(NamedTuple):
    """A claim that is a limit, with the least and the most that it allows; None where it is open.

    is_open   whether the end itself is not allowed: "under 30"
    is_never  whether it is told of what was and not of what may be
    is_each   whether it is told of each of several: "none of the 14 stood still for more than 20 days", "every shop
              took at least £5,000"
    """

    claim: Claim
    least: Decimal | None
    most: Decimal | None
    is_open: bool = False
    is_never: bool = False
    is_each: bool = False

    @property
    def ends(self) -> list[Decimal]:
        """The ends that are closed and not nothing."""
        return [end for end in (self.least, self.most) if end]

    def is_broken_by(self, claim: Claim) -> bool:
        """Whether a figure lies beyond, however it was rounded."""
        value, wide = value_of(claim.quantity.best), claim.quantity.best.written
        if self.is_open:
            return value in {self.least, self.most} or self._is_beyond(value, value)
        low, high = (value if end is None else end for end in wide)
        return self._is_beyond(min(high, value), max(low, value))

    def _is_beyond(self, low: Decimal, high: Decimal) -> bool:
        return (self.least is not None and high < self.least) or (self.most is not None and low > self.most)


@cache
def _named() -> re.Pattern[str]:
    """Match what makes a bare figure a limit."""
    return re.compile(
        r"\b(?:(?P<least>minimum|floor)|(?P<most>maximum|limit|cap|ceiling))(?: [a-z]+){0,2}"
        r"(?: (?:is|was|are|of|stands at|has been|at|remains)|:) $",
        re.IGNORECASE,
    )


@cache
def _never() -> re.Pattern[str]:
    return re.compile(r"\b(?:never|not once|at no (?:time|point))\b(?: [a-z]+){0,2} $", re.IGNORECASE)


@cache
def _none() -> re.Pattern[str]:
    """Match a clause that denies its figure, or of which the subject is none at all, up to the figure."""
    return re.compile(
        r"(?:(?:\b(?:not|cannot)|n['’]t)(?=(?: [a-z]+){0,3} $)|\b(?:[Nn]one|[Nn]obody|[Nn]o one|[Nn]ot one"
        r"|[Nn]ot a single|[Nn]either|[Nn]othing)\b"
        r"|\bNo\b|(?<=[,;:] )no\b|(?<=[,;:] (?:and|but) )no\b)(?! (?:longer|doubt|wonder|later|more|fewer|less)\b)"
        r"(?P<clause>[^.;:,]{0,120})$"
    )


@cache
def _each() -> re.Pattern[str]:
    """Match a clause that tells of each of several, up to the figure."""
    return re.compile(
        r"(?:^|[,;:] (?:and |but )?)(?:[Aa]ll(?: of)? (?:the|its|their|his|her|these|those|our)|[Ee]very(?: one of)?"
        r"|[Ee]ach(?: one)?(?: of)?)\b(?P<clause>[^.;:,]{0,120})$"
    )


@cache
def _of_others() -> re.Pattern[str]:
    """Match what brings a second subject, or makes one sum of all, between the subject and its figure."""
    return re.compile(
        r"\b(?:that|who|which|if|but|because|whose|where|when|while|unless|without|except|and|or|together|combined"
        r"|total)\b"
    )


def is_turned(article: Article, claim: Claim) -> bool:
    """Whether "more than" stands behind a word that denies it, and so is at most."""
    return claim.quantity.mention.bound in _LOOSE and (
        _never().search(_lead(article, claim)) is not None or _is_of_each(article, claim, _none())
    )


def _is_of_each(article: Article, claim: Claim, subject: re.Pattern[str]) -> bool:
    start = article.sentences[claim.sentence].start
    match = subject.search(article.text[max(start, claim.span.start - _CLAUSE) : claim.span.start])
    return match is not None and _of_others().search(match["clause"]) is None


def _lead(article: Article, claim: Claim) -> str:
    start = article.sentences[claim.sentence].start
    return article.text[max(start, claim.span.start - _LEAD) : claim.span.start]


@cache
def _allowed() -> re.Pattern[str]:
    """Match what makes "under 30" a rule for who may come."""
    return re.compile(r"\b(?:open|limited|restricted|reserved|confined) (?:only )?(?:to|for)(?: [a-z]+){1,4} $")


def limits_of(article: Article) -> Iterator[Limit]:
    """Yield the limits of the paragraphs, in order of place."""
    for claim in article.claims:
        is_told = claim.status in _STATUSES
        if is_told and article.document.blocks[claim.quantity.mention.block].role is Role.PARAGRAPH:
            limit = _limit(article, claim)
            if limit is not None and _past().match(article.text, article.sentences[claim.sentence].start) is None:
                yield limit


@cache
def _past() -> re.Pattern[str]:
    """Match how a sentence begins that tells what held before: "Until 2015 a quorum required at least 25"."""
    return re.compile(
        r"(?:Until|Till|Before|Prior to|Formerly|Previously|Originally|Earlier|At first|In the past"
        r"|Under the (?:old|former))\b"
    )


def _limit(article: Article, claim: Claim) -> Limit | None:
    ends = claim.quantity.ends
    if ends:
        least, most = (end.best.value for end in ends)
        return None if least is None or most is None or least >= most else Limit(claim, least, most)
    value, bound = claim.quantity.best.value, claim.quantity.mention.bound
    if value is None:
        return None
    lead = _lead(article, claim)
    limit = Limit(claim, None, value) if bound in _UPPER else Limit(claim, value, None)
    if bound in _LOOSE and _never().search(lead) is not None:
        return Limit(claim, limit.most, limit.least, is_never=True)
    if bound in _LOOSE and _is_of_each(article, claim, _none()):
        return Limit(claim, limit.most, limit.least, is_each=True)
    if bound in _FIRM | _LOOSE and _is_of_each(article, claim, _each()):
        return limit._replace(is_each=True)
    if bound in _FIRM:
        return limit
    if bound in _LOOSE and _allowed().search(lead) is not None:
        return limit._replace(is_open=True)
    named = None if bound or claim.quantity.hedged else _named().search(lead)
    if named is None:
        return None
    return Limit(claim, value, None) if named["least"] is not None else Limit(claim, None, value)
