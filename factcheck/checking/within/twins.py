"""Two figures of two sentences that say the same thing in much the same words, and differ by a slip of the finger.

Comes in: an article. Goes out: the earlier claim, the later one, and what probably happened to one of them. Never
happens here: comparing what is told of two times, two places or two sets.

Worked example: "The Elm bypass will cost $412 million" and, further down, "the Elm bypass, which will cost $421
million".
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.covering import Covering
from factcheck.checking.diagnosis import Typed, diagnosed, is_swapped_pair
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.interval import Interval
from factcheck.model.quantity import QuantityKind

_KINDS = frozenset({QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.MEASURE})
_STATUSES = frozenset({Status.ACTUAL, Status.FORECAST})
# So many words in common, or fewer of which one is a name.
_SHARED, _SHARED_WITH_NAME = 3, 2
_LEAD = 30
_MOST_LOOKED_AT = 4


@cache
def _apart() -> re.Pattern[str]:
    """Match the words of a sentence in which a figure is not the one that was told before."""
    return re.compile(
        r"\b(?:another|others?|remaining|revised|updated|correct\w+|original\w*|initial\w*|previous\w*|rose|risen"
        r"|fell|fallen"
        r"|from|increas\w*|decreas\w*|reduced|compared|than|instead|separate\w*|additional|extra|further|similar|each"
        r"|every"
        r"|respectively|new|now|then|earlier|later|ago|before|after|since|last|next|daily|weekly"
        r"|monthly"
        r"|per|a (?:day|week|month|year)|against|versus|average|up|down|of them|while)\b",
        re.IGNORECASE,
    )


def twins(article: Article) -> Iterator[tuple[Claim, Claim, str]]:
    """Yield the earlier and the later claim of each pair, with the diagnosis; a figure that is told twice has none."""
    seen: dict[tuple[str, str, str], tuple[list[Claim], Covering]] = {}
    for claim in article.claims:
        if not _is_plain(article, claim):
            continue
        quantity = claim.quantity
        thing = (quantity.kind.value, quantity.unit_symbol.lower(), quantity.per)
        like, told = seen.setdefault(thing, ([], Covering()))
        if not told.meets(quantity.best.wide):
            for other in reversed(like[-_MOST_LOOKED_AT:]):
                slip = _slip(claim, other)
                if slip and _say_the_same(article, claim, other):
                    yield other, claim, slip
                    break
        like.append(claim)
        told.add(quantity.best.wide)


def _is_plain(article: Article, claim: Claim) -> bool:
    quantity = claim.quantity
    role = article.document.blocks[quantity.mention.block].role
    is_figure = quantity.kind in _KINDS and quantity.best.value is not None and not quantity.hedged
    return is_figure and not quantity.mention.level and claim.status in _STATUSES and role is Role.PARAGRAPH


def _say_the_same(article: Article, claim: Claim, other: Claim) -> bool:
    """Whether two sentences share a name or enough words, and lead to their figures with the same word."""
    if claim.sentence == other.sentence or claim.status is not other.status or not _is_led_alike(article, claim, other):
        return False
    here, there = (article.sentences[one.sentence].of(article.text) for one in (claim, other))
    names = {name for name in _names(here) | _names(there) if name in here and name in there}
    years = [set(_year().findall(sentence)) for sentence in (here, there)]
    is_one_time = years[0] == years[1] or not all(years)
    shared = len(claim.stems & other.stems)
    is_same = shared >= (_SHARED_WITH_NAME if names else _SHARED) and _names(here) <= names
    is_same = is_same and _adds_nothing(here, claim, other)
    return is_same and is_one_time and not (_apart().search(here) or _apart().search(there))


def _adds_nothing(sentence: str, claim: Claim, other: Claim) -> bool:
    """Whether no content word before the figure is missing in the other sentence: a bypass is no bridge."""
    before = sentence.lower().partition(claim.quantity.mention.numeral.text.lower())[0]
    words = [word.strip(".,;:()'\"“”") for word in before.split()]
    return not any(word.startswith(stem) for stem in claim.stems - other.stems for word in words)


def _is_led_alike(article: Article, claim: Claim, other: Claim) -> bool:
    leads = [article.text[max(0, one.span.start - _LEAD) : one.span.start].split()[-1:] for one in (claim, other)]
    return bool(leads[0]) and [word.lower() for word in leads[0]] == [word.lower() for word in leads[1]]


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"\b(?:19|20)\d\d\b")


def _names(sentence: str) -> set[str]:
    """Return the capitalized words behind the first."""
    return {word for word in re.findall(r"(?<=[\w,] )[A-Z][\w’'-]+", sentence) if not word.endswith("day")}


def _slip(claim: Claim, other: Claim) -> str:
    """Name the slip that makes one figure of the other, or return ""."""
    stated, computed = value_of(claim.quantity.best), value_of(other.quantity.best)
    if is_swapped_pair(stated, computed):
        return "may have two digits swapped"
    digits = {str(value.normalize().scaleb(-value.normalize().adjusted())) for value in (stated, computed)}
    scales = {one.quantity.mention.numeral.scale for one in (claim, other)}
    if len(digits) == 1 and len(digits.pop()) == 1 and (len(scales) == 1 or "" in scales):
        return ""  # "six cts" and "60 cts"
    return diagnosed(Interval.point(stated), Interval.point(computed), typed=Typed(stated, computed))
