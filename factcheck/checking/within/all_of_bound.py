"""A bound, and all of the same set counted beyond it: "at least 72 were hurt, and all 65 of the injured ...".

Comes in: an article. Goes out: the bound and the count beyond it. Never happens here: counts that are a part of the
set, as "all 65 of those who were taken to hospital".

Worked examples: "at least 40 families lost their homes, and all 36 are in a school"; "at least 58 passengers were
hurt. Forty-seven passengers were hurt in all"; "over 2,000 people marched. Police stopped the 1,700 marchers": who
marched is a marcher.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.placed import claims_between
from factcheck.checking.values import value_of
from factcheck.checking.within.one_set import is_of_another
from factcheck.checking.within.tellings import root
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind

_LOWER, _UPPER = frozenset({"at least", "over"}), frozenset({"at most", "under"})
_KINDS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_NEAR = Interval(Decimal("0.6"), Decimal("1.6"))
_REACH, _LEAST, _LEAD, _STEM = 2, Decimal(10), 20, 5
_OF = (
    r"(?: of (?:them|these people)\b| of the (?P<again>[a-z]+))?"
    r"(?= (?:are|were|have|had|was|is|will|survived|escaped|got|came|went|off|to|by|on|up|at)\b|[.,;])"
)


class CountedAll(NamedTuple):
    """The bound, and the count of all of it that lies beyond."""

    bound: Claim
    exact: Claim


@cache
def _all() -> re.Pattern[str]:
    return re.compile(r"\b(?P<all>all(?: of)?(?: the)?|the) $", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(_OF)


@cache
def _in_all() -> re.Pattern[str]:
    """Match "were hurt in all" behind a count; who was counted where or when would stand between."""
    return re.compile(r"(?: [a-z]+){1,4} (?:in all|in total|altogether)(?=[.,;]|$)")


def counted_all(article: Article) -> Iterator[CountedAll]:
    """Yield the bounds that the count of all breaks, in the same sentence or one of the next two."""
    bounds = [claim for claim in article.claims if claim.quantity.mention.bound in _LOWER | _UPPER and _is_plain(claim)]
    for bound in bounds:
        limit = bound.sentence + _REACH
        end = article.sentences[min(limit, len(article.sentences) - 1)].end
        following = [claim for claim in claims_between(article, bound.span.end, end) if claim.quantity.kind in _KINDS]
        noun = bound.quantity.mention.noun.lower()
        again = [claim for claim in following if noun and claim.quantity.mention.noun.lower() == noun]
        for exact in dict.fromkeys((*following[:1], *again[:1])):
            if _is_plain(exact) and _is_beyond(bound, exact) and _is_all(article, bound, exact):
                yield CountedAll(bound, exact)


def _is_plain(claim: Claim) -> bool:
    quantity = claim.quantity
    value = quantity.best.value
    is_count = quantity.kind in _KINDS and value is not None and value >= _LEAST and quantity.mention.upper is None
    return is_count and claim.status is Status.ACTUAL and not quantity.per


def _is_beyond(bound: Claim, claim: Claim) -> bool:
    limit, count = value_of(bound.quantity.best), value_of(claim.quantity.best)
    is_wrong = count < limit if bound.quantity.mention.bound in _LOWER else count > limit
    return is_wrong and not claim.quantity.hedged and _NEAR.contains(EXACT.divide(count, limit))


def _is_all(article: Article, bound: Claim, claim: Claim) -> bool:
    """Whether a count is of all: behind "all" or "the" with a noun of the bound's sentence, or before "in all"."""
    if is_of_another(article, bound) or is_of_another(article, claim):
        return False
    own, noun = bound.quantity.mention.noun.lower(), claim.quantity.mention.noun.lower()
    is_head = claim.span.start == article.sentences[claim.sentence].start
    if is_head and noun and noun == own and _in_all().match(article.text, claim.span.end) is not None:
        return True
    lead = _all().search(article.text, max(0, claim.span.start - _LEAD), claim.span.start)
    behind = _behind().match(article.text, claim.span.end)
    if lead is None or behind is None:
        return False
    again = noun or behind["again"] or ""
    if not again:
        return lead["all"].lower().startswith("all")
    sentence = article.text[article.sentences[bound.sentence].start : claim.span.start].lower()
    return again == own or (bool(own) and again not in own and _gives(sentence, again))


def _gives(sentence: str, noun: str) -> bool:
    """Whether a sentence has what a noun takes up: "marched" for marchers, "hurt" or "injured" for the injured."""
    if noun in _HURT:
        return any(word in sentence for word in _HURT)
    stem = root(noun)[:_STEM]
    return len(stem) == _STEM and re.search(rf"\b{re.escape(stem)}", sentence) is not None


_HURT = frozenset({"injured", "wounded", "hurt"})
