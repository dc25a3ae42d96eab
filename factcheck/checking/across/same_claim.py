"""The same claim in two articles: with another figure they disagree, with the same figure one corroborates the other.

Worked example: "Acme's revenue reached $5.2 billion in 2023" in one article and "In 2023 Acme's revenue was $5.6
billion" in another: 5.15 to 5.3 and 5.55 to 5.7 have nothing in common. "$5 billion" would agree with both.

Two statements are only compared when who, measure and period are known for both and no slot differs. Of three or more,
those that disagree with most of the others are reported.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.checking.across.telling import ticked, told
from factcheck.checking.consensus import disagreeing
from factcheck.checking.diagnosis import Typed, diagnosed
from factcheck.checking.kinds import Kind, Result
from factcheck.model.claim import Status
from factcheck.model.finding import Level
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.statement import Statement


def _check(statements: Sequence[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    for group in _keyed(statements):
        if len({statement.uri for statement in group}) > 1:
            yield from _against_consensus(group, rule, targets)


def _keyed(statements: Sequence[Statement]) -> list[list[Statement]]:
    groups: dict[tuple[str, ...], list[Statement]] = {}
    for statement in statements:
        if statement.key and statement.status == Status.ACTUAL.value and statement.value is not None:
            slots = statement.basis, statement.base_period, statement.direction
            groups.setdefault((statement.key, *slots), []).append(statement)
    return [group for group in groups.values() if len(group) > 1]


def _against_consensus(group: list[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    """Yield a finding for each statement that disagrees with most others, and a tick for each that agrees with one."""
    conflicts = {
        here: there
        for here, there in disagreeing([statement.wide for statement in group])
        if group[here].uri != group[there].uri
    }
    for here, there in _turned_to(conflicts, group, targets).items():
        yield _conflict(group[here], group[there], rule)
    agreeing = [statement for index, statement in enumerate(group) if index not in conflicts]
    for earlier, later in pairwise(agreeing):
        is_wanted = targets is None or later.uri in targets
        if is_wanted and earlier.uri != later.uri and earlier.narrow.overlaps(later.narrow):
            yield from ticked(rule, later, _fields(later, earlier))


def _turned_to(conflicts: dict[int, int], group: list[Statement], targets: frozenset[str] | None) -> dict[int, int]:
    """Return the conflicts with their place in a target: an outlier elsewhere is told wherever a target denies it."""
    if targets is None:
        return conflicts
    wanted = [index for index, statement in enumerate(group) if statement.uri in targets]
    turned = {here: there for here, there in conflicts.items() if group[here].uri in targets}
    for outlier in sorted(conflicts.keys() - turned.keys()):
        for place in wanted:
            if not group[place].wide.overlaps(group[outlier].wide):
                turned.setdefault(place, outlier)
    return turned


def _conflict(here: Statement, there: Statement, rule: Rule) -> Result:
    fields = _fields(here, there)
    level, confidence = (None, "high") if fields["diagnosis"] else (Level.WARNING, "medium")
    return told(rule, here, fields, (there.evidence("the other figure"),), level=level, confidence=confidence)


def _fields(here: Statement, there: Statement) -> dict[str, str]:
    diagnosis = (
        "" if here.wide.overlaps(there.wide) else diagnosed(here.written, there.written, typed=_typed(here, there))
    )
    return {
        "figure": here.figure,
        "other": there.figure,
        "subject": here.subject,
        "measure": here.measure,
        "period": here.period,
        "diagnosis": f" One {diagnosis}." if diagnosis else "",
    }


def _typed(mine: Statement, theirs: Statement) -> Typed | None:
    """Return the two values to look for typing slips in; None where one is a range."""
    return None if mine.value is None or theirs.value is None else Typed(mine.value, theirs.value)


KIND = Kind(
    KindSpec("same-claim-across", {}, ("figure", "other", "subject", "measure", "period", "diagnosis")), across=_check
)
