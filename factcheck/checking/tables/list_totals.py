"""A bulleted list of amounts against the total that the sentence above or below it gives.

Comes in: an article with lists. Goes out: the total and what the items add up to. Never happens here: lists that say of
themselves that they are not whole, or that are far from the total.

Worked example: "lent 61,500 books:" over 30,200, 21,100 and 12,200 has 63,500 below it.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.diagnosis import slip_between
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.placed import block_around, claim_at, claims_between, sentence_from
from factcheck.checking.values import value_of
from factcheck.checking.within.named_values import NamedValues
from factcheck.checking.within.rosters import item_lists
from factcheck.checking.wording import amount
from factcheck.model.claim import Article, Claim
from factcheck.model.document import Role
from factcheck.model.interval import EXACT, Interval
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span
from factcheck.model.unit import alike

_FEWEST = 3
# A list whose sum is further off is not the whole; a sentence below it that adds up may be further off than one above.
# How many sentences above a list the one that announces it is looked for.
_REACH = 20
_NEAR_ABOVE, _NEAR_BELOW = Decimal("0.1"), Decimal("0.3")


@cache
def _open() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:includ\w+|such as|among|top|largest|main|leading|some|biggest|for example|at least|average|each|per"
        r"|record|target|capacity|last year|previous\w*|up from|down from|most|before|after|plus|minus|less"
        r"|net of|excluding)\b",
        re.IGNORECASE,
    )


@cache
def _adding() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:together|in all|altogether|in total|total\w*|combined|between them|add\w* up)\b", re.IGNORECASE
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for listed in item_lists(article):
        if len(listed.values) >= _FEWEST:
            yield from _of_list(article, rule, listed)


def _of_list(article: Article, rule: Rule, listed: NamedValues) -> Iterator[Result]:
    spans = [value.span for value in listed.values.values()]
    items = [claim for span in spans if (claim := claim_at(article, span)) is not None]
    place = Span(spans[0].start, spans[-1].end)
    for sentence, near in _beside(article, place):
        inside = claims_between(article, *sentence)
        totals = [claim for claim in inside if sentence.contains(claim.span) and _may_be_total(claim, items)]
        if len(totals) == 1 and len(items) == len(spans) and _open().search(sentence.of(article.text)) is None:
            yield from _judged(article, rule, totals[0], items, near)


def _beside(article: Article, place: Span) -> Iterator[tuple[Span, Decimal]]:
    """Yield the sentence that announces a list, and the one behind it that adds up, with how near a total must be."""
    above, first = None, sentence_from(article, place.start)
    for each in reversed(article.sentences[max(0, first - _REACH) : first]):
        if each.end <= place.start and _is_prose(article, each):
            above = each
            break
    if above is not None and above.of(article.text).rstrip().endswith(":"):
        yield above, _NEAR_ABOVE
    below = next(iter(article.sentences[sentence_from(article, place.end) :][:1]), None)
    if below is not None and _adding().search(below.of(article.text)) and _is_prose(article, below):
        yield below, _NEAR_BELOW


def _is_prose(article: Article, sentence: Span) -> bool:
    block = block_around(article, sentence)
    return block is not None and block.role in {Role.PARAGRAPH, Role.HEADING}


def _may_be_total(claim: Claim, items: list[Claim]) -> bool:
    """Whether a figure has the unit of the items and is more than each of them."""
    mine, first = claim.quantity, items[0].quantity
    value = mine.best.value
    is_like = alike(mine.best.unit, first.best.unit) and mine.mention.upper is None and not mine.mention.level
    nouns = {mine.mention.noun.lower(), first.mention.noun.lower()} - {""}
    largest = max(value_of(item.quantity.best) for item in items)
    return is_like and value is not None and value > largest and (len(nouns) <= 1 or mine.best.unit is not None)


def _judged(article: Article, rule: Rule, total: Claim, items: list[Claim], near: Decimal) -> Iterator[Result]:
    added, exact = Interval.point(Decimal(0)), Decimal(0)
    for item in items:
        added, exact = added.plus(item.quantity.best.narrow), EXACT.add(exact, value_of(item.quantity.best))
    value, unit = value_of(total.quantity.best), items[0].quantity.best.unit
    slip = slip_between(value, exact)
    fields = {
        "sum": amount(exact, unit),
        "total": total.span.of(article.text),
        "diagnosis": f" One {slip}." if slip else "",
    }
    spans = (total.span, *(item.span for item in items))
    if added.overlaps(total.quantity.best.narrow):
        yield from held(rule, article, spans, fields)
    reach = EXACT.multiply(value, near)
    is_near = Interval.around(value, reach, reach).contains(exact)
    if not added.overlaps(total.quantity.best.wide) and (slip or is_near):
        evidence = (at(article, items[0].span.joined(items[-1].span), "the items"),)
        yield found(rule, article, total.span, fields, evidence=evidence)


KIND = Kind(KindSpec("list-total", {}, ("sum", "total", "diagnosis")), within=_check)
