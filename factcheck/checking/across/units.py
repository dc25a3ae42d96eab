"""One value with two units: "0.5 percent" here and "0.5 percentage points" there, yuan and dollars, MW and MWh.

Worked example: "sales of 45 billion yuan" and "sales of $45 billion" of one firm and year: the number is the same, so
it was not converted, and one of the units is wrong. Tons and tonnes, and the dollars of several countries, are left
alone.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.checking.across.comparable import facts, in_time
from factcheck.checking.across.telling import told
from factcheck.checking.kinds import Kind, Result
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.statement import Statement

_DOLLARS = frozenset({"USD", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD"})
_MONEY, _MEASURE = QuantityKind.MONEY.value, QuantityKind.MEASURE.value
_RATES = frozenset({QuantityKind.PERCENT.value, QuantityKind.POINTS.value})


def _check(statements: Sequence[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    groups: dict[tuple[str, ...], list[Statement]] = {}
    for each in facts(statements):
        if each.value:
            where = each.subject, each.measure, each.place, each.period, str(each.change), str(abs(each.value))
            groups.setdefault(where, []).append(each)
    for group in groups.values():
        if len({each.unit for each in group}) > 1:
            yield from _of_group(sorted(group, key=in_time), rule, targets)


def _of_group(group: list[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    """Yield a finding for the first statement of each unit but the first; a target is held against the others alone."""
    first: dict[str, Statement] = {}
    if targets is not None:
        for each in group:
            if each.uri not in targets:
                first.setdefault(each.unit, each)
    for here in group:
        is_asked = targets is None or here.uri in targets
        there = next((each for each in first.values() if _is_slip(here, each)), None)
        if is_asked and here.unit not in first and there is not None:
            yield _told(here, there, rule)
        if targets is None:
            first.setdefault(here.unit, here)


def _told(here: Statement, there: Statement, rule: Rule) -> Result:
    fields = {
        "figure": here.figure, "other": there.figure, "subject": here.subject,
        "measure": here.measure, "period": here.period,
    }  # fmt: skip
    return told(rule, here, fields, (there.evidence("the other unit"),))


def _is_slip(here: Statement, there: Statement) -> bool:
    """Whether the same number stands with two units that are no two names of one."""
    if here.uri == there.uri or not here.unit or not there.unit or here.unit == there.unit:
        return False
    kinds = {here.kind, there.kind}
    if kinds == _RATES:
        return here.change
    if kinds == {_MONEY}:
        is_like = (here.unit in _DOLLARS and there.unit in _DOLLARS) or _written(here) == _written(there)
        return not is_like and _digits(here.value) > 1 and here.per == there.per
    return kinds == {_MEASURE} and _digits(here.value) > 1 and not _are_tons(here.unit, there.unit)


def _written(each: Statement) -> str:
    """Return the unit as written: "crowns" are no two units, whatever country each article means."""
    return "".join(sign for sign in each.figure.lower() if not sign.isdigit() and sign not in " .,")


def _are_tons(left: str, right: str) -> bool:
    return "t" in {left, right} or "ton" in left or "ton" in right


def _digits(value: Decimal | None) -> int:
    return 0 if value is None else len(value.normalize(EXACT).as_tuple().digits)


KIND = Kind(KindSpec("units-across", {}, ("figure", "other", "subject", "measure", "period")), across=_check)
