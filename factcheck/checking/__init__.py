"""Checking: Articles -> Findings and Verifications.

Comes in: articles, rules, exchange rates, known figures. Goes out: what disagrees, with the sum, and what held. Never
happens here: reading files, choosing levels beyond what the rule says, deciding which of two figures is wrong.

A kind is an algorithm; a rule is a kind with options, a message and examples. `KINDS` lists the kinds in the order
in which they run; a finding of an earlier kind is preferred when two rules speak of the same figure. An entry names the
kind, its module and its cues: a kind is imported by the first article that meets one of them.
"""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from factcheck.checking import cues, word_cues
from factcheck.checking.entries import Entry
from factcheck.checking.guards import guarded
from factcheck.checking.kinds import Heard, Kind, Result
from factcheck.checking.merging import merged
from factcheck.checking.proved import unproved
from factcheck.checking.specs import Specs
from factcheck.checking.suppressing import Suppressed, names_of
from factcheck.checking.traits import traits_of
from factcheck.model.claim import Article
from factcheck.model.finding import Finding, Verification, place_of_silenced
from factcheck.model.rates import Rates
from factcheck.model.reference import References
from factcheck.model.report import Outcome
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.statement import Statement

KINDS: tuple[Entry, ...] = (
    Entry("bilingual", "translation.bilingual", word_cues.CHINESE_SCALES),
    Entry("bilingual-pair", "translation.mismatch", (*cues.TWO_LANGUAGES, *word_cues.CHINESE_BOUNDS), paired=True),
    Entry("lost-hedges", "translation.lost_hedges", (*cues.TWO_LANGUAGES, *word_cues.CHINESE_BOUNDS), paired=True),
    Entry("designated-size", "translation.designated_size", word_cues.DESIGNATED),
    Entry("magnitude-left-out", "ambiguity.magnitude_left_out", word_cues.SCALED_MONEY),
    Entry("open-unit", "ambiguity.open_units", word_cues.OPEN_UNITS),
    Entry("bare-dollar", "ambiguity.bare_dollar", word_cues.OTHER_DOLLARS),
    Entry("addition-and-plan", "ambiguity.beside_plan", word_cues.ADDITIONS),
    Entry("no-period", "ambiguity.no_period", word_cues.CHANGES_OR_YIELDS),
    Entry("count-or-level", "ambiguity.count_or_level", cues.COUNT_AND_LEVEL),
    Entry("exchange-rate", "conversion.exchange", cues.CONVERTED_MONEY),
    Entry("stated-rate", "conversion.stated_rate", cues.RATES_TOLD),
    Entry("rates-agree", "conversion.exchange_agreement", cues.CONVERTED_MONEY),
    Entry("temperature-difference", "conversion.temperature", cues.TEMPERATURES),
    Entry("unit-conversion", "conversion.unit_conversion", cues.CONVERTED_OR_MEASURES),
    Entry("square-side", "conversion.square_side", cues.SQUARES),
    Entry("circle-area", "conversion.circles", cues.CIRCLES),
    Entry("product", "conversion.products", cues.PRODUCTS),
    Entry("percent-or-points", "statistics.rate_change", cues.POINTS),
    Entry("lost-points", "translation.lost_points", word_cues.PACES),
    Entry("percent-change", "arithmetic.changes", cues.PERCENTAGES_OR_FRACTIONS),
    Entry("amount-and-percent", "arithmetic.amount_and_percent", cues.PERCENTAGE_AND_TWO),
    Entry("difference", "arithmetic.differences", cues.LEVELS),
    Entry("direction", "arithmetic.directions", cues.LEVELS_OR_CHANGES),
    Entry("running-total", "arithmetic.totals", cues.RUNNING_TOTAL),
    Entry("sum-of-parts", "arithmetic.sums", cues.PARTS),
    Entry("balance", "balances.balance", cues.BALANCES),
    Entry("odd-magnitude", "arithmetic.odd_magnitudes", word_cues.MAGNITUDES),
    Entry("tally", "arithmetic.tally", cues.TALLIES),
    Entry("share-again", "arithmetic.share_again", cues.FRACTIONS),
    Entry("share-of-whole", "arithmetic.shares", cues.SHARES_OF),
    Entry("multiple", "arithmetic.multiples", cues.MULTIPLES),
    Entry("rate-times-base", "arithmetic.rate_times_base", cues.RATES),
    Entry("per-head", "arithmetic.per_head", cues.EACH_OF),
    Entry("mean-of-values", "derived.means", cues.LISTED_MEANS),
    Entry("worked-out", "derived.worked_out", cues.FIGURES),
    Entry("named-rate", "derived.named_rates", cues.NAMED_RATES),
    Entry("average-growth", "arithmetic.average_growth", cues.AVERAGES),
    Entry("part-of-whole", "arithmetic.part_above", cues.PARTS_ABOVE),
    Entry("respectively", "within.handed_out", cues.RESPECTIVELY),
    Entry("announced-count", "within.announced", cues.COUNT_OF_LIST),
    Entry("announced-items", "within.listed_below", cues.A_LIST),
    Entry("headline", "headline.in_body", cues.A_HEADLINE),
    Entry("caption", "headline.caption", cues.A_CAPTION),
    Entry("same-claim", "within.same_claim", cues.FIGURES),
    Entry("same-claim-across", "across.same_claim", across=True),
    Entry("directions-across", "across.directions", across=True),
    Entry("units-across", "across.units", across=True),
    Entry("jump-across", "across.series", across=True),
    Entry("cumulative-across", "across.cumulative", across=True),
    Entry("part-and-whole-across", "across.part_and_whole", across=True),
    Entry("superseded", "across.superseded", across=True),
    Entry("implied-rates-across", "across.implied_rates", across=True),
    Entry("parts-of-year-across", "across.parts_of_year", across=True),
    Entry("record-across", "across.records", across=True),
    Entry("lifelong-across", "across.lifelong", across=True),
    Entry("running-count-across", "across.running_counts", across=True),
    Entry("running-count-growth-across", "across.running_counts", across=True, constant="GROWTH"),
    Entry("other-whole", "within.moved_shares", cues.PERCENTAGE_AND_TWO),
    Entry("retold", "within.retold", cues.FIGURES_OR_YEARS),
    Entry("weekday", "dates.days", cues.DATES, constant="WEEKDAY"),
    Entry("weekdays-together", "dates.weekdays_together", cues.DATES_WITHOUT_A_DAY),
    Entry("relative-day", "dates.relative_days", word_cues.RELATIVE_DAYS),
    Entry("existing-day", "dates.days", cues.DATES_OR_HOURS, constant="EXISTING_DAY"),
    Entry("too-early", "dates.too_early", cues.OLD_YEARS),
    Entry("order-of-events", "dates.order_of_events", cues.DATES_AND_A_DAY),
    Entry("known-event", "dates.misdated", cues.FOUR_DIGITS),
    Entry("late-announcement", "dates.late_announcement", cues.WILL),
    Entry("end-before-start", "dates.backward", cues.YEARS),
    Entry("above-the-whole", "plausibility.bounds", cues.PERCENT),
    Entry("unequal-precision", "ambiguity.unequal_precision", cues.CHANGED_OR_SHARES),
    Entry("p-value", "statistics.p_value", word_cues.P_VALUES),
    Entry("power-for-energy", "conversion.energy", cues.POWER),
    Entry("wrong-dimension", "conversion.dimensions", cues.MEASURES_OR_PRICES),
    Entry("whole-share", "arithmetic.whole_share", cues.PERCENT_OF),
    Entry("same-unit", "conversion.same_unit", cues.SAID_TWICE),
    Entry("historic-rate", "conversion.historic", cues.CONVERTED_LONG_AGO),
    Entry("sharper", "conversion.sharper", cues.CONVERTED),
    Entry("left-out", "conversion.left_out", cues.MANY_AMOUNTS),
    Entry("ratio-converted", "conversion.ratios", cues.RATIOS_OF_MONEY),
    Entry("lent-magnitude", "ambiguity.lent_magnitude", cues.MONEY),
    Entry("no-currency", "ambiguity.no_currency", cues.MONEY_AND_MORE),
    Entry("headline-toll", "headline.toll", cues.A_HEADLINE),
    Entry("age", "dates.ages", word_cues.AGES),
    Entry("parent-and-child", "dates.parents", word_cues.KIN),
    Entry("headline-share", "headline.share", cues.A_HEADLINE_AND_SHARES),
    Entry("confidence-interval", "statistics.confidence", word_cues.INTERVALS),
    Entry("points-as-percent", "statistics.market_points", word_cues.MARKETS),
    Entry("real-terms", "statistics.real_terms", word_cues.REAL_TERMS),
    Entry("whole-mean", "statistics.whole_mean", word_cues.MEANS),
    Entry("index-move", "statistics.index_moves", word_cues.INDEX_MOVES),
    Entry("growth-basis", "statistics.growth_basis", cues.PERCENTAGES),
    Entry("double-denominator", "statistics.double_denominator", cues.EVERY),
    Entry("broken-base", "statistics.broken_base", cues.BASES),
    Entry("times-less", "statistics.times_less", cues.TIMES_LESS),
    Entry("interval-scale", "statistics.interval_scale", cues.DEGREES),
    Entry("annualized", "statistics.annualized", cues.ANNUAL),
    Entry("mixed-spans", "statistics.mixed_spans", cues.LEVELS_OF_SPANS),
    Entry("broken-bound", "within.broken_bound", cues.FIGURES),
    Entry("span-of-years", "dates.spans", word_cues.SPANS),
    Entry("series-score", "within.series_score", word_cues.SERIES),
    Entry("order-of-day-and-month", "dates.day_order", word_cues.DAYS_IN_DIGITS),
    Entry("open-change", "arithmetic.open_change", cues.CHANGED),
    Entry("people-of-country", "plausibility.people_of_country", cues.A_FIGURE),
    Entry("oversized-mantissa", "ambiguity.mantissa", cues.A_FIGURE),
    Entry("out-of-scale", "plausibility.out_of_scale", word_cues.PLACES),
    Entry("gdp-per-head", "plausibility.gdp_per_head", word_cues.OUTPUT_AND_PEOPLE),
    Entry("beyond-record", "plausibility.beyond_record", word_cues.GATE),
    Entry("member-count", "plausibility.member_counts", cues.MEMBERS),
    Entry("known-thing", "plausibility.known_things", cues.KNOWN_THINGS),
    Entry("usual-size", "plausibility.usual_sizes", cues.MEASURES_OR_MONEY),
    Entry("familiar-figure", "plausibility.familiar", cues.A_FIGURE),
    Entry("equivalence", "plausibility.equivalences", cues.A_FIGURE),
    Entry("world-rank", "plausibility.world_ranks", word_cues.WORLD_RANKS),
    Entry("beyond-scale", "plausibility.scales", word_cues.SCALES),
    Entry("likened", "plausibility.likened", word_cues.LIKENED),
    Entry("own-table", "plausibility.own_table", cues.OWN_TABLE),
    Entry("unshown-rank", "plausibility.unshown_ranks", word_cues.UNSHOWN_RANKS),
    Entry("light-time", "plausibility.light_time", word_cues.SIGNALS),
    Entry("average-pay", "plausibility.average_pay", word_cues.AVERAGE_PAY),
    Entry("lookalike-index", "plausibility.lookalike"),
    Entry("described-index", "plausibility.described_indices", word_cues.INDICES),
    Entry("chinese-times", "translation.chinese_times", word_cues.CHINESE_TIMES, constant="TIMES"),
    Entry("chinese-points", "translation.chinese_times", word_cues.CHINESE_RATES, constant="POINTS"),
    Entry("chinese-scales", "translation.chinese_scales", word_cues.CHINESE_AMOUNTS),
    Entry("pinyin-terms", "translation.pinyin_terms", word_cues.PINYIN),
    Entry("bare-levels", "translation.bare_levels", word_cues.LEVELS_ALONE),
    Entry("exclusive-above", "translation.exclusive_above", word_cues.ABOVE),
    Entry("bilingual-multiples", "translation.multiples", word_cues.CHINESE_TIMES, paired=True),
    Entry("bilingual-basis", "translation.basis", word_cues.CHINESE_BASES, paired=True),
    Entry("loose-growth-word", "within.loose_growth", word_cues.EXPONENTIAL),
    Entry("size-words", "within.size_words", word_cues.SIZES),
    Entry("digit-twins", "within.digit_twins", cues.FIGURES),
    Entry("unit-drift", "within.unit_drift", cues.UNITS),
    Entry("undated", "dates.undated", cues.NO_DAY),
    Entry("additional", "ambiguity.additional", cues.RUNNING_TOTAL),
    Entry("years-in-a-row", "dates.running_years", word_cues.ROWS),
    Entry("editions", "dates.editions", word_cues.EDITIONS),
    Entry("latest-figures", "dates.latest", word_cues.LATEST),
    Entry("overlapping-shares", "within.named_totals", cues.PERCENTAGES),
    Entry("unlike-totals", "within.unlike_wholes", cues.SHARES_NEAR),
    Entry("unlisted-count", "within.unlisted", word_cues.SETS),
    Entry("superlatives", "within.superlatives", word_cues.SUPERLATIVES),
    Entry("told-ranks", "within.told_ranks", word_cues.RANKS_TOLD),
    Entry("ranked", "within.ranked", word_cues.RANKS),
    Entry("behind-so-many", "within.behind_so_many", word_cues.PLACES_IN_RANKINGS),
    Entry("table-total", "tables.totals", cues.A_TABLE),
    Entry("derived-column", "tables.derived", cues.A_TABLE),
    Entry("list-total", "tables.list_totals", cues.A_LIST),
    Entry("text-against-table", "tables.in_text", cues.A_TABLE),
    Entry("malformed-number", "ambiguity.malformed"),
    Entry("mixed-script-number", "ambiguity.mixed_script"),
    Entry("malformed-comment", "comments.malformed", closing=True),
    Entry("unused-comment", "comments.unused", closing=True),
)
KIND_SPECS: Mapping[str, KindSpec] = Specs(KINDS)
_BY_NAME = {entry.name: entry for entry in KINDS}
# Those that look at one article by itself.
_ALONE = {entry.name: entry for entry in KINDS if entry.is_of_one}
_ORDER = {entry.name: order for order, entry in enumerate(KINDS)}


