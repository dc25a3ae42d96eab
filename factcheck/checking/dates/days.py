"""Dates against the calendar.

Worked example: "Thursday, Oct 13, 2023" is no day: 13 October 2023 was a Friday. "Thursday" alone, in an article of
that Friday, is the day before, the 12th.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import chain

from factcheck.checking.dates.julian import is_old_day, is_old_weekday
from factcheck.checking.dates.tense import is_ahead, is_reported
from factcheck.checking.dates.told_weekdays import told_weekdays
from factcheck.checking.in_prose import DIGITS, matches_beside, sentences_with
from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.checking.placed import block_around
from factcheck.checking.wording import day_words
from factcheck.model.claim import Article
from factcheck.model.dates import MONTHS, WEEKDAY_NAMES, WEEKDAYS, WrittenDate, days_from
from factcheck.model.finding import Level
from factcheck.model.mention import Form, Mention
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_PARTS_OF_A_DAY = frozenset({"morning", "afternoon", "evening", "night", "noon", "midday", "lunchtime"})
_LEAD = 20


def dates_of(article: Article) -> Iterator[tuple[Mention, WrittenDate]]:
    """Yield the mentions of days, months and weekdays with the date that each writes."""
    for mention in article.mentions:
        if mention.form is Form.DATE and mention.date is not None:
            yield mention, mention.date


def dates_between(article: Article, start: int, end: int) -> Iterator[tuple[Mention, WrittenDate]]:
    """Yield those of `dates_of` that begin at `start` or behind it, and before `end`."""
    first, behind = (bisect_left(article.mentions, place, key=_start) for place in (start, end))
    for mention in article.mentions[first:behind]:
        if mention.form is Form.DATE and mention.date is not None:
            yield mention, mention.date


def _start(mention: Mention) -> int:
    return mention.span.start


def written_weekdays(article: Article) -> Iterator[tuple[Mention, WrittenDate]]:
    """Yield the weekdays of an article, with the dates that stand beside them."""
    for mention, written in _joined(article):
        if written.weekday is not None and not _is_last_of_several(article, mention):
            yield mention, written


def _check_weekday(article: Article, rule: Rule) -> Iterator[Result]:
    for mention, written in written_weekdays(article):
        if written.month is None:
            yield from _bare_weekday(article, rule, mention, written)
        else:
            yield from _full_weekday(article, rule, mention, written)
    yield from _check_told(article, rule)


def _check_told(article: Article, rule: Rule) -> Iterator[Result]:
    """Hold the weekdays that stand away from their date against the calendar."""
    published = article.document.published
    for told in told_weekdays(article):
        written = told.written._replace(weekday=told.weekday)
        basis = "" if told.written.year is not None or published is None else _basis(told.day, published.day)
        if told.day.weekday() == told.weekday:
            yield from held(rule, article, (told.span,), _fields(written, told.day, basis))
        elif is_old_weekday(article, told.span, told.day, told.weekday):
            continue
        elif told.written.year is not None or not _fits_the_other_year(written, told.day):
            level = None if told.written.year is not None else Level.WARNING
            yield found(rule, article, told.span, _fields(written, told.day, basis), level=level)


def _joined(article: Article) -> Iterator[tuple[Mention, WrittenDate]]:
    """Yield the dates, "Thursday evening, October 13, 2023" as one."""
    waiting: tuple[Mention, WrittenDate] | None = None
    for mention, written in dates_of(article):
        if waiting is not None:
            before, weekday = waiting
            between = article.text[before.span.end : mention.span.start].strip(" ,")
            if written.day is not None and written.weekday is None and between in _PARTS_OF_A_DAY:
                mention = mention._replace(span=before.span.joined(mention.span))
                written = written._replace(weekday=weekday.weekday)
            else:
                yield waiting
        is_bare = written.weekday is not None and written.month is None
        waiting = (mention, written) if is_bare else None
        if waiting is None:
            yield mention, written
    if waiting is not None:
        yield waiting


def _is_last_of_several(article: Article, mention: Mention) -> bool:
    """Whether the weekday is one of two, as in "Saturday and Sunday, 14-15 October": the date may be the first's."""
    words = article.text[max(0, mention.span.start - _LEAD) : mention.span.start].lower().rstrip()
    for link in (" and", " to", "/", "-", "–", " through", " or"):
        if words.endswith(link):
            last = words.removesuffix(link).split()[-1:]
            return bool(last) and last[0].rstrip(".,") in WEEKDAYS
    return False


