"""The average that is told of a list of figures.

Comes in: an article. Goes out: means. Never happens here: wording.

Worked example: "41 mm on Monday, 18 on Tuesday, 7 on Wednesday and 30 on Thursday. The mean was 26 mm."
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.checking.arithmetic.exactness import generous
from factcheck.checking.arithmetic.reckoning.terms import Term, contexts, is_rate, last_digit
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.told_sums import to_next
from factcheck.checking.arithmetic.windows import Window
from factcheck.model.claim import Article
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind

_FEWEST, _MOST = 3, 12
_NEAREST = 1
_REACH, _LEAD = 80, 20
_SPREAD = Decimal(40)


class Mean(NamedTuple):
    """What is said to be the mean, and the terms."""

    result: Term
    terms: tuple[Term, ...]

    @property
    def value(self) -> Decimal:
        return EXACT.divide(sum((term.value for term in self.terms), Decimal(0)), Decimal(len(self.terms)))


@cache
def _cue() -> re.Pattern[str]:
    some = rf"[^,;:()\n{NO_FIGURE}]"
    return re.compile(
        rf"\b(?:[Aa]verag(?:e|es|ed|ing)|[Mm]ean (?:of|was|is|for|at|score|value|temperature))\b(?! (?:that|to)\b)"
        rf"{some}{{0,45}}(?:{FIGURE}{some}{{0,30}})?$"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the average one of other figures."""
    return re.compile(
        r"\b(?:national|long-term|long-run|usual|normal|industry|seasonal|weighted|compared|above|below|than|against"
        r"|career|lifetime|median|per|each|every|moving|forecast|expected|analysts|euro[- ]zone|world|global|overall"
        r"|annual|monthly|weekly|daily|a (?:day|week|month|year))\b",
        re.IGNORECASE,
    )


def means(article: Article) -> Iterator[Mean]:
    """Yield each average told right behind a list of three figures or more whose mean it is not."""
    for window, terms in contexts(article):
        for result in terms:
            if window.start <= result.place < window.end and not is_rate(result) and _is_average(window, result):
                yield from _of(window, result, [term for term in terms if _is_listed(term, result)])


def _is_average(window: Window, result: Term) -> bool:
    start = window.sentence_at(result.place)[0]
    before = window.text[max(start, result.place - _REACH) : result.place]
    match = _cue().search(before)
    return match is not None and _otherwise().search(before[max(0, match.start() - _LEAD) :]) is None


def _is_listed(term: Term, result: Term) -> bool:
    return term.place < result.place and term.unit == result.unit and term.quantity.kind is not QuantityKind.PERCENT


def _of(window: Window, result: Term, listed: Sequence[Term]) -> Iterator[Mean]:
    counts = {term.value for term in listed if _is_announcer(term)}
    runs = [[term for term in listed if term.sentence in part and not _is_announcer(term)] for part in _parts(result)]
    known = [Mean(result, tuple(run)) for run in runs if _FEWEST <= len(run) <= _MOST and _is_list(window, run)]
    known = [mean for mean in known if not counts or len(mean.terms) in counts]
    if known and not any(_fits(mean) for mean in known) and _is_meant(known[0]):
        yield known[0]


def _is_announcer(term: Term) -> bool:
    """Whether a count in letters says how many there are: "five innings"."""
    return term.is_word and bool(term.noun)


def _is_list(window: Window, run: Sequence[Term]) -> bool:
    """Whether nothing but commas and "and" joins figures of one sentence."""
    gaps = (window.text[one.place + 1 : other.place] for one, other in pairwise(run) if one.sentence == other.sentence)
    return all(map(to_next().fullmatch, gaps))


def _parts(result: Term) -> Iterator[tuple[int, ...]]:
    """Yield the sentences that a list may stand in: that of the average, the one before it, both."""
    here = result.sentence
    yield from ((here,), (here - _NEAREST,), (here - _NEAREST, here))


def _fits(mean: Mean) -> bool:
    total = Interval.point(Decimal(0))
    for term in mean.terms:
        total = total.plus(term.quantity.best.wide if term.quantity.hedged else term.quantity.best.narrow)
    number, half = Decimal(len(mean.terms)), EXACT.divide(last_digit(mean.result), Decimal(2))
    mean_of = Interval(*(None if end is None else EXACT.divide(end, number) for end in total))
    said = Interval.around(mean.result.value, half, half)
    return mean_of.overlaps(said.hull(generous(mean.result.quantity)))


def _is_meant(mean: Mean) -> bool:
    """Whether the average lies between its terms, which are of one size, as that of no other list would by chance."""
    values = sorted(term.value for term in mean.terms)
    return values[0] < mean.result.value < values[-1] and values[-1] < EXACT.multiply(_SPREAD, values[0])
