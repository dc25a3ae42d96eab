"""Years that are counted back from today, against the day that they lead to: "50 years ago today, on 20 July 1969".

Comes in: an article with its day of publication. Goes out: the stretches whose length the two days do not give, to the
year: who says "today" means the day itself. Never happens here: a tick; a day of another season, unless it stands right
beside the length; a passage that names the year in which its own "today" was.

Worked example: on 20 July 2023 "50 years ago today" was 20 July 1973, and 20 July 1969 is 54 years ago.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from factcheck.checking.dates.counted_years import ROUND_LENGTHS
from factcheck.checking.dates.stretch import NUMBER, Stretch, count_of, counted
from factcheck.checking.in_prose import matches_beside
from factcheck.checking.placed import block_around
from factcheck.checking.words_of import as_in_tables
from factcheck.model.claim import Article
from factcheck.model.dates import WrittenDate, days_from
from factcheck.model.mention import Form, Mention
from factcheck.model.span import Span

_SHIFTS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
# "This week" and "this month" leave some days.
_SLACK = {"week": 7, "weekend": 7, "month": 31}
# What follows upon it is told with its own day: so many days later, and so few years off.
_SOON, _FEW_YEARS = 7, 5
_LEAD = 20
_DAYS = (" today", " tomorrow", " yesterday", " tonight", " this ", "Today ", "Tomorrow ", "Yesterday ")
_LENGTHS = (" years", "centur", "decade", "anniversary")


class _Meant(NamedTuple):
    """`years` back from `day`, give or take `slack` days, as `span` says in `words`."""

    span: Span
    words: str
    years: int
    day: date
    slack: int


@cache
def _counted_back() -> re.Pattern[str]:
    """Compile "50 years ago today", "20 years today since", "today marks a century since"."""
    rounds = "|".join(sorted(ROUND_LENGTHS, key=len, reverse=True))
    length = rf"(?P<length_>{NUMBER}\syears|{rounds})"
    first, second, third = (length.replace("_>", f"{mark}>") for mark in ("", "2", "3"))
    day = "|".join(_SHIFTS)
    return re.compile(
        rf"(?i:(?<![\w.,$£€-])(?:{first}\sago,?\s(?:to\sthe\sday,?\s)?(?:(?P<day>{day})|this\s(?:very\s)?(?P<part>week|weekend|month))\b"
        rf"|{second}\s(?P<day2>{day})\ssince\b)"
        rf"|\b(?P<day3>{day})\s(?:marks|is|was|it\sis|will\sbe)\s(?:exactly\s)?"
        rf"(?:{third}\ssince\b|the\s(?P<nth>\d{{1,3}})(?:st|nd|rd|th)\sanniversary\b))"
    )


@cache
def _hedge() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:about|around|nearly|almost|roughly|some|over|than|least|most|approximately|and|another)\s(?:a\s)?$",
        re.IGNORECASE,
    )


@cache
def _beside() -> re.Pattern[str]:
    """Match what stands between a length and the day that explains it: ", on ", " (", ", in ", ", exactly "."""
    return re.compile(r"(?:,|\s[–—-]|\s\()?\s?(?:(?:on|in|exactly|precisely|just)\s){0,2}")


def years_ago(article: Article) -> Iterator[Stretch]:
    """Yield the lengths that no day beside them gives, nor the same day of a year in their sentence."""
    published = article.document.published
    if published is None:
        return
    for match in matches_beside(article, _counted_back(), _DAYS, _LENGTHS):
        lead = article.text[max(0, match.start() - _LEAD) : match.start()]
        if _hedge().search(lead) is None:
            yield from _judged(article, _read(match, published.day))


def _read(match: re.Match[str], published: date) -> _Meant:
    named = {name.rstrip("23"): text for name, text in match.groupdict().items() if text}
    words = named.get("length") or f"{named['nth']} years"
    length = as_in_tables(words)
    years = ROUND_LENGTHS.get(length) or count_of(length.removesuffix(" years"))
    day = days_from(published, _SHIFTS[as_in_tables(named.get("day", "today"))])
    return _Meant(Span(*match.span()), words, years, day, _SLACK.get(as_in_tables(named.get("part", "")), 0))


def _judged(article: Article, meant: _Meant) -> Iterator[Stretch]:
    number = article.number_around(meant.span)
    if number is None:
        return
    sentence = article.sentences[number]
    ends = [(day, _end(article, meant, day)) for day in _days_of(article, sentence)]
    told = [(day, end) for day, end in ends if end is not None]
    if not told:
        told = [(day, end) for day, end in _days_after(article, meant, number) if end is not None]
    if not told or any(end - _year(day) == meant.years for day, end in told):
        return
    day, end = told[0]
    apart = end - _year(day)
    block = block_around(article, sentence)
    own = sentence if block is None else block.span
    if apart > 0 and str(_year(day) + meant.years) not in own.of(article.text):  # the "today" of somebody who is quoted
        span = meant.span.joined(day.span)
        yield Stretch(
            span, str(_year(day)), str(end), meant.years, meant.words, apart, apart, counted(apart, "year")
        )  # fmt: skip


def _days_of(article: Article, sentence: Span) -> list[Mention]:
    """Return the mentions of a sentence that name a year, alone or with a month or a day."""
    first, behind = (bisect_left(article.mentions, place, key=_start) for place in sentence)
    return [
        mention
        for mention in article.mentions[first:behind]
        if mention.form in {Form.DATE, Form.YEAR} and mention.date is not None and _is_of_a_year(mention.date)
    ]


def _is_of_a_year(written: WrittenDate) -> bool:
    return written.year is not None and written.part is None and written.until is None


def _start(mention: Mention) -> int:
    return mention.span.start


def _year(mention: Mention) -> int:
    assert mention.date is not None, "only days and years are asked for"
    assert mention.date.year is not None, "only these are asked for"
    return mention.date.year


def _end(article: Article, meant: _Meant, day: Mention) -> int | None:
    """Return the year of the day that is counted back from, if the other `day` is the one that is counted back to."""
    written = day.date
    if written is not None and written.month is not None and written.day is not None:
        for off in sorted(range(-meant.slack, meant.slack + 1), key=abs):
            near = days_from(meant.day, off)
            if (near.month, near.day) == (written.month, written.day):
                return near.year
    before, behind = sorted((meant.span, day.span))
    is_beside = _beside().fullmatch(article.text, before.end, behind.start) is not None
    return meant.day.year if is_beside else None


def _days_after(article: Article, meant: _Meant, number: int) -> Iterator[tuple[Mention, int | None]]:
    """Yield the day of the next sentence, where it goes on about the same thing and tells of the days that followed."""
    if number + 1 == len(article.sentences):
        return
    following = article.sentences[number + 1]
    block = block_around(article, meant.span)
    days = _days_of(article, following)
    is_same = re.match(r"(?:He|She|It|They)\s(?!had\b)", article.text[following.start : following.start + _LEAD])
    if block is None or not block.span.contains(following) or is_same is None or len(days) != 1:
        return
    written = days[0].date
    nears = (days_from(meant.day, off) for off in range(_SOON + 1))
    for near in nears:
        is_near = written is not None and (near.month, near.day) == (written.month, written.day)
        if is_near and abs(near.year - meant.years - _year(days[0])) <= _FEW_YEARS:
            yield days[0], near.year
