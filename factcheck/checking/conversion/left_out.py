"""An amount without its conversion between two amounts of the same currency that have theirs.

Comes in: an article. Goes out: the amounts that were left out. Never happens here: an article that converts the first
amount and no other, which is a house rule of many.

Worked example: "100 million yuan ($14 million) ... 250 million yuan ... 80 million yuan ($11 million)".
"""

from collections.abc import Iterator

from factcheck.checking.conversion.money_pairs import Pair, money_pairs
from factcheck.checking.covering import Covering
from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import Currency

_FEWEST = 3
_PROSE = frozenset({Role.PARAGRAPH, Role.LIST_ITEM})


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    pairs = list(money_pairs(article))
    if len(pairs) < _FEWEST:
        return
    currencies = {pair.currency for pair in pairs}
    bases = {pair.base for pair in pairs}
    if len(currencies) > 1 or len(bases) > 1:
        return  # who converts from and into several has no one habit
    converted = Covering.of_intervals(pair.original.best.wide for pair in pairs)
    members = Covering.of_spans(span for pair in pairs for span in (*pair.spans, pair.relation.span))
    for claim in article.claims:
        is_between = pairs[0].original.span.end < claim.span.start < pairs[-1].original.span.start
        is_left = is_between and _is_plain(article, claim, pairs[0]) and not members.touches(claim.span)
        if is_left and not converted.meets(claim.quantity.best.wide):
            fields = {"amount": claim.span.of(article.text), "currency": pairs[0].base}
            evidence = (at(article, pairs[0].relation.span, "an amount with its conversion"),)
            yield found(rule, article, claim.span, fields, evidence=evidence)


def _is_plain(article: Article, claim: Claim, pair: Pair) -> bool:
    """Whether an amount stands for itself in the prose, in the currency that the article converts."""
    quantity, unit = claim.quantity, claim.quantity.best.unit
    is_money = quantity.kind is QuantityKind.MONEY and isinstance(unit, Currency) and unit.code == pair.currency
    is_prose = article.document.blocks[quantity.mention.block].role in _PROSE and claim.status is not Status.QUOTED
    return is_money and is_prose and not quantity.per and not quantity.mention.level and quantity.best.value is not None


KIND = Kind(KindSpec("left-out", {}, ("amount", "currency")), within=_check)
