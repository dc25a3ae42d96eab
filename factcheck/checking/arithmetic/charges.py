"""A rate that is taken off an amount, put on it, or charged for it, and what that makes of it.

Comes in: an article. Goes out: rate, base and result, where they are the only figures of their passage. Never happens
here: wording.

Worked examples: "A 20 percent discount takes the price of the $250 coat to $200"; "Sales tax of 8 percent is added, so
that a television priced at $600 costs $648"; "The bank lent him $30,000 at 5 percent, which costs him $1,500 a year".
Of the amounts that a rate can make, the one that comes nearest to the result is meant; what is not even of its size is
of something else.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.exactness import rather
from factcheck.checking.arithmetic.only_figures import Passage, passages
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import Currency

_THREE = 3
_ONE, _HUNDRED = Decimal(1), Decimal(100)
_SIZED = Interval(Decimal("0.5"), Decimal(2))
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_TAKEN = "discount|rebate|reduction|mark-?down|deduction"
_LEVY = (
    "VAT|tax|duty|tariff|surcharge|charge|tip|gratuity|interest|commission|fee|levy|royalt(?:y|ies)|dividend|deposit"
    "|toll"
)
_PUT = "VAT|(?:sales |purchase )?tax|duty|tariff|surcharge|(?:service )?charge|mark-?up|tip|gratuity|interest"


class Charge(NamedTuple):
    """A rate in percent, its base and the result.

    `way` is 1 where the rate is put on the base, -1 where it is taken off, and 0 where the result is just that much.
    """

    rate: Claim
    base: Claim
    result: Claim
    way: int


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"%|\bper ?cent\b")


@cache
def _off() -> re.Pattern[str]:
    """Match a rate that is taken off."""
    return re.compile(
        rf"(?P<a>{FIGURE}) (?:[a-z-]+ )?(?:{_TAKEN}|off|less|cheaper)\b|\b(?:{_TAKEN}) (?:of|is|was) (?P<b>{FIGURE})"
        rf"|(?P<c>{FIGURE})[^.;{NO_FIGURE}]{{0,40}}, (?:leaving|which leaves)\b"
    )


@cache
def _on() -> re.Pattern[str]:
    """Match a rate that is put on, or earned."""
    return re.compile(
        rf"(?P<a>{FIGURE}) (?:[a-z-]+ )?(?:{_PUT}|more|extra|dearer)\b"
        rf"|\b(?:{_PUT})(?: rate)? (?:of|is|at|was) (?P<b>{FIGURE})"
        rf"|\b(?:earn|bear|pay|yield)ing (?P<c>{FIGURE})|\b(?:lent|loan|borrow|deposit|invest)[^.;{NO_FIGURE}]{{0,40}}"
        rf"{FIGURE}[^.;{NO_FIGURE}]{{0,20}} at (?P<d>{FIGURE})"
    )


@cache
def _links() -> re.Pattern[str]:
    """Match what leads to the result, right before it."""
    whom = r"(?: (?:them|him|her|it|you|us|the [a-z]+|an? [a-z]+))?"
    return re.compile(
        rf"(?:\b(?:to|so|or|that is|(?:which|that) (?:is|means|makes|brings)|means|meaning|making|leaves?"
        rf"|leaving|left with|comes to|came to|costs?{whom}|ask for|brings{whom}|equals|amounts to|works out at"
        r"|now(?: [a-z]+)?)|[:=])"
        r"(?: (?:about|only|just|some|him|her|them))* $"
    )


@cache
def _new_thing() -> re.Pattern[str]:
    """Match a clause that tells the price of another thing."""
    own = "price|cost|bill|total|sum|tax|interest|fee|charge|discount|result|amount|customer|buyer|same"
    return re.compile(rf"[;,.:] (?:and |but |while |whereas )?(?:an?|the|another|its|his|her|their) (?!{own})[a-z]")


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the result one of several rates, times or things, or of a bound."""
    return re.compile(
        r"\b(?:whichever|minimum|maximum|at least|up to|capp?(?:ed)?|ceiling|floor|first|above|over|exceed\w*|threshold"
        r"|plus|each|every|per(?! ?cent)|respectively|compound\w*|years|months|weeks|days|decades?|since|average|gains?"
        r"|instal\w*|another|others?|not|no|if|unless|could|should|might|expect\w*|forecast\w*"
        r"|target|includ\w*|inclusive|between|because|inflation|rose|fell|grown|risen|growth|or (?:more|less)|not|both"
        r"|already|still|also|then|(?:18|19|20)\d\d)\b|n[’']t\b"
    )


