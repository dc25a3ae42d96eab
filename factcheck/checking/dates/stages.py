"""Stages that come one after another, each with its day: "arrested on 26 May and charged on 12 May".

Comes in: an article. Goes out: two days, the later stage on the earlier of them. Never happens here: what a text tells
backward on purpose; the stages stand in their order, or "after" says which came first.

Worked example: who was admitted on 14 March 2018 cannot have been discharged on 2 March 2018.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.checking.dates.days import dates_between
from factcheck.checking.placed import block_around
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article
from factcheck.model.dates import WrittenDate
from factcheck.model.span import Span

# What happens to one thing or one person in this order; of each line, the later cannot come before the earlier.
_CHAINS = (
    ("arrest(?:ed)?|detained|caught", "charged|indicted", "convicted|found guilty|acquitted", "sentenced|jailed"),
    ("admitted|taken to hospital|hospitali[sz]ed", "discharged|sent home"),
    ("born", "baptized|baptised|christened"),
    ("died|killed|drowned|death", "buried|cremated|funeral"),
    ("left|departed|sailed|set off|set out|took off|lifted off", "reached|arrived|landed|docked|touched down"),
    ("tenders?|tendered|advertised", "contract"),
    ("trial|hearings?|inquest", "verdict|ruling|sentenced|acquitted|convicted"),
    ("began|begun|started|opened|broke out", "ended|finished|was over|closed|called off|lifted"),
    ("ordered", "delivered"),
    ("engaged", "married|wed"),
    ("went missing|vanished|disappeared|last seen", "found"),
    ("passed", "signed into law|took effect|came into force"),
)
_REACH, _YEAR_LONG, _NEAR, _BESIDE = 70, 400, 60, 8
_LEAP = 2000


class Reversed(NamedTuple):
    """A later stage on an earlier day: its place, and both days as written, that of the earlier stage first."""

    span: Span
    start: str
    end: str


class _Staged(NamedTuple):
    """A day, and which stage of which chain happened on it."""

    span: Span
    day: WrittenDate
    word: Span
    places: frozenset[tuple[int, int]]


@cache
def _stage_words() -> re.Pattern[str]:
    words = "|".join(words for chain in _CHAINS for words in chain)
    return re.compile(rf"\b(?:{words})\b")


@cache
def _each() -> tuple[tuple[int, int, re.Pattern[str]], ...]:
    return tuple(
        (number, stage, re.compile(words)) for number, chain in enumerate(_CHAINS) for stage, words in enumerate(chain)
    )


@cache
def _apart() -> re.Pattern[str]:
    """Match what makes the second stage one of something else, or its day no day that it happened on."""
    return re.compile(
        r"\b(?:another|other|others|others?['’]|again|re-?arrested|first|second|earlier|previous\w*|had|last|would|will"
        r"|to\sbe|if|due|until|before|dated|whose|brother|wife|husband|father|mother|son|daughter|friend|accomplice"
        r"|co-defendant|while|whereas|but|unlike|who)\b"
    )


@cache
def _after() -> re.Pattern[str]:
    """Match what makes the stage behind it the earlier one: "charged on 3 May after his arrest on 12 May"."""
    return re.compile(
        r"\b(?:after|following)\s(?:(?:his|her|their|its|the|a|an|being|having|been|he|she|they|it|was|were|had)\s){0,3}$"
    )


@cache
def _joined() -> re.Pattern[str]:
    """Match the head of a sentence that goes on about the same thing."""
    return re.compile(r"(?:He|She|It|They|The|His|Her|Its|Their)\b")


def reversed_stages(article: Article) -> Iterator[Reversed]:
    """Yield the stages that are told in their order and dated against it."""
    if _stage_words().search(words_of.of(article).lower) is None:
        return
    staged = [each for sentence in article.sentences for each in _of_sentence(article, sentence)]
    for first, second in pairwise(staged):
        between = Span(first.span.end, second.span.start)
        if between.length > _YEAR_LONG or not _is_one_story(article, first, second):
            continue
        is_after = _after().search(article.text[first.span.end : second.word.start]) is not None
        earlier, later = (second, first) if is_after else (first, second)
        if _is_later_stage(later, earlier) and _runs_back(earlier.day, later.day):
            text = article.text
            yield Reversed(first.word.joined(second.span), earlier.span.of(text), later.span.of(text))


def _of_sentence(article: Article, sentence: Span) -> Iterator[_Staged]:
    """Yield the days of a sentence right behind the words of a stage, none between them."""
    if _stage_words().search(article.text, *sentence) is None:
        return
    last = sentence.start
    for mention, written in dates_between(article, sentence.start, sentence.end):
        start = max(last, mention.span.start - _REACH)
        words = list(_stage_words().finditer(article.text, start, mention.span.start))
        last = mention.span.end
        is_day = written.day is not None and written.month is not None
        if words and is_day and re.search(r"\bon\s(?:[A-Z][a-z]+day,?\s)?$", article.text[start : mention.span.start]):
            own = [word[0] for word in words if word.end() + _BESIDE >= words[-1].start()]  # "the trial opened"
            places = frozenset((at, stage) for at, stage, each in _each() if any(map(each.fullmatch, own)))
            yield _Staged(mention.span, written, Span(*words[-1].span()), places)


def _is_one_story(article: Article, first: _Staged, second: _Staged) -> bool:
    """Whether both are told of one thing: in one sentence, or the next takes it up; nobody else comes between."""
    one, other = (article.number_around(each.span) for each in (first, second))
    if one is None or other is None or other - one > 1:
        return False
    between = article.text[first.span.end : second.span.end]
    if _apart().search(between) is not None:
        return False
    if one == other:
        return re.search(r";|\b(?:and|then|after|following)\b", between) is not None
    block = block_around(article, first.span)
    head = _joined().match(article.text, article.sentences[other].start)
    return block is not None and block.span.contains(second.span) and head is not None


def _is_later_stage(later: _Staged, earlier: _Staged) -> bool:
    return any(number == other and stage > before for number, stage in later.places for other, before in earlier.places)


def _runs_back(earlier: WrittenDate, later: WrittenDate) -> bool:
    """Whether the day of the later stage lies before that of the earlier, in the years that they have."""
    is_dated = earlier.year is not None and later.year is not None
    year = earlier.year or later.year or _LEAP
    first, second = (WrittenDate(each.year or year, each.month, each.day).as_date() for each in (earlier, later))
    if not isinstance(first, date) or not isinstance(second, date):
        return False
    return 0 < (first - second).days <= (_YEAR_LONG if is_dated else _NEAR)
