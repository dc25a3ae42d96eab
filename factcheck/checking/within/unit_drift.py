"""One measure in two units or two currencies, without a conversion that would tie them.

Worked example: a mine that "sold 300,000 tons in May" and, two sentences on, "280,000 tonnes in April" is told in
American tons of 907 kilograms and in metric ones of 1,000. A reader compares 300 with 280, and should not.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.checking.kinds import Kind, Result, at, found, related
from factcheck.checking.values import value_of
from factcheck.checking.within.odd_units import odd_units
from factcheck.model.claim import Article, Claim, RelationKind
from factcheck.model.document import Role
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import Currency, Unit

_PROSE = frozenset({Role.PARAGRAPH, Role.TITLE, Role.LIST_ITEM, Role.HEADING})
_TONS = {"ton": "tons", "tons": "tons", "tonne": "tonnes", "tonnes": "tonnes"}
# What is measured in the one unit where people use the one system, and in the other where they use the other.
_RIVALS = (
    ("km", "mi"), ("m", "ft"), ("kg", "lb"), ("ha", "acre"), ("km2", "mi2"), ("L", "gal"), ("°C", "°F"),
    ("km/h", "mph"),
)  # fmt: skip
# What is measured in either system, whatever the size of the unit, and how many times one figure is the other at most.
_METRIC = frozenset({"mm", "cm", "m", "km", "g", "kg", "ha", "m2", "km2", "L", "mL", "m3", "°C", "km/h", "m/s"})
_IMPERIAL = frozenset(
    {"in", "ft", "yd", "mi", "oz", "lb", "st", "acre", "ft2", "mi2", "gal", "imp gal", "pt", "ft3", "°F", "mph"}
)
_SAME = Decimal("1.02")
_LIKE, _CLOSE, _APART, _SHARED_OF_MONEY, _SHORT = 12, 160, 20, 3, 2
_GROUP_OF: Mapping[str, tuple[str, str]] = {unit: pair for pair in _RIVALS for unit in pair}
_TON_WORDS = ("tons", "tonnes")
_BARE_DEGREES = frozenset({"degree", "degrees", "°"})
_MONEY = ("money", "")
# How many sentences apart one measure is still in the reader's mind.
_NEAR = 6
# Articles with more figures than this are tables in sentences.
_MOST = 80
_REACH = 60


class _Told(NamedTuple):
    """A claim with what its unit competes with, and the unit."""

    claim: Claim
    rivals: tuple[str, str]
    unit: str


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    tied = {member for relation in related(article, RelationKind.CONVERSION) for member in relation.members}
    told = [each for index, claim in enumerate(article.claims) if (each := _told(article, claim, index in tied))]
    converted = {each.rivals for index in tied if (each := _told(article, article.claims[index], False))}
    shared, seen = int(rule.number("shared_words")), set(converted)
    for odd, other in odd_units(article):
        seen |= {each.rivals for each in told if each.claim in {odd, other}}
        earlier, later = (
            claim.quantity.mention.amount.of(article.text)
            for claim in sorted((odd, other), key=lambda claim: claim.span.start)
        )
        fields = {"earlier": earlier, "later": later}
        evidence = (at(article, other.span, "the other unit"),)
        yield found(rule, article, odd.quantity.mention.amount, fields, evidence=evidence, confidence="high")
    for before, behind in _near_pairs(told[:_MOST]):
        if before.rivals != behind.rivals or before.unit == behind.unit or before.rivals in seen:
            continue
        one, other = before.claim, behind.claim
        is_one = _is_one_measure(one, other, shared) or _are_compared(article, one, other)
        if is_one or _are_alike(article, one, other, is_money=before.rivals == _MONEY):
            seen.add(before.rivals)
            fields = {
                "earlier": one.quantity.mention.amount.of(article.text),
                "later": other.quantity.mention.amount.of(article.text),
            }
            evidence = (at(article, one.span, "the other unit"),)
            yield found(rule, article, other.quantity.mention.amount, fields, level=Level.NOTE, evidence=evidence)


def _near_pairs(told: Sequence[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Yield each figure with those that the reader of a few sentences has in mind with it."""
    for place, earlier in enumerate(told):
        for later in told[place + 1 :]:
            if later.claim.sentence - earlier.claim.sentence > _NEAR:
                break
            yield earlier, later


