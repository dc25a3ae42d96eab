"""A counted set with a definite article that the article never lists.

Worked example: "the five leading shipyards" tells the reader that there are five known ones, and leaves him to find out
which; a list of five around it, or one that names
shipyards, answers.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import islice

from factcheck.checking.in_prose import matches
from factcheck.checking.kinds import Kind, Result, found, related
from factcheck.model.claim import Article, RelationKind
from factcheck.model.document import Role
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

# How many sentences away a list may stand that does not repeat the noun.
_NEAR = 1
# How many such sets are looked for.
_MOST = 20
_COUNTS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}


@cache
def _set() -> re.Pattern[str]:
    return re.compile(
        r"\b[Tt]he (?P<text>(?P<count>three|four|five|six|seven|eight|nine|ten) (?:major|key|leading|pillar|core|main)"
        r" (?:[a-z][\w-]* ){0,3}?(?P<noun>[a-z][\w-]*s))\b"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    words = ("major", "key", "leading", "pillar", "core", "main")
    for match in islice(matches(article, _set(), tuple(_COUNTS), words), _MOST):
        count = _COUNTS[match["count"]]
        if not _is_listed(article, match, count):
            fields = {"text": match["text"], "count": match["count"]}
            yield found(rule, article, Span(*match.span("text")), fields)
            return


def _is_listed(article: Article, match: re.Match[str], count: int) -> bool:
    """Whether a list of so many may stand somewhere: after a colon, in a bulleted list, or in one sentence."""
    relations = related(article, RelationKind.COUNT_OF_LIST)
    bullets = sum(block.role in {Role.LIST_ITEM, Role.HEADING, Role.TABLE_CELL} for block in article.document.blocks)
    if bullets >= count or any(len(relation.items) >= count for relation in relations):
        return True
    at = bisect_right([sentence.start for sentence in article.sentences], match.start()) - 1
    noun = match["noun"].removesuffix("s")
    return any(
        _enumerates(sentence.of(article.text), count)
        for index, sentence in enumerate(article.sentences)
        if abs(index - at) <= _NEAR or noun in sentence.of(article.text)
    )


def _enumerates(sentence: str, count: int) -> bool:
    """Whether a sentence has as many commas as a list of `count` names needs, a name behind each that matters."""
    marks = sentence.count(", ") + sentence.count("; ") + sentence.count("、")
    return marks >= count - 2 and (" and " in sentence or " or " in sentence)


KIND = Kind(KindSpec("unlisted-count", {}, ("text", "count")), within=_check)
