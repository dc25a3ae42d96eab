"""Counts that each have their share beside them and together are all there is, be the whole told or not.

Comes in: an article. Goes out: lists of counts and shares, complete, with what is wrong in them. Never happens here:
wording.

Worked example: "Yes won 68.0 per cent with 48,731 votes against 28,298 (32.0 per cent) for No": the shares make 100, so
that the votes are all; 48,731 are 68.0% of 71,662, and leave 22,931 and not 28,298. Shares of three digits make 100.0
by chance once in a thousand times.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.partition.amounts import Amount, Role, between
from factcheck.checking.arithmetic.partition.shares import is_share
from factcheck.checking.diagnosis import SWAPPED_DIGITS, WRONG_DIGIT, slip_between, swaps, with_one_other_digit
from factcheck.checking.values import value_of
from factcheck.checking.wording import rounded
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.rounding import to_decimals

_HUNDRED, _HALF = Decimal(100), Decimal("0.5")
_FEWEST, _MOST, _APART = 2, 8, 2
# No two members of one list stand farther apart, in characters, be it one sentence or several.
_FAR = 400
_LEAD, _DIGITS = 70, 3


class Pair(NamedTuple):
    """A count and the share that stands beside it."""

    part: Amount
    share: Claim

    @property
    def percent(self) -> Decimal:
        """The share as written."""
        return value_of(self.share.quantity.best)

    def percent_of(self, whole: Decimal) -> Decimal:
        """Return the percentage that the count is of a whole."""
        return EXACT.divide(EXACT.multiply(self.part.value, _HUNDRED), whole)


class Complement(NamedTuple):
    """Pairs that make a whole; of the one at `at` the share should be `computed`, unless it is None."""

    pairs: tuple[Pair, ...]
    at: int = 0
    computed: Decimal | None = None
    words: str = ""

    @property
    def whole(self) -> Decimal:
        """All that is counted; where a count slipped, what the others and their shares make of it, to three digits."""
        if not (self.words and is_hundred(self.pairs)):
            return sum((pair.part.value for pair in self.pairs), Decimal(0))
        others = [pair for at, pair in enumerate(self.pairs) if at != self.at]
        counted = sum((one.part.value for one in others), Decimal(0))
        percent = sum((one.percent for one in others), Decimal(0))
        return rounded(EXACT.divide(EXACT.multiply(counted, _HUNDRED), percent), 3)

    @property
    def slipped(self) -> Claim:
        """The figure that a slip explains: a count where the shares make a hundred, else a share."""
        pair = self.pairs[self.at]
        return pair.part.claim if is_hundred(self.pairs) else pair.share


def complements_of(article: Article) -> Iterator[Complement]:
    """Yield the complete lists of an article in order of place."""
    pairs = list(_pairs(article))
    first = 0
    while first < len(pairs):
        found = next(filter(None, (_judged(run) for run in _runs(pairs, first))), None)
        if found is not None:
            yield found
        first += 1 if found is None else len(found.pairs)


def _runs(pairs: Sequence[Pair], first: int) -> Iterator[tuple[Pair, ...]]:
    """Yield the lists that begin with a pair, as long as no more than one of the shares need be wrong."""
    total = most = Decimal(0)
    for last in range(first, min(first + _MOST, len(pairs))):
        one, other = pairs[max(first, last - 1)], pairs[last]
        if other.share.span.start - one.share.span.end > _FAR or other.part.unit != one.part.unit:
            return
        if other.share.sentence - one.share.sentence > _APART:
            return
        total, most = total + other.percent, max(most, other.percent)
        if total - most > _HUNDRED:
            return
        if last - first + 1 >= _FEWEST:
            yield tuple(pairs[first : last + 1])


def _pairs(article: Article) -> Iterator[Pair]:
    """Yield the percentages that stand beside an amount of their own, no amount twice."""
    taken: set[int] = set()
    for share in article.claims:
        if not is_share(article, share):
            continue
        part = _beside(article, share)
        if part is not None and part.place not in taken and part.role is not Role.STEP and not part.is_loose:
            taken.add(part.place)
            yield Pair(part, share)


def _beside(article: Article, share: Claim) -> Amount | None:
    sentence, text = article.sentences[share.sentence], article.text
    start, end = share.span.start, share.quantity.mention.amount.end
    before = between(article, max(sentence.start, start - _LEAD), start)
    if before and _before().fullmatch(text, before[-1].end, start) is not None:
        return before[-1]
    behind = between(article, end, min(sentence.end, end + _LEAD))
    return behind[0] if behind and _behind().fullmatch(text, end, behind[0].start) is not None else None


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        r"[^.;:()0-9]{0,50}?(?: \(|, or |, | or |,? accounting for |,? representing |,? which is |,? making up )"
        r"(?:just |only )?"
    )


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(r"(?: of the votes?)?(?: with | \(|, or |, with )")


def _judged(run: tuple[Pair, ...]) -> Complement | None:
    whole = sum((pair.part.value for pair in run), Decimal(0))
    if not any(pair.share.quantity.best.written.contains(pair.percent_of(whole)) for pair in run[:_FEWEST]):
        return _with_a_wrong_part(run) if is_hundred(run) else None  # more than one share does not fit
    shares = [pair.percent_of(whole) for pair in run]
    fits = [pair.share.quantity.best.written.contains(share) for pair, share in zip(run, shares, strict=True)]
    if all(fits):
        return Complement(run)
    if fits.count(False) == 1 and _is_borne_out(run, fits):
        at = fits.index(False)
        words = slip_between(run[at].percent, to_decimals(shares[at], run[at].share.quantity.decimals))
        return Complement(run, at, shares[at], words) if words else None
    return _with_a_wrong_part(run) if is_hundred(run) else None


def _is_borne_out(run: Sequence[Pair], fits: Sequence[bool]) -> bool:
    """Whether the shares that fit have digits enough that the counts must be all there are."""
    digits = [pair.share.quantity.digits for pair, is_fit in zip(run, fits, strict=True) if is_fit]
    return sum(digits) >= _DIGITS


def is_hundred(run: Sequence[Pair]) -> bool:
    """Whether the shares of a list make a hundred, as far as they were rounded, and say enough by that."""
    units = [Decimal(1).scaleb(-pair.share.quantity.decimals) for pair in run]
    slack = EXACT.multiply(sum(units, Decimal(0)), _HALF)
    digits = sum(pair.share.quantity.digits for pair in run)
    return abs(sum((pair.percent for pair in run), Decimal(0)) - _HUNDRED) <= slack and digits > _DIGITS


def _with_a_wrong_part(run: tuple[Pair, ...]) -> Complement | None:
    """Return the list if the others say what one of its counts should be, and a slip makes this of it."""
    found = []
    for at, pair in enumerate(run):
        others = [other for index, other in enumerate(run) if index != at]
        meant = _meant(pair, others)
        words = _slip(pair.part.value, meant) if meant is not None else ""
        if words:
            whole = sum((other.part.value for other in run), Decimal(0))
            computed = pair.percent_of(whole)
            found.append(Complement(run, at, computed, words))
    return found[0] if len(found) == 1 else None


def _meant(pair: Pair, others: Sequence[Pair]) -> Interval | None:
    """Return what a count should be by the others and their shares, None if these do not meet."""
    wholes = [_whole_of(other) for other in others]
    lows, highs = ([end for end in ends if end is not None] for ends in zip(*wholes, strict=True))
    if len(lows) < len(wholes) or len(highs) < len(wholes) or max(lows) > min(highs):
        return None
    low, high = max(lows), min(highs)
    share = pair.share.quantity.best.narrow.scaled(Decimal("0.01"))
    return Interval(low, high).times(share)


def _whole_of(pair: Pair) -> Interval:
    return Interval.point(pair.part.value).over(pair.share.quantity.best.narrow).scaled(_HUNDRED)


def _slip(value: Decimal, meant: Interval) -> str:
    """Return the slip that makes a count of one of those that were meant."""
    low, high = meant.low, meant.high
    assert low is not None, "what is meant has two ends"
    assert high is not None, "what is meant has two ends"
    if low <= value <= high:
        return ""
    if any(low <= other <= high for other in swaps(value)):
        return SWAPPED_DIGITS
    return WRONG_DIGIT if any(low <= other <= high for other in with_one_other_digit(value)) else ""
