"""A level that "above" leaves out although the language it comes from counts it in.

Worked example: Chinese yi-shang, "L4 yi-shang", is L4 and what lies above it; "above the L4 level" begins at L5.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.in_prose import matches
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.provenance import is_chinese
from factcheck.model.claim import Article
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span


@cache
def _above() -> re.Pattern[str]:
    return re.compile(
        r"(?<!and )(?<!or )(?<!just )(?<!rise )\babove (?:the )?"
        r"(?P<level>L[1-9]|(?:level|grade|class) (?:[1-9]|[IV]+|one|two|three|four|five|[A-C])"
        r"|(?:state|national|provincial|prefectural|municipal|county|township)(?=[ -]level))"
        r"(?:[ -]levels?)?\b(?![.]\d)",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    if "above" not in article.text or not is_chinese(article):
        return
    for match in matches(article, _above(), ("above",)):
        yield found(rule, article, Span(*match.span()), {"text": match[0], "level": match["level"]})


KIND = Kind(KindSpec("exclusive-above", {}, ("text", "level")), within=_check)
