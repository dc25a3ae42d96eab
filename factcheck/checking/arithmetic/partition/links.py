"""The words that tie a whole to its parts, where they stand, and how surely they say that nothing is left out.

Comes in: an article. Goes out: the links near its figures in order of place. Never happens here: adding.

Worked examples: "38,794 MW (including 34,561 MW)", "It consisted of", "Of the total,", "a total of 14,744".
"""

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import NamedTuple

from factcheck.checking.near_figures import matches_near_figures
from factcheck.checking.word_edges import at_edge, begun
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


# One of these stands in every text with a link: pieces of words are found in a fraction of the time of the pattern.
_PIECES = (
    "consist", "compris", "made up of", "composed of", "broken down", "breakdown", "as follows", "namely", "includ",
    "of which", "of whom", "of the total", "of these", "of them", "of those", "of this", "among them", "among these",
    "split ", "divided ",
)  # fmt: skip
_TOTALS = ("total", "overall", "altogether", "in all", "combined")

# Words of an open tie begin so, and those of one whose parts may stand in the sentences behind.
_OPENING, _OVER = ("includ", "among ", "of "), ("the ", "as follows")


@cache
def _form() -> re.Pattern[str]:
    return re.compile(
        begun(
            r"consist(?:s|ed|ing) of\b|compris(?:es|ed|ing|e)(?: of)?\b|made up of\b|composed of\b"
            r"|broken down (?:into|as)\b|split (?:into|between|among)\b|divided (?:into|between|among)\b|namely\b"
            r"|the (?:[a-z]+ )?breakdown\b|as follows\b"
            r"|includ(?:ing|es|ed?)\b|among (?:them|these|those|whom)\b"
            r"|of (?:which|whom|them|these|those|this(?! [a-z])|the total)\b"
        )
    )


@cache
def _colon() -> re.Pattern[str]:
    return re.compile(r": (?=\S)(?<=[a-z0-9%)]: )")


@cache
def _total() -> re.Pattern[str]:
    last = r"(?:in total|altogether|in all|(?:an? )?(?:combined |grand |overall )?total of|totall?ing) "
    # What was reached "so far today" was begun before.
    begun_before = r"\b(?!(?: [a-z]+){0,2} (?:so far|to date|since|today))"
    totals = (f"{word}{begun_before}" for word in (*_TOTALS, "aggregate"))
    return re.compile(at_edge("|".join(totals), f", (?:for |making |or )?{last}| – {last}| - {last}|; {last}"))


def links_of(article: Article) -> Iterator[Link]:
    """Yield the links of an article that have a figure in their sentence or the two before, those of totals last."""
    words = words_of.of(article)
    if words.has_any(_PIECES):
        for match in matches_near_figures(article, _form(), words.lower):
            tie = Tie.OPEN if match[0].startswith(_OPENING) else Tie.CLOSED
            yield Link(tie, match.start(), match.end(), over=match[0].startswith(_OVER))
    if words.has_any((": ",)):
        for match in matches_near_figures(article, _colon(), words.lower):
            yield Link(Tie.COLON, match.start(), match.end())
    if words.has_any(_TOTALS):
        for match in matches_near_figures(article, _total(), words.lower):
            yield Link(Tie.FIRST if match[0][0].isalpha() else Tie.LAST, match.start(), match.end(), over=True)
