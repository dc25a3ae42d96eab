"""A product or a quotient of two or three figures that is told behind them, and is another.

Comes in: an article. Goes out: findings where no reasonable sum gives the figure and it misses the natural one by a
slip that can be named, or where the sentence leaves no other sum; ticks where the natural one gives it. Never happens
here: percentages, sums and differences.

Worked examples: "Each of the 36 turbines is rated at 9.5 MW. At full tilt the array would put 432 MW into the grid" is
342 MW; "1,800 liters a minute. In the space of an hour they bring up 180 cubic meters" is 108.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factcheck.checking.arithmetic.nouns_of_sums import are_people
from factcheck.checking.arithmetic.skeletons import NO_FIGURE
from factcheck.checking.arithmetic.told_levels import figures_of
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.derived.combining import Candidate
from factcheck.checking.derived.factor_words import averaged_money, for_a_time, often
from factcheck.checking.derived.habits import Habit, habits
from factcheck.checking.derived.lone_results import lone_miss
from factcheck.checking.derived.misses import Miss, fits, given_by, is_factor, is_otherwise, miss_of
from factcheck.checking.derived.near import significant
from factcheck.checking.derived.operands import candidates_for
from factcheck.checking.derived.roles import ResultRole, role_of
from factcheck.checking.derived.terms import is_rate_of_time
from factcheck.checking.derived.times import Stretch
from factcheck.checking.kinds import Kind, Result, found, held, resting_on
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, plain
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.finding import Level
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule

_AMOUNTS = frozenset(
    {QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.DURATION}
)

_COUNTS, _PAIR = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER}), 2
_HOURLY = frozenset({"hour", "h", "minute"})
# Figures of fewer digits differ in one of them by chance too often for an error.
_LEAST_DIGITS = 3


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"[0-9]|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half)\b")


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for window in windows(article, _gate(), least=2):
        for place, claim in figures_of(window):
            value = claim.quantity.best.value
            is_amount = claim.quantity.kind in _AMOUNTS and value is not None and value > 0
            if is_amount and window.start <= place < window.end and _has_company(window, place):
                told = list(_of_result(article, rule, window, place, claim))
                yield from told or _of_lone(article, rule, window, place, claim)
    for habit in habits(article):
        yield from _of_habit(article, rule, habit)


def _of_lone(article: Article, rule: Rule, window: Window, place: int, stated: Claim) -> Iterator[Result]:
    """Judge the last of the only figures of a passage."""
    miss = lone_miss(window, place, stated, role_of(window, place))
    if miss is not None:
        evidence = resting_on(
            article, {f"factor {number}": claim for number, claim in enumerate(miss.candidate.claims, 1)}
        )
        fields = _fields(article, stated, miss)
        yield found(rule, article, stated.span, fields, level=Level.WARNING, evidence=evidence, confidence="medium")


def _of_habit(article: Article, rule: Rule, habit: Habit) -> Iterator[Result]:
    """Judge how often something was done in so many years."""
    fields = {
        "sum": f"every {habit.unit} of {habit.years.quantity.mention.amount.of(article.text)}",
        "computed": amount(habit.computed, None),
        "stated": amount(value_of(habit.total.quantity.best), None),
        "diagnosis": "",
    }
    if habit.is_above:
        evidence = resting_on(article, {"the years": habit.years})
        yield found(rule, article, habit.total.span, fields, level=Level.WARNING, evidence=evidence)


def _has_company(window: Window, place: int) -> bool:
    """Whether a figure that another can come of stands before it, or behind it in its sentence."""
    places = window.skeleton.places
    return places[0] < place or any(place < other < window.sentence_at(place)[1] for other in places)


def _of_result(article: Article, rule: Rule, window: Window, place: int, stated: Claim) -> Iterator[Result]:
    role = role_of(window, place)
    given = candidates_for(window, place, stated, role) if role is not None else []
    given = [each for each in given if not (_is_of_other_things(stated, each) or _are_compared(article, each))]
    if given and _turning_away().match(window.cue) is not None:
        given = [each for each in given if all(claim.sentence == stated.sentence for claim in each.claims)]
    if stated.quantity.kind is QuantityKind.MONEY and stated.quantity.per in _HOURLY:
        given = [each for each in given if not any(map(_is_of_days, each.claims))]
    fitting = [each for each in given if role is not None and fits(stated, each, role)]
    if fitting:
        yield from _tick(article, rule, stated, fitting)
    elif role is not None and given:
        miss = miss_of(window, stated, given, role)
        if miss is None or _is_told_beside(window, stated, miss) or _is_of_an_average(window, miss):
            return
        if _passes_over(window, stated, miss.candidate):
            return
        if _by_a_year().match(window.text, place + 1) is not None:
            return  # "$30 billion over three years and a goal of $100 billion a year by 2020"
        is_given = _included().search(window.text, 0, place) is not None or is_factor(window, stated)
        is_given = is_given or _of_the_best().search(window.text, window.sentence_at(place)[0], place) is not None
        if not is_given and not is_otherwise(window, stated, miss.candidate):
            yield _finding(article, rule, window, stated, miss, role)


@cache
def _included() -> re.Pattern[str]:
    """Match what makes a figure a part of the one before it: "(including a premium of"."""
    return re.compile(r"\binclud(?:es|ing) (?:an? |the |its )?(?:[a-z]+ ){0,3}(?:of )?$")


@cache
def _of_the_best() -> re.Pattern[str]:
    """Match a clause that tells of one of those that the others are told of: "and the best field brought"."""
    return re.compile(
        rf"[,;] (?:and |but )?(?:the|its|their) (?:best|worst|most [a-z]+|(?!latest|rest|interest)[a-z]{{2,}}est)"
        rf" [^,;:.{NO_FIGURE}]*$"
    )


def _are_compared(article: Article, candidate: Candidate) -> bool:
    """Whether two figures are set against each other: nobody multiplies "677 per billion, compared to 709"."""
    ordered = sorted(candidate.claims, key=lambda claim: claim.span.start)
    pairs = ((one.span.end, other.span.start) for one, other in pairwise(ordered) if one.sentence == other.sentence)
    return any(_compared().search(article.text, start, end) is not None for start, end in pairs)


@cache
def _compared() -> re.Pattern[str]:
    return re.compile(r"\b(?:compared (?:with|to)|against|versus|up from|down from)\b[^.;,]{0,30}$")


@cache
def _by_a_year() -> re.Pattern[str]:
    """Match, behind a figure, the year by or from which it is to be so much, which is not the time of its factors."""
    rate = r"(?: (?:an?|per|each|every) [a-z]+)?"
    return re.compile(rf"{rate} (?:by|from|until|starting in|as of) (?:the end of )?(?:19|20)\d\d\b")


def _is_of_other_things(stated: Claim, candidate: Candidate) -> bool:
    """Whether a quotient counts what none of those counts that it would come of: sparrows, by kestrels and gardens."""
    counted = [claim.quantity for claim in (stated, *candidate.claims)]
    nouns = [quantity.mention.noun.lower().rpartition(" ")[2] for quantity in counted]
    if (
        not any(candidate.turned)
        or not all(nouns)
        or len(nouns) < _PAIR + 1
        or any(quantity.kind not in _COUNTS for quantity in counted)
    ):
        return False
    return nouns[0] not in nouns[1:] and not any(map(are_people, nouns))


def _is_told_beside(window: Window, stated: Claim, miss: Miss) -> bool:
    """Whether what is worked out stands near by itself: "26,480 for 3,310 places, eight for each; 5,300 in all"."""
    others = (claim for _, claim in figures_of(window) if claim is not stated and claim not in miss.candidate.claims)
    return any(
        claim.quantity.kind is stated.quantity.kind
        and claim.quantity.best.value is not None
        and significant(claim.quantity.best.value) > 1
        and claim.quantity.best.written.contains(miss.computed)
        for claim in others
    )


def _passes_over(window: Window, stated: Claim, candidate: Candidate) -> bool:
    """Whether an amount of money of two sentences before or more is taken, and one that stands nearer is not."""
    far = [claim for claim in candidate.claims if _is_money(claim) and stated.sentence - claim.sentence > 1]
    nearer = (claim for _, claim in figures_of(window) if _is_money(claim) and claim not in (stated, *candidate.claims))
    return bool(far) and any(claim.span.start > far[-1].span.start for claim in nearer if claim.span < stated.span)


def _is_money(claim: Claim) -> bool:
    return claim.quantity.kind is QuantityKind.MONEY


def _is_of_an_average(window: Window, miss: Miss) -> bool:
    """Whether an average is a factor and no slip explains the miss: what follows from it may be a part of the sum."""
    factors = miss.candidate.claims
    return not miss.slip and any(
        claim in factors and averaged_money(claim, window.text, place) for place, claim in figures_of(window)
    )


def _is_of_days(claim: Claim) -> bool:
    """Whether a span of time is told in days or more, of which nobody is paid for all hours."""
    unit = claim.quantity.best.unit
    return claim.quantity.kind is QuantityKind.DURATION and unit is not None and unit.symbol not in {"h", "min", "s"}


@cache
def _turning_away() -> re.Pattern[str]:
    """Match the beginning of a sentence that turns to something else: its figures follow from none before it."""
    others = r"neighbou?r(?:ing|s)?|adjacent|adjoining|nearby|rival|competing|competitors?|sister"
    return re.compile(
        r"(?:but |and |yet |while |meanwhile,? )?(?:(?:in|at|for|across|among) )?"
        r"(?:(?:the|an?|its|their|his|her|one|another) )?(?:(?:main|biggest|closest|nearest|larger|smaller|local) )?"
        rf"(?:{others})\b|(?:elsewhere|separately|by contrast|in contrast),? ",
        re.IGNORECASE,
    )


def _tick(article: Article, rule: Rule, stated: Claim, fitting: list[Candidate]) -> Iterator[Result]:
    plain = next((each for each in fitting if each.unexplained == 0), None)
    is_strict = plain is not None and stated.quantity.best.narrow.contains(given_by(stated, plain))
    if plain is not None and is_strict and not stated.quantity.hedged:
        spans = (*(claim.span for claim in plain.claims), stated.span)
        yield from held(rule, article, spans, _fields(article, stated, Miss(plain, given_by(stated, plain), "")))


def _finding(article: Article, rule: Rule, window: Window, stated: Claim, miss: Miss, role: ResultRole) -> Result:
    evidence = resting_on(article, {f"factor {number}": claim for number, claim in enumerate(miss.candidate.claims, 1)})
    level = _level_of(window, stated, miss, role)
    fields, confidence = _fields(article, stated, miss), "high" if level is None else "medium"
    return found(rule, article, stated.span, fields, level=level, evidence=evidence, confidence=confidence)


def _level_of(window: Window, stated: Claim, miss: Miss, role: ResultRole) -> Level | None:
    """Return None for the level of the rule, where many digits bear the slip out, else what is milder.

    Where neither a slip has a name nor words say that it follows, the factors may be of another sum.
    """
    is_likely = bool(miss.slip) or (role.concluded and not _is_rival(miss.candidate.claims))
    is_once = not role.averages and _is_counted_once(window, stated, miss)
    if not is_likely or is_once or _is_of_its_own_time(window, stated, miss):
        return Level.NOTE
    is_plain = not miss.candidate.unexplained and stated.status is Status.ACTUAL
    is_long = significant(value_of(stated.quantity.best)) >= _LEAST_DIGITS or "times too" in miss.slip
    return None if miss.slip and is_plain and is_long else Level.WARNING


def _is_rival(claims: tuple[Claim, ...]) -> bool:
    """Whether two factors are amounts of money or have one unit, so that nobody multiplies the two."""
    kinds = [(claim.quantity.kind, claim.quantity.best.unit) for claim in claims]
    amounts = [kind if kind is QuantityKind.MONEY else unit for kind, unit in kinds if unit is not None]
    return len(set(amounts)) < len(amounts)


def _is_counted_once(window: Window, stated: Claim, miss: Miss) -> bool:
    """Whether what was counted once is taken for a rate: "585,000 in the last quarter" for a year's result."""
    if len(miss.candidate.claims) > 1 or miss.candidate.is_squared or any(miss.candidate.turned) or stated.quantity.per:
        return False
    (claim,) = miss.candidate.claims
    place = next(at for at, one in figures_of(window) if one is claim)
    if claim.quantity.per or is_rate_of_time(claim.quantity.best.unit):
        return False
    return for_a_time().match(window.text, place + 1) is None and often().search(window.text[:place]) is None


