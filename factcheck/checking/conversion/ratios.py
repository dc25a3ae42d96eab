"""A ratio of money that was converted to another currency, where it is the same ratio.

Comes in: an article. Goes out: the conversions that say nothing. Never happens here: rates of exchange.

Worked example: "6 pence in every pound (8.4 cents in every $1.40)": 8.4 / 140 is 6 in a hundred again.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span
from factcheck.model.unit import Currency

_LONGEST_GAP, _LEAD, _NEAR = 60, 20, Decimal("0.1")


@cache
def _of_one() -> re.Pattern[str]:
    """Match what makes an amount one of each unit of its own money, up to the amount that opens its conversion."""
    return re.compile(
        r" (?:in|of|on|for|from|out of|per|to) (?:the|every|each|a|one) (?:pound|dollar|euro|rupee|yen|yuan|franc|peso"
        r"|rand|ruble|rouble|krona|krone|real|shilling|lira|won)\b[^.;()\d]{0,25}(?:[(\[]|, )(?:or |about |some )*$"
    )


@cache
def _of_so_many() -> re.Pattern[str]:
    return re.compile(r" (?:in|of|on|for|from|out of|per|to) (?:the |every |each |a )?$")


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for original, part, whole in zip(article.claims, article.claims[1:], article.claims[2:], strict=False):
        if _is_money(original) and _is_money(part) and _is_money(whole) and _is_ratio(article, original, part, whole):
            fields = {
                "ratio": original.quantity.mention.amount.of(article.text),
                "converted": article.text[part.span.start : whole.span.end],
            }
            yield found(rule, article, Span(part.span.start, whole.span.end), fields)
    yield from _of_every(article, rule)
    yield from _of_a_unit(article, rule)


@cache
def _every() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Oo]f|[Ii]n|[Oo]n|[Ff]or|[Ff]rom|[Pp]er|[Tt]o) (?:every|each) $")


def _of_every(article: Article, rule: Rule) -> Iterator[Result]:
    """Yield the part of "of every £1 ($1.27), 87p ($1.10) reached the field": the ratio is the same in any money."""
    claims, text = article.claims, article.text
    for whole, its, part, own in zip(claims, claims[1:], claims[2:], claims[3:], strict=False):
        is_one = _is_money(whole) and value_of(whole.quantity.best) == 1 and whole.sentence == own.sentence
        if not is_one or _every().search(text, max(0, whole.span.start - _LEAD), whole.span.start) is None:
            continue
        are_pairs = all(_is_bracketed(article, one, other) for one, other in ((whole, its), (part, own)))
        if are_pairs and _codes(whole)[0] in _codes(part) and _codes(its)[0] in _codes(own):
            ratio = part.quantity.mention.amount.of(text)
            yield found(rule, article, own.span, {"ratio": ratio, "converted": own.span.of(text)})


@cache
def _per_unit() -> re.Pattern[str]:
    """Match what stands between "40 pence (50 cents" and "$1.25)" where they are so much of each pound."""
    return re.compile(
        r"\)\]? (?:per|(?:in|of|on|for|from|out of|to) (?:the|every|each|a|one)) (?:pound|dollar|euro|rupee|yuan|franc"
        r"|peso|rand|krona|krone|real|shilling) [(\[]"
    )


def _of_a_unit(article: Article, rule: Rule) -> Iterator[Result]:
    """Yield the whole of "40 pence (50 cents) per pound ($1.25)": the part of it is the same in any money."""
    text = article.text
    for original, part, whole in zip(article.claims, article.claims[1:], article.claims[2:], strict=False):
        between = text[part.quantity.mention.amount.end : whole.quantity.mention.amount.start]
        if _is_bracketed(article, original, part) and _is_money(whole) and _per_unit().fullmatch(between):
            ratio = original.quantity.mention.amount.of(text)
            yield found(rule, article, whole.span, {"ratio": ratio, "converted": whole.span.of(text)})


def _is_bracketed(article: Article, original: Claim, converted: Claim) -> bool:
    """Whether an amount in other money stands in brackets right behind another."""
    is_other = _is_money(original) and _is_money(converted) and _codes(converted)[0] not in _codes(original)[:1]
    return is_other and article.text[original.span.end : converted.span.start] in {" (", " [", ", or "}


def _is_money(claim: Claim) -> bool:
    return claim.quantity.kind is QuantityKind.MONEY and bool(claim.quantity.best.value)


def _is_ratio(article: Article, original: Claim, part: Claim, whole: Claim) -> bool:
    """Whether "B in every C" stands behind "A in every pound" and is the same part of the whole."""
    start, end = original.quantity.mention.amount.end, part.span.start
    code = _codes(whole)[0]
    if end - start > _LONGEST_GAP or {*_codes(original)} == {code} or code not in _codes(part):
        return False
    between = article.text[part.quantity.mention.amount.end : whole.span.start]
    if _of_so_many().fullmatch(between) is None or _of_one().fullmatch(article.text[start:end]) is None:
        return False
    share = EXACT.divide(value_of(part.quantity.best), value_of(whole.quantity.best))
    return Interval.point(value_of(original.quantity.best)).widened(_NEAR).contains(share)


def _codes(claim: Claim) -> list[str]:
    """Return the currencies that an amount can be in, the likeliest first: cents are those of many lands."""
    return [reading.unit.code for reading in claim.quantity.readings if isinstance(reading.unit, Currency)]


KIND = Kind(KindSpec("ratio-converted", {}, ("ratio", "converted")), within=_check)
