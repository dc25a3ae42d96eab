"""A place in a ranking against those who are said to be ahead.

Comes in: an article. Goes out: places that are too good for so many ahead, and those that a count of the ones ahead
gives another number. Never happens here: a tie; a list whose names have words of their own between them.

Worked examples: "the third-largest maker, behind Samsung, Apple and Xiaomi" is the fourth; of whom only three riders
were quicker did not take fifth place.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.dates.stretch import NUMBER, count_of
from factcheck.checking.in_prose import around, matches_beside
from factcheck.checking.kinds import Kind, Result, found
from factcheck.model.claim import Article
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NTH = rf"(?:{'|'.join(_PLACES)}|\d{{1,2}}(?:st|nd|rd|th))"
_BEST = (
    r"(?:largest|biggest|highest|tallest|longest|busiest|richest|fastest|most|best|strongest|heaviest|deepest|oldest)"
)
_TOOK = (
    r"(?:took|finish\w*|came|comes?|ranked|ranks|placed|was|is|ended(?: up)?|lies|lay|stood|stands|sits|sat|in|claimed)"
)
_NAME = r"(?:the )?[A-Z][\w'’&.-]*(?: (?:of |de |and the )?[A-Z][\w'’&-]*){0,3}"
# What a list may say of each name: its figure.
_OWN = r"(?: (?:with|on|at) [^,.;()]{1,24}(?:[.,]\d[^,.;()]{0,16})?| \([^()]{1,24}\))?"
_NEAR = 120


@cache
def _behind() -> re.Pattern[str]:
    """Compile "the third-largest maker, behind Samsung with 6.2 million, Apple and Xiaomi"."""
    return re.compile(
        rf"\b(?:(?P<nth>{_NTH})[ -](?:{_BEST}|place)\b[^.;:,()]{{0,50}}?,? (?:behind|after)"
        rf"|{_TOOK} (?P<nth2>{_NTH}),? behind)(?: only| just)? "
        rf"(?P<list>{_NAME}{_OWN}(?:, {_NAME}{_OWN}){{0,7}},? and {_NAME}{_OWN}(?<!\.))"
        r"(?=[.;]|, (?:and|but|which|who|with|said|according) [a-z]|, (?:(?:[a-z]+ ){1,3}|[A-Z]\w+ )(?:said|says)\b|$)"
    )


@cache
def _with_above() -> re.Pattern[str]:
    """Compile "finished third, with France, Spain and Portugal above it"."""
    return re.compile(
        rf"\b{_TOOK}(?: [a-z]+){{0,3}}? (?P<nth>{_NTH})\b[^.;:()]{{0,30}}?, with "
        rf"(?P<list>{_NAME}{_OWN}(?:, {_NAME}{_OWN}){{0,7}},? and {_NAME}{_OWN}) (?:above|ahead of|in front of)"
        r"(?: (?:it|him|her|them)\b|(?=[.,;]))"
    )


@cache
def _only() -> re.Pattern[str]:
    """Compile "only three riders were quicker than Bakker"."""
    return re.compile(
        rf"\b(?:[Oo]nly|[Jj]ust|[Nn]o more than) (?P<count>{NUMBER})(?: [a-z]+){{0,4}}? (?:were|was|had been|are|is|ran"
        r"|rode|swam|drove|finished|went|did|got|have|has|had|scored)(?: been)? (?:quicker|faster|better|higher|larger"
        r"|bigger|taller|longer|stronger|sooner|richer|more|ahead)\b"
    )


@cache
def _place() -> re.Pattern[str]:
    return re.compile(
        rf"\b{_TOOK} (?:(?:a|an|the|his|her|its|their|in|at) )?(?P<nth>{_NTH})"
        r"(?: (?:place|spot|position)\b|(?=[,.;]| (?:in|at|of|behind|with)\b))"
    )


@cache
def _tied() -> re.Pattern[str]:
    """Match shared places, and other rankings of the same sentence."""
    return re.compile(
        r"\b(?:tied?|joint(?:ly)?|equal|level|shared?|overall|standings|general classification|class|categor\w+"
        r"|last year|a year|previous\w*|earlier|before|seed\w*|disqualif\w+|penalty|demoted|promoted|relegated|teams?"
        r"|per (?:head|capita)|world|career|season|championship|grid|started|respectively)\b"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    told = (
        *matches_beside(article, _behind(), ("behind ", "after "), (" and ",)),
        *matches_beside(article, _with_above(), ("above", "ahead of", "in front of"), (" and ",)),
    )
    for match in told:
        names = _names_of(match["list"])
        nth = match["nth"] or match.groupdict()["nth2"]
        if 1 < _number(nth) <= names and _joint().search(around(article, Span(*match.span()), _NEAR)) is None:
            yield found(rule, article, Span(*match.span()), _fields(nth, names))
    for match in matches_beside(article, _only(), ("nly ", "ust ", "more than ")):
        sentence = article.sentence_around(Span(*match.span()))
        if sentence is None or _tied().search(article.text, *sentence) is not None:
            continue
        places = list(_place().finditer(article.text, match.end(), sentence.end))
        ahead = count_of(match["count"])
        if len(places) == 1 and _number(places[0]["nth"]) != ahead + 1:
            yield found(rule, article, Span(*places[0].span("nth")), _fields(places[0]["nth"], ahead))


def _names_of(listed: str) -> int:
    """Return how many names a list has; 0 where "and" stands inside a name."""
    plain = re.sub(r" \([^()]*\)", "", listed)
    return 0 if plain.count(" and ") > 1 else len(re.split(r",? and |, (?=(?:the )?[A-Z])", plain))


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(r"\b(?:tied?|joint(?:ly)?|equal|shared?|respectively)\b")


def _number(nth: str) -> int:
    return _PLACES.index(nth) + 1 if nth in _PLACES else int(nth[:-2])


def _fields(nth: str, ahead: int) -> dict[str, str]:
    place = _PLACES[ahead] if ahead < len(_PLACES) else f"place {ahead + 1}"
    return {"stated": nth, "ahead": str(ahead), "place": place}


KIND = Kind(KindSpec("behind-so-many", {}, ("stated", "ahead", "place")), within=_check)
