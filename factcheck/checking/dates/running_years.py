"""Counts of years in a row, which grow by one every year.

Worked example: "has ranked first for six consecutive years" was copied from last year's report and is seven by
now; with "as of 2022" it stays true.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.in_prose import around, matches
from factcheck.checking.kinds import Kind, Result, found
from factcheck.model.claim import Article
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_NUMBER = (
    r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty)"
)
_ORDINAL = r"(?:\d{1,2}(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)"
_ROW = r"(?:consecutive|straight|successive)"

# The verb of the count stands close before it.
_LEAD = 50
_SENTENCE = 400


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:for\s(?:the\s(?:last|past)\s)?{_NUMBER}\s(?:{_ROW}\syears|years\s(?:in\sa\srow|running))"
        rf"|(?:for|is|marks|marked)\s(?:the|its|his|her|their)\s{_ORDINAL}\s(?:{_ROW}\syear|year\s(?:in\sa\srow|running)))\b",
        re.IGNORECASE,
    )


@cache
def _present() -> re.Pattern[str]:
    """Compile what says that the count goes on: "took the title for the third year in a row" is done with."""
    return re.compile(
        r"\b(?:has|have|is|are|rank(?:s|ing)?|remain(?:s|ing)?|hold(?:s|ing)?|stay(?:s|ing)?|lead(?:s|ing)?|top(?:s|ping)?)\b|['’](?:s|ve)\b"
    )


@cache
def _settled() -> re.Pattern[str]:
    """Compile what ties the count to a year or to a day, or puts it into the past for good."""
    return re.compile(
        r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|['’]\d\d(?!\d)|\b(?:this|last|next|that|previous|same|every|each|any|if|must|until"
        r"|were|had|could|would|when|after|before|ago|yesterday|today|on\s\w+day|season|ever)\b",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    if "year" not in article.text:
        return
    for match in matches(article, _pattern(), ("year",), ("consecutive", "straight", "successive", "row", "running")):
        span = Span(*match.span())
        sentence = article.sentence_around(span) or span
        is_open = _present().search(article.text, max(sentence.start, span.start - _LEAD), span.start)
        if is_open and not _settled().search(around(article, span, _SENTENCE)):
            yield found(rule, article, span, {"text": span.of(article.text)})


KIND = Kind(KindSpec("years-in-a-row", {}, ("text",)), within=_check)
