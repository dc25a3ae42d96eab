"""Article -> Statements: what of an article can be compared with other articles, now or in years.

Comes in: an article. Goes out: a statement for each figure of the prose whose slots mean the same everywhere. A claim
about "the company" or "its" stays without a subject, a day without a year without a period. Never happens here:
comparing, and reading a sentence anew for each of its figures.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from factcheck.model.claim import Article, Direction
from factcheck.model.quantity import QuantityKind
from factcheck.model.statement import Statement

_LINE_END = re.compile(r"\r\n?|\n")
_RATES = frozenset({QuantityKind.PERCENT, QuantityKind.POINTS, QuantityKind.MULTIPLE})
_DESCRIBED = ("the ", "its", "their")


def statements_of(article: Article) -> tuple[Statement, ...]:
    """Return the statements of an article, in order of place."""
    return tuple(_statements(article))


def _statements(article: Article) -> Iterator[Statement]:
    lines = [0, *(match.end() for match in _LINE_END.finditer(article.document.source))]
    title, origin = article.document.title, article.document.origin
    published = article.document.published
    for claim in article.claims:
        quantity, best = claim.quantity, claim.quantity.best
        place = article.document.in_source(claim.span)
        line = bisect_right(lines, place.start)
        yield Statement(
            uri=article.uri,
            start=claim.span.start,
            end=claim.span.end,
            source_start=origin.offset + place.start,
            source_end=origin.offset + place.end,
            line=origin.line + line - 1,
            column=place.start - lines[line - 1] + 1,
            figure=_flat(claim.span.of(article.text)),
            sentence=_flat((article.sentence_around(claim.span) or claim.span).of(article.text)),
            title="" if title is None else _flat(title.span.of(article.text)),
            published="" if published is None else published.day.isoformat(),
            link="",
            sketch=b"",
            subject="" if claim.subject.startswith(_DESCRIBED) else claim.subject,
            whole="",
            measure=claim.measure,
            place="",
            period=claim.period if claim.period[:4].isdigit() else "",
            kind=quantity.kind.value,
            unit=quantity.unit_symbol,
            per=quantity.per,
            change=quantity.kind in _RATES and claim.direction is not Direction.LEVEL,
            basis=claim.basis.value,
            base_period=claim.base_period.value,
            direction=claim.direction.value,
            status=claim.status.value,
            vintage="",
            value=best.value,
            narrow_low=best.narrow.low,
            narrow_high=best.narrow.high,
            wide_low=best.wide.low,
            wide_high=best.wide.high,
            written_low=best.written.low,
            written_high=best.written.high,
        )


def _flat(text: str) -> str:
    return " ".join(text.split())
