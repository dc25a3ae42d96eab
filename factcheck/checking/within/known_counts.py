"""A large count behind "the" that is an earlier one with two digits swapped, be its noun another word or left out.

Comes in: an article. Goes out: the earlier count, the later one, and the slip. Never happens here: counts whose nouns
are told and do not go together, or that a word between them sets apart.

Worked examples: "a crowd of 24,500, and the noise of the 25,400 spectators"; "a payroll of 6,480 ... the 6,840 who work
there"; "1,150 jobs, and most of the 1,510 posts".
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.arithmetic.nouns_of_sums import are_people
from factcheck.checking.diagnosis import is_swapped
from factcheck.checking.values import value_of
from factcheck.checking.within.told_again import Again
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.quantity import QuantityKind

_KINDS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_STATUSES = frozenset({Status.ACTUAL, Status.FORECAST})
_LEAST, _LEAD, _MOST, _NEAR = 100, 16, 20, 3
_JOBS = frozenset({"jobs", "posts", "positions", "redundancies", "layoffs", "workers", "employees", "staff", "losses"})


@cache
def _the() -> re.Pattern[str]:
    return re.compile(r"\b(?:the|its|their|those|these|all|his|her)\s(?:the\s)?$", re.IGNORECASE)


@cache
def _apart() -> re.Pattern[str]:
    """Match what tells between two counts, or around them, that they are two."""
    return re.compile(
        r"\b(?:other|others|another|remaining|further|additional|extra|more|fewer|less|than|up|down|rose|fell|grew|from"
        r"|increas\w+|decreas\w+|previous\w*|earlier|last|next|before|after|former|original\w*|initial\w*|revised|each"
        r"|every|against|versus|compared|respectively|while|whereas|first|second|not|instead|average|capacity|seats"
        r"|expected|target|planned|now|ago|(?:1[5-9]|20)\d\d|women|men|girls|boys)\b",
        re.IGNORECASE,
    )


def known_counts(article: Article) -> Iterator[Again]:
    """Yield the counts that take up an earlier one with two digits swapped; one that another agrees with is none."""
    plain = [claim for claim in article.claims if _is_plain(article, claim)]
    if not 1 < len(plain) <= _MOST:
        return
    for place, claim in enumerate(plain):
        start = claim.span.start
        if _the().search(article.text, max(0, start - _LEAD), start) is None or claim.quantity.hedged:
            continue
        wide = claim.quantity.best.wide
        if any(other is not claim and other.quantity.best.wide.overlaps(wide) for other in plain):
            continue
        for other in reversed(plain[:place]):
            if _is_taken_up(article, claim, other):
                yield Again(other, claim, "may have two digits swapped")
                break


def _is_plain(article: Article, claim: Claim) -> bool:
    quantity = claim.quantity
    value = quantity.best.value
    if quantity.kind not in _KINDS or value is None or value < _LEAST or quantity.mention.upper is not None:
        return False
    role = article.document.blocks[quantity.mention.block].role
    return claim.status in _STATUSES and role is Role.PARAGRAPH and quantity.mention.bound in {"", "about"}


def _is_taken_up(article: Article, claim: Claim, other: Claim) -> bool:
    if not 0 <= claim.sentence - other.sentence <= _NEAR or not _go_together(claim, other):
        return False
    if not is_swapped(value_of(claim.quantity.best), value_of(other.quantity.best)):
        return False
    sentences = (article.sentences[one.sentence].of(article.text) for one in (claim, other))
    return not any(_apart().search(sentence) for sentence in sentences)


def _go_together(claim: Claim, other: Claim) -> bool:
    """Whether two nouns are one, both of jobs or both of people, or one of them is left out."""
    nouns = {one.quantity.mention.noun.lower().rpartition(" ")[2] for one in (claim, other)} - {""}
    return len(nouns) <= 1 or nouns <= _JOBS or all(are_people(noun) for noun in nouns)
