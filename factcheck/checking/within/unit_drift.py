"""One measure in two units or two currencies, without a conversion that would tie them.

Worked example: a mine that "sold 300,000 tons in May" and, two sentences on, "280,000 tonnes in April" is told in
American tons of 907 kilograms and in metric ones of 1,000. A reader compares 300 with 280, and should not.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.checking.kinds import Kind, Result, at, found, related
from factcheck.model.claim import Article, Claim, RelationKind
from factcheck.model.document import Role
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import Currency

_PROSE = frozenset({Role.PARAGRAPH, Role.TITLE, Role.LIST_ITEM, Role.HEADING})
_TONS = {"ton": "tons", "tons": "tons", "tonne": "tonnes", "tonnes": "tonnes"}
# What is measured in the one unit where people use the one system, and in the other where they use the other.
_RIVALS = (
    ("km", "mi"), ("m", "ft"), ("kg", "lb"), ("ha", "acre"), ("km2", "mi2"), ("L", "gal"), ("°C", "°F"),
    ("km/h", "mph"),
)  # fmt: skip
_GROUP_OF: Mapping[str, tuple[str, str]] = {unit: pair for pair in _RIVALS for unit in pair}
_TON_WORDS = ("tons", "tonnes")
_BARE_DEGREES = frozenset({"degree", "degrees", "°"})
_MONEY = ("money", "")
# How many sentences apart one measure is still in the reader's mind.
_NEAR = 6
# Articles with more figures than this are tables in sentences.
_MOST = 120
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
    for earlier, later in _near_pairs(told[:_MOST]):
        if earlier.rivals != later.rivals or earlier.unit == later.unit or earlier.rivals in seen:
            continue
        if _is_one_measure(earlier.claim, later.claim, shared) or _are_compared(article, earlier.claim, later.claim):
            seen.add(earlier.rivals)
            fields = {
                "earlier": earlier.claim.quantity.mention.amount.of(article.text),
                "later": later.claim.quantity.mention.amount.of(article.text),
            }
            evidence = (at(article, earlier.claim.span, "the other unit"),)
            yield found(rule, article, later.claim.quantity.mention.amount, fields, evidence=evidence)


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
    rivals = _GROUP_OF.get(unit.symbol)
    return _Told(claim, rivals, unit.symbol) if rivals is not None else None


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


def _may_share(earlier: Claim, later: Claim) -> bool:
    """Whether no two subjects are named."""
    return len({earlier.subject, later.subject} - {""}) <= 1


def _may_be_one(earlier: Claim, later: Claim) -> bool:
    """Whether a bare sign can mean the currency of the other amount: "$" beside "C$"."""
    units = [{reading.unit for reading in claim.quantity.readings} for claim in (earlier, later)]
    return not units[0].isdisjoint(units[1]) and isinstance(earlier.quantity.best.unit, Currency)


_ABOUT = {"shared_words": "how many words the surroundings of two figures must share, if nothing names their measure"}
KIND = Kind(KindSpec("unit-drift", {"shared_words": 3}, ("earlier", "later"), _ABOUT), within=_check)
