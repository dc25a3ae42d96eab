"""By what a stated figure misses what it was worked out from, and whether that is more than chance.

Comes in: candidates for a figure and the part that it plays. Goes out: the one that it most likely stands for, or None.
Never happens here: finding candidates.

Two figures of two digits differ in one of them by chance alone once in five times. A slip of the finger counts only
where the words lead to just such a result, and a figure without one only where the units leave no other sum.
"""

from decimal import Context, Decimal
from itertools import combinations, permutations
from typing import NamedTuple

from factcheck.checking.arithmetic.told_levels import figures_of
from factcheck.checking.arithmetic.windows import Window
from factcheck.checking.derived.combining import FAR_FETCHED, Candidate
from factcheck.checking.derived.factor_words import is_refused
from factcheck.checking.derived.near import near_miss, significant
from factcheck.checking.derived.roles import ResultRole
from factcheck.checking.diagnosis import power_of_ten
from factcheck.checking.values import value_of
from factcheck.model.claim import Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.unit import Unit

_MOST_FIGURES = 10
_HALF, _TEN = Decimal("0.5"), Decimal(10)
_SHORTER = Context(prec=30)
_NOT_FAR = Interval(Decimal("0.2"), Decimal(5))
# A digit, two or three, and of what was shared out a million: "$1.3 billion" for 300 million people is $4.33.
_POWERS, _MILLION = (-3, -2, -1, 1, 2, 3), (-6, 6)
_THOUSANDS = (-3, 3)
_TWO, _MANY = 2, 4
_ABOUT, _COUNTED = "about", Decimal("0.02")
_SHARP = Decimal("0.05")


class Miss(NamedTuple):
    """A candidate that the stated figure misses, what it gives, and the slip that explains it, or ""."""

    candidate: Candidate
    computed: Decimal
    slip: str


def said(quantity: Quantity) -> Interval:
    """Return the widest that a stated result can mean."""
    value = value_of(quantity.best)
    half = EXACT.multiply(Decimal(1).scaleb(value.adjusted() - max(quantity.digits, 1) + 1), _HALF)
    if quantity.mention.bound == _ABOUT and significant(value) > _TWO:  # "some 37,420" were counted
        return Interval.point(value).widened(_COUNTED)
    rounded = Interval.around(value, half, half).hull(quantity.best.written)
    is_round = not quantity.hedged and value >= _TEN and significant(value) == 1  # nobody cuts 69,000 down to 60,000
    return rounded if is_round else rounded.hull(quantity.best.wide)


def fits(stated: Claim, candidate: Candidate, role: ResultRole) -> bool:
    """Whether the stated figure can be what the candidate gives.

    Who concludes 457,400 from 1,300 a day took that for no rounded figure.
    """
    if not _computed(stated, candidate).overlaps(said(stated.quantity)):
        return False
    is_exact = role.concluded and candidate.unexplained == 0 and significant(value_of(stated.quantity.best)) >= _MANY
    is_plain = not any(claim.quantity.hedged for claim in (stated, *candidate.claims))
    return not (is_exact and is_plain and near_miss(value_of(stated.quantity.best), given_by(stated, candidate)))


def _computed(stated: Claim, candidate: Candidate) -> Interval:
    """Return what the candidate can give, in the unit of the stated figure."""
    return candidate.quotient.meant.scaled(value_of(stated.quantity.best))


def given_by(stated: Claim, candidate: Candidate) -> Decimal:
    """Return what the candidate gives, in the unit of the stated figure."""
    # A quotient has digits without end; what is rounded away here nobody writes.
    return _SHORTER.multiply(candidate.quotient.value, value_of(stated.quantity.best))


def miss_of(window: Window, stated: Claim, given: list[Candidate], role: ResultRole) -> Miss | None:
    """Return the candidate that the figure most likely stands for, or None where none is plain enough."""
    ranked = sorted(
        (each for each in given if each.unexplained < FAR_FETCHED and not _is_of_other_years(stated, each, role)),
        key=lambda each: (each.unexplained, -len(each.claims)),
    )
    misses = [Miss(each, given_by(stated, each), _slip(stated, each)) for each in ranked]
    named = next((miss for miss in misses if miss.slip and _is_told(window, miss, stated, role)), None)
    if named is not None:
        return named
    near = [miss for miss in misses if _NOT_FAR.contains(miss.candidate.quotient.value) or _is_due(miss, role)]
    alone = [miss for miss in near if _is_alone(window, stated, miss.candidate)]
    plain = _most([miss for miss in alone if _is_sure(stated, miss.candidate, role)])
    is_only = len({(miss.candidate.claims, miss.computed) for miss in plain}) == 1
    return plain[0] if is_only else None


def _most(misses: list[Miss]) -> list[Miss]:
    """Return the misses whose figures are not all in the sum of another with more of them."""
    taken = [set(miss.candidate.claims) for miss in misses]
    return [miss for miss, own in zip(misses, taken, strict=True) if not any(own < other for other in taken)]