def _bare_weekday(article: Article, rule: Rule, mention: Mention, written: WrittenDate) -> Iterator[Result]:
    """Tick "Thursday" as the last Thursday up to publication, if it is told as past."""
    published = article.document.published
    day = None if published is None else written.resolved(published.day)
    if published is not None and day is not None and is_reported(article, mention.span):
        yield from held(rule, article, (mention.span,), _fields(written, day, f"published {day_words(published.day)}"))


def _full_weekday(article: Article, rule: Rule, mention: Mention, written: WrittenDate) -> Iterator[Result]:
    """Hold a weekday against its date; without a written year, the year is that of publication."""
    published = article.document.published
    day = written.as_date() or (written.resolved(published.day) if published is not None else None)
    story = _of_the_story(article, mention, written)
    if (
        story is not None
        and story.weekday() != written.weekday
        and not _fits_a_named_year(article, mention, written, story.year)
    ):
        yield found(rule, article, mention.span, _fields(written, story, ""), level=Level.WARNING)
    if day is None or story is not None:
        return
    basis = "" if written.year is not None or published is None else _basis(day, published.day)
    fields = _fields(written, day, basis)
    if day.weekday() == written.weekday:
        yield from held(rule, article, (mention.span,), fields)
    elif written.year is not None and is_old_weekday(article, mention.span, day, _weekday_of(written)):
        return
    elif written.year is not None:
        yield found(rule, article, mention.span, fields, confidence="high")
    elif (
        published is not None
        and not _fits_the_other_year(written, published.day)
        and not _fits_a_named_year(article, mention, written, day.year)
    ):  # the text may speak of a year it does not name
        yield found(rule, article, mention.span, fields, level=Level.WARNING)


# So many days of one story may lie between a date with its year and one without.
_OF_A_STORY = 31


def _of_the_story(article: Article, mention: Mention, written: WrittenDate) -> date | None:
    """Return the day of a date without a year if the last one before it in its paragraph has one, and lies near."""
    block = block_around(article, mention.span)
    if block is None or written.year is not None or written.day is None or is_ahead(article, mention.span):
        return None
    before = [each for each in dates_between(article, block.span.start, mention.span.start) if each[1].day is not None]
    first = before[-1][1].as_date() if before else None
    day = None if first is None else written._replace(year=first.year).as_date()
    if first is None or day is None or not 0 < (day - first).days <= _OF_A_STORY:
        return None
    return None if _of_today().search(article.text, before[-1][0].span.end, mention.span.end) is not None else day


@cache
def _of_today() -> re.Pattern[str]:
    """Match what leaves the year of a story: a feast of it, or a day of another year."""
    return re.compile(r"\b(?:is|are|will|this|today|now|every|each|year|years|anniversary|centenary)\b")


# Nine months in days: "10 April" in an article of October can be of this year or of next.
_EITHER_YEAR = 274


def _basis(day: date, published: date) -> str:
    return f" in the year of publication, {day.year}" if day.year == published.year else f" in {day.year}"


def _fits_the_other_year(written: WrittenDate, published: date) -> bool:
    """Whether the weekday is right in a year beside that of publication, on a day that is not much further away."""
    days = (written._replace(year=year).as_date() for year in range(published.year - 1, published.year + 2))
    near = (day for day in days if day is not None and abs((day - published).days) <= _EITHER_YEAR)
    return any(day.weekday() == written.weekday for day in near)


# How far around a date the year is looked for that an account of those days named once.
_BEFORE, _BEHIND = 1500, 200


@cache
def _year_words() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?P<year>(?:19|20)\d\d)\b|(?P<ahead>next year)|last year|previous year|year (?:ago|earlier|before))"
    )


def _fits_a_named_year(article: Article, mention: Mention, written: WrittenDate, year: int) -> bool:
    """Whether the weekday is right in a year named near the date: "11 April last year ... On Friday, 15 April"."""
    near = article.text[max(0, mention.span.start - _BEFORE) : mention.span.end + _BEHIND]
    for match in _year_words().finditer(near):
        named = int(match["year"]) if match["year"] else year + (1 if match["ahead"] else -1)
        day = written._replace(year=named).as_date()
        if day is not None and day.weekday() == written.weekday:
            return True
    return False


