"""Three amounts whose numbers make a sum, of which one has another magnitude word than the two others.

Comes in: an article. Goes out: the three, where they are the only amounts with such words of their passage and words
say that they belong together. Never happens here: a sum of amounts that agree, or that any rounding is needed for.

Worked example: "Its ceiling was $8 billion. Some $2.5 million had been paid, which leaves a saving of $5.5 million": 8
are 2.5 and 5.5, so all three are millions.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.windows import ANY_WORDS, Window, windows
from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule

_THREE = 3
# A million, a billion and a trillion; a thousand is written out.
_POWERS = (6, 9, 12)
# Numbers of fewer digits make sums by chance.
_LEAST_DIGITS = 4
_KINDS = frozenset({QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MEASURE})


class _Amount(NamedTuple):
    """A figure as it is written: its number, and the power of ten of its magnitude word."""

    claim: Claim
    number: Decimal
    power: int


@cache
def _together() -> re.Pattern[str]:
    """Match what makes a whole and its parts, or two levels and their difference, of three amounts."""
    return re.compile(
        r"[:—–]|\b(?:[Oo]f (?:which|that|this|it|the|its)|leav(?:es|ing)|left|remain\w*|rest|balance|sav(?:es|ed|ings?)"
        r"|in all|total\w*|together|combined|altogether|compris\w+|consist\w*|made up|split|divided|shared|plus|minus"
        r"|difference|increase|rise|cut|fall|drop|reduction|sources|partly|half of it|the other)\b"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    amounts = {amount.claim: amount for claim in article.claims if (amount := _amount(claim)) is not None}
    if len(amounts) < _THREE or len({amount.power for amount in amounts.values()}) == 1:
        return
    seen = set[Claim]()
    for window in windows(article, ANY_WORDS, before=1, least=_THREE):
        three = _only_three(window, amounts)
        if three and three[0].claim not in seen and _together().search(window.text) is not None:
            seen.update(each.claim for each in three)
            yield from _judged(article, rule, three)


def _amount(claim: Claim) -> _Amount | None:
    """Return a plain figure with a magnitude word, or None."""
    quantity, numeral = claim.quantity, claim.quantity.mention.numeral
    digits, value = numeral.text.replace(",", ""), quantity.best.value
    is_plain = quantity.kind in _KINDS and not quantity.per and not quantity.mention.level and not numeral.lent
    if not numeral.scale or not is_plain or not value or not digits.replace(".", "", 1).isdecimal():
        return None
    if claim.status is Status.HYPOTHETICAL:
        return None
    number = Decimal(digits)
    power = next((each for each in _POWERS if number and number.scaleb(each) == value), 0)
    return _Amount(claim, number, power) if power else None


def _only_three(window: Window, amounts: dict[Claim, _Amount]) -> tuple[_Amount, ...]:
    """Return the only three amounts of the sentence, or of it and the one before, if they may be of one thing."""
    for start in (window.start, window.sentences[0]):
        claims = [claim for claim, place in zip(window.skeleton.claims, window.skeleton.places, strict=True)
                  if start <= place < window.end]  # fmt: skip
        inside = [amounts[claim] for claim in claims if claim in amounts]
        if len(inside) >= _THREE:
            units = {claim.quantity.best.unit for claim, _, _ in inside} - {None}
            nouns = {claim.quantity.mention.noun.lower() for claim, _, _ in inside} - {""}
            is_one = len(inside) == _THREE and len(units) <= 1 and len(nouns) <= (0 if units else 1)
            return tuple(inside) if is_one else ()
    return ()


def _judged(article: Article, rule: Rule, three: Sequence[_Amount]) -> Iterator[Result]:
    powers = [each.power for each in three]
    odd = next((each for each in three if powers.count(each.power) == 1), None)
    others = [each for each in three if each is not odd]
    if odd is None or others[0].power != others[1].power or not _make_a_sum(three):
        return
    whole, *parts = sorted(three, key=lambda each: -each.number)
    written = [each.claim.quantity.mention.amount.of(article.text) for each in others]
    fields = {
        "odd": odd.claim.quantity.mention.amount.of(article.text),
        "others": " and ".join(written),
        "sum": f"{' and '.join(str(each.number) for each in parts)} make {whole.number}",
        "scale": others[0].claim.quantity.mention.numeral.scale,
    }
    evidence = tuple(at(article, each.claim.span, "one of the three") for each in others)
    yield found(rule, article, odd.claim.quantity.mention.amount, fields, evidence=evidence)


def _make_a_sum(three: Sequence[_Amount]) -> bool:
    whole, *parts = sorted((each.number for each in three), reverse=True)
    digits = sum(len(number.normalize().as_tuple().digits) for number in (whole, *parts))
    return whole == EXACT.add(*parts) and digits >= _LEAST_DIGITS


KIND = Kind(KindSpec("odd-magnitude", {}, ("odd", "others", "sum", "scale")), within=_check)
