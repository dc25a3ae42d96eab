"""What falls on each, told behind a total and a number of those who share it.

Comes in: an article. Goes out: products that divide. Never happens here: wording.

Worked examples: "366,000 inhabitants borrowed 1.5 million books. It works out at about six apiece", "28 staff and 644
children; a ratio of one adult to every 33 pupils".
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.checking.arithmetic.reckoning.rates import Product, agreed, factor, fits, is_power, is_sized, number
from factcheck.checking.arithmetic.reckoning.terms import COUNTS, Term, contexts, is_rate
from factcheck.checking.arithmetic.windows import Window
from factcheck.model.claim import Article
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind

_NEAREST = 2
_REACH = 50
_FEW = 2
_ANYBODY = frozenset({"person", "household", "family"})


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        r"(?:\bper-[a-z]+ (?:basis|terms)[^.;]{0,20}|\b(?:Each|Every one)(?: of (?:them|the [a-z]+))? (?:[a-z]+ ){1,4}"
        r"|\bone(?: [a-z]+){1,2} (?:to|for|per) (?:every |each )?|\b(?:an|the) average of (?:about |some |just )?)$"
    )


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(
        r"(?: (?!more\b|less\b|fewer\b)[a-z-]+){0,2},? (?:each|apiece|a head|per head|a person"
        r"|for (?:each|every) [a-z]+"
        r"|per (?!cent)[a-z]+)(?=[.,;:)]| (?:and|but|while|more|on average|in)\b|$)"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the share that of something else: limits, wages, prices, changes, further shares."""
    return re.compile(
        r"\b(?:median|up to|at least|minimum|maximum|another|additional|more than one|respectively|rose|fell|from"
        r"|compared|than last|wage\w*|salar\w+|price\w*|tickets?|fares?|sold for|selling|fined|a (?:year|month|week|day"
        r"|hour)|annual\w*|GDP|income|earn\w*|rate of|vs)\b"
    )


def shared_out(article: Article) -> Iterator[Product]:
    """Yield each share that the only total and the only number before it do not give."""
    for window, everything in contexts(article):
        terms = [term for term in everything if term.quantity.kind is not QuantityKind.PERCENT]
        for result in terms:
            if window.start <= result.place < window.end and _is_each(window, result):
                near = [
                    term for term in terms if term.place < result.place and result.sentence - term.sentence <= _NEAREST
                ]
                yield from _of(result, [term for term in near if not is_rate(term)])


def _is_each(window: Window, result: Term) -> bool:
    start, end = window.sentence_at(result.place)
    before = window.text[max(start, result.place - _REACH) : result.place]
    behind = window.text[result.place + 1 : min(end, result.place + _REACH)]
    is_told = _before().search(before) is not None or _behind().match(behind) is not None
    is_told = is_told or result.quantity.per in _ANYBODY
    return is_told and _otherwise().search(before + behind) is None


def _of(result: Term, near: Sequence[Term]) -> Iterator[Product]:
    known = list(_known(result, near))
    if len(known) == 1 and not fits(known[0]) and (agreed(known[0]) or is_power(known[0]) or is_sized(known[0])):
        yield known[0]


def _known(result: Term, near: Sequence[Term]) -> Iterator[Product]:
    """Yield the total and the number; of two counts the larger is shared by the smaller."""
    counts = [term for term in near if term.quantity.kind in COUNTS and not (term.is_word and term.value <= _FEW)]
    if result.quantity.per not in {"", *_ANYBODY}:
        counts = [count for count in counts if count.quantity.mention.noun and number(result, count) is not None]
    if result.quantity.kind in COUNTS:
        if len(counts) == _FEW and counts[0].value != counts[1].value:
            yield _divided(result, *sorted(counts, key=lambda term: -term.value))
        return
    totals = [term for term in near if factor(term.quantity, result.quantity) is not None]
    if len(totals) == len(counts) == 1 and counts[0].quantity.mention.noun:
        yield _divided(result, totals[0], counts[0])


def _divided(result: Term, total: Term, number: Term) -> Product:
    times = factor(total.quantity, result.quantity)
    assert times is not None, "totals of another unit are left out"
    computed = EXACT.divide(EXACT.multiply(total.value, times), number.value)
    spread = total.quantity.best.wide.over(number.quantity.best.wide)
    return Product(result, (total, number), True, computed, spread.scaled(times))
