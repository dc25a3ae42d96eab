"""The same claim twice: with another figure it is a contradiction, with the same figure a tick.

Worked example: "Acme's revenue reached $5.2 billion in 2023" and, further down, "Acme's revenue was $5.6 billion in
2023": 5.15 to 5.3 and 5.55 to 5.7 have nothing in common. "$5 billion" would agree with both.

Two claims are only compared when who, measure and period are known for both and no slot differs. Of three claims or
more, those that disagree with most of the others are reported.
"""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.checking.consensus import disagreeing
from factcheck.checking.diagnosis import Typed, diagnosed
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.values import value_of
from factcheck.checking.within.restated import restated
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT
from factcheck.model.quantity import Reading
from factcheck.model.rule import KindSpec, Rule

_SHORT = 2
_FIELDS = ("figure", "other", "subject", "measure", "period", "diagnosis")


def _keyed(article: Article) -> Iterator[list[Claim]]:
    """Yield groups of comparable claims."""
    groups: dict[tuple[str, ...], list[Claim]] = {}
    for claim in article.claims:
        key = claim.key
        if key is not None and claim.status is Status.ACTUAL and claim.quantity.best.value is not None:
            groups.setdefault(key, []).append(claim)
    return (group for group in groups.values() if len(group) > 1)


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for group in _keyed(article):
        yield from _against_consensus(article, group, rule)
    for earlier, later in restated(article, int(rule.number("shared_words"))):
        if _is_told_anew(article, earlier, later):
            loosely = _may_be_chance(earlier, later)
            yield from held(
                rule, article, (earlier.span, later.span), _fields(article, later, earlier), loosely=loosely
            )


def _may_be_chance(earlier: Claim, later: Claim) -> bool:
    """Whether two figures of a digit or two are alike without counting the same: many figures of a text are."""
    nouns = {claim.quantity.mention.noun.lower() for claim in (earlier, later)}
    is_short = len(value_of(later.quantity.best).normalize(EXACT).as_tuple().digits) <= _SHORT
    return is_short and (len(nouns) > 1 or "" in nouns)


def _is_told_anew(article: Article, earlier: Claim, later: Claim) -> bool:
    """Whether a figure stands in another sentence than before: one that is printed twice bears nothing out."""
    one, other = (article.sentences[claim.sentence].of(article.text).split() for claim in (earlier, later))
    return earlier.sentence == later.sentence or one != other


def _against_consensus(article: Article, group: list[Claim], rule: Rule) -> Iterator[Result]:
    """Yield a finding for each claim that disagrees with most others, and a tick for each that agrees with one."""
    conflicts = dict(disagreeing([claim.quantity.best.wide for claim in group]))
    for here, there in conflicts.items():
        yield _conflict(article, group[here], group[there], rule)
    agreeing = [claim for index, claim in enumerate(group) if index not in conflicts]
    for earlier, later in pairwise(agreeing):
        if _is_told_anew(article, earlier, later) and earlier.quantity.best.narrow.overlaps(later.quantity.best.narrow):
            yield from held(rule, article, (later.span,), _fields(article, later, earlier))


def _conflict(article: Article, claim: Claim, other: Claim, rule: Rule) -> Result:
    fields = _fields(article, claim, other)
    evidence = (at(article, other.span, "the other figure"),)
    level, confidence = (None, "high") if fields["diagnosis"] else (Level.WARNING, "medium")
    return found(rule, article, claim.span, fields, level=level, evidence=evidence, confidence=confidence)


def _fields(article: Article, claim: Claim, other: Claim) -> dict[str, str]:
    mine, theirs = claim.quantity.best, other.quantity.best
    is_conflict = not mine.wide.overlaps(theirs.wide)
    diagnosis = diagnosed(mine.written, theirs.written, typed=_typed(mine, theirs)) if is_conflict else ""
    return {
        "figure": claim.span.of(article.text),
        "other": other.span.of(article.text),
        "subject": claim.subject,
        "measure": claim.measure,
        "period": claim.period,
        "diagnosis": f" One {diagnosis}." if diagnosis else "",
    }


def _typed(mine: Reading, theirs: Reading) -> Typed | None:
    """Return the two values to look for typing slips in; None where one is a range."""
    return None if mine.value is None or theirs.value is None else Typed(mine.value, theirs.value)


_ABOUT = {"shared_words": "how many words two sentences must share for one figure to verify the other"}
KIND = Kind(KindSpec("same-claim", {"shared_words": 2}, _FIELDS, _ABOUT), within=_check)
