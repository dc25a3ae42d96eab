"""The figures of a translation against those of its source.

Worked example: 38415.9 yi yuan is 3,841.59 billion yuan. A translation that says "38,415.9 billion yuan" has a figure
without a partner, ten times a figure of the source without one: the count of yi (a hundred million) was put before
"billion" as it stood.

A figure without a partner alone says nothing: translations leave sentences out, add background and convert units.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.checking.diagnosis import Typed, diagnosed
from factcheck.checking.kinds import Result, found
from factcheck.checking.translation.leftovers import left_dates, left_figures
from factcheck.checking.translation.pairs import kind_of_pairs
from factcheck.checking.translation.versions import (
    LEVEL,
    Figure,
    Pair,
    Version,
    agree,
    digits,
    is_common,
    partners,
    same_sort,
)
from factcheck.checking.wording import amount, plain
from factcheck.model.finding import Evidence, Level, Location, Verification
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span
from factcheck.model.unit import Currency

_UNITLESS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})

_OF_SHARES = frozenset({QuantityKind.PERCENT, QuantityKind.POINTS})


class _Slip(NamedTuple):
    """A figure of the translation, the one of the source that it stands for, and what happened to it."""

    here: Figure
    there: Figure
    words: str
    is_doubtful: bool = False


def _check(pair: Pair, rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    here, there = pair.english.figures, pair.chinese.figures
    alone_here = [figure for figure in here if not partners(figure, there)]
    alone_there = [figure for figure in there if not partners(figure, here)]
    slips = [*_slips(pair, alone_here, alone_there)]
    if pair.is_inline:
        # Other figures than these need not render a Chinese one that stands among the English words.
        slips = [slip for slip in slips if _is_share(slip) and pair.are_near(slip.here, slip.there)]
        alone_here = []
    told = {slip.here.claim.span for slip in slips}
    slips += [slip for slip in _between_the_same(pair, alone_here, alone_there) if slip.here.claim.span not in told]
    slips += [
        _Slip(here, there, slip or "all else agrees", not slip)
        for here, there, slip in ([] if slips else left_figures(pair))
    ]
    for slip in slips:
        yield from _told(pair, slip, rule, targets)
    for date, source, words in left_dates(pair):
        texts = date.of(pair.english.text), source.of(pair.chinese.text)
        fields = {"figure": texts[0], "source": texts[1], "expected": "", "diagnosis": words}
        yield from _at(pair, (date, source), fields, rule, targets)
    if targets is None or pair.english.uri in targets:
        yield from _ticks(pair, rule)


def _is_share(slip: _Slip) -> bool:
    return {slip.here.kind, slip.there.kind} == _OF_SHARES


def _slips(pair: Pair, here: Sequence[Figure], there: Sequence[Figure]) -> Iterator[_Slip]:
    """Yield what happened to the figures without a partner, each beside the nearest that explains it.

    One far away, or of one digit, may look alike by chance.
    """
    for figure in here:
        nearest = sorted(there, key=lambda other: abs(other.place - figure.place))
        explained = ((other, _diagnosis(figure, other)) for other in nearest)
        source, words = next(((other, words) for other, words in explained if words), (None, ""))
        if source is not None:
            yield _Slip(figure, source, words, not pair.are_near(figure, source) or is_common(source))


def _diagnosis(here: Figure, there: Figure) -> str:
    """Return what makes the one figure of the other, or ""."""
    mine, theirs = here.value, there.value
    if mine is None or theirs is None or mine <= 0 or theirs <= 0:
        return ""
    if {here.kind, there.kind} == _OF_SHARES:
        is_one = here.claim.quantity.best.written.overlaps(there.claim.quantity.best.written)
        words = "percent stands for points" if here.kind is QuantityKind.PERCENT else "points stand for percent"
        return words if is_one else ""
    if not same_sort(here, there):
        return "the currency differs" if _is_other_money(here, there) else ""
    if here.kind is QuantityKind.MULTIPLE or not _is_telling(here, there):
        return ""
    if here.claim.quantity.unit_symbol != there.claim.quantity.unit_symbol and _is_same_number(here, there):
        return "the unit differs" if here.kind is QuantityKind.MEASURE else ""
    return diagnosed(here.amounts[0].written, there.amounts[0].written, typed=Typed(mine, theirs))


def _is_other_money(here: Figure, there: Figure) -> bool:
    is_money = here.kind is QuantityKind.MONEY and there.kind is QuantityKind.MONEY
    return is_money and here.value == there.value and digits(here) > 1


def _is_same_number(here: Figure, there: Figure) -> bool:
    return here.claim.quantity.best.value == there.claim.quantity.best.value


def _is_telling(here: Figure, there: Figure) -> bool:
    """Whether two figures that look alike do so by more than chance: "3 firms" and "30 people" do not."""
    if here.kind in _UNITLESS and there.kind not in _UNITLESS:
        return False
    return min(digits(here), digits(there)) > 1 or _has_scale(there) or there.amounts[0].sort == LEVEL


def _has_scale(figure: Figure) -> bool:
    return bool(figure.claim.quantity.mention.numeral.scale)


def _between_the_same(pair: Pair, here: Sequence[Figure], there: Sequence[Figure]) -> Iterator[_Slip]:
    """Yield what differs of figures without a partner where their neighbors in both versions agree."""
    mine, theirs = pair.english.figures, pair.chinese.figures
    places = {figure.claim.span: at for at, figure in enumerate(theirs)}
    starts = {figure.claim.span: at for at, figure in enumerate(mine)}
    for figure in here:
        if figure.kind is QuantityKind.MULTIPLE or is_common(figure):
            continue
        for source in there:
            at, other = starts[figure.claim.span], places[source.claim.span]
            if same_sort(figure, source) and _have_same_neighbors(mine, at, theirs, other):
                yield _Slip(figure, source, "the figures around it agree", True)


def _have_same_neighbors(mine: Sequence[Figure], at: int, theirs: Sequence[Figure], other: int) -> bool:
    """Whether the figures before and behind two places agree; at the end of the source, the two before it."""
    steps = (-1, 1) if 0 < other < len(theirs) - 1 else (1, 2) if other == 0 else (-1, -2)
    return all(
        0 <= at + step < len(mine) and 0 <= other + step < len(theirs) and agree(mine[at + step], theirs[other + step])
        for step in steps
    )


def _told(pair: Pair, slip: _Slip, rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    """Yield the finding in the translation, or in the source if only that is asked for."""
    mine, theirs = slip.here.claim.span, slip.there.claim.span
    expected = _expected(slip, pair.english)
    fields = {
        "figure": mine.of(pair.english.text),
        "source": theirs.of(pair.chinese.text),
        "expected": f" = {expected}" if expected else "",
        "diagnosis": slip.words,
    }
    yield from _at(pair, (mine, theirs), fields, rule, targets, is_doubtful=slip.is_doubtful)


def _at(
    pair: Pair,
    places: tuple[Span, Span],
    fields: dict[str, str],
    rule: Rule,
    targets: frozenset[str] | None,
    *,
    is_doubtful: bool = False,
) -> Iterator[Result]:
    english, chinese = pair.english, pair.chinese
    mine, theirs = places
    level, confidence = (Level.WARNING, "medium") if is_doubtful else (None, "high")
    if targets is None or english.uri in targets:
        evidence = (Evidence(Location(chinese.uri, theirs), "the source"),)
        yield found(rule, english.article, mine, fields, level=level, evidence=evidence, confidence=confidence)
    elif chinese.uri in targets:
        evidence = (Evidence(Location(english.uri, mine), "the translation"),)
        yield found(rule, chinese.article, theirs, fields, level=level, evidence=evidence, confidence=confidence)


def _expected(slip: _Slip, english: Version) -> str:
    """Return the figure of the source in the words of the translation: "3,841.59 billion yuan"."""
    if slip.words.endswith("percent") or slip.words.endswith("points"):
        value = slip.there.claim.quantity.best.value
        unit = "percentage points" if slip.there.kind is QuantityKind.POINTS else "percent"
        return "" if value is None else f"{plain(value)} {unit}"
    if not same_sort(slip.here, slip.there):
        unit_ = slip.there.claim.quantity.best.unit
        value = slip.there.claim.quantity.best.value
        return amount(value, unit_) if isinstance(unit_, Currency) and value is not None else ""
    mention = slip.here.claim.quantity.mention
    mine, theirs, written = slip.here.value, slip.there.value, mention.numeral.text.replace(",", "")
    if mine is None or theirs is None or not written.replace(".", "", 1).isdigit():
        return ""
    new = plain(EXACT.divide(EXACT.multiply(Decimal(written), theirs), mine))
    start, stop = mention.numeral.span.start, mention.numeral.span.start + len(mention.numeral.text)
    return english.text[mention.amount.start : start] + new + english.text[stop : mention.amount.end]


def _ticks(pair: Pair, rule: Rule) -> Iterator[Verification]:
    """Yield a tick for each figure of the translation whose sort and value stand in the source."""
    for figure in pair.english.figures:
        sources = (other for other in partners(figure, pair.chinese.figures) if same_sort(figure, other))
        source = next(sources, None)
        if source is not None and rule.verifies:
            mine, theirs = figure.claim.span, source.claim.span
            fields = {"figure": mine.of(pair.english.text), "source": theirs.of(pair.chinese.text)}
            fields |= {"expected": "", "diagnosis": ""}
            places = (Location(pair.english.uri, mine), Location(pair.chinese.uri, theirs))
            yield Verification(rule.name, rule.verifies.format_map(fields), places)


KIND = kind_of_pairs(KindSpec("bilingual-pair", {}, ("figure", "source", "expected", "diagnosis")), _check)
