"""Two figures of one comparison, written with different precision.

Worked example: an index "from 0.8868 in 2016 to 0.997 in 2020" has four decimals at one end and three at the other: a
trailing zero or a digit may be missing.
"""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checking.kinds import Kind, Result, found, related
from factcheck.model.claim import Article, RelationKind
from factcheck.model.quantity import Quantity
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import alike

_LARGE = Decimal(100)


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for relation in related(article, RelationKind.CHANGE):
        earlier, later = (article.claims[member].quantity for member in relation.members[:2])
        if earlier.decimals == later.decimals or not _is_comparable(earlier, later):
            continue
        fields = {
            "earlier": earlier.mention.numeral.text,
            "later": later.mention.numeral.text,
            "earlier_decimals": _decimals(earlier),
            "later_decimals": _decimals(later),
        }
        yield found(rule, article, relation.span, fields)


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
