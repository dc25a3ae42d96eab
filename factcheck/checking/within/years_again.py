"""The year of one event, told twice with a wrong digit: "opened in 1887 ... in 1878, when the bakery opened".

Comes in: an article. Goes out: the place of the earlier year, that of the later one, what it is of and what may have
happened. Never happens here: years that differ by more than a digit, or by a last digit, which may be of two events;
and a second telling that is news itself, for towns have stations, and lines are opened again and again.

Worked example: of two years of a century one in fifty is the other with its last digits swapped; one noun, one verb and
an event that the reader is told to know of ("when the bakery opened") are enough besides.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.in_prose import YEARS, matches_beside
from factcheck.model.claim import Article
from factcheck.model.span import Span

_LEAD = 8
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
    """A year, the name of what it is of, or "", and the places that its sentence names."""

    span: Span
    year: str
    name: str
    places: frozenset[str]

    def is_of_other(self, other: "_Told") -> bool:
        """Whether names tell what the two years are of apart: none of those of the one stands with the other."""
        is_other_name = self.name and other.name and self.name != other.name
        return bool(is_other_name or (self.places and other.places and not self.places & other.places))


@cache
def _telling() -> re.Pattern[str]:
    """Match a thing with an event of it and its year, in the orders that these can have; each has groups of its own."""
    # "Its library" may be that of whoever was named last.
    thing = r"[Tt]he\s(?P<name#>(?:[A-Z][\w’'-]+\s){0,3})(?P<noun#>[A-Za-z][a-z]{2,})"
    verb = (
        r"(?P<verb#>[Oo]pened|[Ff]ounded|[Bb]uilt|[Ee]stablished|[Ll]aunched|[Cc]ompleted|[Ii]naugurated|[Cc]onsecrated"
        r"|[Ee]rected|[Uu]nveiled|[Cc]losed)(?:\sits\sdoors|\sup|\sdown)?"
    )
    year = r"(?P<year#>(?:1[5-9]|20)\d\d)(?![\d%]|[.,]\d|[-–/]\d)"
    whole = r"(?!\s(?:to|from|as|between|for|an?|the|its|his|her|more)\b)"  # not "when the line opened to Ely"
    place = r"(?:\sin\s(?!\d)(?:[A-Z][a-z]+|the\s[a-z]+))?"
    between = r"(?:(?:which|that|was|were|had|been|first|officially|itself|finally)\s){0,4}"
    orders = (
        rf"\b{thing}{place},?\s{between}{verb}{place}\sin\s{year}{whole}",
        rf"\b{year},\swhen\s{thing}\s{between}{verb}{whole}",
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
        sentence = (article.sentence_around(Span(*match.span())) or Span(*match.span())).of(article.text)
        if _of_two().search(sentence) is not None:
            continue
        places = frozenset(_place().findall(sentence))
        here = _Told(Span(*match.span(f"year{mark}")), given["year"], given.get("name", "").strip(), places)
        noun = given["noun"].lower()
        there = told.setdefault((noun, given["verb"].lower()), here)
        slip = _slip(there.year, here.year)
        if slip and _is_known(article.text, match) and not here.is_of_other(there):
            yield YearAgain(there.span, here.span, noun, slip)


@cache
def _place() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Ii]n|[Aa]t)\s([A-Z][\w’'-]+)")


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
    return _OTHER if len(apart) == 1 and apart[0] < len(one) - 1 else ""
