"""Whether the step that a turn tells is that between its levels: no yearly average, no other prices, no other span.

Comes in: turns. Goes out: yes or no. Never happens here: comparing values.

Worked example: "sales rose 5% from the quarter before to 105, against 98 a year earlier" tells a step over a quarter
and a level of a year before.
"""

import re
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.turns.roles import Part
from factcheck.checking.arithmetic.turns.turn import Turn
from factcheck.model.claim import BasePeriod

_BEHIND, _NEAR = 60, 25


def is_between_levels(turn: Turn, told: Part | None = None) -> bool:
    """Whether the step that is told is the whole way between the levels, as they stand.

    A step that another clause tells, which was asked about before, is `told` here.
    """
    text = turn.skeleton.text
    if told is not None:
        return _is_free(turn) and (turn.before is None or not _spans_clash(turn, told, turn.before))
    told = turn.told
    if told is None or _at_a_rate().match(text, told.place + 1) or _is_of_another_month(turn, told):
        return False
    is_average = _average().search(text, max(0, told.start - _NEAR), told.place) is not None
    if is_average or text.startswith((" average ", " on average"), told.place + 1):
        return False
    if _from_an_extreme().match(text, told.place + 1) or _is_swing(turn):
        return False
    if not _is_free(turn):
        return False
    if turn.before is None:
        return True
    is_another = _is_of_an_extreme(turn, turn.before) or _is_of_another_thing(turn, turn.before)
    return not (is_another or _has_own_base(turn) or _spans_clash(turn, told, turn.before))


def _is_of_an_extreme(turn: Turn, before: Part) -> bool:
    """Whether the level before was a high or a low, from which the step need not count: "fell 3%, from a high of"."""
    lead = turn.skeleton.text[max(0, before.place - _NEAR) : before.place]
    return _extreme().search(lead) is not None


@cache
def _extreme() -> re.Pattern[str]:
    return re.compile(r"\b(?:high|low|peak|trough)s?(?: of| at)? $")


def _is_of_another_thing(turn: Turn, before: Part) -> bool:
    """Whether a level is only set beside that of something else: "compared with £52m of spending"."""
    return before.is_loose and _of_another().match(turn.skeleton.text, before.place + 1) is not None


@cache
def _of_another() -> re.Pattern[str]:
    return re.compile(
        r" (?:of|in|on) (?!(?:the|its|their|a|last|January|February|March|April|May|June|July|August"
        r"|September|October|November|December)\b)[a-z]{3,}"
    )


@cache
def _from_an_extreme() -> re.Pattern[str]:
    """Match, behind a step, a base of its own that has no figure: "dropped 12 percent from their peak"."""
    return re.compile(
        r" (?:from|since|below|above|off) (?:(?:its|their|the|an?|his|her) )?(?:(?!(?:to|of|at|from)\b)[\w-]+ ){0,3}?"
        r"(?:peaks?|highs?|lows?|trough|bottom|top|launch|listing|flotation|beginning|start)\b"
        rf"(?! (?:of|at|price|level) )(?! {FIGURE})"
    )


def _is_swing(turn: Turn) -> bool:
    """Whether one level is a loss and the other a profit, between which no percentage leads."""
    return _loss().search(turn.text) is not None and _profit().search(turn.text) is not None


@cache
def _loss() -> re.Pattern[str]:
    return re.compile(r"\b(?:loss|deficit)\b")


@cache
def _profit() -> re.Pattern[str]:
    return re.compile(r"\b(?:profit|surplus|income|earnings)\b")


def _is_free(turn: Turn) -> bool:
    return not is_otherwise(turn.lead + turn.text + turn.skeleton.text[turn.end : turn.end + _BEHIND])


def is_otherwise(stretch: str) -> bool:
    """Whether the words around a step make it another than that between the levels: other prices, other shops."""
    return _otherwise().search(stretch) is not None


