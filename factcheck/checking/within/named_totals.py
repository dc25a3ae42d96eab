"""Shares of one named total that are together more than all of it.

Worked example: 96.7 percent "of the total output value" and, a paragraph on, 97.7 percent of the same total overlap.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.checking.wording import plain
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule

_LEAD = 120
_REACH = 80
_HUNDRED = Decimal(100)


@cache
def _total_behind() -> re.Pattern[str]:
    return re.compile(
        r"\s+of (?:the|its|their)\s+(total(?: [a-z]+){1,4}?)(?= (?:of|in|for|and|from|by|at)\b|\s*(?:[.,;)]|\n|$))"
    )


@cache
def _total_before() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:share|contribution|contribution rate|proportion)\b[^.;,]{0,90}? (?:to|of|in) (?:the|its)\s+"
        r"(total(?: [a-z]+){1,4}?)(?: also)?(?: (?:is|was|are|reach\w*|stood at|hit|rose to|came to))?\s*$"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    seen: dict[str, list[Claim]] = {}
    for claim in article.claims:
        total = _total_of(article, claim) if claim.quantity.kind is QuantityKind.PERCENT else ""
        if total:
            seen.setdefault(total, []).append(claim)
    for total, claims in seen.items():
        last, earlier = claims[-1], [claim for claim in claims[:-1] if _is_another(claim, claims[-1])]
        lows = [claim.quantity.best.wide.low for claim in (*earlier, last)]
        known = [low for low in lows if low is not None]
        if earlier and len(known) == len(lows) and sum(known) > _HUNDRED:
            parts = " and ".join(claim.span.of(article.text) for claim in (*earlier, last))
            fields = {"parts": parts, "total": total, "sum": plain(sum(known, Decimal(0)), 4)}
            evidence = tuple(at(article, claim.span, "another share") for claim in earlier)
            yield found(rule, article, last.span, fields, evidence=evidence)


def _is_another(claim: Claim, last: Claim) -> bool:
    """Whether a share belongs to another part of the total at no other time."""
    is_same_time = not (claim.period and last.period) or claim.period == last.period
    return is_same_time and claim.quantity.best.value != last.quantity.best.value and claim.sentence != last.sentence


def _total_of(article: Article, claim: Claim) -> str:
    """Return the named total that a percentage is a share of, or ""."""
    text = article.text
    behind = _total_behind().match(text, claim.quantity.mention.amount.end, claim.quantity.mention.amount.end + _REACH)
    if behind is not None:
        return str(behind[1])
    before = _total_before().search(text, max(0, claim.span.start - _LEAD), claim.span.start)
    return str(before[1]) if before is not None else ""


KIND = Kind(KindSpec("overlapping-shares", {}, ("parts", "total", "sum")), within=_check)
