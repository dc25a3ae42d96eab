"""Stretches and stories that end before they begin.

Worked example: "from 2020 to 2015" runs backward, and what "opened in 2019 and closed in 2016" was closed before it
was opened.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.dates.perfects import reversed_perfects
from factcheck.checking.dates.stages import reversed_stages
from factcheck.checking.dates.stretch import MONTHS, YEAR
from factcheck.checking.in_prose import YEARS, around, matches
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.word_edges import at_edge
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article
from factcheck.model.dates import MONTHS as NUMBER_OF
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_NEAR = 80
# What begins, and what can only come after it. Nothing stands between the two but words that keep the subject.
_BEGINNING = frozenset((
    "opened", "founded", "established", "built", "launched", "started", "began", "begun", "formed", "created",
    "introduced", "inaugurated", "set", "born", "elected", "appointed", "joined", "married", "wed", "arrested",
    "commissioned", "hired", "enrolled", "incorporated", "took", "enacted",
))  # fmt: skip
_IN_FULL = {"set": r"set\sup", "took": r"took\soffice"}
_BEGINS = "(?:" + "|".join(_IN_FULL.get(word, word) for word in sorted(_BEGINNING)) + ")"
_ENDS = (
    r"(?:closed|shut|dissolved|demolished|ended|disbanded|abolished|scrapped|discontinued|destroyed|decommissioned|died"
    r"|resigned|left|retired|stepped\sdown|divorced|separated|convicted|sentenced|released|executed|killed|dismissed|fired"
    r"|graduated|finished|completed|folded|wound\sup|liquidated|repealed|assassinated|buried|razed|came|freed)"
)
_KEEPS = (
    r"(?:,|\s(?:and|but|before|then|only\sto|until|it|he|she|they|was|were|being|be|later|finally|permanently|had|been"
    r"|subsequently|eventually|its\sdoors|down|office|for\sgood|the\scompany|the\sfirm|the\scouple|who|which|that|the\s(?:verdict|ruling|sentence|end)))"
)


@cache
def _years() -> re.Pattern[str]:
    return re.compile(
        rf"[FfBb(](?:(?:(?<=\b[Ff])rom|(?<=\b[Bb])etween)\s(?:(?P<month>{MONTHS})\s)?(?P<start>{YEAR})"
        rf"\s(?:to|until|till|through|and)\s(?:(?P<month2>{MONTHS})\s)?(?P<end>{YEAR})"
        rf"|(?<=\()(?P<start2>(?:1[5-9]|20)\d\d)\s?[-–—]\s?(?P<end2>{YEAR})\))"
    )


@cache
def _stories() -> re.Pattern[str]:
    place = r"(?:\s(?:in|at|to|by|as|of|with)\s(?:the\s)?[A-Z][a-z]+){0,2}"
    day = rf"(?:in|on|until)\s(?:(?:early|late)\s)?(?:\d{{1,2}}\s)?(?:(?:{MONTHS})\s(?:\d{{1,2}},?\s)?)?"
    return re.compile(
        rf"\b{_BEGINS}{place}\s{day}(?P<start>{YEAR}){place}{_KEEPS}{{1,6}}\s?{_ENDS}{place}(?:\s(?:down|up|for\sgood))?\s{day}"
        rf"(?P<end>{YEAR})"
    )


@cache
def _further() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    """Compile what is built before it opens, and what who was born, or joined, does afterwards; with words of each."""
    same, some = r",?\s(?:and|but)\s(?:later\s)?", r"[^.;:()\d]{0,40}?"
    return (
        (
            re.compile(
                rf"{at_edge('[Cc]onstruction|[Bb]uilding|[Ww]ork')}(?:\s(?:on|of)\s{some})?"
                rf"\s(?:began|started)\sin\s(?P<start>{YEAR})"
                rf"{same}(?:it|the\s[a-z]+(?:\s[a-z]+)?)\s(?:was\s)?(?:opened|inaugurated|completed|finished)\sin\s(?P<end>{YEAR})"
            ),
            ("construction", "building", "work"),
        ),
        (
            re.compile(
                rf"\bborn{some}\sin\s(?P<start>{YEAR}){same}(?:graduated|moved|married|joined|became|started|won|published"
                rf"|founded|emigrated|enlisted|debuted){some}\sin\s(?P<end>{YEAR})"
            ),
            ("born",),
        ),
        (
            re.compile(
                rf"\bjoined{some}\sin\s(?P<start>{YEAR}){same}(?:was\s(?:made|promoted|named\s(?:chief|partner|head))|became"
                rf"\s(?:chief|partner|head|its|a\spartner)){some}\sin\s(?P<end>{YEAR})"
            ),
            ("joined",),
        ),
    )


@cache
def _levels() -> re.Pattern[str]:
    """Match what makes levels of two figures that look like years, goes back in time on purpose, or moves a date."""
    return re.compile(
        r"\b(?:back\w*|points?|fell|f[ae]ll\w*|drop\w*|r[io]se\w*|risen|decline\w*|down|decreas\w+|reduc\w+|cut\w*|lower\w*"
        r"|increas\w+|rang\w+|climb\w*|slid\w*|slip\w*|BCE?|B\.C\.|reverse\w*|compared|model|number\w*|order"
        r"|accelerat\w+|advanc\w+|brought|bring\w*|mov(?:e|es|ed|ing)|shift\w*|chang\w+|revis\w+|push\w*|pull\w*"
        r"|deadline|target|earlier|forward|sooner|speed\w*|hasten\w*|expedit\w+|shorten\w*)\b",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    if words_of.of(article).has_any(YEARS):
        yield from _of_years(article, rule)
    for stages in (*reversed_stages(article), *reversed_perfects(article)):
        yield found(rule, article, stages.span, {"start": stages.start, "end": stages.end})


def _of_years(article: Article, rule: Rule) -> Iterator[Result]:
    text = article.text
    if "rom " in text or "etween " in text or "(1" in text or "(2" in text:
        for match in matches(article, _years(), YEARS, ("from", "between", "(1", "(2")):
            if _runs_backward(match) and not _levels().search(around(article, Span(*match.span()), _NEAR)):
                yield from _told(article, rule, match)
    if " in " in text or " on " in text:
        stories = () if _BEGINNING.isdisjoint(words_of.of(article).whole) else (_stories(),)
        for match in (match for story in stories for match in matches(article, story, YEARS, ("in", "on", "until"))):
            if int(match["end"]) < int(match["start"]):
                yield from _told(article, rule, match)
        for pattern, words in _further():
            for match in matches(article, pattern, YEARS, words):
                if int(match["end"]) < int(match["start"]):
                    yield from _told(article, rule, match)


def _runs_backward(match: re.Match[str]) -> bool:
    start, end = int(match["start"] or match["start2"]), int(match["end"] or match["end2"])
    if start != end or not (match["month"] and match["month2"]):
        return end < start
    return NUMBER_OF[match["month2"].lower()] < NUMBER_OF[match["month"].lower()]


def _told(article: Article, rule: Rule, match: re.Match[str]) -> Iterator[Result]:
    named = match.groupdict()
    start, end = (named.get(name) or named.get(f"{name}2") or "" for name in ("start", "end"))
    months = [named.get(name) or "" for name in ("month", "month2")]
    if start == end:
        start, end = f"{months[0]} {start}", f"{months[1]} {end}"
    yield found(rule, article, Span(*match.span()), {"start": f"in {start}", "end": f"in {end}"})


KIND = Kind(KindSpec("end-before-start", {}, ("start", "end")), within=_check)
