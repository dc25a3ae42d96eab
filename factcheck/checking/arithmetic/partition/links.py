"""The words that tie a whole to its parts, where they stand, and how surely they say that nothing is left out.

Comes in: an article. Goes out: the links near its figures in order of place. Never happens here: adding.

Worked examples: "38,794 MW (including 34,561 MW)", "It consisted of", "Of the total,", "a total of 14,744".
"""

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import NamedTuple

from factcheck.checking.near_figures import sentences_near_figures
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article


class Tie(Enum):
    """How a whole and its parts are tied.

    CLOSED  the parts are said to be all of it: "consisted of"
    OPEN    there may be more of it: "including"
    FIRST   a total, its parts behind it
    LAST    a total, its parts before it
    COLON   a whole, a colon and a list
    """

    CLOSED = "closed"
    OPEN = "open"
    FIRST = "first"
    LAST = "last"
    COLON = "colon"


class Link(NamedTuple):
    """Words of a tie in [start, end); `over` is whether the parts may stand in the sentences that follow."""

    tie: Tie
    start: int
    end: int
    over: bool = False


# One of these stands in every sentence with a link.
_PIECES = (
    "consist", "compris", "made up of", "composed of", "broken down", "breakdown", "as follows", "namely", "includ",
    "of which", "of whom", "of the total", "of these", "of them", "of those", "of this", "among them", "among these",
    "split ", "divided ",
)  # fmt: skip
_TOTALS = ("total", "overall", "altogether", "in all", "combined")


@cache
def _form() -> re.Pattern[str]:
    return re.compile(
        r"(?P<closed>consist(?:s|ed|ing) of|compris(?:es|ed|ing|e)(?: of)?|(?:made up|composed) of"
        r"|broken down (?:into|as)|(?:split|divided) (?:into|between|among)|namely)\b"
        r"|(?P<over>the (?:[a-z]+ )?breakdown|as follows)\b"
        r"|(?P<open>including|includ(?:es|ed?)|among (?:them|these|those|whom)"
        r"|of (?:which|whom|them|these|those|this(?! [a-z])|the total))\b"
    )


@cache
def _colon() -> re.Pattern[str]:
    return re.compile(r": (?=\S)(?<=[a-z0-9%)]: )")


@cache
def _total() -> re.Pattern[str]:
    return re.compile(
        r"(?P<last>(?:, (?:for |making |or )?| – | - |; )"
        r"(?:in total|altogether|in all|(?:an? )?(?:combined |grand |overall )?total of|totall?ing) )"
        # What was reached "so far today" was begun before.
        r"|\b(?:total|overall|combined|altogether|in all|aggregate)\b"
        r"(?!(?: [a-z]+){0,2} (?:so far|to date|since|today))"
    )


def links_of(article: Article) -> Iterator[Link]:
    """Yield the links of an article that have a figure in their sentence or the two before, those of totals last."""
    for match in _found(article, _form(), _PIECES):
        tie = Tie.OPEN if match["open"] else Tie.CLOSED
        yield Link(tie, match.start(), match.end(), over=bool(match["over"]))
    for match in _found(article, _colon(), (": ",)):
        yield Link(Tie.COLON, match.start(), match.end())
    if words_of.of(article).has_any(_TOTALS):
        for match in _found(article, _total(), (*_TOTALS, "aggregate")):
            yield Link(Tie.LAST if match["last"] else Tie.FIRST, match.start(), match.end(), over=True)


def _found(article: Article, pattern: re.Pattern[str], words: tuple[str, ...]) -> Iterator[re.Match[str]]:
    for start, end in sentences_near_figures(article, words):
        yield from pattern.finditer(words_of.of(article).lower, start, end)
