"""Two figures of one comparison, written with different precision.

Worked example: an index "from 0.8868 in 2016 to 0.997 in 2020" has four decimals at one end and three at the other: a
trailing zero or a digit may be missing.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise

from factcheck.checking.kinds import Kind, Result, found, related
from factcheck.model.claim import Article, RelationKind
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.rounding import is_multiple
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import Unit, alike

_ALIKE = 3
_MANIFOLD = Decimal(1000)
_LARGE, _SHARP, _QUARTER, _EIGHTH, _LONGEST = Decimal(100), 2, Decimal("0.25"), Decimal("0.125"), 90


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for relation in related(article, RelationKind.CHANGE):
        earlier, later = (article.claims[member].quantity for member in relation.members[:2])
        if earlier.decimals != later.decimals and (_is_comparable(earlier, later) or _is_cut(earlier, later)):
            yield found(rule, article, relation.span, _fields(earlier, later))
    yield from _respectively(article, rule)
    yield from _compared(article, rule)


def _compared(article: Article, rule: Rule) -> Iterator[Result]:
    """Note a whole percentage that a sentence sets against one with decimals: "1.9 percent, against 2 in February"."""
    tied = {frozenset(relation.members[:2]) for relation in article.relations}
    for index, (earlier, later) in enumerate(pairwise(article.claims)):
        one, other = earlier.quantity, later.quantity
        if one.decimals == other.decimals or frozenset({index, index + 1}) in tied:
            continue
        between = article.text[earlier.span.end : later.span.start]
        if earlier.sentence != later.sentence or len(between) > _LONGEST or _of_something_else().search(between):
            continue
        if _are_numbers(one, other) and _beside().search(between):
            yield found(rule, article, earlier.span.joined(later.span), _fields(one, other))
        if not _are_shares(one, other):
            continue
        is_sharp = max(one.decimals, other.decimals) >= _SHARP and _is_cut(one, other)
        if (is_sharp and _beside().search(between)) or _against().search(between):
            yield found(rule, article, earlier.span.joined(later.span), _fields(one, other))


@cache
def _against() -> re.Pattern[str]:
    return re.compile(r"\b(?:as )?(?:against|compared (?:with|to)|versus|(?:up|down) from|and not)(?: the)? ?$")


@cache
def _beside() -> re.Pattern[str]:
    """Match the words that set two levels of one measure beside each other."""
    return re.compile(
        r"\b(?:and|but|while|whereas|to|from|came (?:down|up) to|(?:fell|rose|dropped|climbed|slipped|went|eased) to)"
        r"(?: (?:only|just))? ?$"
    )


@cache
def _of_something_else() -> re.Pattern[str]:
    return re.compile(r"\b(?:target|goal|forecast\w*|expect\w*|estimate\w*|limit|ceiling|average|consensus|poll\w*)\b")


def _are_numbers(one: Quantity, other: Quantity) -> bool:
    """Whether both are plain decimals of one measure, an index or a score: "0.412 in 2010 and 0.39 in 2020"."""
    figures = (one, other)
    is_bare = all(
        each.kind is QuantityKind.NUMBER and each.best.unit is None and not each.hedged and not each.mention.noun
        for each in figures
    )
    values = [abs(each.best.value or _LARGE) for each in figures]
    is_near = min(values) > 0 and max(values) < min(_LARGE, _ALIKE * min(values))
    return is_bare and is_near and min(one.decimals, other.decimals) > 0 and max(one.decimals, other.decimals) >= _SHARP


def _respectively(article: Article, rule: Rule) -> Iterator[Result]:
    """Note the first two shares of a list whose decimals differ: "by 16.4 percent and 9 percent respectively"."""
    for relation in related(article, RelationKind.RESPECTIVELY):
        shares = [article.claims[member].quantity for member in relation.members]
        pairs = [
            pair
            for pair in pairwise(shares)
            if pair[0].decimals != pair[1].decimals and (_are_shares(*pair, below=_MANIFOLD) or _are_numbers(*pair))
        ]
        if pairs:
            yield found(rule, article, relation.span, _fields(*pairs[0]))


def _are_shares(one: Quantity, other: Quantity, below: Decimal = _LARGE) -> bool:
    values = [abs(each.best.value or _LARGE) for each in (one, other)]
    is_plain = not (one.hedged or other.hedged) and max(values) < below
    return is_plain and one.kind is other.kind is QuantityKind.PERCENT


def _is_cut(earlier: Quantity, later: Quantity) -> bool:
    """Whether a whole number stands beside one of two decimals that is no quarter: "from 4 percent to 3.62"."""
    whole, sharp = sorted((earlier, later), key=lambda each: each.decimals)
    value = sharp.best.value
    if whole.decimals or sharp.decimals < _SHARP or value is None:
        return False
    if not (_are_shares(earlier, later) or _are_measures(earlier, later)):
        return False
    return not is_multiple(value, _QUARTER)


def _are_measures(one: Quantity, other: Quantity) -> bool:
    """Whether both are measures in one unit, of less than a hundred; cents are left off whole sums of money."""
    is_plain = not (one.hedged or other.hedged) and one.kind is other.kind is QuantityKind.MEASURE
    return (
        is_plain
        and alike(one.best.unit, other.best.unit)
        and max(abs(x.best.value or _LARGE) for x in (one, other)) < _LARGE
    )


def _fields(earlier: Quantity, later: Quantity) -> dict[str, str]:
    return {
        "earlier": earlier.mention.numeral.text,
        "later": later.mention.numeral.text,
        "earlier_decimals": _decimals(earlier),
        "later_decimals": _decimals(later),
    }


def _is_comparable(earlier: Quantity, later: Quantity) -> bool:
    """Whether both have decimals, and few enough digits before them for the last decimal to count."""
    values = [each.best.value for each in (earlier, later) if each.decimals and not each.hedged]
    if len(values) < 2:  # a whole number beside decimals is a matter of taste
        return False
    if _are_in_quarters(earlier, later):
        return False
    same_unit = alike(earlier.best.unit, later.best.unit)
    same_scale = earlier.mention.numeral.scale == later.mention.numeral.scale
    return same_unit and same_scale and all(value is not None and abs(value) < _LARGE for value in values)


def _are_in_quarters(earlier: Quantity, later: Quantity) -> bool:
    """Whether both are of what goes by quarters or eighths, rates and inches, written as short as it can be."""
    values = [each.best.value for each in (earlier, later)]
    unit = earlier.best.unit
    is_inch = isinstance(unit, Unit) and unit.symbol == "in"
    if earlier.kind is not QuantityKind.PERCENT and not is_inch:
        return False
    step = _EIGHTH if is_inch else _QUARTER
    return all(value is not None and is_multiple(value, step) for value in values)


def _decimals(quantity: Quantity) -> str:
    return f"{quantity.decimals} decimal{'' if quantity.decimals == 1 else 's'}"


KIND = Kind(
    KindSpec("unequal-precision", {}, ("earlier", "later", "earlier_decimals", "later_decimals")), within=_check
)
