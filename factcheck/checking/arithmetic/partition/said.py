"""Shares as they are told: percentages, fractions, "less than half", "a majority".

Comes in: an article. Goes out: where each is told and what it can mean, in percent. Never happens here: looking for
what it is a share of.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.exactness import said_fraction, said_percent
from factcheck.checking.arithmetic.partition.shares import is_hedged_share, is_share
from factcheck.checking.arithmetic.said_shares import AT_LEAST, AT_MOST
from factcheck.checking.word_edges import at_edge
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_HUNDRED = Decimal(100)
_TOLD = frozenset({Status.ACTUAL, Status.FORECAST})
_SAID = Decimal("0.12")


class Said(NamedTuple):
    """A share as it is told: where, what it can mean, and its sentence."""

    span: Span
    said: Interval
    value: Decimal
    sentence: int
    in_words: bool = False


def shares_told(article: Article, lower: str) -> Iterator[Said]:
    """Yield what tells a share: percentages, fractions, "a majority"."""
    seen: set[int] = set()
    for claim in article.claims:
        if claim.quantity.kind is QuantityKind.FRACTION:
            seen.add(claim.span.start)  # read as what it is, or left alone with its hedge
            seen.add(claim.quantity.mention.amount.start)
        if claim.status not in _TOLD or claim.quantity.best.value is None:
            continue
        if claim.quantity.kind is QuantityKind.PERCENT and is_share(article, claim):
            seen.add(claim.span.start)
            yield _said(claim, said_percent(claim.quantity), claim.quantity.best.value)
        elif claim.quantity.hedged and is_hedged_share(article, claim):
            yield _loosely_said(claim)
        elif claim.quantity.kind is QuantityKind.FRACTION and not claim.quantity.hedged and not _is_pair(claim):
            value = EXACT.multiply(claim.quantity.best.value, _HUNDRED)
            yield _said(claim, said_fraction(claim.quantity).scaled(_HUNDRED), value)._replace(in_words=True)
    for match in _in_words().finditer(lower):
        number = article.number_around(Span(match.start(), match.end()))
        if number is not None and match.start() not in seen:
            value, said = _meaning(match)
            yield Said(Span(match.start(), match.end()), said, value, number, in_words=True)


def _is_pair(claim: Claim) -> bool:
    """Whether a fraction is a pair of its own: "51 terms out of 253, 25 out of 100"."""
    return any(character.isdigit() for character in claim.quantity.mention.numeral.text)


def _loosely_said(claim: Claim) -> Said:
    """Return what "less than half" or "over 60 percent" says: of a bound all that keeps it, to a point."""
    quantity = claim.quantity
    scale = _HUNDRED if quantity.kind is QuantityKind.FRACTION else Decimal(1)
    value = EXACT.multiply(quantity.best.value or Decimal(0), scale)
    bound = quantity.mention.bound
    if bound in AT_LEAST:
        said = Interval(value - 1, _HUNDRED)
    elif bound in AT_MOST:
        said = Interval(Decimal(0), value + 1)
    else:
        said = said_fraction(quantity).scaled(scale) if scale > 1 else said_percent(quantity)
    return Said(claim.span, said, value, claim.sentence, in_words=True)


def _said(claim: Claim, said: Interval, value: Decimal) -> Said:
    return Said(claim.quantity.mention.amount, said, value, claim.sentence)


@cache
def apposition(rates: str = "") -> re.Pattern[str]:
    """Match how the words end that put a share behind what it is told of: ", or", ", which is equivalent to", "(".

    They are those of the text right before the share, in small letters. `rates` are names that the share may have
    beside those that say no more than that it is one.
    """
    joint = (
        r"or|thus|so|(?:which |that )?(?:is|was|means|makes|made)(?: up)?|that is|i\.e\.|making(?: up)?|meaning"
        r"|(?:(?:which|that) (?:is|was) )?(?:equal|equivalent) to"
        r"|(?:which |that )?(?:represent|account)(?:ing|s|ed)(?: for)?"
    )
    more = "just|only|about|some|roughly|nearly|almost|not even|not|barely|exactly|fully|around|approximately"
    kinds = f"share|rate|proportion|percentage|fraction|quota{rates}"
    return re.compile(
        rf"(?:[,(–—:]| -| or)(?: ?(?:{joint}),?(?= ))?(?: ?(?:{more})(?= ))?"
        rf"(?: ?(?:an? |the )?(?:[a-z-]{{2,14}} ){{0,2}}(?:{kinds}) of)? ?$"
    )


_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}


@cache
def _in_words() -> re.Pattern[str]:
    return re.compile(
        at_edge(r"a (?P<part>third|quarter|fifth|tenth)|a (?P<side>majority|minority)|h(?P<small>alf a per ?cent)")
        + r"(?! (?:of a|of the (?:year|century|time)|mile|year|century))"
    )


def _meaning(match: re.Match[str]) -> tuple[Decimal, Interval]:
    """Return what a share in words is, and what it can mean, in percent."""
    if match["small"]:
        return Decimal("0.5"), Interval(Decimal("0.4"), Decimal("0.6"))
    if match["side"]:
        is_most = match["side"] == "majority"
        half = Decimal(50)
        return (half + 10, Interval(half, _HUNDRED)) if is_most else (half - 10, Interval(Decimal(0), half))
    value = EXACT.divide(_HUNDRED, Decimal(_PARTS[match["part"]]))
    return value, Interval.around(value, value * _SAID, value * _SAID)