def _is_of_its_own_time(window: Window, stated: Claim, miss: Miss) -> bool:
    """Whether the result is told of a time that is not that of its factors: "the average during the year was"."""
    if all(claim.sentence == stated.sentence for claim in miss.candidate.claims):
        return False
    return _during().search(window.cue) is not None and miss.candidate.span is None


@cache
def _during() -> re.Pattern[str]:
    return re.compile(
        r"\b[Dd]uring (?:the|that|this|last) (?:(?:fiscal|calendar|past|last) )?(?:year|quarter|month|week)\b"
    )


def _fields(article: Article, stated: Claim, miss: Miss) -> dict[str, str]:
    unit = stated.quantity.best.unit
    return {
        "sum": _sum_of(article, miss.candidate),
        "computed": amount(miss.computed, unit, max(3, stated.quantity.digits)),
        "stated": amount(value_of(stated.quantity.best), unit),
        "diagnosis": f" The figure {miss.slip}." if miss.slip else "",
    }


def _sum_of(article: Article, candidate: Candidate) -> str:
    """Return the factors as they stand in the text: "4.1 km ÷ 12 metres", "1,800 liters in 1 h"."""
    pairs = list(zip(candidate.claims, candidate.turned, strict=True))
    above = [claim.quantity.mention.amount.of(article.text) for claim, is_turned in pairs if not is_turned]
    below = [claim.quantity.mention.amount.of(article.text) for claim, is_turned in pairs if is_turned]
    time = f" in {_time_of(candidate.span)}" if candidate.span is not None else ""
    return " ÷ ".join((" × ".join(above * 2 if candidate.is_squared else above) or "1", *below)) + time


def _time_of(span: Stretch) -> str:
    return f"{plain(span.number)} {span.unit}{'s' if span.slack else ''}"


KIND = Kind(KindSpec("worked-out", {}, ("sum", "computed", "stated", "diagnosis")), within=_check)
