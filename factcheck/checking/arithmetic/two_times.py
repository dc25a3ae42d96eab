"""Two levels of one thing at two times, wherever they stand.

Comes in: a window. Goes out: the earlier level and the later one, and whether what is told near them is told of them.
Never happens here: comparing values, or reading what is told of them.

No form of words joins the levels: they are the only two amounts of one unit in a few sentences, and what stands beside
each says which is the earlier. Worked example: "Some 104 tonnes were shipped in the latest season; in the one before it
was 40" are 40 and 104.
"""

import re
from collections import Counter
from functools import cache
from itertools import groupby, pairwise
from typing import NamedTuple

from factcheck.checking.arithmetic.nouns_of_sums import can_be_added
from factcheck.checking.arithmetic.reckoning.terms import Term, terms_of
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.told_levels import are_of_one_thing, has_own_change, is_step, like
from factcheck.checking.arithmetic.when_told import is_before, is_set_against
from factcheck.checking.arithmetic.windows import Window
from factcheck.model.claim import Claim
from factcheck.model.quantity import QuantityKind

_PAIR = 2
_LEAST_WORD = 4


class Course(NamedTuple):
    """Two levels in order of time, and what is told of them.

    stated   the percentage or the multiple, or None where a word alone tells the way
    word     the word of the change, as "jump" or "busier"
    is_up    whether that word says that it became more
    is_same  whether the words say that the levels are of that very thing, and not only that they stand near
    is_tied  whether it is told right behind the later level, and of the time of the earlier one
    """

    earlier: Claim
    later: Claim
    stated: Claim | None
    word: str
    is_up: bool
    is_same: bool
    is_tied: bool = False


class Way(NamedTuple):
    """Where a way is told, with its figure if it has one."""

    place: int
    stated: Claim | None
    word: str
    is_up: bool
    is_compared: bool = False


@cache
def otherwise() -> re.Pattern[str]:
    """Match what makes the change one of other levels: other times, prices, averages, what may come."""
    return re.compile(
        r"\b(?:annual(?:i[sz]ed)?|yearly|a year(?! (?:ago|earlier|before))|real terms|inflation|constant|like-for-like"
        r"|adjusted|underlying|organic|comparable|forecast|expected?|expects|target|predicted|points?|respectively"
        r"|could"
        r"|would|per year|each|every|another|interest|yield|chance|likely|not|no|never|if)\b",
        re.IGNORECASE,
    )


def levels_at_two_times(window: Window) -> tuple[Claim, Claim] | None:
    """Return the only two levels of a window, the earlier one first, or None."""
    pair = pair_of(window, of_percent=False)
    return None if pair is None else (pair[0].claim, like(pair[1].claim, pair[0].claim))


def pair_of(window: Window, *, of_percent: bool, step: Claim | None = None) -> tuple[Term, Term] | None:
    """Return the only two levels of one unit in order of time, or None; `step` is an amount that is none of them."""
    terms = [term for term in terms_of(window) if of_percent or term.quantity.kind is not QuantityKind.PERCENT]
    if step is not None:
        terms = [term for term in terms if term.claim.span != step.span]
    unit_of = {term.place: term.unit.partition("/")[0] for term in terms}
    counts = Counter(unit_of.values())
    terms = [term for term in terms if counts[unit_of[term.place]] >= _PAIR]  # one alone of its unit makes no pair
    levels = [term for term in terms if not is_step(window, term.place) and not _is_minor(term)]
    groups = [
        list(group)
        for _, group in groupby(sorted(levels, key=lambda term: unit_of[term.place]), lambda term: unit_of[term.place])
    ]
    pairs = _pairs(window, groups)
    if len(pairs) != 1:
        return None
    one, other = pairs[0]
    if one.value == other.value or other.sentence - one.sentence > _PAIR:
        return None
    # "9,450 twelve months earlier" counts no months.
    is_timed = one.noun in _SPANS or other.noun in _SPANS
    if one.unit == "count" and not is_timed and not can_be_added([one.claim, other.claim]):
        return None
    order = is_before(window, one.place, other.place)
    return None if order is None else (one, other) if order else (other, one)


