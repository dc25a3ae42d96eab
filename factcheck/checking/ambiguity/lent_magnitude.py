"""A range of money whose lower end has a currency sign of its own and no magnitude word: "$10 to $50 million".

Worked example: "$10 to $50 million" most likely begins at ten million dollars, but it can begin at ten.
"""

from collections.abc import Iterator

from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, plain
from factcheck.model.claim import Article
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for claim in article.claims:
        quantity = claim.quantity
        if not quantity.mention.numeral.lent or quantity.kind is not QuantityKind.MONEY or not quantity.ends:
            continue
        if any(end.best.value is None for end in quantity.ends):
            continue  # "between dozens and 30 million"
        low, unit = value_of(quantity.ends[0].best), quantity.best.unit
        has_decimals = any(end.decimals for end in quantity.ends)
        if has_decimals and value_of(quantity.ends[1].best) < EXACT.multiply(low, rule.number("spread")):
            continue  # nobody takes "$3.2 to $5.3 million" to begin at three dollars
        bare = min(value_of(reading) for reading in quantity.ends[0].readings)
        fields = {
            "text": quantity.mention.amount.of(article.text),
            "scale": quantity.mention.numeral.scale,
            "low": amount(low, unit),
            "bare": amount(bare, unit),
            "ratio": plain(EXACT.divide(low, bare)) if bare else "",
        }
        yield found(rule, article, quantity.mention.amount, fields)


_ABOUT = {
    "spread": "how many times the lower end the upper one is at least where they have decimals: ends so exact share it"
}
KIND = Kind(KindSpec("lent-magnitude", {"spread": 4}, ("text", "scale", "low", "bare", "ratio"), _ABOUT), within=_check)
