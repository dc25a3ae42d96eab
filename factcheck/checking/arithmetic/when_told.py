"""Which of two figures is told of an earlier time.

Comes in: a window and the places of two figures. Goes out: whether the first is the earlier, or None where nobody can
tell. Never happens here: reading dates; years and months stand in the text as they are.

Worked examples: "104 tonnes were shipped in the latest season; in the one before it was 40", "1,300 in 2020. Two years
afterwards it was 6,500", "41,200 against 48,900".
"""

import re
from collections.abc import Sequence
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.told_levels import figures_of
from factcheck.checking.arithmetic.windows import Window
from factcheck.checking.words_of import as_in_tables
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# How early a time is, from the earliest: before another one, a named year, the last one or some time ago, now.
_BEFORE, _YEAR, _LAST, _THIS_YEAR, _NOW, _NEXT = 0.0, 1.0, 2.0, 2.5, 4.0, 5.0
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9}
_QUARTERS = {"first": 2, "second": 5, "third": 8, "fourth": 11}
_AGES = 10000


@cache
def _compared() -> re.Pattern[str]:
    """Match what, between two figures of a sentence, makes the second the earlier one."""
    return re.compile(
        rf"[^.;{NO_FIGURE}]{{0,60}}?\b(?:compared (?:with|to)|against|versus|vs\.?|up from|down from|from"
        rf"|instead of|rather than|after) (?:an? |the |some |about |only |just )*(?:[a-z]+ (?:of )?){{0,2}}"
    )


@cache
def _led_from() -> re.Pattern[str]:
    return re.compile(r"\b[Ff]rom (?:an? |the |some |about |only |just )*(?:[a-z]+ of )?$")


@cache
def _marks() -> re.Pattern[str]:
    units = "year|month|week|season|quarter|time"
    parts = "spring|summer|autumn|fall|winter"
    done = r"been|begun|stood|cost|paid|sold|taken|held|made|run|drawn|\w+ed"
    moved = "opened|took|was|were|began|started|launched|came|went|left|arrived|closed|changed"
    return re.compile(
        rf"\b(?:(?P<before>earlier|previous\w*|the (?:{units}|one) before|had (?:{done})|preceding|used to be|formerly"
        r"|originally|at first|until then|until now|then(?=[.,;)]|$)|prior|(?:face|book) value|opening|began"
        r"|started (?:out|with|at)"
        rf"|the same (?:period|{units}) (?:of )?(?:last|the previous)|at the (?:start|beginning|outset)"
        rf"|in (?:its|his|her|their) first (?:{units})"
        rf"|when (?:it|he|she|they|the|we) (?:[\w’'-]+ ){{0,4}}?(?:{moved}))"
        rf"|(?P<last>last (?:{units}|{parts}|campaign|term|festival|one)|in the last|ago|once|back in|before|yesterday)"
        rf"|(?P<now>now|nowadays|today|currently|this (?:{units}|{parts}|morning|term)|latest|at present|the present"
        r"|so far|afterwards|later|since then|at the last count|these days|by then|x on|(?:has|have) since|closing)"
        rf"|(?P<next>next (?:{units}|{parts})|tomorrow)"
        r"|(?P<year>(?:18|19|20)\d\d)(?![\d.,-]\d)"
        r"|(?:the|in|by|this|that) (?P<season>spring|summer|autumn)"
        r"|(?:the|in|by|for|its) (?P<quarter>first|second|third|fourth)"
        r"(?: (?:quarter|half|week|month|day|term)|(?=[,.;]|$))"
        r"|(?P<month>(?-i:January|February|March|April|May|June|July|August|September|October|November|December"
        r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec))(?:,? (?P<of>(?:18|19|20)\d\d)(?![\d.,-]\d))?)\b",
        re.IGNORECASE,
    )


def is_before(window: Window, one: int, other: int) -> bool | None:
    """Return whether the figure at `one`, which stands first, is of an earlier time than that at `other`."""
    start, end = window.sentence_at(one)
    if _compared().fullmatch(window.text, one + 1, other) is not None:
        return is_dated_before(window.text, one, other, Span(start, end))
    if _led_from().search(window.text, start, one) is not None and " to " in window.text[one:other]:
        return True
    first, second = _age(window, one), _age(window, other)
    usual = (_LAST + _NOW) / 2  # what has no time of its own is told of the present
    if first is None and second is None:
        return None
    first, second = usual if first is None else first, usual if second is None else second
    return None if first == second else first < second


def is_set_against(window: Window, one: int, other: int) -> bool:
    """Whether a sentence sets one figure against the next, or leads from one to the other."""
    if _compared().fullmatch(window.text, one + 1, other) is not None:
        return True
    start, _ = window.sentence_at(one)
    return (
        _led_from().search(window.text, start, one) is not None
        and _to().fullmatch(window.text, one + 1, other) is not None
    )


def is_day_before(window: Window, one: int, other: int) -> bool | None:
    """Return whether two figures are told of days of one week, that at `one` of the earlier; None where no days are."""
    days = [_day(window, place) for place in (one, other)]
    if days[0] is None or days[1] is None or days[0] == days[1]:
        return None
    return (days[1] - days[0]) % len(_DAYS) <= len(_DAYS) // 2


