"""Chinese times and doublings against their translation.

Worked example: output that grew by 1.6 bei is 2.6 times what it was, up 160%; a translation that makes it "1.6 times as
much" or "up 60%" lost what was there before. One fan is a doubling, two fan are four times.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.translation.pairs import Figure, Pair, pairs, partners
from factcheck.checking.wording import plain
from factcheck.model.claim import Article, Direction
from factcheck.model.finding import Evidence, Level, Location
from factcheck.model.interval import EXACT
from factcheck.model.mention import INCREASE
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule

_ONE, _TWO, _HUNDRED = Decimal(1), Decimal(2), Decimal(100)
_NEAR, _SHORT = 0.3, 400


def _check(articles: Sequence[Article], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    for pair in pairs(articles):
        if targets is not None and pair.english.uri not in targets:
            continue
        for source in pair.there:
            times = _times(source)
            if times is not None and not any(_renders(figure, times) for figure in pair.here):
                yield from _wrong(pair, source, times, rule)


def _times(source: Figure) -> Decimal | None:
    """Return how many times as much a Chinese multiple leaves: 2.6 for a growth by 1.6 bei."""
    value = source.claim.quantity.best.value
    if source.kind is not QuantityKind.MULTIPLE or value is None or value <= 0:
        return None
    return EXACT.add(value, _ONE) if source.claim.quantity.mention.sense == INCREASE else value


def _renders(figure: Figure, times: Decimal) -> bool:
    """Whether a figure says so many times as much, or a change in percent that leaves it."""
    best = figure.claim.quantity.best
    if figure.kind is QuantityKind.MULTIPLE:
        return best.narrow.contains(times)
    if figure.kind is not QuantityKind.PERCENT:
        return False
    return best.narrow.contains(EXACT.multiply(EXACT.subtract(times, _ONE), _HUNDRED)) or (
        figure.claim.direction is not Direction.UP and best.narrow.contains(EXACT.multiply(times, _HUNDRED))
    )


def _wrong(pair: Pair, source: Figure, times: Decimal, rule: Rule) -> Iterator[Result]:
    """Yield the one figure of the translation that took the number for something else."""
    for figure in pair.here:
        is_near = abs(figure.place - source.place) < _NEAR or len(pair.english.text) < _SHORT
        if is_near and _is_mistaken(figure, source, times) and not _elsewhere(figure, pair):
            span, there = figure.claim.span, source.claim.span
            fields = {
                "figure": span.of(pair.english.text),
                "source": there.of(pair.chinese.text),
                "times": plain(times),
                "percent": plain(EXACT.multiply(EXACT.subtract(times, _ONE), _HUNDRED)),
            }
            evidence = (Evidence(Location(pair.chinese.uri, there), "the source"),)
            level = Level.NOTE if _can_be_an_increase(figure) else None
            yield found(rule, pair.english, span, fields, level=level, evidence=evidence)
            return


def _can_be_an_increase(figure: Figure) -> bool:
    """Whether a reader may take a multiple for what is added: "rose 1.6 times" means both."""
    return figure.kind is QuantityKind.MULTIPLE and figure.claim.direction is Direction.UP


def _elsewhere(figure: Figure, pair: Pair) -> bool:
    """Whether a figure of the translation has a partner of its own: it is no rendering of this multiple."""
    if figure.kind is QuantityKind.PERCENT:
        return bool(partners(figure, pair.there))
    by = pair.english.text[: figure.claim.span.start].endswith("by ")
    return by or any(_renders(figure, times) for times in map(_times, pair.there) if times is not None)


def _is_mistaken(figure: Figure, source: Figure, times: Decimal) -> bool:
    """Whether a figure forgot what was there before, counted it twice, or took two doublings for one."""
    number, narrow = source.claim.quantity.best.value, figure.claim.quantity.best.narrow
    assert number is not None, "a multiple that is asked for has a value"
    if figure.kind is QuantityKind.MULTIPLE:
        wrong = [number, EXACT.add(number, _ONE), EXACT.subtract(number, _ONE), *_doublings(source, times)]
    elif figure.kind is QuantityKind.PERCENT and figure.claim.direction is Direction.UP:
        wrong = [EXACT.multiply(_HUNDRED, each) for each in (number, EXACT.subtract(number, _ONE), times)]
    else:
        return False
    return any(each > 0 and each != times and narrow.contains(each) for each in wrong)


def _doublings(source: Figure, times: Decimal) -> tuple[Decimal, ...]:
    """Return what a number of fan (doublings) is taken for: two fan for a doubling, one for four times."""
    if "番" not in source.claim.quantity.mention.unit + source.claim.quantity.mention.numeral.text:
        return ()
    return EXACT.divide(times, _TWO), EXACT.multiply(times, _TWO)


KIND = Kind(KindSpec("bilingual-multiples", {}, ("figure", "source", "times", "percent")), paired=_check)
