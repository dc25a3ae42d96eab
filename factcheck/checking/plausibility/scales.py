"""Figures beyond the end of the scale that they are told on.

Comes in: an article. Goes out: the 105th percentile, a probability of 1.7, a mark of 12 on a scale from 1 to 10, 109
out of every 100. Never happens here: a figure whose scale has to be guessed.

Worked example: "the probability of a strong quake is put at 1.7": a probability goes from 0 to 1.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

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
