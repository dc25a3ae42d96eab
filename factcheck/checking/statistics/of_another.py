"""Whether a change in percent is one of something else than the two rates before it.

Comes in: two rates and a change. Goes out: whether its clause says of what it is, and nothing of the kind was told.
Never happens here: comparing values.

Worked example: "The duty on beer is 12 percent and on wine 17 percent. Beer sales rose 5 percent."
"""

import re
from functools import cache

from factcheck.checking.arithmetic.own_subjects import has_own_subject, subject_of
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Direction

_REACH, _LEAD, _LED = 3, 60, 16
_WAYS = {Direction.UP: True, Direction.DOWN: False}


def is_of_another(article: Article, earlier: Claim, later: Claim, change: Claim) -> bool:
    """Whether a change has a subject of its own behind two rates; a rate, "the dropout rate is down", is no such.

    Nor is it theirs if it says how fast something grew, "an average gain of 4.7% a year", or goes the other way behind
    a semicolon.
    """
    place = change.span.start
    if ";" in article.text[max(earlier.span.end, later.span.end) : place] and _is_turned(
        article, earlier, later, change
    ):
        return True
    if _is_a_pace(article, change) or is_of_the_main_clause(article, earlier, later, change):
        return True
    if max(earlier.span.start, later.span.start) > place:
        return False
    start = article.sentences[change.sentence].start
    if _rate().search(subject_of(article.text, start, place)[0]) is not None:
        return False
    known = article.text[article.sentences[max(0, change.sentence - _REACH)].start : start]
    return has_own_subject(article.text, start, place, known)


def _is_turned(article: Article, earlier: Claim, later: Claim, change: Claim) -> bool:
    """Whether a change is told to go the other way than the rates: "slowed to 2.4% from 2.6%; food went up by 0.2%"."""
    way = _WAYS.get(change.direction)
    is_other_way = way is not None and way is not (value_of(earlier.quantity.best) < value_of(later.quantity.best))
    lead = article.text[max(0, later.span.start - _LED) : later.span.start]
    return is_other_way or _led_from().search(lead) is not None


def is_of_the_main_clause(article: Article, earlier: Claim, later: Claim, change: Claim) -> bool:
    """Whether a clause with both rates only explains a change: "shares lost 1.5% after the bank cut rates from"."""
    first = min(earlier.span.start, later.span.start)
    return change.span.end < first and _explained().search(article.text, change.span.end, first) is not None


@cache
def _explained() -> re.Pattern[str]:
    clause = r"after|as|when|while|because|since|once|although|though|despite"
    return re.compile(rf" (?:{clause}) (?!(?:it|they|them)\b)|, (?:taking|bringing|leaving|pushing) (?:the|its|their) ")


def _is_a_pace(article: Article, change: Claim) -> bool:
    start = max(article.sentences[change.sentence].start, change.span.start - _LEAD)
    is_average = _average().search(article.text, start, change.span.start) is not None
    return is_average or _a_year().match(article.text, change.span.end) is not None


@cache
def _led_from() -> re.Pattern[str]:
    return re.compile(r"\bfrom (?:an? |the |about |some |just |only )*$")


@cache
def _average() -> re.Pattern[str]:
    return re.compile(r"\b(?:average[sd]?|averaging|annuali[sz]ed|compound(?:ed)?) (?:[a-z]+ ){0,4}$")


@cache
def _a_year() -> re.Pattern[str]:
    return re.compile(r" (?:an?|per|each|every) (?:year|month|quarter|annum)\b(?! (?:ago|before|earlier|later|on)\b)")


@cache
def _rate() -> re.Pattern[str]:
    """Match a subject that is told in percent."""
    return re.compile(
        r"\b(?:rates?|share(?= *$| (?:of|in|that|who)\b)|proportion|percentage|ratio|lead|margin|gap|majority|swing"
        r"|difference)\b"
    )
