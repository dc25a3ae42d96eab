"""The same claim in two articles: with another figure they disagree, with the same figure one corroborates the other.

Worked example: "Acme's revenue reached $5.2 billion in 2023" in one article and "In 2023 Acme's sales were $5.6
billion" in another: 5.15 to 5.3 and 5.55 to 5.7 have nothing in common. "$5 billion" would agree with both.

Of three or more, those that disagree with most of the others are reported. Versions of one article replace each other:
only a power of ten between them is a slip. A copied sentence corroborates nothing.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from factcheck.checking.across.comparable import Slots, grouped, is_rate_without_base, lowered, slots_of
from factcheck.checking.across.stories import is_one_text
from factcheck.checking.across.telling import ticked, told
from factcheck.checking.consensus import disagreeing
from factcheck.checking.diagnosis import Typed, diagnosed, power_of_ten
from factcheck.checking.kinds import Kind, Result
from factcheck.model.finding import Finding, Level, Verification
from factcheck.model.interval import EXACT
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.statement import Statement
from factcheck.model.versions import is_one_story

# A figure that is printed so many days later and differs by so much at most may have been revised in between.
_LONG, _REVISION = 200, Decimal("0.2")
# Of one thing so many figures are told; who has printed more of them learns nothing from a longer list.
_TOLD = 5


def _check(statements: Sequence[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    for group in grouped(statements):
        camps: dict[Slots, list[Statement]] = {}
        for statement in group:
            camps.setdefault(slots_of(statement), []).append(statement)
        for camp in camps.values():
            yield from _within_camp(camp, rule, targets)
        if len(camps) > 1:
            yield from _between_camps(camps, rule, targets)


def _within_camp(camp: list[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    """Yield a finding for each statement that disagrees with most others of the same slots.

    Without targets the figures that matter are told alone, where they were printed first and last.
    """
    intervals = [each.wide for each in camp]
    conflicts = dict(disagreeing(intervals, _voices(camp))) if disagreeing(intervals) else {}
    if targets is None:
        pairs = ((camp[here], camp[there]) for here, there in conflicts.items())
        found = [told for here, there in pairs for told in _conflict(here, there, camp, rule)]
        yield from found if len(found) <= _TOLD else _gravest(found, camp)
        return
    for here, there in _turned_to(conflicts, camp, targets).items():
        yield from _conflict(camp[here], camp[there], camp, rule)


def _voices(camp: list[Statement]) -> list[int]:
    """Return how many witnesses each statement stands for: of a text that was copied and copied again there is one."""
    first: dict[tuple[object, ...], Statement] = {}
    copied: dict[tuple[object, ...], bool] = {}
    for each in camp:
        same = first.setdefault(each.slots, each)
        if same is not each:
            copied[each.slots] = copied.get(each.slots, True) and is_one_text(same, each)
    return [int(first[each.slots] is each) if copied.get(each.slots) else each.times for each in camp]


def _gravest(found: list[Finding], camp: list[Statement]) -> Iterator[Finding]:
    """Yield the findings of the few figures that matter most: the gravest, of these the most printed."""
    said = {each.location: each for each in camp}
    figures: dict[Decimal | None, list[Finding]] = {}
    for finding in found:
        figures.setdefault(said[finding.location].value, []).append(finding)

    def weight(of_figure: list[Finding]) -> tuple[int, int, tuple[str, str, int]]:
        printed = [said[finding.location] for finding in of_figure]
        level = min(finding.level.rank for finding in of_figure)
        return level, -sum(each.times for each in printed), min(each.order for each in printed)

    for of_figure in sorted(figures.values(), key=weight)[:_TOLD]:
        yield from of_figure


def _between_camps(camps: dict[Slots, list[Statement]], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    """Yield a finding for each camp that leaves slots open and agrees with none of those that it may belong to."""
    for slots, camp in camps.items():
        others = [other for named, other in camps.items() if named != slots and slots.may_meet(named)]
        if not others or any(_meet(camp, other) for other in others):
            continue
        here, there = camp[-1], others[0][-1]
        later, earlier = (here, there) if targets is None or here.uri in targets else (there, here)
        if targets is None and _is_earlier(here, there):
            continue
        if targets is None or later.uri in targets:
            yield from _conflict(later, earlier, (*camp, *others[0]), rule)


def _is_earlier(here: Statement, there: Statement) -> bool:
    """Whether the other camp tells of the pair: of two that leave something open the later one does."""
    return (here.published, here.uri) < (there.published, there.uri)


def _meet(camp: list[Statement], other: list[Statement]) -> bool:
    """Whether some figure of one camp can agree with some figure of another; the first and the last stand for it."""
    return any(mine.wide.overlaps(theirs.wide) for mine in (camp[0], camp[-1]) for theirs in (other[0], other[-1]))


def _turned_to(conflicts: dict[int, int], group: list[Statement], targets: frozenset[str]) -> dict[int, int]:
    """Return the conflicts with their place in a target.

    An outlier elsewhere is told wherever a target denies it, unless the target says what others said before: then the
    outlier is an old story, and none of the target's.
    """
    turned = {here: there for here, there in conflicts.items() if group[here].uri in targets}
    outliers = sorted(conflicts.keys() - turned.keys())
    for place, here in enumerate(group):
        if outliers and here.uri in targets and place not in turned:
            outlier = _denied_by(here, outliers, group)
            turned |= {} if outlier is None else {place: outlier}
    return turned


def _denied_by(here: Statement, outliers: list[int], group: list[Statement]) -> int | None:
    """Return the first outlier that a target denies, of whose figure more others are than of the target's own."""
    # A copy of the target's own words backs nothing.
    heard = zip(group, _voices(group), strict=True)
    others = [(each, voices) for each, voices in heard if each.uri != here.uri and not _is_copy(each, here)]
    backing = _weight(here, others)
    if backing and 2 * backing >= sum(voices for _, voices in others):
        return None
    denied = (index for index in outliers if not group[index].wide.overlaps(here.wide))
    return next((index for index in denied if backing < _weight(group[index], others)), None)