def charges(article: Article) -> Iterator[Charge]:
    """Yield each rate whose result is of the size of what it makes of its base, whether it fits or not."""
    for behind, reads in ((False, (_charge, _levy)), (True, (_levy,))):
        for passage in passages(article, _gate(), _THREE, behind=behind):
            rates = [at for at in passage.places if passage.claim(at).quantity.kind is QuantityKind.PERCENT]
            if len(rates) == 1 and _otherwise().search(passage.text) is None:
                yield from [charge for read in reads if (charge := read(passage, rates[0])) is not None][:1]


def _levy(passage: Passage, place: int) -> Charge | None:
    """Return a rate of a levy, and of the only two amounts the smaller one as what it comes to of the other."""
    levies = {match[0].lower() for match in _levy_nouns().finditer(passage.text)}
    if len(levies) > 1 or _levies().search(passage.text) is None or _change().search(passage.text) is not None:
        return None
    first, second = (at for at in passage.places if at != place)
    if any(passage.claim(at).quantity.best.value is None for at in (first, second)):
        return None
    base, result = sorted((first, second), key=lambda at: value_of(passage.claim(at).quantity.best), reverse=True)
    if not _is_result(passage, base, result):
        return None
    charge = Charge(passage.claim(place), passage.claim(base), passage.claim(result), 0)
    if not _are_plain(*charge[:3]):
        return None
    share = EXACT.divide(value_of(charge.rate.quantity.best), _HUNDRED)
    ratio = EXACT.divide(value_of(charge.result.quantity.best), value_of(charge.base.quantity.best))
    return charge if _SIZED.contains(EXACT.divide(ratio, share)) else None


@cache
def _levies() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_LEVY}|{_TAKEN}|agent|broker|saving|account|mortgage|loan)s?\b", re.IGNORECASE)


@cache
def _levy_nouns() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_LEVY}|{_TAKEN})\b", re.IGNORECASE)


@cache
def _change() -> re.Pattern[str]:
    """Match what makes a rate one of a change, or of several sums."""
    return re.compile(
        r"\b(?:ris(?:e|es|en|ing)|rais(?:e|es|ed|ing)|increas\w+|cut(?:s|ting)? (?:from|by|to)|fall\w*|drop\w*|down"
        r"|up|from|more than|less|fewer|another|further|extra|remaining|rest|half|left|after (?:tax|costs|that)|before"
        r"|owed?|owes|month|week|quarter)\b"
    )


def _is_result(passage: Passage, base: int, result: int) -> bool:
    """Whether words make an amount what a levy comes to: "$15 in interest", "a tip of $9", "earned $9 on a sale of"."""
    text = passage.text
    if _in_levy().match(text, result + 1) is not None or _levy_of().search(text, 0, result) is not None:
        return True
    start = max(text.rfind(". ", 0, result), 0)
    is_of_base = _of_base().search(text, 0, base) is not None
    return is_of_base and start <= base and _got().search(text, 0, result) is not None


@cache
def _in_levy() -> re.Pattern[str]:
    """Match a levy behind its amount."""
    return re.compile(rf" (?:in|of|as) (?:[a-z]+ )?(?:{_LEVY}|{_TAKEN})\b")


@cache
def _levy_of() -> re.Pattern[str]:
    """Match a levy, or a word that concludes, right before an amount."""
    verb = (
        r"of|is|was|were|came to|comes to|amount(?:s|ed) to|add(?:s|ed)|br(?:ings|ought) in|yield(?:s|ed)|earn(?:s|ed)"
    )
    verb += r"|rais(?:es|ed)"
    return re.compile(
        rf"\b(?:{_LEVY}|{_TAKEN})s?\b[^.;:]{{0,50}} (?:{verb}) (?:him |her |them |it |the [a-z]+ )?$"
        r"|(?:\b[Tt]hat (?:is|was|makes|made|comes to|came to)|\bwhich (?:is|was|comes to|came to)|, or"
        r"| so(?: [a-z]+){0,3}? (?:earn|sav|pa|receiv|get|got|ma)[a-z]*) $"
    )


@cache
def _of_base() -> re.Pattern[str]:
    """Match what makes an amount the base of a levy, right before it."""
    return re.compile(
        rf"\b(?:on|of) (?:an?|the|her|his|their|its) [^.,;:{NO_FIGURE}]{{0,30}}$"
        r"|\b(?:sav\w+|deposit|loan|mortgage) of $"
    )


