"""Growths and magnitudes told with bei, fan, wan and yi in Latin letters, against the English figures beside them.

Comes in: an article. Goes out: figures that a term beside them gives otherwise, by a slip: what was there before is
forgotten or counted twice, one doubling is taken for two, a magnitude has ten times too much. Never happens here: a
figure that differs by anything else, which may be of another thing.

Worked example: "(zengzhang 1.6 bei)" is a growth by 160 percent; 60 percent forgets that bei adds to what was there.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.in_prose import matches_beside
from factcheck.checking.translation.pinyin_words import Wrong, around_and_next, value_in
from factcheck.checking.wording import plain
from factcheck.checking.words_of import as_in_tables
from factcheck.model.claim import Article
from factcheck.model.interval import EXACT
from factcheck.model.span import Span

_SCALES = {"million": 6, "billion": 9, "trillion": 12, "thousand": 3, "wan": 4, "yi": 8}
_SLIPS = frozenset(Decimal(10) ** power for power in (-4, -3, -2, -1, 1, 2, 3, 4))
# How far the two tellings of one figure may be rounded apart.
_ROUNDED = Decimal("0.006")


def wrong_growths(article: Article) -> Iterator[Wrong]:
    """Yield English figures that are no rendering of the bei beside them."""
    for match in matches_beside(article, _times_more(), (" bei",)):
        yield from _of_times(article, match)


@cache
def _pinyin_figure() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\d.,])(?P<number>\d[\d,]*(?:\.\d+)?)\s(?P<scale>wan|yi)\b(?!['’-])"
        r"(?=[\"”]?(?:[,.;:)=]|\s(?:\(|yuan|people|ren|tonnes|tons|in|jia|hu|cars|liang|of)|$))"
    )


@cache
def _english_figure() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,])(?P<number>\d[\d,]*(?:\.\d+)?)\s(?P<scale>million|billion|trillion)\b")


def wrong_scales(article: Article) -> Iterator[Wrong]:
    """Yield English figures with the digits of the only "185 yi" of their sentence and another magnitude."""
    for match in matches_beside(article, _pinyin_figure(), (" yi", " wan")):
        sentence = article.sentence_around(Span(*match.span()))
        if sentence is None or len(list(_pinyin_figure().finditer(article.text, *sentence))) != 1:
            continue
        meant = EXACT.multiply(value_in(match["number"]), _scale(match["scale"]))
        told = list(_english_figure().finditer(article.text, *sentence))
        values = [EXACT.multiply(value_in(each["number"]), _scale(each["scale"])) for each in told]
        is_told = f"{meant:,f}" in sentence.of(article.text)
        if not meant or is_told or any(_is_about(value, meant) for value in values):
            continue
        for each, value in zip(told, values, strict=True):
            if any(_is_about(value, EXACT.multiply(meant, slip)) for slip in _SLIPS):
                yield Wrong(Span(*each.span()), match[0], f"{meant:,f}")
                break


def _is_about(value: Decimal, meant: Decimal) -> bool:
    return abs(EXACT.subtract(value, meant)) <= EXACT.multiply(meant, _ROUNDED)


@cache
def _times_more() -> re.Pattern[str]:
    """Match bei with what says whether it is an increase or a level: "zengzhang 1.6 bei", "dao 3 bei"."""
    number = r"(?P<{}>(?<![\d.])\d{{1,6}}(?:\.\d{{1,4}})?)"
    return re.compile(
        rf"\b(?:(?:zengzhang|zengjia|shangzhang|tigao)\s(?:le\s)?(?P<to>(?:dao|wei|zhi)\s)?|(?P<rose>(?:grew|rose|increased"
        rf"|climbed|more|gone\sup|up)(?:\sby)?\s[\"“(]?)|(?P<to2>(?:dao|wei|zhi)\s)){number.format('number')}\sbei\b"
        rf"|{number.format('more')}\sbei\s(?:more|higher)\b",
        re.IGNORECASE,
    )


@cache
def _percent_told() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,])(?P<percent>\d[\d,]*(?:\.\d+)?)(?:\s?%|\spercent|\sper\scent)")


@cache
def _ends_told() -> re.Pattern[str]:
    """Match two levels of one thing: "from 2 billion yuan in 2017 they would climb to 4 billion yuan"."""
    amount = r"[¥$]?(?P<{}>\d[\d,]*(?:\.\d+)?)(?:\s(?P<{}>million|billion|trillion|thousand|yi|wan))?"
    return re.compile(
        rf"\bfrom\s{amount.format('one', 'scale')}\b[^.;\d]{{0,40}}?(?:\bin\s(?:19|20)\d\d\b)?[^.;\d]{{0,60}}?\bto\s"
        rf"{amount.format('two', 'scale2')}(?![\d%])",
        re.IGNORECASE,
    )


def _of_times(article: Article, match: re.Match[str]) -> Iterator[Wrong]:
    """Yield a percentage that forgot what was there before, or counted it twice."""
    number = Decimal(match["number"] or match["more"])
    grown = EXACT.subtract(number, Decimal(1)) if match["to"] or match["to2"] else number
    percents = list(_percent_told().finditer(article.text, *around_and_next(article, match)))
    meant = EXACT.multiply(grown, Decimal(100))
    slips = {EXACT.subtract(meant, Decimal(100)), EXACT.add(meant, Decimal(100))}
    told = [value_in(each["percent"]) for each in percents]
    for each, value in zip(percents, told, strict=True):
        if meant not in told and value in slips and value > 0:
            yield Wrong(Span(*each.span()), match[0].strip(' "“('), f"up {plain(meant)}%")
            return
    yield from wrong_ends(article, match, EXACT.add(grown, Decimal(1)))


def wrong_ends(article: Article, match: re.Match[str], times: Decimal) -> Iterator[Wrong]:
    """Yield the later of two levels that is another multiple of the earlier one than a term says."""
    ends = list(_ends_told().finditer(article.text, *around_and_next(article, match)))
    if len(ends) != 1:
        return
    (told,) = ends
    first, last = (
        EXACT.multiply(value_in(told[name]), _scale(told[scale]))
        for name, scale in (("one", "scale"), ("two", "scale2"))
    )
    if not first or EXACT.multiply(first, times) == last:
        return
    wrong = {EXACT.subtract(times, Decimal(1)), EXACT.add(times, Decimal(1)), times / 2, times * 2}
    if any(EXACT.multiply(first, each) == last for each in wrong if each > 0):
        meaning = f"{plain(times)} times as much as {told['one']}"
        yield Wrong(Span(told.start("two"), told.end()), match[0].strip(' "“('), meaning)


def _scale(name: str | None) -> Decimal:
    word = as_in_tables(name or "")
    return Decimal(10) ** (_SCALES.get(word, 0))
