"""An amount in a unit of its own whose number fits those of the others: their sum, or their size.

Comes in: an article. Goes out: the odd amount with one of the others. Never happens here: amounts that a bracket
converts, or whose sign may be of the others' currency.

Worked examples: of 140 million cubic meters, "61 million cubic meters, 48 million cubic feet and 31 million cubic
meters": the numbers add up. Landings of 38,400 tonnes, 36,900 tonnes and 35,200 pounds are of one size but for the
unit.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import Currency, Unit

_KINDS = frozenset({QuantityKind.MONEY, QuantityKind.MEASURE})
_FEWEST, _MOST, _DIGITS = 3, 7, 3
# Numbers of one size, in units that are at least so many times apart.
_LIKE, _APART = Decimal("1.25"), 10
_IMPERIAL = frozenset({"in", "ft", "yd", "mi", "oz", "lb", "st", "ft2", "ft3", "gal", "pt"})


class OddUnit(NamedTuple):
    """An amount whose unit is not that of the others, and the nearest of them."""

    odd: Claim
    other: Claim


def odd_units(article: Article) -> Iterator[OddUnit]:
    """Yield the amounts of two sentences beside each other that only their unit sets apart."""
    plain = [claim for claim in article.claims if _is_plain(article, claim)]
    seen: set[int] = set()
    for number in sorted({claim.sentence for claim in plain}):
        near = [claim for claim in plain if number <= claim.sentence <= number + 1]
        for odd, others in _apart(near):
            fits = _adds_up(odd, others) or _is_of_their_size(odd, others)
            if fits and odd.span.start not in seen and not _is_bracketed(article, odd):
                seen.add(odd.span.start)
                yield OddUnit(odd, min(others, key=lambda claim: abs(claim.span.start - odd.span.start)))


def _is_plain(article: Article, claim: Claim) -> bool:
    quantity = claim.quantity
    is_plain = quantity.kind in _KINDS and quantity.best.value is not None and not quantity.per and not quantity.hedged
    in_prose = article.document.blocks[quantity.mention.block].role in {Role.PARAGRAPH, Role.LIST_ITEM}
    return is_plain and in_prose and claim.status is Status.ACTUAL and value_of(quantity.best) > 0


def _apart(near: Sequence[Claim]) -> Iterator[tuple[Claim, list[Claim]]]:
    """Yield each amount that stands alone with its unit among at least two of another one, and those."""
    if not _FEWEST <= len(near) <= _MOST:
        return
    for odd in near:
        others = [claim for claim in near if claim is not odd]
        units = {_major(claim.quantity.best.unit) for claim in others}
        own = {_major(reading.unit) for reading in odd.quantity.readings}
        if len(units) == 1 and own.isdisjoint(units):
            yield odd, others


def _major(unit: Unit | Currency | None) -> Unit | Currency | None:
    """Return a unit, dollars for cents: an amount of 40 cents has no other unit than one of $3.25."""
    return unit._replace(per_unit=1) if isinstance(unit, Currency) else unit


def _adds_up(odd: Claim, others: Sequence[Claim]) -> bool:
    """Whether the numbers make a sum in which the odd one has its place; of two digits it may be by chance."""
    claims = [odd, *others]
    if not _are_of_one_kind(odd, others[0]):
        return False
    for total in (claim for claim in claims if _digits(claim) >= _DIGITS):
        rest = [claim for claim in claims if claim is not total and value_of(claim.quantity.best) < _value(total)]
        for count in range(2, len(rest) + 1):
            for parts in combinations(rest, count):
                if (odd is total or odd in parts) and sum(map(_value, parts)) == _value(total):
                    return True
    return False


def _is_of_their_size(odd: Claim, others: Sequence[Claim]) -> bool:
    """Whether all numbers are of one size, and the units of two systems and far apart."""
    unit = others[0].quantity.best.unit
    numbers = [_value(claim) for claim in (odd, *others)]
    if not isinstance(unit, Unit) or max(numbers) > _LIKE * min(numbers) or min(map(_digits, (odd, *others))) < _DIGITS:
        return False
    for reading in odd.quantity.readings:
        own = reading.unit
        is_other = isinstance(own, Unit) and (own.symbol in _IMPERIAL) is not (unit.symbol in _IMPERIAL)
        if is_other and isinstance(own, Unit) and own.dimension == unit.dimension:
            ratio = own.factor / unit.factor
            if ratio >= _APART or ratio * _APART <= 1:
                return True
    return False


def _are_of_one_kind(one: Claim, other: Claim) -> bool:
    """Whether both are money, or measures of one dimension."""
    units = (one.quantity.best.unit, other.quantity.best.unit)
    if all(isinstance(unit, Currency) for unit in units):
        return True
    return len({unit.dimension if isinstance(unit, Unit) else "" for unit in units} - {""}) == 1 and all(
        isinstance(unit, Unit) for unit in units
    )


def _value(claim: Claim) -> Decimal:
    return value_of(claim.quantity.best)


def _digits(claim: Claim) -> int:
    return sum(character.isdigit() for character in claim.quantity.mention.numeral.text)


def _is_bracketed(article: Article, claim: Claim) -> bool:
    start = article.sentences[claim.sentence].start
    return article.text.rfind("(", start, claim.span.start) > article.text.rfind(")", start, claim.span.start)
