"""A figure that a sentence gives to the owner of a row: "Junts, which has nine", where the row of Junts has 8.

Comes in: an article and the labels of its tables. Goes out: a figure with the one cell of that row that it can only
mean. Never happens here: figures with a unit or a noun that could be of something else than the table.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.tables.cells import Figure
from factcheck.checking.tables.labels import Labels
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind

_KINDS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_NEAR = Interval(Decimal("0.8"), Decimal("1.25"))
_LEAD = 80


class Owned(NamedTuple):
    """A figure of a sentence, the cell of the row that it names, and the labels of that cell."""

    claim: Claim
    cell: Figure
    heading: str


@cache
def _owning(label: str) -> re.Pattern[str]:
    """Compile a row's label and what gives it a figure: "Junts, which has", "the ERC's", "Junts won"."""
    return re.compile(
        rf"\b{re.escape(label)}(?:,? (?:which|who|with|and its|on)|['’]s?)?,? (?:(?:has|had|won|took|got|holds?|held"
        rf"|with|gets"
        r"|received|scored|made|on|at|has won|is on|was on|came away with|finished (?:on|with)) )?(?:its |the |only "
        r"|just )?$"
    )


def owned_figures(article: Article, tables: Sequence[Labels]) -> Iterator[Owned]:
    """Yield the bare figures of prose that stand right behind the label of one row, with the cell that is nearest."""
    for claim in article.claims:
        quantity = claim.quantity
        is_prose = article.document.blocks[quantity.mention.block].role is Role.PARAGRAPH
        is_bare = quantity.kind in _KINDS and not quantity.mention.noun and not quantity.hedged and not quantity.per
        if is_prose and is_bare and claim.status is Status.ACTUAL and quantity.best.value:
            yield from _owned(article, tables, claim)


def _owned(article: Article, tables: Sequence[Labels], claim: Claim) -> Iterator[Owned]:
    before = article.text[max(0, claim.span.start - _LEAD) : claim.span.start]
    for labels in tables:
        for row in range(1, labels.table.rows):
            label = labels.table.words(row, 0)
            if label and label in before and labels.rows[row] and _owning(label).search(before):
                yield from _nearest(labels, row, claim)


def _nearest(labels: Labels, row: int, claim: Claim) -> Iterator[Owned]:
    """Yield the one cell of the row that is of the figure's size; with two of them nobody knows."""
    value = claim.quantity.best.value or Decimal(0)
    near = []
    for column in labels.numeric:
        cell = labels.table.cell(row, column)
        figure = None if cell is None else cell.figure
        is_whole = figure is not None and figure.value > 0 and not figure.half
        if figure is not None and is_whole and _NEAR.contains(EXACT.divide(value, figure.value)):
            near.append((column, figure))
    if len(near) == 1:
        column, figure = near[0]
        yield Owned(claim, figure, f"{labels.table.words(row, 0)}, {labels.table.words(0, column)}")
