"""What a rate of an amount gives, told near both: product first, words second.

Comes in: an article. Goes out: portions: those that hold, and those that miss by what the words or a slip make plain.
Never happens here: wording findings.

Worked examples: "Ten percent of the 5,000 runners, 1,000 people, failed to finish"; "The bill was £450. VAT at 20
percent added £45"; "Tip 18 percent on a dinner for $250 and you leave $54". Which amounts are base and result is asked
of their units and of their places; how much the words must say depends on how seldom chance makes just such a
miss (`slips`): where the rate is right before its base and the result right behind it, no slip need have a name; where
only the name of a levy and a verb of paying speak for it, a power of ten or two swapped digits must.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.amounts import COUNTS, can_be_of, is_amount
from factcheck.checking.arithmetic.exactness import generous
from factcheck.checking.arithmetic.nouns_of_sums import can_be_added
from factcheck.checking.arithmetic.portions import links, ties
from factcheck.checking.arithmetic.portions.links import is_levy_of, is_more, is_told_again, link_of
from factcheck.checking.arithmetic.portions.rates import Rate, rates_of
from factcheck.checking.arithmetic.portions.slips import NO_SLIP, Slip, slip_of
from factcheck.checking.arithmetic.portions.ties import rise_of, tie_of
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.told_levels import figures_of, like
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.derived.terms import ANYBODY, are_one
from factcheck.checking.own_precision import own_precision
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind

_TIMES = frozenset({"", "year", "month", "week"})
_COMPLETE, _PLAIN, _LIKELY = 5, 4, 3
_NEAR = Interval(Decimal("0.4"), Decimal("2.5"))
_LONG, _REACH = 4, 40
# So many figures before an amount can be its rate or base, and so many behind it.
_PAIR = 2
_MOST_RATES, _MOST_BASES, _MOST_BEHIND = 3, 9, 4


class Portion(NamedTuple):
    """A rate, its base and what they are said to give.

    `slip` names what happened where that does not hold, and `is_plain` says that much speaks for it.
    """

    rate: Claim
    base: Claim
    result: Claim
    product: Decimal
    holds: bool
    slip: str
    is_plain: bool


class _Read(NamedTuple):
    """A way to read a figure as a portion, with how firmly the words speak for it."""

    rate: Rate
    at: int
    base: Claim
    result: Claim
    tie: int
    link: int
    is_charged: bool
    is_again: bool

    @property
    def score(self) -> int:
        return self.tie + self.link

    @property
    def product(self) -> Decimal:
        return EXACT.multiply(self.rate.value, value_of(self.base.quantity.best))

    @property
    def meant(self) -> Interval:
        base, rate = self.base.quantity, self.rate.claim.quantity
        is_exact = not (base.hedged or base.mention.numeral.scale or rate.hedged)
        if is_exact and self.is_charged and rate.kind is QuantityKind.PERCENT:
            return Interval.point(self.product)
        return self.rate.meant.times(generous(base))


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"[0-9]|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)\b")


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the result no such product: a choice of amounts, a tier, a limit, what was added or left."""
    return re.compile(
        r"\b(?:whichever|minimum|maximum|at least|at most|up to|cap|capped|caps|ceiling|threshold|remaining"
        r"|rest|remainder"
        r"|greater of|lesser of|either|compound\w*|respectively|plus|conver\w+|inflation|alcohol|averag\w+|per capita"
        r"|median|chance|probability|includ\w+|inclusive|excluding|exclusive|net of|after (?:tax|costs|fees"
        r"|interest|that)"
        r"|each|apiece|compared|above|below|expir\w*"
        r"|instead|tax credit|another)\b"
        rf"|\bfirst {FIGURE}",
        re.IGNORECASE,
    )


def portions(article: Article) -> Iterator[Portion]:
    """Yield what is told as a rate of an amount, whether it holds or not."""
    for window in windows(article, _gate(), least=3):
        rates = list(rates_of(window))
        if rates:
            for place, claim in figures_of(window):
                if window.start <= place < window.end and _is_sum(claim) and place > rates[0].place:
                    yield from _of_result(window, rates, place, claim)


def _of_result(window: Window, rates: list[Rate], place: int, claim: Claim) -> Iterator[Portion]:
    rates = [rate for rate in rates if rate.place < place][-_MOST_RATES:]
    reads = [read for rate in rates for read in _reads(window, rate, place, claim)]
    if any(ties.is_whole(window, rate, place) for rate in rates):
        return
    if not reads:
        yield from _repeated(window, rates, place, claim)
        return
    holding = [read for read in reads if _holds(read)]
    if holding:
        best = max(holding, key=lambda read: (read.score, read.at))
        if best.score >= _LIKELY:
            yield _portion(best, NO_SLIP, holds=True)
        return
    best = max(reads, key=lambda read: (read.score, read.at))
    slip = _told(best, len({read.at for read in reads if read.tie == best.tie}))
    if slip is not None and not _is_otherwise(window, best, place):
        yield _portion(best, slip, holds=False)