def _told(article: Article, claim: Claim, is_tied: bool) -> _Told | None:
    """Return a figure in prose that no conversion ties, with its unit; None for any other."""
    quantity, unit = claim.quantity, claim.quantity.best.unit
    if is_tied or unit is None or article.document.blocks[quantity.mention.block].role not in _PROSE or unit.per:
        return None
    if isinstance(unit, Currency):
        return _Told(claim, _MONEY, unit.code)
    if quantity.mention.unit.lower() in _TONS:
        return _Told(claim, _TON_WORDS, _TONS[quantity.mention.unit.lower()])
    if quantity.mention.unit.lower() in _BARE_DEGREES:
        return None
    rivals = _rivals_of(unit)
    return _Told(claim, rivals, _system_of(unit)) if rivals is not None else None


def _system_of(unit: Unit) -> str:
    return "metric" if unit.symbol in _METRIC else "imperial" if unit.symbol in _IMPERIAL else unit.symbol


def _rivals_of(unit: Unit) -> tuple[str, str] | None:
    """Return what a unit competes with: the other system of its dimension."""
    if unit.symbol in _METRIC or unit.symbol in _IMPERIAL:
        return unit.dimension, "systems"
    return _GROUP_OF.get(unit.symbol)


@cache
def _comparing() -> re.Pattern[str]:
    """Match what sets one level of a measure against another in a sentence."""
    return re.compile(r"\b(?:(?:up|down) from|against|compared (?:with|to)|versus|after|from)\s$")


def _are_compared(article: Article, earlier: Claim, later: Claim) -> bool:
    """Whether one sentence compares two amounts: "2.1 million tonnes, up from 1.9 million tons"."""
    is_money = isinstance(earlier.quantity.best.unit, Currency)
    if is_money or earlier.sentence != later.sentence or later.span.start - earlier.span.end > _REACH:
        return False
    return _comparing().search(article.text, earlier.span.end, later.span.start) is not None


def _is_one_measure(earlier: Claim, later: Claim, shared: int) -> bool:
    """Whether two figures in two sentences measure the same thing of the same subject."""
    apart = later.sentence - earlier.sentence
    if not 0 < apart <= _NEAR or earlier.status is not later.status or _may_be_one(earlier, later):
        return False
    is_named = bool(earlier.measure) and earlier.measure == later.measure and _may_share(earlier, later)
    is_money = isinstance(earlier.quantity.best.unit, Currency)
    return is_named or (not is_money and len(earlier.stems & later.stems) >= shared)


def _are_alike(article: Article, one: Claim, other: Claim, *, is_money: bool) -> bool:
    """Whether two figures that stand close together are of one size, and so of one measure as far as one can tell.

    Amounts of money are so only where their clauses share words as well.
    """
    apart = other.sentence - one.sentence
    if apart > 1 or other.span.start - one.span.end > _CLOSE or not one.quantity.best.value:
        return False
    if "(" in article.text[one.span.end : other.span.start] or _are_in_one_bracket(article, one, other):
        return False  # a conversion that was not understood
    if one.quantity.mention.level or other.quantity.mention.level or not other.quantity.best.value:
        return False
    if is_money:
        between = article.text[one.span.end : other.span.start]
        is_rate = len(between) < _APART or between.endswith(("to ", "for ", "per "))
        is_same = len(one.stems & other.stems) >= _SHARED_OF_MONEY if apart else _is_named_again(article, one, between)
        is_same = is_same or _is_taken_up(article, one, other)
        return not is_rate and is_same and not _may_be_one(one, other)
    sizes = [_size(claim) for claim in (one, other)]
    # The same again is a conversion, but for "42 km on Saturday and 26 miles on Sunday".
    is_other = max(sizes) > _SAME * min(sizes) or _are_of_two_days(article, one, other)
    is_like = max(sizes) <= _LIKE * min(sizes) and is_other
    is_tied = apart == 0 or bool(one.stems & other.stems) or _takes_up().match(_lead(article, other)) is not None
    return is_like and is_tied


