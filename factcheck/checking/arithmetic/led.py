"""Judging a change in percent by the levels of the sentence behind it.

Worked example: "The number of births fell by 6.9%. There were 14,371 babies born, 1,522 fewer than in 2019." is a fall
from 15,893 by 9.6%: two digits have changed places.
"""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checking.arithmetic.lead_changes import LeadChange
from factcheck.checking.diagnosis import slip_between
from factcheck.checking.kinds import Result, found, held, resting_on
from factcheck.checking.own_precision import paired
from factcheck.checking.relative import exact_change, relative_change, size
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, plain
from factcheck.model.claim import Article
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.rounding import as_precisely
from factcheck.model.rule import Rule

# Of a change so many times as large, or so small a part, other levels are meant.
_NEAR = Interval(EXACT.divide(Decimal(1), Decimal(3)), Decimal(3))


def led(article: Article, rule: Rule, lead: LeadChange) -> Iterator[Result]:
    """Yield what is to be said of it; a percentage that no word ties to the levels must be theirs but for a slip."""
    other, later, said = (claim.quantity.best for claim in (lead.other, lead.later, lead.stated))
    earlier = lead.earlier(Interval.point(value_of(other)), Interval.point(value_of(later))).low
    if earlier is None or earlier <= 0 or value_of(later) == earlier or (value_of(later) > earlier) is not lead.is_up:
        return
    stated, computed = value_of(said), exact_change(earlier, value_of(later))
    fields = {
        "earlier": amount(earlier, later.unit),
        "later": amount(value_of(later), later.unit),
        "computed": f"{plain(computed, 3)}%",
        "stated": f"{'' if lead.is_up else '-'}{plain(stated)}%",
        "diagnosis": "",
    }
    if said.written.overlaps(_change(lead, other.written, later.written)):
        yield from held(rule, article, (lead.stated.span, lead.later.span, lead.other.span), fields)
    elif not said.written.overlaps(_change(lead, *_ends(lead))) and (
        slip_between(stated, as_precisely(abs(computed), stated))
        or (lead.is_tied and _NEAR.contains(EXACT.divide(stated, abs(computed))))
    ):
        evidence = resting_on(article, {"the later level": lead.later, "what it is held against": lead.other})
        yield found(rule, article, lead.stated.span, fields, level=Level.WARNING, evidence=evidence)


def _ends(lead: LeadChange) -> tuple[Interval, Interval]:
    """Return the widest that the two figures can mean; two levels of one thing have one precision."""
    if lead.is_excess:
        return lead.other.quantity.best.wide, lead.later.quantity.best.wide
    return paired(lead.other.quantity, lead.later.quantity)


def _change(lead: LeadChange, other: Interval, later: Interval) -> Interval:
    return size(relative_change(lead.earlier(other, later), later))
