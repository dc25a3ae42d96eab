"""The name of a list that has a better known namesake.

Worked example: the Fortune 500 ranks companies of the United States, the Fortune Global 500 those of the world; an
article about Beijing that counts "Fortune 500 companies" means the second.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.checking.in_prose import matches
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.provenance import is_outside_america
from factcheck.model.claim import Article
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span


@lru_cache(maxsize=16)
def _name(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!Global )\b{re.escape(name)}\b(?! Global)", re.IGNORECASE)


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    name, meant = rule.words("name")[0], rule.words("meant")[0]
    if name in article.text and is_outside_america(article):
        for match in matches(article, _name(name), (name.lower(),)):
            yield found(rule, article, Span(*match.span()), {"name": match[0], "meant": meant})


_ABOUT = {"name": "the name that is often written", "meant": "the name that it is taken for"}
KIND = Kind(
    KindSpec("lookalike-index", {"name": "Fortune 500", "meant": "Fortune Global 500"}, ("name", "meant"), _ABOUT),
    _check,
)
