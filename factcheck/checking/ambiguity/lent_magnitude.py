"""A range of money whose lower end has a currency sign of its own and no magnitude word: "$10 to $50 million".

Worked example: "$10 to $50 million" most likely begins at ten million dollars, but it can begin at ten.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, plain
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT
from factcheck.model.mention import Numeral
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule

# Short magnitude words: behind a dash they may be those of the upper end alone, "$5-7m".
_SHORT = frozenset({"m", "mn", "bn", "b", "tn", "k"})
_JOINTS = frozenset({" to ", " and ", " up to "})


def _may_be_lent(claim: Claim) -> bool:
    """Whether the magnitude of the upper end may not be that of the lower: "$10 to $50 million", "£5-7m"."""
    mention = claim.quantity.mention
    if mention.numeral.lent or mention.upper is None or mention.level:
        return mention.numeral.lent
    is_dash = mention.upper.span.start - mention.numeral.span.end == len("-")
    is_short = mention.numeral.scale.lower() in _SHORT
    return is_dash and is_short and _digits(mention.numeral).replace(".", "").isdecimal()


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    yield from _told_apart(article, rule)
    for claim in article.claims:
        quantity = claim.quantity
        if not _may_be_lent(claim) or quantity.kind is not QuantityKind.MONEY or not quantity.ends:
            continue
        if any(end.best.value is None for end in quantity.ends):
            continue  # "between dozens and 30 million"
        low, unit = value_of(quantity.ends[0].best), quantity.best.unit
        has_decimals = any(end.decimals for end in quantity.ends)
        if has_decimals and value_of(quantity.ends[1].best) < EXACT.multiply(low, rule.number("spread")):
            continue  # nobody takes "$3.2 to $5.3 million" to begin at three dollars
        numeral = quantity.mention.numeral
        bare = min(map(value_of, quantity.ends[0].readings)) if numeral.lent else Decimal(_digits(numeral))
        fields = {
            "text": quantity.mention.amount.of(article.text),
            "scale": quantity.mention.numeral.scale,
            "low": amount(low, unit),
            "bare": amount(bare, unit),
            "ratio": plain(EXACT.divide(low, bare)) if bare else "",
        }
        yield found(rule, article, quantity.mention.amount, fields)


def _digits(numeral: Numeral) -> str:
    """Return the digits of a number as Decimal reads them, or the word that it is written as."""
    return numeral.text.replace(",", "")


def _told_apart(article: Article, rule: Rule) -> Iterator[Result]:
    """Yield "from $30 to 90 million" where the two ends were read as two figures, the first with the other's word."""
    for first, second in pairwise(article.claims):
        one, other = first.quantity, second.quantity
        if one.kind is not QuantityKind.MONEY or other.kind is not QuantityKind.MONEY or not one.mention.numeral.scale:
            continue
        written, between = one.mention.amount.of(article.text), article.text[one.span.end : other.span.start]
        is_lent = one.mention.numeral.scale not in written and written.startswith(one.mention.unit or "?")
        bare = Decimal(one.mention.numeral.text) if one.mention.numeral.text.isdigit() else None
        if is_lent and bare and between in _JOINTS and one.best.value is not None:
            fields = {
                "text": article.text[one.mention.amount.start : other.mention.amount.end],
                "scale": one.mention.numeral.scale,
                "low": amount(value_of(one.best), one.best.unit),
                "bare": amount(bare, one.best.unit),
                "ratio": plain(EXACT.divide(value_of(one.best), bare)),
            }
            yield found(rule, article, one.mention.amount.joined(other.mention.amount), fields)


_ABOUT = {
    "spread": "how many times the lower end the upper one is at least where they have decimals: ends so exact share it"
}
KIND = Kind(KindSpec("lent-magnitude", {"spread": 4}, ("text", "scale", "low", "bare", "ratio"), _ABOUT), within=_check)
