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


_CAPITAL = r"[A-ZÀ-Ö][\w’'-]+"
_NAME = rf"{_CAPITAL}(?: {_CAPITAL}){{0,2}}"
_NAMES = rf"{_NAME}(?:, {_NAME}){{0,5}},? and {_NAME}"
_ORDINAL = "(?:first|second|third|fourth|fifth|sixth)"


@cache
def _lists() -> tuple[re.Pattern[str], ...]:
    thing = r"(?:the |a |an )?[a-z]+(?:-[a-z]+)?"
    one = r"an? (?:[a-z]+ )?[A-Za-z]+"
    return (
        re.compile(
            rf"(?<!\w)(?<![\w,] )(?P<names>{_NAMES}) (?:[a-z]+ ){{1,3}}?"
            rf"(?P<things>{thing}(?:, {thing}){{0,5}},? and {thing}),? respectively\b"
        ),
        re.compile(
            rf"\b[Tt]he (?P<names>{_ORDINAL}(?:, {_ORDINAL}){{0,5}},? and {_ORDINAL}) (?:[a-z]+ ){{2,4}}?"
            rf"(?P<things>{_NAMES}),? respectively\b"
        ),
        re.compile(
            rf"(?<!\w)(?<!, )(?<!and )(?P<names>{_NAMES}),? respectively,? "
            rf"(?P<things>{one}(?:, {one}){{0,5}},? and {one})(?=[,.;])"
        ),
    )


def worded_lists(article: Article) -> Iterator[WordedLists]:
    """Yield the pairs of lists of words around "respectively", whether they are of one length or not."""
    for form in _lists():
        for match in matches_beside(article, form, ("respectively",)):
            names, things = (len(re.split(r",? and |, ", match[part])) for part in ("names", "things"))
            yield WordedLists(names, things, Span(*match.span("names")), Span(*match.span("things")))