def check(
    articles: Sequence[Article],
    statements: Sequence[Statement],
    rules: Sequence[Rule],
    rates: Rates,
    references: References,
    cross: bool,
    targets: frozenset[str] | None,
    names: Mapping[str, frozenset[str]] = MappingProxyType({}),
) -> Outcome:
    """Run all rules; see pipeline.findings_of. `statements` are those of all articles and of the archive.

    `names` are those that a comment in an article may use, with the rules that each means, whether they run or not.
    """
    ordered = sorted(articles, key=lambda article: article.uri)
    wanted = [article for article in ordered if targets is None or article.uri in targets]
    priority = ranks_of(rules)
    ranked = sorted(rules, key=lambda rule: priority[rule.name])
    results: list[list[Result]] = [[] for _ in ranked]
    by_rule = {rule.name: of_rule for rule, of_rule in zip(ranked, results, strict=True)}
    for article in wanted:
        for result in said_of(article, ranked, rates, references) if article.said is None else article.said:
            by_rule[result.rule].append(result)
    by_uri = {article.uri: article for article in ordered}
    said = sorted(statements, key=_place_of)
    few = _distinct(said, targets)
    for rule, of_rule in zip(ranked, results, strict=True):
        if cross and _BY_NAME[rule.kind].compares:
            together = _of_all(_BY_NAME[rule.kind], ordered, said, few, rule, targets)
            of_rule += filter(None, (_guarded(result, by_uri) for result in together))
    everything = [result for of_rule in results for result in of_rule]
    suppressed = Suppressed(wanted, rules)
    compared = frozenset(rule.name for rule in rules if _BY_NAME[rule.kind].compares)
    found = (each for each in everything if isinstance(each, Finding))
    ticks = {held for held in everything if isinstance(held, Verification)}
    findings = [*unproved(found, ticks, rules)]
    silenced = sorted(filter(None, map(suppressed.silenced, findings)), key=place_of_silenced)
    quiet = {one.finding for one in silenced}
    kept = [found for found in findings if found not in quiet]
    commented = [article for article in wanted if article.suppressions]
    if commented:
        heard = compared if cross and len(ordered) > 1 else frozenset[str]()
        spoken = frozenset(rule.name for rule in rules) - compared
        kept += _of_comments(commented, ranked, Heard(tuple(silenced), spoken, heard, names))
    ordered_ticks = tuple(sorted(ticks, key=lambda tick: (tick.locations, tick.rule, tick.message)))
    return Outcome(merged(kept, priority), ordered_ticks, tuple(silenced))


