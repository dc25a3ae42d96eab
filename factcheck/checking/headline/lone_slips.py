"""The only figure of a headline that no figure of the article repeats, against the only one of its kind at the top.

Comes in: an article, a figure of its headline, the figures of the body. Goes out: the figure that was probably meant,
and what happened to it. Never happens here: a headline whose figure stands anywhere in the body, in whatever unit.

Worked examples: "Rents up 8%" over "tenants are paying 18% more", a digit lost; "to shed 2,600 jobs" over "will cut 260
posts". No word need be shared: the figure is missing below, and what stands in its place is the same but for a slip.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import combinations

from factcheck.checking.arithmetic.nouns_of_sums import can_be_added
from factcheck.checking.diagnosis import is_swapped_pair, slip_between
from factcheck.checking.relative import relative_change, size
from factcheck.checking.values import value_of
from factcheck.checking.wording import rounded
from factcheck.model.claim import Article, Claim, Direction, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.mention import AGE
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import Unit, alike

_FIRST_SENTENCES, _LEAD, _SHORT, _LONG = 2, 40, 3, 4
_OVER, _HALF = Decimal("1.4"), Decimal("0.5")
_FINGERS, _OLDEST, _MOST_ALIKE = 10, 130, 2
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_RATES = frozenset({"percent", "per", "cent", "year"})
_DROPPED = "may have lost a digit"
_TOO_MANY = "may have a digit too many"
_POSTS = frozenset({"jobs", "posts", "positions", "roles", "staff", "workers", "employees", "people", "job", "post"})
_SHOPS = frozenset({"shops", "stores", "branches", "outlets", "sites", "restaurants"})
_GUESTS = frozenset({"passengers", "travellers", "travelers", "visitors", "tourists", "guests", "people", "customers"})
_ALIKE = (_POSTS, _SHOPS, _GUESTS)
# Fifteen and fifty sound alike.
_TEENS = tuple((Decimal(10 + unit), Decimal(10 * unit)) for unit in range(3, 10))
_HAPPENS = frozenset({Status.ACTUAL, Status.FORECAST, Status.TARGET})


def lone_slip(article: Article, claim: Claim, body: Sequence[Claim]) -> tuple[Claim, str] | None:
    """Return the figure at the top of the body that a slip makes the headline's, with the slip, or None."""
    if not _is_plain(claim) or value_of(claim.quantity.best) <= 1 or _is_repeated(claim, body):
        return None
    first = next((other.sentence for other in body), 0)
    # A single digit looks like many a figure: the first sentence alone retells it.
    reach = 1 if len(_digits(value_of(claim.quantity.best))) == 1 else _FIRST_SENTENCES
    top = [other for other in body if other.sentence - first < reach]
    like = [other for other in top if _is_plain(other) and other.status in _HAPPENS and _is_like(article, claim, other)]
    if len({value_of(other.quantity.best) for other in like}) > _MOST_ALIKE:
        return None
    if any(_is_allowed(claim, other) for other in like):
        return None
    ways = [other for other in like if _is_one_way(claim, other)]
    slips = [(other, _slip(*_in_one_unit(claim, other)) or _rounded_slip(claim, other)) for other in ways]
    told = [(other, slip) for other, slip in slips if slip]
    # The very digits of a figure are no chance, where those of another one are only near.
    told = [each for each in told if _has_digits_of(claim, each[0])] or told
    if not told and len(like) == 1 and _is_below(claim, like[0], first):
        return like[0], ""
    if (
        not any(slip for _, slip in slips)
        and len(like) == 1
        and _is_other_rate(claim, like[0], first, _told_with(like[0], body))
    ):
        return like[0], ""
    # "50 of its 310 branches" has two figures of which one can be meant; two that can be meant tell nothing.
    return told[0] if len({value_of(other.quantity.best) for other, _ in told}) == 1 else None


def _is_allowed(claim: Claim, other: Claim) -> bool:
    """Whether the body leaves room for the headline's figure: 35 years are "more than three decades"."""
    stated, meant = _in_one_unit(claim, other)
    is_over = other.quantity.mention.bound in {"over", "at least"}
    return is_over and meant <= stated <= EXACT.multiply(meant, _OVER)


