"""The count of an event's editions or years against the year in which it began.

Worked example: what was first held in 2001 and takes place every year has its 24th edition in 2024 at the latest; what
was founded in 1998 is in its 26th or 27th year then, never in its 35th. Years may have been left out, so that fewer
editions are no fault.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from factcheck.checking.in_prose import DIGITS, matches
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.placed import block_around
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_SENTENCE = 300
_WORDS = {
    word: number
    for number, word in enumerate(
        (
            "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
            "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
            "twentieth",
        ),
        start=2,
    )
}  # fmt: skip
# How far a count of years may lie off: a year that has begun counts for some, and the first one for others.
_SLACK = 1
# A count that is short by just so many has a digit wrong.
_DECADE = 10
_BACK = 2


@cache
def _counted() -> re.Pattern[str]:
    nth = rf"\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(_WORDS)}"
    held = r"(?:edition|staging|running|instal?lment|outing|(?:annual|yearly) [a-z]+)"
    return re.compile(
        rf"\b(?:its|their|the|year['’]s|spring['’]s|summer['’]s|autumn['’]s|winter['’]s|day['’]s)\s"
        rf"(?P<nth2>{nth})\s(?P<what2>{held})\b(?!\sof\b)(?!\sin\sa\srow)"
        rf"|\b(?:in|enter(?:s|ing)|for|of|holds|opens|celebrates|marks)\s(?:its|their|the)\s(?P<nth>{nth})\s(?P<what>year"
        rf"|edition|season|staging|running|instal?lment|outing|time)"
        rf"\b(?!\sof\b)(?!\sin\sa\srow)",
        re.IGNORECASE,
    )


@cache
def _may_count() -> re.Pattern[str]:
    """Match what can have editions behind an ordinal; a search that begins with so few signs is quick."""
    return re.compile(
        r"[yesrioat](?<=(?:st|nd|rd|th)\s[yesrioat])(?:ear|nnual|dition|eason|taging|unning|nstal|uting|ime)"
    )


@cache
def _began() -> re.Pattern[str]:
    return re.compile(
        r"\b(?i:founded|established|created|launched|begun|began|started|inaugurated|dates|dating|first\s(?:held|met"
        r"|took\splace|awarded|staged|run|published"
        r"|organi[sz]ed)|introduced)\s(?:back\s)?(?:in|since|from|to)\s(?:[A-Z][a-z]{2,8}\s)?(?P<year>(?:18|19|20)\d\d)\b"
    )


@cache
def _any_year() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,$€£])(?:1[5-9]|20)\d\d(?![\d%]|,\d)")


@cache
def _yearly() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:annual(?:ly)?|every year|each year|yearly|once a year|never (?:been )?(?:missed|skipped|cancel\w+)"
        r"|without (?:a break|interruption|fail)|unbroken|uninterrupted"
        r"|(?:every|each) (?:spring|summer|autumn|winter))\b",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    if _may_count().search(words_of.of(article).lower) is None:
        return
    for match in matches(
        article,
        _counted(),
        ("year", "edition", "season", "stag", "running", "nstal", "outing", "annual", "time"),
        ("its", "their", "the", "’s", "'s"),
        (*DIGITS, *_WORDS),
    ):
        span = Span(*match.span())
        sentence = article.sentence_around(span)
        if sentence is None or sentence.length > _SENTENCE:
            continue
        nth, what = match["nth"] or match["nth2"], match["what"] or match["what2"]
        is_edition = what.lower() not in {"year", "season"}
        passage = _passage(article, sentence) if is_edition else sentence.of(article.text)
        began = [int(each["year"]) for each in _began().finditer(passage)]
        now = _year_of(article, passage, began)
        count = _number(nth)
        if len(began) != 1 or now is None or now <= began[0] or (is_edition and not _yearly().search(passage)):
            continue
        most = now - began[0] + 1
        is_missed = is_edition and _is_missed(most - count, passage)
        is_wrong = (
            is_missed or count > most + _SLACK
            if is_edition
            else abs(count - most) > _SLACK + 1 or count > most + _SLACK
        )
        if is_wrong:
            fields = {
                "stated": f"{nth} {what}",
                "began": str(began[0]),
                "now": str(now),
                "most": _ordinal(most),
            }
            yield found(rule, article, span, fields)


def _passage(article: Article, sentence: Span) -> str:
    """Return a sentence, with the two before it in its paragraph where it does not say itself when all began."""
    own = sentence.of(article.text)
    block = block_around(article, sentence)
    if block is None or _began().search(own) is not None:
        return own
    index = bisect_left(article.sentences, sentence)
    before = [each for each in article.sentences[max(0, index - _BACK) : index] if block.span.contains(each)]
    return article.text[before[0].start : sentence.end] if before else own


@cache
def _unbroken() -> re.Pattern[str]:
    """Match what says that no year was left out."""
    return re.compile(
        r"\b(?:every|each) (?:year|spring|summer|autumn|winter) since|\bunbroken|uninterrupted"
        r"|without (?:a break|interruption|fail)|never (?:been )?(?:missed|skipped|cancel\w+)",
        re.IGNORECASE,
    )


def _is_missed(short: int, passage: str) -> bool:
    """Whether a count is too low for what no year was left out of: by a decade, or by any where it is said so."""
    if re.search(r"\bwithout (?:a break|interruption|fail)|never (?:been )?(?:missed|skipped)|uninterrupted", passage):
        return short > _SLACK
    return short == _DECADE and _unbroken().search(passage) is not None


def _ordinal(number: int) -> str:
    """Return a number with the letters that make it an ordinal: 22nd, 111th."""
    is_teen = number % 100 in {11, 12, 13}
    return f"{number}{'th' if is_teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _number(ordinal: str) -> int:
    return _WORDS.get(ordinal.lower()) or int(re.sub(r"\D", "", ordinal))


def _year_of(article: Article, passage: str, began: list[int]) -> int | None:
    """Return the one other year of the sentence, or that of publication; None if there are several."""
    others = {int(year) for year in _any_year().findall(passage)} - set(began)
    if others:
        return others.pop() if len(others) == 1 else None
    published = article.document.published
    return None if published is None else published.day.year


KIND = Kind(KindSpec("editions", {}, ("stated", "began", "now", "most")), within=_check)
