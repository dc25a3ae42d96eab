"""Chinese times and doublings against their translation.

Worked example: output that grew by 1.6 bei is 2.6 times what it was, up 160%; a translation that makes it "1.6 times as
much" or "up 60%" lost what was there before. One fan is a doubling, two fan are four times.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from factcheck.checking.kinds import Result, found
from factcheck.checking.translation.glosses import is_reading
from factcheck.checking.translation.pairs import kind_of_pairs
from factcheck.checking.translation.versions import Figure, Pair, Version, partners
from factcheck.checking.wording import plain
from factcheck.model.claim import Direction
from factcheck.model.finding import Evidence, Level, Location
from factcheck.model.interval import EXACT
from factcheck.model.mention import INCREASE
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_ONE, _TWO, _HUNDRED = Decimal(1), Decimal(2), Decimal(100)
_MOST_FAN, _LEAD = 10, 40
_VERBS = {"double": _TWO, "treble": Decimal(3), "triple": Decimal(3), "quadruple": Decimal(4)}


@cache
def _leads() -> re.Pattern[str]:
    """Match the English words right before a Chinese multiple that say whether it is the growth or the level."""
    return re.compile(
        r"(?:(?P<more>\bby|\b(?:rise|increase|growth|gain|jump|surge|expansion) of)"
        r"|\b(?:to|is|are|was|were|as|at|be|been)) (?:about |almost |nearly |some |over |more than )?$",
        re.IGNORECASE,
    )


def _check(pair: Pair, rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    if targets is not None and pair.english.uri not in targets:
        return
    for source in pair.chinese.figures:
        times = times_of(pair, source)
        if times is None or any(_renders(figure, times) for figure in pair.english.figures):
            continue
        verbs = [*_verbs(pair.english)]
        if all(each != times for _, each in verbs):
            wrong = (*_mistaken_figures(pair, source, times), *_mistaken_verbs(pair, verbs, source, times))
            yield from (_finding(pair, source, times, rule, *each) for each in wrong[:1])


@cache
def _to_multiply() -> re.Pattern[str]:
    """Match a verb that multiplies and is no figure: "is to double", "is to double twice"."""
    return re.compile(
        r"\b(?P<verb>double|treble|triple|quadruple)\b(?P<again> twice| two times|,? and (?:then )?(?P=verb) again)?",
        re.IGNORECASE,
    )


def _verbs(english: Version) -> Iterator[tuple[Span, Decimal]]:
    for match in _to_multiply().finditer(english.text, *english.span):
        times = _VERBS[match["verb"].lower()]
        yield Span(*match.span()), EXACT.multiply(times, times) if match["again"] else times


def times_of(pair: Pair, source: Figure) -> Decimal | None:
    """Return how many times as much a Chinese multiple leaves: 2.6 for a growth by 1.6 bei."""
    value = source.claim.quantity.best.value
    if source.kind is not QuantityKind.MULTIPLE or value is None or value <= 0:
        return None
    is_increase = source.claim.quantity.mention.sense == INCREASE
    if pair.is_inline and not (is_increase or _is_fan(source)):
        lead = pair.english.text[
            max(pair.english.span.start, source.claim.span.start - _LEAD) : source.claim.span.start
        ]
        told = _leads().search(lead)
        if told is None:
            return None  # "rose 1.6倍" can be both
        is_increase = told["more"] is not None
    return EXACT.add(value, _ONE) if is_increase else value


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


def _finding(pair: Pair, source: Figure, times: Decimal, rule: Rule, span: Span, level: Level | None) -> Result:
    there = source.claim.span
    fields = {
        "figure": span.of(pair.english.text),
        "source": there.of(pair.chinese.text),
        "times": plain(times),
        "percent": plain(EXACT.multiply(EXACT.subtract(times, _ONE), _HUNDRED)),
    }
    evidence = (Evidence(Location(pair.chinese.uri, there), "the source"),)
    return found(rule, pair.english.article, span, fields, level=level, evidence=evidence)


def _mistaken_figures(pair: Pair, source: Figure, times: Decimal) -> Iterator[tuple[Span, Level | None]]:
    """Yield the figures of the translation that took the number for something else."""
    for figure in pair.english.figures:
        if pair.are_near(figure, source) and _is_mistaken(pair, figure, source, times) and not _elsewhere(figure, pair):
            yield figure.claim.span, Level.NOTE if _can_be_an_increase(figure) else None


def _mistaken_verbs(
    pair: Pair, verbs: Sequence[tuple[Span, Decimal]], source: Figure, times: Decimal
) -> Iterator[tuple[Span, Level | None]]:
    others = {times_of(pair, figure) for figure in pair.chinese.figures}
    for span, each in verbs:
        is_own = not pair.is_inline or is_reading(pair.english.text, source.claim.span, span)
        if is_own and each in mistakes_of(source, times) and each not in others:
            yield span, None


def _can_be_an_increase(figure: Figure) -> bool:
    """Whether a reader may take a multiple for what is added: "rose 1.6 times" means both."""
    return figure.kind is QuantityKind.MULTIPLE and figure.claim.direction is Direction.UP


def _elsewhere(figure: Figure, pair: Pair) -> bool:
    """Whether a figure of the translation has a partner of its own: it is no rendering of this multiple."""
    if figure.kind is QuantityKind.PERCENT:
        return bool(partners(figure, pair.chinese.figures))
    if pair.english.text[: figure.claim.span.start].endswith("by "):
        return True
    own = (times_of(pair, each) for each in pair.chinese.figures)
    return any(_renders(figure, times) for times in own if times is not None)


def _is_mistaken(pair: Pair, figure: Figure, source: Figure, times: Decimal) -> bool:
    """Whether a figure forgot what was there before, counted it twice, or took two doublings for one."""
    narrow = figure.claim.quantity.best.narrow
    if figure.kind is QuantityKind.MULTIPLE:
        wrong = mistakes_of(source, times)
    elif figure.kind is QuantityKind.PERCENT and _can_be_up(pair, figure):
        number = _number(source)
        wrong = tuple(EXACT.multiply(_HUNDRED, each) for each in (number, EXACT.subtract(number, _ONE), times))
    else:
        return False
    return any(each > 0 and each != times and narrow.contains(each) for each in wrong)


def mistakes_of(source: Figure, times: Decimal) -> tuple[Decimal, ...]:
    """Return what a multiple is taken for: without what was there, with it twice; two fan for a doubling or for two."""
    number = _number(source)
    beside = number, EXACT.add(number, _ONE), EXACT.subtract(number, _ONE)
    if not _is_fan(source):
        return beside
    count = next((Decimal(fan) for fan in range(1, _MOST_FAN + 1) if times == _TWO**fan), _ONE)
    return *beside, EXACT.divide(times, _TWO), EXACT.multiply(times, _TWO), count, EXACT.add(count, _ONE)


def _is_fan(source: Figure) -> bool:
    """Whether a Chinese multiple counts doublings."""
    return "番" in source.claim.quantity.mention.unit + source.claim.quantity.mention.numeral.text


def _can_be_up(pair: Pair, figure: Figure) -> bool:
    """Whether a percentage rises; beside Chinese words it need not say so: "by 1.6倍, that is, by 60 percent"."""
    direction = figure.claim.direction
    return direction is Direction.UP or (pair.is_inline and direction is not Direction.DOWN)


def _number(source: Figure) -> Decimal:
    value = source.claim.quantity.best.value
    assert value is not None, "a multiple that is asked for has a value"
    return value


KIND = kind_of_pairs(KindSpec("bilingual-multiples", {}, ("figure", "source", "times", "percent")), _check)
