"""A change in percent that is to the digit the difference of two rates near it, whatever the words between them.

Comes in: an article. Goes out: the earlier rate, the later one and the change. Never happens here: judging.

Worked example: "The vacancy rate has climbed 3.1 per cent to 14.8 per cent. Twelve months ago it stood at 11.7." is a
climb by 3.1 points; in percent it would be 26.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import combinations

from factcheck.checking.placed import claims_between, claims_of_sentences
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Direction, Status
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind

# So many sentences before and behind a change are looked at, and so many rates among them at most: in a longer list
# some two differ by any figure.
_BEFORE, _BEHIND, _MOST = 2, 1, 4
# So near to the change stands the rate that it led to, or from.
_BESIDE = 60
_TWO = 2


def near_points(article: Article) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield (earlier rate, later rate, change), all in percent."""
    for change in article.claims:
        if _is_percentage(change) and _is_change(article, change):
            near = claims_of_sentences(article, change.sentence - _BEFORE, change.sentence + _BEHIND)
            rates = [claim for claim in near if claim.direction is Direction.LEVEL and _is_percentage(claim)]
            rates = [rate for rate in rates if rate is not change]
            if _TWO <= len(rates) <= _MOST:
                yield from _apart(article, rates, change)


def _is_change(article: Article, claim: Claim) -> bool:
    """Whether a percentage says by how much a rate moved, or by how much it is more than another."""
    return claim.direction is not Direction.LEVEL or _compared().match(article.text, claim.span.end) is not None


@cache
def _compared() -> re.Pattern[str]:
    """Match what makes the percentage before it the distance of two rates."""
    return re.compile(r" (?:less|fewer|lower|below|under|down|more|higher|above|over|up|better|worse)\b(?! than half)")


def _apart(article: Article, rates: Sequence[Claim], change: Claim) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield the only two rates that lie as far apart as the change says, if one of them stands beside it."""
    step = value_of(change.quantity.best)
    pairs = [pair for pair in combinations(rates, 2) if _distance(*pair) == step]
    if len(pairs) != 1:
        return
    low, high = sorted(pairs[0], key=lambda rate: value_of(rate.quantity.best))
    beside = [rate for rate in (low, high) if _is_beside(article, rate, change)]
    others = [rate for rate in (low, high) if rate not in beside]
    wholes = [whole[1] for rate in (low, high) if (whole := _whole().match(article.text, rate.span.end)) is not None]
    if len(set(wholes)) == len(wholes) > 1:
        return  # 7 percent of income and 5 percent of firms
    earlier, later = (low, high) if _is_up(change, is_high=high in beside) else (high, low)
    is_backward = _from_to().fullmatch(article.text, later.span.end, earlier.span.start) is not None
    if beside and not is_backward and all(_is_compared(article, rate, change) for rate in others):
        yield earlier, later, change


@cache
def _from_to() -> re.Pattern[str]:
    return re.compile(r" to (?:about |just |only )?")


def _is_up(change: Claim, *, is_high: bool) -> bool:
    """Whether a change went up: as it says itself, or else towards the rate beside it."""
    return is_high if change.direction is Direction.LEVEL else change.direction is Direction.UP


@cache
def _whole() -> re.Pattern[str]:
    """Match what a share is of."""
    return re.compile(r" of (?:the |all |its )?([a-z]+)")


def _distance(one: Claim, other: Claim) -> Decimal:
    return abs(EXACT.subtract(value_of(one.quantity.best), value_of(other.quantity.best)))


def _is_beside(article: Article, rate: Claim, change: Claim) -> bool:
    """Whether nothing but words of one clause or two stand between a rate and the change."""
    first, second = sorted((rate, change), key=lambda claim: claim.span.start)
    gap = second.span.start - first.span.end
    is_near = rate.sentence == change.sentence and gap <= _BESIDE
    return is_near and not claims_between(article, first.span.end, second.span.start)


def _is_compared(article: Article, rate: Claim, change: Claim) -> bool:
    sentence = article.sentences[rate.sentence]
    if rate.sentence != change.sentence:
        return _earlier().search(article.text, sentence.start, sentence.end) is not None
    return not are_listed(article, rate, change)


def are_listed(article: Article, one: Claim, other: Claim) -> bool:
    """Whether two percentages are handed out in turn: "by 5% by 2030, 10% by 2035 and 15% by 2040"."""
    first, second = sorted((one, other), key=lambda claim: claim.span.start)
    return _listed().fullmatch(article.text, first.span.end, second.span.start) is not None


@cache
def _listed() -> re.Pattern[str]:
    turn = r" (?:by|in|for|on) [\w ]{2,25}"
    return re.compile(rf"{turn}(?:, [\d.]+(?:%| per ?cent){turn})*,?(?: and)? ")


@cache
def _earlier() -> re.Pattern[str]:
    """Match what makes a sentence tell the same rate of another time."""
    return re.compile(
        r"\b(?:ago|earlier|before|previous(?:ly)?|last|prior|had been|stood at|a year|back in|then|now|today|this|from"
        r"|in \d{4})\b",
        re.IGNORECASE,
    )


def _is_percentage(claim: Claim) -> bool:
    quantity = claim.quantity
    is_plain = not quantity.hedged and claim.status is not Status.HYPOTHETICAL
    return quantity.kind is QuantityKind.PERCENT and is_plain and bool(quantity.best.value)
