"""Two long figures of one thing that differ by the order of two digits, or by one digit that only one of them has.

Worked example: "12,437 residents" at the top and "of 12,347 people who live here" at the end: no two counts of four
digits or more come so close by chance, so that one of them was typed wrongly, or the two belong to different things.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from factcheck.checking.diagnosis import Typed, diagnosed, power_of_ten
from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import alike

_KINDS = frozenset({QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.MEASURE, QuantityKind.NUMBER})
_PROSE = frozenset({Role.PARAGRAPH, Role.TITLE, Role.CAPTION, Role.LIST_ITEM, Role.HEADING})
_FIRM = frozenset({Status.ACTUAL, Status.QUOTED})
_FEWEST_DIGITS = 4
# Articles with more long figures than this are tables in sentences, where twins are bound to meet.
_MOST = 40


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    long = [claim for claim in article.claims if _is_long(article, claim)]
    if not 1 < len(long) <= _MOST:
        return
    shared = int(rule.number("shared_words"))
    twins: set[Claim] = set()
    for earlier, later in combinations(long, 2):
        if later not in twins and _are_of_one_thing(earlier, later, shared) and (slip := _slip(earlier, later)):
            twins.add(later)
            fields = {
                "earlier": earlier.quantity.mention.amount.of(article.text),
                "later": later.quantity.mention.amount.of(article.text),
                "slip": slip,
            }
            evidence = (at(article, earlier.span, "the other figure"),)
            yield found(rule, article, later.quantity.mention.amount, fields, level=Level.NOTE, evidence=evidence)


def _is_long(article: Article, claim: Claim) -> bool:
    """Whether a plain figure in prose has so many digits that it is no rounded one."""
    quantity = claim.quantity
    value = quantity.best.value
    if value is None or quantity.hedged or quantity.kind not in _KINDS or claim.status not in _FIRM:
        return False
    digits = len(value.normalize(EXACT).as_tuple().digits)
    return digits >= _FEWEST_DIGITS and article.document.blocks[quantity.mention.block].role in _PROSE


def _are_of_one_thing(earlier: Claim, later: Claim, shared: int) -> bool:
    """Whether two figures have a unit and a noun in common, stand apart, and speak of the same things."""
    one, other = earlier.quantity, later.quantity
    nouns = {quantity.mention.noun.lower() for quantity in (one, other)} - {""}
    if earlier.sentence == later.sentence or len(nouns) > 1 or not alike(one.best.unit, other.best.unit):
        return False
    return earlier.period == later.period and len(earlier.stems & later.stems) >= shared


def _slip(earlier: Claim, later: Claim) -> str:
    first, second = value_of(earlier.quantity.best), value_of(later.quantity.best)
    if first == second or first <= 0 or second <= 0:
        return ""
    if not _are_alike_long(first, second):
        return _typed(max(first, second), min(first, second))
    return _typed(second, first)


def _are_alike_long(first: Decimal, second: Decimal) -> bool:
    return first.adjusted() == second.adjusted()


def _typed(stated: Decimal, computed: Decimal) -> str:
    """Name swapped digits, or one too many; a power of ten is for others to tell."""
    one, other = (Interval.point(value) for value in (stated, computed))
    return "" if power_of_ten(one, other) else diagnosed(one, other, typed=Typed(stated, computed))


_ABOUT = {"shared_words": "how many words the surroundings of two figures must share"}
KIND = Kind(KindSpec("digit-twins", {"shared_words": 2}, ("earlier", "later", "slip"), _ABOUT), within=_check)
