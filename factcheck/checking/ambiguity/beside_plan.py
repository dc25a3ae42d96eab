"""Something additional beside a plan and what is done of it: a part of the plan, or on top of it.

Worked example: "Of the 900 homes in its plan, the council has finished 320 and will build an additional 580": 900 in
all, or 580 beyond the plan.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.ambiguity.additional import is_additional
from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.checking.values import value_of
from factcheck.checking.wording import plain
from factcheck.model.claim import Article, Claim
from factcheck.model.document import NOT_PROSE
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_FINGERS, _MOST, _LEAD, _TAIL = 10, 8, 60, 40


@cache
def _planned() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:plan(?:s|ned)?|target|goal|authori[sz]ed|approved|pledged|promised|envisag\w+|aims?|aiming"
        r"|wants? to have|to have|needs?|needed|programme|program|ordered)\b"
    )


@cache
def _done() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:has|have|had|counts|numbers|already|so far|in place|operates?|runs?|now|finished|completed?|built|opened"
        r"|delivered|stationed)\b"
    )


@cache
def _resolved() -> re.Pattern[str]:
    """Match what says behind the addition what it comes to."""
    return re.compile(
        r"[^.]{0,60}\b(?:for a total|each year|every year|a year|in total|in all|bring(?:s|ing)?|altogether|towards?"
        r"|to reach|on top of|beyond|of the remaining|under (?:that|the|this) (?:plan|mandate|programme|program))\b"
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
        before = [
            each for each in article.claims[max(0, index - _MOST) : index] if each.quantity.mention.block == block
        ]
        same = [each for each in before if _is_count(each) and _may_be_one(each, claim)]
        # The larger of two figures near the word "plan" is the plan.
        plan = max((each for each in same if _is(article, each, _planned())), key=_value, default=None)
        done = next((each for each in same if each is not plan and _is(article, each, _done())), None)
        if plan is None or done is None or _resolved().match(article.text, claim.quantity.mention.amount.end):
            continue
        if value_of(done.quantity.best) < value_of(plan.quantity.best) >= value_of(claim.quantity.best):
            fields = {
                "text": claim.span.of(article.text),
                "plan": plain(value_of(plan.quantity.best)),
                "done": plain(value_of(done.quantity.best)),
            }
            yield found(rule, article, claim.span, fields, evidence=(at(article, plan.span, "the plan"),))


def _is_count(claim: Claim) -> bool:
    quantity = claim.quantity
    is_one = quantity.best.value is not None and quantity.mention.upper is None
    return quantity.kind in _COUNTS and is_one and quantity.best.value is not None and quantity.best.value > _FINGERS


def _value(claim: Claim) -> Decimal:
    return value_of(claim.quantity.best)


def _may_be_one(one: Claim, other: Claim) -> bool:
    """Whether two counts have one noun, as far as they have any."""
    nouns = {each.quantity.mention.noun.lower().rpartition(" ")[2] for each in (one, other)} - {""}
    return len({noun.rstrip("s") for noun in nouns}) <= 1


def _is(article: Article, claim: Claim, words: re.Pattern[str]) -> bool:
    sentence = article.sentences[claim.sentence]
    start = max(sentence.start, claim.span.start - _LEAD)
    return words.search(article.text, start, min(sentence.end, claim.span.end + _TAIL)) is not None


KIND = Kind(KindSpec("addition-and-plan", {}, ("text", "plan", "done")), within=_check)
