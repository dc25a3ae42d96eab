"""An amount and its conversion against the exchange rate that the text itself gives.

Worked example: "Denmark holds its currency at 7.44 to the euro", and 3.5 billion kroner are told as €740 million: at
that rate they are €470 million.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.skeletons import FIGURE, is_figure
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.diagnosis import Slip, Typed, diagnosed, is_swapped_pair
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.own_precision import own_precision
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, plain, rounded
from factcheck.model.claim import Article, Claim
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import Currency

_NAMES = {
    "dollar": frozenset({"USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD"}), "greenback": frozenset({"USD"}),
    "euro": frozenset({"EUR"}), "pound": frozenset({"GBP", "EGP"}), "sterling": frozenset({"GBP"}),
    "yen": frozenset({"JPY"}), "yuan": frozenset({"CNY"}), "renminbi": frozenset({"CNY"}), "franc": frozenset({"CHF"}),
    "rupee": frozenset({"INR", "PKR", "LKR", "NPR"}), "ruble": frozenset({"RUB"}), "rouble": frozenset({"RUB"}),
    "peso": frozenset({"MXN", "PHP", "ARS", "CLP", "COP"}), "rand": frozenset({"ZAR"}), "krona": frozenset({"SEK"}),
    "krone": frozenset({"NOK", "DKK"}), "won": frozenset({"KRW"}), "mark": frozenset({"DEM"}),
}  # fmt: skip
_DIGITS = 3
# A conversion was made at a rate that the text gives rounded.
_ROUNDED = Decimal("0.02")


class _Rate(NamedTuple):
    """`claim` of one currency make one of those in `bases`; `one` is the figure of that one where it is written."""

    claim: Claim
    bases: frozenset[str]
    one: Claim | None = None


class _Pair(NamedTuple):
    """An amount in the currency of the rate, one in its base, and whether words equate the two."""

    own: Claim
    base: Claim
    is_equated: bool


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_NAMES)})\b")


@cache
def _rate() -> re.Pattern[str]:
    one = r"(?:the|a|one|each|every) (?:US |U\.S\. |American |single )?"
    word = "|".join(_NAMES)
    return re.compile(
        rf"(?P<rate>{FIGURE})(?: [a-z]+| of (?:them|these|those))? (?:to|for|against|per) (?:{one})?(?P<word>{word})\b"
        rf"|(?P<rate5>{FIGURE})(?: that| of them)? (?:buys?|bought|makes?|made|go(?:es)? (?:in)?to|went (?:in)?to)"
        rf" (?P<unit5>{FIGURE})"
        rf"|(?P<unit>{FIGURE}) (?:buys|bought|costs?|(?:is|was) worth|fetch\w+|equals) (?P<rate4>{FIGURE})"
        rf"|\b(?:with )?(?:{one})(?P<word3>{word}) (?:standing |trading |worth |now |then )?at (?:about"
        rf" )?(?P<rate3>{FIGURE})"
        rf"|\b(?:{one})(?P<word2>{word}) (?:buys|bought|buying|costs?|costing|fetch\w+|(?:is|was) worth|trad\w+ at"
        rf"|stands at"
        rf"|stood at|gets|got|was at|equals|equaled)(?: you)? (?P<rate2>{FIGURE})",
        re.IGNORECASE,
    )


@cache
def _equated() -> re.Pattern[str]:
    """Match the words that say an amount again in another currency."""
    return re.compile(
        r"\b(?:equivalent|worth|thus|therefore|(?:price|sum|bill|cost|total|value|purchase|deal) (?:is|was|comes)"
        r"|equals?|that (?:is|was|makes|comes)|which (?:is|was|makes)|comes? to|came to|works? out"
        r"|converts?|converted|translates?|amounts? to|makes it|or|in (?:dollar|euro|sterling|local) terms|i\.e\.)\b"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what gives a rate of another day, or one of several."""
    return re.compile(
        r"\b(?:black market|parallel|street rate|from \S+ to|fell to|rose to|weakened|strengthened|slid|slipped|gained"
        r"|lost|forecast|expects?|would be worth|a year (?:ago|earlier)|then|previous\w*|compared|budget\w*"
        r"|assum\w+|up from|down from|record low|record high|each|per)\b",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    seen: set[Claim] = set()
    for window in windows(article, _gate(), before=2, after=2, least=3):
        for match in _rate().finditer(window.cue):
            rate = _read(window, match)
            if rate is None or rate.claim in seen:
                continue
            around = window.cue[max(0, match.start() - 60) : match.start()] + window.cue[match.end() : match.end() + 30]
            if not _otherwise().search(around):
                seen.add(rate.claim)
                yield from _of_rate(article, rule, rate, list(_pairs(window, rate)))


def _of_rate(article: Article, rule: Rule, rate: _Rate, pairs: list[_Pair]) -> Iterator[Result]:
    """Yield the tick of a pair that holds, else the finding of the pair that words equate, or that a slip explains."""
    holding = [pair for pair in pairs if _holds(rate, pair)]
    told = holding or [pair for pair in pairs if pair.is_equated]
    slipped = [] if told else [pair for pair in pairs if _diagnosis(rate, pair)]
    if told or len(slipped) == 1:
        yield from _judged(article, rule, rate, (told or slipped)[0])


def _read(window: Window, match: re.Match[str]) -> _Rate | None:
    claim = window.skeleton.claim(
        next(text for name, text in match.groupdict().items() if text and name.startswith("rate"))
    )
    kinds = {QuantityKind.MONEY, QuantityKind.NUMBER, QuantityKind.COUNT}
    if claim.quantity.kind not in kinds or not claim.quantity.best.value:
        return None
    if unit := match["unit"] or match["unit5"]:
        pair = sorted((claim, window.skeleton.claim(unit)), key=lambda each: each.quantity.best.value != 1)
        one, many = pair
        return _Rate(many, frozenset({_code(one)}), one) if one.quantity.best.value == 1 and _code(one) else None
    word = (match["word"] or match["word2"] or match["word3"]).lower()
    codes = {_code(other) for _, other in _amounts(window)}
    is_american = word == "dollar" and "USD" in codes
    return _Rate(claim, frozenset({"USD"}) if is_american else _NAMES[word])


def _pairs(window: Window, rate: _Rate) -> Iterator[_Pair]:
    """Yield the amounts that the rate may tie together; one of the two stands in its sentence or behind it."""
    unit = rate.claim.quantity.best.unit
    amounts = [(place, claim) for place, claim in _amounts(window) if claim not in (rate.claim, rate.one)]
    bases = [each for each in amounts if _code(each[1]) in rate.bases]
    others = [each for each in amounts if each not in bases]
    if isinstance(unit, Currency):
        others = [each for each in others if _code(each[1]) == unit.code]
    if len({_code(claim) for _, claim in others}) > 1:
        return
    for one, other in ((one, other) for one in others for other in bases):
        first, second = sorted((one, other), key=lambda each: each[0])
        between = window.text[first[0] + 1 : second[0]]
        is_only = not any(is_figure(character) and _is_money(window, character) for character in between)
        is_told = _equated().search(between.rsplit(". ", 1)[-1]) is not None
        yield _Pair(one[1], other[1], is_told and (is_only or len(others) == len(bases) == 1))


def _is_money(window: Window, character: str) -> bool:
    return window.skeleton.claim(character).quantity.kind is QuantityKind.MONEY


def _amounts(window: Window) -> Iterator[tuple[int, Claim]]:
    for place, character in enumerate(window.text):
        if is_figure(character):
            claim = window.skeleton.claim(character)
            if claim.quantity.kind is QuantityKind.MONEY and claim.quantity.best.value:
                yield place, claim


def _code(claim: Claim) -> str:
    unit = claim.quantity.best.unit
    return unit.code if isinstance(unit, Currency) else ""


def _expected(rate: _Rate, pair: _Pair) -> Interval:
    rates = own_precision(rate.claim.quantity, rate.claim.quantity.best)
    return pair.own.quantity.best.wide.over(rates).widened(_ROUNDED)


def _holds(rate: _Rate, pair: _Pair) -> bool:
    return own_precision(pair.base.quantity, pair.base.quantity.best).overlaps(_expected(rate, pair))


def _may_hold(rate: _Rate, pair: _Pair) -> bool:
    """Whether the amounts agree read as widely as can be, either way round."""
    rates = own_precision(rate.claim.quantity, rate.claim.quantity.best)
    stated = own_precision(pair.base.quantity, pair.base.quantity.best)
    is_near = pair.base.quantity.best.wide.overlaps(_expected(rate, pair))
    return is_near or stated.times(rates).overlaps(pair.own.quantity.best.wide)


def _exact(rate: _Rate, pair: _Pair) -> Decimal:
    return EXACT.divide(value_of(pair.own.quantity.best), value_of(rate.claim.quantity.best))


def _diagnosis(rate: _Rate, pair: _Pair) -> str:
    """Name the slip between the amounts, or return "" where there is none or they may agree."""
    if _may_hold(rate, pair):
        return ""
    rates = own_precision(rate.claim.quantity, rate.claim.quantity.best)
    product = pair.own.quantity.best.wide.times(rates)
    inverse = Slip("was multiplied where it should have been divided", product)
    typed = Typed(value_of(pair.base.quantity.best), _exact(rate, pair))
    named = diagnosed(pair.base.quantity.best.written, _expected(rate, pair), inverse, typed=typed)
    is_pair = is_swapped_pair(typed.stated, rounded(typed.computed, pair.base.quantity.digits))
    return named or ("may have two digits swapped" if is_pair else "")


def _judged(article: Article, rule: Rule, rate: _Rate, pair: _Pair) -> Iterator[Result]:
    own, base = pair.own, pair.base
    fields = {
        "original": amount(value_of(own.quantity.best), own.quantity.best.unit),
        "rate": plain(value_of(rate.claim.quantity.best)),
        "base": _code(base),
        "expected": amount(_exact(rate, pair), base.quantity.best.unit, _DIGITS),
        "stated": amount(value_of(base.quantity.best), base.quantity.best.unit),
        "diagnosis": "",
    }
    if _holds(rate, pair):
        yield from held(rule, article, (own.span, base.span, rate.claim.span), fields)
    elif not _may_hold(rate, pair):
        diagnosis = _diagnosis(rate, pair)
        fields["diagnosis"] = f" The conversion {diagnosis}." if diagnosis else ""
        later = max(own, base, key=_start)
        notes = {"the rate": rate.claim, "the amount": own, "its conversion": base}
        evidence = tuple(at(article, claim.span, note) for note, claim in notes.items() if claim is not later)
        level = None if diagnosis and pair.is_equated else Level.WARNING
        yield found(rule, article, later.span, fields, level=level, evidence=evidence, confidence="high")


def _start(claim: Claim) -> int:
    return claim.span.start


KIND = Kind(KindSpec("stated-rate", {}, ("original", "rate", "base", "expected", "stated", "diagnosis")), within=_check)
