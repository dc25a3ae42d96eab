"""A mantissa too large for its magnitude word, as a figure has that was counted in another scale.

Worked example: Chinese counts in wan (10^4) and yi (10^8). A release says 38,415.9 yi yuan; copied in front of "billion"
it becomes 38,415.9 billion, or 38.4 trillion, ten times too much: yi / 10 = billion, 3,841.59 billion.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.checking.wording import amount, plain, scaled
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT
from factcheck.model.rates import Rates
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import Currency

# A count in yi is published with at most two decimals; divided by ten it has three.
_DECIMALS_OF_A_CONVERTED_FIGURE = 3


def _check(article: Article, rule: Rule, rates: Rates) -> Iterator[Result]:
    del rates
    scales, currencies = rule.words("scales"), rule.words("currencies")
    national = re.compile(rf"\b(?:{'|'.join(rule.words('unless'))})\b", re.IGNORECASE)
    for claim in article.claims:
        numeral = claim.quantity.mention.numeral
        scale, value, unit = numeral.scale.lower(), claim.quantity.best.value, claim.quantity.best.unit
        if scale not in scales or value is None or claim.quantity.mention.level:
            continue
        if currencies and not (isinstance(unit, Currency) and unit.code in currencies):
            continue
        mantissa = _mantissa(numeral.text)
        if mantissa is None:
            continue
        if mantissa >= rule.number("least") and not _is_expected(claim, article, national):
            yield found(
                rule, article, claim.quantity.mention.amount, _fields(claim, value, mantissa, rule), confidence="medium"
            )
        elif (
            rule.verifies
            and claim.quantity.decimals >= _DECIMALS_OF_A_CONVERTED_FIGURE
            and mantissa < rule.number("least")
        ):
            yield held(rule, article, (claim.span,), _fields(claim, value, mantissa, rule))


def _is_expected(claim: Claim, article: Article, expected: re.Pattern[str]) -> bool:
    """Whether the sentence speaks of a whole country's stock of money, where such figures are right."""
    return bool(expected.pattern != r"\b(?:)\b" and expected.search(article.sentences[claim.sentence].of(article.text)))


def _mantissa(text: str) -> Decimal | None:
    digits = re.sub(r"[,'’\s]", "", text)
    return Decimal(digits) if re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", digits) else None


def _fields(claim: Claim, value: Decimal, mantissa: Decimal, rule: Rule) -> dict[str, str]:
    ratio = rule.number("ratio")
    smaller = EXACT.divide(value, ratio)
    return {
        "figure": claim.quantity.mention.numeral.text,
        "scale": claim.quantity.mention.numeral.scale,
        "value": amount(value, claim.quantity.best.unit, 3),
        "bare": scaled(value, 3),
        "in_counted_scale": plain(EXACT.multiply(mantissa, ratio)),
        "smaller": f"{plain(EXACT.divide(mantissa, ratio))} {claim.quantity.mention.numeral.scale}",
        "smaller_value": amount(smaller, claim.quantity.best.unit),
    }


KIND = Kind(
    KindSpec(
        "oversized-mantissa",
        {"least": 1000, "ratio": 10, "scales": ("billion",), "currencies": (), "unless": ()},
        ("figure", "scale", "value", "bare", "in_counted_scale", "smaller", "smaller_value"),
    ),
    within=_check,
)
