"""The same claim twice: with another figure it is a contradiction, with the same figure a tick.

Worked example: "Acme's revenue reached $5.2 billion in 2023" and, further down, "Acme's revenue was $5.6 billion in
2023": 5.15 to 5.3 and 5.55 to 5.7 have nothing in common. "$5 billion" would agree with both.

Two claims are only compared when who, measure and period are known for both and no slot differs.
"""

from collections.abc import Iterator, Sequence

from factcheck.checking.diagnosis import power_of_ten
from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.finding import Evidence, Level, Location
from factcheck.model.quantity import QuantityKind
from factcheck.model.rates import Rates
from factcheck.model.rule import KindSpec, Rule

Placed = tuple[Article, Claim]
_FIELDS = ("figure", "other", "subject", "measure", "period", "diagnosis")


def _keyed(articles: Sequence[Article], absolute: bool) -> dict[tuple[str, ...], list[Placed]]:
    """Group comparable claims; `absolute` keeps only subjects and periods that mean the same in every article."""
    groups: dict[tuple[str, ...], list[Placed]] = {}
    for article in articles:
        for claim in article.claims:
            key = claim.key
            if key is None or claim.status is not Status.ACTUAL or claim.quantity.best.value is None:
                continue
            if absolute and (claim.subject.startswith(("the ", "its", "their")) or not claim.period[:4].isdigit()):
                continue
            groups.setdefault(key, []).append((article, claim))
    return groups


def _check_within(article: Article, rule: Rule, rates: Rates) -> Iterator[Result]:
    del rates
    for group in _keyed((article,), absolute=False).values():
        yield from _against_first(group, rule)
    yield from _repeated(article, rule)


def _check_across(articles: Sequence[Article], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    """Compare within each group of comparable claims; the target's place comes first where targets are given."""
    for group in _keyed(articles, absolute=True).values():
        if len({article.uri for article, _ in group}) < 2:
            continue
        for here in group:
            if targets is not None and here[0].uri not in targets:
                continue
            others = [there for there in group if there[0].uri != here[0].uri]
            if targets is None:
                others = [there for there in others if there[0].uri < here[0].uri]
            yield from _compared(here, others, rule)


def _against_first(group: list[Placed], rule: Rule) -> Iterator[Result]:
    for position, here in enumerate(group):
        yield from _compared(here, group[:position], rule)


def _compared(here: Placed, others: list[Placed], rule: Rule) -> Iterator[Result]:
    """Yield one finding against the first witness that disagrees, or one tick against the first that agrees."""
    article, claim = here
    mine = claim.quantity.best
    for witness, other in others:
        if not mine.wide.overlaps(other.quantity.best.wide):
            fields = _fields(here, (witness, other))
            evidence = (Evidence(Location(witness.uri, other.span), "the other figure"),)
            level = None if fields["diagnosis"] else Level.WARNING
            yield found(rule, article, claim.span, fields, level=level, evidence=evidence)
            return
    for witness, other in others:
        if mine.narrow.overlaps(other.quantity.best.narrow) and rule.verifies:
            yield held(rule, article, (claim.span,), _fields(here, (witness, other)))
            return


def _fields(here: Placed, there: Placed) -> dict[str, str]:
    (article, claim), (witness, other) = here, there
    power = power_of_ten(claim.quantity.best.written, other.quantity.best.written)
    disagree = not claim.quantity.best.wide.overlaps(other.quantity.best.wide)
    return {
        "figure": claim.quantity.span.of(article.text),
        "other": other.quantity.span.of(witness.text),
        "subject": claim.subject,
        "measure": claim.measure,
        "period": claim.period,
        "diagnosis": f" One is {power}." if power and disagree else "",
    }


_REPEATABLE = frozenset(
    {QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.POINTS, QuantityKind.MEASURE, QuantityKind.COUNT}
)


def _repeated(article: Article, rule: Rule) -> Iterator[Result]:
    """Tick figures that a later sentence states again, to the digit and about the same thing.

    About the same thing: at least `shared_words` content words in common. Copied captions are furniture by now, so a
    figure that an extractor printed twice is no witness for itself.
    """
    seen: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in article.claims:
        quantity = claim.quantity
        if quantity.best.value is None or quantity.mention.level or quantity.kind not in _REPEATABLE:
            continue
        key = (quantity.kind.value, quantity.unit_symbol, quantity.mention.numeral.text)
        earlier = next(
            (
                other
                for other in seen.get(key, [])
                if other.sentence != claim.sentence
                and len(other.stems & claim.stems) >= int(rule.number("shared_words"))
            ),
            None,
        )
        if earlier is not None:
            yield held(rule, article, (earlier.span, claim.span), _fields((article, claim), (article, earlier)))
        seen.setdefault(key, []).append(claim)


WITHIN = Kind(KindSpec("same-claim", {"shared_words": 2}, _FIELDS), within=_check_within)
ACROSS = Kind(KindSpec("same-claim-across", {}, _FIELDS), across=_check_across)
