"""On what a figure is measured, and against what a change: real or nominal, year on year, month on month, annualized.

Comes in: a sentence with its figures. Goes out: for each figure the phrase that belongs to it. Never happens here:
working anything out.

A phrase belongs to the figure before it, else to the one behind it, and is shared across a list: in "grew 5.2% year on
year and 1.3% quarter on quarter" each has its own, in "by 160% and 150%, respectively, year on year" both have one.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from factcheck.model.claim import BasePeriod, Basis
from factcheck.model.quantity import QuantityKind
from factcheck.relating.passages import Passage

_RATES = frozenset({QuantityKind.PERCENT, QuantityKind.POINTS, QuantityKind.MULTIPLE})
# A sentence without any of these letters holds no phrase of the kind.
_OF_PERIODS = (
    "year", "quarter", "month", "annual", "y/y", "yoy", "y-o-y", "q/q", "qoq", "q-o-q", "m/m", "mom", "m-o-m", "saar",
)  # fmt: skip
_OF_PRICES = ("real", "nominal", "prices", "inflation", "in cash")
_THAN = r"(?:from|than|over|on|against|versus|vs\.?|compared (?:with|to)|in comparison with|relative to)"
_SAME = (
    r"(?:the (?:same|corresponding|comparable) (?:period|month|quarter|time|day|week|point)(?: (?:of|in))? |that of )?"
)


class _Phrase(NamedTuple):
    """Where a phrase stands, and what it says."""

    start: int
    end: int
    says: str


class Bases(NamedTuple):
    """The phrases of one sentence, of both kinds, in order; and the places of all its figures, and of its rates."""

    prices: tuple[_Phrase, ...] = ()
    periods: tuple[_Phrase, ...] = ()
    figures: Sequence[int] = ()
    rates: Sequence[int] = ()


@cache
def _prices() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?P<real>(?:at|in|on) (?:constant|comparable|fixed|base-year) prices|in real terms|inflation-adjusted"
        r"|adjusted for inflation|after (?:adjusting for )?inflation"
        r"|real (?:growth|gdp|wages?|income|terms|rate|increase))"
        r"|(?P<nominal>nominal(?:ly)?|(?:at|in) current prices|in cash terms|(?:before|unadjusted for) inflation))\b",
        re.IGNORECASE,
    )


@cache
def _periods() -> re.Pattern[str]:
    year = (
        r"year[- ](?:on|over|to)[- ](?!date)year|y/y|y-?o-?y|on (?:the )?year\b|(?:on an )annual basis"
        r"|annual (?:growth|increase|rise|decline|drop|inflation|gain|change|decrease|fall)"
        rf"|{_THAN} {_SAME}(?:a year|one year|the year|12 months|twelve months) (?:earlier|ago|before|prior)"
        rf"|{_THAN} {_SAME}(?:last year|the (?:previous|prior|preceding|year-earlier|year-ago|same)"
        r"(?: period (?:of )?(?:last|the previous))? ?(?:year|period)(?:-ago| earlier)?)"
        rf"|{_THAN} (?:the )?(?:year-earlier|year-ago) (?:period|month|quarter|level|figure)"
    )
    quarter = (
        r"quarter[- ](?:on|over|to)[- ](?!date)quarter|q/q|q-?o-?q|on the quarter|on a quarterly basis"
        r"|quarterly (?:growth|increase|rise|decline|drop|gain|change)"
        rf"|{_THAN} (?:the )?(?:previous|prior|preceding|last) (?:quarter|three months)"
        rf"|{_THAN} a quarter (?:earlier|ago|before)"
    )
    month = (
        r"month[- ](?:on|over|to)[- ](?!date)month|m/m|m-o-m|(?-i:MoM)|on the month|on a monthly basis"
        r"|monthly (?:growth|increase|rise|decline|drop|gain|change)"
        rf"|{_THAN} (?:the )?(?:previous|prior|preceding|last) month|{_THAN} (?:a|the) month (?:earlier|ago|before)"
    )
    annualized = r"annuali[sz]ed|(?:at|to) an? (?:seasonally adjusted )?annual (?:rate|pace)|saar"
    named = {"annualized": annualized, "year": year, "quarter": quarter, "month": month}
    return re.compile(rf"\b(?:{'|'.join(f'(?P<{name}>{form})' for name, form in named.items())})\b", re.IGNORECASE)


def bases_of(passage: Passage) -> Bases:
    """Return the phrases of a sentence, looked up once for all its figures."""
    start, end = passage.span
    lowered = passage.text[start:end].lower()
    prices = _found(_prices(), passage) if any(map(lowered.__contains__, _OF_PRICES)) else ()
    periods = _found(_periods(), passage) if any(map(lowered.__contains__, _OF_PERIODS)) else ()
    if not prices and not periods:
        return Bases()
    rates = [index for index, quantity in enumerate(passage.quantities) if quantity.kind in _RATES]
    return Bases(prices, periods, range(len(passage.quantities)), rates)


def _found(pattern: re.Pattern[str], passage: Passage) -> tuple[_Phrase, ...]:
    matches = pattern.finditer(passage.text, *passage.span)
    return tuple(_Phrase(match.start(), match.end(), match.lastgroup or "") for match in matches)


def basis_of(index: int, passage: Passage, bases: Bases) -> Basis:
    """Return whether the figure of a sentence with this index is real or nominal, as far as the sentence says."""
    return Basis(_said(index, passage, bases.prices, bases.figures)) if bases.prices else Basis.UNSTATED


def base_period_of(index: int, passage: Passage, bases: Bases) -> BasePeriod:
    """Return against which period a rate of change is measured; an amount is measured against none."""
    if not bases.periods or passage.quantities[index].kind not in _RATES:
        return BasePeriod.UNSTATED
    return BasePeriod(_said(index, passage, bases.periods, bases.rates))


def _said(index: int, passage: Passage, phrases: Sequence[_Phrase], among: Sequence[int]) -> str:
    """Return what the phrase of a figure says: the next one behind it, else the last before it, no figure between.

    Where other figures stand between on both sides, it is a list, and the phrase behind all of it counts.
    """
    amount = passage.quantities[index].mention.amount
    place = bisect_left(phrases, amount.end, key=_start)
    behind = phrases[place] if place < len(phrases) else None
    before = phrases[place - 1] if place and phrases[place - 1].end <= amount.start else None
    at = bisect_left(among, index)
    follower = passage.quantities[among[at + 1]].mention.amount.start if at + 1 < len(among) else None
    leader = passage.quantities[among[at - 1]].mention.amount.end if at else None
    if behind is not None and (follower is None or behind.start < follower):
        return behind.says
    if before is not None and (leader is None or before.start >= leader):
        return before.says
    return (behind or before or _Phrase(0, 0, "")).says


def _start(phrase: _Phrase) -> int:
    return phrase.start
