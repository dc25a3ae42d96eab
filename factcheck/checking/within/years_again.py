"""The year of one event, told twice with a wrong digit: "opened in 1887 ... in 1878, when the bakery opened".

Comes in: an article. Goes out: the place of the earlier year, that of the later one, what it is of and what may have
happened. Never happens here: years that differ by more than a digit, or by a last digit, which may be of two events.

Worked example: of two years of a century one in fifty is the other with its last digits swapped; one noun and one verb
besides are enough.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.in_prose import YEARS, matches_beside
from factcheck.model.claim import Article
from factcheck.model.span import Span

_TEN, _LEAD = 10, 8
_SWAPPED, _OTHER = "may have two digits swapped", "may have a wrong digit"
_VERBS = (
    "open",
    "found",
    "buil",
    "establish",
    "launch",
    "complet",
    "inaugurat",
    "consecrat",
    "erect",
    "unveil",
    "clos",
)


class YearAgain(NamedTuple):
    """Two years of one event: where each stands, the noun and the slip."""

    place: Span
    span: Span
    noun: str
    slip: str


class _Told(NamedTuple):
    span: Span
    year: str
    name: str


@cache
def _telling() -> re.Pattern[str]:
    """Match a thing with an event of it and its year, in the orders that these can have; each has groups of its own."""
    thing = r"(?:[Tt]he|[Ii]ts|[Tt]heir)\s(?P<name#>(?:[A-Z][\w’'-]+\s){0,3})(?P<noun#>[A-Za-z][a-z]{2,})"
    verb = (
        r"(?P<verb#>[Oo]pened|[Ff]ounded|[Bb]uilt|[Ee]stablished|[Ll]aunched|[Cc]ompleted|[Ii]naugurated|[Cc]onsecrated"
        r"|[Ee]rected|[Uu]nveiled|[Cc]losed)(?:\sits\sdoors|\sup|\sdown)?"
    )
    year = r"(?P<year#>(?:1[5-9]|20)\d\d)(?![\d%]|[.,]\d|[-–/]\d)"
    place = r"(?:\sin\s(?!\d)(?:[A-Z][a-z]+|the\s[a-z]+))?"
    between = r"(?:(?:which|that|was|were|had|been|first|officially|itself|finally)\s){0,4}"
    orders = (
        rf"\b{thing}{place},?\s{between}{verb}{place}\sin\s{year}",
        rf"\b{year},\swhen\s{thing}\s{between}{verb}",
        rf"\b{verb}\sin\s{year},?\s{thing}\b",
    )
    return re.compile("|".join(order.replace("#", str(mark)) for mark, order in enumerate(orders, start=1)))


@cache
def _of_two() -> re.Pattern[str]:
    """Match what makes of one noun two things, or of one verb two events."""
    return re.compile(
        r"\b(?:old|new|first|second|third|former|present|original|current|another|other|previous|re-?opened|rebuilt|again"
        r"|next|not|rather\sthan|instead|mistake\w*|correct\w*|wrong\w*|some\ssay|sources)\b"
    )


def years_again(article: Article) -> Iterator[YearAgain]:
    """Yield the year that an event has at its second telling, if it misses the first by a slip."""
    told: dict[tuple[str, str], _Told] = {}
    for match in matches_beside(article, _telling(), YEARS, _VERBS):
        given = {name[:-1]: text for name, text in match.groupdict().items() if text}
        mark = next(name[-1] for name, text in match.groupdict().items() if text and name.startswith("year"))
        sentence = article.sentence_around(Span(*match.span())) or Span(*match.span())
        if _of_two().search(article.text, *sentence) is not None:
            continue
        here = _Told(Span(*match.span(f"year{mark}")), given["year"], given.get("name", "").strip())
        noun = given["noun"].lower()
        there = told.setdefault((noun, given["verb"].lower()), here)
        slip = _slip(there.year, here.year)
        if slip == _OTHER and not _is_known(article.text, match):
            continue  # "The line opened in 1954 as far as Ely. The line opened in 1964 to Norwich."
        is_of_other = there.name and here.name and there.name != here.name
        if slip and not is_of_other:
            yield YearAgain(there.span, here.span, noun, slip)


def _is_known(text: str, match: re.Match[str]) -> bool:
    """Whether an event is told as one that the reader knows of: "when the bakery opened", "the bakery, opened in"."""
    lead = text[max(0, match.start() - _LEAD) : match.start()]
    is_in_passing = (
        re.search(r",\s(?:when\b|opened|founded|built|established|launched|completed)", match[0]) is not None
    )
    return is_in_passing or re.search(r"\b(?:[Ww]hen|[Ss]ince|[Aa]fter|[Bb]efore)\s$", lead) is not None


def _slip(one: str, other: str) -> str:
    """Return what may have happened to one of two years, or ""."""
    if one[:2] == other[:2] and one[2:] == other[:1:-1] and one != other:
        return _SWAPPED
    apart = [place for place in range(len(one)) if one[place] != other[place]]
    return _OTHER if len(apart) == 1 and apart[0] < len(one) - 1 and abs(int(one) - int(other)) >= _TEN else ""
