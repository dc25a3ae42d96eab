"""Figures beyond the end of the scale that they are told on.

Comes in: an article. Goes out: the 105th percentile, a probability of 1.7, a mark of 12 on a scale from 1 to 10, 109
out of every 100, 27 hours a day, a marathon in an hour, a 142nd birthday. Never happens here: a figure whose scale has
to be guessed.

Worked example: "the probability of a strong quake is put at 1.7": a probability goes from 0 to 1.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.dates.stretch import NUMBER, count_of
from factcheck.checking.in_prose import matches_beside
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.words_of import as_in_tables
from factcheck.model.claim import Article
from factcheck.model.finding import Level
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?"
_LEAST = Decimal(10)
_PROBABLE = ("probability", "ikelihood", "orrelation", "R-squared", "value")
_LETTERS = (
    "nil", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_PER_TIME = tuple(
    f"{unit} {per} "
    for unit in ("minutes", "hours", "days", "weeks", "months")
    for per in ("a", "per", "each", "every")
)
# More than twice as many hours as a day has are those of several.
_TWICE, _AROUND, _FASTEST_MARATHON = 2, 250, 59


class _Beyond(NamedTuple):
    """A figure as written, where it stands, and the end of its scale in words."""

    span: Span
    figure: str
    limit: str
    level: Level | None = None


@cache
def _percentile() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\d.,])\b(?P<figure>(?:1\d[1-9]|1[1-9]\d|[2-9]\d\d|\d{4,}))(?:st|nd|rd|th)[\s-](?:per)?centile\b"
    )


@cache
def _probability() -> re.Pattern[str]:
    """Compile "the probability of ... is put at 1.7", with no percent behind and no odds."""
    return re.compile(
        r"\b(?:probability|likelihood|correlation(?:\scoefficient)?|coefficient\sof\scorrelation|R-squared"
        r"|[Pp][ -]value)\b"
        r"[^.;:()%]{0,110}?\b(?:at|is|was|of|be|as)\s(?P<figure>[1-9]\d?\.\d+)"
        # A unit or a scale behind it makes it no probability.
        r"(?![\d.,]*\d)(?=[,;)]|\.(?!\d)|$|\s(?:(?:(?:was|is)\s)?(?:found|measured|seen|reported)|between|with|for|by)\b)"
    )


@cache
def _scale() -> re.Pattern[str]:
    """Compile "on a scale of 1 to 10 ... at 12": the words between give a mark."""
    return re.compile(
        r"\b[Oo]n\sa\sscale\s(?:of|from|between)\s(?P<least>\d{1,2})\s(?:to|and)\s(?P<most>\d{1,3})\b"
        r"(?P<between>[^.;()\d]{1,90}(?:within\s\d+\syears[^.;()\d]{1,40})?)"
        rf"\b(?:at|a|as|of|scored|gave|is|was|got|rated|to|an|average)\s(?P<figure>{_NUMBER})"
        r"(?![\d.,]*\d|\s?%|\s(?:per|in|to|times|percent|million|years?|days?|people|points?)\b|[-–])"
    )


@cache
def _out_of() -> re.Pattern[str]:
    """Compile "109 out of every 100", "108 of 86 in private hands"."""
    return re.compile(
        rf"(?P<figure>\d(?<![\w.,$€£¥#/–-]\d)\d*(?:,\d{{3}})*(?:\.\d+)?)\s(?P<of>out\sof(?:\severy|\seach|\sthe)?|of\severy|of)\s"
        rf"(?P<whole>{_NUMBER})(?![\d.,]*\d|\s?[%°]|[-–/:]\d)(?P<tail>[^.;]{{0,24}})"
    )


@cache
def _in_letters() -> re.Pattern[str]:
    """Compile "eleven out of ten households": a part in letters, and its whole."""
    numbers = "|".join(_LETTERS[2:])
    return re.compile(
        rf"\b(?P<figure>{numbers})\sout\sof(?:\s(?:every|each|the))?\s(?P<whole>{numbers})(?=\s[a-z]{{4,}})",
        re.IGNORECASE,
    )


@cache
def _lead() -> re.Pattern[str]:
    """Match what makes a number before "of" no count: a name, a page, a day, a score."""
    return re.compile(
        r"(?:\b(?:[A-Z][\w.]*|No\.?|number|section|article|page|chapter|paragraph|clause|rule|act|law|item|day|week"
        r"|season|episode|volume|issue|part|round|score[sd]?|marks?|record|rate|total|sum|from|regulation|lap|stage"
        r"|by|lot|beat|won|lost|hole|figure|ratio|total\sof|hit)|[A-Z]|[:$€£¥#])\s?$"
    )


@cache
def _tail() -> re.Pattern[str]:
    """Match what makes the second number a day, a sum or a name."""
    return re.compile(
        r"\s(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept?"
        r"|Oct|Nov|Dec|million|billion|trillion|thousand|lakh|crore|mln|bln|dlrs|tonnes?|tons?|feet|ft|lb|lit(?:er|re)s?|MW|kW|m|years?|metres?|meters?|miles?|km|kg|overs|balls|[A-Z])\b"
    )


# How many of a unit a longer one has at most.
_MOST_OF = {
    ("hours", "day"): 24, ("days", "week"): 7, ("days", "month"): 31, ("days", "year"): 366, ("weeks", "year"): 53,
    ("months", "year"): 12, ("hours", "week"): 168, ("minutes", "hour"): 60,
}  # fmt: skip


@cache
def _per_time() -> re.Pattern[str]:
    """Compile "for 27 hours a day", of one thing at a time; "eight days a week" is a song."""
    return re.compile(
        rf"(?<![\w.,$€£¥–-])(?!eight\sdays)(?P<figure>{NUMBER})\s(?P<unit>minutes|hours|days|weeks|months)\s"
        r"(?:a|per|each|every|of\sthe)\s(?P<whole>hour|day|week|month|year)\b(?!\s(?:shift|nurser\w+|old)\b)"
    )


@cache
def _of_several() -> re.Pattern[str]:
    """Match what adds up the time of several, or what measures no time: hours that are saved, or that come in."""
    return re.compile(
        r"\b(?:between\sthem|together|combined|total\w*|collective\w*|altogether|average\w*|saves?|saved|saving|lost"
        r"|los(?:es|ing)|upload\w*|record\w*|man|labou?r|staff|volunteers?|employees|workers|crews?|teams?|people|users"
        r"|pupils|drivers|nurses|doctors|members|families|flights?|machine|cpu|computing|worth|equivalent|would|more|fewer"
        r"|extra|overtime|as\sif|feels?|joke\w*|leave|holidays?)\b",
        re.IGNORECASE,
    )


@cache
def _marathon() -> re.Pattern[str]:
    """Compile a marathon that somebody won or ran in hours, minutes and seconds."""
    return re.compile(
        r"\b(?P<race>(?:[\w-]+\s)?[Mm]arathon)\b[^.;:()\d]{1,70}?\bin\s(?:a\s(?:time|record)\sof\s|just\s|a\srecord\s)?"
        r"(?P<figure>(?P<hours>[01])[:.](?P<minutes>[0-5]\d)[:.][0-5]\d)\b"
    )


@cache
def _shorter() -> re.Pattern[str]:
    """Match races that are shorter than a marathon, or not run on foot."""
    return re.compile(
        r"\b(?:half|mini|quarter|relay|ski\w*|cross-country|skating|speed|inline|cycl\w*|bike|mountain|MTB|wheelchair"
        r"|handbike|swim\w*|kayak\w*|canoe\w*|paddl\w*|row\w*|wheelers?|racer|Paralympic|para|halfway|split|pace|children|kids)\b"
        r"|\d\s?(?:kilomet|km\b)",
        re.IGNORECASE,
    )


@cache
def _birthday() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:celebrat\w+|mark(?:s|ed|ing)|reach\w+|turn\w*|had|enjoy\w+)\s(?:his|her)\s"
        r"(?P<figure>(?:12[3-9]|1[3-9]\d|[2-9]\d\d)(?:st|nd|rd|th))\sbirthday\b"
    )


@cache
def _living() -> re.Pattern[str]:
    """Match what tells of somebody who lives."""
    return re.compile(
        r"\b(?:oldest|great-grand\w+|grand(?:children|mother|father)|widow(?:er)?|pensioner|residents?|retire\w+"
        r"|care home|nursing home|credits|puts (?:it|her|his) |still (?:lives|drives|walks|cooks|gardens|works))\b"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for beyond in _found(article):
        fields = {"figure": beyond.figure, "limit": beyond.limit}
        yield found(rule, article, beyond.span, fields, level=beyond.level, confidence="high")


def _found(article: Article) -> Iterator[_Beyond]:
    for match in matches_beside(article, _percentile(), ("centile",)):
        yield _Beyond(Span(*match.span()), f"{match['figure']}", "percentiles end at 100")
    for match in matches_beside(article, _probability(), _PROBABLE):
        yield _Beyond(Span(*match.span("figure")), match["figure"], "the scale ends at 1")
    for match in matches_beside(article, _scale(), (" scale ",)):
        most = max(match["least"], match["most"], key=_value)
        if _value(match["figure"]) > _value(most):
            yield _Beyond(Span(*match.span("figure")), match["figure"], f"the scale ends at {most}")
    for match in matches_beside(article, _in_letters(), (" out of ",)):
        part, whole = (_LETTERS.index(as_in_tables(match[name])) for name in ("figure", "whole"))
        if part > whole:
            yield _Beyond(Span(*match.span()), match["figure"], f"the whole is {match['whole']}")
    for match in matches_beside(article, _out_of(), tuple("0123456789")):
        yield from _of_more(article, match)
    yield from _of_time(article)


def _of_time(article: Article) -> Iterator[_Beyond]:
    """Yield more hours than a day has, a marathon that nobody can run so fast, and an age that nobody reaches."""
    for match in matches_beside(article, _per_time(), _PER_TIME):
        most = _MOST_OF.get((match["unit"], match["whole"]))
        sentence = article.sentence_around(Span(*match.span()))
        is_of_one = sentence is not None and _of_several().search(article.text, *sentence) is None
        if most is not None and most < count_of(match["figure"]) < most * _TWICE and is_of_one:
            place = Span(match.start(), match.end("whole"))
            limit = f"{'an' if match['whole'] == 'hour' else 'a'} {match['whole']} has {most}"
            yield _Beyond(place, place.of(article.text), limit, Level.WARNING)
    for match in matches_beside(article, _marathon(), ("arathon",)):
        is_short = int(match["hours"]) == 0 or int(match["minutes"]) < _FASTEST_MARATHON
        near = article.text[max(0, match.start() - _AROUND) : match.end() + _AROUND]
        if is_short and _shorter().search(near) is None:
            yield _Beyond(
                Span(*match.span("figure")),
                match["figure"],
                "nobody has run a marathon in less than 1:59",
                Level.WARNING,
            )
    for match in matches_beside(article, _birthday(), (" birthday",)):
        near = article.text[max(0, match.start() - _AROUND) : match.end() + _AROUND]
        if _living().search(near) is not None:
            yield _Beyond(Span(*match.span("figure")), match["figure"], "nobody is known to have turned 123")


def _of_more(article: Article, match: re.Match[str]) -> Iterator[_Beyond]:
    part, whole = _value(match["figure"]), _value(match["whole"])
    before = article.text[max(0, match.start() - 20) : match.start()]
    is_every = match["of"] != "of"
    is_year = not is_every and any(
        _FIRST_YEAR <= _value(match[name]) <= _LAST_YEAR and "," not in match[name] for name in ("figure", "whole")
    )
    least = Decimal(2) if is_every and match["of"].endswith(("every", "each")) else _LEAST
    if (
        part <= whole
        or whole < least
        or part > 10 * whole
        or is_year
        or (not is_every and _tail().match(match["tail"]))
    ):
        return
    if _lead().search(before) is None and "." not in match["whole"]:
        level = None if is_every else Level.WARNING
        yield _Beyond(Span(match.start(), match.end("whole")), match["figure"], f"the whole is {match['whole']}", level)


def _value(written: str) -> Decimal:
    return Decimal(written.replace(",", ""))


KIND = Kind(KindSpec("beyond-scale", {}, ("figure", "limit")), within=_check)
