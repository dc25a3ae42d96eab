"""A year and its parts in several articles: quarters that were printed one by one, and a year that they do not make up.

Worked example: 21.0, 22.0, 20.5 and 23.5 million barrels in four quarters are 87.0 million, and "78.0 million barrels
in 2023" is something else. Only what is counted up over the year is added, no stock, no average and no rate. Quarters
are revised a little at the end of the year: below the option's percentage nothing is told.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import reduce
from typing import NamedTuple

from factcheck.checking.across.comparable import facts, in_time
from factcheck.checking.across.telling import told
from factcheck.checking.kinds import Kind, Result
from factcheck.checking.wording import scaled
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.statement import Statement

# A period from its parts; the first way whose parts are all there is taken.
_WAYS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("", ("-Q1", "-Q2", "-Q3", "-Q4")),
    ("", ("-H1", "-H2")),
    ("", ("-Q1-Q3", "-Q4")),
    ("", ("-H1", "-Q3", "-Q4")),
    ("-Q1-Q3", ("-Q1", "-Q2", "-Q3")),
    ("-Q1-Q3", ("-H1", "-Q3")),
    ("-H1", ("-Q1", "-Q2")),
    ("-H2", ("-Q3", "-Q4")),
    *((f"-Q{n}", tuple(f"-{month:02d}" for month in range(3 * n - 2, 3 * n + 1))) for n in (1, 2, 3, 4)),
)
_ADDED = frozenset({
    "production", "deliveries", "sales", "revenue", "exports", "imports", "passengers", "shipments", "registrations",
    "profit", "bookings", "arrivals", "tourists", "visitors", "generation", "catch", "output", "throughput", "orders",
})  # fmt: skip


class _Part(NamedTuple):
    """What all articles together say of one part of a year: anything between its ends."""

    ends: Interval
    said: Statement


def _check(statements: Sequence[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    years: dict[tuple[str, ...], dict[str, list[Statement]]] = {}
    for each in facts(statements):
        if not each.change and not each.per and _is_added(each) and each.period[:4].isdigit():
            at = each.topic, each.unit, each.place, each.basis, each.period[:4]
            years.setdefault(at, {}).setdefault(each.period[4:], []).append(each)
    for year in years.values():
        if len(year) > 1:
            parts = {name: _joined(sorted(said, key=in_time)) for name, said in year.items()}
            yield from _of_year(parts, rule, targets)


def _is_added(each: Statement) -> bool:
    return each.measure.split(" ")[-1] in _ADDED


def _joined(said: list[Statement]) -> _Part:
    """Return the hull of all figures for one part: of figures that disagree, another rule tells."""
    return _Part(reduce(Interval.hull, (each.wide for each in said)), said[0])


def _of_year(parts: dict[str, _Part], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    seen: set[str] = set()
    for whole, names in _WAYS:
        if whole in parts and whole not in seen and all(name in parts for name in names):
            seen.add(whole)
            yield from _compared(parts[whole], [parts[name] for name in names], rule, targets)


def _compared(whole: _Part, parts: list[_Part], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    total = reduce(Interval.plus, (part.ends for part in parts))
    members = [whole.said, *(part.said for part in parts)]
    is_apart = not total.widened(EXACT.divide(rule.number("slack_percent"), 100)).overlaps(whole.ends)
    if not is_apart or len({each.uri for each in members}) < 2:
        return
    here = next((each for each in members if targets is None or each.uri in targets), None)
    if here is not None:
        is_clean = len({(each.vintage, each.status) for each in members}) == 1
        values = [part.said.value or Decimal(0) for part in parts]
        fields = {
            "figure": whole.said.figure, "parts": " + ".join(part.said.figure for part in parts),
            "sum": scaled(sum(values, Decimal(0))), "measure": here.measure, "subject": here.subject,
            "period": whole.said.period, "periods": ", ".join(part.said.period for part in parts),
        }  # fmt: skip
        evidence = tuple(each.evidence(each.period) for each in members if each.location != here.location)
        yield told(rule, here, fields, evidence, level=None if is_clean else Level.NOTE)


KIND = Kind(
    KindSpec(
        "parts-of-year-across",
        {"slack_percent": 2},
        ("figure", "parts", "sum", "measure", "subject", "period", "periods"),
        {"slack_percent": "by how many percent a year may miss its parts, which are revised at its end"},
    ),
    across=_check,
)
