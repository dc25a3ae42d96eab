"""Which totals of a table are told to be wrong: one finding for one cause.

A table casts where at least one of its totals holds; in such a table those that miss are told. Where nothing holds the
"total" is something else, unless there is one column only and the miss is small or has a name. A cell that is missed
by its row and by its column in the same amount is the cause of both.

Worked example: North 1,200 and 1,300, South 800 and 900, Total 2,000 and 2,300: the first column holds, the second
adds up to 2,200.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from factcheck.checking.diagnosis import Typed, diagnosed
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.tables.casting import Cast, casts_of
from factcheck.checking.tables.cells import Table, tables_of
from factcheck.checking.wording import amount
from factcheck.model.claim import Article
from factcheck.model.finding import Evidence, Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.rule import KindSpec, Rule

# A miss larger than this, as a share of the total, is no slip where nothing else shows that the column adds up.
_SMALL = Decimal("0.25")
# So many totals that hold beside a miss with a name make it certain.
_CERTAIN = 2
# More cells than a reader would look up one by one are named by the first and the last.
_NAMED = 12


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for table in tables_of(article):
        down = list(casts_of(table))
        across = [cast.turned() for cast in casts_of(table.transposed())]
        for cast in (*down, *across):
            if cast.holds:
                spans = (cast.total.span, *(part.span for part in cast.parts))
                yield from held(rule, article, spans, _fields(cast, ""))
        yield from _causes(article, rule, table, _told(down, across), _told(across, down))


def _told(casts: Sequence[Cast], crossing: Sequence[Cast]) -> dict[Cast, int]:
    """Return the casts that miss, each with how many others hold, where these show that the cells are to be added.

    A total that adds up the other way, with the total of another miss in it, only carries that one along, and so does
    one that is right where a subtotal is wrong.
    """
    count = sum(cast.holds for cast in casts)
    misses = [cast for cast in casts if not cast.holds]
    sure = [miss for miss in misses if not miss.doubtful]
    if count < len(sure) and not (len(sure) == len(casts) == 1 and _is_slip(sure[0])):
        return {}
    amounts = {miss.total_at: miss.missing for miss in misses}
    carried = {cast.total_at: cast.parts_at for cast in crossing if cast.holds}
    return {
        miss: count
        for miss in misses
        if not any(amounts.get(place) == miss.missing for place in carried.get(miss.total_at, ()))
        and not any(amounts.get(place) == -miss.missing for place in miss.parts_at)
    }


def _is_slip(cast: Cast) -> bool:
    return bool(_diagnosis(cast)) or abs(cast.missing) <= EXACT.multiply(abs(cast.total.value), _SMALL)


def _causes(
    article: Article, rule: Rule, table: Table, down: dict[Cast, int], across: dict[Cast, int]
) -> Iterator[Result]:
    """Yield one finding a cause: the cell in which a row and a column miss alike, else each total that misses."""
    for column, row in product(tuple(down), tuple(across)):
        crossing = _crossing(column, row)
        if column not in down or row not in across or crossing is None:
            continue
        if crossing == column.total_at:
            del across[row]
        elif crossing == row.total_at:
            del down[column]
        else:
            yield _cell_finding(article, rule, table, column, row)
            del down[column], across[row]
    for cast, holding in (*down.items(), *across.items()):
        if not cast.doubtful:
            yield _total_finding(article, rule, cast, holding)


def _crossing(column: Cast, row: Cast) -> tuple[int, int] | None:
    """Return the cell that alone explains why both miss, or None: a part of both, or the total of one in the other."""
    at_part = row.total_at[0], column.total_at[1]
    if at_part in column.parts_at and at_part in row.parts_at and column.missing == row.missing:
        return at_part
    if row.total_at in column.parts_at and column.missing == -row.missing:
        return row.total_at
    if column.total_at in row.parts_at and column.missing == -row.missing:
        return column.total_at
    return None


def _cell_finding(article: Article, rule: Rule, table: Table, column: Cast, row: Cast) -> Result:
    cell = table.cells[row.total_at[0], column.total_at[1]]
    assert cell.figure is not None, "only cells with a figure are added up"
    should = amount(EXACT.add(cell.figure.value, column.missing), cell.figure.unit)
    fields = _fields(column, f" Its row misses as much: this cell may be {should}.")
    evidence = (at(article, column.total.span, "total of the column"), at(article, row.total.span, "total of the row"))
    return found(rule, article, cell.figure.span, fields, evidence=evidence, confidence="high")


def _total_finding(article: Article, rule: Rule, cast: Cast, holding: int) -> Result:
    diagnosis = _diagnosis(cast)
    level = None if diagnosis and holding >= _CERTAIN else Level.WARNING
    fields = _fields(cast, f" The total {diagnosis}." if diagnosis else "")
    confidence = "high" if diagnosis or holding else "medium"
    return found(
        rule, article, cast.total.span, fields, level=level, evidence=_parts(article, cast), confidence=confidence
    )


def _parts(article: Article, cast: Cast) -> tuple[Evidence, ...]:
    """Name the cells that are added up; of many, the first and the last."""
    if len(cast.parts) <= _NAMED:
        return tuple(at(article, part.span, "a cell of the sum") for part in cast.parts)
    count = f"of {len(cast.parts)} cells of the sum"
    return (at(article, cast.parts[0].span, f"first {count}"), at(article, cast.parts[-1].span, f"last {count}"))


def _diagnosis(cast: Cast) -> str:
    if cast.total.value <= 0 or cast.sum <= 0:
        return ""
    total = Interval.around(cast.total.value, cast.total.half, cast.total.half)
    return diagnosed(total, Interval.point(cast.sum), typed=Typed(cast.total.value, cast.sum))


def _fields(cast: Cast, diagnosis: str) -> dict[str, str]:
    unit = cast.total.unit
    return {"sum": amount(cast.sum, unit), "total": amount(cast.total.value, unit), "diagnosis": diagnosis}


KIND = Kind(KindSpec("table-total", {}, ("sum", "total", "diagnosis")), within=_check)
