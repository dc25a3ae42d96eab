"""Counts with their share of a whole in brackets, as reports of studies and surveys write them: "610 (74.7%) answered".

Comes in: an article. Goes out: a count, the whole that it is a share of, and the share. Never happens here: judging.

Worked example: after "817 people were asked", "610 (74.7%) answered; of these, 480 (78.7%) agreed" are shares of 817
and of 610. The text seldom says of which: a whole is believed that fits two counts of a paragraph, or the one and
nearest. The only count of a paragraph that fits none is told of, where a slip of the finger explains its share.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import groupby
from typing import NamedTuple

from factcheck.checking.arithmetic.change_words import NOUNS
from factcheck.checking.arithmetic.skeletons import FIGURE, skeletons
from factcheck.checking.diagnosis import Typed, is_mistyped, is_swapped
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind

_HUNDRED, _HUNDREDTH = Decimal(100), Decimal("0.01")
# A share that so many counts could be says too little of the one that is meant.
_FEW = 5
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
# So many counts before a share are looked at; further back stands another table, study or year.
_MOST_WHOLES = 60
# A whole that fits so many counts of a paragraph is theirs.
_AGREEING = 2
# A share of more digits than these fits no count by chance.
_BLUNT = 2


class _Pair(NamedTuple):
    """A count and the share in brackets, with the paragraph that they stand in."""

    part: Claim
    share: Claim
    block: int


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\((?:n ?= ?)?[0-9]")


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    part, share = rf"(?P<part>{FIGURE})", rf"(?P<share>{FIGURE})"
    return (
        re.compile(rf"{part}(?: (?!(?:to|from|in|of|and)\b)[\w’'-]+){{0,4}} ?\({share}\)"),
        re.compile(rf"{share} ?\((?:[nN] ?= ?)?{part}(?: [\w-]+){{0,2}}\)"),
    )


def bracketed_shares(article: Article) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield (part, whole, share) for each count in brackets whose whole is plain, in order of place."""
    pairs = list(_pairs(article))
    counts = [claim for claim in article.claims if _is_count(claim)] if pairs else []
    often = _agreed(pairs, counts)
    for _, own in groupby(pairs, key=_block):
        yield from _resolved(list(own), counts, often)


def _block(pair: _Pair) -> int:
    return pair.block


def _agreed(pairs: Sequence[_Pair], counts: Sequence[Claim]) -> frozenset[Claim]:
    """Return the counts that are the whole of two others or more anywhere in the article."""
    fitting: Counter[Claim] = Counter()
    for pair in pairs:
        fitting.update(whole for whole in _before(pair, counts) if _fits(pair, whole))
    return frozenset(whole for whole, times in fitting.items() if times >= _AGREEING)


def _before(pair: _Pair, counts: Sequence[Claim]) -> Sequence[Claim]:
    end = bisect_left(counts, pair.part.span.start, key=_start)
    return counts[max(0, end - _MOST_WHOLES) : end]


def _start(claim: Claim) -> int:
    return claim.span.start


@cache
def _step() -> re.Pattern[str]:
    """Match what makes a count the amount of a change, and its percentage one of a change: "a fall of 447"."""
    return re.compile(rf"\b(?:(?:{NOUNS}) of|by)(?: about| some| only)? $")


def _pairs(article: Article) -> Iterator[_Pair]:
    for skeleton in skeletons(article, _gate()):
        taken: set[str] = set()
        for form in _forms():
            for match in form.finditer(skeleton.text):
                part, share = skeleton.claim(match["part"]), skeleton.claim(match["share"])
                is_share = share.quantity.kind is QuantityKind.PERCENT and share.quantity.best.value is not None
                is_pair = _is_count(part) and is_share
                is_pair = is_pair and _step().search(skeleton.text, 0, match.start("part")) is None
                if is_pair and taken.isdisjoint({match["part"], match["share"]}):
                    taken |= {match["part"], match["share"]}
                    yield _Pair(part, share, part.quantity.mention.block)


def _is_count(claim: Claim) -> bool:
    """Whether a figure is a plain whole number of things."""
    quantity = claim.quantity
    value = quantity.best.value
    is_plain = quantity.kind in _COUNTS and quantity.best.unit is None and not quantity.hedged
    return is_plain and value is not None and value > 0 and value == value.to_integral_value()


def _resolved(
    pairs: Sequence[_Pair], counts: Sequence[Claim], often: frozenset[Claim]
) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield those counts of a paragraph whose whole is plain; `often` are the wholes of several in the article."""
    wholes = _before(pairs[-1], counts)
    fitting = [[_fits(pair, whole) for pair in pairs] for whole in wholes]
    agreed = [whole for whole, fits in zip(wholes, fitting, strict=True) if sum(fits) >= _AGREEING or whole in often]
    own = [[whole for whole, fits in zip(wholes, fitting, strict=True) if fits[index]] for index in range(len(pairs))]
    is_alone = own.count([]) == 1
    for pair, fits in zip(pairs, own, strict=True):
        whole = _whole_of(pair, fits, agreed, _nearest(pair, wholes)) if fits else None
        if not fits and is_alone:
            whole = _slipped_from(pair, agreed)
        if whole is not None:
            yield pair.part, whole, pair.share


def _whole_of(pair: _Pair, own: Sequence[Claim], agreed: Sequence[Claim], nearest: Claim | None) -> Claim | None:
    """Return the whole of a count that fits some: one that fits others too, or the nearest if it fits."""
    shared = [whole for whole in own if whole in agreed]
    if shared:
        return shared[-1]
    return nearest if nearest in own and pair.share.quantity.digits > _BLUNT else None


def _slipped_from(pair: _Pair, agreed: Sequence[Claim]) -> Claim | None:
    """Return the whole of the other counts if a slip of the finger makes this one fit it too."""
    slipped = [whole for whole in agreed if _is_slip(pair, whole)]
    return slipped[0] if len({_value(whole) for whole in slipped}) == 1 else None


def _nearest(pair: _Pair, wholes: Sequence[Claim]) -> Claim | None:
    """Return the last larger count before a count."""
    larger = [
        whole for whole in wholes if whole.span.start < pair.part.span.start and _value(whole) > _value(pair.part)
    ]
    return larger[-1] if larger else None


def _fits(pair: _Pair, whole: Claim) -> bool:
    """Whether a count of the whole, rounded as the share is, is the share; a share may also be cut."""
    if whole.span.start >= pair.part.span.start or _value(whole) <= _value(pair.part):
        return False
    return pair.share.quantity.best.written.contains(_percent(pair, whole))


def _is_slip(pair: _Pair, whole: Claim) -> bool:
    """Whether a slip of the finger in the share or in the count makes it a share of the whole."""
    computed = _percent(pair, whole)
    if computed < _HUNDRED and is_mistyped(Typed(_value(pair.share), computed)):
        return True
    counts = pair.share.quantity.best.written.scaled(_value(whole)).scaled(_HUNDREDTH)
    if counts.low is None or counts.high is None or counts.high - counts.low > _FEW:
        return False
    meant = range(int(counts.low) + 1, int(counts.high) + 1)
    return any(is_swapped(_value(pair.part), Decimal(count)) for count in meant)


def _percent(pair: _Pair, whole: Claim) -> Decimal:
    return EXACT.divide(EXACT.multiply(_value(pair.part), _HUNDRED), _value(whole))


def _value(claim: Claim) -> Decimal:
    return value_of(claim.quantity.best)
