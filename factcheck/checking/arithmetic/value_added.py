"""Value added and gross output of one place: the first is part of the second.

Comes in: an article. Goes out: pairs of amounts, the value added first. Never happens here: judging them.

Worked example: "the industrial output value of Riverton rose to nearly 600 billion yuan" and "the GDP of Riverton
exceeded 260 billion yuan" give 260 and 600.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.in_prose import matches
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span


@cache
def _measures() -> re.Pattern[str]:
    name = r"(?:the )?(?P<place>[A-Z][\w-]+(?: [A-Z][\w-]+){0,3})"
    return re.compile(rf"\b(?:(?P<added>GDP|[Vv]alue[- ]added)|(?:gross )?output(?: value)?) of {name}")


def added_and_output(article: Article) -> Iterator[tuple[Claim, Claim]]:
    """Yield (value added, gross output) for each place of which the article gives both, in one currency and year."""
    if "output" not in article.text:
        return
    outputs: list[tuple[str, Claim]] = []
    added: list[tuple[str, Claim]] = []
    for match in matches(article, _measures(), ("GDP of", "dded of", "output")):
        amount = _last_amount(article, Span(*match.span()))
        if amount is not None:
            (added if match["added"] else outputs).append((match["place"], amount))
    for place, value in added:
        for other, output in outputs:
            if place == other and value.quantity.best.unit == output.quantity.best.unit and _share_year(value, output):
                yield value, output


def _last_amount(article: Article, measure: Span) -> Claim | None:
    """Return the latest level that its sentence gives behind a measure: the last amount that is no conversion."""
    sentence = article.sentence_around(measure)
    inside = [
        claim
        for claim in article.claims
        if sentence is not None
        and sentence.contains(claim.span)
        and claim.span.start > measure.end
        and claim.quantity.kind is QuantityKind.MONEY
        and article.text[claim.span.start - 1] not in "(["
    ]
    return inside[-1] if inside else None


def _share_year(one: Claim, other: Claim) -> bool:
    return one.period == other.period
