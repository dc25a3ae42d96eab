"""What is told as finished in a month or a year that has not begun when the article is published.

Comes in: an article and its day. Goes out: the place of the month or year, its words, and how many days it lies ahead.
Never happens here: days, and passages of plans or of fiction.

Worked example: "The bypass opened in September 2026", published in August 2022.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from factcheck.checking.dates.stretch import MONTHS, STANDS_ALONE
from factcheck.checking.in_prose import around, matches
from factcheck.model.claim import Article
from factcheck.model.dates import MONTHS as NUMBER_OF
from factcheck.model.dates import WrittenDate
from factcheck.model.span import Span

_SLACK, _SENTENCE = 1, 250


@cache
def _finished() -> re.Pattern[str]:
    """Match something finished in a month or a year: "opened in July 2025", "was set up in 2203"."""
    return re.compile(
        r"(?<!\bto be )(?<!\bbe )(?<!\bto )\b(?:opened|began|started|closed|launched|ended"
        r"|took (?:office|effect|place)|died|resigned"
        r"|married|founded|established|set up|built|completed|finished|inaugurated|introduced|created)"
        rf" (?:back )?in (?:(?P<month>{MONTHS}) )?(?P<year>[12]\d\d\d)(?![\d%]|[-–/]\d|,\d){STANDS_ALONE}"
    )


@cache
def _reckoned() -> re.Pattern[str]:
    """Match figures told as past of a stretch or a month: "sold 4,200 vans in the year to 31 December 2023"."""
    moved = r"rose|fell|grew|climbed|dropped|shrank|slipped"
    counted = (
        r"was|were|stood at|made|earned|sold|lost|booked|took|produced|exported|imported|totaled|totalled|reported"
        r"|posted|reached|came to|built|hired|carried|spent"
    )
    day = rf"(?:(?P<day>\d{{1,2}}) (?P<month>{MONTHS})|(?P<month2>{MONTHS}) (?P<day2>\d{{1,2}}),?|(?P<month3>{MONTHS}))"
    # What is set, hired or banned "for the six months to 30 September" is so from now on; who reports has counted.
    over = r"(?:in|over|during) (?:the|its|their) "
    stretch = (
        r"(?:[\w-]+ ){0,2}(?:year|months|quarter|half|half-year|weeks|season) (?:to|ended|that ended|up to)(?: on)?"
    )
    told = rf"(?:{moved})\b[^;:()\n]{{0,90}}?\b{over}|(?:{counted})\b[^;:()\n\d]{{0,60}}?\d[^;:()\n]{{0,60}}?\b{over}"
    reported = r"(?:reported|posted|made|earned)\b[^;:()\n\d]{0,40}?\d[^;:()\n]{0,40}?\bfor (?:the|its|their) "
    figure = r"(?: (?:by|to|at|a|about|some|around)){0,2} [$€£]?\d[\d.,]*%?"
    apart = r"(?:and|that|which|for|as|when|after|of|on|who)"
    return re.compile(
        rf"\b(?:(?:{told}|{reported}){stretch}"
        rf"|(?:{moved}|{counted})\b{figure}(?: (?!{apart}\b)[\w.,%$€£]{{1,14}}){{0,6}}? in) {day}"
        rf" (?P<year>20\d\d)(?![\d%]|[-–/]\d|,\d){STANDS_ALONE}"
    )


@cache
def _planned() -> re.Pattern[str]:
    """Match what makes a sentence one of what is to come."""
    return re.compile(
        r"\b(?:will|would|could|should|may|might|if|until|plan\w*|expect\w*|schedul\w*|forecast\w*|set to|due|going to"
        r"|to be|aim\w*|project\w*|propos\w*|target\w*|budget\w*|guidance|outlook|sees|foresee\w*|predict\w*|hope\w*"
        r"|contract\w*|deliver\w*|order\w*"
        r"|futures|maturing|lease\w*|book(?:ed|ing)s?|reserv\w*|ticket\w*|next|current|novel|film|series|fiction|game"
        r"|imagin\w*|model\w*|simulat\w*|calendar|vision|deadline|agreed|signed|extended|delay\w*|postpone\w*)\b",
        re.IGNORECASE,
    )


@cache
def _foreseen() -> re.Pattern[str]:
    """Match what makes a passage one of plans, of fiction or of other calendars."""
    return re.compile(
        r"\b(?:will|would|could|should|may|might|if|when|once|until|plan\w*|expect\w*|schedul\w*|forecast\w*|set to|due"
        r"|going to|to be|opera|novel|film|series|fiction|story|book|game|imagin\w*|calendar|BC|BS"
        r"|Buddhist|Hebrew|Islamic|years? old"
        r"|by (?:\d|the end|then|early|late|mid)"
        r"|project\w*|propos\w*|target\w*|vision|model\w*|simulat\w*|fiscal|delay\w*|postpon\w*)\b",
        re.IGNORECASE,
    )


def too_late(article: Article, published: date) -> Iterator[tuple[Span, str, int]]:
    """Yield what is told as finished in a month or year that has not begun, in words and days."""
    for match in matches(article, _finished(), (" in ",), ("1", "2")):
        month = NUMBER_OF[match["month"].lower()] if match["month"] else 1
        day = date(int(match["year"]), month, 1)
        span = Span(*match.span())
        if (day - published).days > _SLACK and _foreseen().search(around(article, span, _SENTENCE)) is None:
            words = f"{match['month']} {match['year']}" if match["month"] else match["year"]
            yield (
                Span(match.start("month") if match["month"] else match.start("year"), match.end()),
                words,
                (day - published).days,
            )
    yield from _of_figures(article, published)


def _of_figures(article: Article, published: date) -> Iterator[tuple[Span, str, int]]:
    """Yield the end of a stretch whose figures are told as past, if it is the only one that is still to come."""
    ahead: dict[date, tuple[Span, str, int]] = {}
    for match in matches(article, _reckoned(), (" to ", " ended ", " in "), ("20",)):
        name = match["month"] or match["month2"] or match["month3"]
        number = match["day"] or match["day2"] or "1"
        day = WrittenDate(int(match["year"]), NUMBER_OF[name.lower()], int(number)).as_date()
        start = next(match.start(group) for group in ("day", "month2", "month3") if match[group])
        span = Span(start, match.end())
        if (
            day is not None
            and (day - published).days > _SLACK
            and _planned().search(around(article, span, _SENTENCE)) is None
        ):
            ahead.setdefault(day, (span, span.of(article.text), (day - published).days))
    if len(ahead) == 1:
        yield from ahead.values()
