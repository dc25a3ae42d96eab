"""What so many make together of which each has as much, and what a rate comes to over a longer time.

Comes in: an article. Goes out: products. Never happens here: wording.

Worked examples: "Each of the 36 turbines is rated at 9.5 MW. At full tilt the array would put 432 MW into the grid",
"They eat 11 kilos of rice a month. Over a year that adds up to 182 kilos".
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.reckoning.cues import Cue, Way, cues_of
from factcheck.checking.arithmetic.reckoning.rates import Product, agreed, factor, fits, is_sized, meant_in
from factcheck.checking.arithmetic.reckoning.terms import COUNTS, Term, contexts, is_rate
from factcheck.checking.arithmetic.skeletons import FIGURE
from factcheck.checking.arithmetic.windows import Window
from factcheck.model.claim import Article
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind

_NEAREST = 2
_REACH = 70
_ENOUGH, _LEAST = 2, 20
# How many of the one make the other, as writers count.
_MAKE = {
    ("month", "year"): 12, ("week", "year"): 52, ("day", "year"): 365, ("day", "month"): 30, ("day", "week"): 7,
    ("hour", "day"): 24, ("minute", "hour"): 60, ("second", "minute"): 60, ("quarter", "year"): 4,
}  # fmt: skip
_NAMES = {"min": "minute", "h": "hour", "s": "second"}


@cache
def _each_of() -> re.Pattern[str]:
    """Match the number of those of whom each has as much."""
    return re.compile(
        rf"\b[Ee]ach of (?:the|its|their|his|her|these|those) (?P<count>{FIGURE})|(?P<count2>{FIGURE}) [^.;]{{1,80}}?,"
        r" each (?:of them )?(?:with|of|carrying|holding|worth|costing|weighing|rated)\b"
    )


@cache
def _over() -> re.Pattern[str]:
    """Match the longer time that a rate is taken over."""
    return re.compile(
        r"\b(?:[Oo]ver|[Ii]n|[Ww]ithin|[Dd]uring|[Ff]or|[Aa]cross) (?:the (?:space|course) of )?(?:an?|the|one) "
        r"(?:whole |full |single |entire )?(?P<time>minute|hour|day|week|month|year)\b|^(?P<adverb>Annually|A year),"
    )


@cache
def _each_time() -> re.Pattern[str]:
    return re.compile(
        r"(?: of [a-z]+){0,2} (?:an?|per|each|every) (?P<time>second|minute|hour|day|week|month|quarter)\b"
    )


def multiplied(article: Article) -> Iterator[Product]:
    """Yield each result that so many times as much do not give."""
    for window, everything in contexts(article):
        terms = [term for term in everything if term.quantity.kind is not QuantityKind.PERCENT]
        for result in terms:
            if window.start <= result.place < window.end and not is_rate(result):
                near = [
                    term for term in terms if term.place < result.place and result.sentence - term.sentence <= _NEAREST
                ]
                yield from _chosen(window, result, [*_of_each(window, result, near), *_over_time(window, result, near)])


def _chosen(window: Window, result: Term, known: Sequence[Product]) -> Iterator[Product]:
    if not known or any(map(fits, known)) or result.quantity.hedged or result.value < _LEAST:
        return
    cues = cues_of(window, result.place)
    cue = max(cues[Way.SUM], cues[Way.BALANCE])
    is_sure = agreed(known[0]) >= _ENOUGH or (cue >= Cue.SOME and is_sized(known[0]))
    if cue is not Cue.AGAINST and len(known) == 1 and is_sure:
        yield known[0]


def _of_each(window: Window, result: Term, near: Sequence[Term]) -> Iterator[Product]:
    for match in _each_of().finditer(window.text, 0, result.place):
        place = match.start("count" if match["count"] else "count2")
        counts = [term for term in near if term.place == place and term.quantity.kind in COUNTS]
        for count in counts:
            parts = [term for term in near if term.sentence == count.sentence and term is not count]
            parts = [part for part in parts if part.place > place and not is_rate(part)]
            alike = [part for part in parts if factor(part.quantity, result.quantity) is not None]
            yield from (_times(result, part, count, count.value) for part in alike)


def _over_time(window: Window, result: Term, near: Sequence[Term]) -> Iterator[Product]:
    start = window.sentence_at(result.place)[0]
    match = _over().search(window.text, max(start, result.place - _REACH), result.place)
    if match is None:
        return
    time = match["time"] or "year"
    for rate in near:
        per = _NAMES.get(rate.quantity.per, rate.quantity.per) or _time_behind(window, rate)
        number, turn = _MAKE.get((per, time)), factor(rate.quantity, result.quantity)
        if number is not None and turn is not None and rate.sentence < result.sentence:
            yield _times(result, rate, None, Decimal(number))


def _time_behind(window: Window, term: Term) -> str:
    match = _each_time().match(window.text, term.place + 1)
    return match["time"] if match is not None else ""


def _times(result: Term, part: Term, count: Term | None, number: Decimal) -> Product:
    turn = factor(part.quantity, result.quantity) or Decimal(1)
    computed = EXACT.multiply(EXACT.multiply(part.value, number), turn)
    many = Interval.point(number) if count is None else meant_in(count, result)
    terms = (part,) if count is None else (count, part)
    return Product(result, terms, False, computed, meant_in(part, result).times(many).scaled(turn), number)
