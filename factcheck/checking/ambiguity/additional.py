"""Something additional beside a running total: added to it, or part of a plan that it already counts towards.

Worked example: 5,135 stations opened, "increasing the total to 22,500. By December 13,000 additional stations will be
built": 35,500 then, or 13,000 in the whole year, of which 5,135 are done.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.kinds import Kind, Result, at, found, related
from factcheck.checking.wording import plain
from factcheck.model.claim import Article, Claim, RelationKind
from factcheck.model.interval import EXACT
from factcheck.model.rule import KindSpec, Rule

_ADDITIONAL = frozenset({"additional", "extra", "further", "more", "more,", "more."})
_LEAD = 14
_LONGEST_LEAD = 22
# How many figures behind a total may speak of what is added to it.
_MOST_LOOKED_AT = 12


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:an additional|another|a further|an extra|(?:additional|further|extra) [a-z]{3,8} of)\s*$", re.IGNORECASE
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for relation in related(article, RelationKind.RUNNING_TOTAL):
        added, total = (article.claims[member] for member in relation.members)
        last = max(relation.members)
        for claim in article.claims[last + 1 : last + 1 + _MOST_LOOKED_AT]:
            if claim.quantity.mention.block != total.quantity.mention.block:
                break
            if is_additional(article, claim) and _noun(claim) == _noun(added) != "":
                yield from _finding(article, rule, claim, added, total)


def _finding(article: Article, rule: Rule, claim: Claim, added: Claim, total: Claim) -> Iterator[Result]:
    values = [each.quantity.best.value for each in (claim, added, total)]
    more, before, reached = values
    if more is None or before is None or reached is None or more <= before:
        return
    fields = {
        "text": claim.span.of(article.text),
        "added": plain(before),
        "total": plain(reached),
        "sum": plain(EXACT.add(reached, more)),
    }
    yield found(rule, article, claim.span, fields, evidence=(at(article, total.span, "the total so far"),))


def is_additional(article: Article, claim: Claim) -> bool:
    """Whether a figure is said to be an addition: "2,000 additional shelters", "another 40 jets"."""
    start, amount = claim.span.start, claim.quantity.mention.amount
    behind = article.text[amount.end : amount.end + _LEAD].split()[:2]
    is_more = bool(behind and behind[0] in _ADDITIONAL) and behind[-1] != "than"
    return is_more or bool(_lead().search(article.text, max(0, start - _LONGEST_LEAD), amount.start))


def _noun(claim: Claim) -> str:
    """Return the last two words of the counted noun, "base stations", or ""."""
    return " ".join(claim.quantity.mention.noun.lower().split()[-2:])


KIND = Kind(KindSpec("additional", {}, ("text", "added", "total", "sum")), within=_check)
