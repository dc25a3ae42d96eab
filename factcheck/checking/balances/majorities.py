"""By how many votes somebody won: the difference of the two counts that the sentence sets against each other.

Worked examples: "held the ward with 1,488 votes against 514 for the Conservatives, a majority of 974"; "won by 12,357
votes, 37,135 to 24,778"; "lost by 432 to 202, a margin of 230". Lists of more than two are left alone: the second of
them may not be the runner-up.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.balances.accounts import Account
from factcheck.checking.placed import claims_between
from factcheck.checking.values import value_of
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.quantity import QuantityKind

_SIZE = r"(?:reduced|increased|slim|narrow|thin|wafer-thin|comfortable|huge|big|large|clear)"
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_LEAD = 24
_WON, _MARGIN = "majority", "margin"
_WORDS = (_WON, _MARGIN, "votes")


def majorities(article: Article) -> Iterator[tuple[Account, ...]]:
    """Yield each majority with the two counts that it is the difference of."""
    lower = words_of.of(article).lower
    if not any(word in lower for word in _WORDS):
        return
    for index, claim in enumerate(article.claims):
        if _is_count(claim):
            pair = _before(article, index) or _behind(article, index)
            if pair is not None:
                more, less = sorted(pair, key=lambda count: value_of(count.quantity.best), reverse=True)
                lead = article.text[max(0, claim.span.start - _LEAD) : claim.span.start]
                name = _MARGIN if _MARGIN in lead else _WON
                yield (Account(name, claim, (("first", more, 1), ("second", less, -1))),)


def _before(article: Article, index: int) -> tuple[Claim, Claim] | None:
    """Return the two counts before "a majority of 974"; shares in brackets beside them are passed over."""
    whole, text = article.claims[index], article.text
    if not _majority().search(text, max(0, whole.span.start - _LEAD), whole.span.start):
        return None
    start = article.sentences[whole.sentence].start
    told = [claim for claim in claims_between(article, start, whole.span.start) if _is_count(claim)]
    if len(told) < 2:
        return None
    one, other = told[-2:]
    first = _plain(text[one.quantity.mention.amount.end : other.span.start])
    second = _plain(text[other.quantity.mention.amount.end : whole.span.start])
    is_range = text.endswith("from ", start, one.span.start)
    if _to().fullmatch(first) is not None and not is_range and _apposed().fullmatch(second) is not None:
        return one, other
    are_set = _against().fullmatch(first) is not None and _joined().fullmatch(second) is not None
    return (one, other) if are_set and "votes" in text[start : whole.span.end] else None


def _behind(article: Article, index: int) -> tuple[Claim, Claim] | None:
    """Return the two counts behind "by 12,357 votes, 37,135 to 24,778"."""
    whole, text = article.claims[index], article.text
    if not text.startswith(" votes", whole.quantity.mention.amount.end) or index + 2 >= len(article.claims):
        return None
    one, other = article.claims[index + 1 : index + 3]
    is_list = text[whole.quantity.mention.amount.end : one.span.start] in {" votes, ", " votes (", " votes: "}
    is_pair = text[one.quantity.mention.amount.end : other.span.start] in {" to ", "-", "–", " against "}
    is_by = text[max(0, whole.span.start - _LEAD) : whole.span.start].endswith(" by ")
    return (one, other) if is_by and is_list and is_pair and _is_count(one) and _is_count(other) else None


def _is_count(claim: Claim) -> bool:
    quantity = claim.quantity
    is_plain = bool(quantity.best.value) and not quantity.hedged and claim.status is Status.ACTUAL
    return is_plain and quantity.kind in _COUNTS and not quantity.per


def _plain(text: str) -> str:
    """Return the words between two counts without shares in brackets."""
    return _bracketed().sub("", text)


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r" \([0-9][^()]{0,30}\)")


@cache
def _majority() -> re.Pattern[str]:
    return re.compile(r"\b(?:majority|margin) (?:of|was|is|stood at)(?: only| just)? $")


@cache
def _to() -> re.Pattern[str]:
    return re.compile(r"(?: votes)?(?: to |[-–])")


@cache
def _apposed() -> re.Pattern[str]:
    """Match what, right behind two counts, tells by how many one is more than the other."""
    return re.compile(rf"(?: votes)?, (?:or )?a (?:{_SIZE} )?(?:majority|margin) of (?:only |just )?")


@cache
def _against() -> re.Pattern[str]:
    return re.compile(r"(?: votes)?[^0-9.;,]{0,40}? (?:to|against|over|ahead of)(?: (?!\d)[^0-9.;,]{0,40}?)? ?")


@cache
def _joined() -> re.Pattern[str]:
    gives = r"(?:giving|leaving|with|for|winning|handing)(?: (?:him|her|them|it))?"
    return re.compile(
        rf"(?: votes)?[^0-9.;]{{0,60}},(?: {gives})?(?: an?| his| her| their)?(?: {_SIZE})? (?:majority|margin) of"
        r" [a-z ]{0,6}"
    )
