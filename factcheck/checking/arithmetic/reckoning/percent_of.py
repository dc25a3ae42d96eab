"""An amount that a rate in percent of an amount before it gives but for a slip of the finger.

Comes in: an article. Goes out: rate, base and result. Never happens here: wording.

Worked example: "Owners are charged a levy of 1.5% of the value. Hoteliers are delighted. For a cottage assessed at
€320,000 the bill will be €3,200." No form of words is asked for: the rate and the base must be the only ones of the
passage, the words before the result lead to one, and the two give another figure that is near to it.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.amounts import COUNTS, can_be_of, is_amount
from factcheck.checking.arithmetic.exactness import generous
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.told_levels import figures_of, has_own_change, is_step
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.derived.near import near_miss, significant
from factcheck.checking.derived.roles import role_of
from factcheck.checking.diagnosis import power_of_ten
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity, QuantityKind

_HUNDREDTH = Decimal("0.01")
_REACH, _TWO, _STEM = 70, 2, 6
# What a rate for a year gives, whoever is asked for it monthly.
_TIMES = frozenset({"", "year"})


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"[0-9]|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half)\b")


@cache
def _taken() -> re.Pattern[str]:
    """Match what makes a percentage one that is taken of something: a fee, a tax, a share that does something."""
    return re.compile(
        r"\b(?:fee|tax|duty|dut(?:y|ies)|levy|commission|surcharge|tariff|cut|stake|deposit|tithe|bonus|royalt(?:y|ies)"
        r"|tip|charge[ds]?|premium|fine|interest|coupon|pays?|paid|charges|discount|rebate|subsidy|dividend|only|some"
        r"|vat|rate)\b",
        re.IGNORECASE,
    )


@cache
def _taken_behind() -> re.Pattern[str]:
    return re.compile(r" (?:of|on) (?:it|them|that|these|those|this|which|the|its|their|his|her|an?|every|each)\b")


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the result no such product: a choice of amounts, a tier, a limit, a change."""
    return re.compile(
        r"\b(?:whichever|minimum|maximum|at least|up to|capped?|ceiling|remaining|rest|greater|lesser|either"
        r"|compound\w*|respectively|plus|conver\w+|inflation|growth|unemployment|alcohol|averag\w+|per capita"
        r"|chance|probability|yield\w*|including|excluding|after|net of|each|apiece)\b"
        rf"|\bfirst {FIGURE}",
        re.IGNORECASE,
    )


