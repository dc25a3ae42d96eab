"""What is left of a whole of which fractions are told, and what percentages leave of a hundred.

Comes in: an article. Goes out: tallies. Never happens here: wording.

Worked examples: "Half of the 840 acres stays as it is, a third is planted and the remaining 140 acres are wild",
"Yes won 54.2 per cent, no 47.8 per cent".
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import combinations

from factcheck.checking.arithmetic.reckoning.cues import Cue, Way, cues_of
from factcheck.checking.arithmetic.reckoning.slips import agreement
from factcheck.checking.arithmetic.reckoning.tallies import Tally, gives, is_near
from factcheck.checking.arithmetic.reckoning.terms import Term, contexts, is_rate
from factcheck.checking.arithmetic.skeletons import is_figure
from factcheck.checking.arithmetic.windows import Window
from factcheck.model.claim import Article
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind, Reading

_NEAREST, _REACH, _MOST = 2, 60, 6
_HUNDRED = Decimal(100)
# Of less than so much nobody tells fractions.
_LEAST_WHOLE = 10
# A fraction beside the figure of what is left was worked out with; it is meant as it stands.
_SAID = Decimal("0.02")
_NAMES = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}


def remainders(article: Article) -> Iterator[Tally]:
    """Yield each figure that is told to be left and is not what the parts before it leave."""
    for window, terms in contexts(article):
        for result in terms:
            if window.start <= result.place < window.end and not is_rate(result):
                before = [term for term in terms if term.place < result.place]
                known = _of_hundred if result.quantity.kind is QuantityKind.PERCENT else _of_fractions
                yield from _chosen(result, list(known(window, result, before)))


def _chosen(result: Term, known: Sequence[Tally]) -> Iterator[Tally]:
    """Yield the first way that a slip of the finger explains, or the only one, if none gives the result."""
    if not known or result.quantity.hedged or any(map(gives, known)):
        return
    slipped = [tally for tally in known if tally.agreed and is_near(tally)]
    yield from slipped[:1]


@cache
def _fraction() -> re.Pattern[str]:
    """Match a fraction that is no figure of its own; "a third star" is the third one, "a third is planted" no."""
    return re.compile(
        rf"\b(?:a|one) (?P<name>{'|'.join(_NAMES)})\b(?! (?:of|time|year|man|woman|place|round|day)\b)"
        r"(?:(?<=one third)|(?<=quarter)|(?=[,.;:)–—]| (?:is|are|was|were|has|have|had|will|would|goes|go|went|to|in|at"
        r"|on|by|from|and|as|more|less|stays?|stayed|remains?|remained|[a-z]+ed)\b))"
        r"|\b[Hh]alf\b(?! (?:an?|of|way|past|time|hour|year)\b|-)"
    )


def _of_fractions(window: Window, result: Term, before: Sequence[Term]) -> Iterator[Tally]:
    """Yield what fractions of the largest amount before it, and amounts beside them, leave of it."""
    like = [term for term in before if term.unit == result.unit and result.sentence - term.sentence <= _NEAREST]
    if not like or cues_of(window, result.place)[Way.REST] is not Cue.PLAIN:
        return
    whole = max(like, key=lambda term: term.value)
    if whole.value < _LEAST_WHOLE:
        return
    start = window.sentence_at(whole.place)[0]
    parts = [_part(whole, at, value) for at, value in _fractions(window, start, result.place)]
    if parts:
        others = [term for term in like if term is not whole and term.place > whole.place]
        terms = (whole, *parts, *others)
        tally = Tally(result, terms, (1, *(-1,) * (len(terms) - 1)), Way.REST, cue=Cue.PLAIN)
        if tally.value > 0:
            yield tally._replace(agreed=max(1, agreement(result.value, tally.value)))


def _fractions(window: Window, start: int, end: int) -> Iterator[tuple[int, Decimal]]:
    """Yield the fractions that are told in a stretch, recognized as figures or not."""
    for place in range(start, end):
        if is_figure(window.text[place]):
            quantity = window.skeleton.claim(window.text[place]).quantity
            if quantity.kind is QuantityKind.FRACTION and quantity.best.value is not None:
                yield place, quantity.best.value
    for match in _fraction().finditer(window.text, start, end):
        yield match.start(), EXACT.divide(Decimal(1), Decimal(_NAMES[match["name"] or "half"]))


def _part(whole: Term, place: int, share: Decimal) -> Term:
    """Return a fraction of a whole as an amount."""
    value = EXACT.multiply(whole.value, share)
    return _with_value(whole, value, Interval.point(value).widened(_SAID))._replace(place=place)


def _with_value(term: Term, value: Decimal, interval: Interval) -> Term:
    quantity = term.quantity
    reading = Reading(value, quantity.best.unit, interval, interval, interval)
    return term._replace(claim=term.claim._replace(quantity=quantity._replace(readings=(reading,))))


@cache
def _other_share() -> re.Pattern[str]:
    return re.compile(r"(?:\b(?:[Tt]he (?:other|remaining)|[Tt]he rest,?|[Tt]he others,?)(?: (?:a|some))?|^The) $")


def _of_hundred(window: Window, result: Term, before: Sequence[Term]) -> Iterator[Tally]:
    """Yield what the percentages before it leave of a hundred, where it is told to be the rest."""
    if not _is_rest(window, result):
        return
    shares = [term for term in before if term.unit == result.unit]
    whole = _with_value(result, _HUNDRED, Interval.point(_HUNDRED))
    near = [term for term in shares if term.sentence >= result.sentence - 1][-_MOST:]
    if any(_makes_up(result, parts) for number in range(1, len(near)) for parts in combinations(near, number)):
        return  # of some of them it is the rest
    for first in (result.sentence, result.sentence - 1):
        parts = [term for term in near if term.sentence >= first]
        if parts:
            tally = Tally(result, (whole, *parts), (1, *(-1,) * len(parts)), Way.REST, cue=Cue.PLAIN)
            if tally.value > 0:
                least = 1 if len(parts) > 1 else 0
                yield tally._replace(agreed=max(least, agreement(result.value, tally.value)))


def _makes_up(result: Term, parts: Sequence[Term]) -> bool:
    """Whether a share and others make a hundred."""
    total = result.quantity.best.wide
    for part in parts:
        total = total.plus(part.quantity.best.wide)
    return total.contains(_HUNDRED)


def _is_rest(window: Window, result: Term) -> bool:
    start, end = window.sentence_at(result.place)
    before = window.text[max(start, result.place - _REACH) : result.place]
    behind = window.text[result.place + 1 : end]
    match = _other_share().search(before)
    if match is not None:
        return match[0] != "The " or behind.startswith((" who ", " that ", " which "))
    is_no = re.search(r"\b[Nn]o $", before) is not None
    return is_no and re.search(r"\b[Yy]es\b", window.text[start : result.place]) is not None
