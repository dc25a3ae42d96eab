"""Percentage points where percent are meant: the change of a risk that is the relative one of the two rates near it.

Comes in: an article. Goes out: the change and the two rates. Never happens here: a change that may be the difference of
the rates after all.

Worked example: "raises the risk by 18 percentage points. Out of every 100 people about five fall ill; of those who eat
it, six": from 5 to 6 in 100 is one point, and 20 percent.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.placed import claims_between, claims_of_sentences
from factcheck.checking.relative import relative_change, size
from factcheck.checking.values import value_of
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article, Claim, Direction
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_BEFORE, _BEHIND, _PAIR, _LEAD = 1, 2, 2, 24
_RISKS = ("risk", "chance", "odds", "likelihood", "probability", "incidence", "mortality")
_ONE, _HUNDRED, _TIMES = Decimal(1), Decimal(100), Decimal(3)
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_BARE = _COUNTS | {QuantityKind.DURATION}


class PointsTold(NamedTuple):
    """The change in points, the two rates in percent and in order of the change, and where these are told."""

    stated: Claim
    old: Decimal
    new: Decimal
    rates: Span


def points_for_percent(article: Article) -> Iterator[PointsTold]:
    """Yield each change in points with the only two rates near it: percentages, or counts of so many."""
    if not words_of.of(article).has_any(_RISKS):
        return
    for change in article.claims:
        if _is_change(article, change) and _of_risk().search(article.text, *article.sentences[change.sentence]):
            near = claims_of_sentences(article, change.sentence - _BEFORE, change.sentence + _BEHIND)
            for pair, scale in ((_percentages(near), _ONE), (_fractions(near), _HUNDRED), _counted(article, near)):
                ordered = sorted(pair, key=_value, reverse=change.direction is Direction.DOWN)
                if len(pair) == _PAIR and _is_relative(ordered[0], ordered[1], change, scale):
                    old, new = (EXACT.multiply(_value(claim), scale) for claim in ordered)
                    yield PointsTold(change, old, new, ordered[0].span.joined(ordered[1].span))
                    break


def _is_change(article: Article, claim: Claim) -> bool:
    is_points = claim.quantity.kind is QuantityKind.POINTS and not claim.quantity.hedged
    is_stated = is_points and claim.quantity.best.value is not None and claim.quantity.best.value > 0
    return is_stated and (
        claim.direction is not Direction.LEVEL or _compared().match(article.text, claim.span.end) is not None
    )


@cache
def _of_risk() -> re.Pattern[str]:
    """Match what is told in percent of itself and of people alike."""
    return re.compile(rf"\b(?:{'|'.join(_RISKS)})")


@cache
def _compared() -> re.Pattern[str]:
    return re.compile(r" (?:more|less|higher|lower|greater|smaller)\b")


def _percentages(near: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in near if claim.quantity.kind is QuantityKind.PERCENT and claim.quantity.best.value]


def _fractions(near: Sequence[Claim]) -> list[Claim]:
    """Return what is told as so many in a hundred or the like."""
    return [
        claim
        for claim in near
        if claim.quantity.kind is QuantityKind.FRACTION
        and claim.quantity.best.value
        and any(map(str.isdigit, claim.quantity.mention.numeral.text))
    ]


def _counted(article: Article, near: Sequence[Claim]) -> tuple[list[Claim], Decimal]:
    """Return the fewer counts behind "out of every 100 people" in its sentence, and what makes percentages of them."""
    whole = next((claim for claim in near if _is_whole(article, claim)), None)
    if whole is None:
        return [], _ONE
    end = article.sentences[whole.sentence].end
    behind = claims_between(article, whole.span.end, end)
    fewer = [claim for claim in behind if _is_count(claim) and _value(claim) < _value(whole)]
    return fewer, EXACT.divide(_HUNDRED, _value(whole))


def _is_whole(article: Article, claim: Claim) -> bool:
    value = claim.quantity.best.value
    is_round = value is not None and value >= _HUNDRED and set(f"{value:f}") == set("10")
    lead = article.text[max(0, claim.span.start - _LEAD) : claim.span.start]
    return is_round and claim.quantity.kind in _COUNTS and _out_of().search(lead) is not None


@cache
def _out_of() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Oo]f|[Ii]n|[Ff]or|[Aa]mong|[Pp]er) (?:every |each )?$")


def _is_count(claim: Claim) -> bool:
    quantity = claim.quantity
    # "About five will get it" leaves out what it counts.
    is_bare = quantity.kind in _COUNTS or not quantity.mention.unit
    return is_bare and not quantity.per and quantity.kind in _BARE and bool(quantity.best.value)


def _value(claim: Claim) -> Decimal:
    return value_of(claim.quantity.best)


def _is_relative(earlier: Claim, later: Claim, change: Claim, scale: Decimal) -> bool:
    """Whether a change is by how many percent one rate is more than the other, and far from their difference."""
    said = change.quantity.best.written
    rates = [claim.quantity for claim in (earlier, later)]
    ends = [rate.best.wide if rate.hedged else rate.best.narrow for rate in rates]
    if any(not end.low or end.low <= 0 for end in ends):
        return False
    points = EXACT.multiply(abs(EXACT.subtract(_value(later), _value(earlier))), scale)
    is_far = points > 0 and _value(change) >= EXACT.multiply(_TIMES, points)
    return is_far and said.overlaps(size(relative_change(*ends)))
