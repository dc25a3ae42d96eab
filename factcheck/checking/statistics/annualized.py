"""Growth in a quarter or a month, and the yearly rate that it is said to be.

Worked example: 0.8% a quarter, four times over, is 1.008^4 - 1 = 3.2% a year, not 8%. Growth from the quarter before is
not to be held against growth over a year either.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, Skeleton, skeletons
from factcheck.checking.diagnosis import Slip, diagnosed
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.own_precision import is_borne_out
from factcheck.checking.statistics.same_rates import same_rates
from factcheck.checking.statistics.told_annualized import told_annualized
from factcheck.checking.statistics.told_for_a_year import ForAYear, told_for_a_year
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, plain, rounded, scaled
from factcheck.model.claim import Article, Claim
from factcheck.model.finding import Finding, Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule

_ONE, _HUNDRED = Decimal(1), Decimal(100)
_QUARTERS, _MONTHS = 4, 12
_NAMES = {_QUARTERS: "quarter", _MONTHS: "month", 2: "half-year"}
# Above this no quarter's growth is one of a whole economy, and rounding swells with the power.
_MOST = Decimal(20)


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\bannual(?:i[sz]ed)?\b")


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    some = rf"[^;:()\n{NO_FIGURE}]"
    clause = rf"(?:(?!, and ){some})"
    part = r"(?P<span>quarter|month)\b"
    yearly = r"an? annual(?:i[sz]ed)?(?: (?:rate|pace|growth rate))?(?: of)?"
    return (
        re.compile(
            rf"(?P<part>{FIGURE}){clause}{{0,40}}?{part}{some}{{0,20}}?,? (?:or |{some}{{0,20}}?)"
            rf"{yearly} (?P<year>{FIGURE})"
        ),
        re.compile(
            rf"\bannual(?:i[sz]ed)? (?:rate|pace) of (?P<year>{FIGURE}){some}{{0,20}}?, or (?P<part>{FIGURE})"
            rf"{some}{{0,30}}?{part}"
        ),
        re.compile(
            rf"(?P<part>{FIGURE}){clause}{{0,40}}?{part},? (?:or|which is|that is|equal to|equivalent to|i\.e\.)? ?"
            rf"(?:an? |about |some )*(?P<year>{FIGURE}) (?:(?:at|on|in) (?:an )?)?annuali[sz]ed"
            rf"(?: (?:rate|pace|basis|terms))?(?=[.,;)]|$| (?:in|as)\b)"
        ),
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the yearly rate one of another growth."""
    return re.compile(
        r"\b(?:compared|from a year|year earlier|year ago|slower|faster|previous(?:ly)? annual|while|but|after|revised"
        r"|expected|average|last (?:quarter|month)[’']s|in the (?:second|third|fourth|first) half)\b",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for skeleton in skeletons(article, _gate()):
        if _otherwise().search(skeleton.text) is None:
            yield from _judged(article, rule, skeleton)
    for part, year, periods, is_fall in told_annualized(article):
        if _is_growth(part) and _is_growth(year) and value_of(part.quantity.best) < _MOST:
            yield from _compared(article, rule, part, year, periods, is_fall=is_fall)
    for told in told_for_a_year(article):
        yield from _of_year(article, rule, told)
    for part, year in same_rates(article):
        yield _repeated(article, rule, part, year)


def _repeated(article: Article, rule: Rule, part: Claim, year: Claim) -> Result:
    """Report a growth over a year that is, to the digit, the one of a month."""
    growth = value_of(part.quantity.best)
    fields = {
        "part": f"{plain(growth)}%",
        "periods": "month",
        "computed": f"{scaled(rounded(_power(growth, _MONTHS, is_fall=False), 2))}%",
        "stated": f"{plain(growth)}%",
        "diagnosis": " One figure stands for both.",
    }
    evidence = (at(article, part.span, "the growth of a month"),)
    return found(rule, article, year.span, fields, level=Level.WARNING, evidence=evidence)


def _of_year(article: Article, rule: Rule, told: ForAYear) -> Iterator[Result]:
    """Judge what a part of a year is said to make in a year: a sum that is multiplied, or interest on interest."""
    part, year = told.part.quantity, told.year.quantity
    if part.best.value is None or year.best.value is None or part.best.value <= 0 or part.hedged:
        return
    if not told.is_level and part.best.value > _MOST:
        return
    repeated = EXACT.multiply(part.best.value, Decimal(told.periods))
    computed = repeated if told.is_level else _power(part.best.value, told.periods, False)
    fields = {
        "part": amount(part.best.value, part.best.unit),
        "periods": _NAMES[told.periods],
        "computed": amount(rounded(computed, 3), year.best.unit),
        "stated": amount(year.best.value, year.best.unit),
        "diagnosis": "",
    }
    meant = part.best.narrow.scaled(Decimal(told.periods))
    # Interest that is only added up may be that of the rounded rate; to the digit it forgets the interest on it.
    is_forgotten = year.best.value == repeated and not year.best.narrow.contains(computed)
    if is_forgotten if not told.is_level else not year.best.narrow.overlaps(meant):
        evidence = (at(article, told.part.span, f"in a {fields['periods']}"),)
        yield found(rule, article, told.year.span, fields, level=Level.WARNING, evidence=evidence)
    elif is_borne_out(year, computed):
        yield from held(rule, article, (told.part.span, told.year.span), fields)


def _judged(article: Article, rule: Rule, skeleton: Skeleton) -> Iterator[Result]:
    for form in _forms():
        for match in form.finditer(skeleton.text):
            part, year = skeleton.claim(match["part"]), skeleton.claim(match["year"])
            if _is_growth(part) and _is_growth(year) and value_of(part.quantity.best) < _MOST:
                periods = _QUARTERS if match["span"] == "quarter" else _MONTHS
                # An "annual rate" may be the growth over a year; only a slip with a name says that it is not.
                is_sure = "annuali" in match[0]
                yield from (
                    each
                    for each in _compared(article, rule, part, year, periods)
                    if is_sure or not isinstance(each, Finding) or each.level is rule.level
                )
                return


def _is_growth(claim: Claim) -> bool:
    value = claim.quantity.best.value
    return claim.quantity.kind is QuantityKind.PERCENT and value is not None and value > 0


def _compared(
    article: Article, rule: Rule, part: Claim, year: Claim, periods: int, *, is_fall: bool = False
) -> Iterator[Result]:
    growth, said = part.quantity.best.wide, year.quantity.best.wide
    rates = _powers(growth, periods, is_fall).hull(growth.scaled(Decimal(periods)))
    fields = {
        "part": f"{plain(value_of(part.quantity.best))}%",
        "periods": "quarter" if periods == _QUARTERS else "month",
        "computed": f"{plain(_power(value_of(part.quantity.best), periods, is_fall), 2)}%",
        "stated": f"{plain(value_of(year.quantity.best))}%",
        "diagnosis": "",
    }
    if said.overlaps(rates):
        compound, simple = (
            _power(value_of(part.quantity.best), periods, is_fall),
            value_of(part.quantity.best) * periods,
        )
        if is_borne_out(year.quantity, compound) or is_borne_out(year.quantity, simple):
            yield from held(rule, article, (part.span, year.span), fields)
        return
    other = _MONTHS if periods == _QUARTERS else _QUARTERS
    slips = (
        Slip("is the growth itself", growth),
        Slip(f"fits {other} periods a year, not {periods}", _powers(growth, other, is_fall)),
    )
    diagnosis = diagnosed(said, rates, *slips)
    fields["diagnosis"] = f" The yearly rate {diagnosis}." if diagnosis else ""
    level = None if diagnosis else Level.WARNING
    evidence = (at(article, part.span, "the growth"),)
    yield found(rule, article, year.span, fields, level=level, evidence=evidence)


def _powers(growth: Interval, periods: int, is_fall: bool) -> Interval:
    """Return the yearly rates in percent of a growth, or of a fall, that is repeated so many times."""
    return Interval(*(None if end is None else _power(end, periods, is_fall) for end in growth))


def _power(growth: Decimal, periods: int, is_fall: bool) -> Decimal:
    """Return what is gained in percent, or lost: 9.5% less four times over is 33% less."""
    sign = -_ONE if is_fall else _ONE
    ratio = EXACT.add(_ONE, EXACT.divide(EXACT.multiply(sign, growth), _HUNDRED))
    return EXACT.multiply(EXACT.multiply(sign, EXACT.subtract(EXACT.power(ratio, Decimal(periods)), _ONE)), _HUNDRED)


KIND = Kind(KindSpec("annualized", {}, ("part", "periods", "computed", "stated", "diagnosis")), within=_check)
