"""A total against what was added to reach it.

Worked example: 5,135 stations opened, "increasing the total to 22,500": there were 17,365 before. A total of 4,800
would be less than what was added.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.arithmetic.grown_beyond import grown_beyond
from factcheck.checking.kinds import Kind, Result, found, held, related
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, plain
from factcheck.model.claim import Article, Claim, RelationKind
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT
from factcheck.model.rule import KindSpec, Rule


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for relation in related(article, RelationKind.RUNNING_TOTAL):
        added, total = (article.claims[member].quantity for member in relation.members)
        if added.best.value is None or total.best.value is None:
            continue
        if article.text[: added.span.start].endswith((" top ", " Top ")):
            continue  # the name of a ranking: "34 of the world's top 500 companies"
        fields = {
            "added": plain(added.best.value),
            "total": plain(total.best.value),
            "before": plain(EXACT.subtract(total.best.value, added.best.value)),
        }
        is_level = _apart().match(article.text, total.span.end) is None
        if is_level and total.best.wide.below(added.best.wide):
            yield found(rule, article, relation.span, fields, confidence="high")
        elif added.best.narrow.below(total.best.narrow):
            yield from held(rule, article, (added.span, total.span), fields, loosely=True)
    for step, stock in grown_beyond(article):
        if stock.quantity.best.wide.below(step.quantity.best.wide):
            yield found(rule, article, stock.span.joined(step.span), _fields(step, stock), level=Level.WARNING)


def _fields(added: Claim, total: Claim) -> dict[str, str]:
    more, value, unit = value_of(added.quantity.best), value_of(total.quantity.best), total.quantity.best.unit
    before = EXACT.subtract(value, more)
    return {"added": amount(more, unit), "total": amount(value, unit), "before": amount(before, unit)}


@cache
def _apart() -> re.Pattern[str]:
    """Match what makes a figure the distance to another: "taking the total to 8 fewer than before"."""
    return re.compile(r"(?: [a-z]+)? (?:fewer|less|more|short|higher|lower|above|below|away)\b")


KIND = Kind(KindSpec("running-total", {}, ("added", "total", "before")), within=_check)
