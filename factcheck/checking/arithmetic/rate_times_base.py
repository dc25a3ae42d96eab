"""A rate, what it is taken of, and the amount that is said to come out.

Worked example: one percent of $21.1 billion is $211 million, not "just over $2 billion".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import chain
from typing import NamedTuple

from factcheck.checking.arithmetic.amounts import can_be_of
from factcheck.checking.arithmetic.charges import charges, fits
from factcheck.checking.arithmetic.exactness import rather
from factcheck.checking.arithmetic.lone_shares import lone_portions
from factcheck.checking.arithmetic.portions.cases import cases
from factcheck.checking.arithmetic.portions.rates import meant, part_of_one
from factcheck.checking.arithmetic.portions.told import Portion, portions
from factcheck.checking.arithmetic.reckoning.percent_of import percents_of
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, skeletons
from factcheck.checking.arithmetic.told_products import told_products
from factcheck.checking.diagnosis import Typed, diagnosed
from factcheck.checking.kinds import Kind, Result, found, held, resting_on
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, plain
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.finding import Finding, Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span
from factcheck.model.unit import alike

# Below this a figure beside a fraction is counted.
_HUNDREDTH, _COUNTED = Decimal("0.01"), Decimal(1000)
_BASES = frozenset({QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MEASURE})


# What is paid by the month may come back without it; what is paid for a piece is of that piece.
_TIMES = frozenset({"", "year", "month", "week", "day", "hour"})


class Product(NamedTuple):
    """A rate in percent, its base, and the result that the sentence gives."""

    rate: Claim
    base: Claim
    result: Claim


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"%|\bper ?cent\b")


@cache
def _form() -> re.Pattern[str]:
    some = rf"[^,;:()\n–—{NO_FIGURE}]"
    what = r"(?: (?!(?:of|on|in|from|to|and|or|than|for)\b)[\w’'-]+){0,3}"
    verbs = r"comes to|came to|amounts to|amounted to|works out at|means|would raise|would cost|would bring in"
    means = r"which (?:is|was|comes to|came to|amounts to|amounted to)|equal to|amounting to|that is,|or|i\.e\.,?"
    return re.compile(
        rf"(?P<rate>{FIGURE}){what} (?:of|on|in) "
        r"(?:the |its |their |his |her |an? |our ){0,2}(?:total |roughly |(?:[a-z-]+ ){1,3}of )?"
        rf"(?P<base>{FIGURE}){some}{{0,60}}?"
        rf"(?:, (?:{means}) | (?:{verbs}) | \((?:or |i\.e\. )?| = |, (?={FIGURE}(?: [a-z]+)?,))(?P<result>{FIGURE})"
        rf"(?=[,.;)]| (?!more|less|higher|lower|fewer|each|apiece|an?\b|per|of|on|for|from|over|every|to|above|below))"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the result no product: a choice of two amounts, a tier, a limit, a rate of a rate."""
    return re.compile(
        r"\b(?:whichever|minimum|maximum|at least|up to|capped|cap|ceiling|floor|first|remaining|rest|greater of"
        r"|lesser of|either|compound\w*|respectively|tax credit|discount\w*|off|plus|conver\w+"
        # An annual rate may be paid for less than a year, an annual salary is a sum of money.
        r"|annual\w*(?! (?:salary|income|pay|wages?|earnings|turnover|revenues?|sales|budget|fee|rent|spending)))\b",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    results = [*_every(article, rule)]
    yield from results
    flagged = {result.location.span for result in results if isinstance(result, Finding)}
    for product in map(Product._make, chain(lone_portions(article), cases(article))):
        if product.result.span not in flagged and _is_part(product) and _is_off(product):
            flagged.add(product.result.span)
            yield _finding(article, rule, product, "", level=Level.WARNING)
    for charge in charges(article):
        if charge.way == 0 and charge.result.span not in flagged and not fits(charge):
            yield _finding(article, rule, Product(*charge[:3]), "", level=Level.WARNING)


def _every(article: Article, rule: Rule) -> Iterator[Result]:
    seen: set[Span] = set()
    for portion in portions(article):
        if portion.result.span not in seen:
            seen.add(portion.result.span)
            yield from _of_portion(article, rule, portion)
    for product in _stated(article):
        if product.result.span not in seen and _is_comparable(product):
            seen.add(product.result.span)
            yield from _judged(article, rule, product)


def _is_off(product: Product) -> bool:
    """Whether the only rate, base and result of a passage do not fit; the words of a fraction are loose enough."""
    rate, base, result = (claim.quantity for claim in product)
    is_loose = rate.kind is QuantityKind.FRACTION and not base.hedged and not result.hedged
    first, last = (
        Interval.point(value_of(each.best)) if is_loose and value_of(each.best) < _COUNTED else rather(each)
        for each in (base, result)
    )
    return not last.overlaps(meant(rate).times(first))


def _is_part(product: Product) -> bool:
    """Whether the result can be some of the base: fewer, in its unit."""
    base, result = product.base.quantity, product.result.quantity
    return can_be_of(result, base) and base.per == result.per and value_of(result.best) < value_of(base.best)


def _of_portion(article: Article, rule: Rule, portion: Portion) -> Iterator[Result]:
    """Yield the tick of a portion that holds, the finding of one that does not."""
    product = Product(portion.rate, portion.base, portion.result)
    spans = tuple(claim.span for claim in product)
    if not portion.holds:
        is_sure = bool(portion.slip) and portion.is_plain
        yield _finding(article, rule, product, portion.slip, level=None if is_sure else Level.WARNING)
    elif not any(claim.quantity.hedged for claim in product) and portion.result.quantity.best.narrow.contains(
        portion.product
    ):
        yield from held(rule, article, spans, _fields(article, product, ""))


def _stated(article: Article) -> Iterator[Product]:
    """Yield what one sentence says, then what is told over several."""
    for skeleton in skeletons(article, _gate()):
        if _otherwise().search(skeleton.text) is None:
            matches = _form().finditer(skeleton.text)
            yield from (Product(*(skeleton.claim(match[name]) for name in Product._fields)) for match in matches)
    yield from (Product(*told) for told in told_products(article))
    yield from (Product(*told) for told in percents_of(article))


def _is_comparable(product: Product) -> bool:
    """Whether a percentage stands beside two amounts of one unit; a price for a piece is no base of a sum of money."""
    rate, base, result = (claim.quantity for claim in product)
    is_rated = rate.kind is QuantityKind.PERCENT and base.kind in _BASES
    are_alike = alike(base.best.unit, result.best.unit) and result.kind in _BASES
    values = [quantity.best.value for quantity in (rate, base, result)]
    is_price = base.per not in _TIMES and base.per != result.per
    return is_rated and are_alike and not is_price and all(value is not None and value > 0 for value in values)


def _judged(article: Article, rule: Rule, product: Product) -> Iterator[Result]:
    rate, base, result = (claim.quantity for claim in product)
    computed = rate.best.wide.times(rather(base)).scaled(_HUNDREDTH)
    strict = rate.best.narrow.times(base.best.narrow).scaled(_HUNDREDTH)
    is_hedged = any(claim.quantity.hedged for claim in product)
    if not is_hedged and strict.overlaps(result.best.narrow):
        yield from held(rule, article, tuple(claim.span for claim in product), _fields(article, product, ""))
        return
    said, left = (
        rather(result).hull(result.best.written),
        Interval.point(Decimal(1)).minus(rate.best.narrow.scaled(_HUNDREDTH)),
    )
    # "A 25% cut leaves 36,000" of 48,000 is told of the same base.
    if not said.overlaps(computed) and not result.best.narrow.overlaps(left.times(base.best.narrow)):
        typed = Typed(value_of(result.best), _computed(product))
        yield _finding(article, rule, product, diagnosed(said, computed, typed=typed))


def _finding(article: Article, rule: Rule, product: Product, slip: str, level: Level | None = None) -> Result:
    diagnosis = f" The result {slip}." if slip else ""
    # Somebody else's figure, or one without a named slip, is doubtful enough for a warning.
    level = level if slip and product.result.status is Status.ACTUAL else Level.WARNING
    fields = _fields(article, product, diagnosis)
    evidence = resting_on(article, {"the rate": product.rate, "its base": product.base})
    confidence = "high" if slip else "medium"
    return found(rule, article, product.result.span, fields, level=level, evidence=evidence, confidence=confidence)


def _computed(product: Product) -> Decimal:
    """Return the rate of the base, computed from the figures as they stand."""
    rate, base = part_of_one(product.rate.quantity), value_of(product.base.quantity.best)
    return EXACT.multiply(rate or Decimal(0), base)


def _fields(article: Article, product: Product, diagnosis: str) -> dict[str, str]:
    rate, base, result = (value_of(claim.quantity.best) for claim in product)
    unit, is_percent = product.base.quantity.best.unit, product.rate.quantity.kind is QuantityKind.PERCENT
    return {
        "rate": f"{plain(rate)}%" if is_percent else product.rate.quantity.mention.amount.of(article.text),
        "base": amount(base, unit),
        "computed": amount(_computed(product), unit, 3),
        "stated": amount(result, unit),
        "diagnosis": diagnosis,
    }


KIND = Kind(KindSpec("rate-times-base", {}, ("rate", "base", "computed", "stated", "diagnosis")), within=_check)
