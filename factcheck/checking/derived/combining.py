"""Products and quotients of a few figures that have the dimension of another.

Comes in: the terms of some figures and of a result. Goes out: candidates, each with the ratio of what it gives to what
is stated and with what nothing in the text explains. Never happens here: deciding what a candidate proves.

Worked example: "22 scans a shift" times "three shifts a day" is so many scans a day; the result "76 patients a day" has
another noun, which is one thing that nothing explains.
"""

from collections.abc import Iterator
from itertools import combinations, product
from typing import NamedTuple

from factcheck.checking.derived.terms import ANYTHING, Term, are_one, canceled
from factcheck.checking.derived.times import Factor, Stretch, ratio
from factcheck.model.claim import Claim

_MOST_FACTORS = 3
_TWO = 2
# What somebody may have meant, but what proves nothing: working days for days.
FAR_FETCHED = 9
# A quotient, how many things nothing explains in it, and the span that it was taken over.
_Timed = tuple[Term, int, Stretch | None]


class Operand(NamedTuple):
    """A figure with the terms that it can be, and where it stands."""

    claim: Claim
    terms: tuple[Term, ...]
    place: int


class Setting(NamedTuple):
    """What a passage says around its figures.

    spans     the times that it names without a figure
    for_each  the pairs of places of which the second holds for each of the first
    averages  whether the result is so much for each
    is_full   whether something runs without a break
    """

    spans: tuple[Stretch, ...]
    for_each: frozenset[tuple[int, int]]
    averages: bool
    is_full: bool


class Candidate(NamedTuple):
    """What some figures give, divided by what is stated; `unexplained` counts things that do not cancel.

    turned       says of each figure whether it stands below the line
    is_physical  measures of other dimensions than the result's make it, as sides an area
    is_linked    what one figure is for cancels what another counts
    is_share     the result says for what it is so much, and that is what the total is divided by
    is_wild      a factor counts something that it does not name
    is_squared   the only factor is taken twice
    span         the time that the text names without a figure, where it is a factor
    """

    claims: tuple[Claim, ...]
    turned: tuple[bool, ...]
    quotient: Term
    unexplained: int
    is_physical: bool = False
    is_linked: bool = False
    is_share: bool = False
    is_wild: bool = False
    is_squared: bool = False
    span: Stretch | None = None


class _Factors(NamedTuple):
    """The terms of one candidate, with those turned that stand below the line."""

    terms: tuple[Term, ...]
    turned: tuple[bool, ...]
    has_each: bool

    @property
    def above_line(self) -> list[Term]:
        pairs = zip(self.terms, self.turned, strict=True)
        return [term.inverted() if is_turned else term for term, is_turned in pairs]

    @property
    def product(self) -> Term:
        first, *others = self.above_line
        for factor in others:
            first = first.times(factor)
        return first

    @property
    def is_apiece(self) -> bool:
        """Whether one is so much for each of whatever was counted: "£30,000 apiece" may be told by the year."""
        return any(ANYTHING in term.below for term in self.terms)

    @property
    def links(self) -> int:
        """How many things and times below the line cancel."""
        return _size(self.above_line) - _size([self.product])


def candidates(result: Term, operands: tuple[Operand, ...], setting: Setting) -> Iterator[Candidate]:
    """Yield what the operands give, the figures taken one, two or three at a time, above or below the line."""
    for number in range(1, min(_MOST_FACTORS, len(operands)) + 1):
        for chosen in combinations(operands, number):
            claims, has_each = tuple(operand.claim for operand in chosen), _is_for_each(chosen, setting)
            for terms in product(*(operand.terms for operand in chosen)):
                for turned in product((False, True), repeat=number) if number < _MOST_FACTORS else [(False,) * number]:
                    factors = _Factors(terms, turned, has_each)
                    for quotient, missing, span in _settled(result, factors, setting):
                        is_wild = not has_each and any(ANYTHING in term.above for term in terms)
                        yield Candidate(
                            claims, turned, quotient, missing, _is_physical(factors, result), factors.links > 0,
                            _is_said_share(factors, result), is_wild, span=span,
                        )  # fmt: skip


def _is_for_each(chosen: tuple[Operand, ...], setting: Setting) -> bool:
    return len(chosen) == _TWO and (chosen[0].place, chosen[1].place) in setting.for_each


