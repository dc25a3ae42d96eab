"""A total that is counted up over a year cannot fall: the first nine months have no less than the first half.

Worked example: 920,000 cars delivered in the first half of 2023 and 620,000 in the first nine months. Only what is
counted up is compared: sales, output, exports, deaths; no profit, no stock, no balance.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.checking.across.comparable import facts, in_time, lowered
from factcheck.checking.across.telling import told
from factcheck.checking.kinds import Kind, Result
from factcheck.model.finding import Level
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.statement import Statement

_COUNTED_UP = frozenset({
    "production", "deliveries", "sales", "revenue", "exports", "imports", "passengers", "deaths", "births",
    "tourists", "visitors", "arrivals", "spending", "shipments", "registrations", "gdp", "trade", "murders",
    "accidents", "consumption", "generation", "bookings", "emissions", "cases", "infections",
})  # fmt: skip
# How many months of the year a period from January on has.
_MONTHS: dict[str, float] = {"-Q1": 3, "-H1": 6, "-Q1-Q3": 9, "": 12} | {
    f"-M01-M{month:02d}": float(month) for month in range(2, 12)
}

# "So far this year": such totals are compared with one another alone, since nobody knows which day they were made on;
# who counts more slowly than others is behind them by so much at most.
_SO_FAR, _LONGEST_MONTH, _BEHIND = "-to-", 31, Decimal("0.8")


def _check(statements: Sequence[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    years: dict[tuple[object, ...], list[Statement]] = {}
    for each in facts(statements):
        if not each.change and each.measure.split(" ")[-1] in _COUNTED_UP and _months(each) and not each.per:
            at = each.topic, each.unit, each.place, each.period[:4], _is_so_far(each)
            years.setdefault(at, []).append(each)
    for members in years.values():
        if len({each.period for each in members}) > 1 and len({each.uri for each in members}) > 1:
            yield from _of_year(sorted(members, key=in_time), rule, targets)


def _months(each: Statement) -> float:
    """Return how many months of its year a total covers; "so far" on 13 March is two and a part of the third."""
    part = each.period[4:]
    if _is_so_far(each):
        return int(part[4:6]) - 1 + int(part[7:9]) / _LONGEST_MONTH
    return _MONTHS.get(part, 0)


class _Ends(NamedTuple):
    """Of the totals of so many months the one that is surely largest, and the one that is surely smallest."""

    largest: Statement
    smallest: Statement


def _of_year(members: list[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    """Yield a finding for each total that contradicts one of other months; it stands where it was published later."""
    seen: dict[float, _Ends] = {}
    if targets is not None:
        for each in members:
            if each.uri not in targets:
                _note(each, seen)
    for here in members:
        if targets is None or here.uri in targets:
            there = next((each for each in _others(here, seen) if each.uri != here.uri and _falls(each, here)), None)
            if there is not None:
                yield _told(here, there, rule)
        if targets is None:
            _note(here, seen)


def _note(each: Statement, seen: dict[float, _Ends]) -> None:
    known = seen.get(_months(each), _Ends(each, each))
    largest = each if (each.wide_low or 0) > (known.largest.wide_low or 0) else known.largest
    is_smaller = each.wide_high is not None and (
        known.smallest.wide_high is None or each.wide_high < known.smallest.wide_high
    )
    seen[_months(each)] = _Ends(largest, each if is_smaller else known.smallest)


def _others(here: Statement, seen: dict[float, _Ends]) -> Iterator[Statement]:
    for months, ends in sorted(seen.items()):
        if months < _months(here):
            yield ends.largest
        elif months > _months(here):
            yield ends.smallest


def _told(here: Statement, there: Statement, rule: Rule) -> Result:
    shorter, longer = sorted((here, there), key=_months)
    is_like = here.vintage == there.vintage and here.basis == there.basis
    level = None if is_like and not _may_be_behind(shorter, longer) else lowered(Level.WARNING, 1)
    fields = {
        "figure": longer.figure, "period": longer.period, "less": shorter.figure, "within": shorter.period,
        "subject": here.subject, "measure": here.measure,
    }  # fmt: skip
    return told(rule, here, fields, (there.evidence("the other total"),), level=level)


def _may_be_behind(earlier: Statement, later: Statement) -> bool:
    """Whether two totals "so far" differ so little that the later one may be of somebody who counts more slowly."""
    is_near = bool(earlier.value and later.value) and (later.value or 0) > _BEHIND * (earlier.value or 0)
    return is_near and _is_so_far(later)


def _is_so_far(each: Statement) -> bool:
    return each.period[:4].isdigit() and each.period[4:8] == _SO_FAR


def _falls(one: Statement, other: Statement) -> bool:
    shorter, longer = sorted((one, other), key=_months)
    return longer.wide.below(shorter.wide)


KIND = Kind(
    KindSpec("cumulative-across", {}, ("figure", "period", "less", "within", "subject", "measure")), across=_check
)
