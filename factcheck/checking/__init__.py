"""Checking: Articles -> Findings and Verifications.

Comes in: articles, rules, exchange rates, known figures. Goes out: what disagrees, with the sum, and what held. Never
happens here: reading files, choosing levels beyond what the rule says, deciding which of two figures is wrong.

A kind is an algorithm; a rule is a kind with options, a message and examples. `KINDS` lists the kinds in the order
in which they run; a finding of an earlier kind is preferred when two rules speak of the same figure.
"""

from collections.abc import Iterator, Mapping, Sequence

from factcheck.checking.across import same_claim as same_claim_across
from factcheck.checking.ambiguity import (
    additional,
    count_or_level,
    lent_magnitude,
    malformed,
    mantissa,
    mixed_script,
    unequal_precision,
)
from factcheck.checking.arithmetic import (
    average_growth,
    changes,
    differences,
    directions,
    multiples,
    open_change,
    part_above,
    per_head,
    rate_times_base,
    shares,
    sums,
    totals,
    whole_share,
)
from factcheck.checking.conversion import (
    dimensions,
    energy,
    exchange,
    exchange_agreement,
    historic,
    same_currency,
    sharper,
    square_side,
    temperature,
    unit_conversion,
)
from factcheck.checking.dates import (
    ages,
    backward,
    day_order,
    days,
    late_announcement,
    order_of_events,
    parents,
    running_years,
    spans,
    undated,
)
from factcheck.checking.guards import guarded
from factcheck.checking.headline import caption as headline_caption
from factcheck.checking.headline import in_body as headline_in_body
from factcheck.checking.headline import share as headline_share
from factcheck.checking.headline import toll as headline_toll
from factcheck.checking.kinds import Kind, Result
from factcheck.checking.merging import merged
from factcheck.checking.plausibility import beyond_record, bounds, equivalences, lookalike, out_of_scale, own_table
from factcheck.checking.statistics import (
    annualized,
    broken_base,
    confidence,
    double_denominator,
    growth_basis,
    interval_scale,
    mixed_spans,
    p_value,
    rate_change,
    times_less,
)
from factcheck.checking.suppressing import Suppressed
from factcheck.checking.tables import in_text
from factcheck.checking.tables import totals as table_totals
from factcheck.checking.translation import basis, bilingual, exclusive_above, mismatch
from factcheck.checking.translation import multiples as translated_multiples
from factcheck.checking.translation.proved import unproved
from factcheck.checking.within import (
    announced,
    broken_bound,
    handed_out,
    listed_below,
    loose_growth,
    named_totals,
    ranked,
    retold,
    same_claim,
    series_score,
    unlisted,
)
from factcheck.model.claim import Article
from factcheck.model.finding import Finding, Verification
from factcheck.model.rates import Rates
from factcheck.model.reference import References
from factcheck.model.report import Outcome
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.statement import Statement

KINDS: tuple[Kind, ...] = (
    mismatch.KIND,
    count_or_level.KIND,
    bilingual.KIND,
    mantissa.KIND,
    exchange.KIND,
    exchange_agreement.KIND,
    temperature.KIND,
    unit_conversion.KIND,
    square_side.KIND,
    rate_change.KIND,
    changes.KIND,
    differences.KIND,
    directions.KIND,
    totals.KIND,
    sums.KIND,
    shares.KIND,
    multiples.KIND,
    rate_times_base.KIND,
    per_head.KIND,
    average_growth.KIND,
    part_above.KIND,
    handed_out.KIND,
    announced.KIND,
    listed_below.KIND,
    headline_in_body.KIND,
    headline_caption.KIND,
    same_claim.KIND,
    same_claim_across.KIND,
    retold.KIND,
    days.WEEKDAY,
    days.EXISTING_DAY,
    order_of_events.KIND,
    late_announcement.KIND,
    backward.KIND,
    bounds.KIND,
    unequal_precision.KIND,
    p_value.KIND,
    energy.KIND,
    dimensions.KIND,
    whole_share.KIND,
    same_currency.KIND,
    historic.KIND,
    sharper.KIND,
    lent_magnitude.KIND,
    headline_toll.KIND,
    ages.KIND,
    parents.KIND,
    headline_share.KIND,
    confidence.KIND,
    growth_basis.KIND,
    double_denominator.KIND,
    broken_base.KIND,
    times_less.KIND,
    interval_scale.KIND,
    annualized.KIND,
    mixed_spans.KIND,
    broken_bound.KIND,
    spans.KIND,
    series_score.KIND,
    day_order.KIND,
    out_of_scale.KIND,
    beyond_record.KIND,
    equivalences.KIND,
    own_table.KIND,
    lookalike.KIND,
    exclusive_above.KIND,
    translated_multiples.KIND,
    basis.KIND,
    loose_growth.KIND,
    undated.KIND,
    open_change.KIND,
    additional.KIND,
    running_years.KIND,
    named_totals.OVERLAPPING,
    named_totals.UNLIKE,
    unlisted.KIND,
    ranked.KIND,
    table_totals.KIND,
    in_text.KIND,
    malformed.KIND,
    mixed_script.KIND,
)
KIND_SPECS: Mapping[str, KindSpec] = {kind.spec.name: kind.spec for kind in KINDS}
_BY_NAME = {kind.spec.name: kind for kind in KINDS}
_ORDER = {kind.spec.name: order for order, kind in enumerate(KINDS)}


def check(
    articles: Sequence[Article],
    statements: Sequence[Statement],
    rules: Sequence[Rule],
    rates: Rates,
    references: References,
    cross: bool,
    targets: frozenset[str] | None,
) -> Outcome:
    """Run all rules; see pipeline.findings_of. `statements` are those of all articles and of the archive."""
    ordered = sorted(articles, key=lambda article: article.uri)
    wanted = [article for article in ordered if targets is None or article.uri in targets]
    ranked = sorted(rules, key=lambda rule: (_ORDER[rule.kind], rule.name))
    said = sorted(statements, key=_place_of)
    results: list[Result] = []
    for rule in ranked:
        kind = _BY_NAME[rule.kind]
        for article in wanted:
            results += _of_one(kind, article, rule, rates, references)
        if kind.across is not None and cross:
            results += kind.across(said, rule, targets)
        if kind.paired is not None and cross:
            results += kind.paired(ordered, rule, targets)
    suppressed = Suppressed(wanted, rules)
    by_uri = {article.uri: article for article in ordered}
    told = (guarded(found, by_uri[found.location.uri]) for found in results if isinstance(found, Finding))
    ticks = {held for held in results if isinstance(held, Verification)}
    findings = [*unproved((found for found in told if found is not None), ticks, rules)]
    kept = [found for found in findings if not suppressed.covers(found)]
    priority = {rule.name: rank for rank, rule in enumerate(ranked)}
    ordered_ticks = tuple(sorted(ticks, key=lambda tick: (tick.locations, tick.rule, tick.message)))
    return Outcome(merged(kept, priority), ordered_ticks, len(findings) - len(kept))


def _place_of(statement: Statement) -> tuple[str, int, int]:
    return statement.uri, statement.start, statement.end


def _of_one(kind: Kind, article: Article, rule: Rule, rates: Rates, references: References) -> Iterator[Result]:
    """Yield what a rule says of one article by itself."""
    if kind.within is not None:
        yield from kind.within(article, rule)
    if kind.priced is not None:
        yield from kind.priced(article, rule, rates)
    if kind.referenced is not None:
        yield from kind.referenced(article, rule, references)
