"""One change that two articles let go opposite ways: exports "rose 6.2 percent" here and "fell 6.2 percent" there."""

from collections.abc import Iterator, Sequence

from factcheck.checking.across.comparable import facts, in_time, is_rate_without_base, lowered, slots_of
from factcheck.checking.across.telling import told
from factcheck.checking.kinds import Kind, Result
from factcheck.model.claim import Direction
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.statement import Statement
from factcheck.model.versions import is_one_story

_OPPOSITE = {Direction.UP.value: Direction.DOWN.value, Direction.DOWN.value: Direction.UP.value}


def _check(statements: Sequence[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    groups: dict[tuple[str, str], list[Statement]] = {}
    for each in facts(statements, inherited=True):
        if each.change and each.direction in _OPPOSITE:
            groups.setdefault((each.key, each.place), []).append(each)
    for group in groups.values():
        yield from _of_group(sorted(group, key=in_time), rule, targets)


def _of_group(group: list[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    """Yield a finding where the group turns: the first statement that goes another way than those before it.

    In targets alone the others are asked: a target is told where they go another way, and none goes its way.
    """
    first: dict[str, Statement] = {}
    if targets is not None:
        for each in group:
            if each.uri not in targets:
                first.setdefault(each.direction, each)
    for here in group:
        if targets is None:
            if here.direction not in first:
                yield from _contradicted(here, first, rule)
            first.setdefault(here.direction, here)
        elif here.uri in targets and here.direction not in first:
            yield from _contradicted(here, first, rule)


def _contradicted(here: Statement, first: dict[str, Statement], rule: Rule) -> Iterator[Result]:
    """Yield a finding if somebody goes the opposite way, and is comparable."""
    there = first.get(_OPPOSITE[here.direction])
    if there is None or is_one_story(here, there) or not slots_of(here).may_meet(slots_of(there)):
        return
    steps = slots_of(here).open(slots_of(there)) + here.inherited + there.inherited
    steps += is_rate_without_base(here) and is_rate_without_base(there) and here.value != there.value
    fields = {
        "figure": here.figure, "other": there.figure, "direction": here.direction, "opposite": there.direction,
        "subject": here.subject, "measure": here.measure, "period": here.period,
    }  # fmt: skip
    yield told(rule, here, fields, (there.evidence("the other way"),), level=lowered(rule.level, steps))


KIND = Kind(
    KindSpec("directions-across", {}, ("figure", "other", "direction", "opposite", "subject", "measure", "period")),
    across=_check,
)
