"""Two figures of one comparison, written with different precision.

Worked example: an index "from 0.8868 in 2016 to 0.997 in 2020" has four decimals at one end and three at the other: a
trailing zero or a digit may be missing.
"""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checking.kinds import Kind, Result, found
from factcheck.model.claim import Article, RelationKind
from factcheck.model.rates import Rates
from factcheck.model.rule import KindSpec, Rule

_LARGE = Decimal(100)


def _check(article: Article, rule: Rule, rates: Rates) -> Iterator[Result]:
    del rates
    for relation in article.relations:
        if relation.kind is not RelationKind.CHANGE:
            continue
        earlier, later = (article.claims[member].quantity for member in relation.members[:2])
        if min(earlier.decimals, later.decimals) == 0 or earlier.decimals == later.decimals:
            continue  # a whole number beside decimals is a matter of taste
        if earlier.mention.numeral.scale != later.mention.numeral.scale or earlier.best.unit != later.best.unit:
            continue
        if any(abs(each.best.value or _LARGE) >= _LARGE for each in (earlier, later)):
            continue
        fields = {
            "earlier": earlier.mention.numeral.text,
            "later": later.mention.numeral.text,
            "earlier_decimals": str(earlier.decimals),
            "later_decimals": str(later.decimals),
        }
        yield found(rule, article, relation.span, fields)


KIND = Kind(
    KindSpec("unequal-precision", {}, ("earlier", "later", "earlier_decimals", "later_decimals")), within=_check
)
