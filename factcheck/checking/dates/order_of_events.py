"""Events against the day of publication.

Worked example: an article of 4 June 2024 that tells of a bridge "opened on June 3, 2025" tells of next year as of the
past. One day of slack is left for time zones.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from factcheck.checking.dates.days import dates_of
from factcheck.checking.dates.tense import is_reported
from factcheck.checking.dates.too_late import too_late
from factcheck.checking.in_prose import around
from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.checking.wording import day_words
from factcheck.model.claim import Article
from factcheck.model.mention import Mention
from factcheck.model.rule import KindSpec, Rule

# A day without a year that lies so many days ahead would be told with a word for its year if it were of another.
_SOON = 45
_LEAD = 90


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    """Flag the one past event that lies after publication.

    With several of them it is the day of publication that is doubtful, of an older version or of something else.
    """
    published = article.document.published
    if published is None:
        return
    for place, words, days in too_late(article, published.day):
        yield found(
            rule, article, place, {"event": words, "published": day_words(published.day), "days": _days_words(days)}
        )
    events = list(_events(article, published.day))
    slack, near = int(rule.number("slack_days")), int(rule.number("near_days"))
    late = {day for mention, day in events if (day - published.day).days > slack}
    for mention, day in events:
        apart = (published.day - day).days
        fields = {"event": day_words(day), "published": day_words(published.day), "days": _days_words(abs(apart))}
        if day in late and len(late) == 1 and _is_sure(article, mention, apart):
            yield found(rule, article, mention.span, fields)
        # The day of publication itself may be the very date that it was read from.
        elif 0 < apart <= near:
            yield from held(rule, article, (mention.span,), fields, loosely=True)


def _is_sure(article: Article, mention: Mention, apart: int) -> bool:
    """Whether a day has its year, or can be of none but this one: just ahead, with a verb of its own, no other year."""
    published = article.document.published
    if mention.date is None or published is None or mention.date.year is not None:
        return mention.date is not None
    lead = article.text[max(0, mention.span.start - _LEAD) : mention.span.start]
    if -apart > _SOON or _own_verb().search(lead) is None:
        return False
    return not set(_any_year().findall(article.text)) - {str(published.day.year)}


def _is_told_on(article: Article, mention: Mention) -> bool:
    """Whether a day without a year stands right behind its verb: "ruled on 14 June that the quarry may reopen"."""
    lead = article.text[max(0, mention.span.start - _LEAD) : mention.span.start]
    is_bare = mention.date is not None and mention.date.year is None
    return (
        is_bare
        and re.search(
            r"\b(?:court|judge|council|parliament|senate|minist\w+|company|firm|bank|board|agency)"
            r"(?: [\w’'-]+){0,4} (?:ruled|decided|said|announced|agreed|voted|confirmed|approved|reported) on $",
            lead,
        )
        is not None
    )


@cache
def _own_verb() -> re.Pattern[str]:
    """Match a verb whose day follows it: "convicted the banker of fraud on"."""
    return re.compile(
        r"\b(?:ruled|decided|convicted|sentenced|acquitted|approved|rejected|passed|adopted|opened|closed|shut|died"
        r"|resigned|arrived"
        r"|launched|unveiled|released|published|won|lost|met|voted|elected|arrested|fined|sold|bought|began|started"
        r"|ended|crashed|sank|collapsed|received|completed|inaugurated|agreed|struck|killed)"
        r"(?: (?!for\b|to\b|at\b|that\b|before\b|until\b|by\b|from\b|and\b)[\w’'-]+){0,5}"
        r"(?: at \d[\d:.]*(?: ?[ap]\.?m\.?)?)? on $"
    )


@cache
def _any_year() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,$€£])(?:1[5-9]|20)\d\d(?![\d%]|,\d)")


def _events(article: Article, published: date) -> Iterator[tuple[Mention, date]]:
    """Yield the days that a sentence tells as past, each resolved to its year."""
    for mention, written in dates_of(article):
        if written.month is None or written.day is None:
            continue
        day = written.resolved(published)
        if day is not None and day > published and _is_elsewhere(article, mention):
            continue
        if day is not None and (is_reported(article, mention.span) or _is_told_on(article, mention)):
            yield mention, day


def _is_elsewhere(article: Article, mention: Mention) -> bool:
    """Whether a day is that of a thing and not of the verb, of another year, or of a made-up time.

    So are those of "tickets for the concert of 4 June were sold out", "it ended last year on Sunday, 7 January".
    """
    lead = article.text[max(0, mention.span.start - _LEAD) : mention.span.start]
    if _of_a_thing().search(lead) is not None:
        return True
    near = around(article, mention.span, _LEAD)
    is_bare = mention.date is not None and mention.date.year is None
    return _made_up().search(near) is not None or (is_bare and _other_year().search(near) is not None)


@cache
def _of_a_thing() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\bnight)(?<!\bmorning)(?<!\bevening)(?<!\bafternoon)(?<!\bday)(?<!\bhours)(?<!\bdate)(?<!\beve) of"
        r" (?:[A-Z][a-z]+day,? )?$"
    )


@cache
def _made_up() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:[Nn]ovel|[Ff]iction\w*|[Ii]magin\w+|set (?:on|in)|calculated|predicted|foretold|foreseen|prophe\w+)\b"
    )


@cache
def _other_year() -> re.Pattern[str]:
    return re.compile(r"\b(?:last year|a year ago|a year earlier|previous year|year before|next year)\b")


def _days_words(days: int) -> str:
    return f"{days} day{'' if days == 1 else 's'}"


_ABOUT = {
    "slack_days": "how many days after publication an event may lie, for time zones",
    "near_days": "how many days before publication an event may lie at most to be verified by its tense",
}
KIND = Kind(
    KindSpec("order-of-events", {"slack_days": 1, "near_days": 31}, ("event", "published", "days"), _ABOUT),
    within=_check,
)