def _is_other_rate(claim: Claim, other: Claim, first: int, stems: frozenset[str]) -> bool:
    """Whether a percentage of the headline stands where the body opens with another one of the same move.

    `stems` are the words that the other one is told with.
    """
    are_rates = claim.quantity.kind is other.quantity.kind is QuantityKind.PERCENT
    are_plain = not (claim.quantity.hedged or other.quantity.hedged) and other.sentence - first < _FIRST_SENTENCES
    is_one_move = claim.direction is other.direction is not Direction.LEVEL and bool(claim.stems & stems - _RATES)
    return are_rates and are_plain and is_one_move


def _told_with(other: Claim, body: Sequence[Claim]) -> frozenset[str]:
    """Return the words that a change is told with: those of its sentence, or of that with the levels it comes of.

    "Sold 21.24 billion, compared with 18 billion. That was a rise of 18 percent."
    """
    if other.sentence == body[0].sentence:
        return other.stems
    before = [each for each in body if each.sentence == other.sentence - 1 and _is_plain(each)]
    levels = [
        (one, two) for one, two in combinations(before, 2) if alike(one.quantity.best.unit, two.quantity.best.unit)
    ]
    is_fall = other.direction is Direction.DOWN
    fitting = (pair for pair in levels if _change_between(*pair, is_fall=is_fall).overlaps(other.quantity.best.written))
    return next((one.stems | two.stems | other.stems for one, two in fitting), frozenset())


def _change_between(one: Claim, other: Claim, *, is_fall: bool) -> Interval:
    """Return by how many percent the larger of two levels is above the smaller, or for a fall the other way round."""
    smaller, larger = sorted((one.quantity.best, other.quantity.best), key=value_of)
    ends = (larger, smaller) if is_fall else (smaller, larger)
    return size(relative_change(ends[0].written, ends[1].written))


def _is_below(claim: Claim, other: Claim, first: int) -> bool:
    """Whether a headline says that a bound was passed which the only such figure of the first sentence stays below."""
    limit, value = value_of(claim.quantity.best), value_of(other.quantity.best)
    is_bound = claim.quantity.mention.bound == "over" and not other.quantity.hedged
    is_near = EXACT.multiply(limit, _HALF) < value and other.quantity.best.wide.below(Interval.point(limit))
    return is_bound and is_near and other.sentence == first and claim.quantity.kind is other.quantity.kind


def _has_digits_of(claim: Claim, other: Claim) -> bool:
    stated, meant = map(_digits, _in_one_unit(claim, other))
    return stated == meant and len(stated) > 1


def _rounded_slip(claim: Claim, other: Claim) -> str:
    """Name the slip between a headline's two digits or more and a finer figure rounded to as many: 65 for 55.8."""
    stated, meant = _in_one_unit(claim, other)
    fewest = len(_digits(stated))
    if not _SHORT - 1 <= fewest < len(_digits(meant)):
        return ""
    near = rounded(meant, fewest)
    return _slip(stated, near) if near != stated and len(_digits(near)) > 1 else ""


def _is_plain(claim: Claim) -> bool:
    quantity = claim.quantity
    return bool(quantity.best.value) and value_of(quantity.best) > 0 and quantity.mention.upper is None


def _is_repeated(claim: Claim, body: Sequence[Claim]) -> bool:
    narrow = claim.quantity.best.narrow
    return any(narrow.overlaps(meant) for other in body for meant in _meanings(claim, other))


def _meanings(claim: Claim, other: Claim) -> Iterator[Interval]:
    """Yield what a figure of the body can mean; no headline has digits that the body rounds off: of 2,000 no 2,400."""
    quantity = other.quantity
    is_round = not quantity.hedged and quantity.best.value is not None and quantity.best.value > 0
    is_round = is_round and len(_digits(value_of(quantity.best))) < len(_digits(value_of(claim.quantity.best)))
    return (reading.written if is_round else reading.wide for reading in quantity.readings)


