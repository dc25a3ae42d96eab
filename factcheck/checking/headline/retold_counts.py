"""A count of the headline that the first sentence retells in the same words with another figure.

Comes in: an article, a figure of its headline, the figures of the body. Goes out: the figure of the first sentence, or
None. Never happens here: headlines whose figure the body repeats, or may add up to.

Worked examples: "Five schools closed by snow" over "four schools in Kent were closed by snow"; "900 march in York" over
"some 600 people marched through York".
"""

import re
from collections.abc import Sequence
from functools import cache

from factcheck.checking.arithmetic.nouns_of_sums import are_people
from factcheck.checking.values import value_of
from factcheck.checking.within.one_set import scope_words
from factcheck.checking.within.tellings import root
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.mention import AGE
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import alike

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_HAPPENS = frozenset({Status.ACTUAL, Status.FORECAST})
_FEWEST, _ENOUGH, _TOP = 2, 3, 3


def retold_count(article: Article, claim: Claim, body: Sequence[Claim]) -> Claim | None:
    """Return the only figure of its kind in the first sentence, if that says what the headline says."""
    title = article.document.title
    if title is None or not body or not _is_plain(claim) or value_of(claim.quantity.best) < _FEWEST:
        return None
    first = body[0].sentence
    like = [other for other in body if other.sentence == first and _are_alike(claim, other)]
    if len(like) != 1 or not _is_plain(like[0]) or like[0].status not in _HAPPENS:
        return None
    if any(other.quantity.best.wide.overlaps(claim.quantity.best.wide) for other in body):
        return None
    head, told = title.span.of(article.text), article.sentences[first].of(article.text)
    last = article.sentences[min(first + _TOP, len(article.sentences)) - 1].end
    if scope_words(head) or scope_words(told) or _one_more().search(article.text, article.sentences[first].start, last):
        return None
    own = _words(head.replace(claim.span.of(article.text), " "))
    shared = own & _words(told)
    is_retold = (len(shared) >= _FEWEST and shared == own) or (len(shared) >= _ENOUGH and len(own - shared) == 1)
    return like[0] if is_retold else None


def _is_plain(claim: Claim) -> bool:
    quantity = claim.quantity
    is_exact = quantity.mention.bound in {"", "about"} and quantity.mention.upper is None and not quantity.per
    return is_exact and quantity.best.value is not None and quantity.mention.sense != AGE


def _are_alike(claim: Claim, other: Claim) -> bool:
    """Whether two figures count things of one noun, of which the headline may leave people out, or one unit of time."""
    one, two = claim.quantity, other.quantity
    if one.kind in _COUNTS and two.kind in _COUNTS:
        nouns = [each.mention.noun.lower().rpartition(" ")[2] for each in (one, two)]
        return nouns[0] in {nouns[1], ""} or ("people" in nouns and all(map(are_people, nouns)))
    return one.kind is two.kind is QuantityKind.DURATION and alike(one.best.unit, two.best.unit)


@cache
def _one_more() -> re.Pattern[str]:
    """Match what may make the headline's figure one more than that of the sentence."""
    return re.compile(
        r"\b(?:one|another|more|[Aa] (?:second|further)|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b"
    )


def _words(text: str) -> set[str]:
    return {root(word) for word in re.findall(r"[a-z]{3,}", text.lower()) if word not in _EMPTY}


_EMPTY = frozenset({"the", "and", "for", "from", "after", "with", "was", "were", "are", "has", "have", "had", "will"})
