"""Checking: Articles -> Findings and Verifications.

Comes in: articles, rules, exchange rates. Goes out: what disagrees, with the sum, and what held. Never happens here:
reading files, choosing levels beyond what the rule says, deciding which of two figures is wrong.

A kind is an algorithm; a rule is a kind with options, a message and examples. `KINDS` lists the kinds in the order
in which they run; a finding of an earlier kind is preferred when two rules speak of the same figure.
"""

from collections.abc import Iterator, Mapping, Sequence

from factcheck.checking import (
    ambiguity,
    announced,
    bounds,
    calendar,
    changes,
    exchange,
    handed_out,
    headline,
    mantissa,
    p_value,
    precision,
    rate_change,
    same_claim,
    temperature,
    unit_conversion,
)
from factcheck.checking.kinds import Kind, Result
from factcheck.checking.merging import merged
from factcheck.checking.suppressing import is_suppressed
from factcheck.model.claim import Article
from factcheck.model.finding import Finding, Verification
from factcheck.model.rates import Rates
from factcheck.model.report import Outcome
from factcheck.model.rule import KindSpec, Rule

KINDS: tuple[Kind, ...] = (
    ambiguity.KIND,
    mantissa.KIND,
    exchange.WINDOW,
    exchange.AGREEMENT,
    temperature.KIND,
    unit_conversion.KIND,
    rate_change.KIND,
    changes.PERCENT,
    changes.DIRECTION,
    changes.RUNNING_TOTAL,
    handed_out.KIND,
    announced.KIND,
    headline.KIND,
    same_claim.WITHIN,
    same_claim.ACROSS,
    calendar.WEEKDAY,
    calendar.EXISTING_DAY,
    calendar.ORDER,
    bounds.KIND,
    precision.KIND,
    p_value.KIND,
)
KIND_SPECS: Mapping[str, KindSpec] = {kind.spec.name: kind.spec for kind in KINDS}
_BY_NAME = {kind.spec.name: kind for kind in KINDS}
_ORDER = {kind.spec.name: order for order, kind in enumerate(KINDS)}


def check(
    articles: Sequence[Article], rules: Sequence[Rule], rates: Rates, cross: bool, targets: frozenset[str] | None
) -> Outcome:
    """Run all rules; see pipeline.findings_of."""
    ordered = sorted(articles, key=lambda article: article.uri)
    wanted = [article for article in ordered if targets is None or article.uri in targets]
    ranked = sorted(rules, key=lambda rule: (_ORDER[rule.kind], rule.name))
    results: list[Result] = []
    for rule in ranked:
        kind = _BY_NAME[rule.kind]
        if kind.within is not None:
            for article in wanted:
                results.extend(kind.within(article, rule, rates))
        if kind.across is not None and cross:
            results.extend(_touching(kind.across(ordered, rule, targets), targets))
    by_uri = {article.uri: article for article in ordered}
    priority = {rule.name: rank for rank, rule in enumerate(ranked)}
    findings = [found for found in results if isinstance(found, Finding)]
    kept = [found for found in findings if not is_suppressed(found, by_uri[found.location.uri].document, rules)]
    ticks = [held for held in results if isinstance(held, Verification)]
    ticked = tuple(sorted(set(ticks), key=lambda tick: (tick.locations, tick.rule)))
    return Outcome(merged(kept, priority), ticked, len(findings) - len(kept))


def _touching(results: Iterator[Result], targets: frozenset[str] | None) -> Iterator[Result]:
    """Keep what has its place in a target."""
    for result in results:
        place = result.location if isinstance(result, Finding) else result.locations[0]
        if targets is None or place.uri in targets:
            yield result
