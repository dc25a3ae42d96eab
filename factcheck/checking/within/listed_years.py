"""A small count against the years that are listed behind it, one for each of what is counted.

Comes in: an article. Goes out: the count, how many years there are, and where. Never happens here: years that stand for
some of what is counted, and more things than years, where one year may have had two of them.

Worked examples: "six world titles, those of 2008, 2014, 2015, 2017, 2018, 2019 and 2020" are seven; "on four occasions:
1979, 1983 and 1987" were three. "Four gold medals, in 2006, 2010 and 2014" may be four.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.in_prose import YEARS, matches
from factcheck.checking.placed import claims_between
from factcheck.checking.within.counted_again import Counted
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_FEWEST, _MOST, _REACH, _LEAD = 2, 20, 90, 40
_KINDS = frozenset({QuantityKind.COUNT, QuantityKind.MULTIPLE})
_TIMES = frozenset({"times", "occasions", "editions", "years", "seasons"})
_YEAR = r"(?:1[5-9]|20)\d\d(?:[-–/]\d\d)?"


@cache
def _list() -> re.Pattern[str]:
    """Match a list of three years or more that nothing is added to."""
    return re.compile(
        rf"(?<![\w.,/–-])(?<!, )(?P<list>{_YEAR}(?:, {_YEAR})+(?:,? and {_YEAR}|(?=\))))"
        r"(?![\w/–-])(?!,? (?:and|or|as well|plus|each)\b)(?!, (?:1|2|twice))"
    )


@cache
def _opener() -> re.Pattern[str]:
    """Match what, between a count and a list of years, makes these its own; `sure` where each year is one of them."""
    return re.compile(
        r"(?P<words>[^.;:()\d]{0,60}?)"
        r"(?:(?P<sure>,? (?:namely |all )?(?:those|the ones) of |, of |: | \((?:in )?| – | — )|(?P<comma>,)? in )"
    )


@cache
def _some() -> re.Pattern[str]:
    """Match what makes the years those of some, or of more than what is counted."""
    return re.compile(
        r"\b(?:includ\w+|such as|among|like|e\.g\.|for example|notably|between|since|from|each|every|respectively|at"
        r" least|more than|most|last|latest|recently|first|both|another|others?|except|apart|after|before|until|not"
        r"|never|but|both|per|by|with|against)\b"
    )


@cache
def _of_more() -> re.Pattern[str]:
    """Match what, before a count, makes it a part of others, or a span of time."""
    return re.compile(r"\b(?:of|in|within|over|for|after|about|least|than|first|last|other|another|every|each)"
                      r"(?: (?:the|his|her|its|their|those|these))? $")  # fmt: skip


def listed_years(article: Article) -> Iterator[Counted]:
    """Yield the counts that a list of years behind them counts out; agreeing ones too."""
    for match in matches(article, _list(), YEARS):
        start = max(0, match.start("list") - _REACH)
        sentence = article.sentence_around(Span(*match.span("list")))
        start = start if sentence is None else max(start, sentence.start)
        near = claims_between(article, start, match.start("list"))
        if len(near) != 1 or not _is_count(near[0]):
            continue
        claim = near[0]
        opener = _opener().fullmatch(article.text, claim.span.end, match.start("list"))
        lead = article.text[max(0, claim.span.start - _LEAD) : claim.span.start].lower()
        if opener is None or _some().search(opener[0]) is not None or _of_more().search(lead) is not None:
            continue
        number = len(re.findall(_YEAR, match["list"]))
        is_timed = claim.quantity.kind is QuantityKind.MULTIPLE or _last_word(claim) in _TIMES
        is_more = opener["comma"] is not None and not opener["words"] and number > (claim.quantity.best.value or 0)
        if opener["sure"] is not None or is_timed or is_more:
            yield Counted(claim, number, Span(*match.span("list")))


def _last_word(claim: Claim) -> str:
    return claim.quantity.mention.noun.rpartition(" ")[2]


def _is_count(claim: Claim) -> bool:
    value = claim.quantity.best.value
    is_small = value is not None and _FEWEST <= value <= _MOST and value == int(value)
    return is_small and claim.quantity.kind in _KINDS and not claim.quantity.hedged