def _day(window: Window, place: int) -> int | None:
    """Return the day of the week that is told in the clause of a figure, behind it or before it."""
    start, end = window.sentence_at(place)
    left, right = _bounds(window.text, start, place, end)
    found = _weekday().search(window.text, place, right) or _weekday().search(window.text, left, place)
    return None if found is None else _DAYS.index(found[0])


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_DAYS)})\b")


@cache
def _to() -> re.Pattern[str]:
    return re.compile(rf"(?: [^.;,{NO_FIGURE}]{{0,40}})?,? to (?:about |some |just |nearly )?")


def is_dated_before(text: str, one: int, other: int, sentence: Span) -> bool:
    """Whether years say that what is compared is the earlier: "In 1990 it had 12 of them, compared with 96 in 2018"."""
    before = _years().findall(text, sentence.start, one)
    behind = _year_of().match(text, other + 1, sentence.end)
    return bool(before) and behind is not None and before[-1] < behind["year"]


@cache
def _years() -> re.Pattern[str]:
    return re.compile(r"\b(?:18|19|20)\d\d\b(?!-)")


@cache
def _year_of() -> re.Pattern[str]:
    return re.compile(r"(?: (?!in\b)[\w’'-]+){0,3} in (?P<year>(?:18|19|20)\d\d)\b")


def _age(window: Window, place: int) -> float | None:
    """Return how early the time is that stands beside a figure, or None."""
    mark = _mark(window, place)
    return None if mark is None else _weight(mark)


def _mark(window: Window, place: int) -> re.Match[str] | None:
    """Return the time that stands beside a figure, nearest first in its own clause, or None."""
    start, end = window.sentence_at(place)
    text = _without_times(window)
    left, right = _bounds(text, start, place, end)
    marks = [match for match in _marks().finditer(text, start, right) if not _is_done_by_then(text, start, match)]
    return _nearest(marks, left, place) or _nearest(marks, _last_figure(text, start, place), place)


def _is_done_by_then(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether "had" tells what had come about at the time that the sentence names: "By April it had climbed to 50"."""
    return (
        match["before"] is not None
        and match[0].startswith("had ")
        and _by().search(text, start, match.start()) is not None
    )


def year_of(window: Window, place: int) -> int | None:
    """Return the year that stands beside a figure, nearer than any other mark of its time, or None."""
    mark = _mark(window, place)
    year = None if mark is None else mark["year"] or mark["of"]
    return None if year is None else int(year)


def _without_times(window: Window) -> str:
    """Return the text with spans of time as words, so that "in the previous twelve months" is one phrase."""
    times = {place for place, claim in figures_of(window) if claim.quantity.kind is QuantityKind.DURATION}
    if not times:
        return window.text
    return "".join("x" if place in times else character for place, character in enumerate(window.text))


def _bounds(text: str, start: int, place: int, end: int) -> tuple[int, int]:
    """Return the clause of a figure, cut at other figures and at marks."""
    left = max((match.end() for match in _cut().finditer(text, start, place)), default=start)
    right = _cut().search(text, place + 1, end)
    return left, right.start() if right is not None else end


def _last_figure(text: str, start: int, place: int) -> int:
    """Return where the stretch begins in which no other figure than that at `place` is told."""
    return max((match.end() for match in _figure().finditer(text, start, place)), default=start)


@cache
def _cut() -> re.Pattern[str]:
    return re.compile(rf"{FIGURE}|[,;:()–—]| (?:and|but|while|whereas|against|from|compared) ")


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(FIGURE)


@cache
def _by() -> re.Pattern[str]:
    return re.compile(
        r"\b[Bb]y (?:the (?:end|start|middle|time|close|following|next)|then\b|[A-Z]|\d|mid-?|early|late )"
    )


def _nearest(marks: Sequence[re.Match[str]], left: int, place: int) -> re.Match[str] | None:
    """Return the mark from `left` on that stands nearest to the figure at `place`."""
    behind = (mark for mark in marks if mark.start() >= left)
    return min(behind, key=lambda mark: max(place - mark.end(), mark.start() - place), default=None)


def _weight(match: re.Match[str]) -> float:
    if match["before"]:
        return _BEFORE
    if match["year"]:
        return _YEAR + int(match["year"]) / _AGES
    if match["month"] and match["of"]:
        return _YEAR + (int(match["of"]) + _MONTHS.index(as_in_tables(match["month"])[:3]) / len(_MONTHS)) / _AGES
    if match["month"]:
        return _THIS_YEAR + _MONTHS.index(as_in_tables(match["month"])[:3]) / _AGES
    if match["season"]:
        return _THIS_YEAR + _SEASONS[as_in_tables(match["season"])] / _AGES
    if match["quarter"]:
        return _THIS_YEAR + _QUARTERS[as_in_tables(match["quarter"])] / _AGES
    return _LAST if match["last"] else _NEXT if match["next"] else _NOW
