"""Which two amounts near a told change are its levels.

Comes in: a window and the place of what is told. Goes out: the two levels in order of time, and how firmly they are
tied. Never happens here: reading what is told, or comparing values.

Two amounts of one unit are levels of one thing where the words between them set one against the other ("compares with",
"(515m)", "above the"), or where they stand at two times ("in 2016", "the season before"). A third amount that could as
well be meant leaves the question open, unless just two of them are set against each other.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.checking.arithmetic.between.amounts import COUNT, Amount, amounts_of
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.told_levels import has_own_change, is_step
from factcheck.checking.arithmetic.when_told import is_before
from factcheck.checking.arithmetic.windows import Window
from factcheck.model.claim import Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind

_PAIR = 2
# Of a figure so many times larger or smaller no other one of the sort is meant.
_OF_SIZE = Interval(Decimal("0.02"), Decimal(50))
_OF_ANY_SIZE = Interval(Decimal("0.0005"), Decimal(2000))
# A count that leaves out its noun before one that has it, "640 ... 14 monitors", is seldom of the same.
_OF_UNSAID = Interval(Decimal("0.1"), Decimal(10))
_LEAD, _BETWEEN = 40, 160


class Levels(NamedTuple):
    """Two levels of one thing in order of time.

    is_set    whether words set the one against the other, and not only their times apart
    is_alone  whether no third amount of their unit stands near
    first     the place of the one that stands first, in the text of the window
    last      the place of the other
    """

    earlier: Claim
    later: Claim
    is_set: bool
    is_alone: bool
    first: int
    last: int


def levels_near(
    window: Window, place: int, *, stated: Claim | None, of_percent: bool = False, rivals: bool = False
) -> Levels | None:
    """Return the two levels that what is told at a place is told of, or None where that is open.

    With `rivals` they may be of two things at one time, the smaller one first, as many times apart as may be.
    """
    terms = [term for term in amounts_of(window) if _may_be_level(window, term, place, stated, of_percent=of_percent)]
    cue = _sentence_of(window, place)
    tried: list[Amount] = []
    for first, last in ((0, 0), (-1, 0), (0, 1), (-2, 0), (-1, 1)):
        near = [term for term in terms if cue + first <= term.sentence <= cue + last]
        if near == tried:
            continue  # the sentence more has no amounts
        tried = near
        found = list(dict.fromkeys(_pairs(window, near, place, rivals=rivals)))
        if found:
            sets = [levels for levels in found if levels.is_set]
            chosen = sets or found
            return chosen[0] if len(chosen) == 1 else None
    return None


def _sentence_of(window: Window, place: int) -> int:
    return sum(start <= place for start in window.sentences) - 1


def _may_be_level(window: Window, term: Amount, place: int, stated: Claim | None, *, of_percent: bool) -> bool:
    if term.place == place or (stated is not None and term.claim.span == stated.span):
        return False
    kind = term.claim.quantity.kind
    if (kind is QuantityKind.PERCENT) is not of_percent or kind is QuantityKind.DURATION:
        return False
    return not is_step(window, term.place) and not _is_of_a_rate(window, term)


def _is_of_a_rate(window: Window, term: Amount) -> bool:
    """Whether a figure is what something else is counted for: "9.6 per 1,000 live births"."""
    return _per().search(window.text, max(0, term.place - 8), term.place) is not None


@cache
def _per() -> re.Pattern[str]:
    return re.compile(r"\b(?:per|every|each) $")


def _pairs(window: Window, terms: Sequence[Amount], place: int, *, rivals: bool) -> Iterator[Levels]:
    """Yield of each unit the only two amounts, or the only two that are set against each other."""
    units = dict.fromkeys(term.unit for term in terms)
    for unit in units:
        group = [term for term in terms if term.unit == unit]
        for same in _of_one_noun(group):
            yield from _of_group(window, same, place, rivals=rivals)


def _of_one_noun(group: Sequence[Amount]) -> Iterator[list[Amount]]:
    """Yield amounts that can be of one thing: of counts those of one noun, with those that leave it out."""
    counted = [term for term in group if term.unit == COUNT]
    if not counted:
        yield list(group)
        return
    nouns = dict.fromkeys(term.noun for term in group)
    if set(nouns) == {""}:
        yield list(group)
    for noun in nouns:
        if noun:
            yield [term for term in group if term.noun == noun or (not term.noun and term.lent in {noun, ""})]
    if any(nouns) and "" in nouns:
        yield [term for term in group if not term.noun and not term.lent]


def _of_group(window: Window, group: Sequence[Amount], place: int, *, rivals: bool) -> Iterator[Levels]:
    if len(group) < _PAIR:
        return
    sentence = _sentence_of(window, place)
    pairs = [
        pair
        for one, other in pairwise(group)
        if (pair := _levels(window, one, other, sentence, rivals=rivals)) is not None
    ]
    alone = [pair for pair in pairs if _is_alone(group, pair)]
    if len(alone) == 1:
        yield alone[0]._replace(is_alone=True)
        return
    sets = [pair for pair in pairs if pair.is_set]
    if len(sets) == 1 and _is_beside(group, sets[0], place):
        yield sets[0]


def _is_alone(group: Sequence[Amount], pair: Levels) -> bool:
    """Whether all other amounts of a group are far larger or smaller."""
    others = [term for term in group if term.place not in {pair.first, pair.last}]
    ends = [term.value for term in group if term.place in {pair.first, pair.last}]
    return not any(_OF_SIZE.contains(EXACT.divide(other.value, end)) for other in others for end in ends)


def _is_beside(group: Sequence[Amount], pair: Levels, place: int) -> bool:
    """Whether no other amount stands between what is told and its levels."""
    start, end = min(place, pair.first), max(place, pair.last)
    return not any(start < term.place < end for term in group if term.place not in {pair.first, pair.last})


def _levels(window: Window, one: Amount, other: Amount, told: int, *, rivals: bool) -> Levels | None:
    """Return two amounts as levels, in order of time, or None."""
    nouns = {term.noun or term.lent for term in (one, other)}
    sized = _OF_UNSAID if len(nouns) > 1 and "" in nouns else _OF_ANY_SIZE if rivals else _OF_SIZE
    if one.value == other.value or not sized.contains(EXACT.divide(one.value, other.value)):
        return None
    if any(has_own_change(window, term.place) and term.sentence != told for term in (one, other)):
        return None
    order, is_set = set_order(window, one.place, other.place), True
    if order is None:
        order, is_set = is_before(window, one.place, other.place), False
    if order is None and not rivals:
        return None
    order = one.value < other.value if order is None else order
    earlier, later = (one, other) if order else (other, one)
    return Levels(earlier.claim, later.claim, is_set, False, one.place, other.place)


def set_order(window: Window, one: int, other: int) -> bool | None:
    """Return whether the first of two figures is the earlier, as words between them say, or None.

    `one` and `other` are their places in the text of the window, in order.
    """
    text = window.text
    start = window.sentence_at(one)[0]
    between = text[one + 1 : other]
    if len(between) > _BETWEEN:
        return None
    if _from().search(text, max(start, one - _LEAD), one) and _to().search(between):
        return True
    if window.sentence_at(other)[0] != start:
        return None
    is_held = _against().search(between) is not None or _in_brackets(text, one, other)
    if is_held and _of_another().match(text, other + 1) is None:
        return False
    return None


@cache
def _from() -> re.Pattern[str]:
    some = "an? |the |some |about |only |just |its |their |under |over "
    return re.compile(rf"\b[Ff]rom (?:{some})*(?:[a-z]+ (?:of )?)?$")


@cache
def _to() -> re.Pattern[str]:
    return re.compile(
        r"\bto (?:an? |the |some |about |only |just |its |their |under |over |reach |hit |almost |nearly )*$"
    )


@cache
def _against() -> re.Pattern[str]:
    """Match what between two figures makes the second that which the first is held against."""
    lead = (
        r"(?: (?:an?|the|its|their|his|her|some|about|just|only|what|was|were|(?:level|figure|total|record|number"
        r"|sum) of|level|figure|total|record|previous|prior|corresponding|same|last|(?:year|month|season|week)[’']s"
        r"|quarter[’']s|earlier|[A-Z][a-z]+[’']s|(?:19|20)\d\d[’']s))*"
    )
    words = (
        r"compare[sd]? (?:with|to)|(?:as )?against|versus|vs\.?|up from|down from|from|after|than|relative to"
        r"|as opposed to|instead of|rather than"
        r"|in comparison (?:with|to)|above|below|ahead of|behind|short of|up on|down on"
        r"|(?<=[^a-z])on(?= the)|beat|beats|exceeds|exceeded|topped"
    )
    return re.compile(rf"\b(?:{words}){lead} $")


@cache
def _of_another() -> re.Pattern[str]:
    """Match what makes a level that of another thing: "147 million for coffee", "60 billion of deposits"."""
    return re.compile(
        r" (?:for|of|in) (?!(?:the (?:same|year|previous|prior|corresponding|first|second|third|fourth|whole|month|week"
        r"|quarter|last|comparable)|last|all|a year|each|it|them|this|that|those|these|which|early|late|mid)\b)"
        r"[a-z]{3,}"
    )


def _in_brackets(text: str, one: int, other: int) -> bool:
    """Whether the second figure stands alone in brackets right behind the first: "412m (515m)", "(2013: 295.0)"."""
    opened = _opened().fullmatch(text, one + 1, other)
    return opened is not None and _planned().search(opened[0]) is None and _closed().match(text, other + 1) is not None


@cache
def _opened() -> re.Pattern[str]:
    return re.compile(rf"(?: [a-z’'-]+){{0,3}} [(\[][^()\[\]{NO_FIGURE}]{{0,40}}")


@cache
def _planned() -> re.Pattern[str]:
    """Match what makes a figure in brackets none of an earlier time."""
    return re.compile(
        r"\b(?:target|plan\w*|budget\w*|forecast|consensus|guidance|expect\w*|estimate\w*|about|or|some|including"
        r"|of which|around|roughly|equivalent|up|down|plus|minus|nearly|almost|over|at|net|gross|excluding)\b|[+=~≈-]",
        re.IGNORECASE,
    )


@cache
def _closed() -> re.Pattern[str]:
    return re.compile(rf"(?: [a-z’'-]+){{0,3}}(?:[)\]]|[;,][^()]{{0,30}}{FIGURE}?[^()]{{0,20}}[)\]])")
