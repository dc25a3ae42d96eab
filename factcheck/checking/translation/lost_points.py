"""A growth or a decline that moved by percent, in a text from China, where statistics count such moves in points.

Comes in: an article that names China. Goes out: the moves. Never happens here: moves of a rate that is given, which are
reckoned under both readings elsewhere.

Worked example: "the decline in exports narrowed by 3.1 percent" renders a move of 3.1 baifendian, percentage points.
"""

from collections.abc import Iterator

from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.provenance import names_china
from factcheck.checking.statistics.pace_moves import lone_paces
from factcheck.model.claim import Article
from factcheck.model.rule import KindSpec, Rule


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    if not names_china(article):
        return
    for step in lone_paces(article):
        yield found(rule, article, step.span, {"text": step.span.of(article.text)})


KIND = Kind(KindSpec("lost-points", {}, ("text",)), within=_check)