def _is_due(miss: Miss, role: ResultRole) -> bool:
    """Whether a figure, however far off, is said to be just this: what so much of it would cost, a total shared out.

    Of that nobody can get more than there is, but the rest of it may go elsewhere. So is what it was by the year.
    """
    is_priced = miss.candidate.is_linked and role.concluded and role.modal
    is_beyond = role.dealt and miss.candidate.quotient.value < 1
    return not miss.candidate.unexplained and (is_beyond or is_priced or _is_yearly(miss.candidate, role))


def _is_yearly(candidate: Candidate, role: ResultRole) -> bool:
    """Whether a figure takes up one that came together in years told by their numbers: ", an average of ... a year"."""
    return _is_of_years(candidate) and len(candidate.claims) == 1 and role.averages and role.concluded


def _is_of_other_years(stated: Claim, candidate: Candidate, role: ResultRole) -> bool:
    """Whether the years of a candidate need not be those of the figure: told in another sentence, not taken up."""
    is_here = role.concluded and all(claim.sentence == stated.sentence for claim in candidate.claims)
    return _is_of_years(candidate) and not is_here


def _is_of_years(candidate: Candidate) -> bool:
    """Whether a factor is the time from one year to another, of which more may be told than one figure."""
    return candidate.span is not None and candidate.span.slack > 0


def _is_sure(stated: Claim, candidate: Candidate, role: ResultRole) -> bool:
    """Whether nothing else can be meant: "works out at six apiece"."""
    if len(candidate.claims) == 1 and not candidate.is_squared:  # "$200 a month" left and "$25 a week" saved
        return not candidate.unexplained and _is_yearly(candidate, role)
    is_one_sentence = all(claim.sentence == stated.sentence for claim in candidate.claims)
    is_average = role.averages and not candidate.unexplained and (role.concluded or (role.means and is_one_sentence))
    # "25 dollars a share" and "94 cents each" are prices, "with nine beds to every nurse" is a sum.
    is_share = candidate.is_share and stated.quantity.kind is not QuantityKind.MONEY
    return is_average or (_is_bound(candidate) and (role.concluded or is_share))


def _is_bound(candidate: Candidate) -> bool:
    """Whether the figures belong together by their units, not only by what stands around them."""
    return candidate.is_linked or candidate.is_physical or candidate.is_share


def _is_alone(window: Window, stated: Claim, candidate: Candidate) -> bool:
    """Whether no other figure that could be a factor stands from the first of the candidate to the result."""
    claims = window.skeleton.claims
    first, last = claims.index(candidate.claims[0]), claims.index(stated)
    between = {claim for at, claim in list(figures_of(window))[first:last] if not _is_no_factor(window, at, claim)}
    return between <= set(candidate.claims)


def _is_no_factor(window: Window, place: int, claim: Claim) -> bool:
    """Whether nothing is worked out of a figure: a temperature, "one liter" with its weight, a refused one."""
    unit = claim.quantity.best.unit
    is_heat = isinstance(unit, Unit) and unit.dimension == "temperature"
    return is_heat or claim.quantity.best.value == 1 or is_refused(window.text, place)


def _is_told(window: Window, miss: Miss, stated: Claim, role: ResultRole) -> bool:
    """Whether a named slip is more than chance: the words lead to such a result, and the figure is long enough."""
    candidate, digits = miss.candidate, significant(value_of(stated.quantity.best))
    if not _is_led_to(stated, candidate, role, digits) or (candidate.unexplained and "times too" in miss.slip):
        return False
    is_timed = candidate.span is not None and not candidate.unexplained  # the text names the time that it takes
    is_tied = _is_bound(candidate) or is_timed or (role.modal and not candidate.unexplained)
    if digits <= _TWO and not (role.concluded or role.means or is_tied):
        return False
    is_said = role.concluded or role.averages or role.definite
    if not is_said and stated.quantity.digits <= _TWO:
        return _is_alone(window, stated, candidate) and _is_of_one_mind(stated, miss, role)
    is_sure = candidate.is_share or (candidate.is_physical and not any(candidate.turned)) or "times too" in miss.slip
    return digits >= _TWO or (is_sure and _is_alone(window, stated, candidate))


def _is_of_one_mind(stated: Claim, miss: Miss, role: ResultRole) -> bool:
    """Whether a short figure that nothing but a verb leads to is still the result: "the deal would be worth"."""
    candidate, is_near = miss.candidate, miss.candidate.claims[0].sentence == stated.sentence
    return not candidate.unexplained and (
        role.modal or (candidate.is_physical and (is_near or "dividing" in miss.slip))
    )


def _is_led_to(stated: Claim, candidate: Candidate, role: ResultRole, digits: int) -> bool:
    """Whether the words before the result lead to a product, or to a share of each, as the candidate is one."""
    is_bound, is_turned = _is_bound(candidate), any(candidate.turned)
    if is_turned and not is_bound:
        is_average = role.means or (role.averages and role.concluded)
        return is_average and digits >= _TWO and (not candidate.unexplained or not stated.quantity.per)
    if candidate.is_wild and not is_turned:
        return role.concluded
    is_taken_up = role.concluded or (role.definite and max(digits, stated.quantity.digits) > _TWO)
    if candidate.unexplained:
        return is_taken_up or (candidate.is_linked and role.leaning and not is_turned)
    return is_taken_up or role.leaning or candidate.is_share or (role.averages and not candidate.is_physical)


