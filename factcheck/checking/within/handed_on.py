"""A value that was listed for a name, and is told of the same name again with another figure.

Comes in: an article. Goes out: the value of the list and the later claim. Never happens here: values of another time.

Worked example: "Lagos, Nairobi and Cairo came to $11 million, $4 million and $52 million respectively. Nairobi's $14
million was its lowest."
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from factcheck.checking.in_prose import around
from factcheck.checking.within.named_values import NamedValues, named_values
from factcheck.checking.within.taken_up import apart
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span
from factcheck.model.unit import Unit

_REACH, _LEAD, _NEAR = 3, 60, 50
_ORDER = Interval(Decimal("0.1"), Decimal(10))
_KINDS = frozenset({QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.PERCENT, QuantityKind.COUNT})


@lru_cache(maxsize=64)
def _owner(name: str) -> re.Pattern[str]:
    """Compile a name with its figure behind it: "Nairobi's", "Rapeseed, at", "Elm, with", "Ash had"."""
    return re.compile(
        rf"\b{re.escape(name)}(?:['’]s?(?: (?:total|score|figure|haul|own))?(?:,? of)?|,? (?:at|with|on)(?: (?:its"
        rf"|only|just))?) $",
        re.IGNORECASE,
    )


def handed_on(article: Article) -> Iterator[tuple[Span, Claim]]:
    """Yield the place of a listed value and the later figure of the same name, where they differ."""
    for listed in named_values(article) if "respectively" in article.text or _has_list(article) else ():
        yield from _of_list(article, listed)


def _has_list(article: Article) -> bool:
    return any(mark in article.text for mark in (", and ", " and "))


def _of_list(article: Article, listed: NamedValues) -> Iterator[tuple[Span, Claim]]:
    for claim in article.claims:
        quantity = claim.quantity
        is_later = listed.sentence < claim.sentence <= listed.sentence + _REACH
        if not is_later or quantity.kind not in _KINDS or quantity.hedged or claim.status is not Status.ACTUAL:
            continue
        before = article.text[max(0, claim.span.start - _LEAD) : claim.span.start]
        for name, value in listed.values.items():
            if name.lower() not in before.lower() or not _owner(name).search(before):
                continue
            if not _is_of_one_unit(article, claim, value.span) or apart().search(around(article, claim.span, _NEAR)):
                continue
            if not quantity.best.wide.overlaps(Interval.point(value.value)) and _is_near(claim, value.value):
                yield value.span, claim


def _is_of_one_unit(article: Article, claim: Claim, place: Span) -> bool:
    """Whether the listed value has the unit of the later figure, or it has none and the list's last one has it."""
    unit = claim.quantity.best.unit
    own = next((other for other in article.claims if other.span.contains(place) or place.contains(other.span)), None)
    listed = None if own is None else own.quantity.best.unit
    if unit is None:
        return listed is None and own is not None and not claim.quantity.mention.noun
    if listed is None:
        return claim.quantity.kind is QuantityKind.MEASURE
    return listed.symbol.partition("/")[0] == unit.symbol.partition("/")[0] and isinstance(listed, Unit) == isinstance(
        unit, Unit
    )


def _is_near(claim: Claim, value: Decimal) -> bool:
    """Whether the two are of one order of magnitude."""
    stated = claim.quantity.best.value
    if not stated or not value:
        return False
    return _ORDER.contains(EXACT.divide(stated, value))
