"""Stages that come one after another, each with its day: "arrested on 26 May and charged on 12 May".

Comes in: an article. Goes out: two days, the later stage on the earlier of them. Never happens here: what a text tells
backward on purpose; the stages stand in their order, or "after" says which came first.

Worked example: who was admitted on 14 March 2018 cannot have been discharged on 2 March 2018.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.checking.placed import block_around
from factcheck.model.claim import Article
from factcheck.model.date_spans import days_of
from factcheck.model.dates import WrittenDate
from factcheck.model.mention import Form, Mention
from factcheck.model.span import Span

# What happens to one thing or one person in this order; of each line, the later cannot come before the earlier.
_CHAINS = (
    ("arrest(?:ed)?|detained|caught", "charged|indicted", "convicted|found guilty|acquitted", "sentenced|jailed"),
    ("arrest(?:ed)?|detained|kidnapped|captured|imprisoned|jailed", "freed|released|bailed"),
    ("admitted|taken to hospital|hospitali[sz]ed", "discharged|sent home"),
    ("left|departed|sailed|set off|set out|took off|lifted off", "reached|arrived|landed|docked|touched down"),
    ("tenders?|tendered|advertised", "contract"),
    ("trial|hearings?|inquest", "verdict|ruling|sentenced|acquitted|convicted"),
    ("began|begun|started|opened|broke out", "ended|finished|was over|closed|called off|lifted"),
    ("ordered", "delivered"),
    ("went missing|vanished|disappeared|last seen", "found"),
    ("passed", "signed into law"),
    ("hired|appointed|elected|took office|joined", "dismissed|fired|sacked|resigned|stepped down|retired|left"),
    ("engaged", "married|wed"),
    ("burned down|burnt down|destroyed|demolished|flattened|razed|bombed", "rebuilt|reconstructed|restored"),
)
# These hold in whatever order they are told.
_STRICT = (
    ("[Bb]orn", "baptized|baptised|christened"),
    ("died|drowned", "buried|cremated|funeral"),
    ("laid down", "launched"),
    ("shooting|filming|filmed", "came out|premiered|released|first shown|in cinemas"),
    ("first stone|foundation stone|ground was broken|broke ground", "roof|finished|completed|inaugurated|opened"),
)
_ALL = (*_CHAINS, *_STRICT)
_REACH, _YEAR_LONG, _NEAR, _BESIDE = 70, 400, 60, 8
# Years and months may lie further apart than days, of which one has a wrong month or year.
_LONG = 3700
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
    words = "|".join(words for chain in _ALL for words in chain)
    return re.compile(rf"\b(?:{words})\b")


@cache
def _each() -> tuple[tuple[int, int, re.Pattern[str]], ...]:
    return tuple(
        (number, stage, re.compile(words)) for number, chain in enumerate(_ALL) for stage, words in enumerate(chain)
    )


@cache
def _apart() -> re.Pattern[str]:
    """Match what makes the second stage one of something else, or its day no day that it happened on."""
    return re.compile(
        r"\b(?:another|other|others|others?['’]|again|re-?arrested|first|second|earlier|previous\w*|had|last|would|will"
        r"|to\sbe|if|due|until|before|dated|whose|that|which|brother|wife|husband|father|mother|son|daughter|friend|accomplice"
        r"|co-defendant|while|whereas|but|unlike|who)\b"
    )


@cache
def _after() -> re.Pattern[str]:
    """Match what makes the stage behind it the earlier one: "charged on 3 May after his arrest on 12 May"."""
    return re.compile(
        r"\b(?:after|following)\s(?:(?:his|her|their|its|the|a|an|being|having|been|he|she|they|it|was|were|had)\s){0,3}$"
    )


# What may lead to a stage of what was told of before, beside the words that told of it.
_LEADING = frozenset(
    {
        "a", "after", "again", "already", "also", "an", "be", "been", "being", "by", "eventually", "finally",
        "following", "formally", "had", "has", "have", "having", "he", "her", "his", "is", "it", "its", "just", "later",
        "officially", "only", "she", "soon", "the", "their", "they", "was", "were",
    }
)  # fmt: skip


def _goes_on(lead: str, told: str) -> bool:
    """Whether what leads to the second stage names nothing new: "and was", not "and the old one was"."""
    words = re.split(r"[.;,]|\b(?:and|then|but)\b", lead)[-1].split()
    is_known = (word.lower() in _LEADING or word in told or _stage_words().fullmatch(word) for word in words)
    return re.search(r"\d", lead) is None and all(is_known)


@cache
def _of_its_own() -> re.Pattern[str]:
    """Match behind a stage what makes it one of something else: "retired from the army", "landed the title"."""
    return re.compile(r"\s(?:from|as|the|an?|his|her|its|their)\b")


@cache
def _joined() -> re.Pattern[str]:
    """Match the head of a sentence that goes on about the same thing."""
    return re.compile(r"(?:He|She|It|They|The|His|Her|Its|Their)\b")


def reversed_stages(article: Article) -> Iterator[Reversed]:
    """Yield the stages that are told in their order and dated against it."""
    starts = (mention.span.start for mention in article.mentions if _day(mention) is not None)
    around = (article.sentence_around(Span(start, start + 1)) for start in starts)
    sentences = sorted({sentence for sentence in around if sentence is not None})
    staged = [each for sentence in sentences for each in _of_sentence(article, sentence)]
    for first, second in pairwise(staged):
        between = Span(first.span.end, second.span.start)
        if between.length > _YEAR_LONG or not _is_one_story(article, first, second):
            continue
        is_after = _after().search(article.text[first.span.end : second.word.start]) is not None
        earlier, later = (second, first) if is_after else (first, second)
        is_of_own = re.search(
            r"\b(?:of|for|sister|sequel|next|new)\b", article.text[first.span.end : second.span.start]
        )
        if not is_after and not is_of_own and _is_later_stage(first, second, strict=True):  # told in whatever order
            earlier, later = second, first
        has_days = bool(first.day.day and second.day.day)
        if not has_days and not _is_later_stage(later, earlier, strict=True):
            continue  # years and months are told of many things in one breath
        if _is_later_stage(later, earlier) and _runs_back(earlier.day, later.day):
            yield Reversed(first.word.joined(second.span), *(_told(article, each) for each in (earlier, later)))


def _told(article: Article, staged: _Staged) -> str:
    """Return a day with the word before it, "on 3 May", "in 2014"."""
    return f"{'on' if staged.day.day else 'in'} {staged.span.of(article.text)}"


def _of_sentence(article: Article, sentence: Span) -> Iterator[_Staged]:
    """Yield the days of a sentence right behind the words of a stage, none between them."""
    last = sentence.start
    for span, written in _dated(article, sentence):
        start = max(last, span.start - _REACH)
        words = list(_stage_words().finditer(article.text, start, span.start))
        last = span.end
        if words and _on().search(article.text[start : span.start]):
            own = [word[0] for word in words if word.end() + _BESIDE >= words[-1].start()]  # "the trial opened"
            places = frozenset((at, stage) for at, stage, each in _each() if any(map(each.fullmatch, own)))
            yield _Staged(span, written, Span(*words[-1].span()), places)


@cache
def _on() -> re.Pattern[str]:
    return re.compile(r"\b(?:on\s(?:[A-Z][a-z]+day,?\s)?|in\s)$")


def _dated(article: Article, sentence: Span) -> Iterator[tuple[Span, WrittenDate]]:
    """Yield the days of a sentence, and its months and years."""
    first, behind = (bisect_left(article.mentions, place, key=_start) for place in sentence)
    for mention in article.mentions[first:behind]:
        written = _day(mention)
        if written is not None:
            yield mention.span, written


def _day(mention: Mention) -> WrittenDate | None:
    """Return the day that a mention names, or the month or year."""
    written = mention.date
    if mention.form not in {Form.DATE, Form.YEAR} or written is None:
        return None
    is_day = (written.day and written.month) or (written.year and written.weekday is None and not written.part)
    return written if is_day else None


def _start(mention: Mention) -> int:
    return mention.span.start


def _is_one_story(article: Article, first: _Staged, second: _Staged) -> bool:
    """Whether both are told of one thing: in one sentence, or the next takes it up; nobody else comes between."""
    one, other = (article.number_around(each.span) for each in (first, second))
    if one is None or other is None or other - one > 1:
        return False
    lead = article.text[first.span.end : second.word.start]
    between = article.text[first.span.end : second.span.end]
    if _apart().search(_after().sub("", lead) + article.text[second.word.start : second.span.end]) is not None:
        return False
    if not _goes_on(lead, article.text[article.sentences[one].start : first.span.start]):
        return False
    if _of_its_own().match(article.text, second.word.end) is not None:
        return False
    if one == other:
        return re.search(r";|,\s(?:he|she|it|was|were)\b|\b(?:and|then|after|following)\b", between) is not None
    block = block_around(article, first.span)
    head = _joined().match(article.text, article.sentences[other].start)
    return block is not None and block.span.contains(second.span) and head is not None


def _is_later_stage(later: _Staged, earlier: _Staged, *, strict: bool = False) -> bool:
    return any(
        number == other and stage > before and (number >= len(_CHAINS) or not strict)
        for number, stage in later.places
        for other, before in earlier.places
    )


def _runs_back(earlier: WrittenDate, later: WrittenDate) -> bool:
    """Whether the later stage lies before the earlier, in the years that they have."""
    is_dated = earlier.year is not None and later.year is not None
    year = earlier.year or later.year or _LEAP
    first, second = (days_of(each._replace(year=each.year or year), None) for each in (earlier, later))
    if first is None or second is None:
        return False
    apart = (first[0] - second[1]).days
    if earlier.day is None or later.day is None:
        return 0 < apart <= _LONG
    return 0 < apart <= (_YEAR_LONG if is_dated else _NEAR)
