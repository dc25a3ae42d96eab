"""Two lists of words that "respectively" hands one to the other, of which one is longer.

Comes in: an article. Goes out: how many names and how many things, and where they stand. Never happens here: lists of
figures, which relating finds; items of more than a word or two.

Worked example: "Lena Horvat and Mia Sund took gold, silver and bronze respectively": two names, three medals.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.in_prose import matches_beside
from factcheck.model.claim import Article
from factcheck.model.span import Span


class WordedLists(NamedTuple):
    """`names` are handed `things`; the spans are those of the two lists."""

    names: int
    things: int
    first: Span
    second: Span


@cache
def _lists() -> re.Pattern[str]:
    capital = r"[A-ZÀ-Ö][\w’'-]+"
    name = rf"{capital}(?: {capital}){{0,2}}"
    thing = r"(?:the |a |an )?[a-z]+(?:-[a-z]+)?"
    return re.compile(
        rf"(?<!\w)(?<![\w,] )(?P<names>{name}(?:, {name}){{0,5}},? and {name}) (?:[a-z]+ ){{1,3}}?"
        rf"(?P<things>{thing}(?:, {thing}){{0,5}},? and {thing}),? respectively\b"
    )


def worded_lists(article: Article) -> Iterator[WordedLists]:
    """Yield the pairs of lists of words before "respectively", whether they are of one length or not."""
    for match in matches_beside(article, _lists(), ("respectively",)):
        names, things = (len(re.split(r",? and |, ", match[part])) for part in ("names", "things"))
        yield WordedLists(names, things, Span(*match.span("names")), Span(*match.span("things")))
