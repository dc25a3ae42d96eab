"""One change that two articles let go opposite ways: exports "rose 6.2 percent" here and "fell 6.2 percent" there."""

from collections.abc import Iterator, Sequence

from factcheck.checking.across.comparable import facts, in_time, is_rate_without_base, lowered, slots_of
from factcheck.checking.across.telling import told
from factcheck.checking.kinds import Kind, Result
from factcheck.model.claim import Direction
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.statement import Statement

_OPPOSITE = {Direction.UP.value: Direction.DOWN.value, Direction.DOWN.value: Direction.UP.value}


def _check(statements: Sequence[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    groups: dict[tuple[str, str], list[Statement]] = {}
    for each in facts(statements):
        if each.change and each.direction in _OPPOSITE:
            groups.setdefault((each.key, each.place), []).append(each)
    for group in groups.values():
        yield from _of_group(sorted(group, key=in_time), rule, targets)


def _of_group(group: list[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    """Yield a finding for each statement that goes another way than the first that it may be compared with."""
    for index, here in enumerate(group):
        if targets is not None and here.uri not in targets:
            continue
        others = group[:index] if targets is None else [each for each in group if each.uri not in targets]
        there = next((each for each in others if _contradict(here, each)), None)
        if there is None or any(each.direction == here.direction for each in others if not _is_one(each, here)):
            continue
        steps = slots_of(here).open(slots_of(there))
        steps += is_rate_without_base(here) and is_rate_without_base(there) and here.value != there.value
        fields = {
            "figure": here.figure, "other": there.figure, "direction": here.direction, "opposite": there.direction,
            "subject": here.subject, "measure": here.measure, "period": here.period,
        }  # fmt: skip
        yield told(rule, here, fields, (there.evidence("the other way"),), level=lowered(rule.level, steps))


def _contradict(here: Statement, there: Statement) -> bool:
    is_opposite = there.direction == _OPPOSITE[here.direction]
    return is_opposite and not _is_one(here, there) and slots_of(here).may_meet(slots_of(there))


def _is_one(here: Statement, there: Statement) -> bool:
    return here.uri == there.uri or (here.link != "" and here.link == there.link)


KIND = Kind(
    KindSpec("directions-across", {}, ("figure", "other", "direction", "opposite", "subject", "measure", "period")),
    across=_check,
)
