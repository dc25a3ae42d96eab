"""An amount for each, how many there are, and what they make together: two of them give the third.

Comes in: an article. Goes out: products. Never happens here: wording.

Worked examples: "It costs $129 a room for 40 rooms. That comes to $6,160", "36 turbines of 9.5 MW each put 432 MW into
the grid", "The tunnel is 4.1 km long and was driven at 12 metres a day. It took 442 days".
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from factcheck.checking.arithmetic.nouns_of_sums import is_one_of
from factcheck.checking.arithmetic.reckoning.cues import Cue, Way, cues_of
from factcheck.checking.arithmetic.reckoning.slips import agreement
from factcheck.checking.arithmetic.reckoning.terms import COUNTS, Term, contexts, is_rate, last_digit
from factcheck.checking.arithmetic.windows import Window
from factcheck.checking.diagnosis import power_of_ten
from factcheck.model.claim import Article
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.unit import Currency, Unit, bare

_TIMES = COUNTS | {QuantityKind.DURATION}
_NEAREST = 2
_SPANS = frozenset({"s", "min", "h", "day", "week", "month", "quarter", "year"})
_NEAR = Interval(Decimal("0.4"), Decimal("2.5"))
_ENOUGH, _MANY = 2, 3
# Whole things below this are counted, not rounded to tens.
_COUNTED = 100
_NARROW = Decimal("0.02")


class Product(NamedTuple):
    """A result, the terms that it comes of, whether the second divides the first, and what comes out.

    `computed` is in the unit of the result; `number` is a factor that no figure states: the months of a year.
    """

    result: Term
    terms: tuple[Term, ...]
    divides: bool
    computed: Decimal
    interval: Interval
    number: Decimal | None = None


def products(article: Article) -> Iterator[Product]:
    """Yield each result that the only figures it can come of do not give."""
    for window, everything in contexts(article):
        terms = [term for term in everything if term.quantity.kind is not QuantityKind.PERCENT]
        if not any(map(is_rate, terms)):
            continue
        for result in terms:
            if window.start <= result.place < window.end:
                near = [
                    term for term in terms if term.place < result.place and result.sentence - term.sentence <= _NEAREST
                ]
                yield from _of(window, result, near)


def _of(window: Window, result: Term, near: Sequence[Term]) -> Iterator[Product]:
    known = [*_known(result, near)]
    if not known or any(fits(product) for product in known):
        return
    cue = max(cues_of(window, result.place)[way] for way in (Way.BALANCE, Way.SUM))
    meant = [product for product in known if _ismeant_in(product, cue, len(known))]
    if meant:
        yield max(meant, key=agreed)


def _known(result: Term, near: Sequence[Term]) -> Iterator[Product]:
    """Yield each way in which two figures before it, or three, give a figure of the unit of the result."""
    for one, other in combinations(near, 2):
        for first, second in ((one, other), (other, one)):
            yield from _of_rate(result, first, second, near)
            yield from _of_total(result, first, second)


def _of_rate(result: Term, rate: Term, count: Term, near: Sequence[Term]) -> Iterator[Product]:
    """Read rate and count: the result is what they make, or what they make for so many days."""
    per = result.quantity.per
    times, turn = number(rate, count, per), factor(rate.quantity, result.quantity)
    if not is_rate(rate) or rate.quantity.per == per or times is None or turn is None:
        return
    computed = EXACT.multiply(EXACT.multiply(rate.value, times), turn)
    wide = meant_in(rate, result).times(meant_in(count, result))
    spread = wide.scaled(EXACT.divide(computed, EXACT.multiply(rate.value, count.value)))
    thirds = [term for term in near if term not in {rate, count} and term.sentence == rate.sentence and _is_count(term)]
    if not thirds:
        yield Product(result, (rate, count), False, computed, spread)
    for third in thirds:
        more = EXACT.multiply(computed, third.value)
        yield Product(result, (rate, count, third), False, more, spread.times(meant_in(third, result)))


def _is_count(term: Term) -> bool:
    return not is_rate(term) and term.quantity.kind in _TIMES


def _of_total(result: Term, total: Term, part: Term) -> Iterator[Product]:
    """Read a total and how many share it, or how much each gets: the result is the other of these."""
    if is_rate(total) or total.value == part.value:
        return
    if is_rate(result):
        is_named = part.quantity.kind not in COUNTS or part.quantity.mention.noun
        times, turn = number(result, part) if is_named else None, factor(total.quantity, result.quantity)
    else:
        times, turn = (part.value, _turned(result, total, part)) if is_rate(part) else (None, None)
    if times is not None and turn is not None:
        computed = EXACT.divide(EXACT.multiply(total.value, turn), times)
        plain = EXACT.divide(total.value, part.value)
        yield Product(
            result,
            (total, part),
            True,
            computed,
            meant_in(total, result).over(meant_in(part, result)).scaled(EXACT.divide(computed, plain)),
        )


def _turned(result: Term, total: Term, part: Term) -> Decimal | None:
    """Return what turns a total over a rate into the unit of the result: "4.1 km at 12 metres a day" into days."""
    times, turn = number(part, result), factor(total.quantity, part.quantity)
    return None if times is None or turn is None else EXACT.divide(EXACT.multiply(turn, result.value), times)


def meant_in(term: Term, result: Term) -> Interval:
    """Return what a figure can stand for; beside a result with more digits than its own it was not rounded.

    "Over 12 nights" says how long it took, not that there were more than 12.
    """
    reading, mention = term.quantity.best, term.quantity.mention
    if mention.bound and not (mention.hedge.lower() == "over" and _is_time(term)):
        return reading.wide
    is_whole = not mention.numeral.scale and not term.quantity.decimals
    if is_whole and (term.value < _COUNTED or _is_time(term)):
        return Interval.point(term.value)
    if _digits(result) <= _digits(term) or _digits(result) < _MANY:
        return reading.wide if not mention.bound else Interval.point(term.value)
    return Interval.point(term.value) if is_whole else reading.narrow


def _is_time(term: Term) -> bool:
    return term.quantity.kind is QuantityKind.DURATION or term.noun in {"night", "season", "game", "match", "session"}


def _digits(term: Term) -> int:
    return len(term.value.normalize(EXACT).as_tuple().digits)


def number(rate: Term, count: Term, through: str = "") -> Decimal | None:
    """Return how many of what the rate is for there are; None where it counts something else.

    `through` is what the count itself is for: "22 scans a shift", "three shifts a day".
    """
    per, quantity = rate.quantity.per, count.quantity
    unit = quantity.best.unit
    if not per or count.quantity.per != through:
        return None
    if quantity.kind in COUNTS:
        noun = quantity.mention.noun
        is_left_out = not noun and bool(quantity.mention.numeral.scale) and per not in _SPANS
        return count.value if is_left_out or (noun and is_one_of(rate.quantity.mention.per or per, noun)) else None
    return count.value if isinstance(unit, Unit) and unit.symbol == per else None


def factor(one: Quantity, other: Quantity) -> Decimal | None:
    """Return what turns an amount of the one unit into the other, what they are for left aside."""
    first, second = bare(one.best.unit), bare(other.best.unit)
    if isinstance(first, Currency) and isinstance(second, Currency):
        return Decimal(1) if first.code == second.code else None
    if isinstance(first, Unit) and isinstance(second, Unit):
        if first.dimension != second.dimension or first.offset or second.offset:
            return None
        ratio = first.factor / second.factor
        return EXACT.divide(Decimal(ratio.numerator), Decimal(ratio.denominator))
    return Decimal(1) if first is None and second is None else None


def fits(product: Product) -> bool:
    """Whether the figures give the result, as far as they were rounded."""
    half = EXACT.divide(last_digit(product.result), Decimal(2))
    said = Interval.around(product.result.value, half, half).hull(product.result.quantity.best.wide)
    return said.overlaps(product.interval)


def agreed(product: Product) -> int:
    """Return in how many digits the result agrees with what comes out, rounded as it is."""
    stated = product.result.value
    places = Decimal(1).scaleb(stated.adjusted() - len(stated.normalize(EXACT).as_tuple().digits) + 1)
    return agreement(stated, product.computed.quantize(places, context=EXACT))


def is_power(product: Product) -> bool:
    """Whether the result is what comes out times a power of ten."""
    return bool(power_of_ten(Interval.point(product.result.value), Interval.point(product.computed).widened(_NARROW)))


def is_sized(product: Product) -> bool:
    """Whether the result is of the size of what comes out, so that it can be meant at all."""
    return _NEAR.contains(EXACT.divide(product.result.value, product.computed))


def _ismeant_in(product: Product, cue: Cue, ways: int) -> bool:
    """Whether the words, the digits or the size say that the result comes of these figures."""
    if is_rate(product.result):
        return agreed(product) >= _ENOUGH or (ways == 1 and (is_power(product) or is_sized(product)))
    if cue is Cue.AGAINST or product.result.quantity.hedged:
        return False
    return agreed(product) >= _ENOUGH or (cue >= Cue.SOME and ways == 1 and (is_power(product) or is_sized(product)))