def _is_copy(each: Statement, here: Statement) -> bool:
    return each.slots == here.slots and is_one_text(each, here)


def _weight(figure: Statement, others: Sequence[tuple[Statement, int]]) -> int:
    return sum(voices for each, voices in others if each.wide.overlaps(figure.wide))


def _conflict(here: Statement, there: Statement, group: Sequence[Statement], rule: Rule) -> Iterator[Finding]:
    """Yield what is to be said of two figures of a group that have nothing in common."""
    power = power_of_ten(here.written, there.written)
    if here.uri == there.uri or (not power and is_one_story(here, there)):
        return
    opened = slots_of(here).open(slots_of(there)) + max(here.inherited, there.inherited)
    opened += is_rate_without_base(here) and is_rate_without_base(there)
    opened += not power and _may_be_revised(here, there)
    # Digits that changed places are a sign by themselves, worth one slot that is open.
    is_typed = not power and opened > 0 and bool(_diagnosis(here, there))
    level = lowered(rule.level if power else Level.WARNING, opened - is_typed)
    confidence = "low" if opened else "high" if power else "medium"
    evidence = (there.evidence(f"the other figure{_printed(there, group)}"),)
    yield told(rule, here, _fields(here, there), evidence, level=level, confidence=confidence)


def _printed(there: Statement, group: Sequence[Statement]) -> str:
    """Return how often a figure was printed, if more than once."""
    times = sum(each.times for each in group if each.slots == there.slots)
    return f", printed {times} times" if times > 1 else ""


def _may_be_revised(here: Statement, there: Statement) -> bool:
    """Whether much time lies between two figures that are not far apart."""
    if not here.published or not there.published or not here.value or not there.value:
        return False
    apart = abs((date.fromisoformat(here.published) - date.fromisoformat(there.published)).days)
    ratio = EXACT.divide(here.value, there.value)
    return apart > _LONG and abs(ratio - 1) <= _REVISION


def _corroborated(
    statements: Sequence[Statement], rule: Rule, targets: frozenset[str] | None
) -> Iterator[Verification]:
    """Yield a tick for each statement that an independent one of another article agrees with."""
    for group in grouped(statements) if rule.verifies else ():
        for index, here in enumerate(group):
            if targets is None or here.uri in targets:
                near = (group[at] for at in (index - 1, index - 2, index + 1, index + 2) if 0 <= at < len(group))
                other = next((there for there in near if _supports(there, here)), None)
                if other is not None:
                    yield from ticked(rule, here, _fields(here, other))


def _supports(there: Statement, here: Statement) -> bool:
    agrees = there.narrow.overlaps(here.narrow) and slots_of(there).may_meet(slots_of(here))
    return agrees and not is_one_text(there, here)


def _fields(here: Statement, there: Statement) -> dict[str, str]:
    diagnosis = _diagnosis(here, there)
    return {
        "figure": here.figure,
        "other": there.figure,
        "subject": here.subject,
        "measure": here.measure,
        "period": here.period,
        "published": f" of {there.published}" if there.published else "",
        "diagnosis": f" One {diagnosis}." if diagnosis else "",
    }


def _diagnosis(here: Statement, there: Statement) -> str:
    """Return what probably happened to one of two figures, or "" where they agree or nothing is known."""
    is_conflict = not here.wide.overlaps(there.wide)
    return diagnosed(here.written, there.written, typed=_typed(here, there)) if is_conflict else ""


def _typed(mine: Statement, theirs: Statement) -> Typed | None:
    """Return the two values to look for typing slips in; None where one is a range."""
    return None if mine.value is None or theirs.value is None else Typed(mine.value, theirs.value)


_FIELDS = ("figure", "other", "subject", "measure", "period", "published", "diagnosis")
KIND = Kind(KindSpec("same-claim-across", {}, _FIELDS), across=_check, corroborated=_corroborated)
