"""A mantissa too large for its magnitude word, as a figure has that was counted in another scale.

Worked example: Chinese counts in wan (10^4) and yi (10^8). A release says 38,415.9 yi yuan; copied before "billion" it
becomes 38,415.9 billion, or 38.4 trillion, ten times too much: yi / 10 = billion, 3,841.59 billion.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.checking.wording import amount, plain, scaled
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import Currency

# A count in yi is published with at most two decimals; divided by ten it has three.
_DECIMALS_OF_A_CONVERTED_FIGURE = 3
_SEPARATORS = str.maketrans("", "", ",'’ \u00a0\u2009\u202f")
# How much of the text around a figure is read for a word that explains it.
_BEFORE, _BEHIND = 1000, 200


@lru_cache(maxsize=64)
def _explaining(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    """Look for large mantissas; from `usual_from` of them on (0 for never) they are the style of the text."""
    least, usual = rule.number("least"), int(rule.number("usual_from"))
    found_in = [(claim, mantissa) for claim in article.claims if (mantissa := _mantissa(claim, rule)) is not None]
    is_style = 0 < usual <= sum(mantissa >= least for _, mantissa in found_in)
    for claim, mantissa in found_in:
        if mantissa >= least and not is_style and not _is_expected(claim, article, rule):
            yield found(rule, article, claim.quantity.mention.amount, _fields(claim, mantissa, rule))
        elif mantissa < least and claim.quantity.decimals >= _DECIMALS_OF_A_CONVERTED_FIGURE:
            yield from held(rule, article, (claim.span,), _fields(claim, mantissa, rule))


def _mantissa(claim: Claim, rule: Rule) -> Decimal | None:
    """Return the digits before the magnitude word, if the rule speaks of that word and of the currency."""
    mention, reading = claim.quantity.mention, claim.quantity.best
    if mention.numeral.scale.lower() not in rule.words("scales") or reading.value is None or mention.level:
        return None
    currencies = rule.words("currencies")
    if currencies and not (isinstance(reading.unit, Currency) and reading.unit.code in currencies):
        return None
    digits = mention.numeral.text.translate(_SEPARATORS)
    return Decimal(digits) if digits.isascii() and digits.replace(".", "", 1).isdigit() else None


def _is_expected(claim: Claim, article: Article, rule: Rule) -> bool:
    """Whether the paragraph, up to the end of the sentence, speaks of a whole country or of what else is so large."""
    if not rule.words("unless"):
        return False
    block = article.document.blocks[claim.quantity.mention.block].span
    end = min(article.sentences[claim.sentence].end, claim.span.end + _BEHIND)
    start = max(block.start, claim.span.start - _BEFORE)
    return _explaining(rule.words("unless")).search(article.text, start, end) is not None


def _fields(claim: Claim, mantissa: Decimal, rule: Rule) -> dict[str, str]:
    value, ratio, unit = claim.quantity.best.value, rule.number("ratio"), claim.quantity.best.unit
    assert value is not None, "only figures with a value have a mantissa"
    scale = claim.quantity.mention.numeral.scale
    return {
        "figure": claim.quantity.mention.numeral.text,
        "scale": scale,
        "value": amount(value, unit, 3),
        "bare": scaled(value, 3),
        "in_counted_scale": plain(EXACT.multiply(mantissa, ratio)),
        "smaller": f"{plain(EXACT.divide(mantissa, ratio))} {scale}",
        "smaller_value": amount(EXACT.divide(value, ratio), unit),
    }


KIND = Kind(
    KindSpec(
        "oversized-mantissa",
        {"least": 1000, "usual_from": 0, "ratio": 10, "scales": ("billion",), "currencies": (), "unless": ()},
        ("figure", "scale", "value", "bare", "in_counted_scale", "smaller", "smaller_value"),
    ),
    within=_check,
)
