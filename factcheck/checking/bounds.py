"""Figures that no world allows: a share above the whole, a fall by more than everything.

Worked example: company insolvencies that go from 525 to 95 fall by 82%, never "by 500%": what falls by 100% is gone.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.wording import plain
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.quantity import QuantityKind
from factcheck.model.rates import Rates
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_HUNDRED = Decimal(100)


def _check(article: Article, rule: Rule, rates: Rates) -> Iterator[Result]:
    """Look for the rule's cue right before a percentage above 100, unless a word of the sentence allows it."""
    del rates
    before = re.compile(rf"\b(?:{'|'.join(rule.words('before'))})\s+(?:\w+\s+){{0,1}}?$", re.IGNORECASE)
    allowed = re.compile(rf"\b(?:{'|'.join(rule.words('unless'))})\b", re.IGNORECASE)
    for claim in article.claims:
        value = claim.quantity.best.value
        if claim.quantity.kind is not QuantityKind.PERCENT or value is None or claim.status is Status.QUOTED:
            continue
        low = claim.quantity.best.wide.low
        if low is None or low <= _HUNDRED:
            continue
        sentence = article.sentences[claim.sentence]
        cue = before.search(article.text, max(sentence.start, claim.span.start - 60), claim.span.start)
        if cue is None or allowed.search(sentence.of(article.text)):
            continue
        yield from _found(article, rule, claim, Span(cue.start(), claim.span.end))


def _found(article: Article, rule: Rule, claim: Claim, span: Span) -> Iterator[Result]:
    assert claim.quantity.best.value is not None, "the caller looked"
    fields = {"text": span.of(article.text), "figure": f"{plain(claim.quantity.best.value)}%"}
    yield found(rule, article, claim.span, fields, confidence="high")


KIND = Kind(KindSpec("above-the-whole", {"before": (), "unless": ()}, ("text", "figure")), within=_check)