def _slip(stated: Claim, candidate: Candidate) -> str:
    """Return how the stated figure may have come about; most powers of ten beyond a thousand are chance."""
    meant, computed = said(stated.quantity), _computed(stated, candidate)
    if any(value_of(claim.quantity.best) == 1 for claim in candidate.claims):
        return ""  # by one nobody reckons: "14.7 billion in one year"
    is_short = significant(value_of(stated.quantity.best)) < _TWO
    is_tied = candidate.is_physical or candidate.is_share
    if is_short and not is_tied and not (candidate.is_linked and _is_of_thousands(candidate)):
        return ""  # one digit is another but for a slip by chance
    power = power_of_ten(meant, computed)
    if power:
        return f"is {power}" if _is_sharp_power(stated, candidate) else ""
    if is_short and stated.quantity.kind is QuantityKind.MONEY:
        return ""
    if candidate.is_physical and meant.overlaps(_other_way(stated, candidate)):
        return "comes of dividing instead of multiplying"
    return near_miss(value_of(stated.quantity.best), given_by(stated, candidate))


def _is_sharp_power(stated: Claim, candidate: Candidate) -> bool:
    """Whether a result is off by hardly more or less than a power of ten, and not beyond a thousand.

    Of what was worked out to four digits all four are those of the result; 29,970 is no thirty with a slip.
    """
    off = candidate.quotient.value
    if off <= 0:
        return False
    digits = 1 if stated.quantity.hedged else significant(value_of(stated.quantity.best))
    slack = min(_SHARP, Decimal(1).scaleb(1 - digits))
    is_shared = any(candidate.turned) and candidate.span is None
    powers = (*_POWERS, *_MILLION) if is_shared else _POWERS
    return any(Interval.point(Decimal(1).scaleb(power)).widened(slack).contains(off) for power in powers)


def _is_of_thousands(candidate: Candidate) -> bool:
    """Whether a magnitude word alone makes the result of what was worked out: £300,000 of £300 million."""
    off = candidate.quotient.value
    return any(Interval.point(Decimal(1).scaleb(power)).widened(_SHARP).contains(off) for power in _THOUSANDS)


def _other_way(stated: Claim, candidate: Candidate) -> Interval:
    """Return what the first figure gives over the others instead of times them, or nothing likely."""
    if any(candidate.turned) or len(candidate.claims) != _TWO:
        return Interval.point(Decimal(-1))
    first, other = (claim.quantity.best for claim in candidate.claims)
    scale = candidate.quotient.value * value_of(stated.quantity.best) / value_of(first) / value_of(other)
    return first.narrow.over(other.narrow).scaled(scale)


def is_otherwise(window: Window, stated: Claim, candidate: Candidate) -> bool:
    """Whether some sum, difference, product or quotient of two other figures before it gives the stated figure."""
    value = value_of(stated.quantity.best)
    half = EXACT.multiply(Decimal(1).scaleb(value.adjusted() - max(stated.quantity.digits, 1) + 1), _HALF)
    close = Interval.around(value, half, half)
    before = [claim for claim in window.skeleton.claims if claim.span.start < stated.span.start][-_MOST_FIGURES:]
    known = [(claim, claim.quantity.best.value) for claim in before if claim.quantity.best.value]
    if candidate.is_physical:
        return any(value == each for _, each in known)
    if any(value == each for _, each in known) or close.contains(sum((each for _, each in known), Decimal(0))):
        return True
    own = given_by(stated, candidate)
    rest = [abs(each) for claim, each in known if claim not in candidate.claims]
    if any(close.contains(own + each) or close.contains(own - each) for each in rest):
        return True  # "80 rooms have 25 chairs each, and the hall 500, so that there are 2,500"
    pairs = [(a, b) for (one, a), (other, b) in combinations(known, 2) if {one, other} != set(candidate.claims)]
    return any(close.contains(made) for one, other in pairs for made in _made_of(abs(one), abs(other)))


def is_factor(window: Window, stated: Claim) -> bool:
    """Whether the stated figure and another one of its sentence give a third: a price that has a number and a sum."""
    own = [claim for claim in window.skeleton.claims if claim.sentence == stated.sentence and claim is not stated]
    known = [claim for claim in own if claim.quantity.best.value][:_MOST_FIGURES]
    value = value_of(stated.quantity.best)
    products = ((EXACT.multiply(value, value_of(one.quantity.best)), other) for one, other in permutations(known, 2))
    return any(
        other.quantity.best.written.contains(made) and significant(value_of(other.quantity.best)) > 1
        for made, other in products
    )


def _made_of(one: Decimal, other: Decimal) -> tuple[Decimal, ...]:
    return (
        one + other, abs(one - other), EXACT.multiply(one, other), EXACT.divide(one, other), EXACT.divide(other, one)
    )  # fmt: skip
