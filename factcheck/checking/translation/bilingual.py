"""A number that is printed in Chinese and in English beside it: both must say the same.

Worked example: 5000万 is 5,000 times ten thousand, fifty million; "5000万 (five hundred million)" is ten times too
much. The same digits before yi and before "billion" in one paragraph are a copy that was not converted: 912.17亿 yuan
is 91.217 billion. Wan and yi in Latin letters, "3.2 yi yuan", are such numbers too.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.diagnosis import power_of_ten
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.wording import scaled
from factcheck.model.claim import Article, Claim
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import alike

_KINDS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MONEY, QuantityKind.MEASURE})
_SCALES = "万亿萬億兆"
_PINYIN = ("wan", "yi", "wan yi")
_NEAR = 60
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


@cache
def _gloss() -> re.Pattern[str]:
    """Match what stands between a number and its other version, either way round."""
    return re.compile(
        r"(?:-(?:level|class|scale))?\s*"
        r"(?:[(（]\s*(?:or |that is,? |i\.e\.,? |about |approximately |roughly )?|[=＝]\s*"
        r"|,? (?:or|i\.e\.|that is|which is|meaning|means|is|equals|in English)[,:]? "
        r"|,[^.;,\d]{0,20}[:,] ?in English (?:this|that|it) (?:is|means) )[\"'“]?"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for index, claim in enumerate(article.claims):
        if _is_chinese(article, claim):
            yield from _of_number(article, rule, index)


def _is_chinese(article: Article, claim: Claim) -> bool:
    mention = claim.quantity.mention
    has_scale = mention.numeral.scale in _PINYIN or any(sign in mention.amount.of(article.text) for sign in _SCALES)
    return claim.quantity.kind in _KINDS and has_scale


@cache
def _told_again() -> re.Pattern[str]:
    """Match what stands between a number with its noun and the same told again: " visitors to the garden ("."""
    return re.compile(
        r"(?: [A-Za-z][\w'-]*){0,6}(?: \(|,? (?:or|i\.e\.|that is|which is|in other words|in English),? |(?P<mark>, ))"
        r"(?:about |some |roughly )?"
    )


@cache
def _ended() -> re.Pattern[str]:
    return re.compile(r"\)|,? (?:in other words|in English)\b|, |\.?$")


def _of_number(article: Article, rule: Rule, index: int) -> Iterator[Result]:
    """Compare a Chinese number with the figure that glosses it, else with one of the same digits near it."""
    claim = article.claims[index]
    for other in (*article.claims[index + 1 : index + 2], *article.claims[max(0, index - 1) : index]):
        if _is_chinese(article, other) or not _are_one(claim, other):
            continue
        is_gloss = _is_gloss(article, claim, other)
        if claim.quantity.best.wide.overlaps(other.quantity.best.wide):
            if is_gloss and claim.quantity.best.narrow.overlaps(other.quantity.best.narrow):
                yield from held(rule, article, (claim.span, other.span), _fields(article, claim, other))
        elif is_gloss or _is_copied(article, claim, other):
            yield _finding(article, rule, claim, other)


def _is_gloss(article: Article, claim: Claim, other: Claim) -> bool:
    """Whether a figure is the other version of a number: right beside it, or told again behind its noun without one."""
    between = _between(article, claim, other)
    if _gloss().fullmatch(between) is not None:
        return True
    again = _told_again().fullmatch(between) if other.span.start >= claim.span.end else None
    if again is None:
        return False
    unit, rest = other.quantity.best.unit, article.text[other.span.end : other.span.end + _NEAR]
    is_same = unit is not None and alike(unit, claim.quantity.best.unit)
    is_told = again["mark"] is None or rest.lstrip(",").startswith((" in other words", " in English"))
    return is_told and (is_same or (not other.quantity.mention.noun and _ended().match(rest) is not None))


def _are_one(claim: Claim, other: Claim) -> bool:
    first, second = claim.quantity, other.quantity
    has_values = bool(first.best.value) and bool(second.best.value)
    units = first.best.unit, second.best.unit
    return second.kind in _KINDS and has_values and (None in units or alike(*units))


def _between(article: Article, claim: Claim, other: Claim) -> str:
    first, second = sorted((claim.span, other.span))
    return article.text[first.end : second.start] if second.start - first.end <= _NEAR else "…"


def _is_copied(article: Article, claim: Claim, other: Claim) -> bool:
    """Whether two figures of one paragraph have the same three digits or more, and another magnitude."""
    is_near = claim.quantity.mention.block == other.quantity.mention.block
    if not is_near or not alike(claim.quantity.best.unit, other.quantity.best.unit):
        return False
    first, second = (_digits(article, each) for each in (claim, other))
    return first == second and len(first) > 2 and other.quantity.mention.numeral.scale != ""


def _digits(article: Article, claim: Claim) -> str:
    match = _DIGITS.search(claim.quantity.mention.amount.of(article.text))
    return "" if match is None else match[0].replace(",", "").replace(".", "").strip("0")


def _finding(article: Article, rule: Rule, claim: Claim, other: Claim) -> Result:
    evidence = (at(article, claim.span, "the Chinese number"),)
    slip = power_of_ten(other.quantity.best.wide, claim.quantity.best.wide)
    level = None if slip else Level.WARNING
    span, fields = other.quantity.mention.amount, _fields(article, claim, other)
    return found(rule, article, span, fields, level=level, evidence=evidence, confidence="high")


def _fields(article: Article, claim: Claim, other: Claim) -> dict[str, str]:
    right, wrong = claim.quantity.best.value, other.quantity.best.value
    assert right, "a number without a value is left out before"
    assert wrong, "and so is nought"
    ratio = EXACT.divide(wrong, right)
    times = ratio if ratio > 1 else EXACT.divide(Decimal(1), ratio)
    return {
        "chinese": claim.quantity.mention.amount.of(article.text),
        "value": scaled(right, 6),
        "english": other.quantity.mention.amount.of(article.text),
        "ratio": f"{scaled(times, 3)} times too {'large' if ratio > 1 else 'small'}",
    }


KIND = Kind(KindSpec("bilingual", {}, ("chinese", "value", "english", "ratio")), within=_check)