def _are_in_one_bracket(article: Article, one: Claim, other: Claim) -> bool:
    """Whether two figures stand in one bracket, which says one thing in several units: "(51 kg, or 8 stone)"."""
    start = article.sentences[one.sentence].start
    is_open = article.text.rfind("(", start, one.span.start) > article.text.rfind(")", start, one.span.start)
    return is_open and ")" not in article.text[one.span.end : other.span.start]


def _is_named_again(article: Article, one: Claim, between: str) -> bool:
    """Whether two words of what the first figure measures come again before the second: "net income"."""
    words = [word.lower() for word in _lead(article, one).split()]
    pairs = (f"{left} {right} " for left, right in pairwise(words) if min(len(left), len(right)) > _SHORT)
    return any(pair in between.lower() for pair in pairs)


def _are_of_two_days(article: Article, one: Claim, other: Claim) -> bool:
    """Whether either of two figures has a day of its own behind it."""
    told = article.text[one.span.end : other.span.start], article.text[other.span.end :][:_REACH]
    days = [match[1] for text in told if (match := _day().match(text)) is not None]
    return len(set(days)) == len(told)


@cache
def _day() -> re.Pattern[str]:
    return re.compile(r"[^,.;:()]{0,30}?\b(?:on|in) (?:the )?([A-Z][a-z]+day|(?:19|20)\d\d|first|second|[A-Z][a-z]+)\b")


def _is_taken_up(article: Article, one: Claim, other: Claim) -> bool:
    """Whether the second amount is told of the thing of the first: by a pronoun, or by the noun right before both."""
    leads = [_lead(article, claim) for claim in (one, other)]
    nouns = [match[1] for lead in leads if (match := _noun_of().search(lead)) is not None]
    if len(nouns) == len(leads) and nouns[0].lower() == nouns[1].lower():
        return True
    return other.sentence == one.sentence + 1 and _pronoun().fullmatch(leads[1]) is not None


@cache
def _noun_of() -> re.Pattern[str]:
    return re.compile(r"\b([A-Za-z]{3,}),? (?:of|worth)(?: (?:about|some|nearly|almost|over))? $")


@cache
def _pronoun() -> re.Pattern[str]:
    """Match a sentence of which the figure is all that is told of what was spoken of: "In 2017 they were"."""
    return re.compile(
        r"(?:(?:In|By|At|For) [^.;:,]{1,30},? )?(?:[Ii]t|[Tt]hey)"
        r" (?:was|were|is|are|came to|stood at|reached|rose to|fell to|had risen to|had fallen to)"
        r"(?: (?:about|some|nearly|almost|over|only|just))? "
    )


@cache
def _takes_up() -> re.Pattern[str]:
    """Match the beginning of a sentence that goes on with what the one before measured: "In 2014 the loss was"."""
    return re.compile(
        r"\s*(?:In|Of|For|On|By|At|Last|The (?:year|month|day|week) (?:before|after)|A year (?:earlier|later))\b"
    )


def _lead(article: Article, claim: Claim) -> str:
    return article.text[article.sentences[claim.sentence].start : claim.span.start]


def _size(claim: Claim) -> Decimal:
    """Return a measure in the base unit of its dimension, a temperature by the degrees of its scale."""
    value, unit = abs(value_of(claim.quantity.best)), claim.quantity.best.unit
    if not isinstance(unit, Unit):
        return value
    return EXACT.divide(EXACT.multiply(value, Decimal(unit.factor.numerator)), Decimal(unit.factor.denominator))


def _may_share(earlier: Claim, later: Claim) -> bool:
    """Whether no two subjects are named."""
    return len({earlier.subject, later.subject} - {""}) <= 1


def _may_be_one(earlier: Claim, later: Claim) -> bool:
    """Whether a bare sign can mean the currency of the other amount: "$" beside "C$"."""
    units = [{reading.unit for reading in claim.quantity.readings} for claim in (earlier, later)]
    return not units[0].isdisjoint(units[1]) and isinstance(earlier.quantity.best.unit, Currency)


_ABOUT = {"shared_words": "how many words the surroundings of two figures must share, if nothing names their measure"}
KIND = Kind(KindSpec("unit-drift", {"shared_words": 3}, ("earlier", "later"), _ABOUT), within=_check)
