"""A bound, and the exact count that takes it up under another noun or none: "more than 340 people ... the 310 dead".

Comes in: an article. Goes out: the bound and the count beyond it. Never happens here: counts that are set apart from
the bound by a word, or far from it.

Worked examples: "at least 45 men were underground ... the names of the 41 who had gone down"; "up to 30 families will
be moved, and all 34 families have been told".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.nouns_of_sums import are_people
from factcheck.checking.values import value_of
from factcheck.checking.within.one_set import is_definite, is_of_another
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind

_LOWER, _UPPER = frozenset({"at least", "over"}), frozenset({"at most", "under"})
_KINDS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_STATUSES = frozenset({Status.ACTUAL, Status.FORECAST})
_REACH, _LEAST = 3, Decimal(10)
_NEAR = Interval(Decimal("0.6"), Decimal("1.6"))
_DEAD = frozenset({"dead", "victims", "bodies", "deaths", "fatalities", "killed", "casualties"})
_BARE = frozenset({"who", "that", "which"})


class TakenBound(NamedTuple):
    """The bound, and the count that lies beyond it."""

    bound: Claim
    exact: Claim


@cache
def _death() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:kill\w*|di(?:ed|es?)|dead|deaths?|drown\w*|perish\w*|lost their lives|toll)\b", re.IGNORECASE
    )


@cache
def _word_behind() -> re.Pattern[str]:
    return re.compile(r"\s(?P<word>[a-z]+)")


@cache
def _changed() -> re.Pattern[str]:
    """Match what tells in one of the sentences that the number was another one, or is of another set."""
    return re.compile(
        r"\b(?:toll (?:rose|climbed|stands|stood|was)|missing|injured|wounded|hurt|rescued|survived|hospital\w*"
        r"|arrested|identified|buried|named|feared|could|may|might|would|not|only|just|alone|children|women|men|foreign\w*"
        r"|local|from)\b",
        re.IGNORECASE,
    )


@cache
def _done() -> re.Pattern[str]:
    """Match what was done by or to those of a count: "who were freed"."""
    return re.compile(r"(?:^| )(?:who|that|which) (?:(?:were|had|have|are|been|was|has) )*([a-z]{3,}ed)\b")


def taken_bounds(article: Article) -> Iterator[TakenBound]:
    """Yield the bounds that a count with the definite article breaks."""
    bounds = [claim for claim in article.claims if _is_bound(article, claim)]
    counts = [claim for claim in article.claims if _is_count(article, claim)] if bounds else []
    for claim in counts:
        for bound in reversed(bounds):
            is_behind = bound.span.end < claim.span.start and claim.sentence - bound.sentence <= _REACH
            if is_behind and _is_beyond(bound, claim) and _is_one_set(article, bound, claim):
                yield TakenBound(bound, claim)
                break


def _is_bound(article: Article, claim: Claim) -> bool:
    return claim.quantity.mention.bound in _LOWER | _UPPER and _is_plain(article, claim)


def _is_count(article: Article, claim: Claim) -> bool:
    return not claim.quantity.hedged and _is_plain(article, claim) and is_definite(article, claim)


def _is_plain(article: Article, claim: Claim) -> bool:
    quantity = claim.quantity
    value = quantity.best.value
    if quantity.kind not in _KINDS or value is None or value < _LEAST or quantity.mention.upper is not None:
        return False
    return claim.status in _STATUSES and article.document.blocks[quantity.mention.block].role is Role.PARAGRAPH


def _is_beyond(bound: Claim, claim: Claim) -> bool:
    limit, count = value_of(bound.quantity.best), value_of(claim.quantity.best)
    is_wrong = count < limit if bound.quantity.mention.bound in _LOWER else count > limit
    return is_wrong and _NEAR.contains(EXACT.divide(count, limit))


def _is_one_set(article: Article, bound: Claim, claim: Claim) -> bool:
    """Whether nothing narrows the count, its noun is that of the bound or means it, and neither tells of a change."""
    if is_of_another(article, bound) or is_of_another(article, claim):
        return False
    nouns = [one.quantity.mention.noun.lower().rpartition(" ")[2] for one in (bound, claim)]
    first = article.sentences[bound.sentence].of(article.text)
    behind = _word_behind().match(article.text, claim.span.end)
    word = behind["word"] if behind is not None else ""
    if nouns[1] in _DEAD or (not nouns[1] and word in _DEAD):
        return nouns[0] in _DEAD or (are_people(nouns[0]) and _death().search(first) is not None)
    if not nouns[1]:
        return word in _BARE and _shares_verb(article, bound, claim)
    clause = article.text[claim.span.end : article.sentences[claim.sentence].end]
    is_same = nouns[0] == nouns[1] and bound.sentence == claim.sentence
    return is_same and _changed().search(clause) is None


def _shares_verb(article: Article, bound: Claim, claim: Claim) -> bool:
    """Whether "the 41 who had gone down" can be of no other set: no other count stands between."""
    between = [each for each in article.claims if bound.span.end <= each.span.start < claim.span.start]
    own = article.text[claim.span.end : article.sentences[claim.sentence].end]
    told = article.sentences[bound.sentence].of(article.text).lower()
    is_other = any(word.lower() not in told for word in (*_changed().findall(own), *_done().findall(own)))
    return not is_other and not any(each.quantity.kind in _KINDS for each in between)
