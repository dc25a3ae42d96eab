"""Two figures of one comparison, written with different precision.

Worked example: an index "from 0.8868 in 2016 to 0.997 in 2020" has four decimals at one end and three at the other: a
trailing zero or a digit may be missing.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.checking.kinds import Kind, Result, found, related
from factcheck.model.claim import Article, RelationKind
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.rounding import is_multiple
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import alike

_LARGE, _SHARP, _QUARTER = Decimal(100), 2, Decimal("0.25")


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for relation in related(article, RelationKind.CHANGE):
        earlier, later = (article.claims[member].quantity for member in relation.members[:2])
        if earlier.decimals != later.decimals and (_is_comparable(earlier, later) or _is_cut(earlier, later)):
            yield found(rule, article, relation.span, _fields(earlier, later))
    yield from _respectively(article, rule)


def _respectively(article: Article, rule: Rule) -> Iterator[Result]:
    """Note the first two shares of a list whose decimals differ: "by 16.4 percent and 9 percent respectively"."""
    for relation in related(article, RelationKind.RESPECTIVELY):
        shares = [article.claims[member].quantity for member in relation.members]
        pairs = [pair for pair in pairwise(shares) if pair[0].decimals != pair[1].decimals and _are_shares(*pair)]
        if pairs:
            yield found(rule, article, relation.span, _fields(*pairs[0]))


def _are_shares(one: Quantity, other: Quantity) -> bool:
    values = [abs(each.best.value or _LARGE) for each in (one, other)]
    is_plain = not (one.hedged or other.hedged) and max(values) < _LARGE
    return is_plain and one.kind is other.kind is QuantityKind.PERCENT


def _is_cut(earlier: Quantity, later: Quantity) -> bool:
    """Whether a whole percentage stands beside one of two decimals that is no quarter: "from 4 percent to 3.62"."""
    whole, sharp = sorted((earlier, later), key=lambda each: each.decimals)
    value = sharp.best.value
    if whole.decimals or sharp.decimals < _SHARP or value is None or not _are_shares(earlier, later):
        return False
    return not is_multiple(value, _QUARTER)


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
    same_unit = alike(earlier.best.unit, later.best.unit)
    same_scale = earlier.mention.numeral.scale == later.mention.numeral.scale
    return same_unit and same_scale and all(value is not None and abs(value) < _LARGE for value in values)


def _decimals(quantity: Quantity) -> str:
    return f"{quantity.decimals} decimal{'' if quantity.decimals == 1 else 's'}"


KIND = Kind(
    KindSpec("unequal-precision", {}, ("earlier", "later", "earlier_decimals", "later_decimals")), within=_check
)