@cache
def _got() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:earn(?:s|ed)|receiv(?:es|ed)|gets?|got|takes?|took|sav(?:es|ed)|pa(?:ys|id)|brings? in|brought in|made"
        r"|charg(?:es|ed)|collect(?:s|ed)|owes?)(?: (?:him|her|it|them))? $"
    )


def _charge(passage: Passage, place: int) -> Charge | None:
    rate = passage.claim(place)
    first, second = (at for at in passage.places if at != place)
    base, result = _with_unit(passage.claim(first), passage.claim(second))
    ways = _ways(passage, place)
    if not ways or _dealt().search(passage.text) is not None or not _are_plain(rate, base, result) or place > second:
        return None
    between = passage.text[first + 1 : second]
    if _links().search(between) is None or _new_thing().search(between) is not None:
        return None
    share = EXACT.divide(value_of(rate.quantity.best), _HUNDRED)
    ratio = EXACT.divide(value_of(result.quantity.best), value_of(base.quantity.best))
    way, off = min(((way, _off_by(ratio, share, way)) for way in ways), key=lambda told: abs(told[1].ln(EXACT)))
    return Charge(rate, base, result, way) if _SIZED.contains(off) and _is_moved(ratio, way) else None


@cache
def _dealt() -> re.Pattern[str]:
    """Match what makes two amounts the prices of a purchase and of a sale, or one of them what was gained."""
    return re.compile(r"\b(?:sold|bought|profits?|shares?)\b")


def _ways(passage: Passage, place: int) -> tuple[int, ...]:
    """Return what a rate can make of a base, by the words beside it: 1 where it is put on, -1 off, 0 just so much."""
    for form, ways in ((_off(), (-1, 0)), (_on(), (1, 0))):
        if any(place in (match.start(name) for name in match.groupdict()) for match in form.finditer(passage.text)):
            is_left = _left().search(passage.text, place) is not None
            return (-1,) if is_left else ways
    return ()


@cache
def _left() -> re.Pattern[str]:
    return re.compile(r"\b(?:leav(?:es?|ing)|left with|take[- ]home)\b")


def _off_by(ratio: Decimal, share: Decimal, way: int) -> Decimal:
    """Return how many times as large the rate is that base and result give as the one that is told."""
    made = ratio if way == 0 else EXACT.multiply(EXACT.subtract(ratio, _ONE), Decimal(way))
    return EXACT.divide(made, share) if made > 0 else Decimal("0.001")


def _is_moved(ratio: Decimal, way: int) -> bool:
    return ratio > _ONE if way > 0 else ratio < _ONE


def _are_plain(rate: Claim, base: Claim, result: Claim) -> bool:
    """Whether all are single figures, two of them money and without the bounds of a tier."""
    quantities = [claim.quantity for claim in (rate, base, result)]
    values = [quantity.best.value for quantity in quantities]
    if any(each.mention.bound not in {"", "about"} or each.mention.upper is not None for each in quantities):
        return False
    if not all(value is not None and value > 0 for value in values) or value_of(rate.quantity.best) >= _HUNDRED:
        return False
    first, last = base.quantity.best.unit, result.quantity.best.unit
    return isinstance(first, Currency) and isinstance(last, Currency) and first.code == last.code


def _with_unit(base: Claim, result: Claim) -> tuple[Claim, Claim]:
    """Return the two amounts, a bare second one in the currency of the first: "on 2,000 euros now earn 2,200"."""
    unit, quantity = base.quantity.best.unit, result.quantity
    if quantity.kind not in _COUNTS or quantity.mention.noun or not isinstance(unit, Currency):
        return base, result
    readings = tuple(reading._replace(unit=unit) for reading in quantity.readings)
    return base, result._replace(quantity=quantity._replace(kind=base.quantity.kind, readings=readings))


def fits(charge: Charge) -> bool:
    """Whether the result is what the rate makes of the base, as far as they are rounded."""
    share, one = rather(charge.rate.quantity).scaled(EXACT.divide(_ONE, _HUNDRED)), Interval.point(_ONE)
    factor = one.plus(share) if charge.way > 0 else one.minus(share) if charge.way < 0 else share
    base = charge.base.quantity
    is_exact = not base.hedged and not base.mention.numeral.scale  # a price is told as it is
    meant = Interval.point(value_of(base.best)) if is_exact else rather(base)
    return rather(charge.result.quantity).overlaps(factor.times(meant))
