"""Announcements of what has passed when the article is published.

Worked example: "The bridge will open on June 3, 2023", in an article of June 2024, was copied from last year's or
has the wrong year.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.dates.stretch import MONTHS, YEAR
from factcheck.checking.in_prose import YEARS, around, matches
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.wording import day_words
from factcheck.model.claim import Article
from factcheck.model.date_spans import days_of
from factcheck.model.dates import MONTHS as NUMBER_OF
from factcheck.model.dates import WrittenDate
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_SENTENCE = 250
# What happens on a day; "will cover homes built in 2010" tells of nothing that is to come in 2010.
_HAPPENS = (
    r"(?:open|close|begin|start|launch|end|take\splace|take\seffect|come\sinto\s(?:force|effect)|go\sinto\s(?:force|effect)"
    r"|meet|arrive|debut|premiere|kick\soff|step\sdown|retire|resume|expire|go\son\ssale|report|vote|convene|rule|appear"
    r"|(?:host|visit|release|publish|announce|hold|sign|complete|finish|unveil|deliver|stage)\s(?:the|a|an|its|his|her|their)"
    r"(?:\s[A-Za-z'’-]+){1,4}"
    r"|be\s(?:held|opened|closed|completed|launched|released|published|inaugurated|finished|unveiled|announced|signed"
    r"|decided|delivered|staged))"
)
_WILL = r"(?:will|shall|(?:is|are)\s(?:set\s|due\s)?to|is\s(?:scheduled|expected)\sto|plans\sto)"


@cache
def _announced() -> re.Pattern[str]:
    return re.compile(
        rf"\b{_WILL}\s(?:also\s|then\s|now\s|officially\s|formally\s)?{_HAPPENS}"
        r"(?:\s(?:to|for|at|with)(?:\s(?:the\s)?[a-z]+){1,3})?"
        r"(?:\s(?:here|again|next|in\s[A-Z][a-z]+|at\s[A-Z][a-z]+))?"
        rf"\s(?:on|in|from|by)\s(?:[A-Z][a-z]{{2,5}}day,?\s)?"
        rf"(?P<date>(?:(?P<month>{MONTHS})\s(?:(?P<day>\d{{1,2}}),?\s)?"
        rf"|(?P<day2>\d{{1,2}})\s(?P<month2>{MONTHS})\s)?(?P<year>{YEAR}))"
    )


@cache
def _told_back() -> re.Pattern[str]:
    """Match an announcement that somebody made back then, or that is only quoted."""
    return re.compile(r"\b(?:earlier|previously|originally|then|at the time|had|would|once|wrote|read|if)\b|[“\"‘]")


@cache
def _any_year() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d%]|,\d)")


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    published = article.document.published
    if published is None or not (" in " in article.text or " on " in article.text):
        return
    for match in matches(article, _announced(), ("will", "shall", "to"), YEARS):
        span = Span(*match.span())
        passage = around(article, span, _SENTENCE)
        if _told_back().search(passage) or len(_any_year().findall(passage)) > 1:
            continue
        month, day = match["month"] or match["month2"], match["day"] or match["day2"]
        number = NUMBER_OF[month.lower()] if month else None
        days = days_of(WrittenDate(int(match["year"]), number, int(day) if day else None), published.day)
        if days is not None and (published.day - days[1]).days > int(rule.number("slack_days")):
            fields = {"date": match["date"], "published": day_words(published.day)}
            yield found(rule, article, span, fields)


_ABOUT = {"slack_days": "how many days an announced day may lie before publication, for time zones"}
KIND = Kind(KindSpec("late-announcement", {"slack_days": 1}, ("date", "published"), _ABOUT), within=_check)