def _distinct(statements: Sequence[Statement], targets: frozenset[str] | None) -> Sequence[Statement]:
    """Return the statements that matter; a run of one article imports nothing for that."""
    if len(statements) < 2:
        return statements
    from factcheck.checking.across.distinct import distinct

    return distinct(statements, targets)


def _guarded(result: Result, articles: Mapping[str, Article]) -> Result | None:
    """Return a finding as softly as its passage wants it; of an archived article there is no passage."""
    article = articles.get(result.location.uri) if isinstance(result, Finding) else None
    return guarded(result, article) if isinstance(result, Finding) and article is not None else result


def contradictions(statements: Sequence[Statement], rules: Sequence[Rule]) -> list[Finding]:
    """Return what the rules that compare articles say of statements whose articles are not at hand, not yet merged.

    It is what they would say of the articles themselves; what a comment of an article silenced is left out.
    """
    ordered = sorted(statements, key=_place_of)
    few = _distinct(ordered, None)
    hushed = {each.location: each.hushed.split() for each in few if each.hushed}
    results = (
        result
        for rule in rules
        if _BY_NAME[rule.kind].across and len(few) > 1
        for result in (_BY_NAME[rule.kind].kind.across or _nothing)(few, rule, None)
    )
    names = {rule.name: names_of(rule) for rule in rules}
    return [
        found
        for found in results
        if isinstance(found, Finding) and not {"*", *names[found.rule]} & {*hushed.get(found.location, ())}
    ]


