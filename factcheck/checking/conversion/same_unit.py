"""One amount that is said twice in one currency, or one measure in one unit: both must be the same.

Worked examples: "Rs 1,800, approximately Rs 1,17,821" equates two amounts in rupees of which one is 65 times the other;
the second was converted and the first was not, or belongs to another currency. "11 million barrels, equal to 260,000
barrels" was converted from gallons. Of two measures only those are told that a unit, or a power of ten, explains.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import pairwise

from factcheck.checking.conversion.part_of_unit import plural, rivals
from factcheck.checking.diagnosis import diagnosed
from factcheck.checking.in_prose import around
from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount
from factcheck.model.claim import Article, Claim
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity, QuantityKind, Reading
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import Unit

_SENTENCE, _BACK = 200, 3
# Round figures beside exact ones ("$1,980, about $2,000") may be this far off before anything is said.
_SLACK = Decimal("0.05")
# What is rounded anew may miss a conversion by that much; units whose sizes are nearer than _NEAR are never told apart.
_MISS, _NEAR = Decimal("0.02"), Fraction(13, 10)
# "Or" may offer a choice; only what looks like the same figure in another magnitude is a slip then.
_CHOICE = frozenset(
    {"or", "or about", "or some", "or around", "or nearly", "or roughly", "or approximately", "or almost"}
)
_EQUAL = frozenset(
    {
        "approximately",
        "about",
        "roughly",
        "equivalent to",
        "equal to",
        "that is",
        "i.e.",
        "which is",
        "which equals",
        "=",
    }
)


@cache
def _closed() -> re.Pattern[str]:
    """Match what may follow the second amount where it is all that restates the first: no "more", no "a month"."""
    return re.compile(r"\s*(?:[.;:!?)]|$|,\s+(?!more\b|less\b|per\b|a\b|an\b|each\b|adjusted\b|in\b|and\b|or\b))")


@cache
def _of_another_time() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:inflation|today|adjust|current|constant|real terms|purchasing|at the time|then|now|original|worth now|"
        r"depending|respectively|previously|up from|down from)",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for at, (claim, other) in enumerate(pairwise(article.claims)):
        first, second = claim.quantity, other.quantity
        if first.kind is QuantityKind.MEASURE and second.kind is QuantityKind.MEASURE:
            if first.best.unit == second.best.unit and claim.sentence == other.sentence and _are_plain(first, second):
                yield from _measured(article, rule, claim, other)
            continue
        if first.kind is not QuantityKind.MONEY or second.kind is not QuantityKind.MONEY:
            continue
        if claim.sentence != other.sentence or first.best.unit != second.best.unit or not _are_plain(first, second):
            continue
        word = _joint(article, first, second)
        if word not in _CHOICE and word not in _EQUAL:
            continue
        is_part = at > 0 and _is_rate_of(article, article.claims[at - 1].quantity, first)
        if not is_part and not _is_what_a_rate_gives(article, at):
            yield from _judged(article, rule, claim, other, word in _CHOICE)


_RATES = frozenset({QuantityKind.PERCENT, QuantityKind.FRACTION})


def _is_rate_of(article: Article, rate: Quantity, first: Quantity) -> bool:
    """Whether a rate is taken of the first amount, which gives the second: "15 percent of its $3 billion, i.e."."""
    between = article.text[rate.mention.span.end : first.mention.amount.start]
    return rate.kind in _RATES and re.match(r"(?: [\w’'-]+){0,2} (?:of|on|off) [^.;,()]{0,60}$", between) is not None


def _is_what_a_rate_gives(article: Article, at: int) -> bool:
    """Whether a rate near by gives the second amount: "must pay 5 percent. On a turnover of €2 million, that is"."""
    first, second = article.claims[at], article.claims[at + 1]
    rates = (claim for claim in article.claims[max(0, at - _BACK) : at] if claim.sentence >= first.sentence - 1)
    made = (_made(rate.quantity, first.quantity) for rate in rates if rate.quantity.kind in _RATES)
    return any(second.quantity.best.written.contains(value) for value in made if value is not None)


def _made(rate: Quantity, base: Quantity) -> Decimal | None:
    """Return what a percentage or a fraction of an amount is."""
    share, value = rate.best.value, base.best.value
    if share is None or value is None:
        return None
    product = EXACT.multiply(share, value)
    return EXACT.divide(product, Decimal(100)) if rate.kind is QuantityKind.PERCENT else product


def _are_plain(first: Quantity, second: Quantity) -> bool:
    return all(each.best.value and each.mention.upper is None and not each.mention.level for each in (first, second))


def _joint(article: Article, first: Quantity, second: Quantity) -> str:
    """Return the words between two amounts, the hedge of the second included, or "" where nothing equates them."""
    between = article.text[first.mention.amount.end : second.mention.amount.start]
    if len(between) > 30 or not between.strip().startswith((",", "(", "=", "–", "—")) or _is_open(article, second):
        return ""
    return " ".join(between.replace(",", " ").strip(" (–—").lower().split())


def _is_open(article: Article, second: Quantity) -> bool:
    return _closed().match(article.text, second.mention.amount.end) is None


def _judged(article: Article, rule: Rule, claim: Claim, other: Claim, is_choice: bool) -> Iterator[Result]:
    first, second = claim.quantity, other.quantity
    one, two = first.best.value, second.best.value
    assert one is not None, "_are_plain lets no range through"
    assert two is not None, "_are_plain lets no range through"
    slip = diagnosed(second.best.written, first.best.written)
    fields = {
        "first": amount(one, first.best.unit),
        "second": amount(two, second.best.unit),
        "diagnosis": f" The second {slip}." if slip else "",
    }
    if Interval.point(one).widened(_SLACK).contains(two):
        yield from held(rule, article, (claim.span, other.span), fields)
    elif not first.best.wide.hull(first.best.written).overlaps(second.best.wide.hull(second.best.written)):
        # A choice between two amounts is a slip only where the same digits stand before another magnitude.
        is_slip = slip and first.mention.numeral.text == second.mention.numeral.text if is_choice else True
        if is_slip and not _of_another_time().search(around(article, other.span, _SENTENCE)):
            level = None if slip else Level.WARNING
            yield found(rule, article, claim.span.joined(other.span), fields, level=level, confidence="high")


@cache
def _equals() -> re.Pattern[str]:
    """Match what makes one measure of the two around it; the first may be one of something, "of crude"."""
    equal = (
        r"i\.e\.|that is(?: to say)?|=|≈|which (?:is|equals|makes)"
        r"|(?:which is |or |and )?(?:equal to|equivalent to|the equivalent of|corresponding to)"
    )
    bracket, clause = rf"(?P<bracket>\s?[(\[](?:(?:or|{equal}),? ?)?)", rf",? (?P<or>or|{equal}),? "
    return re.compile(rf"(?: of (?:[a-z]+ )?[a-z]+)?(?:{bracket}|{clause})")


@cache
def _end() -> re.Pattern[str]:
    """Match what may follow a measure in a clause of its own where it is all that restates the one before it."""
    return re.compile(r"[.;:!?)]|$|, (?!more\b|less\b|per\b|an?\b|each\b)")


def _measured(article: Article, rule: Rule, claim: Claim, other: Claim) -> Iterator[Result]:
    """Judge a measure and the one that restates it: "22 kg, equivalent to 10 kg" would fit if the first were pounds."""
    one, two = claim.quantity.best, other.quantity.best
    text, end = article.text, other.span.end
    joint = _equals().fullmatch(text, claim.span.end, other.span.start)
    is_end = text.startswith((")", "]"), end) if joint is not None and joint["bracket"] else _end().match(text, end)
    if joint is None or not is_end:
        return
    is_choice = joint["or"] == "or"
    is_same = Interval.point(value_of(one)).widened(_SLACK).overlaps(two.wide.hull(two.written))
    is_of_another_time = _of_another_time().search(around(article, other.span, _SENTENCE)) is not None
    if is_same or (is_choice and not other.quantity.hedged) or is_of_another_time:
        return
    slip = _other_unit(one, two) or diagnosed(two.written, one.written)
    if slip:
        diagnosis = f" {slip}" if slip.startswith("The ") else f" The second {slip}."
        fields = {"first": _words(one), "second": _words(two), "diagnosis": diagnosis}
        yield found(rule, article, claim.span.joined(other.span), fields, confidence="high")


def _words(reading: Reading) -> str:
    return amount(value_of(reading), reading.unit)


def _other_unit(one: Reading, two: Reading) -> str:
    """Name the unit in which one of two unequal figures of one unit would be the other, or return ""."""
    if not isinstance(one.unit, Unit):
        return ""
    if one.unit.offset:
        return _other_scale(one, two)
    for name, ratio in rivals(one.unit):
        if not 1 / _NEAR < ratio < _NEAR:
            scale = EXACT.divide(Decimal(ratio.numerator), Decimal(ratio.denominator))
            for which, left, right in (("first", two, one), ("second", one, two)):
                if _near(EXACT.multiply(value_of(left), scale), right):
                    return f"The {which} would fit in {plural(name)}."
    return ""


def _near(value: Decimal, reading: Reading) -> bool:
    return Interval.point(value).widened(_MISS).overlaps(reading.written)


def _other_scale(one: Reading, two: Reading) -> str:
    """Name the scale of the thermometer of which one of two figures was converted: "30C (86C)"."""
    for which, left, right in (("second", one, two), ("first", two, one)):
        fahrenheit = EXACT.add(EXACT.multiply(value_of(left), Decimal("1.8")), Decimal(32))
        if one.unit is not None and one.unit.symbol == "°C" and _near(fahrenheit, right):
            return f"The {which} would fit in degrees Fahrenheit."
        if one.unit is not None and one.unit.symbol == "°F" and _near(fahrenheit, right):
            other = "first" if which == "second" else "second"
            return f"The {other} would fit in degrees Celsius."
    return ""


KIND = Kind(KindSpec("same-unit", {}, ("first", "second", "diagnosis")), within=_check)