def _settled(result: Term, factors: _Factors, setting: Setting) -> Iterator[_Timed]:
    if not _may_cancel(result, factors) or _has_rivals(factors.above_line):
        return
    combined = factors.product
    if not _is_natural(result, factors, combined, setting):
        return
    is_alone = len(factors.terms) == 1
    is_for_each = factors.has_each or factors.is_apiece
    is_open = not any(factors.turned) and (is_for_each or any(map(_is_time, factors.terms)))
    if _is_over_its_own_time(factors) or _are_times(factors):
        return
    quotient = combined.times(result.inverted())
    is_all_year = bool(quotient.powers) and _is_capacity(factors) and not any(map(_is_time, factors.terms))
    for timed, missing, span in _without_times(quotient, setting, is_alone, is_open):
        left = _things_left(timed, factors.has_each, setting.averages and not result.below)
        kept = 1 if missing == 1 and (factors.has_each or factors.is_apiece) else 0
        yield timed, missing - kept + left if setting.is_full or not is_all_year else FAR_FETCHED, span


def _is_over_its_own_time(factors: _Factors) -> bool:
    """Whether so much a day is divided by days once more."""
    pairs = list(zip(factors.terms, factors.turned, strict=True))
    times = {term.powers[0][0] for term, is_turned in pairs if is_turned and _is_time(term)}
    return any((unit, -1) in term.powers for term, is_turned in pairs if not is_turned for unit in times)


def _are_times(factors: _Factors) -> bool:
    """Whether one span of time is divided by another, or multiplied: a term of office by the years of a bond."""
    times = [is_turned for term, is_turned in zip(factors.terms, factors.turned, strict=True) if _is_time(term)]
    return len(set(times)) > 1 or (len(times) > 1 and not factors.has_each)


def _may_cancel(result: Term, factors: _Factors) -> bool:
    """Whether all units but those of time go: the cheap question first."""
    powers: dict[str, int] = {}
    for term, is_turned in zip((result, *factors.terms), (True, *factors.turned), strict=True):
        for unit, power in term.powers:
            if not unit.startswith("t:"):
                powers[unit] = powers.get(unit, 0) + (-power if is_turned else power)
    return not any(powers.values())


def _has_rivals(factors: list[Term]) -> bool:
    """Whether one factor is divided by another of its own kind: sales by profit, men by women."""
    return any(
        one.powers == tuple((unit, -power) for unit, power in other.powers) and _are_of_one(one, other)
        for one, other in combinations(factors, 2)
    )


def _are_of_one(one: Term, other: Term) -> bool:
    """Whether two terms, one above and one below, count the same things, or none."""
    above, below = canceled((*one.above, *other.above), (*one.below, *other.below))
    return not above and not below


def _is_natural(result: Term, factors: _Factors, combined: Term, setting: Setting) -> bool:
    """Whether somebody would divide or multiply so: a total by a count for an average, a rate by what it is for."""
    terms, turned = factors.terms, factors.turned
    is_open = ANYTHING in result.above + result.below or factors.has_each
    is_open = is_open or any(ANYTHING in term.above and ANYTHING in term.below for term in terms)
    if ANYTHING in combined.above + combined.below and not is_open:
        return False
    if len(terms) == 1:
        return _is_over_time(result, terms[0], turned[0])
    if any(turned):
        is_share = setting.averages or _is_rate(result)
        are_rates = all(_is_rate(term) for term, is_turned in zip(terms, turned, strict=True) if is_turned)
        is_plain = not any(ANYTHING in term.above or _is_dose(term) for term in terms)
        return not all(turned) and (is_share or are_rates) and is_plain
    links = factors.links
    if links >= len(terms) - 1 or _is_physical(factors, result) or any(map(_is_dose, terms)):
        return True
    if factors.has_each and not result.below:
        return True
    return bool(links) and any(_is_time(term) for term in terms)


def _is_over_time(result: Term, term: Term, is_turned: bool) -> bool:
    """Whether one figure gives another by the time that it is for: "45 an hour" in a day, "146 times last year"."""
    if not term.powers and not term.above:
        return False
    if is_turned:
        is_interval = bool(result.below) and _is_time(result._replace(below=()))
        return is_interval or (_is_rate(result) and _is_time(term))
    return (_is_rate(term) or _is_rate(result)) and not _is_time(term)


def _is_physical(factors: _Factors, result: Term) -> bool:
    """Whether measures make one of another dimension, as sides an area, power and time an energy."""
    units = [{unit for unit, _ in term.powers if not unit.startswith("t:")} for term in factors.terms]
    measured = all(unit or _is_time(term) for unit, term in zip(units, factors.terms, strict=True))
    is_bare = not any(term.above or term.below for term in (*factors.terms, result))
    return len(factors.terms) > 1 and measured and is_bare and all(t.powers != result.powers for t in factors.terms)


