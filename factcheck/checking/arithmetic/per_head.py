"""A total, how many share it, and what each is said to get.

Worked example: $12 million for 300 families are $40,000 each, not $400,000.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.at_so_much import amounts_at_so_much
from factcheck.checking.arithmetic.exactness import generous, rather
from factcheck.checking.arithmetic.lone_quotients import lone_quotients
from factcheck.checking.arithmetic.nouns_of_sums import is_one_of
from factcheck.checking.arithmetic.shared_out import shared_out
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, Skeleton, skeletons
from factcheck.checking.arithmetic.told_quotients import Quotient, told_quotients
from factcheck.checking.diagnosis import Typed, diagnosed
from factcheck.checking.kinds import Kind, Result, found, held, resting_on
from factcheck.checking.placed import claims_of_sentences
from factcheck.checking.values import value_of
from factcheck.checking.word_edges import at_edge
from factcheck.checking.wording import amount
from factcheck.model.claim import Article, Status
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span
from factcheck.model.unit import Currency, Unit, bare

_TOTALS = frozenset({QuantityKind.MONEY, QuantityKind.MEASURE})


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(at_edge("each|apiece|per|an?|for every"))


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
        _gives_each(some, who),
    )


def _shared_out(some: str, who: str, joint: str, each: str) -> re.Pattern[str]:
    """Match "$12 million for 300 families, or $40,000 each"."""
    return re.compile(
        rf"(?P<total>{FIGURE})(?: (?!(?:for|to|among|between|across|on|by|from)\b)[\w’'-]+){{0,4}} "
        rf"(?:for|to|on|from|among|amongst|between|across|shared by|split by|divided among|divided between) "
        rf"(?:{who})?(?P<heads>{FIGURE}){some}{{0,60}}?"
        rf"{joint}{each}"
    )


def _gives_each(some: str, who: str) -> re.Pattern[str]:
    """Match "£3.6 million is shared among 1,200 villages, giving each of them £3,000"."""
    gets = r"(?:who|which) (?:took home|take home|get|got|received?|will get|will receive|each get|each got)"
    gives = r"(?:giving|leaving|handing|earning|so that|meaning|which gives|which leaves) (?:each|every)"
    return re.compile(
        rf"(?P<total>{FIGURE}){some}{{0,40}}? (?:among|amongst|between|across|by)"
        rf" (?:{who})?(?P<heads>{FIGURE}){some}{{0,40}}?,"
        rf" (?:{gives}(?: (?!and\b)[a-z]+){{0,3}}|{gets}) (?P<each>{FIGURE})(?:,? (?:each|apiece))?(?P<unit>)(?=[,.;]"
        rf"|$| (?!an?\b|per))"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the two figures no quotient: limits, medians, shares, further shareholders."""
    return re.compile(
        r"\b(?:median|up to|at least|minimum|maximum|more than half|half of (?:it|which|the)|including|plus"
        r"|first|another|additional|more|respectively|initial\w*|remaining|discount\w*|rebate)\b",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    seen: set[Span] = set()
    for stated in _stated(article):
        if stated.each.span not in seen:
            seen.add(stated.each.span)
            yield from _judged(article, rule, stated)


def _stated(article: Article) -> Iterator[Quotient]:
    """Yield what one sentence says, then what is told over several."""
    for skeleton in skeletons(article, _gate()):
        divisions = list(_divisions(skeleton))
        if divisions and _otherwise().search(skeleton.text) is None:
            yield from divisions
    yield from told_quotients(article)
    yield from amounts_at_so_much(article)
    yield from lone_quotients(article)
    yield from shared_out(article)


def _divisions(skeleton: Skeleton) -> Iterator[Quotient]:
    for match in (match for form in _forms() for match in form.finditer(skeleton.text)):
        total, heads, each = (skeleton.claim(match[name]) for name in ("total", "heads", "each"))
        values = [claim.quantity.best.value for claim in (total, heads, each)]
        is_total = total.quantity.kind in _TOTALS and total.quantity.best.unit == bare(each.quantity.best.unit)
        is_count = heads.quantity.kind is QuantityKind.COUNT
        is_shared = not match["unit"] or is_one_of(match["unit"], heads.quantity.mention.noun)
        if is_total and is_count and is_shared and all(value is not None and value > 0 for value in values):
            yield Quotient(total, each, heads, value_of(heads.quantity.best), generous(heads.quantity))


def _judged(article: Article, rule: Rule, stated: Quotient) -> Iterator[Result]:
    total, each, heads = stated.total.quantity, stated.each.quantity, stated.heads
    computed, said = rather(total).over(stated.counted), rather(each)
    claims = [claim for claim in (stated.total, heads, stated.each) if claim is not None]
    is_hedged = any(claim.quantity.hedged for claim in claims)
    strict = total.best.narrow.over(Interval.point(stated.number) if heads is None else heads.quantity.best.narrow)
    if not is_hedged and strict.overlaps(each.best.narrow):
        yield from held(rule, article, tuple(claim.span for claim in claims), _fields(stated, ""))
    elif (
        not said.hull(each.best.written).overlaps(computed)
        and not _is_of_another(article, stated)
        and (heads is None or _denied().match(article.text, heads.span.end) is None)
    ):
        slip = diagnosed(said, computed, typed=Typed(value_of(each.best), _share(stated)))
        is_sure = bool(slip) and stated.each.status is Status.ACTUAL and not stated.is_loose
        level = None if is_sure else Level.WARNING
        fields = _fields(stated, f" The share {slip}." if slip else "")
        others = {"the total": stated.total} | ({"the count": heads} if heads is not None else {})
        evidence, confidence = resting_on(article, others), "high" if slip else "medium"
        yield found(rule, article, stated.each.span, fields, level=level, evidence=evidence, confidence=confidence)


@cache
def _denied() -> re.Pattern[str]:
    """Match what says of those counted right before it that they are not the ones: "200 shares it did not have"."""
    verb = r"(?:did|do|does|had|has|have|was|were|is|are)"
    return re.compile(rf" (?:(?:that|which|who) )?(?:[a-z]+ ){{0,3}}?(?:{verb} (?:not|never)|{verb}n['’]t|never)\b")


def _is_of_another(article: Article, stated: Quotient) -> bool:
    """Whether another amount near by gives the share: "147 metres, or 126 without the mast"."""
    unit, each = stated.total.quantity.best.unit, stated.each.quantity.best.written
    near = claims_of_sentences(article, stated.total.sentence, stated.each.sentence)
    others = (claim for claim in near if claim is not stated.total and claim is not stated.each)
    return any(
        (_is_in(unit, claim.quantity.best.unit) or _is_bare(claim.quantity))
        and claim.quantity.best.value is not None
        and claim.quantity.best.narrow.over(Interval.point(stated.number)).overlaps(each)
        for claim in others
    )


def _is_in(unit: Unit | Currency | None, other: Unit | Currency | None) -> bool:
    """Whether an amount is told in a unit, or in the hundredths of a currency: £1.45 beside 65p."""
    if isinstance(unit, Currency) and isinstance(other, Currency):
        return (unit.code, unit.per, unit.of) == (other.code, other.per, other.of)
    return unit == other


def _is_bare(quantity: Quantity) -> bool:
    """Whether a figure has left out its unit: "147 metres, or 126 without the mast"."""
    return quantity.best.unit is None and not (quantity.mention.noun or quantity.mention.elided)


def _share(stated: Quotient) -> Decimal:
    """Return the total divided by the heads, computed from the figures as they stand."""
    return EXACT.divide(value_of(stated.total.quantity.best), stated.number)


def _fields(stated: Quotient, diagnosis: str) -> dict[str, str]:
    unit, heads = stated.total.quantity.best.unit, stated.heads
    return {
        "total": amount(value_of(stated.total.quantity.best), unit),
        "count": amount(stated.number, None if heads is None else heads.quantity.best.unit),
        "computed": amount(_share(stated), unit, 3),
        "stated": amount(value_of(stated.each.quantity.best), unit),
        "diagnosis": diagnosis,
    }


KIND = Kind(KindSpec("per-head", {}, ("total", "count", "computed", "stated", "diagnosis")), within=_check)
