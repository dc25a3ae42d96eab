"""What is told as finished in a month or a year that has not begun when the article is published.

Comes in: an article and its day. Goes out: the place of the month or year, its words, and how many days it lies ahead.
Never happens here: days, and passages of plans or of fiction.

Worked example: "The bypass opened in September 2026", published in August 2022.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from factcheck.checking.dates.stretch import MONTHS
from factcheck.checking.in_prose import around, matches
from factcheck.model.claim import Article
from factcheck.model.dates import MONTHS as NUMBER_OF
from factcheck.model.span import Span

_SLACK, _SENTENCE = 1, 250


@cache
def _finished() -> re.Pattern[str]:
    """Match something finished in a month or a year: "opened in July 2025", "was set up in 2203"."""
    return re.compile(
        r"(?<!\bto be )(?<!\bbe )(?<!\bto )\b(?:opened|began|started|closed|launched|ended"
        r"|took (?:office|effect|place)|died|resigned"
        r"|married|founded|established|set up|built|completed|finished|inaugurated|introduced|created)"
        rf" (?:back )?in (?:(?P<month>{MONTHS}) )?(?P<year>[12]\d\d\d)(?![\d%]|[-–/]\d|,\d)"
        r"(?! (?:dollars|euros|prices|terms))"
    )


@cache
def _foreseen() -> re.Pattern[str]:
    """Match what makes a passage one of plans, of fiction or of other calendars."""
    return re.compile(
        r"\b(?:will|would|could|should|may|might|if|when|once|until|plan\w*|expect\w*|schedul\w*|forecast\w*|set to|due"
        r"|going to|to be|novel|film|series|fiction|story|book|game|imagin\w*|calendar|BC|BS"
        r"|Buddhist|Hebrew|Islamic|years? old"
        r"|by|project\w*|propos\w*|target\w*|vision|model\w*|simulat\w*|fiscal|delay\w*|postpon\w*)\b",
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
