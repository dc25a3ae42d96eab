"""An amount of money that lost its magnitude word beside the one that it is compared with or a part of.

Worked example: "a profit of Rs 312 crore, against Rs 280 a year earlier": 280 rupees are no profit beside three
billion; "Rs 280 crore" was meant. The first of two ends, "from $10 to $50 million", may share the
word behind the second.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise

from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import NOT_PROSE
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import Currency

# With the magnitude lent to it, the amount lies within so many times the other one.
_WITHIN = Decimal(20)
_LEAST_SCALE, _REACH, _BEHIND = 100_000, 60, 16


@cache
def _compared() -> re.Pattern[str]:
    """Match what stands between an amount and the one that it is compared with."""
    return re.compile(
        r"[^.;:()\d]{0,50}\b(?:(?:as )?against|compared (?:with|to)|versus|vs\.?|up from|down from|from|of which"
        r"|of that|out of|more than|less than|over)"
        r"(?: (?:just|about|only|some|nearly|around|the|a|an estimated|almost|promised|planned|approved))* "
    )


@cache
def _whole_behind() -> re.Pattern[str]:
    """Match what makes the amount behind it the whole of the one before it."""
    return re.compile(r"[^.;:()\d]{0,20}\b(?:out of|of) (?:the |a |its |their )?(?:[a-z]+ ){0,3}")


@cache
def _of_that() -> re.Pattern[str]:
    return re.compile(
        r"\.\s(?:Of (?:that|this|it|the total|this sum|that sum|the amount)|Out of (?:that|this|it))\b[^.;()\d]{0,50} $"
    )


@cache
def _ends() -> re.Pattern[str]:
    """Match what may stand behind an amount that is complete as far as the sentence goes."""
    return re.compile(
        r"[.,;)]|$|\s(?:a|an?|the|in|last|previous|during|for|at|earlier|year|and|from|out|to|by|on|as)\b"
    )


@cache
def _by_the_piece() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:shares?|per|each|apiece|ticket|tickets|a (?:share|barrel|ton|tonne|unit|head|month|day)|price)\b",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    money = [claim for claim in article.claims if claim.quantity.kind is QuantityKind.MONEY]
    for first, second in pairwise(money):
        for full, bare in ((first, second), (second, first)):
            if _is_bare(bare) and _lacks(full, bare) and _are_tied(article, first, second, bare is first):
                value, unit = value_of(bare.quantity.best), full.quantity.best.unit
                fields = {
                    "text": bare.quantity.mention.amount.of(article.text),
                    "scale": full.quantity.mention.numeral.scale,
                    "value": amount(value, unit),
                    "other": full.quantity.mention.amount.of(article.text),
                }
                evidence = (at(article, full.span, "the amount beside it"),)
                yield found(rule, article, bare.quantity.mention.amount, fields, evidence=evidence)
                break


def _is_bare(claim: Claim) -> bool:
    quantity = claim.quantity
    is_plain = bool(quantity.best.value) and value_of(quantity.best) > 0 and quantity.mention.upper is None
    is_written = bool(quantity.mention.unit) and not quantity.mention.numeral.scale and not quantity.per
    return is_plain and is_written and not quantity.mention.level and claim.status is not Status.QUOTED


def _lacks(full: Claim, bare: Claim) -> bool:
    """Whether the bare amount comes near the other one if it is given the other's magnitude, and not before."""
    scale, unit = full.quantity.mention.numeral.scale, full.quantity.best.unit
    if not scale or not full.quantity.best.value or not isinstance(unit, Currency) or unit != bare.quantity.best.unit:
        return False
    written = Decimal(full.quantity.mention.numeral.text.replace(",", "")) if _is_number(full) else Decimal(0)
    if not written or EXACT.divide(value_of(full.quantity.best), written) < _LEAST_SCALE:
        return False
    ratio = EXACT.divide(value_of(bare.quantity.best), written)
    return 1 / _WITHIN <= ratio <= _WITHIN


def _is_number(claim: Claim) -> bool:
    text = claim.quantity.mention.numeral.text.replace(",", "")
    return text.isascii() and text.replace(".", "", 1).isdigit() and bool(value_of(claim.quantity.best))


def _are_tied(article: Article, first: Claim, second: Claim, is_first_bare: bool) -> bool:
    """Whether the words between two amounts compare them, or make one a part of the other."""
    text = article.text
    start, end = first.quantity.mention.amount.end, second.quantity.mention.amount.start
    if article.document.blocks[second.quantity.mention.block].role in NOT_PROSE or end - start > 2 * _REACH:
        return False
    around = text[max(0, first.span.start - _REACH) : second.quantity.mention.amount.end + _REACH]
    if _by_the_piece().search(around):
        return False
    if first.sentence != second.sentence:
        return not is_first_bare and _of_that().search(text, start, end) is not None
    if _ends().match(text, second.quantity.mention.amount.end) is None:
        return False
    between = text[start:end]
    if is_first_bare:
        return _whole_behind().fullmatch(between) is not None
    return _compared().fullmatch(between) is not None


KIND = Kind(KindSpec("magnitude-left-out", {}, ("text", "scale", "value", "other")), within=_check)