def _pairs(window: Window, groups: list[list[Term]]) -> list[tuple[Term, Term]]:
    """Return the pairs that groups of levels of a unit each can give: the only two, or what words set apart in more."""
    pairs = [(min(group), max(group)) for group in groups if len(group) == _PAIR]
    if len(pairs) == 1 and not any(len(group) > _PAIR for group in groups if group[0].unit == pairs[0][0].unit):
        return pairs
    pairs = [pair for group in groups for pair in pairwise(sorted(group)) if _are_set_against(window, *pair)]
    return pairs or [pair for group in groups if group[0].unit == "count" for pair in _bare_ones(group)]


def _are_set_against(window: Window, one: Term, other: Term) -> bool:
    return one.sentence == other.sentence and is_set_against(window, one.place, other.place)


def _bare_ones(counts: list[Term]) -> list[tuple[Term, Term]]:
    """Return the only two counts that leave out their noun, where each of the others counts something else.

    "There were 410 in 2021 and there are 905 now, at 62 stations" are two counts of one thing beside one of stations.
    """
    bare = sorted(term for term in counts if not term.noun)
    named = Counter(term.noun for term in counts if term.noun)
    return [(bare[0], bare[1])] if len(bare) == _PAIR and all(number == 1 for number in named.values()) else []


_SPANS = frozenset({"year", "month", "week", "day"})


def _is_minor(term: Term) -> bool:
    """Whether a count in letters may be one of other things beside the levels, or a span of time is one."""
    return term.quantity.kind is QuantityKind.DURATION and term.is_word and term.unit in _SPANS


def course_of(window: Window, way: Way, pair: tuple[Term, Term]) -> Course | None:
    """Return the course that a way takes between two levels, or None where it may be that of others."""
    earlier, later = pair
    is_share = earlier.quantity.kind is QuantityKind.PERCENT
    if (is_share and way.stated is not None) or any(
        has_own_change(window, term.place) and not _is_its_own(window, way, term) for term in pair
    ):
        return None
    if way.stated is not None and any(term.claim.span == way.stated.span for term in pair):
        return None
    spoken = window.text[slice(window.sentence_at(min(pair).place)[0], window.sentence_at(max(pair).place)[1])]
    if _is_of_a_third(window, way, pair) or is_elsewhere(window, way.place, spoken):
        return None
    first, last = like(earlier.claim, later.claim), like(later.claim, earlier.claim)
    is_tied = way.stated is not None and _is_tied(window, way, earlier, later)
    return Course(first, last, way.stated, way.word, way.is_up, is_tied or _is_same(window, way, pair), is_tied)


def is_elsewhere(window: Window, place: int, spoken: str) -> bool:
    """Whether the sentence around a place opens with a place that was not spoken of: "In Britain sales rose by 71"."""
    elsewhere = _elsewhere().match(window.text, window.sentence_at(place)[0])
    return elsewhere is not None and elsewhere["place"] not in spoken


@cache
def _elsewhere() -> re.Pattern[str]:
    return re.compile(
        r"(?:[-–—•] )?(?:But |And |Yet )?(?:In|At|For|Across|Throughout) (?:the )?(?!(?:January|February|March|April"
        r"|May|June|July|August|September|October|November|December)\b)(?P<place>[A-Z][a-z]+)\b"
    )


def _is_of_a_third(window: Window, way: Way, pair: tuple[Term, Term]) -> bool:
    """Whether the sentence of a way has a level of the same unit that is none of the two, or sets the two apart."""
    start, end = window.sentence_at(way.place)
    first = min(term.place for term in pair)
    if way.place < first < end and ";" in window.text[way.place : first]:
        return True
    unit, places = pair[0].unit.partition("/")[0], {term.place for term in pair}
    here = (term for term in terms_of(window) if start <= term.place < end and term.place not in places)
    spans = {
        term.claim.span for term in here if term.unit.partition("/")[0] == unit and (unit != "count" or not term.noun)
    }
    return bool(spans - {way.stated.span} if way.stated is not None else spans)


