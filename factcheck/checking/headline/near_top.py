"""A headline's figure against one near the top of the article that is it but for a slip, or the same person's age.

Comes in: an article, a figure of its headline that no figure of the body agrees with, and the figures of the body. Goes
out: the figure that was probably meant, and what happened. Never happens here: asking whether some other figure of the
body agrees.

Worked example: "Strike cost theaters £65m" over "left the West End £56 million out of pocket".
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.checking.arithmetic.nouns_of_sums import can_be_added
from factcheck.checking.diagnosis import slip_between
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.mention import AGE
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import alike

_FIRST_SENTENCES = 3
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_FINGERS, _SHARED = 10, 2
# Words that two sentences share because of their figures.
_OF_FIGURES = frozenset({"mill", "bill", "trill", "year", "percent", "per", "cent", "old"})


def slip_near_top(article: Article, claim: Claim, body: Sequence[Claim]) -> tuple[Claim, str] | None:
    """Return the first figure near the top of the body that a slip turns into the headline's, with the slip."""
    if claim.quantity.hedged or not claim.quantity.best.value or claim.quantity.best.value <= 0:
        return None
    for other in _near_top(body):
        slip = slip_between(value_of(claim.quantity.best), value_of(other.quantity.best))
        if slip and _is_of_one_thing(article, claim, other):
            return other, slip
    return None


def other_age(article: Article, claim: Claim, body: Sequence[Claim]) -> Claim | None:
    """Return the age that the top of the body gives "a girl", if the headline has another one for "girl"."""
    ages = [other for other in _near_top(body) if other.quantity.mention.sense == AGE]
    person = _person(article, claim)
    if claim.quantity.mention.sense != AGE or not person or len(ages) != 1:
        return None
    return ages[0] if _person(article, ages[0]) == person else None


def _near_top(body: Sequence[Claim]) -> Iterator[Claim]:
    first = next((other.sentence for other in body), 0)
    for other in body:
        quantity = other.quantity
        is_plain = quantity.best.value is not None and quantity.best.value > 0 and quantity.mention.upper is None
        if is_plain and other.sentence - first < _FIRST_SENTENCES and other.status is not Status.HYPOTHETICAL:
            yield other


def _is_of_one_thing(article: Article, claim: Claim, other: Claim) -> bool:
    """Whether two figures are of one unit and share a word; counts of two nouns are of one class."""
    mine, theirs = claim.quantity, other.quantity
    if mine.mention.sense == AGE or theirs.mention.sense == AGE or _is_new().search(_lead(article, other)):
        return False
    if mine.best.unit is None and theirs.best.unit is None:
        # "Stores" and "shops" are one thing where the sentences share more than one word.
        is_one = can_be_added((claim, other)) or len((claim.stems & other.stems) - _OF_FIGURES) >= _SHARED
        is_like = {mine.kind, theirs.kind} <= _COUNTS and is_one
        is_like = is_like and min(value_of(quantity.best) for quantity in (mine, theirs)) > _FINGERS
    else:
        is_like = mine.kind is theirs.kind and alike(mine.best.unit, theirs.best.unit)
    return is_like and bool((claim.stems & other.stems) - _OF_FIGURES)


def _lead(article: Article, claim: Claim) -> str:
    return article.text[max(article.sentences[claim.sentence].start, claim.span.start - 30) : claim.span.start]


@cache
def _is_new() -> re.Pattern[str]:
    """Match what makes a figure of the body one of another time."""
    return re.compile(
        r"\b(?:from|than|against|compared \w+|previous\w*|earlier|another|further|last year)\s(?:\w+\s)?$"
    )


def _person(article: Article, claim: Claim) -> str:
    """Return the noun behind "five-year-old", or ""."""
    match = _year_old().match(article.text, claim.span.end)
    return match["person"].lower() if match is not None else ""


@cache
def _year_old() -> re.Pattern[str]:
    return re.compile(r"-old\s(?P<person>[A-Za-z]+)")
