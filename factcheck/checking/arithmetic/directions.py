"""The verb of a change against its two levels.

Worked example: "rose from 40 to 20" rises to less than it rose from.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.between.currencies import currency_ways
from factcheck.checking.arithmetic.between.ever_since import ways_since
from factcheck.checking.arithmetic.between.taken_up import taken_up
from factcheck.checking.arithmetic.between.ways import ToldWay, ways_between
from factcheck.checking.arithmetic.change_words import points_up
from factcheck.checking.arithmetic.gap_ways import gap_ways
from factcheck.checking.arithmetic.mere_ways import mere_courses
from factcheck.checking.arithmetic.moves import moves
from factcheck.checking.arithmetic.only_ways import only_ways
from factcheck.checking.arithmetic.prices import counts_prices
from factcheck.checking.in_prose import around
from factcheck.checking.kinds import Kind, Result, found, held, related
from factcheck.checking.own_precision import equally_precise
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount
from factcheck.model.claim import Article, Claim, Relation, RelationKind
from factcheck.model.finding import Level
from factcheck.model.quantity import Quantity, QuantityKind, Reading
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span
from factcheck.model.unit import Currency, alike

_UP = frozenset(
    {
        "rose", "rises", "risen", "rising", "grew", "grown", "growing", "increased", "increases", "increasing",
        "climbed", "climbs", "surged", "surges", "jumped", "jumps", "soared", "expanded", "up",
    }
)  # fmt: skip
_DOWN = frozenset(
    {
        "fell", "falls", "fallen", "falling", "declined", "declines", "decreased", "decreases", "dropped", "drops",
        "shrank", "shrunk", "slumped", "plunged", "tumbled", "slid", "plummeted", "down",
    }
)  # fmt: skip
# What stands in a sentence whose smaller number is the better one, or whose rate is quoted the other way round.
_INVERTED = frozenset(
    {
        "rank", "ranks", "ranked", "ranking", "rankings", "place", "placed", "position", "spot", "table", "standings",
        "chart", "seed", "seeded", "handicap", "dollar", "yen", "euro", "currency", "exchange", "odds", "time", "pace",
        "below", "minus", "negative", "deficit", "loss", "losses", "bc",
    }
)  # fmt: skip
# Words that praise or blame as well as count: a time that improves gets shorter.
_UNSURE = frozenset(
    {
        "improved", "improves", "improving", "improvement", "eased", "eases", "weakened", "advanced", "advance",
        "narrowed", "widened", "widens", "slowed", "rallied", "contracted", "accelerated", "leap", "over", "loss",
        "under", "above", "older", "younger", "faster", "quicker", "slower", "below", "dip", "gained",
        "gains", "gain", "lost",
    }
)  # fmt: skip
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
# "Fell from 3,400 to 3,900" is no fall by that much: nobody gives the size of a fall so exactly and so loosely.
_PRECISE = 1000
_LEAD = 60
_MOVING = (
    r"\b(?:cut(?:s|ting)?|reduc(?:e[ds]?|ing)|lower(?:s|ed|ing)?|trim(?:s|med|ming)?|slash(?:es|ed|ing)?"
    r"|limit(?:s|ed|ing)?|curb(?:s|ed|ing)?|halv(?:e[ds]?|ing)|eas(?:e[ds]?|ing)|slow(?:s|ed|ing)?"
    r"|rais(?:e[ds]?|ing)|lift(?:s|ed|ing)?|increas(?:e[ds]?|ing)|chang(?:e[ds]?|ing)|mov(?:e[ds]?|ing)"
    r"|tak(?:e|es|ing)|took|bring(?:s|ing)?|brought)"
)
_AROUND, _TIMED = 200, 40


class _Pair(NamedTuple):
    """An earlier and a later level, the word that says which way it went, and the whole passage.

    It is loose where the word only takes up levels that are told elsewhere, sure where nothing else can be meant, and
    alone where no other amount stands near the two.
    """

    earlier: Claim
    later: Claim
    word: str
    place: Span
    is_up: bool | None = None
    is_gap: bool = False
    is_loose: bool = False
    is_sure: bool = False
    is_alone: bool = False


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    seen: set[tuple[Span, Span]] = set()
    for pair in _pairs(article):
        first, second = pair.earlier.quantity, pair.later.quantity
        has_values = first.best.value and second.best.value
        times = {_for_a_time().match(article.text, claim.span.end) is None for claim in (pair.earlier, pair.later)}
        is_for_a_time = len(times) > 1 and first.best.unit is None and not pair.is_alone  # "605 a week" and 24,970
        if (
            (first.span, second.span) not in seen
            and not is_for_a_time
            and alike(first.best.unit, second.best.unit)
            and has_values
        ):
            seen.add((first.span, second.span))
            yield from _judged(article, rule, pair)


@cache
def _for_a_time() -> re.Pattern[str]:
    return re.compile(
        r" (?:an?|per|each|every) (?:minute|hour|day|night|week|month|year)\b(?! (?:ago|before|earlier|later|on)\b)"
    )


def _pairs(article: Article) -> Iterator[_Pair]:
    """Yield what can be meant in one way alone, what relating found, then what stands in the other forms of words."""
    yield from map(_of_way, (*currency_ways(article), *ways_since(article)))
    for relation in related(article, RelationKind.CHANGE):
        is_of_it = not _is_moved_itself(article, relation) and not _is_one_of_many(article, relation.span)
        if relation.word.lower() in _UP | _DOWN and is_of_it:
            earlier, later = (article.claims[member] for member in relation.members[:2])
            yield _Pair(earlier, later, relation.word, relation.span)
    for move in moves(article):
        is_sure = move.word.lower() not in _UNSURE or _is_more_money(article, move.earlier, move.word)
        if move.word and not move.is_told and is_sure:
            place = move.earlier.span.joined(move.later.span)
            yield _Pair(move.earlier, move.later, move.word, place if move.than else place.joined(move.place))
    yield from map(_of_way, ways_between(article))
    for course in mere_courses(article):
        if course.is_same:
            place = course.earlier.span.joined(course.later.span)
            yield _Pair(course.earlier, course.later, course.word, place, is_up=course.is_up)
    for gap in gap_ways(article):
        place = gap.stated.span if gap.stated is not None else gap.later.span
        yield _Pair(gap.earlier, gap.later, gap.word, place, is_up=gap.is_up, is_sure=True)
    for taken in taken_up(article):
        place = taken.earlier.span.joined(taken.later.span)
        yield _Pair(taken.earlier, taken.later, taken.word, place, taken.is_up, taken.is_gap, is_loose=True)
    for only in only_ways(article):
        place = only.earlier.span.joined(only.later.span)
        yield _Pair(only.earlier, only.later, only.word, place, only.is_up, only.is_base, only.is_loose, is_alone=True)


def _is_moved_itself(article: Article, relation: Relation) -> bool:
    """Whether the word of a change names what is cut or raised: "to cut the fare rises from 3 to 1 per cent"."""
    before = article.text[max(0, relation.span.start - _LEAD) : relation.span.start]
    return re.search(rf"{_MOVING} (?:[a-z-]+ ){{1,3}}{re.escape(relation.word)} $", before) is not None


def _of_way(way: ToldWay) -> _Pair:
    place = way.earlier.span.joined(way.later.span)
    return _Pair(way.earlier, way.later, way.word, place, way.is_up, way.is_gap, is_sure=way.is_sure)


def _is_more_money(article: Article, claim: Claim, word: str) -> bool:
    """Whether what "improved" is an amount that is the better for being larger: "profit improved from"."""
    if not word.lower().startswith("improv") or not isinstance(claim.quantity.best.unit, Currency):
        return False
    sentence = article.sentences[claim.sentence]
    earned = _earned().search(article.text, *sentence) is not None
    return earned and _owed().search(article.text, *sentence) is None


@cache
def _earned() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:profits?|earnings|revenues?|sales|turnover|takings|income|exports|output)\b", re.IGNORECASE
    )


@cache
def _owed() -> re.Pattern[str]:
    return re.compile(r"\b(?:loss(?:es)?|deficits?|debts?|costs?|shortfall|gap|arrears|bad loans)\b", re.IGNORECASE)


def _is_one_of_many(article: Article, place: Span) -> bool:
    """Whether several levels are handed out in turn, each with its own: "respectively, up from 3 and 5"."""
    return "respectively" in around(article, place, _AROUND)


def _judged(article: Article, rule: Rule, pair: _Pair) -> Iterator[Result]:
    first, second = pair.earlier.quantity, pair.later.quantity
    fields = {"word": pair.word, "earlier": _words(first.best), "later": _words(second.best)}
    is_up = points_up(pair.word) if pair.is_up is None else pair.is_up
    smaller, larger = (first.best, second.best) if is_up else (second.best, first.best)
    if smaller.narrow.below(larger.narrow):
        yield from held(rule, article, (first.span, second.span), fields, loosely=True)
    elif _is_below(larger, smaller, equally_precise(first, second)) and _is_plain(article, pair):
        level = Level.WARNING if pair.is_loose else None
        yield found(rule, article, pair.place, fields, level=level, confidence="high")


def _is_below(one: Reading, other: Reading, precise: bool) -> bool:
    """Whether one level lies below the other as printed; rounding at one place keeps the order."""
    return one.written.below(other.written) or (precise and value_of(one) < value_of(other))


def _is_plain(article: Article, pair: _Pair) -> bool:
    """Whether the verb can only speak of the two levels as they stand."""
    if pair.is_sure:
        return True
    if _are_of_two_days(article, pair):
        return False
    is_forward = pair.earlier.span.start < pair.later.span.start
    is_up = points_up(pair.word) if pair.is_up is None else pair.is_up
    if is_up and is_forward and _may_be_odds(pair.later.quantity):
        return False
    if isinstance(pair.earlier.quantity.best.unit, Currency) and counts_prices(article, pair.place):
        return False
    is_range = not is_up and is_forward and _may_be_range(article, pair.earlier.quantity, pair.later.quantity)
    return not is_range and (pair.is_gap or not _is_inverted(article, pair))


def _are_of_two_days(article: Article, pair: _Pair) -> bool:
    """Whether two extremes of their own are compared: "fell to 32 in August 2022, against 25 in October 2018"."""
    told = [_dated().match(article.text, claim.span.end) for claim in (pair.earlier, pair.later)]
    dates = [(match["month"], match["year"]) for match in told if match is not None]
    return len(dates) > 1 and dates[0][0] != dates[1][0] and dates[0][1] != dates[1][1]


@cache
def _dated() -> re.Pattern[str]:
    return re.compile(r" in (?P<month>[A-Z][a-z]{2,8}) (?P<year>(?:19|20)\d\d)\b")


def _may_be_odds(later: Quantity) -> bool:
    """Whether "rose from 18 to 1" may tell of 18 to 1, as odds and leverage are told."""
    return value_of(later.best) == 1 and later.best.unit is None and not later.mention.noun


def _is_inverted(article: Article, pair: _Pair) -> bool:
    """Whether less is more here: ranks, times, currencies in units of another, figures below zero."""
    sentence = article.sentences[pair.earlier.sentence]
    start, end = pair.place
    last = min(sentence.end, end + _AROUND)
    other = _other_clause().search(article.text, end, last)
    near = article.text[max(sentence.start, start - _AROUND) : last if other is None else other.start()]
    words = {word.strip(".,;:()'\"’“”").removesuffix("'s").removesuffix("’s") for word in near.lower().split()}
    return not _INVERTED.isdisjoint(words)


@cache
def _other_clause() -> re.Pattern[str]:
    """Match what begins a clause about something else, set against this one."""
    return re.compile(r"[,;] (?:while|whereas|although|though|but)\b")


def _may_be_range(article: Article, first: Quantity, last: Quantity) -> bool:
    """Whether "fell from 10 to 20 percent" may mean a fall by ten to twenty percent: its unit stands only once."""
    unit = first.mention.unit
    behind = article.text[first.span.end : first.span.end + _TIMED]
    if (first.mention.noun and first.mention.noun != first.mention.elided) or _timed().match(behind) is not None:
        return False
    if first.kind in _COUNTS and value_of(first.best) >= _PRECISE and not first.mention.numeral.scale:
        return False
    if first.kind in _COUNTS and last.kind in _COUNTS and last.best.unit is None and not last.mention.noun:
        return False  # "from 410 to 455" is a range of nothing
    return first.kind is QuantityKind.PERCENT or not unit or unit not in first.mention.amount.of(article.text)


@cache
def _timed() -> re.Pattern[str]:
    """Match what tells of which time a level is: "from 71 percent in 2016"."""
    months = "January|February|March|April|May|June|July|August|September|October|November|December"
    return re.compile(rf" (?:in|at the end of|in the year|on) (?:(?:19|20)\d\d\b|{months})")


def _words(reading: Reading) -> str:
    return amount(value_of(reading), reading.unit)


KIND = Kind(KindSpec("direction", {}, ("word", "earlier", "later")), within=_check)
