"""A size that Chinese statistics designate, told as if it were a comparison.

Worked example: "firms above the designated size" renders guimo yi-shang, which are the firms with sales of 20 million
yuan a year or more; a reader asks which size, and in which year.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.in_prose import matches
from factcheck.checking.kinds import Kind, Result, found
from factcheck.model.claim import Article
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span


@cache
def _size() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b\d[\d.,]*(?: percent|%) )?\b(?:above|over|exceeding|beyond) (?:the |a )?(?:state-)?"
        r"(?:designated|stipulated|specified)"
        r" (?:size|scale)s?\b"
    )


@cache
def _explained() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:annual (?:main |principal |core )?(?:business )?(?:revenues?|sales|turnover|income)|20 million yuan)\b"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    first = next(matches(article, _size(), ("designated", "stipulated", "specified")), None)
    if first is not None and _explained().search(article.text) is None:
        yield found(rule, article, Span(*first.span()), {"text": first[0]})


KIND = Kind(KindSpec("designated-size", {}, ("text",)), within=_check)
