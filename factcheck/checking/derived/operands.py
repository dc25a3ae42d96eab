"""Which figures of a window can be factors of one of them, and what each can be.

Comes in: a window, the figure that may have been worked out, the part that it plays. Goes out: candidates for it. Never
happens here: judging whether the figure is one of them.

Worked examples: "22 scans a shift", "11 kilos of rice a month", "$128 million apiece", "a call every two days", "1,223
deaths among every 100,000 births" are each one factor; "a square 40 kilometers on a side" is its side times itself.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import combinations

from factcheck.checking.arithmetic.exactness import generous
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.told_levels import figures_of
from factcheck.checking.arithmetic.windows import Window
from factcheck.checking.derived.combining import FAR_FETCHED, Candidate, Operand, Setting, candidates
from factcheck.checking.derived.factor_words import (
    apiece,
    average_one,
    averaged_money,
    for_a_time,
    for_each,
    for_one_of,
    gathered,
    holds_for_each,
    in_every,
    is_known,
    is_refused,
    is_side,
    named_by,
    often,
    one_in,
    one_of,
    price_of_one,
)
from factcheck.checking.derived.roles import ResultRole
from factcheck.checking.derived.terms import ANYBODY, ANYTHING, Term, per_one, term_of
from factcheck.checking.derived.times import stretches, symbol_of
from factcheck.checking.values import value_of
from factcheck.model.claim import Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.mention import AGE
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import Currency

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_MOST_OPERANDS, _AROUND = 6, 60
_TWO = 2
_TINY = Decimal("1e-20")
# A "five-point scale" is one scale.
_ONE_THING = ("-point", "-star", "-tier", "-way", "-step", "-part")
_MEASURED = frozenset({"L", "M", "E", "D", "C", "TEU"})
_ANY_PERSON = frozenset({"person", "citizen", "inhabitant", "resident", "man", "head"})
_LENGTH, _AREA = (("L", 1),), (("L", 2),)


def candidates_for(window: Window, place: int, stated: Claim, role: ResultRole) -> list[Candidate]:
    """Return what the figures before `stated` give of its dimension, with no more than one thing unexplained."""
    operands = tuple(_operands(window, place, stated, role))[-_MOST_OPERANDS:]
    terms = tuple(_result_terms(window, place, stated))
    if not operands or not terms:
        return []
    pairs = _for_each(window, operands)
    given: list[Candidate] = []
    if role.averages or pairs or _has_units(terms, operands):
        spans, is_full = stretches(window.text[: place + _AROUND]), _full().search(window.text) is not None
        setting = Setting(spans, pairs, role.averages, is_full)
        given += [each for term in terms for each in candidates(term, operands, setting)]
    given += [*_squares(window, terms, operands), *_ratios(window, place, stated, operands)]
    is_timed = any(operand.claim.quantity.kind is QuantityKind.DURATION for operand in operands)
    most = 1 if is_timed else FAR_FETCHED  # who says "300 days" does not reckon with another number of them
    return [
        each for each in given if (each.unexplained <= 1 or each.unexplained == most) and not _is_itself(stated, each)
    ]


def _is_itself(stated: Claim, candidate: Candidate) -> bool:
    """Whether a candidate is nothing but a figure before it, for the time that the result is for as well."""
    first = value_of(candidate.claims[0].quantity.best)
    is_one = len(candidate.claims) == 1 and not candidate.is_squared
    gap = EXACT.subtract(EXACT.multiply(candidate.quotient.value, value_of(stated.quantity.best)), first)
    is_same = stated.quantity.kind is candidate.claims[0].quantity.kind
    return is_one and is_same and abs(gap) <= EXACT.multiply(first, _TINY)


def _has_units(terms: tuple[Term, ...], operands: tuple[Operand, ...]) -> bool:
    """Whether some term has a unit or is for something: plain counts alone make nothing that is not averaged."""
    every = (*terms, *(term for operand in operands for term in operand.terms))
    return any(term.below or any(unit in _MEASURED or power < 0 for unit, power in term.powers) for term in every)


def _for_each(window: Window, operands: tuple[Operand, ...]) -> frozenset[tuple[int, int]]:
    """Return the places of each two operands of which the one holds for each of the other."""
    places = ((one.place, other.place) for one, other in combinations(operands, _TWO))
    return frozenset(pair for pair in places if holds_for_each(window.text, *pair))


@cache
def _full() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:full|flat out|without (?:a break|pause|interruption)|round the clock|nonstop|non-stop|constantly)\b"
    )


def _operands(window: Window, place: int, stated: Claim, role: ResultRole) -> Iterator[Operand]:
    taken: set[int] = set()
    for at, claim in figures_of(window):
        if at in taken or not (at < place or _is_shared_behind(window, place, at)) or is_refused(window.text, at):
            continue
        base = in_every().match(window.text, at + 1)
        term = _incidence(window, claim, base) if base is not None and base.start("many") < place else None
        if base is not None and term is not None:
            taken.add(base.start("many"))
        terms = _terms(window, at, _in_money_of(claim, stated)) if term is None else (term,)
        # What is concluded from an average takes it for each; any other amount may be of something else.
        if len(terms) == 1 and role.concluded and averaged_money(claim, window.text, at):
            terms = (*terms, terms[0]._replace(below=(ANYTHING,)))
        if terms and one_in(window.text[max(0, at - _AROUND) : at]) is not None:
            terms = tuple(each.inverted() for each in terms)
        if terms:
            yield Operand(claim, terms, at)


def _in_money_of(claim: Claim, stated: Claim) -> Claim:
    """Return an amount in the currency of the result where it can be read so: cents are those of its dollars."""
    best, other = claim.quantity.best.unit, stated.quantity.best.unit
    if not isinstance(best, Currency) or not isinstance(other, Currency) or best.code == other.code:
        return claim
    fitting = [one for one in claim.quantity.readings if isinstance(one.unit, Currency) and one.unit.code == other.code]
    return claim._replace(quantity=claim.quantity._replace(readings=tuple(fitting))) if fitting else claim


def _incidence(window: Window, claim: Claim, base: re.Match[str]) -> Term | None:
    """Return so many of so many as one factor, which counts what it is applied to."""
    part, whole = term_of(claim), term_of(window.skeleton.claim(base["many"]))
    if part is None or whole is None or part.powers or whole.powers or part.value >= whole.value:
        return None
    share = EXACT.divide(Decimal(1), whole.value)
    return Term(EXACT.multiply(part.value, share), part.meant.scaled(share), (), (ANYTHING,), (ANYTHING,))


def _is_shared_behind(window: Window, place: int, at: int) -> bool:
    """Whether a figure behind the result tells for whom it is, or in which time: "for each of the 300 families"."""
    if at <= place or at >= window.sentence_at(place)[1]:
        return False
    between = window.text[place + 1 : at]
    is_time = window.skeleton.claim(window.text[at]).quantity.kind is QuantityKind.DURATION
    return _shared().match(between) is not None or (is_time and _within().match(between) is not None)


@cache
def _within() -> re.Pattern[str]:
    """Match what leads from a result to the time in which it comes about."""
    return re.compile(
        rf"[^.;:,{NO_FIGURE}]{{0,50}} (?:in|over|within|during|for|every) (?:the next |the course of |just )?$"
    )


@cache
def _shared() -> re.Pattern[str]:
    return re.compile(rf"(?: [a-z-]+){{0,2}} (?:for|to|from) (?:each|every one) of [^.;:,{NO_FIGURE}]{{0,40}}$")


def _terms(window: Window, place: int, claim: Claim) -> tuple[Term, ...]:
    """Return what a figure can be as a factor: by itself, for the time or for each that its clause adds."""
    term = term_of(claim) if claim.quantity.mention.sense != AGE else None
    if term is None:
        return ()
    lead, behind = window.text[max(0, place - _AROUND) : place], place + 1
    if claim.quantity.kind in _COUNTS and window.text.startswith(_ONE_THING, behind):
        return ()
    if claim.quantity.kind in _COUNTS and term.above == (ANYTHING,):
        if _is_elliptic(window, place):
            return ()
        if window.text.startswith(" of them", behind):
            term = term._replace(above=("of them",))
        term = _with_noun(window, place, term)
    every = one_in(lead)
    if every is not None:
        return (term._replace(below=(*term.below, every["noun"] or every["noun2"])),)
    if claim.quantity.per or any(power < 0 for _, power in term.powers):
        return (term, *_for_another(window, place, term))
    for form in (for_a_time(), for_each(), for_one_of()):
        told = form.match(window.text, behind)
        if told is not None and is_known(window.text, place, told):
            noun = named_by(told)
            timed = per_one(term, symbol_of(noun) or noun)
            return (timed, *_for_another(window, place, timed))
    return (term, *_for_one(window, place, claim, term))


def _for_another(window: Window, place: int, term: Term) -> Iterator[Term]:
    """Yield what is so much for a time and for each of many as well: "15 euros a day each"."""
    average = average_one().search(window.text[max(0, place - _AROUND) : place])
    one = price_of_one().search(window.text[max(0, place - _AROUND) : place])
    if _each().match(window.text, place + 1):
        yield term._replace(below=(*term.below, ANYTHING))
    elif average is not None:
        yield term._replace(below=(*term.below, average["noun"].lower()))
    elif one is not None:
        yield per_one(term, one_of(one))


@cache
def _each() -> re.Pattern[str]:
    return re.compile(r"(?: (?:an?|per) [a-z]+)?,? (?:each|apiece)\b")


def _for_one(window: Window, place: int, claim: Claim, term: Term) -> Iterator[Term]:
    """Yield what a figure is as well by the day that its sentence is about, or by what stands before it or behind."""
    usual = _on_a_day().match(window.text, window.sentence_at(place)[0], place)
    one = price_of_one().search(window.text[max(0, place - _AROUND) : place])
    if usual is not None and claim.quantity.kind is QuantityKind.MEASURE:
        yield per_one(term, symbol_of(usual["unit"]))
    elif one is not None and not term.below:
        yield per_one(term, one_of(one))
    if usual is None and apiece().match(window.text, place + 1):
        yield term._replace(below=(ANYTHING,))


@cache
def _on_a_day() -> re.Pattern[str]:
    """Match how a sentence begins that tells what comes in one span of time: "On an ordinary day", "In a good year"."""
    return re.compile(r"(?:On|In) (?:any|each|every|an? [a-z]+) (?P<unit>hour|day|week|month|year)\b")


def _is_elliptic(window: Window, place: int) -> bool:
    """Whether a number has the unit of one behind it: the five of "for five and the others for four years"."""
    return window.text.endswith((" for ", " to ", " at ", " in "), 0, place) and window.text.startswith(
        " and ", place + 1
    )


def _of_anybody(claim: Claim, terms: tuple[Term, ...]) -> Iterator[Term]:
    """Yield the terms, and what is so much a head as so much for each of whoever was counted: "for every American"."""
    is_named = claim.quantity.mention.per[:1].isupper()
    for term in terms:
        yield term
        if len(term.below) == 1 and (is_named or term.below[0] in _ANY_PERSON):
            yield term._replace(below=(ANYBODY,))


def _with_noun(window: Window, place: int, term: Term) -> Term:
    """Return a count with what stands around it for its noun: "a crowd of 61,200", "a 600-page thesis", "3 m by 2"."""
    lead = window.text[max(0, place - _AROUND) : place]
    if gathered().search(lead) is not None:
        return term._replace(above=("people",))
    side = _by().search(lead)
    first = term_of(window.skeleton.claim(side["first"])) if side is not None else None
    if first is not None and first.powers == _LENGTH:
        claim = window.skeleton.claim(side["first"]) if side is not None else None
        factor = EXACT.divide(first.value, value_of(claim.quantity.best)) if claim is not None else Decimal(1)
        return Term(EXACT.multiply(term.value, factor), term.meant.scaled(factor), _LENGTH)
    attribute = _attribute().match(window.text, place + 1)
    return term._replace(above=(attribute["noun"],)) if attribute is not None else term


@cache
def _by() -> re.Pattern[str]:
    return re.compile(rf"(?P<first>{FIGURE})(?: (?:long|wide))? (?:by|x|×) $")


@cache
def _attribute() -> re.Pattern[str]:
    return re.compile(r"-(?P<noun>[a-z]{3,})\b")


def _result_terms(window: Window, place: int, claim: Claim) -> Iterator[Term]:
    """Yield the stated figure as a term, as it stands: what it can mean is asked later."""
    adverb = often().search(window.text[max(0, place - _AROUND) : place])
    for term in _of_anybody(claim, _terms(window, place, claim)):
        point = term._replace(meant=Interval.point(term.value))
        is_often = adverb is not None and not claim.quantity.per
        yield per_one(point, symbol_of(adverb[1].lower())) if is_often and adverb is not None else point


def _squares(window: Window, terms: tuple[Term, ...], operands: tuple[Operand, ...]) -> Iterator[Candidate]:
    """Yield the side of a square times itself, for an area."""
    areas = [term for term in terms if term.powers == _AREA and not term.above and not term.below]
    for result in areas:
        for operand in operands:
            side = operand.terms[0]
            if side.powers == _LENGTH and not side.below and is_side(window.text, operand.place):
                quotient = side.times(side).times(result.inverted())
                yield Candidate((operand.claim,), (False,), quotient, 0, is_physical=True, is_squared=True)


def _ratios(window: Window, place: int, stated: Claim, operands: tuple[Operand, ...]) -> Iterator[Candidate]:
    """Yield the quotient of the only two counts, whatever they are called, for a ratio: "odds of seven to each"."""
    lead = window.text[max(0, place - _AROUND) : place]
    is_ratio = stated.quantity.kind in _COUNTS and _ratio().search(lead) is not None
    counted = [operand.claim for operand in operands if operand.claim.quantity.kind in _COUNTS]
    if is_ratio and len(counted) == len(operands) == _TWO:
        fewer, more = sorted(counted, key=lambda claim: value_of(claim.quantity.best))
        quotient = _plain(more).times(_plain(fewer).inverted())
        point = Term(value_of(stated.quantity.best), Interval.point(value_of(stated.quantity.best)), ())
        yield Candidate((more, fewer), (False, True), quotient.times(point.inverted()), 0, is_share=True)


def _plain(claim: Claim) -> Term:
    return Term(value_of(claim.quantity.best), generous(claim.quantity), ())


@cache
def _ratio() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:ratio(?: of| was| is| stands at| at)?(?: about)?|ratio of one [a-z]+ (?:to|for|per)(?: every| each)?"
        r"|odds,?|one in(?: every)?|odds (?:are|were|of|at)|one [a-z]+ (?:to|for) (?:every|each)) $",
        re.IGNORECASE,
    )