def _weekday_of(written: WrittenDate) -> int:
    assert written.weekday is not None, "only dates with a weekday are compared"
    return written.weekday


def _fields(written: WrittenDate, day: date, basis: str) -> dict[str, str]:
    weekday = _weekday_of(written)
    nearest = days_from(day, (weekday - day.weekday() + 3) % 7 - 3)
    return {
        "date": day_words(day),
        "basis": basis,
        "weekday": WEEKDAY_NAMES[weekday],
        "actual": WEEKDAY_NAMES[day.weekday()],
        "nearest": day_words(nearest),
    }


WEEKDAY = Kind(KindSpec("weekday", {}, ("date", "basis", "weekday", "actual", "nearest")), within=_check_weekday)


@cache
def _may_be_beyond() -> re.Pattern[str]:
    """Match any number from 32 to 99; a search for it is quick."""
    return re.compile(r"[3-9](?<!\d[3-9])(?:(?<=3)[2-9]|(?<=[4-9])\d)(?!\d)")


@cache
def _beyond() -> re.Pattern[str]:
    """Compile days that no month has, where a year or an ordinal says that they are days: "38th of January"."""
    # "May" is no month by itself; an ordinal with "of", or a year, makes it one.
    months, with_may = ("|".join(name.title() for name in MONTHS if len(name) > shortest) for shortest in (3, 2))
    day = r"(?:3[2-9]|[4-9]\d)"
    return re.compile(
        rf"(?<![\d.,:/$€£-]){day}(?:st|nd|rd|th)\s(?:of\s|day\sof\s)(?:{with_may})\b"
        rf"|(?<![\d.,:/$€£-]){day}\s(?:{with_may}),?\s(?:1[5-9]|20)\d\d\b"
        rf"|\b(?:{with_may})\s{day}(?:st|nd|rd|th)?,\s(?:1[5-9]|20)\d\d\b"
        rf"|\b[Oo]n\s{day}(?:st|nd|rd|th)?\s(?:{months})(?=[,.;]|\s(?:the|at|and|he|she|it|they|in)\b)"
        rf"|(?<![\d.,:/$€£-])\b{day}\s(?:June|July|April|August|September|October|November|December|February|January)\b"
        r"(?=\s(?:1[5-9]|20)\d\d|[,.;)])"
    )


@cache
def _listed() -> re.Pattern[str]:
    """Compile the last day of several: "28, 29 and 31 November"."""
    months = "|".join(name.title() for name in MONTHS if len(name) > 2)
    return re.compile(
        rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?:,\s\d{{1,2}}(?:st|nd|rd|th)?){{0,6}}\s(?:and|or)\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
        rf"\s(?:of\s)?(?P<month>{months})\b(?!\s\d\b)"
    )


def _unwritten(article: Article) -> Iterator[Span]:
    """Yield days that are none, which are not read as dates: beyond 31, or the last of a list."""
    near = (article.sentences[number] for number in sentences_with(article, _MONTH_NAMES, DIGITS))
    beyond = (sentence for sentence in near if _may_be_beyond().search(article.text, *sentence) is not None)
    for match in (match for sentence in beyond for match in _beyond().finditer(article.text, *sentence)):
        yield Span(*match.span())
    for match in matches_beside(article, _listed(), _MONTH_NAMES):
        written = WrittenDate(None, MONTHS[match["month"].lower()], int(match["day"]))
        if not written.exists and int(match["day"]) > 0:
            yield Span(*match.span())


@cache
def _in_figures() -> re.Pattern[str]:
    """Compile a day in figures alone with a word that makes it a day: "by 2021-13-05", "Date: 17/13/2020"."""
    return re.compile(
        r"\b(?:[Oo]n|[Bb]y|[Ff]rom|[Uu]ntil|[Ss]ince|[Bb]efore|[Aa]fter|[Dd]ated|[Dd]ate(?: of [a-z]+)?:?|due|is"
        r"|[Bb]orn)\s"
        r"(?:(?P<day>(?:19|20)\d\d-\d\d-\d\d)(?![\w-])|(?P<parts>\d\d/\d\d/(?:19|20)\d\d)(?![\w/]))"
    )


