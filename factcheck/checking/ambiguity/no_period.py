"""A change or a yield with no word of the time that it is for.

Worked example: "pay had gone up by 4.8%": in a year, or since when? A wind farm that "will keep 40,000 tonnes of carbon
dioxide out of the air" does so in a year, or in all its life.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.in_prose import around
from factcheck.checking.kinds import Kind, Result, found
from factcheck.model.claim import Article, Claim, Direction, Status
from factcheck.model.document import Role
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule

_LEAD, _SENTENCE = 60, 300
_DIMENSIONS = frozenset({"mass", "emissions", "energy", "volume"})


@cache
def _grown() -> re.Pattern[str]:
    """Match what grows from year to year, and the verb of its change, right before the figure."""
    return re.compile(
        r"\b(?:pay|wages|salaries|rents?|prices|fares|sales|revenues?|profits?|turnover|output|production|exports|imports"
        r"|earnings|spending|investment|unemployment|crime|traffic|attendance|consumption|emissions)\b[^.;,()\d]{0,30}?"
        r"\b(?:has|have|had) (?:gone up|gone down|risen|fallen|grown|increased|declined|dropped|climbed|jumped"
        r"|decreased)"
        r"(?: by)? $",
        re.IGNORECASE,
    )


@cache
def _yielding() -> re.Pattern[str]:
    """Match the verb of what a work will save or give, right before the figure."""
    return re.compile(
        r"\b(?:will|would|can|could|should) (?:\w+ )?(?:keep|save|cut|avoid|generate|produce|supply|capture|absorb|emit"
        r"|prevent|remove)(?: (?:emissions|output|pollution|consumption) by| up to)? $"
    )


@cache
def _timed() -> re.Pattern[str]:
    """Match any word that gives a figure its time."""
    return re.compile(
        r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug"
        r"|Sept?|Oct|Nov|Dec|Q[1-4]|[12]\d{3}|\d{2}s|year\w*|annual\w*|months?|monthly|quarter\w*|weeks?|weekly|days?|daily"
        r"|hours?|decades?|centur\w+|seasons?|summer|winter|spring|autumn|lifetime|life|since|last|past|previous|earlier"
        r"|compared|ago|so far|overnight|yesterday|today|first half|second half|per|every|each|same period|term)\b",
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    """Note the first such figure; its whole paragraph is read for a time."""
    for claim in article.claims:
        if _lacks_time(article, claim):
            yield found(rule, article, claim.span, {"text": claim.span.of(article.text)})
            return


def _lacks_time(article: Article, claim: Claim) -> bool:
    quantity, block = claim.quantity, article.document.blocks[claim.quantity.mention.block]
    if quantity.best.value is None or quantity.per or claim.period or block.role is not Role.PARAGRAPH:
        return False
    lead = article.text[max(0, claim.span.start - _LEAD) : claim.span.start]
    if quantity.kind is QuantityKind.PERCENT:
        is_told = (
            claim.direction is not Direction.LEVEL and claim.status is Status.ACTUAL and bool(_grown().search(lead))
        )
    else:
        unit = quantity.best.unit
        is_told = unit is not None and unit.dimension in _DIMENSIONS and bool(_yielding().search(lead))
    return is_told and _timed().search(block.span.of(article.text)) is None and _is_first(article, claim)


def _is_first(article: Article, claim: Claim) -> bool:
    """Whether the title and the sentence before leave the time open as well."""
    title = article.document.title
    named = "" if title is None else title.span.of(article.text)
    return _timed().search(named) is None and _timed().search(around(article, claim.span, _SENTENCE)) is None


KIND = Kind(KindSpec("no-period", {}, ("text",)), within=_check)
