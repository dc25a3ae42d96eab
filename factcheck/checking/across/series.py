"""One measure over the years: a year that is ten or a thousand times its neighbors has lost or won a digit or a word.

Worked example: wheat exports of 4.1 million tons in 2021, 43 million in 2022 and 4.4 million in 2023: a tenth of the
middle figure lies between its neighbors. One neighbor alone proves nothing, except where a measure moves slowly.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.checking.across.comparable import facts, in_time
from factcheck.checking.across.telling import told
from factcheck.checking.kinds import Kind, Result
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.statement import Statement

_POWERS = (1, -1, 3, -3, 2, -2, 4, -4, 6, -6)
_KINDS = frozenset(
    {QuantityKind.MONEY.value, QuantityKind.COUNT.value, QuantityKind.NUMBER.value, QuantityKind.MEASURE.value}
)
_SLOW = frozenset({"gdp", "population", "area", "gdp per capita", "public debt", "foreign exchange reserves"})
# Between neighbors a figure may lie so far beyond the lower and the upper one.
_ROOM = Decimal("1.5")
_SLOW_ROOM = Decimal("1.25")
_NEAR = 2


def _check(statements: Sequence[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    series: dict[tuple[str, ...], list[Statement]] = {}
    for each in facts(statements):
        if each.kind in _KINDS and not each.change and each.value and each.value > 0 and each.period[:4].isdigit():
            part = each.period[4:]
            series.setdefault((each.topic, each.unit, each.per, each.place, part), []).append(each)
    for members in series.values():
        if len({each.period for each in members}) > 1 and len({each.uri for each in members}) > 1:
            yield from _of_series(sorted(members, key=in_time), rule, targets)


def _of_series(members: list[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    by_year: dict[int, list[Statement]] = {}
    for each in members:
        by_year.setdefault(int(each.period[:4]), []).append(each)
    for year, same in sorted(by_year.items()):
        years = [near for near in range(year - _NEAR, year + _NEAR + 1) if near != year and near in by_year]
        neighbors = [by_year[near][0] for near in years]
        for here in same:
            if targets is None or here.uri in targets:
                yield from _jump(here, neighbors, same, rule, targets is None)


def _jump(
    here: Statement, neighbors: list[Statement], same: list[Statement], rule: Rule, alone_is_later: bool
) -> Iterator[Result]:
    """Yield a finding for a figure that fits its neighbors only with its magnitude changed.

    Of two figures alone either may be wrong: with `alone_is_later` the one that was published later is told.
    """
    others = [each for each in neighbors if each.uri != here.uri]
    if len(others) == 1 and alone_is_later and in_time(others[0]) > in_time(here):
        return
    band = _band(others, here.measure) if others else None
    if band is None or here.wide.overlaps(band):
        return
    power = next((power for power in _POWERS if here.written.scaled(Decimal(10) ** -power).overlaps(band)), 0)
    if power and not any(each.uri != here.uri and each.wide.overlaps(here.wide) for each in same):
        size = f"{10 ** abs(power):,} times too {'large' if power > 0 else 'small'}"
        nearest = others[0]
        fields = {
            "figure": here.figure, "size": size, "subject": here.subject, "measure": here.measure,
            "period": here.period, "other": nearest.figure, "when": nearest.period,
        }  # fmt: skip
        evidence = tuple(each.evidence(each.period) for each in others)
        yield told(rule, here, fields, evidence, confidence="high")


def _band(others: list[Statement], measure: str) -> Interval | None:
    """Return what may lie among the neighbors, or None where they are too few or too unlike to tell."""
    values = [each.value for each in others if each.value]
    low, high = min(values), max(values)
    is_slow = measure in _SLOW
    if (len({each.period for each in others}) < 2 and not is_slow) or high > low * 3:
        return None
    room = _SLOW_ROOM if is_slow and len(values) < 2 else _ROOM
    return Interval(EXACT.divide(low, room), EXACT.multiply(high, room))


KIND = Kind(
    KindSpec("jump-across", {}, ("figure", "size", "subject", "measure", "period", "other", "when")), across=_check
)