def _repeated(window: Window, rates: list[Rate], place: int, claim: Claim) -> Iterator[Portion]:
    """Yield what a rate gives of that of which the rate before it gave something: "at 2% it was 60, at 3% 900"."""
    if len(rates) < _PAIR:
        return
    first, second = rates[-_PAIR:]
    sums = [(at, each) for at, each in figures_of(window) if at < place and _is_sum(each)]
    given = [(at, each) for at, each in sums if at > first.place]
    if len(given) != 1 or given[0][0] > second.place or given[0][1].quantity.hedged or ties.is_change(window, second):
        return
    for at, base in sums:
        one, other = (_as(each, base, window, where) for where, each in (*given, (place, claim)))
        if at < first.place and one is not None and other is not None:
            read = _Read(second, at, base, other, ties.SAID, links.TAKEN, False, False)
            slip = slip_of(value_of(other.quantity.best), read.product, value_of(second.claim.quantity.best))
            is_slip = slip.strength > 1 and not slip.is_double and not _holds(read)
            if is_slip and _holds(read._replace(rate=first, result=one)) and not _is_otherwise(window, read, place):
                yield _portion(read, slip, holds=False)


def _portion(read: _Read, slip: Slip, *, holds: bool) -> Portion:
    return Portion(read.rate.claim, read.base, read.result, read.product, holds, slip.words, read.score >= _PLAIN)


def _reads(window: Window, rate: Rate, place: int, claim: Claim) -> Iterator[_Read]:
    """Yield the ways to read a figure as what a rate gives."""
    is_levy, is_charged = is_levy_of(window, rate.place, place), ties.is_levied(window, rate)
    around = window.skeleton.places.index(place)
    near = list(figures_of(window))[max(0, around - _MOST_BASES) : around + _MOST_BEHIND]
    bases = [(at, base) for at, base in near if at not in {rate.place, place} and _is_sum(base)]
    bases = [pair for pair in bases if is_levy or pair[0] < place or _is_added_to(window, place, pair[0])]
    fitting = [(at, base, result) for at, base in bases if (result := _as(claim, base, window, place)) is not None]
    for at, base, result in fitting:
        if not _may_be(rate, base, claim):
            continue
        tie, link = _words(window, rate, at, base, place, charged=is_charged)
        link = links.GLUED if is_levy else link
        if tie == ties.NAMED and len(fitting) > 1:
            continue
        if tie == ties.NAMED and link == links.GLUED and window.sentence_at(place)[0] <= at < place:
            tie = ties.SAID
        if tie and link:
            is_again = is_told_again(window, max(at, rate.place), place)
            yield _Read(rate, at, base, result, tie, link, is_charged, is_again)


def _may_be(rate: Rate, base: Claim, result: Claim) -> bool:
    """Whether an amount is the product, near it or off by what can be named: the cheap question first."""
    stated, product = value_of(result.quantity.best), EXACT.multiply(rate.value, value_of(base.quantity.best))
    is_near = _NEAR.contains(EXACT.divide(stated, product))
    return is_near or slip_of(stated, product, value_of(rate.claim.quantity.best)).strength > 0


def _words(window: Window, rate: Rate, at: int, base: Claim, place: int, *, charged: bool) -> tuple[int, int]:
    """Return how firmly the words tie the rate to the base, and the amount to both."""
    if rise_of(window, rate, at) and is_more(window, place):
        return ties.SAID, links.CONCLUDED
    tie = tie_of(window, rate, at, base, charged=charged)
    last = max(at, rate.place) if at < place else rate.place
    link = link_of(window, last, rate.place, place) if tie else links.NONE
    if link == links.GLUED and tie == ties.NAMED and last == at:  # "2.5%. It was sold for $1.6 million, $400,000 of it"
        return tie, links.TAKEN
    return tie, link


def _is_added_to(window: Window, place: int, at: int) -> bool:
    """Whether the base stands behind the result: "adds £90 to a £450 bill"."""
    return at > place and _added_to().match(window.text[place + 1 : at]) is not None


@cache
def _added_to() -> re.Pattern[str]:
    return re.compile(
        rf"(?: of [a-z]+)? (?:to|on|off|for) (?:an?|one|the|every|each|his|her|their) [^.;:,(){NO_FIGURE}]{{0,40}}$"
    )


def _is_sum(claim: Claim) -> bool:
    """Whether a figure is an amount; one that would be is as good as any other where it is worked out."""
    return is_amount(claim._replace(status=Status.ACTUAL))


