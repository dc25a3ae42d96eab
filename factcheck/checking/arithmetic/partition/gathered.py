"""A run of amounts and the one right before or behind it that is their sum, or misses it by a slip of the finger.

Comes in: an article. Goes out: wholes with their parts. Never happens here: wording.

The figures come first: amounts of one unit that follow one another as a list does, and one beside them that is larger
than each. What the words say (`closures`) is how surely the list is all of it; the less they say, the more the sum
itself must. How likely chance is: unrelated amounts of a size give sums between half of a whole and twice it, so that
one comes as near to it, by a slip that has a name, as often as there are such slips below the miss. 28,900 for 29,800
is one in eight hundred; 98 for 100 is one in forty.

Worked example: "Altogether 1,520 trees were felled: 610 ash, 430 larch, 210 beech".
"""

import math
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import groupby, pairwise
from typing import NamedTuple

from factcheck.checking.arithmetic.nouns_of_sums import can_be_added
from factcheck.checking.arithmetic.partition.amounts import Amount, Role, figures_of, planned_amounts_of
from factcheck.checking.arithmetic.partition.apart import are_apart
from factcheck.checking.arithmetic.partition.closures import (
    Closure,
    above,
    before_list,
    behind_list,
    below,
    is_joined,
    is_list,
    of_them,
)
from factcheck.checking.arithmetic.partition.odds import Slipped, missing, slip_in, tolerance
from factcheck.checking.of_one_article import OfOneArticle
from factcheck.checking.placed import block_around
from factcheck.checking.singular_items import singles_in
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article
from factcheck.model.document import Role as BlockRole
from factcheck.model.span import Span

_FEWEST, _MOST, _BACK, _ON, _LISTED = 2, 10, 4, 3, 3
# A count in letters that opens a list says of how many.
_ANNOUNCED = 12
# So much must speak for a slip, as the power of ten of the chances against it.
_NEEDED = {Closure.SURE: 0.0, Closure.LIKELY: 0.6, Closure.OPEN: 1.3}
_ORDER = (Closure.SURE, Closure.LIKELY, Closure.OPEN)
# No list that was meant to be all is further off than this.
_NEAREST, _FURTHEST = Decimal("0.6"), Decimal("1.6")
_SPREAD = 1.5
_MORE = (" more.", " more,", " more and", " more in", " more on")