def _is_said_share(factors: _Factors, result: Term) -> bool:
    """Whether the result names what the other figure counts: "eight beds to every nurse", "90 km a day"."""
    if not any(factors.turned) or len(factors.terms) != _TWO:
        return False
    over = next(term for term, is_turned in zip(factors.terms, factors.turned, strict=True) if is_turned)
    things = [thing for thing in result.below if thing != ANYTHING]
    times = {unit for unit, power in result.powers if power < 0}
    return any(are_one(thing, one) for thing in things for one in over.above) or (
        _is_time(over) and over.powers[0][0] in times
    )


def _is_capacity(factors: _Factors) -> bool:
    """Whether a factor is a power: nothing gives its full power all year, unless the text says so."""
    return any(dict(term.powers).get("E") == 1 and ("t:h", -1) in term.powers for term in factors.terms)


def _is_dose(term: Term) -> bool:
    """Whether a term is a mass for a mass, as nanograms per kilogram, or one for a time."""
    is_pure = not term.above and not term.below
    return is_pure and all(unit.startswith("t:") and power < 0 for unit, power in term.powers)


def _is_time(term: Term) -> bool:
    return len(term.powers) == 1 and term.powers[0][0].startswith("t:") and term.powers[0][1] == 1 and not term.above


def _is_rate(term: Term) -> bool:
    return bool(term.below) or any(power < 0 for _, power in term.powers)


def _size(terms: list[Term]) -> int:
    """Return how many things and units stand below the line."""
    return sum(len(term.below) + sum(1 for _, power in term.powers if power < 0) for term in terms)


def _without_times(quotient: Term, setting: Setting, is_alone: bool, is_open: bool) -> Iterator[_Timed]:
    """Yield the quotient with its times canceled, and how many of them nothing in the text explains.

    `is_open` allows for one: "$129 a room for 40 rooms over 12 nights" does not say that it is for a night.
    """
    if not quotient.powers:
        if not is_alone:
            yield quotient, 0, None
        return
    if any(abs(power) != 1 for _, power in quotient.powers) or len(quotient.powers) > _TWO:
        return
    powers = {power: unit.removeprefix("t:") for unit, power in quotient.powers}
    if len(powers) == _TWO:
        factor = ratio(powers[1], powers[-1])
        if factor is not None:
            yield from _reckoned(quotient, factor, is_over=False, span=None)
    elif len(quotient.powers) == 1:
        yield from _over_spans(quotient, powers, setting, is_alone, is_open)


def _over_spans(
    quotient: Term, powers: dict[int, str], setting: Setting, is_alone: bool, is_open: bool
) -> Iterator[_Timed]:
    """Yield the quotient over each span that the text names; over none, which leaves a time."""
    ((power, unit),) = powers.items()
    is_spanned = False
    for span in setting.spans:
        factor = ratio(span.unit, unit)
        is_its_own = span.unit == unit and span.number == 1 and (is_alone or power > 0)
        if factor is None or is_its_own:
            continue
        is_spanned = True
        times = [one.times(span.meant) for one in (factor.meant, *factor.besides)]
        yield from _reckoned(quotient, Factor(factor.usual * span.number, times[0], tuple(times[1:])), power > 0, span)
    if is_open and not is_spanned:
        yield quotient._replace(powers=()), 1, None


def _reckoned(quotient: Term, factor: Factor, is_over: bool, span: Stretch | None) -> Iterator[_Timed]:
    """Yield the quotient times a factor, or over it, as usually reckoned and, far-fetched, in other ways."""
    for meant, missing in ((factor.meant, 0), *((besides, FAR_FETCHED) for besides in factor.besides)):
        number = Term(factor.usual, meant, ())
        yield quotient.times(number.inverted() if is_over else number)._replace(powers=()), missing, span


def _things_left(quotient: Term, has_each: bool, averages: bool) -> int:
    """Return how many of the things above and below the line nothing explains."""
    above = len([thing for thing in quotient.above if thing != ANYTHING])
    below = len([thing for thing in quotient.below if thing != ANYTHING])
    if above > below and has_each:
        above -= 1
    if below > above and averages:
        below -= 1
    return max(above, below)  # the result may count other things: households for boxes