def _as(result: Claim, base: Claim, window: Window, place: int) -> Claim | None:
    """Return the result with the unit of the base if it can be some of it, else None."""
    quantity = result.quantity
    is_bare = quantity.kind in COUNTS and not quantity.mention.noun and base.quantity.kind not in COUNTS
    if is_bare:
        is_long = bool(quantity.mention.numeral.scale) or quantity.digits >= _LONG
        return like(result, base) if is_long and window.text[place + 1 : place + 2] in {")", ",", "."} else None
    if not can_be_of(quantity, base.quantity):
        return None
    if quantity.kind in COUNTS:
        return result
    spans = {base.quantity.per, quantity.per}
    return result if spans <= _TIMES and len(spans - {""}) <= 1 else None


def _holds(read: _Read) -> bool:
    """Whether the rate of the base is the amount."""
    said = own_precision(read.result.quantity, read.result.quantity.best).hull(read.result.quantity.best.narrow)
    if read.result.quantity.hedged:
        said = said.hull(read.result.quantity.best.wide)
    return said.overlaps(read.meant)


def _told(read: _Read, rivals: int) -> Slip | None:
    """Return the slip that makes a miss plain enough to be told, an unnamed one where the words say all, or None."""
    stated = value_of(read.result.quantity.best)
    slip = slip_of(stated, read.product, value_of(read.rate.claim.quantity.best))
    if _is_complete(read) and _NEAR.contains(EXACT.divide(stated, read.product)):
        return slip
    if slip.is_double:
        return slip if read.score >= _PLAIN else None
    if slip.strength > 1:
        return slip if read.score >= _LIKELY or rivals == 1 else None
    return slip if slip.strength and read.score >= _PLAIN and _are_alike(read) else None


def _is_complete(read: _Read) -> bool:
    """Whether the words by themselves say that the amount is the rate of the base."""
    is_said = read.score >= _COMPLETE and read.link == links.GLUED
    return is_said and (_are_alike(read) or (read.is_again and read.tie == ties.CLOSE))


def _are_alike(read: _Read) -> bool:
    """Whether base and result count things of one kind, or whoever was counted: "runners" and "people"."""
    noun = read.result.quantity.mention.noun.lower().rpartition(" ")[2]
    is_counted = read.base.quantity.kind in COUNTS and bool(noun)
    if is_counted and noun in {"people", "persons", "individuals"}:
        return are_one(ANYBODY, read.base.quantity.mention.noun.lower())  # neither families nor clubs
    return not is_counted or can_be_added([read.base, read.result])


def _is_otherwise(window: Window, read: _Read, place: int) -> bool:
    """Whether the words speak of another sum, or another figure explains the amount or is the product itself."""
    first = window.sentence_at(min(read.rate.place, read.at))[0]
    words = window.text[first : min(window.sentence_at(place)[1], place + _REACH)]
    if _otherwise().search(words) is not None or _is_of_another_time(read):
        return True
    base, said = value_of(read.base.quantity.best), own_precision(read.result.quantity, read.result.quantity.best)
    whole = Interval.point(base)
    rounded = _rounded(read)
    if any(said.overlaps(other) for other in (whole.minus(rounded), whole.plus(rounded))):
        return True
    return value_of(read.result.quantity.best) == base or any(_explains(one, read) for one in window.skeleton.claims)


def _rounded(read: _Read) -> Interval:
    """Return what the rate gives as it was rounded: with what was cut off, 9% would leave 90% as well as 91%."""
    quantity = read.rate.claim.quantity
    if quantity.kind is not QuantityKind.PERCENT or quantity.hedged:
        return read.meant
    slack = EXACT.multiply(Decimal(5).scaleb(-quantity.decimals - 3), value_of(read.base.quantity.best))
    return Interval.around(read.product, slack, slack)


def _is_of_another_time(read: _Read) -> bool:
    """Whether the result is told of a time that neither the rate nor the base is told of: "who voted in 2012"."""
    is_dated = read.result.period not in {"", read.base.period, read.rate.claim.period}
    return is_dated and read.result.sentence != read.base.sentence


def _explains(claim: Claim, read: _Read) -> bool:
    """Whether a further figure is the product, so that the amount is another thing, or is the amount once more."""
    if claim in (read.base, read.rate.claim) or claim.span == read.result.span or not is_amount(claim):
        return False
    value = value_of(claim.quantity.best)
    is_product = own_precision(claim.quantity, claim.quantity.best).contains(read.product)
    is_again = value == value_of(read.result.quantity.best) and claim.span.start < read.result.span.start
    return (is_product or is_again) and can_be_of(claim.quantity, read.base.quantity)
