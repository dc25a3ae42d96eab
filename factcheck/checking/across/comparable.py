"""Which statements may be compared: groups of one key, and how many slots one of two leaves open.

Who, which measure, which period, the unit, the part of the world and the direction must be the same. Basis, base
period and vintage must not differ, and each that only one of two gives lowers what is said by one level. A rate of
change within a year is measured against a month, a quarter or a year: where neither says which, that is one slot more.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.model.claim import Status
from factcheck.model.finding import Level
from factcheck.model.quantity import QuantityKind
from factcheck.model.statement import IMPLIED_RATE, RUNNING_COUNT, Statement, is_lifelong

_RATES = frozenset({"inflation", "core inflation", "consumer prices", "producer prices"})
_PERCENT = QuantityKind.PERCENT.value


class Slots(NamedTuple):
    """What a statement may leave open; "" is unknown."""

    basis: str
    base_period: str
    vintage: str

    def may_meet(self, other: "Slots") -> bool:
        """Whether no slot differs."""
        return all(mine == theirs or not mine or not theirs for mine, theirs in zip(self, other, strict=True))

    def open(self, other: "Slots") -> int:
        """Return how many slots one of the two leaves open and the other does not."""
        return sum(mine != theirs for mine, theirs in zip(self, other, strict=True))


def slots_of(statement: Statement) -> Slots:
    """Return what a statement says in the slots that it may leave open."""
    return Slots(statement.basis, statement.base_period, statement.vintage)


def facts(statements: Iterable[Statement], *, inherited: bool = False) -> Iterator[Statement]:
    """Yield the statements that an article stands behind, of one value; what only follows from it is none.

    With `inherited` also those that owe a slot to the rest of their article.
    """
    actual = Status.ACTUAL.value
    statements = statements if inherited else (each for each in statements if not each.inherited)
    said = (each for each in statements if each.status == actual and each.value is not None and each.key)
    return (
        each for each in said if not is_lifelong(each) and not each.measure.startswith((IMPLIED_RATE, RUNNING_COUNT))
    )


def grouped(statements: Iterable[Statement]) -> Iterator[list[Statement]]:
    """Yield the facts of one key, one place and one direction, of two articles at least, the first published first."""
    groups: dict[tuple[str, str, str], list[Statement]] = {}
    for each in facts(statements, inherited=True):
        groups.setdefault((each.key, each.place, each.direction), []).append(each)
    for group in groups.values():
        if len(group) > 1 and any(each.uri != group[0].uri for each in group):
            yield sorted(group, key=in_time)


def in_time(statement: Statement) -> tuple[str, str, int]:
    """Return what orders statements: the day of publication, those without one last; then the place."""
    return statement.published or "9999", statement.uri, statement.start


def is_rate_without_base(statement: Statement) -> bool:
    """Whether a rate of change within a year does not say against what it is measured."""
    is_rate = statement.change or statement.measure in _RATES
    return is_rate and statement.kind == _PERCENT and len(statement.period) > 4 and not statement.base_period


def lowered(level: Level, steps: int) -> Level:
    """Return a level so many steps milder."""
    for _ in range(steps):
        level = level.lowered()
    return level