class Gathered(NamedTuple):
    """A whole and its parts; `slipped` is what keeps them from adding up, if that has a name."""

    whole: Amount
    parts: tuple[Amount, ...]
    closure: Closure
    slipped: Slipped | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the whole and its parts stand."""
        return (self.whole.claim.span, *(part.claim.span for part in self.parts))

    @property
    def holds(self) -> bool:
        """Whether the parts make the whole, as far as they were rounded."""
        figures = figures_of(self.whole, self.parts)
        return abs(missing(figures)) <= tolerance(figures)


def _gathered(article: Article) -> tuple[Gathered, ...]:
    judged = [each for each in (_judged(article, each) for each in _candidates(article)) if each is not None]
    judged.sort(key=_surest)
    told: list[Gathered] = []
    wholes: set[int] = set()
    parts: set[int] = set()
    for each in judged:
        mine = {part.place for part in each.parts}
        if each.whole.place in wholes | parts or not mine.isdisjoint(wholes | parts):
            continue  # a figure is part of one whole
        told.append(each)
        wholes.add(each.whole.place)
        parts |= mine
    return tuple(sorted(told, key=lambda each: each.whole.place))


def _surest(each: Gathered) -> tuple[bool, int, int]:
    """Return what sorts sums that hold before others, sure ones before likely ones, long ones before short ones."""
    return not each.holds, _ORDER.index(each.closure), -len(each.parts)


gathered_of = OfOneArticle(_gathered)


def _judged(article: Article, each: Gathered) -> Gathered | None:
    """Return a list that holds, or that a slip keeps from it, if words and figures say enough; else None."""
    whole, parts = each.whole, each.parts
    added = sum((part.value for part in parts), Decimal(0))
    # "At least 82", all of which are told, are no 65.
    is_least = each.closure is Closure.SURE and whole.claim.quantity.mention.bound == "at least" and added < whole.value
    figures = parts if is_least else (whole, *parts)
    if not _NEAREST * whole.value <= added <= _FURTHEST * whole.value or any(one.is_loose for one in figures):
        return None
    if each.holds:
        return each if _weight_of(each, added) >= _NEEDED[each.closure] else None
    if _is_overlapping(article, each, added) or _is_borne_out(article, each):
        return None
    if each.closure is not Closure.SURE and abs(added - whole.value) < whole.last / 2:
        return None  # a round figure, whatever it rounds
    slipped = slip_in(figures_of(whole, parts))
    if slipped is None and each.closure is not Closure.SURE:
        return None
    if _has_singular(article, each, whole.value - added) or any(one.claim.quantity.hedged for one in figures):
        return None
    enough = _NEEDED[each.closure] if slipped is not None else 0.5
    return each._replace(slipped=slipped) if _weight_of(each, added) >= enough else None


def _weight_of(each: Gathered, added: Decimal) -> float:
    """Return the power of ten of the chances against coming so near."""
    figures = figures_of(each.whole, each.parts)
    unit = max(2 * tolerance(figures), Decimal(1) if each.whole.unit == "count" else _finest(each))
    steps = float(abs(added - each.whole.value) / unit)
    place = max(0, math.floor(math.log10(steps))) if steps > 0 else 0
    ways = max(1.0, 18 * place + 2 * min(9, steps / 10**place))
    return math.log10(_SPREAD * float(each.whole.value / unit) / ways)


def _finest(each: Gathered) -> Decimal:
    return min((one.last for one in (each.whole, *each.parts) if one.last), default=Decimal(1))


def _is_overlapping(article: Article, each: Gathered, added: Decimal) -> bool:
    last = max(each.parts, key=lambda part: part.end)
    if _twice().search(article.text, last.end, article.sentences[last.sentence].end) is not None:
        return True
    is_plain = each.closure is Closure.LIKELY and len(each.parts) > _FEWEST and _weight_of(each, added) > 1
    if each.closure is Closure.SURE or is_plain:
        return False
    lower = words_of.of(article).lower
    return are_apart(lower, [part.end for part in each.parts if part.sentence == each.parts[0].sentence])


@cache
def _twice() -> re.Pattern[str]:
    """Match what says that some are counted in two of the parts."""
    return re.compile(r"\b(?:counted|count|appear) (?:twice|more than once)\b")


def _has_singular(article: Article, each: Gathered, miss: Decimal) -> bool:
    """Whether what is missing is told without a figure: "composed of a chairman, five deputies and 23 others"."""
    if each.whole.unit != "count" or not 0 < miss <= _FEWEST:
        return False
    figures = sorted((each.whole, *each.parts), key=lambda one: one.start)
    if _one().search(words_of.of(article).lower, figures[0].end, figures[-1].start) is not None:
        return True
    before, last = figures[-2:]
    is_closed = " and " in article.text[before.end : last.start]
    told = singles_in(article.text, last.end, article.sentences[last.sentence].end, is_closed=is_closed)
    return last.place != each.whole.place and miss <= told


@cache
def _one() -> re.Pattern[str]:
    return re.compile(r"\b(?:an?|himself|herself|the (?:king|queen|president|chair\w*|captain|speaker|mayor)) ")


def _is_borne_out(article: Article, each: Gathered) -> bool:
    """Whether the whole is the sum of other amounts in a row near by."""
    amounts = planned_amounts_of.of(article)
    place = each.whole.place
    like = [
        one
        for one in amounts[max(0, place - _MOST) : place + _MOST]
        if one.unit == each.whole.unit and one != each.whole
    ]
    for first in range(len(like)):
        for last in range(first + _FEWEST, min(first + _MOST, len(like)) + 1):
            figures = figures_of(each.whole, like[first:last])
            if abs(missing(figures)) <= tolerance(figures):
                return True
    return False


def _candidates(article: Article) -> Iterator[Gathered]:
    """Yield wholes with the lists right beside them, whatever they add up to."""
    by_sentence = {
        number: list(amounts) for number, amounts in groupby(planned_amounts_of.of(article), lambda one: one.sentence)
    }
    alike = {number: _alike(article, amounts) for number, amounts in by_sentence.items()}
    for number, listed in alike.items():
        for own in listed:
            if len(own) > _FEWEST:
                yield from _in_one(article, own)
        for own in listed:
            yield from _over_some(article, alike, number, own)


def _alike(article: Article, amounts: Sequence[Amount]) -> list[list[Amount]]:
    """Return the amounts of a sentence by unit, a bare number having that of the amount before it."""
    units: dict[str, list[Amount]] = {}
    lent: Amount | None = None
    for one in amounts:
        is_more = one.role is Role.STEP and article.text.startswith(_MORE, one.end)
        if (one.role is not Role.LEVEL and not is_more) or _is_announcing(one, amounts):
            continue
        if one.unit != "count":
            lent = one
        elif lent is not None and _takes_unit_of(one, lent):
            one = one._replace(unit=lent.unit)
        units.setdefault(one.unit, []).append(one)
    return [own[:-1] if _is_last_some_of_them(article.text, own) else own for own in units.values()]


def _is_last_some_of_them(text: str, own: Sequence[Amount]) -> bool:
    """Whether the last amount is some of those before it, and no further part: "and had a hand in four of them".

    In "61 of them black and 33 of them white" each is a part.
    """
    if len(own) <= _LISTED:
        return False
    return of_them().match(text, own[-1].end) is not None and of_them().match(text, own[-2].end) is None


def _takes_unit_of(one: Amount, lent: Amount) -> bool:
    mention = one.claim.quantity.mention
    is_bare = (
        not mention.noun and not mention.elided and mention.numeral.scale == lent.claim.quantity.mention.numeral.scale
    )
    return is_bare and Decimal("0.0005") < one.value / lent.value < Decimal(50)


def _is_announcing(one: Amount, amounts: Sequence[Amount]) -> bool:
    """Whether a count in letters is of things that others are told of: "three wards", "the two lanes"."""
    if not (one.is_word and one.value <= _ANNOUNCED and one.claim.quantity.mention.noun and one.unit == "count"):
        return False
    others = [each for each in amounts if each.place != one.place and each.unit == "count"]
    return bool(others) and all(not each.is_word for each in others)


def _in_one(article: Article, own: Sequence[Amount]) -> Iterator[Gathered]:
    """Yield the wholes of one sentence with the whole list behind them or before them."""
    joined = [is_joined(article.text, one.end, other.start) for one, other in pairwise(own)]
    for at, whole in enumerate(own):
        last = at + 1
        while last < len(own) - 1 and joined[last]:
            last += 1
        run = own[at + 1 : last + 1]
        if (
            _FEWEST <= len(run) <= _MOST
            and all(part.value < whole.value for part in run)
            and not (at and joined[at - 1])
            and not _is_first_of(article.text, whole, run)
        ):
            closure = before_list(article, whole, run)
            if closure is not None:
                yield Gathered(whole, tuple(run), closure)
        first = at - 1
        while first > 0 and joined[first - 1]:
            first -= 1
        run = own[max(0, first) : at]
        if _FEWEST <= len(run) <= _MOST and all(part.value < whole.value for part in run):
            closure = behind_list(article, whole, run)
            if closure is not None:
                yield Gathered(whole, tuple(run), closure)


def _is_first_of(text: str, whole: Amount, run: Sequence[Amount]) -> bool:
    """Whether the whole is only the first of a list: "£3.2bn on roads, £2.1bn on schools and £1.4bn on clinics".

    So is the first of figures that stand in brackets behind their names: "Norway (37), Germany (27) and China (15)".
    """
    if text.startswith("),", whole.end) and all(text[one.start - 1] == "(" for one in (whole, *run)):
        return True
    match = _for_what().fullmatch(text, whole.end, run[0].start)
    return match is not None and all(text.startswith(f" {match['for']} ", part.end) for part in run)


@cache
def _for_what() -> re.Pattern[str]:
    """Match what an amount is for, no time and nothing that takes in the rest, up to the comma behind it."""
    return re.compile(
        r" (?P<for>on|in|for|from|to|at|by) (?!\d)(?![^,]*\b(?:all|total|whole|quarter|year|month|week|half|day|season"
        r"|January|February|March|April|May|June|July|August|September|October|November|December|sales|orders|revenue"
        r"|spending|aid|taxes|wages)\b)[^,;:()–—\d]{2,40}, "
    )


def _over_some(
    article: Article, alike: dict[int, list[list[Amount]]], number: int, own: Sequence[Amount]
) -> Iterator[Gathered]:
    """Yield wholes whose list stands in the sentences before or behind theirs."""
    first = own[0]
    if not _is_prose(article, first):
        return
    run: list[Amount] = []
    for earlier in range(number - 1, max(-1, number - 1 - _BACK), -1):
        run = [*_of_unit(article, alike.get(earlier, ()), first), *run]
        if _FEWEST <= len(run) <= _MOST and all(part.value < first.value for part in run):
            closure = below(article, first, run)
            if closure is Closure.OPEN and not can_be_added([first.claim, *(part.claim for part in run)]):
                break
            if closure is not None and is_list(article, run):
                yield Gathered(first, tuple(run), closure)
    last = own[-1]
    run = []
    for later in range(number + 1, number + 1 + _ON):
        run = [*run, *_of_unit(article, alike.get(later, ()), last)]
        if _FEWEST <= len(run) <= _MOST and all(part.value < last.value for part in run):
            closure = above(article, last, run)
            if closure is not None and is_list(article, run):
                yield Gathered(last, tuple(run), closure)


def _is_prose(article: Article, one: Amount) -> bool:
    """Whether an amount stands in a paragraph; lists and tables are added up by others."""
    block = block_around(article, one.claim.span)
    return block is not None and block.role is BlockRole.PARAGRAPH


def _of_unit(article: Article, listed: Sequence[Sequence[Amount]], like: Amount) -> list[Amount]:
    if not listed or not _is_prose(article, listed[0][0]):
        return []
    same = list(next((each for each in listed if each[0].unit == like.unit), ()))
    if not same and like.unit != "count":
        bare = next((each for each in listed if each[0].unit == "count"), ())
        same = [one._replace(unit=like.unit) for one in bare if _takes_unit_of(one, like)]
        same = same if len(same) == len(bare) else []
    return same
