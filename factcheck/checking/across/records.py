"""A record that an archive has a higher figure of: "a record $58.4 billion" where $61.2 billion were printed before.

"The highest since 2015" is denied by a higher figure of a year behind 2015. Months are held against months, quarters
against quarters, years against years, levels against levels in the same unit.
"""

from collections.abc import Iterator, Sequence

from factcheck.checking.across.comparable import facts, in_time, lowered, slots_of
from factcheck.checking.across.telling import told
from factcheck.checking.kinds import Kind, Result
from factcheck.model.finding import Level
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.statement import Statement
from factcheck.model.versions import is_one_story

_RECORD = "record"


def _check(statements: Sequence[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    series: dict[tuple[str, ...], list[Statement]] = {}
    for each in facts(statements):
        if not each.change and each.period[:4].isdigit():
            series.setdefault((each.topic, each.unit, each.per, each.place, _length(each)), []).append(each)
    for members in series.values():
        records = [each for each in members if each.peak]
        if records and len({each.uri for each in members}) > 1:
            ordered = sorted(members, key=in_time)
            for record in sorted(records, key=in_time):
                yield from _denied(record, ordered, rule, targets)


def _length(each: Statement) -> str:
    """Return how long a period is, by the form of what follows its year: "-Q", "-H", "-", "-Q-Q", ""."""
    return "".join(sign for sign in each.period[4:] if not sign.isdigit()) + str(len(each.period))


def _denied(
    record: Statement, members: Sequence[Statement], rule: Rule, targets: frozenset[str] | None
) -> Iterator[Result]:
    """Yield a finding for a record that was surpassed before, where the highest figure that denies it was printed."""
    higher = [each for each in members if _denies(each, record)]
    if targets is not None and record.uri not in targets:
        higher = [each for each in higher if each.uri in targets]
    if not higher:
        return
    highest = max(higher, key=lambda each: (each.wide_low or 0, *in_time(each)))
    here, there = (record, highest) if targets is None or record.uri in targets else (highest, record)
    steps = slots_of(record).open(slots_of(highest))
    fields = {
        "figure": record.figure, "since": "" if record.peak == _RECORD else f" since {record.peak}",
        "higher": highest.figure, "when": highest.period, "period": record.period, "measure": record.measure,
        "subject": record.subject,
    }  # fmt: skip
    note = "the higher figure" if here is record else "called a record"
    yield told(rule, here, fields, (there.evidence(note),), level=lowered(Level.WARNING, steps))


def _denies(each: Statement, record: Statement) -> bool:
    """Whether a figure of an earlier period is surely higher than a record."""
    is_before = each.period < record.period and (record.peak == _RECORD or each.period[:4] > record.peak)
    is_other = each.uri != record.uri and not is_one_story(each, record)
    return is_before and is_other and record.wide.below(each.wide) and slots_of(each).may_meet(slots_of(record))


KIND = Kind(
    KindSpec("record-across", {}, ("figure", "since", "higher", "when", "period", "measure", "subject")), across=_check
)
