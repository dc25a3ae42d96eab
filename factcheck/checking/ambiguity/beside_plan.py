"""Something additional beside a plan and what is done of it: a part of the plan, or on top of it.

Worked example: "Of the 900 homes in its plan, the council has finished 320 and will build an additional 580": 900 in
all, or 580 beyond the plan.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise

from factcheck.checking.ambiguity.additional import is_additional
from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, plain
from factcheck.model.claim import Article, Claim
from factcheck.model.document import NOT_PROSE
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule

_ADDED = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MONEY})
_FEW, _MOST, _LEAD, _TAIL, _PAIR = 2, 8, 60, 45, 2

_SHOPS = frozenset({"shop", "store", "outlet", "branche", "supermarket", "restaurant", "site"})


@cache
def _planned() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:plan(?:s|ned)?|target|goal|authori[sz]ed|approved|pledged|promised|envisag\w+|aims?|aiming"
        r"|wants?|wish(?:es|ed)?|hop(?:es?|ed|ing)|to have|needs?|needed|programmes?|program|scheme|appeal|ordered"
        r"|on order|contract(?:ed)?|budgeted|commissioned|intends?|meant|schedul\w+|foreseen|announced"
        r"|mandate|quota|pledge)\b"
    )


@cache
def _done() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:has|have|had|counts|numbers|already|so far|in place|operates?|runs?|now|finished|completed?|built|opened"
        r"|delivered|stationed|started|in service|in use|in the ground|in hand|put|planted|hired|housed|moved|opened"
        r"|working|trained|recruited|bought|received|arrived|up and running|laid|raised|installed|is|are)\b"
    )


@cache
def _resolved() -> re.Pattern[str]:
    """Match what says behind the addition what it comes to."""
    return re.compile(
        r"[^.]{0,60}\b(?:for a total|each year|every year|a year|in total|in all|bring(?:s|ing)?|altogether|towards?"
        r"|to reach|on top of|beyond|above|over and above|of the remaining|included in|part of|within (?:that|the|this)"
        r"|makes?|making|lifts?|lifting|will lift|takes?|taking|or \d+|so that|which (?:will|would)|total\w*"
        r"|complet(?:e|es|ing) (?:the|its|that|this|it)|finish(?:es|ing)? (?:the|its|that|this|it)"
        r"|under (?:that|the|this) (?:plan|mandate|programme|program|order|contract|scheme))\b"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for index, claim in enumerate(article.claims):
        block = claim.quantity.mention.block
        if (
            not _is_count(claim)
            or article.document.blocks[block].role in NOT_PROSE
            or not is_additional(article, claim)
        ):
            continue
        near = article.claims[max(0, index - _MOST) : index] + article.claims[index + 1 : index + 1 + _MOST]
        same = [
            each
            for each in near
            if each.quantity.mention.block == block and _is_count(each) and _may_be_one(article, each, claim)
        ]
        # Sums of money beside a plan are needed and given by many; only so much of so much is one plan's.
        is_money = claim.quantity.kind is QuantityKind.MONEY
        before = [each for each in same if each.span.start < claim.span.start and not is_money]
        # The larger of two figures near the word "plan" is the plan.
        plan = max((each for each in before if _is(article, each, _planned())), key=_value, default=None)
        done = next((each for each in before if each is not plan and _is(article, each, _done())), None)
        if plan is None or done is None:
            done, plan = _so_many_of(article, same, claim)
        if plan is None or done is None or _is_resolved(article, claim, plan):
            done, plan = _reached(article, same, claim)
        if plan is None or done is None:
            continue
        if value_of(done.quantity.best) < value_of(plan.quantity.best) >= value_of(claim.quantity.best):
            fields = {
                "text": claim.span.of(article.text),
                "plan": _written(plan),
                "done": _written(done),
            }
            yield found(rule, article, claim.span, fields, evidence=(at(article, plan.span, "the plan"),))


def _written(claim: Claim) -> str:
    is_money = claim.quantity.kind is QuantityKind.MONEY
    return amount(_value(claim), claim.quantity.best.unit) if is_money else plain(_value(claim))


def _is_resolved(article: Article, claim: Claim, plan: Claim) -> bool:
    """Whether the text says what an addition comes to, behind it or behind the plan that stands behind it."""
    ends = {claim.quantity.mention.amount.end, max(claim.span.end, plan.span.end)}
    return any(_resolved().match(article.text, end) is not None for end in ends)


@cache
def _out_of() -> re.Pattern[str]:
    """Match what makes a figure so many of the next one: "35 of the 80", "25 of a planned 60"."""
    return re.compile(r"(?: [a-z]+)? (?:out )?of (?:(?:the|its|their|an?|his|her) )?(?:[a-z]+ )?")


@cache
def _to_come() -> re.Pattern[str]:
    return re.compile(r"\b(?:will|would|(?:is|are|plans?|wants?|hopes?) to) (?:now |soon |also )?(?:be )?([a-z]{4})")


def _so_many_of(article: Article, same: list[Claim], claim: Claim) -> tuple[Claim | None, Claim | None]:
    """Return what is done and what it is done of, where the addition is of the same deed or of the same plan."""
    text, nothing = article.text, (None, None)
    for done, plan in pairwise(same):
        tie = text[done.quantity.mention.amount.end : plan.quantity.mention.amount.start]
        if abs(done.sentence - claim.sentence) > 1 or _out_of().fullmatch(tie) is None:
            continue
        deed = _to_come().search(text, *article.sentences[claim.sentence])
        told = text[article.sentences[done.sentence].start : done.span.start].lower()
        # "Has tested 7,000 of 9,000 and will test another 1,500": what is to come is the same deed.
        is_alike = deed is not None and (_is(article, plan, _planned()) or f" {deed[1]}" in told)
        return (done, plan) if is_alike else nothing
    return nothing


def _reached(article: Article, same: list[Claim], claim: Claim) -> tuple[Claim | None, Claim | None]:
    """Return what there is and what the addition is said to make of it, the only others, where it makes another sum."""
    nothing = (None, None)
    if len(same) != _PAIR or any(each.quantity.hedged for each in (*same, claim)):
        return nothing
    done, plan = sorted(same, key=_value)
    start = article.sentences[plan.sentence].start
    is_near = claim.sentence <= plan.sentence <= claim.sentence + 1
    is_to_come = _coming().search(article.text, *article.sentences[claim.sentence]) is not None
    if not (is_near and is_to_come) or _reaching().search(article.text, start, plan.span.start) is None:
        return nothing
    is_made = EXACT.add(_value(done), _value(claim)) == _value(plan)
    return nothing if is_made else (done, plan)


@cache
def _coming() -> re.Pattern[str]:
    """Match what makes an addition one that is still to come: what has come may be followed by what has gone."""
    return re.compile(
        r"\b(?:will|would|should|must|plan\w*|needs?|wants?|hop(?:es?|ing)|(?:is|are) [a-z]+ing"
        r"|order(?:s|ed)|target|goal)\b"
    )


@cache
def _reaching() -> re.Pattern[str]:
    """Match what makes a figure the sum that is to be reached, before it."""
    return re.compile(
        r"\b(?:bring|rais|lift|tak|push)(?:e|es|ing|s)?\b[^.;:]{0,60} to (?:its |the )?$"
        r"|\b(?:reach\w*|target|goal|mak(?:e|es|ing)|total\w*|so (?:that )?(?:it|they) (?:has|have)"
        r"|there (?:will|would) be|(?:will|would|is to|are to) (?:then )?(?:have|number|be))\b[^.;:,]{0,30}$"
    )


def _is_count(claim: Claim) -> bool:
    quantity = claim.quantity
    is_one = quantity.best.value is not None and quantity.mention.upper is None
    return quantity.kind in _ADDED and is_one and quantity.best.value is not None and quantity.best.value > _FEW


def _value(claim: Claim) -> Decimal:
    return value_of(claim.quantity.best)


def _may_be_one(article: Article, one: Claim, other: Claim) -> bool:
    """Whether two figures may be of one thing: of one noun, as far as they have any, or the later is known by then."""
    if QuantityKind.MONEY in {one.quantity.kind, other.quantity.kind}:
        return one.quantity.kind is other.quantity.kind and one.quantity.best.unit == other.quantity.best.unit
    nouns = [each.quantity.mention.noun.lower().rpartition(" ")[2].removesuffix("s") for each in (one, other)]
    if not all(nouns) or nouns[0] == nouns[1] or _SHOPS.issuperset(nouns):
        return True
    start = article.document.blocks[other.quantity.mention.block].span.start
    told = article.text[start : other.span.start]
    return re.search(rf"\b{re.escape(nouns[1])}(?:s|es)?\b", told, re.IGNORECASE) is not None


def _is(article: Article, claim: Claim, words: re.Pattern[str]) -> bool:
    sentence = article.sentences[claim.sentence]
    start = max(sentence.start, claim.span.start - _LEAD)
    return words.search(article.text, start, min(sentence.end, claim.span.end + _TAIL)) is not None


KIND = Kind(KindSpec("addition-and-plan", {}, ("text", "plan", "done")), within=_check)
