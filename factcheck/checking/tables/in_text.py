"""A sentence against the cell that it names by row and column.

Worked example: the table gives 415.2 for Cloud under "Revenue ($m)", the text says that "Cloud revenue was $451.2
million": two digits changed places. A figure that stands in any cell of the tables, or a sentence that has the cell's
figure as well, is never flagged.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.checking.diagnosis import Typed, diagnosed, is_swapped_pair
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.tables.cells import Figure, tables_of
from factcheck.checking.tables.labels import Labels, Named, roots
from factcheck.checking.tables.owned import owned_figures
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount
from factcheck.model.claim import Article, Claim, Direction, Status
from factcheck.model.document import Role
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span
from factcheck.model.unit import alike

_PROSE = frozenset({Role.PARAGRAPH, Role.LIST_ITEM, Role.CAPTION})
_KINDS = frozenset(
    {QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MEASURE}
)
_DERIVED = frozenset({QuantityKind.FRACTION, QuantityKind.MULTIPLE})
# The magnitudes that a table leaves to its title: "in millions".
_UNSAID = tuple(Decimal(10) ** power for power in (3, 6, 9))
# Without a named slip a figure is only held against its cell where it is of its size.
_OF_ITS_SIZE = Interval(Decimal("0.6"), Decimal("1.6"))
_FEWEST_DIGITS = 2


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    tables = [labels for table in tables_of(article) if (labels := Labels.of(table)) is not None]
    if not tables:
        return
    figures = [cell.figure for labels in tables for cell in labels.table.cells.values() if cell.figure is not None]
    for owned in owned_figures(article, tables):
        if not any(owned.claim.quantity.best.wide.overlaps(Interval.point(figure.value)) for figure in figures):
            fields = {
                "text": owned.claim.span.of(article.text),
                "cell": amount(owned.cell.value, owned.cell.unit),
                "heading": owned.heading,
                "diagnosis": "",
            }
            evidence = (at(article, owned.cell.span, "the cell"),)
            yield found(rule, article, owned.claim.span, fields, level=Level.WARNING, evidence=evidence)
    for sentence, claims in _by_sentence(article):
        words = roots(sentence.of(article.text))
        named = [cell for labels in tables if (cell := labels.named_in(words)) is not None]
        if len(named) == 1:
            yield from _against(article, rule, named[0], claims, figures)


def _by_sentence(article: Article) -> Iterator[tuple[Span, list[Claim]]]:
    """Yield the sentences of prose with the figures that a cell can hold; none that has a fraction or a multiple."""
    grouped: dict[int, list[Claim]] = {}
    derived = {claim.sentence for claim in article.claims if claim.quantity.kind in _DERIVED}
    for claim in article.claims:
        is_prose = article.document.blocks[claim.quantity.mention.block].role in _PROSE
        if is_prose and claim.quantity.kind in _KINDS and claim.quantity.best.value is not None:
            grouped.setdefault(claim.sentence, []).append(claim)
    return ((article.sentences[place], claims) for place, claims in grouped.items() if place not in derived)


def _against(
    article: Article, rule: Rule, named: Named, claims: Sequence[Claim], figures: Sequence[Figure]
) -> Iterator[Result]:
    """Hold the figures of one sentence against the cell that it names."""
    comparable = [claim for claim in claims if _is_comparable(claim, named)]
    agreeing = next((claim for claim in comparable if _agrees(claim, named.figure, named)), None)
    if agreeing is not None:
        spans = (agreeing.span, named.figure.span)
        yield from held(rule, article, spans, _fields(article, agreeing, named, ""))
        return
    for claim in comparable:
        if claim.status is Status.ACTUAL and not any(_agrees(claim, figure, named) for figure in figures):
            yield from _judged(article, rule, claim, named, is_alone=len(claims) == 1)


def _is_comparable(claim: Claim, named: Named) -> bool:
    """Whether the figure can be of the cell's kind: shares with shares, and no other unit."""
    unit, own = named.figure.unit, claim.quantity.best.unit
    is_share = named.is_share or (unit is not None and unit.symbol == "%")
    if is_share is not (claim.quantity.kind is QuantityKind.PERCENT):
        return False
    return unit is None or own is None or alike(unit, own)


def _agrees(claim: Claim, figure: Figure, named: Named) -> bool:
    """Whether the figure can stand for the cell's, in its unit or in one that the table leaves unsaid."""
    scales = (Decimal(1), named.scale) if named.is_scaled else (Decimal(1), *_UNSAID)
    cell = Interval.around(figure.value, figure.half, figure.half)
    return any(claim.quantity.best.wide.overlaps(cell.scaled(scale)) for scale in scales)


def _judged(article: Article, rule: Rule, claim: Claim, named: Named, *, is_alone: bool) -> Iterator[Result]:
    diagnosis = "" if claim.quantity.hedged else _diagnosis(claim, named)
    is_told = bool(diagnosis) or (is_alone and named.is_certain and _differs_plainly(claim, named))
    if is_told:
        level = None if diagnosis and named.is_certain else Level.WARNING
        fields = _fields(article, claim, named, f" The text {diagnosis}." if diagnosis else "")
        evidence = (at(article, named.figure.span, "the cell"),)
        yield found(rule, article, claim.span, fields, level=level, evidence=evidence)


def _differs_plainly(claim: Claim, named: Named) -> bool:
    """Whether the only figure of the sentence is of the cell's size and is no change and no bound."""
    cell = EXACT.multiply(named.figure.value, named.scale)
    value = value_of(claim.quantity.best)
    is_level = claim.direction is Direction.LEVEL or claim.quantity.kind is QuantityKind.PERCENT
    return cell > 0 and is_level and not claim.quantity.hedged and _OF_ITS_SIZE.contains(EXACT.divide(value, cell))


def _diagnosis(claim: Claim, named: Named) -> str:
    """Name the slip; a power of ten of a single digit or of a thousand may be another figure or an unsaid unit."""
    value, cell = value_of(claim.quantity.best), EXACT.multiply(named.figure.value, named.scale)
    if cell <= 0 or value <= 0 or len(value.normalize(EXACT).as_tuple().digits) < _FEWEST_DIGITS:
        return ""
    if is_swapped_pair(value, cell):
        return "may have two digits swapped"
    half = EXACT.multiply(named.figure.half, named.scale)
    return diagnosed(claim.quantity.best.written, Interval.around(cell, half, half), typed=Typed(value, cell))


def _fields(article: Article, claim: Claim, named: Named, diagnosis: str) -> dict[str, str]:
    cell = EXACT.multiply(named.figure.value, named.scale)
    return {
        "text": claim.span.of(article.text),
        "cell": amount(cell, named.figure.unit),
        "heading": named.heading,
        "diagnosis": diagnosis,
    }


KIND = Kind(KindSpec("text-against-table", {}, ("text", "cell", "heading", "diagnosis")), within=_check)
