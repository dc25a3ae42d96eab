"""The same claim twice: with another figure it is a contradiction, with the same figure a tick.

Worked example: "Acme's revenue reached $5.2 billion in 2023" and, further down, "Acme's revenue was $5.6 billion in
2023": 5.15 to 5.3 and 5.55 to 5.7 have nothing in common. "$5 billion" would agree with both.

Two claims are only compared when who, measure and period are known for both and no slot differs. Of three claims or
more, those that disagree with most of the others are reported.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.checking.consensus import disagreeing
from factcheck.checking.diagnosis import Typed, diagnosed
from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.checking.within.restated import restated
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.finding import Evidence, Level, Location
from factcheck.model.quantity import Reading
from factcheck.model.rule import KindSpec, Rule

Placed = tuple[Article, Claim]
_FIELDS = ("figure", "other", "subject", "measure", "period", "diagnosis")


def _keyed(articles: Sequence[Article], absolute: bool) -> Iterator[list[Placed]]:
    """Yield groups of comparable claims; `absolute` keeps only subjects and periods that mean the same everywhere."""
    groups: dict[tuple[str, ...], list[Placed]] = {}
    for article in articles:
        for claim in article.claims:
            key = claim.key
            if key is None or claim.status is not Status.ACTUAL or claim.quantity.best.value is None:
                continue
            if absolute and (claim.subject.startswith(("the ", "its", "their")) or not claim.period[:4].isdigit()):
                continue
            groups.setdefault(key, []).append((article, claim))
    return (group for group in groups.values() if len(group) > 1)


def _check_within(article: Article, rule: Rule) -> Iterator[Result]:
    for group in _keyed((article,), absolute=False):
        yield from _against_consensus(group, rule, None)
    for earlier, later in restated(article, int(rule.number("shared_words"))):
        yield from held(rule, article, (earlier.span, later.span), _fields((article, later), (article, earlier)))


def _check_across(articles: Sequence[Article], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    for group in _keyed(articles, absolute=True):
        if len({article.uri for article, _ in group}) > 1:
            yield from _against_consensus(group, rule, targets, across=True)


def _against_consensus(
    group: list[Placed], rule: Rule, targets: frozenset[str] | None, across: bool = False
) -> Iterator[Result]:
    """Yield a finding for each claim that disagrees with most others, and a tick for each that agrees with one."""
    conflicts = {
        here: there
        for here, there in disagreeing([claim.quantity.best.wide for _, claim in group])
        if not across or group[here][0].uri != group[there][0].uri
    }
    for here, there in _turned_to(conflicts, group, targets).items():
        yield _conflict(group[here], group[there], rule)
    agreeing = [placed for index, placed in enumerate(group) if index not in conflicts]
    for earlier, later in pairwise(agreeing):
        is_wanted = targets is None or later[0].uri in targets
        if is_wanted and (not across or earlier[0].uri != later[0].uri) and _agree(earlier, later):
            yield from held(rule, later[0], (later[1].span,), _fields(later, earlier))


def _turned_to(conflicts: dict[int, int], group: list[Placed], targets: frozenset[str] | None) -> dict[int, int]:
    """Return the conflicts with their place in a target: an outlier elsewhere is told wherever a target denies it."""
    if targets is None:
        return conflicts
    wanted = [index for index, (article, _) in enumerate(group) if article.uri in targets]
    turned = {here: there for here, there in conflicts.items() if group[here][0].uri in targets}
    for outlier in sorted(conflicts.keys() - turned.keys()):
        for place in wanted:
            if not _may_agree(group[place], group[outlier]):
                turned.setdefault(place, outlier)
    return turned


def _may_agree(here: Placed, there: Placed) -> bool:
    return here[1].quantity.best.wide.overlaps(there[1].quantity.best.wide)


def _conflict(here: Placed, there: Placed, rule: Rule) -> Result:
    (article, claim), (witness, other) = here, there
    fields = _fields(here, there)
    evidence = (Evidence(Location(witness.uri, other.span), "the other figure"),)
    level, confidence = (None, "high") if fields["diagnosis"] else (Level.WARNING, "medium")
    return found(rule, article, claim.span, fields, level=level, evidence=evidence, confidence=confidence)


def _agree(here: Placed, there: Placed) -> bool:
    return here[1].quantity.best.narrow.overlaps(there[1].quantity.best.narrow)


def _fields(here: Placed, there: Placed) -> dict[str, str]:
    (article, claim), (witness, other) = here, there
    mine, theirs = claim.quantity.best, other.quantity.best
    is_conflict = not mine.wide.overlaps(theirs.wide)
    diagnosis = diagnosed(mine.written, theirs.written, typed=_typed(mine, theirs)) if is_conflict else ""
    return {
        "figure": claim.span.of(article.text),
        "other": other.span.of(witness.text),
        "subject": claim.subject,
        "measure": claim.measure,
        "period": claim.period,
        "diagnosis": f" One {diagnosis}." if diagnosis else "",
    }


def _typed(mine: Reading, theirs: Reading) -> Typed | None:
    """Return the two values to look for typing slips in; None where one is a range."""
    return None if mine.value is None or theirs.value is None else Typed(mine.value, theirs.value)


_ABOUT = {"shared_words": "how many words two sentences must share for one figure to verify the other"}
WITHIN = Kind(KindSpec("same-claim", {"shared_words": 2}, _FIELDS, _ABOUT), within=_check_within)
ACROSS = Kind(KindSpec("same-claim-across", {}, _FIELDS), across=_check_across)
