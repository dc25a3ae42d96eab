"""Dates against the calendar and against the day of publication.

Worked example: "Thursday, Oct 13, 2023" is no day: 13 October 2023 was a Friday. "Thursday" alone, in an article of
that Friday, is the day before, the 12th.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.model.claim import Article
from factcheck.model.dates import WEEKDAY_NAMES, WrittenDate
from factcheck.model.finding import Level
from factcheck.model.mention import Form, Mention
from factcheck.model.rates import Rates
from factcheck.model.rule import KindSpec, Rule

_NEXT = re.compile(r"\b(?:next|this|coming|every|each|on|until|till|by|most|will|through)\s+$", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:was|were|said|released|announced|held|heard|reported|told|published|opened|launched|signed|met|killed|died|arrived|visited|unveiled|issued|showed"
    r"|approved|passed|closed|ended|began|started|won|lost|fell|rose)\b",
    re.IGNORECASE,
)
# In lower case only: a "Plan" in a title announces nothing.
_FUTURE = re.compile(
    r"\b(?:will|would|is to|are to|due|scheduled|plans?|expected|set to|going to|upcoming|until|before|by)\b"
)


def _dates(article: Article) -> Iterator[tuple[Mention, WrittenDate]]:
    for mention in article.mentions:
        if mention.form is Form.DATE and mention.date is not None:
            yield mention, mention.date


def _day(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def _check_weekday(article: Article, rule: Rule, rates: Rates) -> Iterator[Result]:
    del rates
    published = article.document.published
    for mention, written in _dates(article):
        if written.weekday is None:
            continue
        if written.month is None:
            if published is not None and rule.verifies and _is_reported(article, mention):
                day = written.resolved(published.day)
                if day is not None:
                    yield held(
                        rule,
                        article,
                        (mention.span,),
                        _weekday_fields(written, day, f"published {_day(published.day)}"),
                    )
            continue
        day = written.as_date() or (written.resolved(published.day) if published is not None else None)
        if day is None:
            continue
        basis = "" if written.year is not None or published is None else f" in the year of publication, {day.year}"
        fields = _weekday_fields(written, day, basis)
        if day.weekday() == written.weekday:
            yield held(rule, article, (mention.span,), fields)
        else:
            # Without a written year the reading may be another year's.
            level = None if written.year is not None else Level.WARNING
            yield found(
                rule, article, mention.span, fields, level=level, confidence="high" if written.year else "medium"
            )


def _is_reported(article: Article, mention: Mention) -> bool:
    """Whether a bare weekday is one that has passed: not "next Friday", and a verb in the past beside it."""
    if _NEXT.search(article.text, max(0, mention.span.start - 12), mention.span.start) and not article.text[
        max(0, mention.span.start - 3) : mention.span.start
    ].lower().startswith("on"):
        return False
    around = article.text[max(0, mention.span.start - 60) : mention.span.end + 40]
    return _PAST.search(around) is not None and _FUTURE.search(around) is None


def _weekday_fields(written: WrittenDate, day: date, basis: str) -> dict[str, str]:
    assert written.weekday is not None, "only dates with a weekday are compared"
    nearest = day + timedelta(days=(written.weekday - day.weekday() + 3) % 7 - 3)
    return {
        "date": _day(day),
        "basis": basis,
        "weekday": WEEKDAY_NAMES[written.weekday],
        "actual": WEEKDAY_NAMES[day.weekday()],
        "nearest": _day(nearest),
    }


WEEKDAY = Kind(KindSpec("weekday", {}, ("date", "basis", "weekday", "actual", "nearest")), within=_check_weekday)


def _check_existing(article: Article, rule: Rule, rates: Rates) -> Iterator[Result]:
    del rates
    for mention, written in _dates(article):
        if not written.exists:
            yield found(rule, article, mention.span, {"date": mention.span.of(article.text)}, confidence="high")


EXISTING_DAY = Kind(KindSpec("existing-day", {}, ("date",)), within=_check_existing)


def _check_order(article: Article, rule: Rule, rates: Rates) -> Iterator[Result]:
    """Hold events told in the past tense against the day of publication; a day of slack for time zones."""
    del rates
    published = article.document.published
    if published is None:
        return
    for mention, written in _dates(article):
        day = written.resolved(published.day) if written.month is not None and written.day is not None else None
        sentence = next((span for span in article.sentences if span.contains(mention.span)), None)
        if day is None or sentence is None:
            continue
        words = sentence.of(article.text)
        if not _PAST.search(words) or _FUTURE.search(words):
            continue
        apart = (published.day - day).days
        fields = {
            "event": _day(day),
            "published": _day(published.day),
            "days": f"{abs(apart)} day{'s' if abs(apart) != 1 else ''}",
        }
        if apart < -int(rule.number("slack_days")) and written.year is not None:
            yield found(rule, article, mention.span, fields)
        elif 0 <= apart <= int(rule.number("near_days")) and rule.verifies:
            yield held(rule, article, (mention.span,), fields)


ORDER = Kind(
    KindSpec("order-of-events", {"slack_days": 1, "near_days": 31}, ("event", "published", "days")), within=_check_order
)
