"""Shares and the totals that they are shares of.

Worked example: 96.7 percent "of the total output value" and, a paragraph on, 97.7 percent of the same total overlap:
together they are more than all of it. "80% of the city's GDP and a fifth of the country's exports" are shares of two
totals of two places.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise

from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.checking.wording import plain
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule

_LEAD = 120
_REACH = 80
_HUNDRED = Decimal(100)
_SHARES = frozenset({QuantityKind.PERCENT, QuantityKind.FRACTION})
_WORLD = frozenset({"world", "global", "globe"})
_COUNTRY = frozenset({"country", "countrys", "national", "nation", "nations"})
_REGION = frozenset({"region", "regions", "city", "citys", "municipal", "province", "provinces", "state", "district"})
_SCOPES = {word: scope for scope in (_WORLD, _COUNTRY, _REGION) for word in scope}


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


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(r"\s+of ([^.,;()]{3,60}?)\s+and\s*$")


@cache
def _last_part() -> re.Pattern[str]:
    return re.compile(r"\s+of ([^.,;()\n]{3,60})")


@cache
def _accounting() -> re.Pattern[str]:
    return re.compile(r"\b(?:account(?:s|ed|ing)? for|mak(?:es|ing) up|made up|represent(?:s|ed|ing)?)\s*$")


def _overlapping(article: Article, rule: Rule) -> Iterator[Result]:
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


def _unlike(article: Article, rule: Rule) -> Iterator[Result]:
    for claim, other in pairwise(article.claims):
        if {claim.quantity.kind, other.quantity.kind} <= _SHARES and claim.sentence == other.sentence:
            yield from _two_totals(article, rule, claim, other)


def _two_totals(article: Article, rule: Rule, claim: Claim, other: Claim) -> Iterator[Result]:
    text = article.text
    accounting = _accounting().search(text, max(0, claim.span.start - 30), claim.span.start)
    parts = _parts().fullmatch(text, claim.quantity.mention.amount.end, other.span.start)
    end = other.quantity.mention.amount.end
    behind = _last_part().match(text, end)
    if accounting is None or parts is None or behind is None:
        return
    one, two = _scope(parts[1]), _scope(behind[1])
    # "Its" before is of a place that was told; behind the name of one it is of that.
    is_own = parts[1].split()[0] in {"its", "their"}
    if two and one != two and (one or is_own):
        fields = {
            "first": f"{claim.span.of(text)} of {parts[1]}",
            "second": f"{other.span.of(text)} of {' '.join(behind[1].split()[:6])}",
        }
        yield found(rule, article, claim.span.joined(other.span), fields)


def _scope(phrase: str) -> frozenset[str]:
    """Return how large the place is whose total a phrase names, or nothing if it names none."""
    words = [word.lower().replace("'s", "").replace("’s", "").strip("'’") for word in phrase.split()[:4]]
    return next((_SCOPES[word] for word in words if word in _SCOPES), frozenset())


OVERLAPPING = Kind(KindSpec("overlapping-shares", {}, ("parts", "total", "sum")), within=_overlapping)
UNLIKE = Kind(KindSpec("unlike-totals", {}, ("first", "second")), within=_unlike)
