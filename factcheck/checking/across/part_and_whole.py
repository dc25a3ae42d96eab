"""A part and its whole in two articles: a zone that produces more than its city, or next to nothing of it.

Worked example: "the GDP of Beijing E-Town exceeded 260 billion yuan" against "the city's GDP reached 38,415.9 billion
yuan": the zone would be 0.7% of its city. That is no fault by itself; beside a figure that looks like a slip of scale
already, written with thousands of billions, it is a second sign, and a note.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from factcheck.checking.across.comparable import in_time, lowered
from factcheck.checking.across.telling import told
from factcheck.checking.kinds import Kind, Result
from factcheck.checking.wording import plain
from factcheck.model.claim import Status
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.statement import Statement

_ADDED_UP = frozenset(
    {QuantityKind.MONEY.value, QuantityKind.COUNT.value, QuantityKind.NUMBER.value, QuantityKind.MEASURE.value}
)
# Measures of which a part may have more than the whole.
_NOT_ADDED_UP = frozenset({
    "average", "mean", "median", "rate", "index", "per", "price", "prices", "share", "margin", "density",
    "temperature", "expectancy", "ratio", "growth", "salary", "wage", "balance", "surplus", "deficit", "profit",
    "loss", "net", "height", "depth", "speed", "age", "score", "ranking", "rank", "income", "cost", "rent",
})  # fmt: skip
# What is no part of anything.
_EVERYWHERE = frozenset({"world", "worldwide", "abroad"})
_HUNDRED = Decimal(100)


def _check(statements: Sequence[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    usable = [each for each in statements if _adds_up(each)]
    asked = {_group(part, part.whole) for part in usable if part.whole}
    wholes: dict[tuple[str, ...], dict[tuple[str, bool], Statement]] = {}
    for each in usable:
        group = _group(each, each.subject)
        if group in asked:
            _note(each, wholes.setdefault(group, {}))
    yield from _by_place(statements, rule, targets)
    for part in usable:
        if part.whole:
            for whole in wholes.get(_group(part, part.whole), {}).values():
                if whole.uri != part.uri:
                    yield from _compared(part, whole, rule, targets)


def _by_place(statements: Sequence[Statement], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    """Yield a finding for each figure of a part of its subject, a division or a market, that is above all of it."""
    groups: dict[tuple[str, ...], list[Statement]] = {}
    for each in statements:
        if _adds_up(each._replace(place="")) and each.period and each.place not in _EVERYWHERE:
            groups.setdefault((*_group(each, each.subject), each.period), []).append(each)
    for group in groups.values():
        wholes = [each for each in group if not each.place]
        whole = max(wholes, key=lambda each: (each.wide_high or 0, *in_time(each)), default=None)
        for part in group if whole is not None else ():
            if whole is not None and part.place and part.uri != whole.uri and whole.wide.below(part.wide):
                here, there = _pair(part, whole, targets)
                yield from _told(part, whole, here, there, rule, targets, None)


def _pair(part: Statement, whole: Statement, targets: frozenset[str] | None) -> tuple[Statement, Statement]:
    """Return the figure that is told of and the other one: the later, or that of a target."""
    if targets is None:
        return (part, whole) if in_time(whole) <= in_time(part) else (whole, part)
    return (part, whole) if part.uri in targets else (whole, part)


def _note(whole: Statement, known: dict[tuple[str, bool], Statement]) -> None:
    """Keep the largest figure of each period, those written with thousands of millions apart."""
    at = whole.period, _thousands().search(whole.figure) is not None
    other = known.get(at)
    if other is None or (whole.value or 0) > (other.value or 0):
        known[at] = whole


def _adds_up(each: Statement) -> bool:
    is_level = each.kind in _ADDED_UP and not each.change and not each.per and not each.place and bool(each.value)
    is_known = bool(each.subject and each.measure) and not each.inherited and each.status == Status.ACTUAL.value
    return is_level and is_known and not _NOT_ADDED_UP & set(each.measure.split())


def _group(each: Statement, subject: str) -> tuple[str, ...]:
    return subject, each.measure, each.unit


def _compared(part: Statement, whole: Statement, rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    is_above = whole.wide.below(part.wide)
    years = _years_apart(part, whole)
    if is_above and years is not None and years <= int(rule.number("years")):
        here, there = (part, whole) if targets is None or part.uri in targets else (whole, part)
        level = None if part.period == whole.period else lowered(Level.WARNING, 1)
        yield from _told(part, whole, here, there, rule, targets, level)
    elif _is_tiny(part, whole, rule) and _thousands().search(whole.figure) is not None:
        yield from _told(part, whole, whole, part, rule, targets, Level.NOTE)


def _told(
    part: Statement,
    whole: Statement,
    here: Statement,
    there: Statement,
    rule: Rule,
    targets: frozenset[str] | None,
    level: Level | None,
) -> Iterator[Result]:
    if targets is not None and here.uri not in targets:
        return
    fields = {
        "part": f"{part.measure} of {part.subject}{f' ({part.place})' if part.place else ''}",
        "figure": part.figure,
        "whole": whole.subject,
        "total": whole.figure,
        "share": _share(part, whole),
        "when": "" if part.period == whole.period and part.period else " The two need not be of one period.",
    }
    yield told(rule, here, fields, (there.evidence("the whole" if here is part else "the part"),), level=level)


def _is_tiny(part: Statement, whole: Statement, rule: Rule) -> bool:
    """Whether the part is less than the option's percentage of the whole, as far as the digits tell."""
    if not part.value or not whole.value or part.value < 0 or whole.value < 0:
        return False
    return EXACT.multiply(part.value, _HUNDRED) < EXACT.multiply(whole.value, rule.number("least_percent"))


@cache
def _thousands() -> re.Pattern[str]:
    """Match four digits or more before a magnitude: "38,415.9 billion"."""
    return re.compile(r"[,\d]\d{3}(?:\.\d+)?\s(?:million|billion|trillion)")


def _years_apart(part: Statement, whole: Statement) -> int | None:
    mine, theirs = part.period[:4], whole.period[:4]
    if part.period[4:] != whole.period[4:]:
        return None
    return abs(int(mine) - int(theirs)) if mine.isdigit() and theirs.isdigit() else None


def _share(part: Statement, whole: Statement) -> str:
    assert part.value is not None, "ranges are left out before"
    assert whole.value, "and so are ranges and nought here"
    percent = EXACT.divide(EXACT.multiply(part.value, _HUNDRED), whole.value)
    return f"{plain(percent, 2)}%"


_ABOUT = {
    "years": "how many years may lie between the figures of a part and of its whole",
    "least_percent": "below which percentage of its whole a part is a second sign of a slip of scale",
}
KIND = Kind(
    KindSpec(
        "part-and-whole-across",
        {"years": 2, "least_percent": 2},
        ("part", "figure", "whole", "total", "share", "when"),
        _ABOUT,
    ),
    across=_check,
)
