"""A total, how many share it, and what each is said to get.

Worked example: $12 million for 300 families are $40,000 each, not $400,000.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.exactness import generous
from factcheck.checking.arithmetic.nouns_of_sums import are_people
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, Skeleton, skeletons
from factcheck.checking.diagnosis import Typed, diagnosed
from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import bare

_TOTALS = frozenset({QuantityKind.MONEY, QuantityKind.MEASURE})
_HEADS = frozenset({"person", "head", "capita"})


class Division(NamedTuple):
    """A total, the count of those who share it, and what the sentence says each gets."""

    total: Claim
    heads: Claim
    each: Claim


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:each|apiece|per|an?|for every)\b")


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    some = rf"[^,;:()\n–—{NO_FIGURE}]"
    who = r"the |its |their |all |all the |some "
    joint = (
        r"(?:, (?:or|which is|that is|an average of|on average)|,|,? –|,? —| \((?:or)?"
        r"| works? out (?:at|to)| comes? to| averages) ?(?:just |only |an average of |on average )?"
    )
    each = (
        rf"(?P<each>{FIGURE}),? (?:each|apiece|for each(?: one)?|(?:per|an?|for every|for each) (?P<unit>[a-z]+))"
        r"(?=[,.;)–—]| (?!a\b|an\b|per|every|annual|month|year|week|day)|$)"
    )
    shared = (
        r"(?:shared?|will share|split|were paid|will be paid|are paid|received?|will receive|got|won|donated|gave"
        r"|raised|paid|paying|for|at|owe|owed|earned|cost|costing)"
    )
    together = r"(?: in all| in total| altogether| together| between them)?"
    return (
        re.compile(rf"(?P<heads>{FIGURE})(?: [a-z-]+){{0,2}} {shared} (?P<total>{FIGURE}){together}{joint}{each}"),
        _shared_out(some, who, joint, each),
    )


def _shared_out(some: str, who: str, joint: str, each: str) -> re.Pattern[str]:
    """Match "$12 million for 300 families, or $40,000 each"."""
    return re.compile(
        rf"(?P<total>{FIGURE})(?: (?!(?:for|to|among|between|across|on|by|from)\b)[\w’'-]+){{0,4}} "
        rf"(?:for|to|on|from|among|amongst|between|across|shared by|split by|divided among|divided between) "
        rf"(?:{who})?(?P<heads>{FIGURE}){some}{{0,60}}?"
        rf"{joint}{each}"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the two figures no quotient: limits, medians, shares, further shareholders."""
    return re.compile(
        r"\b(?:median|up to|at least|minimum|maximum|more than half|half of (?:it|which|the)|including|plus"
        r"|first|another|additional|more|respectively|initial\w*|remaining)\b",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for skeleton in skeletons(article, _gate()):
        if _otherwise().search(skeleton.text) is None:
            for division in _divisions(skeleton):
                yield from _judged(article, rule, division)


def _divisions(skeleton: Skeleton) -> Iterator[Division]:
    for match in (match for form in _forms() for match in form.finditer(skeleton.text)):
        division = Division(*(skeleton.claim(match[name]) for name in Division._fields))
        total, heads, each = (claim.quantity for claim in division)
        values = [quantity.best.value for quantity in (total, heads, each)]
        is_money = (
            total.kind in _TOTALS and total.best.unit == bare(each.best.unit) and heads.kind is QuantityKind.COUNT
        )
        is_shared = match["unit"] is None or _is_unit_of(match["unit"], heads.mention.noun)
        if is_money and is_shared and all(value is not None and value > 0 for value in values):
            yield division


def _is_unit_of(unit: str, noun: str) -> bool:
    """Whether "per person" speaks of the people who were counted, "a family" of the families."""
    last = noun.lower().split()[-1] if noun else ""
    if unit in _HEADS:
        return are_people(last)
    return last in {f"{unit}s", f"{unit}es", f"{unit.removesuffix('y')}ies"} or {unit, last} == {"child", "children"}


def _judged(article: Article, rule: Rule, division: Division) -> Iterator[Result]:
    total, heads, each = (claim.quantity for claim in division)
    computed = total.best.wide.over(generous(heads))
    strict = total.best.narrow.over(heads.best.narrow)
    is_hedged = any(claim.quantity.hedged for claim in division)
    if not is_hedged and strict.overlaps(each.best.narrow):
        yield from held(rule, article, tuple(claim.span for claim in division), _fields(division, ""))
    elif not each.best.wide.hull(each.best.written).overlaps(computed):
        slip = diagnosed(each.best.wide, computed, typed=Typed(value_of(each.best), _share(division)))
        level = None if slip and division.each.status is Status.ACTUAL else Level.WARNING
        fields = _fields(division, f" The share {slip}." if slip else "")
        yield found(rule, article, division.each.span, fields, level=level, confidence="high" if slip else "medium")


def _share(division: Division) -> Decimal:
    """Return the total divided by the heads, computed from the figures as they stand."""
    return EXACT.divide(value_of(division.total.quantity.best), value_of(division.heads.quantity.best))


def _fields(division: Division, diagnosis: str) -> dict[str, str]:
    total, count, each = (value_of(claim.quantity.best) for claim in division)
    unit = division.total.quantity.best.unit
    return {
        "total": amount(total, unit),
        "count": amount(count, None),
        "computed": amount(_share(division), unit, 3),
        "stated": amount(each, unit),
        "diagnosis": diagnosis,
    }


KIND = Kind(KindSpec("per-head", {}, ("total", "count", "computed", "stated", "diagnosis")), within=_check)
