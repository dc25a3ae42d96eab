"""A length of time beside the only two times of a passage: "closed in March and reopened in June, five months later".

Comes in: an article. Goes out: the stretches whose two ends do not give their length. Never happens here: a passage of
a third time or of another length, one of which may be something else's; a length that no word ties to its ends.

Worked examples: from 3 March to 3 June are three months, not "five months later"; "begun in 1173 and finished in 1372,
after 299 years" are 199; "came out in 1954. It was written three years later, in 1951" goes backward.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.checking.dates.stretch import MONTHS, NUMBER, Stretch, count_of, counted, of_years
from factcheck.checking.in_prose import matches_beside
from factcheck.checking.placed import block_around
from factcheck.model.claim import Article
from factcheck.model.dates import WrittenDate
from factcheck.model.mention import Form, Mention
from factcheck.model.span import Span

_PAIR, _YEAR_LONG, _WEEK, _LEAP, _LONGEST = 2, 12, 7, 2000, 400
_UNITS = ("day", "week", "month", "year")
# By how many days a length may miss: both ends counted or none; a week or a month that was begun.
_SLACK = {"day": 1, "week": 4, "month": 20}
_DAYS = {"day": 1, "week": _WEEK, "month": 30}
_TIES = ("later", "whole", "after", "course", "lasted", "lasting", "lasting2")
_WORDS = tuple(f" {unit}s" for unit in _UNITS)


class _Time(NamedTuple):
    """A time and where it is told; `written` has a year, a month and a day as far as the text gives them."""

    span: Span
    written: WrittenDate

    @property
    def grain(self) -> str:
        return "day" if self.written.day else "month" if self.written.month else "year"


class _Length(NamedTuple):
    """A length as told, with what ties it to two times."""

    span: Span
    number: str
    unit: str
    tie: str


@cache
def _told() -> re.Pattern[str]:
    """Match a length and its tie: "five months later", "after 299 years", "lasted 20 days", "a trip of five weeks"."""
    lasting = (
        r"closure|absence|gap|interval|wait|stay|journey|voyage|trip|trek|tour|siege|strike|war|reign|run|break|pause"
        r"|shutdown|suspension|stoppage|exile|captivity|imprisonment|construction|occupation|campaign|search|drought"
    )
    own = rf"(?P<number>{NUMBER})\s(?P<unit>{'|'.join(_UNITS)})s\b"
    return re.compile(
        rf"(?:\b(?:(?P<after>after)|(?P<course>for)|(?P<lasted>lasted|lasting|took|taking|spanned|spanning)(?:\sfor)?|an?\s(?:[a-z-]+\s)?"
        rf"(?P<lasting>{lasting})\sof|after\san?\s(?:[a-z-]+\s)?(?P<lasting2>{lasting})\sof)\s(?:just\s|only\s|exactly\s)?)?"
        rf"(?<![\w.,$-]){own}(?:\s(?P<later>later|afterwards|after\sthat|on(?=[.,;]))|\s(?P<whole>in\sall|in\stotal|altogether))?"
    )


@cache
def _began() -> re.Pattern[str]:
    """Match what a stretch begins with."""
    return re.compile(
        r"\b(?:began|begun|start(?:ed|s)?|opened|closed|shut|left|broke\sout|launched|set\s(?:out|off)"
        r"|got\sunder\sway)\b"
    )


@cache
def _ended() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:end(?:ed|s)?|finish(?:ed|es)|was\sover|closed|stopped|completed|called\soff|lifted|broken\soff|concluded)\b"
    )


@cache
def _any_length() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:an?|half\san?|{NUMBER}|several|many|few)[\s-](?:day|week|month|year|decade|centur)", re.IGNORECASE
    )


@cache
def _elsewhere() -> re.Pattern[str]:
    """Match what counts otherwise, or from another time."""
    return re.compile(
        r"\b(?:about|around|nearly|almost|roughly|some|over|than|within|least|most|up\sto|every|each|another|first|next"
        r"|working|business|trading|sitting|fiscal|financial|school|average\w*|expected|planned|scheduled|should|would"
        r"|could|if|prison|jail\w*|sentence\w*|old|aged?|interrupt\w+|combined|BCE?|intermittent\w*|had)\b"
    )


def two_ends(article: Article) -> Iterator[Stretch]:
    """Yield the lengths that the only two times of their passage do not give."""
    for match in matches_beside(article, _told(), _WORDS):
        tie = next((name for name in _TIES if match[name]), "")
        span = Span(match.start("number"), match.end())
        sentence = article.sentence_around(span)
        if not tie or sentence is None or sentence.length > _LONGEST:
            continue
        passage = _passage(article, sentence)
        own = article.text[slice(*passage)]
        if len(_any_length().findall(own)) == 1 and _elsewhere().search(article.text, *sentence) is None:
            times = _times(article, passage)
            length = _Length(span, match["number"], match["unit"], tie.rstrip("2"))
            if len(times) == _PAIR and _is_tied(article.text, length, times, sentence):
                yield from _judged(length, times)


def _passage(article: Article, sentence: Span) -> Span:
    """Return a sentence, with the one before it in its paragraph where it has one time alone."""
    block, place = block_around(article, sentence), article.number_around(sentence)
    if len(_times(article, sentence)) >= _PAIR or not place or block is None:
        return sentence
    before = article.sentences[place - 1]
    return Span(before.start, sentence.end) if block.span.contains(before) else sentence


def _times(article: Article, span: Span) -> Sequence[_Time]:
    """Return the days, months and years of a passage, in order of place."""
    first, behind = (bisect_left(article.mentions, place, key=_start) for place in span)
    return [
        _Time(mention.span, mention.date)
        for mention in article.mentions[first:behind]
        if mention.form in {Form.DATE, Form.YEAR} and mention.date is not None and not mention.date.part
    ]


def _start(mention: Mention) -> int:
    return mention.span.start


def _is_tied(text: str, length: _Length, times: Sequence[_Time], sentence: Span) -> bool:
    """Whether words say that the length reaches from the one time to the other."""
    first, last = times
    is_behind = last.span.end <= length.span.start
    gap = text[last.span.end : length.span.start] if is_behind else text[length.span.end : last.span.start]
    if length.tie == "later":
        joint = r",?\s?(?:\(|[–—-]\s)?(?:just\s|only\s|exactly\s)?" if is_behind else r",?\s(?:in|on)\s(?:the\s)?"
        return first.span.end <= length.span.start and re.fullmatch(joint, gap) is not None
    if first.span.start < sentence.start or _of_another().search(text, first.span.end, last.span.start) is not None:
        return False
    start = sentence.start if first.span.start < length.span.start else length.span.end
    is_begun = _began().search(text, start, first.span.start) is not None
    if length.tie in {"after", "course"}:
        is_ended = _ended().search(text, first.span.end, last.span.start) is not None
        is_beside = re.fullmatch(r",?\safter\s(?:just\s|only\s)?", gap) is not None and _ends(text, length.span.end)
        return is_begun and (is_ended or is_beside)
    if length.tie == "whole":
        return is_behind and re.fullmatch(r"[^.;:()\d]{0,40}[,–—-]\s(?:or\s|that\sis\s)?", gap) is not None
    return is_begun or (is_behind and length.tie == "lasting" and re.fullmatch(r"[^.;:()\d]{0,60}", gap) is not None)


@cache
def _of_another() -> re.Pattern[str]:
    """Match what makes the second time one of somebody or something else: "opened in 1950, and he left in"."""
    return re.compile(
        r"\b(?:while|when|whose|who|which|where)\b|[,;]?\s(?:and|but)\s(?:s?he|they|the|an?|his|her|its|their|[A-Z])\b"
    )


def _ends(text: str, place: int) -> bool:
    return text[place : place + 1] in {".", ",", ";", ")", ""}


def _judged(length: _Length, times: Sequence[_Time]) -> Iterator[Stretch]:
    stated, words = count_of(length.number), f"{length.number} {length.unit}s"
    grains = {time.grain for time in times}
    years = [time.written.year for time in times]
    if length.unit == "year":
        start, end = years
        if start is not None and end is not None and (start < end or length.tie == "later"):
            told = of_years(length.span, start, end, stated, words)
            if not told.fits:
                yield told
        return
    if len(grains) > 1 or "year" in grains:
        return
    grain = grains.pop()
    if grain == "day":
        yield from _of_days(length, times, stated, words)
    elif length.unit == "month":
        yield from _of_months(length, times, stated, words)


def _of_days(length: _Length, times: Sequence[_Time], stated: int, words: str) -> Iterator[Stretch]:
    year = next((time.written.year for time in times if time.written.year is not None), _LEAP)
    first, last = (time.written._replace(year=time.written.year or year).as_date() for time in times)
    if first is None or last is None or last <= first:
        return
    apart, days, slack = (last - first).days, _DAYS[length.unit], _SLACK[length.unit]
    # Months of 31 days: one day more for each other of them.
    longer = stated // 2 if length.unit == "month" else 0
    if abs(stated * days - apart) <= slack + longer:
        return
    least, most = max(0, apart - slack) // days, (apart + slack) // days
    start, end = (_day_words(time) for time in times)
    weeks = f" ({counted(apart // _WEEK, 'week')})" if apart % _WEEK == 0 else ""
    yield Stretch(length.span, start, end, stated, words, least, most, f"{counted(apart, 'day')}{weeks}")


def _of_months(length: _Length, times: Sequence[_Time], stated: int, words: str) -> Iterator[Stretch]:
    first, last = ((time.written.year or 0) * _YEAR_LONG + (time.written.month or 0) for time in times)
    is_dated = all(time.written.year for time in times)
    if not is_dated and times[0].written.year:
        last += times[0].written.year * _YEAR_LONG
        last += _YEAR_LONG * (last < first)
    elif not is_dated:
        return
    apart = last - first
    if apart > 0 and abs(stated - apart) > 1:
        start, end = (_month_words(time) for time in times)
        yield Stretch(
            length.span, start, end, stated, words, apart, apart + 1, f"{apart} or {counted(apart + 1, 'month')}"
        )


def _day_words(time: _Time) -> str:
    year = f" {time.written.year}" if time.written.year else ""
    return f"{time.written.day} {_month_name(time)}{year}"


def _month_words(time: _Time) -> str:
    return f"{_month_name(time)} {time.written.year}" if time.written.year else _month_name(time)


def _month_name(time: _Time) -> str:
    return MONTHS.split("|")[(time.written.month or 1) - 1]
