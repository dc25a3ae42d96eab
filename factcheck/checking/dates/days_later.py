"""A day that is told with how long after the day before it came: "on 14 March ... on 18 April, three weeks later".

Comes in: an article. Goes out: the stretches whose length its two days do not give. Never happens here: a tick; a
length where three days stand, or none before, counts from something else.

Worked example: from 14 March to 18 April are 35 days, five weeks.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.checking.dates.days import dates_between
from factcheck.checking.dates.stretch import NUMBER, Stretch, count_of, counted
from factcheck.checking.in_prose import matches_beside
from factcheck.checking.placed import block_around
from factcheck.model.claim import Article
from factcheck.model.dates import WrittenDate
from factcheck.model.mention import Mention
from factcheck.model.span import Span

_BACK, _WEEK, _SLACK, _TEN = 2, 7, 3, 10
_LEAP = 2000
_DAYS = {"day": 1, "week": 7}
_WORDS = (" days", " weeks")


@cache
def _later() -> re.Pattern[str]:
    return re.compile(
        rf"(?:,|\s[–—-]|\s\(|\b(?:is|was|some|just|only|exactly))\s?(?:(?:just|only|exactly|a\sfull)\s)?(?P<number>{NUMBER})\s"
        r"(?P<unit>day|week)s\s(?:later|after(?:wards|\s(?:that|it|she|he|they|the)\b)?|on\b)"
        rf"|,?\safter\s(?:just\s|only\s|exactly\s)?(?P<number2>{NUMBER})\s(?P<unit2>day|week)s(?=[.,;]|$)"
    )


@cache
def _elsewhere() -> re.Pattern[str]:
    """Match what counts from another day, or in other days."""
    return re.compile(
        r"\b(?:working|business|trading|sitting|about|around|nearly|almost|within|than|every|each|another|before|earlier"
        r"|expected|should|would|could|if)\b"
    )


def days_later(article: Article) -> Iterator[Stretch]:
    """Yield the lengths between two days of a passage that these do not give."""
    for match in matches_beside(article, _later(), _WORDS, ("later", "after", " on")):
        span = Span(match.start("number" if match["number"] else "number2"), match.end())
        sentence = article.sentence_around(span)
        if sentence is None or _elsewhere().search(article.text, *sentence):
            continue
        days = _days_before(article, sentence, match.end())
        if len(days) == 2:
            yield from _judged(span, days, match)


def _days_before(article: Article, sentence: Span, end: int) -> Sequence[WrittenDate]:
    """Return the days of a passage up to a place, if the last of them is of its sentence."""
    block = block_around(article, sentence)
    around = sentence if block is None else block.span
    place = article.number_around(sentence) or 0
    before = [each for each in article.sentences[max(0, place - _BACK) : place] if around.contains(each)]
    start = before[0].start if before else sentence.start
    told = [*dates_between(article, start, sentence.end)]
    is_here = bool(told) and told[-1][0].span.start >= sentence.start and told[-1][0].span.end <= end
    return [day for _, day in told] if is_here and all(_is_day(mention, day) for mention, day in told) else []


def _is_day(mention: Mention, day: WrittenDate) -> bool:
    return day.day is not None and day.month is not None and mention.span.length > 0


def _judged(span: Span, days: Sequence[WrittenDate], match: re.Match[str]) -> Iterator[Stretch]:
    year = next((day.year for day in days if day.year is not None), _LEAP)
    first, last = (day._replace(year=day.year or year).as_date() for day in days)
    if first is None or last is None or last <= first:
        return
    number, unit = match["number"] or match["number2"], match["unit"] or match["unit2"]
    apart, count = (last - first).days, count_of(number)
    slack = 1 if unit == "day" else _SLACK
    if match["number"] is None and not _is_slip(count, round(apart / _DAYS[unit])):
        return  # what came "after 14 days" may have begun on a day that nobody tells
    if abs(count * _DAYS[unit] - apart) <= slack:
        return
    least, most = (apart - slack) // _DAYS[unit], (apart + slack) // _DAYS[unit]
    weeks = f" ({counted(apart // _WEEK, 'week')})" if apart % _WEEK == 0 else ""
    words = f"{number} {unit}s"
    start, end = (f"{day.day} {day:%B}" for day in (first, last))
    yield Stretch(span, start, end, count, words, least, most, f"{counted(apart, 'day')}{weeks}")


def _is_slip(count: int, apart: int) -> bool:
    """Whether one digit that is not the last, or the order of two, makes one number of the other."""
    return (count - apart) % _TEN == 0 or (min(count, apart) > _TEN and str(count) == str(apart)[::-1])
