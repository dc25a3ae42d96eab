"""The changes of an account whose levels balance: those of the parts make that of the whole.

Worked example: "The deficit was $64.2 billion, down $6.4 billion. Exports were $256.2 billion, $5.3 billion more, and
imports $320.4 billion, $1.1 billion less": 1.1 less and 5.3 more sold make the gap 6.4 smaller.
"""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checking.arithmetic.exactness import generous
from factcheck.checking.balances.accounts import Account
from factcheck.checking.balances.changes import Change
from factcheck.checking.diagnosis import slip_between
from factcheck.checking.kinds import Result, found, held, resting_on
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, plain
from factcheck.model.claim import Article
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.rule import Rule


def judged_changes(article: Article, rule: Rule, account: Account) -> Iterator[Result]:
    """Judge the changes told beside an account; levels that balance now must have balanced before as well."""
    changes = [change for change in account.changes if change is not None]
    if len(changes) < len(account.parts) + 1 or len({change.since for change in changes} - {""}) > 1:
        return
    whole, parts = changes[0], changes[1:]
    signs = [sign * change.sign for (_, _, sign), change in zip(account.parts, parts, strict=True)]
    reckoned, total = Interval.point(Decimal(0)), Decimal(0)
    for change, sign in zip(parts, signs, strict=True):
        end = generous(change.claim.quantity)
        reckoned = reckoned.plus(end) if sign > 0 else reckoned.minus(end)
        total = EXACT.add(total, EXACT.multiply(Decimal(sign), value_of(change.claim.quantity.best)))
    stated = EXACT.multiply(Decimal(whole.sign), value_of(whole.claim.quantity.best))
    said = generous(whole.claim.quantity)
    meant = said if whole.sign > 0 else Interval.point(Decimal(0)).minus(said)
    fields = _fields(account, whole, parts, total, stated)
    spans = tuple(change.claim.span for change in changes)
    if total == stated:
        yield from held(rule, article, spans, fields)
    elif not reckoned.overlaps(meant):
        slip = slip_between(abs(stated), abs(total)) if stated * total > 0 else ""
        fields["diagnosis"] = f" {whole.claim.span.of(article.text)} {slip}." if slip else ""
        names = (name for name, _, _ in account.parts)
        evidence = resting_on(article, dict(zip(names, (change.claim for change in parts), strict=True)))
        yield found(rule, article, whole.claim.span, fields, level=Level.WARNING, evidence=evidence)


def _fields(account: Account, whole: Change, parts: list[Change], total: Decimal, stated: Decimal) -> dict[str, str]:
    told = [
        f"{_signed(change, change.sign * value_of(change.claim.quantity.best))} ({name})"
        for (name, _, _), change in zip(account.parts, parts, strict=True)
    ]
    return {
        "whole": f"Change of {account.name}",
        "parts": " and ".join(told),
        "computed": _signed(whole, total),
        "stated": _signed(whole, stated),
        "diagnosis": "",
    }


def _signed(change: Change, value: Decimal) -> str:
    unit = change.claim.quantity.best.unit
    is_full = unit is None and not change.claim.quantity.mention.numeral.scale
    size = plain(abs(value)) if is_full else amount(abs(value), unit)
    return f"{size} {'more' if value >= 0 else 'less'}"
