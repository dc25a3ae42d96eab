"""A share with two denominators: "two percent of every 1,000 babies".

Worked example: two percent are 20 of every 1,000; a writer who knows of "two of every 1,000" has said
ten times too much. Never happens here: guessing which of the two was meant.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.wording import plain
from factcheck.model.claim import Article, Claim
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_LONGEST = 20


@cache
def _of_every() -> re.Pattern[str]:
    return re.compile(r"\s(?:(?:out )?of|in)\s(?:every|each)\s")


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    if not any(f" {word} " in article.text for word in ("every", "each")):
        return
    for share, whole in zip(article.claims, article.claims[1:], strict=False):
        if _is_of_every(article, share, whole):
            yield _finding(article, rule, share, whole)


def _is_of_every(article: Article, share: Claim, whole: Claim) -> bool:
    if share.quantity.kind is not QuantityKind.PERCENT or whole.quantity.kind not in _COUNTS:
        return False
    if not share.quantity.best.value or not whole.quantity.best.value:
        return False
    start, end = share.quantity.mention.amount.end, whole.span.start
    return end - start <= _LONGEST and _of_every().fullmatch(article.text, start, end) is not None


def _finding(article: Article, rule: Rule, share: Claim, whole: Claim) -> Result:
    percent, number = share.quantity.best.value, whole.quantity.best.value
    assert percent, "a share without a value is left out before"
    assert number, "and so is a whole without one"
    span = Span(share.quantity.mention.amount.start, whole.quantity.mention.amount.end)
    fields = {
        "text": span.of(article.text),
        "percent": plain(percent),
        "whole": plain(number),
        "count": plain(EXACT.multiply(EXACT.scaleb(percent, -2), number), 3),
    }
    return found(rule, article, span, fields, level=Level.WARNING, confidence="high")


KIND = Kind(KindSpec("double-denominator", {}, ("text", "percent", "whole", "count")), within=_check)