def _is_of_another_month(turn: Turn, told: Part) -> bool:
    """Whether a step is of one month and the level after of another: "by 5% in May, from 100 to 130 in June"."""
    if turn.after is None or turn.is_carried:
        return False
    own, other = (_months_behind(turn, part) for part in (told, turn.after))
    return bool(own) and bool(other) and own.isdisjoint(other)


def _months_behind(turn: Turn, part: Part) -> set[str]:
    """Return the months that are named between a figure and the next."""
    stretch = _to_figure().match(turn.skeleton.text, part.place + 1)
    return set(_month().findall(stretch[0])) if stretch is not None else set()


@cache
def _to_figure() -> re.Pattern[str]:
    return re.compile(rf"[^{NO_FIGURE}]{{0,{_BEHIND}}}")


@cache
def _month() -> re.Pattern[str]:
    return re.compile(r"\b(January|February|March|April|May|June|July|August|September|October|November|December)\b")


def _has_own_base(turn: Turn) -> bool:
    """Whether something is said to have moved a level, which is then set beside that of another time."""
    assert turn.before is not None, "only a turn with a level before is asked of it"
    return turn.before.is_loose and _caused().search(turn.lead + turn.text) is not None


def _spans_clash(turn: Turn, told: Part, before: Part) -> bool:
    """Whether the step is over a year and the level before that of a quarter or a month, or the reverse."""
    text = turn.skeleton.text
    over = _over().match(text, told.place + 1) if turn.start <= told.place < turn.end else None
    span = over["span"] if over is not None else told.claim.base_period.value
    if told.claim.base_period is BasePeriod.ANNUALIZED:
        return True
    behind = {match.lastgroup for match in _span().finditer(text, before.place, before.place + _BEHIND)}
    return bool(span) and bool(behind) and span not in behind


@cache
def _at_a_rate() -> re.Pattern[str]:
    return re.compile(
        r" (?:(?:a|per|each|every) (?:year|month|week|quarter|day)(?! (?:earlier|ago|before|prior|and))"
        r"|each\b|every\b|annually|yearly)"
    )


@cache
def _average() -> re.Pattern[str]:
    yearly = "rate|growth|increase|rise|pace|gain|decline|fall"
    return re.compile(rf"\b(?:average|compound|(?:annual|yearly) (?:{yearly}))\b")


@cache
def _caused() -> re.Pattern[str]:
    """Match what somebody or something did to a level."""
    return re.compile(
        r"\b(?:reduc|cut|low|rais|boost|lift|add|trim|slash|increas)\w* (?:its|the|their|our|his|her) [^,;]{1,60}"
        rf" by (?:about |some )?{FIGURE}"
    )


@cache
def _over() -> re.Pattern[str]:
    """Match the span of a step right behind it: "from the quarter before", "in the month"."""
    return re.compile(
        r"(?: [\w-]+){0,2}? (?:from|on|over|in|since) (?:the|a) (?:previous |prior |preceding |last |same )?"
        r"(?P<span>quarter|month|year)\b(?! (?:ended|ending|of)\b| to [A-Z])"
    )


@cache
def _span() -> re.Pattern[str]:
    return re.compile(r"\b(?:[\w-]*(?P<year>year|12 months|(?:19|20)\d\d)|(?P<quarter>quarter)|(?P<month>month))\b")


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes a step another than that between the levels as they stand."""
    return re.compile(
        r"\b(?:on average|annuali[sz]ed|compound\w*|cagr|in real|real terms|constant"
        r"|comparable (?:basis|terms|sales|stores?)"
        r"|inflation[- ]adjusted|adjust(?:ed|ing) for|adjusted basis|organic\w*|like[- ]for[- ]like|lfl|same[- ]store"
        r"|(?:by|in) (?:volume|value|dollar)|underlying basis|respectively|excluding|stripping out|(?:before"
        r"|after|above|below) inflation"
        r"|(?:local|constant) currenc\w+|currency-neutral|splits?|pro[- ]?forma|weighted|index)\b",
        re.IGNORECASE,
    )
