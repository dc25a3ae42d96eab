"""A bound and the exact figure that stands for it, beside it or in the next clause.

Comes in: an article. Goes out: the bound and the figure that lies beyond it. Never happens here: a figure with words
of its own, which may tell of a part, a place or a time.

Worked examples: "the flight took 71 minutes, less than an hour"; "no fewer than 300 people came, 260 in all"; "the bag
weighed more than 20 kg. It weighed 18 kg"; "more than 400 people attended. The attendance was 350"; "at 9.8 seconds,
he ran the race in over ten seconds".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.checking.conversion.converting import convert
from factcheck.checking.values import value_of
from factcheck.checking.within.one_set import is_of_another
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.interval import EXACT, Interval
from factcheck.model.mention import AGE
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import Unit, alike

_LOWER, _UPPER = frozenset({"at least", "over"}), frozenset({"at most", "under"})
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_KINDS = _COUNTS | {QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.PERCENT, QuantityKind.DURATION}
_NEAR = Interval(Decimal("0.6"), Decimal("1.7"))
_BEHIND, _STEM = 40, 5


class BesideBound(NamedTuple):
    """The bound, and the exact figure beyond it."""

    bound: Claim
    exact: Claim


@cache
def _end() -> re.Pattern[str]:
    return re.compile(r"[.;)]|,|$")


@cache
def _in_all() -> re.Pattern[str]:
    return re.compile(r"(?: [a-z]+)? (?:in all|in total|all told|altogether|to be (?:exact|precise))[.,;)]")


@cache
def _beside() -> re.Pattern[str]:
    """Match what leads from an exact figure to the bound in apposition: ", or well"."""
    return re.compile(r",? (?:or |that is,? |(?:just|well|far|a little|rather|slightly) )?|,? \(| [–—-] |—")


@cache
def _again() -> re.Pattern[str]:
    """Match a clause that tells only the figure: "It weighed", "The attendance was", "The number who passed was"."""
    verb = r"(?P<verb>was|were|is|are|had|has|came to|stood at|stands at|total(?:l)?ed|amounted to|[a-z]+ed|[a-z]+)"
    return re.compile(
        rf"(?:(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he)|[Tt]he (?P<noun>[a-z]+)(?: (?:(?:who|that|which)(?: had| have)?|of)"
        rf"(?: the)? (?P<more>[a-z]+))?) {verb} "
    )


@cache
def _fronted() -> re.Pattern[str]:
    return re.compile(r"(?:At|With|[A-Z][a-z]+ing) ")


_PLAIN_VERBS = frozenset({"was", "were", "is", "are", "came to", "stood at", "stands at", "totalled", "totaled"})
_NUMBERS = frozenset({"number", "figure", "total", "count", "exact", "sum"})


def beside_bounds(article: Article) -> Iterator[BesideBound]:
    """Yield the bounds that the figure beside them breaks, in order of place."""
    for first, second in pairwise(article.claims):
        bounds = [each for each in (first, second) if each.quantity.mention.bound in _LOWER | _UPPER]
        if len(bounds) != 1 or not 0 <= second.sentence - first.sentence <= 1 or not _are_alike(first, second):
            continue
        bound, exact = (first, second) if bounds[0] is first else (second, first)
        if not exact.quantity.hedged and _is_beyond(bound, exact) and _is_one(article, bound, exact):
            yield BesideBound(bound, exact)


def _are_alike(*claims: Claim) -> bool:
    one, other = (claim.quantity for claim in claims)
    for claim, quantity in zip(claims, (one, other), strict=True):
        if quantity.kind not in _KINDS or not quantity.best.value or quantity.mention.sense == AGE:
            return False
        if claim.status is not Status.ACTUAL or quantity.mention.upper is not None:
            return False
    if one.kind in _COUNTS and other.kind in _COUNTS:
        nouns = {quantity.mention.noun.lower() for quantity in (one, other)} - {""}
        return len(nouns) < 2 and one.per == other.per
    left, right = one.best.unit, other.best.unit
    are_spans = isinstance(left, Unit) and isinstance(right, Unit) and left.dimension == right.dimension
    return one.kind is other.kind and one.per == other.per and (alike(left, right) or are_spans)


def _is_beyond(bound: Claim, exact: Claim) -> bool:
    limit, figure = (Interval.point(value_of(each.quantity.best)) for each in (bound, exact))
    units = [each.quantity.best.unit for each in (bound, exact)]
    if units[0] != units[1] and all(isinstance(unit, Unit) for unit in units):
        figure = convert(figure, exact.quantity.best, bound.quantity.best)
    if limit.low is None or figure.low is None or not _NEAR.contains(EXACT.divide(figure.low, limit.low)):
        return False
    return figure.below(limit) if bound.quantity.mention.bound in _LOWER else limit.below(figure)


def _is_one(article: Article, bound: Claim, exact: Claim) -> bool:
    """Whether the grammar leaves no room for a second thing between the two."""
    text = article.text
    if article.document.blocks[exact.quantity.mention.block].role is not Role.PARAGRAPH:
        return False
    between = text[min(bound.span.end, exact.span.end) : max(bound.span.start, exact.span.start)]
    if bound.sentence == exact.sentence:
        if exact.span.start < bound.span.start and _end().match(text, bound.span.end) is not None:
            return _beside().fullmatch(between) is not None or _is_fronted(article, bound, exact, between)
        if between.endswith(", ") and _in_all().match(text, exact.span.end, exact.span.end + _BEHIND) is not None:
            return True
    return bound.span.end < exact.span.start and _is_told_again(article, bound, exact)


def _is_fronted(article: Article, bound: Claim, exact: Claim, between: str) -> bool:
    """Whether a figure opens its sentence, and the bound ends the only clause of it."""
    sentence = article.sentences[exact.sentence]
    head = article.text[sentence.start : exact.span.start]
    words = between.removeprefix(", ")
    is_one_clause = (
        words != between and not set(words) & set(",;:.()") and bound.quantity.kind is not QuantityKind.COUNT
    )
    return is_one_clause and _fronted().fullmatch(head) is not None and article.text.startswith(".", bound.span.end)


def _is_told_again(article: Article, bound: Claim, exact: Claim) -> bool:
    """Whether the next clause has only the figure, with the verb of the bound or one that says no more."""
    text, sentence = article.text, article.sentences[bound.sentence]
    start = article.sentences[exact.sentence].start
    if bound.sentence == exact.sentence:
        colon = max(text.find(mark, bound.span.end, exact.span.start) for mark in (": ", "; "))
        start = colon + 2 if colon > 0 else exact.span.end
    again = _again().fullmatch(text[start : exact.span.start])
    if again is None or _end().match(text, exact.span.end) is None:
        return False
    if is_of_another(article, bound) or (bound.sentence != exact.sentence and is_of_another(article, exact)):
        return False
    told = sentence.of(text).lower()
    lead = text[sentence.start : bound.span.start].lower().split()
    if again["noun"] is None:
        return again["verb"] in _PLAIN_VERBS or again["verb"] in lead[-1:]
    named = again["more"] if again["noun"] in _NUMBERS else again["noun"]
    return again["verb"] in _PLAIN_VERBS and named is not None and named[:_STEM] in told
