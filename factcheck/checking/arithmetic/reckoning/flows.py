"""A level, what came and what went, and the level that this leads to: the signs are read from the words.

Comes in: a sentence with those before it. Goes out: tallies. Never happens here: wording.

Each amount of one unit is given a part by the words of its own clause: it comes or goes, or it is the level at the
beginning or at the end, in whatever order they are told. Only where every amount near has a part, and none is left
over, is anything said. Worked examples: "It hired 85 and 130 left. At the end of the year 1,195 worked there", behind
"it began the year with 1,240"; "The fare is $2.85 today; adding 35 cents puts the new price at $3.20"; "It has bought
six engines and now has 31. Until last week it had 25".
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import Enum, auto
from functools import cache

from factcheck.checking.arithmetic.change_words import points_up
from factcheck.checking.arithmetic.nouns_of_sums import can_be_added
from factcheck.checking.arithmetic.reckoning import flow_words as words
from factcheck.checking.arithmetic.reckoning.cues import Cue, Way
from factcheck.checking.arithmetic.reckoning.overlaps import is_added
from factcheck.checking.arithmetic.reckoning.slips import agreement
from factcheck.checking.arithmetic.reckoning.tallies import Tally, is_near, is_some_of_another
from factcheck.checking.arithmetic.reckoning.terms import Context, Term, is_conceded, is_rate, last_digit
from factcheck.checking.arithmetic.skeletons import NO_FIGURE
from factcheck.checking.arithmetic.when_told import is_before
from factcheck.checking.arithmetic.windows import Window
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind

_FEWEST, _MOST, _PAIR = 3, 8, 2
_TWO = Decimal(2)
# So far off a level may be that was rounded.
_ROUNDED = Decimal("0.0005")
_SENTENCES = 4
_LEAD, _BEHIND = 70, 60
_HALF = Decimal("0.5")
_LEAST, _LEAST_MISS, _THOUSAND = Decimal("0.005"), Decimal(2), Decimal(1000)
_SIZED = Interval(Decimal("0.4"), Decimal("2.5"))


class _Part(Enum):
    """What an amount is in a course: a level of the beginning, the end or some time, or what leads from one to another.

    What comes or goes may not be all that did; a rise and a fall are the whole way.
    """

    COMES = auto()
    GOES = auto()
    RISES = auto()
    FALLS = auto()
    FROM = auto()
    FIRST = auto()
    LAST = auto()
    LEVEL = auto()


_WHOLE = frozenset({_Part.RISES, _Part.FALLS})
_FLOWS = _WHOLE | {_Part.COMES, _Part.GOES}
_EARLY = frozenset({_Part.FROM, _Part.FIRST})
_ADDED = frozenset({_Part.COMES, _Part.RISES})


def flows(context: Context) -> Iterator[Tally]:
    """Yield the level at the end that what came and went does not lead to from that at the beginning."""
    window, terms = context
    last = max((term.sentence for term in context.told), default=0)
    near = [term for term in terms if term.sentence > last - _SENTENCES and not is_rate(term)]
    for unit in dict.fromkeys(term.unit for term in context.told):
        like = [term for term in near if term.unit == unit]
        is_bound = len(like) >= _FEWEST and words.bound().search(window.text) is not None
        found = _course(window, like) if is_bound else None
        if found is not None and _misses(found) and is_near(found):
            yield found


def _course(window: Window, terms: Sequence[Term]) -> Tally | None:
    """Return the course that the amounts of the last sentences make, of the fewest sentences that hold one."""
    last = terms[-1].sentence
    for first in range(last, max(-1, last - _SENTENCES), -1):
        near = [term for term in terms if term.sentence >= first and not _is_aside(window, term)]
        if _FEWEST <= len(near) <= _MOST:
            end = _total(window, near)
            if end is not None and end < _PAIR:
                continue  # the level that it was reached from stands in a sentence before
            told = near if end is None else near[: end + 1]
            parts = [_part(window, term) for term in told]
            if end is not None and told[-1].value > told[0].value:
                parts = [_added(window, *pair) for pair in zip(told, parts, strict=True)]
            if sum(part not in _FLOWS for part in parts) >= _PAIR:
                found = _tally(window, told, parts, is_total=end is not None)
                return None if found is None or _explains(found, near[len(told) :]) else found
    return None


def _total(window: Window, terms: Sequence[Term]) -> int | None:
    """Return which amount is the running total to which the others lead, "took the toll to 45", or None."""
    is_total = [words.total().search(window.text, max(0, term.place - _LEAD), term.place) for term in terms]
    return max((at for at, match in enumerate(is_total) if match is not None), default=None)


def _added(window: Window, term: Term, part: _Part) -> _Part:
    """Return what comes where a running total has grown and no word but "another" says which way a figure goes."""
    return _Part.COMES if part is _Part.LEVEL and is_added(window, term) else part


def _explains(told: Tally, behind: Sequence[Term]) -> bool:
    """Whether what is told behind a running total is what its terms lack: "to 45, two of them in hospital"."""
    miss = abs(EXACT.subtract(told.result.value, told.value))
    return any(term.value == miss for term in behind) or sum(term.value for term in behind) == miss


def _tally(window: Window, terms: Sequence[Term], parts: Sequence[_Part], *, is_total: bool) -> Tally | None:
    levels = [(term, part) for term, part in zip(terms, parts, strict=True) if part not in _FLOWS]
    moved = [(term, part) for term, part in zip(terms, parts, strict=True) if part in _FLOWS]
    last = terms[-1].place
    stretch = window.text[window.sentence_at(terms[0].place)[0] : last if is_total else window.sentence_at(last)[1]]
    if len(levels) != _PAIR or not moved or words.otherwise().search(stretch) is not None:
        return None
    is_more = is_total and _is_more_of_them(window, levels, moved)
    if any(term.quantity.kind is QuantityKind.PERCENT for term in terms) or not (is_more or _are_alike(levels, moved)):
        return None
    order = _order(window, levels)
    start, end = levels if order else levels[::-1]
    if order is None or _is_of_another_time(window, start[0], end[0], moved):
        return None
    if _TWO * max(term.value for term in terms) == sum(term.value for term in terms):
        return None  # one is all the others together: "by 302 votes to 251, a majority of 51"
    if _is_led_by_some(
        start[0].value, end[0].value, [term.value if part in _ADDED else -term.value for term, part in moved]
    ):
        return None  # the rest moved something else: "fell 30,000 to 252.92 from 252.95, while crude rose 700,000"
    signs = (1, *(1 if part in _ADDED else -1 for _, part in moved))
    told = Tally(end[0], (start[0], *(term for term, _ in moved)), signs, Way.BALANCE, cue=Cue.PLAIN)
    if told.value <= 0 or any(term.quantity.hedged for term in terms):
        return None
    told = told._replace(agreed=agreement(end[0].value, told.value))
    if is_more:
        return told
    if all(part in _WHOLE for _, part in moved):
        return told if _is_whole_way(told, start[1], end[1]) else None
    return told if _is_account(window, told, start[1], end[1]) else None


def _is_of_another_time(window: Window, start: Term, end: Term, moved: Sequence[tuple[Term, _Part]]) -> bool:
    """Whether there may have been other steps, "rose by 3 to 12; it had been 7 in 2010", or the only one is none."""
    years = [_in_year().match(window.text, term.place + 1) is not None for term in (start, end)]
    is_long_ago = years == [True, False]
    return is_long_ago or (len(moved) == 1 and is_conceded(window, moved[0][0]))


@cache
def _in_year() -> re.Pattern[str]:
    return re.compile(r"(?: [a-z]+)? in (?:1[89]|20)\d\d\b")


def _is_led_by_some(start: Decimal, end: Decimal, moved: Sequence[Decimal]) -> bool:
    """Whether some of what moved leads from the one level to the other, as far as these were rounded."""
    sums = {start}
    for step in moved:
        sums |= {each + step for each in sums}
    return any(abs(each - end) <= abs(end) * _ROUNDED for each in sums if each != start)


def _is_whole_way(told: Tally, first: _Part, last: _Part) -> bool:
    """Whether rises and falls are surely those between the levels: told beside both, or but for a slip."""
    start, end = told.terms[0], told.result
    moved, between = EXACT.subtract(told.value, start.value), EXACT.subtract(end.value, start.value)
    is_sized = bool(moved) and _SIZED.contains(EXACT.divide(between, moved))
    is_bound = first in _EARLY or last is _Part.LAST
    here = {term.sentence for term in told.terms}
    is_here = len(here) == 1 and (last is _Part.LAST or end.sentence in here)
    if is_here or first is _Part.FIRST:
        return is_sized and is_bound and (is_here or told.agreed > 0)
    return is_bound and told.agreed >= _PAIR


def _is_account(window: Window, told: Tally, first: _Part, last: _Part) -> bool:
    """Whether what came and went is all that did: an account that is opened or closed by its words.

    Both ways are told, or the words conclude; else a slip must explain the miss, and one may have come or gone that is
    no figure: "and the cook has left since".
    """
    miss = abs(EXACT.subtract(told.result.value, told.value))
    if told.result.unit == "count" and miss < _LEAST_MISS and first is not _Part.FIRST:
        return False
    both_ways = len(set(told.signs[1:])) > 1
    if first is _Part.FIRST and last is _Part.LAST and (both_ways or told.agreed):
        return True
    places = [term.place for term in (*told.terms, told.result)]
    if places == sorted(places) and last is _Part.LAST:
        start = window.sentence_at(told.result.place)[0]
        lead = window.text[max(start, told.terms[-1].place + 1) : told.result.place]
        is_last = words.last_behind().match(window.text, places[-1] + 1) is not None
        is_concluded = is_last or words.concluded().search(lead) is not None
        return both_ways or bool(is_concluded and (len(told.terms) > _PAIR or told.agreed))
    return last is _Part.LAST and told.agreed >= _PAIR


def _misses(told: Tally) -> bool:
    """Whether the level at the end is further off than the rounding of all figures together explains."""
    miss = abs(EXACT.subtract(told.result.value, told.value))
    figures = (told.result, *told.terms)
    slack = sum((EXACT.multiply(_place(each), _HALF) for each in figures if _is_rounded(each)), Decimal(0))
    if _place(told.result) > min(map(_place, told.terms)):
        return miss > _place(told.result)
    return miss >= max(slack, _LEAST)


def _place(term: Term) -> Decimal:
    """Return one unit of the last digit that says something: zeros behind a point do."""
    low = term.quantity.best.written.low
    if term.quantity.decimals and low is not None:
        return EXACT.multiply(_TWO, EXACT.subtract(term.value, low))
    return last_digit(term)


def _is_rounded(term: Term) -> bool:
    """Whether the last digits of a figure may stand for others: small counts are counted to ones."""
    return term.unit != "count" or bool(term.quantity.mention.numeral.scale) or term.value >= _THOUSAND


def _are_alike(levels: Sequence[tuple[Term, _Part]], moved: Sequence[tuple[Term, _Part]]) -> bool:
    """Whether levels count one thing, and what moves may be of it."""
    if levels[0][0].unit != "count":
        return True
    counted = [term.claim for term, _ in levels]
    things = (term for term, _ in moved if words.event().fullmatch(term.noun) is None)
    return can_be_added(counted) and all(can_be_added([term.claim, *counted]) for term in things)


def _is_more_of_them(window: Window, levels: Sequence[tuple[Term, _Part]], moved: Sequence[tuple[Term, _Part]]) -> bool:
    """Whether what came is told to be more of what there was, by whatever name: "37 names", "six more bodies"."""
    (first, _), (last, _) = levels
    is_added_to = all(is_added(window, term) for term, _ in moved)
    return is_added_to and not last.noun and first.unit == "count" and first.place < moved[0][0].place


def _order(window: Window, levels: Sequence[tuple[Term, _Part]]) -> bool | None:
    """Return whether the level that stands first is that of the beginning."""
    (one, first), (other, second) = levels
    if first is not second:
        if _EARLY & {first, second}:
            return None if {first, second} <= _EARLY else first in _EARLY
        return second is _Part.LAST
    return None if first is not _Part.LEVEL else is_before(window, one.place, other.place)


def _is_aside(window: Window, term: Term) -> bool:
    """Whether a figure is some of one before it, or says where: "of whom 88 retired", "at 11 sites"."""
    if is_some_of_another(window, term):
        return True
    is_where = words.where().search(window.text, max(0, term.place - _LEAD), term.place) is not None
    return is_where and term.unit == "count" and bool(term.noun) and _part(window, term) is _Part.LEVEL


def _part(window: Window, term: Term) -> _Part:
    start, end = window.sentence_at(term.place)
    before = re.split(rf"[{NO_FIGURE}]", window.text[max(start, term.place - _LEAD) : term.place])[-1]
    behind = window.text[term.place + 1 : min(end, term.place + _BEHIND)]
    whole = words.of_the().match(behind)
    behind = re.split(rf"[{NO_FIGURE}]", behind if whole is None else behind[whole.end() :])[0]
    if words.of_whole().search(before) is not None:
        return _Part.FIRST
    flow = _flow(re.split(r"[,;:(](?! ?$) ?| and (?!$)", before)[-1], behind, is_count=term.unit == "count")
    if flow is not None:
        return flow
    if words.counted_from().search(before) is not None:
        return _Part.FROM
    if words.first().search(before) is not None or words.first_behind().match(behind) is not None:
        return _Part.FIRST
    if words.last().search(before) is not None or words.last_behind().match(behind) is not None:
        return _Part.LAST
    return _Part.LEVEL


def _flow(before: str, behind: str, *, is_count: bool) -> _Part | None:
    """Return what comes or goes by the words right beside a figure; runs that are added are not all that are made."""
    led = words.moved_to().search(before)
    if led is not None and words.to_level().match(behind) is not None:
        return _Part.RISES if points_up(led["word"].lower()) else _Part.FALLS
    for pattern, text in ((words.moved_before(), before), (words.moved_behind(), behind)):
        match = pattern.search(text) if text is before else pattern.match(text)
        if match is not None:
            if match.groupdict().get("adding"):
                return _Part.COMES if is_count else _Part.RISES
            if match["word"]:
                return _Part.RISES if points_up(match["word"].lower()) else _Part.FALLS
            return _Part.COMES if match["comes"] else _Part.GOES
    return None
