"""Chinese terms in Latin letters against the English words that stand beside them.

Comes in: an article. Goes out: a sentence whose English says another thing than its own "tongbi", "qianyi-ji", "fan
liang fan", "1.6 bei", "yi-shang" or "185 yi". Never happens here: a term without English words of its kind beside it.

Worked example: "a trillion-level (qianyi-ji) industry": qian yi are a thousand times a hundred million, 100 billion.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from math import prod

from factcheck.checking.in_prose import matches_beside
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.translation.pinyin_growths import wrong_ends, wrong_growths, wrong_scales
from factcheck.checking.translation.pinyin_words import Wrong, around, around_and_next
from factcheck.checking.words_of import as_in_tables
from factcheck.model.claim import Article
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_WORDS = ("yi-ji", "yiji", "tongbi", "huanbi", " fan", " bei", "jin ", "chao ", " duo", " yi", " wan")
_LEVELS = {"shi": 9, "bai": 10, "qian": 11, "wan": 12}
_SCALES = {"million": 6, "billion": 9, "trillion": 12}


@cache
def _level() -> re.Pattern[str]:
    return re.compile(r"\b(?P<class>shi|bai|qian|wan)[ -]?yi[ -]?(?:yuan[ -])?ji\b", re.IGNORECASE)


@cache
def _magnitude() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?P<times>ten|hundred|thousand|10|100|1,000)[ -])?(?P<scale>million|billion|trillion)"
        r"(?:[ -](?:yuan|dollar))?[ -](?:level|class|scale|tier|yuan|mark|market|industry|industries|cluster)",
        re.IGNORECASE,
    )


@cache
def _basis() -> re.Pattern[str]:
    return re.compile(r"\b(?:(?P<year>tongbi)|(?P<period>huanbi))\b", re.IGNORECASE)


@cache
def _english_basis() -> re.Pattern[str]:
    before = r"(?:a|one|the\sprevious|the\spreceding|the)\s"
    return re.compile(
        r"\b(?:(?P<year>year[\s-]on[\s-]year|year[\s-]over[\s-]year|y-o-y|yoy|from\sa\syear\s(?:earlier|ago|before)|on\sthe\syear)"
        rf"|(?P<period>(?:month|quarter)[\s-](?:on|over)[\s-](?:month|quarter)|on\sthe\s(?:month|quarter)|from\s{before}(?:month|quarter)(?:\s(?:earlier"
        r"|before))?))\b",
        re.IGNORECASE,
    )


@cache
def _doublings() -> re.Pattern[str]:
    return re.compile(r"\bfan\s(?P<count>yi|liang|er|san)\sfan\b", re.IGNORECASE)


@cache
def _multiplied() -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<word>doubl(?:ed?|ing)(?P<again>\s(?:once|twice))?|quadrupl(?:ed?|ing)|tripl(?:ed?|ing)|trebl(?:ed?|ing)"
        r"|(?:two|three|four|eight)(?:fold|\stimes))\b",
        re.IGNORECASE,
    )


@cache
def _bound() -> re.Pattern[str]:
    return re.compile(r"\b(?:ji\s)?(?P<way>yi[- ]?shang|yi[- ]?xia)\b", re.IGNORECASE)


@cache
def _exclusive() -> re.Pattern[str]:
    """Match a bound that leaves its own number out, right before the figure that the term follows."""
    return re.compile(
        r"\b(?:older|younger|more|fewer|less|higher|lower|larger|smaller|bigger|greater|longer|shorter)\sthan\b"
        r"|\b(?:over|above|under|below)\s(?=\d)"
    )


@cache
def _inclusive() -> re.Pattern[str]:
    return re.compile(
        r"\bor\s(?:more|older|over|above|under|less|fewer|younger|below)\b|\band\s(?:over|above|up)\b|\bat\s(?:least|most)\b"
    )


@cache
def _hedge() -> re.Pattern[str]:
    number = r"(?P<number>\d[\d,.]*)"
    return re.compile(
        rf"[\"“‘'(](?:(?P<way>[Jj]in|[Cc]hao)\s{number}|{number.replace('number', 'number2')}\s(?P<more>duo|yu)\b)"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for wrong in _found(article):
        fields = {"text": wrong.span.of(article.text), "term": wrong.term, "meaning": wrong.meaning}
        yield found(rule, article, wrong.span, fields, confidence="high")


def _found(article: Article) -> Iterator[Wrong]:
    for match in matches_beside(article, _level(), _WORDS[:2]):
        yield from _of_level(article, match)
    for match in matches_beside(article, _basis(), _WORDS[2:4]):
        other = list(_english_basis().finditer(article.text, *around(article, match)))
        if len(other) == 1 and other[0].lastgroup != match.lastgroup:
            against = "the year before" if match["year"] else "the period before"
            yield Wrong(Span(*other[0].span()), match[0], f"against {against}")
    for match in matches_beside(article, _doublings(), (" fan",)):
        yield from _of_doublings(article, match)
    for match in matches_beside(article, _bound(), ("yishang", "yixia", "yi-shang", "yi-xia", "yi shang", "yi xia")):
        near = around(article, match)
        exclusive = list(_exclusive().finditer(article.text, near.start, match.start()))
        if exclusive and _inclusive().search(article.text, *near) is None:
            yield Wrong(Span(*exclusive[-1].span()), match[0], "the number itself is included")
    for match in matches_beside(article, _hedge(), ("jin ", "chao ", "Jin ", "Chao ", " duo", " yu")):
        yield from _of_hedge(article, match)
    yield from wrong_scales(article)
    yield from wrong_growths(article)


def _of_level(article: Article, match: re.Match[str]) -> Iterator[Wrong]:
    meant = _LEVELS[as_in_tables(match["class"])]
    told = list(_magnitude().finditer(article.text, *around(article, match)))
    powers = [_SCALES[as_in_tables(each["scale"])] + _zeros(each["times"]) for each in told]
    if told and meant not in powers:
        digits = meant % 3
        name = {9: "billion", 12: "trillion"}[meant - digits]
        yield Wrong(Span(*told[0].span()), match[0], f"of {10**digits} {name} or more")


def _zeros(times: str | None) -> int:
    return {"ten": 1, "10": 1, "hundred": 2, "100": 2, "thousand": 3, "1,000": 3}.get((times or "").lower(), 0)


def _of_doublings(article: Article, match: re.Match[str]) -> Iterator[Wrong]:
    times = 2 ** {"yi": 1, "liang": 2, "er": 2, "san": 3}[as_in_tables(match["count"])]
    told = list(_multiplied().finditer(article.text, *around(article, match)))
    wrong = [each for each in told if _times(each) != times]
    # "Doubled, then doubled again" is four times as much; beside a right word another is of something else.
    if wrong and len(wrong) == len(told) and prod(map(_times, told)) != times:
        yield Wrong(Span(*wrong[0].span()), match[0], f"{times} times as much")
    if not told:
        yield from wrong_ends(article, match, Decimal(times))


def _times(match: re.Match[str]) -> int:
    word = as_in_tables(match["word"])
    if word.startswith("doubl"):
        return 4 if word.endswith("twice") else 2
    heads = {"quadrupl": 4, "four": 4, "tripl": 3, "trebl": 3, "three": 3, "two": 2, "eight": 8}
    return next(times for head, times in heads.items() if word.startswith(head))


def _of_hedge(article: Article, match: re.Match[str]) -> Iterator[Wrong]:
    """Yield "exactly 300" for jin, which is somewhat less, and "nearly 300" for chao and duo, which are more."""
    is_less = as_in_tables(match["way"] or "") == "jin"
    flat = "exactly|precisely|just"
    other = f"{flat}|more than|over|above" if is_less else f"{flat}|nearly|almost|under|fewer than|less than|close to"
    number = (match["number"] or match["number2"]).rstrip(".,")
    told = re.compile(rf"\b(?:{other})\s{re.escape(number)}\b").search(article.text, *around_and_next(article, match))
    if told is not None:
        term = f"{match['way']} {number}" if match["way"] else f"{number} {match['more']}"
        yield Wrong(Span(*told.span()), term, "somewhat fewer" if is_less else "more")


KIND = Kind(KindSpec("pinyin-terms", {}, ("text", "term", "meaning")), within=_check)