def _nothing(_statements: Sequence[Statement], _rule: Rule, _targets: frozenset[str] | None) -> Iterator[Result]:
    return iter(())


def ranks_of(rules: Sequence[Rule]) -> dict[str, int]:
    """Return in which order rules are preferred that speak of the same figure, as `check` does."""
    ranked = sorted(rules, key=lambda rule: (_ORDER[rule.kind], rule.name))
    return {rule.name: rank for rank, rule in enumerate(ranked)}


def _of_comments(articles: Sequence[Article], rules: Sequence[Rule], heard: Heard) -> Iterator[Finding]:
    """Yield what is to be said of the comments that silence rules."""
    for rule in rules:
        closing = _BY_NAME[rule.kind].kind.closing if _BY_NAME[rule.kind].closing else None
        if closing is not None:
            for article in articles:
                yield from (told for told in closing(article, rule, heard) if isinstance(told, Finding))


def said_of(article: Article, rules: Sequence[Rule], rates: Rates, references: References) -> Iterator[Result]:
    """Yield what the rules say of an article by itself, past all guards, before anything is merged or silenced."""
    traits = traits_of(article, bool(references.own))
    for rule in rules:
        entry = _ALONE.get(rule.kind)
        if entry is not None and entry.may_speak(traits, rule):
            for result in _of_one(entry.kind, article, rule, rates, references):
                told = guarded(result, article, rule.reach) if isinstance(result, Finding) else result
                if told is not None:
                    yield told


def _place_of(statement: Statement) -> tuple[str, int, int]:
    return statement.uri, statement.start, statement.end


def _of_all(
    entry: Entry,
    articles: Sequence[Article],
    statements: Sequence[Statement],
    few: Sequence[Statement],
    rule: Rule,
    targets: frozenset[str] | None,
) -> Iterator[Result]:
    """Yield what a rule says of statements or articles together; one by itself is compared with nothing.

    `few` are the statements without those that add nothing to a contradiction.
    """
    if entry.across and len(few) > 1:
        yield from entry.kind.across(few, rule, targets) if entry.kind.across is not None else ()
        yield from entry.kind.corroborated(statements, rule, targets) if entry.kind.corroborated is not None else ()
    if entry.paired and len(articles) > 1 and entry.kind.paired is not None:
        yield from entry.kind.paired(articles, rule, targets)


def _of_one(kind: Kind, article: Article, rule: Rule, rates: Rates, references: References) -> Iterator[Result]:
    """Yield what a rule says of one article by itself."""
    if kind.within is not None:
        yield from kind.within(article, rule)
    if kind.priced is not None:
        yield from kind.priced(article, rule, rates)
    if kind.referenced is not None:
        yield from kind.referenced(article, rule, references)