def _is_like(article: Article, claim: Claim, other: Claim) -> bool:
    """Whether two figures are of one unit, both ages, or counts of one class above what one has fingers for."""
    mine, theirs = claim.quantity, other.quantity
    if theirs.mention.sense == AGE or _is_age(article, claim):
        return theirs.mention.sense == AGE and _is_age(article, claim)
    if mine.best.unit is not None or theirs.best.unit is not None:
        return mine.kind is theirs.kind and (alike(mine.best.unit, theirs.best.unit) or _are_metric(claim, other))
    if not {mine.kind, theirs.kind} <= _COUNTS or min(value_of(mine.best), value_of(theirs.best)) <= _FINGERS:
        return False
    if min(len(_digits(value_of(each.best))) for each in (mine, theirs)) >= _LONG:
        return True  # 195,691 cars and 159,691 units: so many digits are alike by no chance
    nouns = {_last(each.mention.noun or each.mention.elided) for each in (mine, theirs)}
    is_one = can_be_added((claim, other)) or any(nouns <= words for words in _ALIKE) or _is_named(claim, other)
    return "" not in nouns and is_one


def _is_named(claim: Claim, other: Claim) -> bool:
    """Whether a word behind the headline's figure ends the other noun: earthquakes are quakes."""
    noun = _last(other.quantity.mention.noun or other.quantity.mention.elided)
    return any(noun.endswith(word) for word in claim.quantity.mention.noun.lower().split() if len(word) > _SHORT)


def _is_age(article: Article, claim: Claim) -> bool:
    """Whether a figure of a headline is an age: "Man, 42, held"."""
    start, end = claim.span
    if _pension().search(article.text, max(0, start - _LEAD), start):
        return value_of(claim.quantity.best) <= _OLDEST
    is_set_off = article.text[start - 2 : start] == ", " and article.text[end : end + 1] == ","
    return claim.quantity.mention.sense == AGE or (is_set_off and value_of(claim.quantity.best) <= _OLDEST)


def _are_metric(claim: Claim, other: Claim) -> bool:
    """Whether two units differ by a power of ten, as meters and centimeters do."""
    one, two = claim.quantity.best.unit, other.quantity.best.unit
    if (
        not isinstance(one, Unit)
        or not isinstance(two, Unit)
        or one.dimension != two.dimension
        or one.offset
        or two.offset
    ):
        return False
    ratio = one.factor / two.factor if one.factor > two.factor else two.factor / one.factor
    return ratio.denominator == 1 and str(ratio.numerator).strip("0") == "1"


def _in_one_unit(claim: Claim, other: Claim) -> tuple[Decimal, Decimal]:
    """Return the values of two figures, those of a metric unit in that of the second."""
    stated, meant = value_of(claim.quantity.best), value_of(other.quantity.best)
    one, two = claim.quantity.best.unit, other.quantity.best.unit
    if _are_metric(claim, other) and isinstance(one, Unit) and isinstance(two, Unit):
        ratio = one.factor / two.factor
        stated = EXACT.divide(EXACT.multiply(stated, Decimal(ratio.numerator)), Decimal(ratio.denominator))
    return stated, meant


def _last(noun: str) -> str:
    return noun.lower().rpartition(" ")[2]


@cache
def _pension() -> re.Pattern[str]:
    return re.compile(r"\b[Aa]ge (?:\w+ ){0,3}(?:to|at|of) $")


def _is_one_way(claim: Claim, other: Claim) -> bool:
    return Direction.LEVEL in {claim.direction, other.direction} or claim.direction is other.direction


def _slip(stated: Decimal, meant: Decimal) -> str:
    """Name what makes one figure of the other, of however few digits: the headline has no other source."""
    if is_swapped_pair(stated, meant):
        return "may have two digits swapped"
    if any({stated, meant} == set(pair) for pair in _TEENS):
        return "may have a teen for a ten, as fifteen and fifty"
    one, other = _digits(stated), _digits(meant)
    if one == other and stated != meant:
        return slip_between(stated, meant, is_sure=True)
    if len(one) < len(other) and one in _without_one(other):
        return _DROPPED
    if len(other) < len(one) and other in _without_one(one):
        return _TOO_MANY
    return slip_between(stated, meant) if min(len(one), len(other)) > 1 else ""


def _digits(value: Decimal) -> str:
    """Return a figure's digits without its magnitude: "18" for 18 million and for 18, "26" for 2,600."""
    return "".join(map(str, value.normalize(EXACT).as_tuple().digits))


def _without_one(digits: str) -> set[str]:
    return {digits[:at] + digits[at + 1 :] for at in range(len(digits))}
