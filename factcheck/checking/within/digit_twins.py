"""Two long figures of one thing that differ by the order of two digits, or by one digit that only one of them has.

Worked example: "12,437 residents" at the top and "of 12,347 people who live here" at the end: no two counts of four
digits or more come so close by chance, so that one of them was typed wrongly, or the two belong to different things.
"""

from collections.abc import Iterator
from itertools import combinations

from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import alike

_KINDS = frozenset({QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.MEASURE, QuantityKind.NUMBER})
_PROSE = frozenset({Role.PARAGRAPH, Role.TITLE, Role.CAPTION, Role.LIST_ITEM, Role.HEADING})
_FIRM = frozenset({Status.ACTUAL, Status.QUOTED})
_DIGITS = frozenset("0123456789.,")
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
    text = quantity.mention.numeral.text
    if not set(text) <= _DIGITS or (quantity.kind is QuantityKind.NUMBER and "." in text):
        return False  # "21.25" can be a time
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
    """Name two neighboring digits that changed places, or one, not the last, that only one of the figures has."""
    first, second = (claim.quantity.mention.numeral.text.replace(",", "") for claim in (earlier, later))
    if len(first) == len(second):
        return "may have two digits swapped" if second in _swapped(first) else ""
    shorter, longer = sorted((first, second), key=len)
    if len(longer) - len(shorter) == 1 and shorter in _without_one(longer):
        return "may have a digit too many, or the other one too few"
    return ""


def _swapped(digits: str) -> set[str]:
    """Return the number with two different neighbors swapped, in every way that leaves the point where it is."""
    pairs = ((at, *digits[at : at + 2]) for at in range(len(digits) - 1))
    return {digits[:at] + b + a + digits[at + 2 :] for at, a, b in pairs if a != b and "." not in {a, b}}


def _without_one(digits: str) -> set[str]:
    """Return the number without one digit that is neither its last nor behind the point."""
    whole = digits.partition(".")[0]
    return {digits[:at] + digits[at + 1 :] for at in range(len(whole) - (whole == digits))}


_ABOUT = {"shared_words": "how many words the surroundings of two figures must share"}
KIND = Kind(KindSpec("digit-twins", {"shared_words": 2}, ("earlier", "later", "slip"), _ABOUT), within=_check)
