"""Events against the day of publication.

Worked example: an article of 4 June 2024 that tells of a bridge "opened on June 3, 2025" tells of next year as of the
past. One day of slack is left for time zones.
"""

from collections.abc import Iterator
from datetime import date

from factcheck.checking.dates.days import dates_of
from factcheck.checking.dates.tense import is_reported
from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.checking.wording import day_words
from factcheck.model.claim import Article
from factcheck.model.mention import Mention
from factcheck.model.rule import KindSpec, Rule


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    """Flag the one past event that lies after publication.

    With several of them it is the day of publication that is doubtful, of an older version or of something else.
    """
    published = article.document.published
    if published is None:
        return
    events = list(_events(article, published.day))
    slack, near = int(rule.number("slack_days")), int(rule.number("near_days"))
    late = {day for mention, day in events if (day - published.day).days > slack}
    for mention, day in events:
        apart = (published.day - day).days
        fields = {"event": day_words(day), "published": day_words(published.day), "days": _days_words(abs(apart))}
        if day in late and len(late) == 1 and mention.date is not None and mention.date.year is not None:
            yield found(rule, article, mention.span, fields)
        # The day of publication itself may be the very date that it was read from.
        elif 0 < apart <= near:
            yield from held(rule, article, (mention.span,), fields)


def _events(article: Article, published: date) -> Iterator[tuple[Mention, date]]:
    """Yield the days that a sentence tells as past, each resolved to its year."""
    for mention, written in dates_of(article):
        if written.month is None or written.day is None:
            continue
        day = written.resolved(published)
        if day is not None and is_reported(article, mention.span):
            yield mention, day


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