def _is_tied(window: Window, way: Way, earlier: Term, later: Term) -> bool:
    """Whether a change told right behind the later level is from the time of the earlier, which another sentence tells.

    "3.07 million last year, an increase of 30 percent on 2022. In 2022, 2.36 million came."
    """
    if not later.place < way.place < window.sentence_at(later.place)[1] <= earlier.place:
        return False
    between, end = window.text[later.place + 1 : way.place], window.sentence_at(later.place)[1]
    if _figure().search(between) is not None or not _told_behind().fullmatch(between):
        return False
    base, there = window.text[way.place : end], window.text[slice(*window.sentence_at(earlier.place))]
    from_time = _from_time().search(base)
    if from_time is None or not are_of_one_thing(window, later.place, earlier.place):
        return False
    named, told = (set(_marks_of_time().findall(each)) for each in (from_time[0], there))
    if any(mark[0].isupper() for mark in told):
        told.add("month")  # "the same month last year" may be "January of last year"
    return bool(named) and named <= told


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(FIGURE)


@cache
def _told_behind() -> re.Pattern[str]:
    """Match what stands between a level and the change that led to it: "last year, an increase of"."""
    return re.compile(r"[^.;:,()]{0,60},? (?:or |which (?:is|was) )?(?:(?:an?|its?) )?(?:[a-z]+ (?:of |by )?)?")


@cache
def _from_time() -> re.Pattern[str]:
    return re.compile(r"\b(?:from|on|than|over|compared with|compared to|against|since) [^.;:]{3,50}")


@cache
def _marks_of_time() -> re.Pattern[str]:
    """Match what a time is named by; years ago and the year before are both years."""
    return re.compile(
        r"\b(?:(?:18|19|20)\d\d|year|quarter|month|week|season|January|February|March|April|May|June|July|August"
        r"|September|October|November|December)\b"
    )


def _is_its_own(window: Window, way: Way, term: Term) -> bool:
    """Whether the change that stands behind a level is the very one that is told."""
    return term.place < way.place < window.sentence_at(term.place)[1]


def _is_same(window: Window, way: Way, pair: tuple[Term, Term]) -> bool:
    """Whether the levels are told of what the way is told of: beside it, by its name, or by a pronoun."""
    if way.is_compared:
        return True  # "lower than four years ago", and the only two levels are of two times
    start, end = window.sentence_at(way.place)
    first = min(term.place for term in pair)
    if any(start <= term.place < end for term in pair):
        return True
    told, levels = window.text[start:end], window.text[slice(*window.sentence_at(first))]
    names = {stem(word) for word in words_of().findall(told)} & {stem(word) for word in words_of().findall(levels)}
    return bool(names - COMMON) or _pronoun().match(levels) is not None


def stem(word: str) -> str:
    """Return what a word shares with its plural."""
    return word.lower().removesuffix("s").removesuffix("e")[:6]


COMMON = frozenset(map(stem, (
    "year", "month", "week", "last", "this", "said", "have", "been", "were", "from", "with", "that", "than",
    "time", "season", "quarter", "compared", "their",
)))  # fmt: skip


@cache
def words_of() -> re.Pattern[str]:
    """Match the words that name things."""
    return re.compile(rf"[A-Za-z]{{{_LEAST_WORD},}}")


@cache
def _pronoun() -> re.Pattern[str]:
    """Match a sentence that takes up what was counted: "They rose to", "There were | 410 in 2021", "48 cases"."""
    return re.compile(
        r"(?:It|They|The (?:figure|number|total|rate|price|count))\b"
        rf"|There (?:are|were|have been) (?:about |only |just |some |now )?{FIGURE} (?![a-z]+s\b)"
        rf"|[^.;:{NO_FIGURE}]{{0,60}}\b(?:recorded|counted|logged|registered|dealt with) (?:about |only |just |some )?"
        rf"{FIGURE} (?:(?:cases?|incidents?|of them)\b|(?:against|compared)\b)"
    )