def _not_in_calendar(article: Article) -> Iterator[Span]:
    """Yield days in figures that the calendar does not have; they are not read as dates."""
    for match in matches_beside(article, _in_figures(), ("-", "/")):
        if match["day"] is not None:
            year, month, day = map(int, match["day"].split("-"))
            if not (1 <= month <= _MONTHS and WrittenDate(year, month, day).exists and day):
                yield Span(*match.span("day"))
        elif min(map(int, match["parts"].split("/")[:2])) > _MONTHS:
            yield Span(*match.span("parts"))  # neither of the two is a month


@cache
def _clock() -> re.Pattern[str]:
    """Compile a time of day with its day behind it: "at 27.15 on Sunday"."""
    day = (
        r"(?:(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tonight|tomorrow|local\stime|GMT|UTC)"
    )
    return re.compile(
        # With a point and nothing else it may be a price, unless one digit makes it an hour: 27.15, 17.15.
        rf"\b(?:(?:[Aa]t|[Bb]y|[Ff]rom|[Uu]ntil|after|before|around)\s(?P<hour>\d{{1,2}})(?:[.:](?P<minute>\d\d)\s?[ap]\.?m\b"
        rf"|:(?P<minute2>\d\d)(?=\s{day}\b)|:(?P<minute4>[6-9]\d)(?=,?\s(?:the|a|an|on|in|he|she|it|they|we|and|when)\b))|(?<!was\s)(?<!were\s)(?<!is\s)(?<!low\s)(?<!high\s)[Aa]t\s(?P<hour3>2[5-9])"
        rf"\.(?P<minute3>[0-5]\d)(?=\s{day}\b))(?!:)"
    )


@cache
def _quoted() -> re.Pattern[str]:
    """Match what makes a number before a day a price, a level or a result."""
    return re.compile(
        r"\b(?:clos\w+|trad\w+|settl\w+|shares?|stocks?|index|points?|pric\w+|currency|rates?|bonds?|yield\w*|futures"
        r"|barrels?|ounces?|dollars?|euros?|yen|pounds?|rupees?|francs?|ended|finish\w*|opened|stood|quoted|sold|bought|rose|fell"
        r"|down|up|laps?|scor\w+|goals?|heats?|race|swam|ran|won|record|level|cents?|average)\b|[%$€£¥]",
        re.IGNORECASE,
    )


def _no_hours(article: Article) -> Iterator[Span]:
    """Yield times of day that no day has."""
    for match in matches_beside(article, _clock(), (".", ":")):
        given = {name: text for name, text in match.groupdict().items() if text}
        hour, minute = (int(text) for text in given.values())
        span = Span(match.start(next(iter(given))), match.end())
        if (hour < _HOURS and minute < _MINUTES) or (hour == _HOURS and minute == 0):
            continue
        sentence = article.sentence_around(span)
        if sentence is not None and (match["minute"] is not None or not _quoted().search(article.text, *sentence)):
            yield span


_HOURS, _MINUTES, _MONTHS = 24, 60, 12
_MONTH_NAMES = tuple(name.title() for name in MONTHS if len(name) > 2)


@cache
def _denied() -> re.Pattern[str]:
    """Match what says of a day itself that there is none."""
    return re.compile(
        r"\b(?:no such|not a (?:real|valid) (?:day|date)|non-?existent|(?:does|do|did)(?: not|n['’]t) exist"
        r"|never existed|impossible date|invalid date)\b"
    )


def _is_denied(article: Article, place: Span) -> bool:
    sentence = article.sentence_around(place)
    return sentence is not None and _denied().search(article.text, *sentence) is not None


def _check_existing(article: Article, rule: Rule) -> Iterator[Result]:
    known = [mention.span for mention, written in dates_of(article) if not written.exists]
    for span in _no_hours(article):
        yield found(rule, article, span, {"date": span.of(article.text)}, level=Level.WARNING)
    for span in chain(_unwritten(article), _not_in_calendar(article)):
        if not any(span.overlaps(other) for other in known) and not _is_denied(article, span):
            yield found(rule, article, span, {"date": span.of(article.text)}, confidence="high")
    for mention, written in dates_of(article):
        is_told_so = is_old_day(article, mention.span, written) or _is_denied(article, mention.span)
        if not written.exists and not is_told_so:
            yield found(rule, article, mention.span, {"date": mention.span.of(article.text)}, confidence="high")


EXISTING_DAY = Kind(KindSpec("existing-day", {}, ("date",)), within=_check_existing)
