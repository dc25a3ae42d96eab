"""The figures of the headline against the article below it.

Worked example: "Profit up to $2bn" over "profit rose to 2.04 billion dollars" holds, since 2 billion can stand for it.
"Half a million cases" over "500 million cases" differs by a thousand.
"""

from collections.abc import Iterator

from factcheck.checking.diagnosis import power_of_ten
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.model.claim import Article, Claim
from factcheck.model.document import Role
from factcheck.model.finding import Level
from factcheck.model.quantity import QuantityKind
from factcheck.model.rates import Rates
from factcheck.model.rule import KindSpec, Rule

_WEIGHTY = frozenset({QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.MEASURE, QuantityKind.POINTS})


def _check(article: Article, rule: Rule, rates: Rates) -> Iterator[Result]:
    del rates
    blocks = article.document.blocks
    top = [claim for claim in article.claims if blocks[claim.quantity.mention.block].role is Role.TITLE]
    body = [claim for claim in article.claims if blocks[claim.quantity.mention.block].role is not Role.TITLE]
    for claim in top:
        like = [other for other in body if _is_like(claim, other)]
        agreeing = next((other for other in like if other.quantity.best.wide.overlaps(claim.quantity.best.wide)), None)
        if agreeing is not None:
            fields = _fields(claim, article, agreeing.quantity.span.of(article.text), "")
            yield held(rule, article, (claim.span, agreeing.span), fields)
        else:
            yield from _disagreement(article, rule, claim, like)


def _is_like(claim: Claim, other: Claim) -> bool:
    """Whether a figure of the body can be the headline's: same dimension, and no other noun."""
    left, right = claim.quantity, other.quantity
    if left.best.unit is not None or right.best.unit is not None:
        return left.best.unit == right.best.unit
    countable = {QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.FRACTION}
    if not {left.kind, right.kind} <= countable:
        return False
    nouns = [quantity.mention.noun.lower().split()[-1] for quantity in (left, right) if quantity.mention.noun]
    return len(set(nouns)) <= 1


def _disagreement(article: Article, rule: Rule, claim: Claim, like: list[Claim]) -> Iterator[Result]:
    """Report a power of ten against a figure with words in common; a figure that merely is not there, only as a note."""
    for other in like:
        power = power_of_ten(claim.quantity.best.written, other.quantity.best.written)
        if (
            power
            and len(claim.stems & other.stems) >= int(rule.number("shared_words"))
            and claim.quantity.kind in _WEIGHTY
        ):
            text = other.quantity.span.of(article.text)
            fields = _fields(claim, article, text, f"; the headline is {power}")
            yield found(
                rule, article, claim.span, fields, evidence=(at(article, other.span, "the body"),), confidence="high"
            )
            return
    if claim.quantity.kind in _WEIGHTY and like:
        yield found(rule, article, claim.span, _fields(claim, article, "no such figure", ""), level=Level.NOTE)


def _fields(claim: Claim, article: Article, body: str, diagnosis: str) -> dict[str, str]:
    return {"headline": claim.quantity.span.of(article.text), "body": body, "diagnosis": diagnosis}


KIND = Kind(KindSpec("headline", {"shared_words": 1}, ("headline", "body", "diagnosis")), within=_check)
