"""Whether a figure that misses one sum stands in another one of its sentence that holds.

Comes in: an article and a finding in it. Goes out: whether other figures near by give just the figure that was told.
Never happens here: deciding what a sum is of; that it meets to the last of three digits or more is what counts.

Worked example: in "11,851 tractors. Domestic sales stood at 11,453 and exports at 398" the 11,453 is what the 398 leave
of the 11,851, whatever else it misses. Of figures of three digits some two of ten make a third by chance once in ten
times, so that of these only the figures of one sentence are tried, and what all of them leave of a total near by.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.checking.placed import claim_at, claims_between, claims_of_sentences
from factcheck.model.claim import Article, Claim
from factcheck.model.finding import Finding
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import alike

# The rules that look for figures that go together. Where words tie them, as a balance or a difference does, the figure
# that is told may be right, and one that it rests on wrong.
_RECKONED = frozenset({
    "amount-and-percent-differ", "difference-mismatch", "mean-mismatch", "percent-change-mismatch", "per-head-mismatch",
    "share-mismatch", "tally-mismatch", "worked-out-mismatch",
})  # fmt: skip
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_MOST, _FEWEST_DIGITS, _MANY_DIGITS, _SHORT, _BACK = 12, 3, 4, 3, 2
_HALF, _HUNDRED = Decimal("0.5"), Decimal(100)


def stands_in_another_sum(article: Article, finding: Finding) -> bool:
    """Whether a sum that the finding does not rest on gives the figure that it is told of."""
    claim = claim_at(article, finding.location.span) if finding.rule in _RECKONED else None
    if claim is None or claim.quantity.best.value is None or claim.quantity.hedged:
        return False
    used = {claim.quantity.best.value} | _used(article, finding)
    if claim.quantity.kind is QuantityKind.PERCENT:
        return _is_ratio(article, claim, used)
    return any(_meets(claim, made) for made in _made(article, claim, used))


def _used(article: Article, finding: Finding) -> set[Decimal]:
    """Return the values of the figures that a finding rests on; told elsewhere again they bear nothing out."""
    spans = [each.location.span for each in finding.evidence if each.location.uri == article.uri]
    values = (
        claim.quantity.best.value
        for span in spans
        for claim in claims_between(article, span.start, span.end)
        if span.contains(claim.quantity.span)
    )
    return {value for value in values if value is not None}


def _is_ratio(article: Article, claim: Claim, used: set[Decimal]) -> bool:
    """Whether the amount beside it makes the percentage with another: "the other 1.5 million, or 44%" of 3.4 million.

    A share in two digits is met so by chance one time in five, with ten amounts around: silence costs less than a share
    that is told of the wrong two.
    """
    near = [each for each in _near(article, claim, 1) if each.quantity.kind is not QuantityKind.PERCENT]
    value, decimals = claim.quantity.best.value, claim.quantity.decimals
    near.sort(key=lambda each: (each.sentence != claim.sentence, abs(each.span.start - claim.span.start)))
    is_bracketed = article.text.endswith("(", 0, claim.span.start)  # it is of the figure right before it
    if value is None or len(_digits(value)) + decimals < 2 or is_bracketed:
        return False
    half = EXACT.multiply(Decimal(1).scaleb(-decimals), _HALF)
    pairs = ((near[0], other) for other in near[1:])
    return any(_makes(pair, value, half, used) for pair in pairs if _are_alike(*pair))


def _makes(pair: tuple[Claim, Claim], percent: Decimal, half: Decimal, used: set[Decimal]) -> bool:
    one, other = sorted(each.quantity.best.value or Decimal(0) for each in pair)
    if {one, other} <= used or one == other:
        return False
    ratios = (EXACT.divide(one, other), EXACT.divide(one, other - one), EXACT.divide(other - one, one))
    return any(abs(EXACT.multiply(abs(ratio), _HUNDRED) - percent) <= half for ratio in ratios if one > 0)


def _made(article: Article, claim: Claim, used: set[Decimal]) -> Iterator[tuple[Decimal, int]]:
    """Yield what figures around one make of themselves, with their decimals, the figures that were used left aside."""
    value = claim.quantity.best.value or Decimal(0)
    digits = len(_digits(value))
    if digits < _FEWEST_DIGITS:
        return
    near = [each for each in _near(article, claim, 1 if digits >= _MANY_DIGITS else 0) if _are_alike(each, claim)]
    for pair in combinations(near, 2):
        one, other = _values(pair)
        if not {one, other} <= used:
            yield from ((made, _decimals(pair)) for made in (one + other, abs(one - other)))
    beside = [each for each in near if each.sentence == claim.sentence]
    if len(beside) > 1:
        yield from _left_of(article, claim, beside)
    for three in combinations(beside, _SHORT):
        if not set(_values(three)) <= used:
            yield sum(_values(three), Decimal(0)), _decimals(three)


def _left_of(article: Article, claim: Claim, beside: Sequence[Claim]) -> Iterator[tuple[Decimal, int]]:
    """Yield what all the others of its sentence leave of a total of four digits or more near by."""
    others = sum(_values(beside), Decimal(0))
    for total in _near(article, claim, _BACK):
        value = total.quantity.best.value or Decimal(0)
        if len(_digits(value)) >= _MANY_DIGITS and total not in beside and _are_alike(total, claim):
            yield value - others, _decimals([total, *beside])


def _near(article: Article, claim: Claim, reach: int) -> Sequence[Claim]:
    found = claims_of_sentences(article, claim.sentence - reach, claim.sentence + reach)
    plain = [each for each in found if each is not claim and each.quantity.best.value and not each.quantity.hedged]
    nearest = sorted(plain, key=lambda each: abs(each.span.start - claim.span.start))[:_MOST]
    return sorted(nearest, key=lambda each: each.span.start)


def _values(claims: Sequence[Claim]) -> list[Decimal]:
    return [claim.quantity.best.value or Decimal(0) for claim in claims]


def _decimals(claims: Sequence[Claim]) -> int:
    """Return the place to which all of several figures are written, below zero for thousands."""
    return min(_place(claim) for claim in claims)


def _place(claim: Claim) -> int:
    """Return the place of the last digit that is written: 1 for 0.1, 0 for ones, -8 for 1.2 billion."""
    narrow = claim.quantity.best.narrow
    if narrow.low is None or narrow.high is None or narrow.low == narrow.high:
        return claim.quantity.decimals
    return -(narrow.high - narrow.low).adjusted()


def _meets(claim: Claim, made: tuple[Decimal, int]) -> bool:
    value, (other, place) = claim.quantity.best.value or Decimal(0), made
    return other == value and place >= _place(claim)


def _are_alike(one: Claim, other: Claim) -> bool:
    if _is_bare(one) or _is_bare(other):  # "2.1 million barrels, and Libya with 1.19 million"
        scales = [claim.quantity.mention.numeral.scale for claim in (one, other)]
        return bool(scales[0]) == bool(scales[1])
    if one.quantity.best.unit is None or other.quantity.best.unit is None:
        return {one.quantity.kind, other.quantity.kind} <= _COUNTS
    return alike(one.quantity.best.unit, other.quantity.best.unit)


def _is_bare(claim: Claim) -> bool:
    """Whether a figure has left out what it counts."""
    quantity = claim.quantity
    return quantity.kind in _COUNTS and quantity.best.unit is None and not quantity.mention.noun


def _digits(value: Decimal) -> str:
    return "".join(map(str, value.normalize(EXACT).as_tuple().digits))
