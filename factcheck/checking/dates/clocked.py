"""The time between two hours of the clock against the length that the sentence gives it.

Comes in: an article. Goes out: the lengths that two times of day cannot have. Never happens here: a sentence with a
third time of day, one of a flight, whose clocks may differ, and lengths that are hedged.

Worked example: who leaves at 9.40 a.m. and arrives at 1.10 p.m. was under way for three and a half hours.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.dates.stretch import NUMBER, Stretch, count_of, counted
from factcheck.checking.in_prose import matches_beside
from factcheck.model.claim import Article
from factcheck.model.span import Span

_HOUR, _HALF_DAY, _DAY, _NOON = 60, 720, 1440, 12
_LONGEST = 400
# Hours are rounded to the half hour, minutes to the nearest five.
_SLACK_OF_HOURS, _SLACK_OF_MINUTES = 30, 5
_FRACTIONS = {"half": 30, "quarter": 15, "three quarters": 45, "three-quarters": 45}
_CLOCK = (
    r"(?<![\d.,:$€£])(?:(?:[01]?\d|2[0-3])[.:][0-5]\d(?![\d:]|\.\d|\s?%)(?:\s?[ap]\.?m\b\.?)?|1?\d\s?[ap]\.?m\b\.?)"
)


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(_CLOCK)


@cache
def _told() -> re.Pattern[str]:
    """Match two times of day with a length that is tied to both: behind them, before them or right between."""
    length, second, third = (_length(mark) for mark in ("", "2", "3"))
    tie = r"(?:at|from|between|until|to|and|by|till|was|-|–)\s?"
    one, other = rf"{tie}(?P<start{{0}}>{_CLOCK})", rf"{tie}(?P<end{{0}}>{_CLOCK})"
    return re.compile(
        rf"{one.format('')}[^.;]{{1,120}}?(?:\.\d\d[^.;]{{0,60}}?)?{other.format('')}[^.;:\d]{{0,24}}?[,(–—-]\s?"
        rf"(?:exactly\s|just\s|after\s|or\s|an?\s(?:(?!delay|break|pause|stop|wait|difference)[a-z]+\s){{1,2}}of\s)?{length}(?:\s(?:later|afterwards|in\sall|on\sthe\sroad|a\sday|each\sday|daily)\b|[).;]|$)"
        rf"|{second}[^.;\d]{{0,40}}?,?\s{one.format('2')}\s?{other.format('2')}"
        rf"|{one.format('3')}[^.;\d]{{1,90}}?{third}\slater,?\s{other.format('3')}"
    )


def _length(mark: str) -> str:
    """Return the pattern of a length in hours and minutes, its groups told apart by `mark`."""
    part = "|".join(_FRACTIONS)
    return (
        rf"(?<![\w.,-])(?P<length{mark}>(?:(?P<hours{mark}>an?|{NUMBER})(?:\sand\s(?:an?\s)?(?P<part{mark}>{part}))?"
        rf"\shours?(?:\sand\sa\s(?P<late{mark}>half|quarter))?(?:(?:,|\sand)?\s(?P<more{mark}>{NUMBER})\sminutes?)?"
        rf"|(?P<minutes{mark}>{NUMBER})\sminutes))"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match clocks that may differ, hours that are left out, and a length that is hedged."""
    return re.compile(
        r"\b(?:fl(?:y|ies|ew|ights?|ying)|land(?:ed|s|ing)|planes?|jet|aircraft|airports?|zones?|local|GMT|UTC|[ECP]S?T"
        r"|next\sday|following\s(?:day|morning)|days?\slater|about|around|nearly|almost|over|some|than|roughly|break|pause"
        r"|interrupt\w+|each|every|instead|planned|scheduled|due)\b"
    )


def clocked(article: Article) -> Iterator[Stretch]:
    """Yield the lengths of what begins and ends at a time of day, in minutes."""
    for match in matches_beside(article, _told(), (" hour", " minutes")):
        span = Span(*match.span())
        sentence = article.sentence_around(span)
        if sentence is None or sentence.length > _LONGEST:
            continue
        own = sentence.of(article.text)
        if len(_clock().findall(own)) == 2 and _otherwise().search(own) is None:
            yield _read(span, match)


def _read(span: Span, match: re.Match[str]) -> Stretch:
    given = {name.rstrip("23"): text for name, text in match.groupdict().items() if text}
    start, end = (given[name].rstrip(".") for name in ("start", "end"))
    has_halves = ("m" in start and "m" in end) or max(_minutes(start), _minutes(end)) >= _NOON * _HOUR
    stated = _stated(given)
    apart = (_minutes(end) - _minutes(start)) % (_DAY if has_halves else _HALF_DAY)
    if not has_halves and stated > _HALF_DAY:
        apart += _HALF_DAY
    slack = _SLACK_OF_MINUTES if "more" in given or "minutes" in given else _SLACK_OF_HOURS
    hours, minutes = divmod(apart, _HOUR)
    computed = " ".join(counted(each, unit) for each, unit in ((hours, "hour"), (minutes, "minute")) if each)
    return Stretch(
        span,
        given["start"],
        given["end"],
        stated,
        given["length"],
        apart - slack,
        apart + slack,
        computed or "0 minutes",
    )


def _minutes(clock: str) -> int:
    """Return the minutes since midnight of "9.40 a.m.", or of "14:20"."""
    hour, minute = (*map(int, re.findall(r"\d+", clock)), 0)[:2]
    if "m" in clock:
        hour = hour % _NOON + (_NOON if "p" in clock else 0)
    return hour * _HOUR + minute


def _stated(given: dict[str, str]) -> int:
    if "minutes" in given:
        return count_of(given["minutes"])
    hours = 1 if given["hours"] in {"a", "an"} else count_of(given["hours"])
    part = given.get("part") or given.get("late")
    more = count_of(given["more"]) if "more" in given else 0
    return hours * _HOUR + (_FRACTIONS[part] if part else 0) + more