def percents_of(article: Article) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield rate, base and result where the result is another than these two give by a slip alone."""
    for window in windows(article, _gate(), least=2):
        rates = [(at, claim) for at, claim in figures_of(window) if claim.quantity.kind is QuantityKind.PERCENT]
        is_sole = len(rates) == 1 and rates[0][1].quantity.best.value is not None
        if is_sole and _is_taken(window, rates[0][0]):
            for place, claim in figures_of(window):
                if max(window.start, rates[0][0] + 1) <= place < window.end and is_amount(claim):
                    yield from _of_result(window, rates[0], place, claim)


def _is_taken(window: Window, place: int) -> bool:
    """Whether a percentage is one of something, and no change."""
    start, end = window.sentence_at(place)
    if is_step(window, place):
        return False
    before, behind = window.text[max(start, place - _REACH) : place], window.text[place + 1 : end]
    if _taken().search(before) is not None or _taken_behind().match(behind) is not None:
        return True
    whom = _of_whom().match(behind)
    return whom is not None and whom["noun"][:_STEM] in window.text[:place]


@cache
def _of_whom() -> re.Pattern[str]:
    """Match of what the rate is one: "10 percent of voters"."""
    return re.compile(r" of (?:the |its |their |all |registered |these |those )*(?P<noun>[a-z]{4,})\b")


def _of_result(
    window: Window, rate: tuple[int, Claim], place: int, result: Claim
) -> Iterator[tuple[Claim, Claim, Claim]]:
    role = role_of(window, place)
    bases = [(at, claim) for at, claim in figures_of(window) if at < place and _is_base(claim, result.quantity)]
    is_yearly = result.quantity.per == "year" or window.text.startswith(" a year", place + 1)
    if role is None or (role.averages and not is_yearly) or len(bases) != 1 or has_own_change(window, bases[0][0]):
        return
    first = window.sentence_at(min(rate[0], bases[0][0]))[0]
    if _otherwise().search(window.text, first, window.sentence_at(place)[1]) is not None:
        return
    if value_of(bases[0][1].quantity.best) != value_of(result.quantity.best) and _misses(rate[1], bases[0][1], result):
        is_said = role.concluded or role.modal or role.definite
        is_due = _is_due(window, rate[0], place, is_said=is_said)
        is_less = value_of(result.quantity.best) <= value_of(bases[0][1].quantity.best)
        is_led_to = role.concluded or role.modal
        if is_due or (is_less and is_led_to and _slip(rate[1], bases[0][1], result, is_said=is_said)):
            yield rate[1], bases[0][1], result


def _is_due(window: Window, rate: int, place: int, *, is_said: bool) -> bool:
    """Whether the words say that the result is charged at the rate: "a fee of", "the bill will be"."""
    before = window.text[max(window.sentence_at(rate)[0], rate - _REACH) : rate]
    lead = window.text[max(window.sentence_at(place)[0], place - _REACH) : place]
    is_one = is_said or _of_one().search(window.text, window.sentence_at(place)[0], place) is not None
    return is_one and _fee().search(before) is not None and _due().search(lead) is not None


@cache
def _of_one() -> re.Pattern[str]:
    """Match the one case that the rate is worked out for: "From a gift of $2,000"."""
    return re.compile(rf"\b(?:[Ff]rom|[Oo]n|[Ff]or|[Oo]f) an? [^;.{NO_FIGURE}]{{2,40}}{FIGURE}")


@cache
def _fee() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:fee|tax|duty|levy|commission|surcharge|tariff|deposit|tithe|royalty|charge)s?(?: [a-z]+){{0,3}} (?:of"
        rf"|at)"
        rf"(?: [a-z]+){{0,2}} $|\b(?:levied|charged|taxed|charges|takes|keeps) [^;.{NO_FIGURE}]{{0,30}}$",
        re.IGNORECASE,
    )


@cache
def _due() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:bill|fee|tax|duty|levy|commission|surcharge|charge|means?|owes?|owed|pays?|paid|takes?|keeps?|comes"
        rf" to)\b"
        rf"[^;.{NO_FIGURE}]{{0,30}}$",
        re.IGNORECASE,
    )


def _misses(rate: Claim, base: Claim, result: Claim) -> bool:
    """Whether neither the rate of the base nor what it leaves of it is the result."""
    share, said = rate.quantity.best.wide.scaled(_HUNDREDTH), result.quantity.best.wide
    left = Interval.point(Decimal(1)).minus(share)
    return not any(said.overlaps(part.times(generous(base.quantity))) for part in (share, left))


def _slip(rate: Claim, base: Claim, result: Claim, *, is_said: bool) -> str:
    """Return how the result may have come about."""
    computed = rate.quantity.best.wide.scaled(_HUNDREDTH).times(generous(base.quantity))
    value = value_of(result.quantity.best)
    product = EXACT.multiply(EXACT.multiply(value_of(rate.quantity.best), value_of(base.quantity.best)), _HUNDREDTH)
    is_long = significant(value) > _TWO or (is_said and significant(value) == _TWO)
    return power_of_ten(result.quantity.best.wide, computed) or (near_miss(value, product) if is_long else "")


def _is_base(claim: Claim, result: Quantity) -> bool:
    """Whether the result can be some of this."""
    base = claim.quantity
    is_counted = base.kind in COUNTS or result.kind in COUNTS
    return is_amount(claim) and can_be_of(result, base) and (is_counted or {base.per, result.per} <= _TIMES)
